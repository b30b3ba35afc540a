"""Care for money: exact books, clear budgets and two pairs of eyes."""

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

from ..foundations import EXPERIENCE, GROWTH, GUIDING, PRACTITIONER, STARTING, WORKING

FINANCE_CARE = Competency(
    "finance-care",
    "Care for money",
    dimension=EXPERIENCE,
    group="Operations craft",
    summary="How much of the company's money would people leave in your hands?",
    why=(
        "Fifty salaries and the trust of small ports hang on numbers that are right on"
        " the day. People spend wisely when somebody explains the numbers in their own"
        " terms, and sleep well when two pairs of eyes guard the account."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Keeps small amounts exact.",
            signals=[
                Signal(
                    "books-with-receipts",
                    "Books incoming invoices under the right team with the receipt"
                    " attached.",
                    examples=[
                        "Put the regatta stand under go-to-market and the crane"
                        " training under customer success, each with its receipt.",
                    ],
                ),
                Signal(
                    "calls-before-paying",
                    "Calls a supplier on a number from our own records before paying"
                    " to changed bank details.",
                    examples=[
                        "Rang the buoy supplier about a “new account”; they had sent"
                        " no such letter.",
                    ],
                ),
                Signal(
                    "matches-card-payments",
                    "Matches card payments to receipts before the month closes.",
                    examples=[
                        "Cleared the spring trade fair down to the last parking ticket"
                        " from Lindersund.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Closes a part of the month and explains it to those who spend.",
            signals=[
                Signal(
                    "closes-an-area",
                    "Closes one area of the month's books by the agreed day with its"
                    " open points listed.",
                    examples=[
                        "Closed travel on the third working day, with two hotel bills"
                        " named as missing.",
                    ],
                    raises=["books-with-receipts", "matches-card-payments"],
                ),
                Signal(
                    "settles-late-payment",
                    "Settles a date for a late payment with the customer, in a talk"
                    " that both sides would repeat.",
                    examples=[
                        "Found out that Sandelby's bookkeeper was ill, and settled on"
                        " two halves in May and June.",
                    ],
                ),
                Signal(
                    "explains-a-budget",
                    "Explains to a team's lead in plain words where their spending"
                    " stands against the plan.",
                    examples=[
                        "Told engineering that servers for the map run a tenth over,"
                        " and which port's growth drives it.",
                    ],
                ),
                Signal(
                    "parts-duties",
                    "Sets up payments so that one person prepares them for another to"
                    " release.",
                    examples=[
                        "Changed the bank roles before the summer holidays, with a"
                        " stand-in named for each half.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Answers for the month and prices the decisions of others.",
            signals=[
                Signal(
                    "closes-the-month",
                    "Closes the company's month with a page on what differs from plan"
                    " and why.",
                    examples=[
                        "Wrote for May: two renewals moved to June, one hire came"
                        " early, the rest within a hundredth.",
                    ],
                    raises="closes-an-area",
                ),
                Signal(
                    "looks-ahead-at-cash",
                    "Keeps a cash forecast in which each month names the renewals and"
                    " hires it hangs on.",
                    examples=[
                        "Warned in August that two port contracts paid in winter leave"
                        " a thin October.",
                    ],
                ),
                Signal(
                    "prices-a-choice",
                    "Works out for a team what a choice will cost over its whole life.",
                    examples=[
                        "Compared buying and renting tide sensors for twelve ports"
                        " over five years, installation included.",
                    ],
                    raises="explains-a-budget",
                ),
                Signal(
                    "compares-suppliers",
                    "Compares suppliers on price, exit terms and care for data before"
                    " a contract gets signed.",
                    examples=[
                        "Chose the payroll bureau with the shorter notice period over"
                        " one that cost a little less.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Shapes how Harbour plans and guards its money.",
            signals=[
                Signal(
                    "leads-the-budget",
                    "Leads the yearly budget from the teams' wishes to a plan that"
                    " their leads sign.",
                    examples=[
                        "Ran three rounds in November, and the last one ended with"
                        " five signatures and a reserve.",
                    ],
                    raises="prices-a-choice",
                ),
                Signal(
                    "answers-the-audit",
                    "Answers the auditors from records that were kept through the"
                    " year.",
                    examples=[
                        "Handed over contracts for all ninety ports on the first"
                        " morning, sorted by date of renewal.",
                    ],
                    raises="closes-the-month",
                ),
                Signal(
                    "plays-a-bad-season",
                    "Plays through a bad season with the founders, with a decision"
                    " ready for each case.",
                    examples=[
                        "Showed what a closed strait for six months would mean, and"
                        " which two hires would wait.",
                    ],
                    raises="looks-ahead-at-cash",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "number-you-explained",
            "Which number did you explain lately so that somebody decided differently?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "uneasy-payment",
            "Which payment or contract makes you uneasy, and what would settle it?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "signed-unread",
            "Which figures of this person would you sign today after one glance?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "said-it-early",
            "When did they bring bad news about money early enough to act?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "month-end-chair",
            "Run the last day of a month's closing with the owner beside you, hands in"
            " their lap.",
            kind="shadowing",
            time="one day, once a quarter",
        ),
        Practice(
            "numbers-for-a-team",
            "Explain one team's quarter to them in five pictures.",
            kind="talk",
            time="half a day",
        ),
        Practice(
            "fraud-story",
            "Collect three true stories of payment fraud, and test our steps against"
            " them.",
            kind="project",
            time="four hours",
        ),
    ],
    keywords=[
        "accounting",
        "budget",
        "invoices",
        "cash",
        "controls",
    ],
    owner="Head of Operations",
    reviewed=date(2026, 10, 6),
)
