"""A small company for the tests of the catalog; every number in the tests can be counted here."""

from __future__ import annotations

from progression import (
    BOTH_WAYS,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    OPTIONAL,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Framework,
    Grade,
    Level,
    Move,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)

REACH = Dimension("reach", "Reach")
SKILL = Dimension("skill", "Skill")

LEARNING = Rung("learning", "Learning")
WORKING = Rung("working", "Working")
GUIDING = Rung("guiding", "Guiding")
GROWTH = Scale("growth", "Growth", rungs=[LEARNING, WORKING, GUIDING])

MOORING = Competency(
    "mooring",
    "Mooring",
    dimension=SKILL,
    scale=GROWTH,
    steps=[
        Step(
            LEARNING,
            "Ties up with help.",
            signals=[
                Signal("ties-a-line", "Ties a line that holds overnight."),
                Signal("asks-the-depth", "Asks for the depth before the boat comes in."),
            ],
        ),
        Step(
            WORKING,
            "Ties up alone.",
            signals=[
                Signal("ties-in-wind", "Ties a line that holds in a storm.", raises="ties-a-line"),
            ],
        ),
        Step(
            GUIDING,
            "Teaches others to tie up.",
            signals=[
                Signal("teaches-knots", "Teaches a newcomer three knots.", raises="ties-in-wind"),
            ],
        ),
    ],
)
TALKING = Competency("talking", "Talking", dimension=REACH)
RECORDS = Competency("records", "Records")
CARE = Competency("care", "Care", dimension=REACH)

GREETS = Signal("greets", "Greets every skipper on arrival.")
NOTES = Signal("notes", "Writes the arrival into the log.")

HAND = Level(
    "hand",
    "Deckhand",
    grade=1,
    expects=[
        MOORING.at(LEARNING),
        TALKING.expects("Talks with skippers.", GREETS),
    ],
)
MATE = Level(
    "mate",
    "Mate",
    grade=Grade(2, name="Second", band="B"),
    expects=[
        MOORING.at(WORKING),
        TALKING.expects(
            "Talks with the harbour.",
            Signal("radios", "Radios the harbour before each berth.", raises="greets"),
            importance=OPTIONAL,
        ),
    ],
)
BOSUN = Level(
    "bosun",
    "Bosun",
    grade=3,
    expects=[
        MOORING.at(GUIDING),
    ],
)
CHIEF = Level(
    "chief",
    "Chief",
    grade=Grade(3, band="C"),
    expects=[
        CARE.expects(
            "Looks after a crew.", Signal("rota", "Plans a rota that the crew agreed to.")
        ),
    ],
)
CREW = Track("crew", "Crew", lane=INDIVIDUAL_CONTRIBUTOR, levels=[HAND, MATE, BOSUN])
LEAD = Track(
    "lead",
    "Leads",
    lane=MANAGEMENT,
    levels=[CHIEF],
    branches_from=MATE,
    takes_along=[TALKING, MOORING["asks-the-depth"]],
)
PILOT_BOAT = Cluster(
    "pilot-boat",
    "Pilot boat",
    tracks=[CREW, LEAD],
    moves=[Move(BOSUN, CHIEF, direction=BOTH_WAYS, summary="A change of work.")],
)
CLERK = Level("clerk", "Clerk", summary="Keeps the books.")
OFFICE = Cluster(
    "office",
    "Office",
    expects=[RECORDS.expects("Keeps records.", NOTES)],
    clusters=[
        Cluster(
            "billing",
            "Billing",
            tracks=[Track("desk", "Desk", lane=INDIVIDUAL_CONTRIBUTOR, levels=[CLERK])],
        ),
    ],
)
PORT = Framework(
    "port",
    "Port",
    cumulative=True,
    dimensions=[REACH, SKILL],
    competencies=[MOORING, TALKING, RECORDS, CARE],
    clusters=[PILOT_BOAT, OFFICE],
    equivalents=[Equivalent(CLERK, MATE)],
)
