"""Onboarding customers: from the signed contract to a port's ordinary day."""

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

ONBOARDING_CUSTOMERS = Competency(
    "onboarding-customers",
    "Onboarding customers",
    dimension=CAPABILITIES,
    group="Customer success craft",
    summary="How soon does a new port run its day in Harbour by itself?",
    why=(
        "A port that struggles in its first weeks goes back to paper, and seldom"
        " returns. The path from contract to daily use is where trust is made: with the"
        " dispatcher on the night shift as much as with the people who signed."
    ),
    scale=GROWTH,
    steps=[
        Step(
            STARTING,
            "Carries out prepared parts of an onboarding.",
            signals=[
                Signal(
                    "loads-berth-list",
                    "Loads a customer's berth list from the template for a colleague"
                    " to check before go-live.",
                    examples=[
                        "Loaded the 140 berths of Kellwick marina and asked for a"
                        " second look at the eight on shared pontoons.",
                    ],
                ),
                Signal(
                    "prepares-practice-harbour",
                    "Prepares a training session in a practice harbour with the"
                    " customer's own berths and vessels.",
                    examples=[
                        "Rebuilt Port Lindersund's ferry quay in the practice harbour,"
                        " so that dispatchers met their own quay names.",
                    ],
                ),
                Signal(
                    "notes-first-questions",
                    "Writes down what new users ask in their first week, on the page"
                    " that the team reads.",
                    examples=[
                        "Collected eleven questions from the front desk at Sandelby,"
                        " six of them about tidal windows.",
                    ],
                ),
            ],
        ),
        Step(
            WORKING,
            "Brings a port with one site from contract to daily use along the known"
            " path.",
            signals=[
                Signal(
                    "runs-single-site",
                    "Runs the onboarding of a port with one site from the first call"
                    " to a week of daily use.",
                    examples=[
                        "Took Brekhaven from kick-off to its first full week of"
                        " bookings in five weeks, with three calls and one visit.",
                    ],
                ),
                Signal(
                    "agrees-first-day",
                    "Agrees in writing with the customer what their first working day"
                    " in Harbour will look like.",
                    examples=[
                        "Settled with Sandelby that from 1 April visitors book in"
                        " Harbour and the paper diary stays in its drawer.",
                    ],
                ),
                Signal(
                    "signs-off-data",
                    "Walks the customer through imported berths, depths and tariffs"
                    " until they sign them off.",
                    examples=[
                        "Found with the berthing clerk at Grevenkade that two depths"
                        " were in feet, an hour before sign-off.",
                    ],
                    raises="loads-berth-list",
                ),
                Signal(
                    "trains-by-role",
                    "Trains dispatchers, quay staff and the office each on the tasks"
                    " of their own day.",
                    examples=[
                        "Taught Kellwick's quay staff on a phone in the rain, which is"
                        " where they use it.",
                    ],
                    raises="prepares-practice-harbour",
                ),
                Signal(
                    "finds-an-inside-helper",
                    "Finds with the port one of its own people whom colleagues will"
                    " ask first.",
                    examples=[
                        "Settled at Brekhaven on the tally clerk, whose desk everybody"
                        " passes at six in the morning.",
                    ],
                ),
            ],
        ),
        Step(
            PRACTITIONER,
            "Onboards ports with several sites, older systems or wary users.",
            signals=[
                Signal(
                    "plans-several-sites",
                    "Plans an onboarding over several sites with an order that the"
                    " customer's own season sets.",
                    examples=[
                        "Began the three Merrowby marinas with the one that closes in"
                        " winter, and kept the fishing quay for May.",
                    ],
                    raises="runs-single-site",
                ),
                Signal(
                    "rehearses-the-way-back",
                    "Rehearses with the customer how to return to the old system if"
                    " the switch fails.",
                    examples=[
                        "Practised with the night shift at Port Merrowby how to go"
                        " back to the tide board within twenty minutes.",
                    ],
                ),
                Signal(
                    "brings-old-data-over",
                    "Agrees with the supplier of an old system on the day and the form"
                    " in which data comes over.",
                    examples=[
                        "Had ten years of bookings from the old tide board at Port"
                        " Merrowby two weeks ahead of the switch.",
                    ],
                ),
                Signal(
                    "plans-around-doubt",
                    "Changes an onboarding plan after listening to the person who"
                    " doubts it most.",
                    examples=[
                        "Moved Grevenkade's go-live behind the regatta after the"
                        " oldest lock keeper told what happens in that week.",
                    ],
                ),
                Signal(
                    "compares-planned-use",
                    "Compares planned with actual daily use, role by role, in the"
                    " first month after go-live.",
                    examples=[
                        "Saw that Brekhaven's crane crew still phoned the office, and"
                        " trained them again on a tablet.",
                    ],
                    raises="notes-first-questions",
                ),
            ],
        ),
        Step(
            GUIDING,
            "Makes onboarding better for a whole kind of customer and for the"
            " colleagues who run it.",
            signals=[
                Signal(
                    "rewrites-the-path",
                    "Rewrites the onboarding path for a whole kind of customer from"
                    " what several onboardings taught.",
                    examples=[
                        "Wrote a path for inland ports, where lock times matter more"
                        " than tides; four colleagues work from it.",
                    ],
                    raises="plans-several-sites",
                ),
                Signal(
                    "removes-a-slow-step",
                    "Removes a step that slows most onboardings, together with product"
                    " or engineering.",
                    examples=[
                        "Had tariffs read in from the port's own price list, which"
                        " spares new ports two days of typing.",
                    ],
                ),
                Signal(
                    "trains-the-trainers",
                    "Trains customers' own people until they train their new"
                    " colleagues by themselves.",
                    examples=[
                        "Prepared two dispatchers at Lindersund, who have since taught"
                        " eleven seasonal workers.",
                    ],
                    raises=["trains-by-role", "finds-an-inside-helper"],
                ),
            ],
        ),
    ],
    prompts=[
        Prompt(
            "first-week-picture",
            "When did you last watch a customer's first week, and what surprised you?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "part-to-try",
            "Which part of the next onboarding would you like to run yourself?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "path-or-person",
            "Where did this person follow the path, and where did they follow the"
            " customer?",
            for_=FOR_MANAGER,
        ),
        Prompt(
            "who-learned-it",
            "Which part of onboarding do colleagues do differently because of them?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "sit-on-the-quay",
            "Spend a day at a port in its second week with Harbour, with a notebook"
            " and few words.",
            kind="shadowing",
            time="one day",
        ),
        Practice(
            "retell-an-onboarding",
            "Tell the team how one onboarding went, with the plan on the left and the"
            " truth on the right.",
            kind="talk",
            time="an hour to prepare, half an hour to give",
        ),
        Practice(
            "mend-one-page",
            "Mend the one page of the onboarding guide that cost you most time, and"
            " have a newcomer try it.",
            kind="project",
            time="half a day",
        ),
    ],
    keywords=[
        "implementation",
        "go-live",
        "training",
        "data import",
    ],
    owner="Head of Customer Success",
    reviewed=date(2026, 10, 12),
)
