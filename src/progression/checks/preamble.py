"""The small company around the examples of rules: an example replaces whatever it names.

It is read as text and evaluated without being executed, with the example's definitions in the place
of those that have the same name.
"""

from datetime import date

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Level,
    Milestone,
    Move,
    Moved,
    Practice,
    Prompt,
    Retired,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
    Trigger,
)

DIMENSION = Dimension(
    "influence",
    "Influence",
    summary="Whom the work reaches.",
)

STARTING = Rung("starting", "Starting")
PRACTISING = Rung("practising", "Practising")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING])

PROMPT = Prompt("last-surprise", "What surprised you in the workshop last week?")

PRACTICE = Practice(
    "shadow-a-repair",
    "Sit beside a colleague for one repair and write down each question they ask.",
    kind="mentoring",
    time="an afternoon",
)

SIGNAL = Signal(
    "reproduces-first",
    "Reproduces a reported fault before changing a part.",
    examples=["Rode the bike up the hill until the chain slipped."],
)
SECOND_SIGNAL = Signal(
    "writes-the-cause",
    "Writes the cause of a fault on the job card.",
    examples=["The card said which spoke had cracked, and where."],
)
THIRD_SIGNAL = Signal(
    "calls-before-delay",
    "Calls the customer as soon as a repair will be late.",
    examples=["Rang at noon when the part had not come."],
)

STEP = Step(
    STARTING,
    "Repairs what was reported and records what was found.",
    signals=[SIGNAL, SECOND_SIGNAL, THIRD_SIGNAL],
)
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
        ),
        Signal(
            "teaches-the-repair",
            "Shows a colleague a repair and then watches them do it.",
            examples=["Two colleagues true wheels now."],
        ),
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
    ],
)

COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY]

MILESTONE = Milestone(
    "first-full-service",
    "Took one bike through a full service, and it stayed away for a season.",
)
TRIGGER = Trigger("others-ask", "Colleagues bring their unclear faults over unasked.")
LEVEL_PROMPT = Prompt("next-repair", "Which repair would you like to do without asking?")

EXPECTATION = COMPETENCY.at(STARTING)
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)

NEXT_EXPECTATION = COMPETENCY.at(PRACTISING)
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[
        Milestone("fault-gone", "Ended a fault that several customers had reported."),
    ],
    triggers=[
        Trigger("plans-the-week", "Colleagues wait for their plan of the week."),
    ],
    prompts=[
        Prompt("what-to-teach", "What would the workshop forget if you were away?"),
    ],
)
LEVELS = [LEVEL, NEXT_LEVEL]

TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=LEVELS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK]

CLUSTER = Cluster(
    "workshop",
    "Workshop",
    summary="Keeps the bikes of the town on the road.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
CLUSTERS = [CLUSTER]

EXPECTS: list[Expectation] = []
MOVES: list[Move] = []
EQUIVALENTS: list[Equivalent] = []
HISTORY: list[Moved | Retired] = []

DIMENSIONS = [DIMENSION]

FRAMEWORK = Framework(
    "fernhill",
    "How we grow at Fernhill",
    cumulative=True,
    summary="What we ask of one another in the workshop, and what comes next.",
    dimensions=DIMENSIONS,
    competencies=COMPETENCIES,
    clusters=CLUSTERS,
    expects=EXPECTS,
    moves=MOVES,
    equivalents=EQUIVALENTS,
    history=HISTORY,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
