"""Engineering, individual contributors: six levels."""

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    OPTIONAL,
    Level,
    Milestone,
    Prompt,
    Signal,
    Track,
    Trigger,
)

from ..foundations import (
    GRADE_1,
    GRADE_2,
    GRADE_3,
    GRADE_4,
    GRADE_5,
    GRADE_6,
    GUIDING,
    PRACTITIONER,
    SHAPING,
    STARTING,
    WORKING,
)
from ..shared.communication import COMMUNICATION
from ..shared.delivery import DELIVERY
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .code_quality import CODE_QUALITY
from .reliability import RELIABILITY
from .software_design import SOFTWARE_DESIGN

ASSOCIATE_ENGINEER = Level(
    id="associate-engineer",
    title="Associate Engineer",
    short="IC1",
    grade=GRADE_1,
    summary=(
        "Learns the trade on small, prepared parts of the product, beside a colleague."
    ),
    also_called=[
        "Junior Engineer",
        "Graduate Developer",
    ],
    attributes={
        "planning horizon": "a week",
        "reach": "own tasks",
    },
    expects=[
        OWNERSHIP.at(STARTING),
        DELIVERY.at(STARTING),
        SOFTWARE_DESIGN.at(STARTING),
        CODE_QUALITY.at(STARTING),
    ],
    milestones=[
        Milestone(
            "first-change-in-a-port",
            "A first change of theirs went into daily use at a port.",
            examples=[
                "The port of Brunnerby prints its mooring list in the order she built.",
            ],
        ),
        Milestone(
            "first-week-on-call-shadowed",
            "One week beside the engineer on call left notes of theirs in the runbook.",
        ),
    ],
    triggers=[
        Trigger(
            "joins-as-first-job",
            "Somebody joins Harbour for a first job in software.",
        ),
        Trigger(
            "changes-trade",
            "A colleague from another trade finishes a trial month in an engineering"
            " team.",
        ),
    ],
    prompts=[
        Prompt(
            "first-surprise",
            "What about our code or our ports surprised you most so far?",
        ),
    ],
)

ENGINEER = Level(
    id="engineer",
    title="Engineer",
    short="IC2",
    grade=GRADE_2,
    summary=(
        "Carries features from the question to the quay, with a service to look after."
    ),
    also_called=[
        "Software Engineer",
        "Full-stack Developer",
    ],
    attributes={
        "planning horizon": "a month",
        "reach": "own features",
    },
    expects=[
        OWNERSHIP.at(WORKING),
        DELIVERY.at(WORKING),
        SOFTWARE_DESIGN.at(WORKING),
        CODE_QUALITY.at(WORKING),
        RELIABILITY.at(WORKING),
    ],
    milestones=[
        Milestone(
            "feature-of-their-own",
            "Several ports took up a feature that they had carried from sketch to"
            " follow-up.",
            examples=[
                "Nine marinas take deposits with the form that he had drawn in March.",
            ],
        ),
        Milestone(
            "on-call-alone",
            "A week on call went by in which they handled each ordinary alarm.",
        ),
    ],
    triggers=[
        Trigger(
            "tasks-need-no-preparing",
            "Colleagues stop preparing tasks for this person and hand over the"
            " question.",
        ),
        Trigger(
            "support-asks-directly",
            "The support team starts to bring questions about a feature straight to"
            " them.",
        ),
    ],
    prompts=[
        Prompt(
            "whole-feature",
            "Which feature would you like to carry from the first call with a port to"
            " its use?",
        ),
        Prompt(
            "ready-for-on-call",
            "What would you want to have practised before your first week on call?",
        ),
    ],
)

SENIOR_ENGINEER = Level(
    id="senior-engineer",
    title="Senior Engineer",
    short="IC3",
    grade=GRADE_3,
    summary="Builds the parts that a team stands on, and the skills of those around.",
    also_called=[
        "Senior Developer",
        "Senior Software Engineer",
    ],
    attributes={
        "planning horizon": "a quarter",
        "reach": "the team",
    },
    expects=[
        COMMUNICATION.at(WORKING),
        GROWING_OTHERS.at(WORKING),
        TEAM_BUILDING.at(WORKING),
        SOFTWARE_DESIGN.at(PRACTITIONER),
        CODE_QUALITY.at(PRACTITIONER),
    ],
    milestones=[
        Milestone(
            "component-in-parallel",
            "Several colleagues built at the same time on a component that they had"
            " designed.",
            examples=[
                "Three people added fees, locks and mails to the booking core in one"
                " month.",
            ],
        ),
        Milestone(
            "newcomer-on-their-feet",
            "A new joiner whom they accompanied shipped a feature of their own.",
        ),
        Milestone(
            "team-adopted-their-test-tool",
            "The team tests its changes with something that they built.",
        ),
    ],
    triggers=[
        Trigger(
            "reviews-sought-out",
            "Colleagues ask for their review on the changes that worry them most.",
        ),
        Trigger(
            "hard-part-comes-up",
            "The team faces a part of the product whose design will outlast the"
            " quarter.",
        ),
    ],
    prompts=[
        Prompt(
            "hard-part-next",
            "Which hard part of our product would you like to take on next, and with"
            " whom?",
        ),
        Prompt(
            "either-lane",
            "Which draws you more at the moment: deeper into the craft, or towards"
            " leading a team?",
        ),
    ],
)

STAFF_ENGINEER = Level(
    id="staff-engineer",
    title="Staff Engineer",
    short="IC4",
    grade=GRADE_4,
    summary=(
        "Answers for an outcome that takes a whole team, serious incidents included."
    ),
    also_called=[
        "Lead Engineer",
        "Tech Lead",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "the team and its neighbours",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        RELIABILITY.at(PRACTITIONER),
        DIRECTION.at(WORKING),
        COMMUNICATION.at(PRACTITIONER),
        DELIVERY.at(
            PRACTITIONER,
            Signal(
                "builds-the-riskiest-first",
                "Builds the technically riskiest part of a project first, to learn"
                " whether its plan holds.",
                examples=[
                    "Connected to one old gate controller in week one, before any"
                    " screen was drawn.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "team-outcome-reached",
            "The team reached an outcome that they had answered for over several"
            " releases.",
            examples=[
                "Planning a week takes the harbour master of Sandelby ten minutes,"
                " down from an hour.",
            ],
        ),
        Milestone(
            "serious-incident-led",
            "A serious incident under their lead ended with ports informed and causes"
            " mended.",
        ),
    ],
    triggers=[
        Trigger(
            "neighbours-ask-for-them",
            "A neighbouring team asks for their part in one of its projects.",
        ),
        Trigger(
            "outcome-without-owner",
            "An outcome that needs several engineers waits for somebody to answer for"
            " it.",
        ),
    ],
    prompts=[
        Prompt(
            "outcome-to-hold",
            "Which outcome of the team would you answer for, and what would you hand"
            " on for it?",
        ),
    ],
)

PRINCIPAL_ENGINEER = Level(
    id="principal-engineer",
    title="Principal Engineer",
    short="IC5",
    grade=GRADE_5,
    summary=(
        "Shapes designs and standards across teams, through people who grow on them."
    ),
    also_called=[
        "Senior Staff Engineer",
        "Software Architect",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "several teams",
    },
    expects=[
        RELIABILITY.at(GUIDING),
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.expects(
            "Lends a hand in how engineering finds and welcomes its people.",
            Signal(
                "writes-work-samples",
                "Writes a work sample for hiring that resembles a day in the team.",
                examples=[
                    "Made the half-day exercise with twelve real arrivals and one"
                    " broken tariff.",
                ],
            ),
            Signal(
                "stands-in-for-a-lead",
                "Stands in for a team's manager over several weeks, with the handover"
                " written on both ends.",
                examples=[
                    "Held the planning and the one-to-ones of the payments team for a"
                    " summer.",
                ],
            ),
            Signal(
                "hosts-apprentices",
                "Hosts apprentices or interns in the team with a project that ends in"
                " use.",
                examples=[
                    "Guided two students of a nautical school to the wind gauge on the"
                    " quay display.",
                ],
            ),
            importance=OPTIONAL,
            note=(
                "One way to grow at this level among several; nobody is asked for all"
                " of it."
            ),
        ),
        SOFTWARE_DESIGN.at(GUIDING),
        CODE_QUALITY.at(GUIDING),
    ],
    milestones=[
        Milestone(
            "design-across-services",
            "A design of theirs that spans several teams carries daily work in ports.",
            examples=[
                "Gate access, bookings and invoices have read one record of a stay"
                " since May.",
            ],
        ),
        Milestone(
            "standard-revised-by-others",
            "People of other teams keep up a standard that they began.",
        ),
        Milestone(
            "colleague-in-larger-role",
            "A colleague whom they mentored took on a larger role.",
        ),
    ],
    triggers=[
        Trigger(
            "teams-need-one-design",
            "Two or more teams find that their plans hang on one design.",
        ),
        Trigger(
            "direction-quoted",
            "Plans of other teams begin to quote a page that they wrote.",
        ),
    ],
    prompts=[
        Prompt(
            "between-teams",
            "Where between our teams does software hurt most, and what would you try"
            " first?",
        ),
        Prompt(
            "who-takes-over",
            "Who could take over the part that you know best, and what do they still"
            " need?",
        ),
    ],
)

SENIOR_PRINCIPAL_ENGINEER = Level(
    id="senior-principal-engineer",
    title="Senior Principal Engineer",
    short="IC6",
    grade=GRADE_6,
    summary=(
        "Chooses with the leaders what the product becomes, and gives it the form to"
        " get there."
    ),
    also_called=[
        "Distinguished Engineer",
        "Engineering Fellow",
    ],
    attributes={
        "planning horizon": "several years",
        "reach": "the company and its ports",
    },
    expects=[
        OWNERSHIP.at(GUIDING),
        RELIABILITY.at(SHAPING),
        DIRECTION.at(GUIDING),
        SOFTWARE_DESIGN.at(SHAPING),
        CODE_QUALITY.at(SHAPING),
    ],
    milestones=[
        Milestone(
            "new-kind-of-port",
            "Harbour serves a kind of port that the earlier architecture kept out.",
            examples=[
                "River barges book moving berths since the model of positions changed.",
            ],
        ),
        Milestone(
            "dependability-agreed",
            "Ports plan more hours of their day on a promise of dependability that"
            " they led to agreement.",
        ),
        Milestone(
            "built-on-elsewhere",
            "Engineers outside Harbour build on something that they and their"
            " colleagues published.",
        ),
    ],
    triggers=[
        Trigger(
            "company-bet-on-technology",
            "The company weighs a bet that rests on its technical foundation.",
        ),
        Trigger(
            "outgrown-architecture",
            "The product meets a limit that takes more than one team to move.",
        ),
    ],
    prompts=[
        Prompt(
            "years-ahead",
            "What will a port expect of us in five years that our software would"
            " refuse today?",
        ),
    ],
)

ENGINEERING_IC = Track(
    "ic",
    "Individual contributor",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary=(
        "You lead through software: what you build, explain, review and keep running."
    ),
    levels=[
        ASSOCIATE_ENGINEER,
        ENGINEER,
        SENIOR_ENGINEER,
        STAFF_ENGINEER,
        PRINCIPAL_ENGINEER,
        SENIOR_PRINCIPAL_ENGINEER,
    ],
)
