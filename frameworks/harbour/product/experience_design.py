"""Experience design: how our software feels on the quay and in the office."""

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
    STARTING,
    WORKING,
)

EXPERIENCE_DESIGN = Competency(
    "experience-design",
    "Experience design",
    dimension=CAPABILITIES,
    group="Product craft",
    summary="How easy is our software for the people on the quay and in the office?",
    why=(
        "Our users work in gloves, in glare, and on the phone at the same time."
        " Seasonal staff get one morning of training. A screen that explains itself"
        " saves them an error, and saves us a call."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Designs small changes from the parts that we already have.",
            signals=[
                Signal(
                    "uses-existing-parts",
                    "Builds a screen from the parts of the design system before"
                    " drawing new ones.",
                    examples=[
                        "Made the deposit form from four existing fields, and asked"
                        " about the fifth in the design channel.",
                    ],
                ),
                Signal(
                    "labels-in-port-words",
                    "Labels fields with the words that port staff use among"
                    " themselves.",
                    examples=[
                        "Wrote “shift berth”, as the planners say it, where the draft"
                        " read “reassign resource”.",
                    ],
                ),
                Signal(
                    "tries-on-the-device",
                    "Tries a design on the device on which people will use it.",
                    examples=[
                        "Took the arrivals list outside on the old tablet and found"
                        " that its grey text vanished in the sun.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Designs a whole task for one role, from first click to last.",
            signals=[
                Signal(
                    "draws-the-whole-task",
                    "Draws a task from start to end, with its empty, slow and failing"
                    " states.",
                    examples=[
                        "Designed what the quay crew sees when the signal drops"
                        " halfway through a check-in.",
                    ],
                ),
                Signal(
                    "watches-in-silence",
                    "Watches users try a design in silence before explaining any of"
                    " it.",
                    examples=[
                        "Sat on both hands for ten minutes in Marina Dorsel while the"
                        " office searched for the button in the corner.",
                    ],
                ),
                Signal(
                    "hands-over-drawings",
                    "Goes through a drawing with its engineers before they build it,"
                    " open cases marked.",
                    examples=[
                        "Marked three open cases on the gate screen, and an engineer"
                        " solved two of them at the table.",
                    ],
                ),
                Signal(
                    "checks-for-everyone",
                    "Checks designs on real devices for contrast, text size, keyboard"
                    " use, screen readers.",
                    examples=[
                        "Booked a berth by keyboard alone, found the trap in the date"
                        " picker, and drew the way out.",
                    ],
                    raises="tries-on-the-device",
                ),
                Signal(
                    "writes-helpful-messages",
                    "Words an error message so that port staff solve the problem on"
                    " the spot.",
                    examples=[
                        "“Berth 12 is too short for this ship by 4 m. Pick another?”"
                        " took the place of “Validation failed”.",
                    ],
                    raises="labels-in-port-words",
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Designs for several roles that share the work, and for colleagues who"
            " build on it.",
            signals=[
                Signal(
                    "designs-shared-work",
                    "Designs one flow for several roles at once, such as planner,"
                    " pilot, quay crew.",
                    examples=[
                        "Gave the late arrival one shared timeline, so that planner"
                        " and pilot stopped ringing each other about it.",
                    ],
                    raises="draws-the-whole-task",
                ),
                Signal(
                    "simplifies-a-crowded-screen",
                    "Reworks a crowded screen until its most frequent task takes"
                    " visibly fewer steps.",
                    examples=[
                        "Brought a berth change from nine clicks to three after a"
                        " morning shift beside the planner in Kalvenor.",
                    ],
                ),
                Signal(
                    "extends-the-design-system",
                    "Adds a tested part to the design system, with notes on when to"
                    " use it.",
                    examples=[
                        "Added the tide strip with a page of do and don't; two teams"
                        " used it within the month.",
                    ],
                    raises="uses-existing-parts",
                ),
                Signal(
                    "measures-ease",
                    "Measures how many users finish a task before a redesign as well"
                    " as after it.",
                    examples=[
                        "Showed that seven of eight marinas now add a boat unaided,"
                        " where it had been three.",
                    ],
                ),
            ],
        ),
        Step(
            GUIDING,
            "Lifts the design of products that other people draw.",
            signals=[
                Signal(
                    "sets-a-design-standard",
                    "Agrees a standard for one kind of screen with the teams that will"
                    " follow it.",
                    examples=[
                        "Settled with three teams how a plan shows conflicts, after a"
                        " week of trying it on their own screens.",
                    ],
                    raises="extends-the-design-system",
                ),
                Signal(
                    "leads-critiques",
                    "Leads design critiques from which authors leave with one clear"
                    " next step.",
                    examples=[
                        "Opened each critique with the author's question, and closed"
                        " it with the author naming the next draft.",
                    ],
                ),
                Signal(
                    "invents-a-way-to-show-work",
                    "Designs a new way to show port work that later products build on.",
                    examples=[
                        "The tide-and-berth timeline, first drawn for ferries, stands"
                        " in four products today.",
                    ],
                    raises="designs-shared-work",
                ),
                Signal(
                    "maps-the-service",
                    "Maps a service over screens, phone, paper and quay, together with"
                    " customer success.",
                    examples=[
                        "Found with customer success that a new port met six of us in"
                        " its first week, and drew it down to two.",
                    ],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "watched-lately",
            "Whom did you watch using our software lately, and where did they"
            " hesitate?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "screen-to-redo",
            "Which screen of yours would you gladly draw again, and why that one?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "left-out",
            "Who would struggle with the latest design, and where could this person"
            " meet such a user?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "design-others-borrow",
            "Which of their designs do other teams borrow, and what made it easy to"
            " borrow?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "glove-test",
            "Use one of our screens outdoors in gloves, and write down each slip.",
            kind="exercise",
            time="an hour each season",
        ),
        Practice(
            "pair-on-a-design",
            "Draw one screen together with a colleague from another craft, at one"
            " table.",
            kind="pairing",
            time="two hours a month",
        ),
        Practice(
            "redesign-a-form",
            "Take one old form through the design system, from sketch to release.",
            kind="project",
            time="two hours a week for a month",
        ),
    ],
    keywords=["design", "usability", "accessibility", "interaction design", "UX"],
    owner="Director of Product",
    reviewed=date(2026, 9, 28),
)
