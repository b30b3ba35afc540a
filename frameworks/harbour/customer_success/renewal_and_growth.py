"""Renewal and growth: why ports stay, and when they want more of Harbour."""

from datetime import date

from progression import (
    FOR_MANAGER,
    FOR_PERSON,
    Competency,
    Practice,
    Prompt,
    Signal,
    Step,
)

from ..foundations import CAPABILITIES, GROWTH, GUIDING, PRACTITIONER, STARTING, WORKING

RENEWAL_AND_GROWTH = Competency(
    "renewal-and-growth",
    "Renewal and growth",
    dimension=CAPABILITIES,
    group="Customer success craft",
    summary=(
        "Why does a port stay with us, and when is more of Harbour worth its money?"
    ),
    why=(
        "Most of next year's income comes from ports that are already here. They stay"
        " when their work got better and somebody helped them see it, and they buy more"
        " when the offer answers a problem of their own."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Keeps the facts of an account straight for the colleague who leads it.",
            signals=[
                Signal(
                    "updates-the-account",
                    "Updates the account record after a customer call with people,"
                    " dates and open promises.",
                    examples=[
                        "Noted after the Sandelby call who decides on the budget and"
                        " that a printer list was promised for Monday.",
                    ],
                ),
                Signal(
                    "reports-a-change",
                    "Tells the account's lead about a change at the port that touches"
                    " its renewal.",
                    examples=[
                        "Passed on that Kellwick's owner had bought a second marina,"
                        " read in the local paper.",
                    ],
                ),
                Signal(
                    "explains-the-plan",
                    "Explains what a customer's plan includes with an example from"
                    " their own port.",
                    examples=[
                        "Showed the office at Brekhaven that winter storage was"
                        " already part of what they pay for.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Leads a set of smaller accounts from one renewal to the next.",
            signals=[
                Signal(
                    "picks-whom-to-call",
                    "Reviews the usage of own accounts each month to pick whom to call"
                    " first.",
                    examples=[
                        "Called Grevenkade because lock bookings had halved, and found"
                        " a new colleague whom nobody had trained.",
                    ],
                ),
                Signal(
                    "asks-what-changed",
                    "Opens a review meeting with the question of what Harbour changed"
                    " in the customer's work.",
                    examples=[
                        "Heard at Lindersund that mornings start an hour later now,"
                        " and put it on the first page of the renewal.",
                    ],
                ),
                Signal(
                    "opens-renewal-early",
                    "Opens the renewal talk a season ahead with usage and open"
                    " promises side by side.",
                    examples=[
                        "Sent Sandelby a page in spring with two promises still open,"
                        " for a contract that ends in autumn.",
                    ],
                    raises="reports-a-change",
                ),
                Signal(
                    "offers-what-solves",
                    "Offers an upgrade as the answer to a problem that the customer"
                    " described.",
                    examples=[
                        "Proposed the waiting-list module after the Merrowby office"
                        " told how it phones thirty skippers in May.",
                    ],
                    raises="explains-the-plan",
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Turns accounts at risk around and grows those with many decision makers.",
            signals=[
                Signal(
                    "agrees-recovery-plan",
                    "Agrees a recovery plan with an unhappy customer, with names and"
                    " dates on both sides.",
                    examples=[
                        "Wrote six steps with Port Merrowby after a bad winter; the"
                        " port extended in June and is a reference today.",
                    ],
                ),
                Signal(
                    "builds-their-case",
                    "Builds the business case with the customer from their own berth"
                    " and waiting times.",
                    examples=[
                        "Worked out with Lindersund's planner that one saved hour at"
                        " the ferry quay pays for the module.",
                    ],
                    raises="offers-what-solves",
                ),
                Signal(
                    "meets-the-deciders",
                    "Meets the people behind a decision, from the quay to the board,"
                    " before terms come up.",
                    examples=[
                        "Spent a morning with the quay crew and an evening with the"
                        " port's council before naming a price.",
                    ],
                    raises="opens-renewal-early",
                ),
                Signal(
                    "trades-concessions",
                    "Trades each concession in a negotiation for something that the"
                    " other side finds easy to give.",
                    examples=[
                        "Gave Brekhaven the old price for a second year in return for"
                        " a signed three-year contract and a case story.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Changes how the whole company keeps its customers.",
            signals=[
                Signal(
                    "forecasts-renewals",
                    "Forecasts a half-year of renewals with the assumption behind each"
                    " figure beside it.",
                    examples=[
                        "Wrote that Grevenkade stays if the lock import ships by May;"
                        " it did, and the figure held within a tenth.",
                    ],
                    raises="picks-whom-to-call",
                ),
                Signal(
                    "learns-from-leavers",
                    "Interviews customers who left to bring product a proposal drawn"
                    " from their reasons.",
                    examples=[
                        "Talked to three marinas that went back to spreadsheets, and"
                        " the lighter plan for thirty berths came of it.",
                    ],
                ),
                Signal(
                    "shares-an-approach",
                    "Writes an approach for one kind of renewal that colleagues run by"
                    " themselves.",
                    examples=[
                        "Described how to renew with a port whose captain is new, in"
                        " two pages and a first letter.",
                    ],
                    raises="builds-their-case",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "proudest-stay",
            "Which customer stayed for a reason that you had a part in?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "quiet-account",
            "Which account has gone quiet, and what would you like to ask them?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "sees-it-coming",
            "Which renewal did they see coming earlier than you did, and how?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "honest-offer",
            "When did they advise a customer against buying, and what came of it?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "price-talk",
            "Sit in on two price talks of a colleague in go-to-market, and note what"
            " was traded.",
            kind="shadowing",
            time="three hours",
        ),
        Practice(
            "one-page-case",
            "Write the case of one customer's value in a page, and read it to somebody"
            " at that port.",
            kind="project",
            time="two hours a week for three weeks",
        ),
        Practice(
            "leaver-lunch",
            "Tell the company over lunch why one customer left and what would have"
            " kept them.",
            kind="talk",
            time="half a day to prepare",
        ),
    ],
    keywords=[
        "retention",
        "account management",
        "churn",
        "upsell",
    ],
    owner="Head of Customer Success",
    reviewed=date(2026, 10, 19),
)
