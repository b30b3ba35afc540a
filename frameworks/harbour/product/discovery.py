"""Discovery: finding out what ports need before anything is built."""

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
    CAPABILITIES,
    GROWTH,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)

DISCOVERY = Competency(
    "discovery",
    "Discovery",
    dimension=CAPABILITIES,
    group="Product craft",
    summary="How do you find out what a port needs before we build it?",
    why=(
        "Building the wrong thing costs us a quarter, and costs a port its trust. A"
        " morning in a harbour office is cheaper than any release. Whoever listens"
        " first gives the whole team better work to do."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Takes part in research that somebody planned, and brings back what people"
            " said.",
            signals=[
                Signal(
                    "takes-faithful-notes",
                    "Takes interview notes in which the port's words stand apart from"
                    " own guesses.",
                    examples=[
                        "Marked “we lose the tide window” as a quote from the berth"
                        " planner in Skagmere, and “wants alerts” as a guess.",
                    ],
                ),
                Signal(
                    "asks-about-last-time",
                    "Asks people to tell the last time that a problem came up in their"
                    " work.",
                    examples=[
                        "Had the marina office walk through last Saturday's double"
                        " booking before anybody spoke of a booking screen.",
                    ],
                ),
                Signal(
                    "recruits-by-profile",
                    "Recruits interview partners by a written profile of who meets the"
                    " problem.",
                    examples=[
                        "Found four yards that lift boats in October through old"
                        " support cases, since that was whom the question named.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Plans small research on a known problem, up to a suggestion for the team.",
            signals=[
                Signal(
                    "starts-from-a-question",
                    "Writes down the question that research must answer before booking"
                    " the first interview.",
                    examples=[
                        "Noted “Who moves a boat when its owner is away?” on top of"
                        " the plan, and dropped two interviews that would not answer"
                        " it.",
                    ],
                ),
                Signal(
                    "hears-several-sides",
                    "Interviews people on several sides of one problem before drawing"
                    " a conclusion.",
                    examples=[
                        "Spoke with the harbour office, a pilot and two shipping"
                        " agents about late arrivals in Kalvenor.",
                    ],
                ),
                Signal(
                    "sorts-into-patterns",
                    "Sorts the notes of several conversations into patterns, each with"
                    " its quotes beneath it.",
                    examples=[
                        "Grouped eleven conversations about winter storage into four"
                        " patterns, the largest being keys that nobody finds.",
                    ],
                    raises="takes-faithful-notes",
                ),
                Signal(
                    "tests-with-a-sketch",
                    "Puts a rough sketch before users to test one assumption at a"
                    " time.",
                    examples=[
                        "Laid a paper timeline on the desk in Porto Selmo; both"
                        " planners read its colours the other way round.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Leads the research for a whole problem, with the team at the table.",
            signals=[
                Signal(
                    "fits-method-to-doubt",
                    "Picks the research method by the kind of doubt: interview, count,"
                    " prototype or trial.",
                    examples=[
                        "Counted a year of tug bookings before any interview, since"
                        " the doubt was how often two ships need the same tug.",
                    ],
                    raises="starts-from-a-question",
                ),
                Signal(
                    "watches-the-work",
                    "Watches port staff through a whole shift to see the steps that go"
                    " unmentioned in interviews.",
                    examples=[
                        "Stood beside the planner in Sant Orvell from five until noon,"
                        " and saw the second list that is kept in pencil.",
                    ],
                    raises="asks-about-last-time",
                ),
                Signal(
                    "protects-those-observed",
                    "Agrees with people under observation what gets recorded, who sees"
                    " it, and when it gets deleted.",
                    examples=[
                        "Let the night crew in Kalvenor strike two minutes from a"
                        " recording before the team saw it.",
                    ],
                ),
                Signal(
                    "tests-rival-solutions",
                    "Tests several different solutions with users before the team"
                    " falls for one of them.",
                    examples=[
                        "Took three ways to show a late ship to Kalvenor; the plainest"
                        " won, and the team's favourite came third.",
                    ],
                    raises="tests-with-a-sketch",
                ),
                Signal(
                    "runs-a-field-trial",
                    "Runs a trial on real bookings in one port under a stop rule"
                    " agreed beforehand.",
                    examples=[
                        "Tried self-service check-in on one pontoon in Marina Dorsel,"
                        " to end if more than five skippers rang the office.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Opens problems that several teams then work on, and lifts the research of"
            " others.",
            signals=[
                Signal(
                    "joins-studies",
                    "Brings the studies of several teams together into an answer that"
                    " each of them held only in part.",
                    examples=[
                        "Laid three studies side by side: slow check-in, lost keys and"
                        " late fees all began at the gate.",
                    ],
                    raises="sorts-into-patterns",
                ),
                Signal(
                    "reviews-research-plans",
                    "Reviews colleagues' research plans with comments on bias,"
                    " sampling or missing voices.",
                    examples=[
                        "Pointed out that all six interviews were with managers, and"
                        " suggested two with the night watch.",
                    ],
                ),
                Signal(
                    "shares-port-time",
                    "Sets up joint recruiting, so that several teams ask a port for"
                    " its time only once.",
                    examples=[
                        "Agreed a visiting calendar with fourteen ports, in which all"
                        " teams book a place on the same day.",
                    ],
                    raises="recruits-by-profile",
                ),
                Signal(
                    "ends-research-early",
                    "Ends a piece of research early once its findings point to a small"
                    " problem.",
                    examples=[
                        "Closed the fuel-dock study after four visits, since each"
                        " marina lost minutes there and hours at the gate.",
                    ],
                ),
            ],
        ),
        Step(
            SHAPING,
            "Changes what Harbour sets out to learn about ports, and who learns it.",
            signals=[
                Signal(
                    "sets-learning-agenda",
                    "Agrees with the heads of all clusters on Harbour's open questions"
                    " about ports for the coming year.",
                    examples=[
                        "Settled on three questions for the year, the first being what"
                        " a port without an office would need.",
                    ],
                ),
                Signal(
                    "finds-a-new-product",
                    "Turns a finding from many ports into a new product that the"
                    " company decides to fund.",
                    examples=[
                        "Saw the same quarrel over shared tugs in nine ports, which"
                        " became the towage scheduler.",
                    ],
                    raises="joins-studies",
                ),
                Signal(
                    "publishes-for-ports",
                    "Publishes research in a form that ports and partners use in plans"
                    " of their own.",
                    examples=[
                        "Shared the study on winter storage with the marina"
                        " association, whose yard guide now follows it.",
                    ],
                ),
                Signal(
                    "changes-how-we-test",
                    "Changes how all clusters test an idea, so that a trial comes"
                    " before a launch.",
                    examples=[
                        "Made the two-port trial our habit; sales packages, too, are"
                        " now tried in two ports first.",
                    ],
                    raises="runs-a-field-trial",
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "surprised-by-a-port",
            "When did a port last surprise you, and what did you change because of it?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "riskiest-guess",
            "Which guess in your current work would hurt most if it were wrong?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "whose-voice",
            "Whose voice was missing from the last piece of research, and how might"
            " they hear it next time?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "findings-that-moved",
            "Which finding of theirs changed what another team did?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "day-at-the-quay",
            "Watch one task in a harbour office from beginning to end, with one open"
            " question in mind.",
            kind="shadowing",
            time="two hours, once a quarter",
        ),
        Practice(
            "swap-interviews",
            "Swap recordings of one interview with a colleague and comment on each"
            " other's questions.",
            kind="mentoring",
            time="an hour a month",
        ),
        Practice(
            "five-minute-finding",
            "Tell one finding in five minutes at the Thursday demo, with a quote and a"
            " sketch.",
            kind="talk",
            time="an hour to prepare",
        ),
    ],
    keywords=["user research", "interviews", "customer development", "prototyping"],
    owner="Director of Product",
    reviewed=date(2026, 10, 5),
)
