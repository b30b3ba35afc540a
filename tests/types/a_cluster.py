"""What an editor accepts: a small cluster, as a company writes it."""

from datetime import date

from progression import (
    CORE,
    FOR_MANAGER,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    OPTIONAL,
    PILOT,
    Cluster,
    Competency,
    Cycle,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Grade,
    Level,
    Link,
    Milestone,
    Move,
    Moved,
    Practice,
    Prompt,
    Retired,
    ReviewRound,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
    Trigger,
)

INFLUENCE = Dimension("influence", "Influence", prompts=[Prompt("who", "Who grew beside you?")])
WORKING = Rung("working", "Working")
GUIDING = Rung("guiding", "Guiding", summary="Others do it better because of you.")
GROWTH = Scale("growth", "Growth", rungs=[WORKING, GUIDING])

LISTENS = Signal("listens", "Repeats what was said before answering it.")
COACHING = Competency(
    id="coaching",
    title="Coaching",
    dimension=INFLUENCE,
    scale=GROWTH,
    steps=[
        Step(WORKING, "Helps one person.", signals=[LISTENS]),
        Step(
            GUIDING,
            "Helps people to help each other.",
            signals=(Signal("pairs-people", "Brings two people together.", raises="listens"),),
            examples=["Asked Ana and Jo to swap projects for a week."],
        ),
    ],
    prompts=[Prompt("last-time", "Whom did you help last?", for_=FOR_MANAGER)],
    practices=[Practice("walk", "Walk and talk.", kind="talk", time="an hour a month")],
    links=[Link("A short guide", "guides/coaching.md")],
    reviewed=date(2026, 1, 31),
)

WIDER = Signal("wider", "Coaches in other teams.", raises=["listens", "pairs-people"])
EVERYBODY: list[Expectation] = [COACHING.at(WORKING, importance=OPTIONAL, note="From day one.")]

ENGINEER = Level("engineer", "Engineer", grade=3, expects=EVERYBODY)
STAFF_ENGINEER = Level(
    id="staff-engineer",
    title="Staff Engineer",
    grade=Grade(4, name="Four", band="80 to 95"),
    also_called=["Lead Engineer"],
    attributes={"reach": "several teams"},
    expects=[
        COACHING.at(GUIDING, WIDER, importance=CORE),
        COACHING.expects("Coaches wherever it helps.", WIDER, status=PILOT),
    ],
    milestones=[Milestone("taught", "Ran a course that people recommend.")],
    triggers=[
        Trigger("asked", "Other teams ask for time.", examples=("A note from the yard team.",))
    ],
    equivalents=[ENGINEER],
)
LEAD = Level("lead", "Lead", grade=4)

ENGINEERING = Cluster(
    "engineering",
    "Engineering",
    status=PILOT,
    tracks=[
        Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=[ENGINEER, STAFF_ENGINEER]),
        Track(
            "management",
            "Management",
            lane=MANAGEMENT,
            levels=[LEAD],
            branches_from=ENGINEER,
            takes_along=[COACHING, COACHING["listens"]],
        ),
    ],
    moves=[Move(STAFF_ENGINEER, LEAD, try_first="Lead one project for a quarter.")],
    equivalents=[Equivalent(STAFF_ENGINEER, LEAD)],
)

FRAMEWORK = Framework(
    "company",
    "How we grow",
    cumulative=True,
    dimensions=[INFLUENCE],
    competencies=[COACHING],
    clusters=[ENGINEERING],
    cycle=Cycle(
        rounds=[
            ReviewRound(
                "spring-2026",
                "Spring reviews",
                starts=date(2026, 3, 2),
                ends=date(2026, 3, 27),
            ),
        ],
        framework_reviews=[date(2026, 4, 1)],
    ),
    history=[Moved("engineering/ic/lead", "engineering/management/lead"), Retired("old/path")],
)
