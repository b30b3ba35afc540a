"""Customer insight: seeing the work of a port through the eyes of its people."""

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

from ..foundations import (
    EXPERIENCE,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

CUSTOMER_INSIGHT = Competency(
    "customer-insight",
    "Customer insight",
    dimension=EXPERIENCE,
    summary="How close are you to the people on the quay?",
    why=(
        "Harbour masters, dock supervisors and marina staff are busy people who seldom file"
        " a report. What we learn about their day decides what we build, sell and"
        " repair. That is why listening to ports is everybody's work, whatever the"
        " role."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Learns how ports work from contact that others arrange.",
            signals=[
                Signal(
                    "joins-visits",
                    "Joins a call or a visit with a port, sharing their own notes"
                    " afterwards.",
                    examples=[
                        "Spent a morning at the marina in Kellwick and posted a page"
                        " with photos of the wall planner.",
                    ],
                ),
                Signal(
                    "uses-port-words",
                    "Uses the words of port people for berths, tides or vessels in"
                    " daily work.",
                    examples=[
                        "Replaced “resource” with “berth” in a form after a dockmaster"
                        " laughed at it.",
                    ],
                ),
                Signal(
                    "tells-what-was-heard",
                    "Passes on what a customer said, in the customer's own words.",
                    examples=[
                        "Quoted “I still keep my pencil list” from a support call in"
                        " the planning talk.",
                    ],
                ),
                Signal(
                    "reads-old-cases",
                    "Reads the earlier cases of a port before a first conversation"
                    " with it.",
                    examples=[
                        "Went through two years of notes on Sandelby before joining"
                        " the call.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Keeps up a contact with ports that informs their own work.",
            signals=[
                Signal(
                    "talks-to-ports",
                    "Talks to port people about their day before larger pieces of"
                    " work.",
                    examples=[
                        "Called three marinas before changing how the waiting list"
                        " sorts boats.",
                    ],
                    raises="joins-visits",
                ),
                Signal(
                    "separates-wish-from-need",
                    "Separates what a customer asks for from the trouble behind it.",
                    examples=[
                        "Heard a wish for more colours and found that late ferries"
                        " were hard to spot.",
                    ],
                    raises="tells-what-was-heard",
                ),
                Signal(
                    "checks-words-against-bookings",
                    "Compares what ports say with what their bookings show.",
                    examples=[
                        "Found that a port with “hardly any no-shows” lost nine berths"
                        " a week to them.",
                    ],
                ),
                Signal(
                    "returns-with-answers",
                    "Tells a customer what became of the point that they raised.",
                    examples=[
                        "Wrote to the harbour office in Kalvenor when its idea for tug"
                        " shifts went live.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Turns many conversations into insight on which a team plans.",
            signals=[
                Signal(
                    "finds-the-pattern",
                    "Draws from many conversations one pattern that changes a plan of"
                    " the team.",
                    examples=[
                        "Saw that small marinas plan by phone in the evening, which"
                        " moved the app before the web page.",
                    ],
                    raises="talks-to-ports",
                ),
                Signal(
                    "brings-others-along",
                    "Brings colleagues from other roles into the conversations with"
                    " ports.",
                    examples=[
                        "Took an accountant and an engineer to the morning auction at"
                        " the fishing harbour.",
                    ],
                ),
                Signal(
                    "tells-segments-apart",
                    "Tells apart the needs of different kinds of ports when planning"
                    " their rollout.",
                    examples=[
                        "Split the rollout into marinas with seasons and ports with"
                        " tides, each with its own steps.",
                    ],
                    raises="separates-wish-from-need",
                ),
                Signal(
                    "finds-silent-customers",
                    "Looks for the customers who went quiet, to learn what they"
                    " stopped telling us.",
                    examples=[
                        "Found six ports that had returned to paper for crane hours,"
                        " and asked each of them why.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Gives several teams a shared picture of the customer.",
            signals=[
                Signal(
                    "keeps-shared-picture",
                    "Keeps one picture of port life up to date for several teams.",
                    examples=[
                        "Maintains the “week of a harbour master” that product, sales"
                        " and support each use.",
                    ],
                    raises="finds-the-pattern",
                ),
                Signal(
                    "builds-customer-circle",
                    "Builds a circle of ports that try new things with several of our"
                    " teams.",
                    examples=[
                        "Gathered eight harbour masters who meet four times a year and"
                        " test early drafts.",
                    ],
                    raises="brings-others-along",
                ),
                Signal(
                    "corrects-our-myths",
                    "Corrects a belief about customers that several teams share, with"
                    " facts from ports.",
                    examples=[
                        "Showed that large ports do pay by card, which ended a rule in"
                        " three teams.",
                    ],
                    raises="checks-words-against-bookings",
                ),
                Signal(
                    "teaches-listening",
                    "Teaches colleagues to interview port people, with practice on"
                    " real calls.",
                    examples=[
                        "Ran six practice interviews with new joiners and went through"
                        " the recordings with them.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Brings the customer's world into what the company decides.",
            signals=[
                Signal(
                    "turns-a-company-decision",
                    "Turns a decision of the whole company with insight from ports.",
                    examples=[
                        "Moved the next year's plan from new countries to shared quays"
                        " after a summer of visits.",
                    ],
                    raises="keeps-shared-picture",
                ),
                Signal(
                    "foresees-port-change",
                    "Describes how the work of ports will change in years to come,"
                    " with its bearing on us.",
                    examples=[
                        "Wrote the paper on shore power that brought charging slots"
                        " into the product early.",
                    ],
                ),
                Signal(
                    "gives-ports-a-voice",
                    "Gives ports a lasting say in what Harbour does next.",
                    examples=[
                        "Set up the council of ports that votes on one item of each"
                        " half-year's plan.",
                    ],
                    raises="builds-customer-circle",
                ),
                Signal(
                    "opens-the-quay-to-all",
                    "Makes time on the quay a regular part of work for people in all"
                    " roles.",
                    examples=[
                        "Won two paid quay days a year for each colleague, in finance"
                        " as well as in support.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "last-port-talk",
            "What did you last learn from a port that surprised you?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "whose-day",
            "Whose day on the quay could you describe hour by hour?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "insight-used",
            "Which decision of the team rested on something this person heard from a"
            " port?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "closer-to-the-quay",
            "How could you bring them closer to the quay this quarter?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "a-day-on-the-quay",
            "Spend a working day with a harbour master or a marina team, notebook in"
            " hand.",
            kind="shadowing",
            time="one day, twice a year",
        ),
        Practice(
            "listen-together",
            "Listen to a recorded customer call with a colleague and compare what each"
            " of you heard.",
            kind="mentoring",
            time="an hour every two weeks",
        ),
        Practice(
            "insight-letter",
            "Write a short letter about one port and its week for the whole company.",
            kind="project",
            time="two hours a month",
        ),
    ],
    keywords=["customers", "empathy", "research", "ports", "marinas"],
    owner="Director of Product",
    reviewed=date(2026, 10, 12),
)
