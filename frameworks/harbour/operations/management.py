"""Operations in the management lane: two levels beside IC4 and IC5."""

from progression import MANAGEMENT, Level, Milestone, Prompt, Signal, Track, Trigger

from ..foundations import GRADE_4, GRADE_5, GUIDING, PRACTITIONER
from ..shared.communication import COMMUNICATION
from ..shared.direction import DIRECTION
from ..shared.growing_others import GROWING_OTHERS
from ..shared.improvement import IMPROVEMENT
from ..shared.ownership import OWNERSHIP
from ..shared.team_building import TEAM_BUILDING
from .finance_care import FINANCE_CARE
from .ic import SENIOR_OPERATIONS_SPECIALIST
from .people_operations import PEOPLE_OPERATIONS
from .systems_and_security import SYSTEMS_AND_SECURITY

OPERATIONS_TEAM_MANAGER = Level(
    id="operations-team-manager",
    title="Operations Team Manager",
    short="M1",
    grade=GRADE_4,
    summary="Answers for a small team that looks after people, money and tools.",
    also_called=[
        "HR Manager",
        "Finance and Office Manager",
    ],
    attributes={
        "planning horizon": "half a year",
        "reach": "a team of two to five",
    },
    expects=[
        OWNERSHIP.at(PRACTITIONER),
        DIRECTION.at(PRACTITIONER),
        GROWING_OTHERS.at(PRACTITIONER),
        TEAM_BUILDING.at(PRACTITIONER),
        PEOPLE_OPERATIONS.at(
            PRACTITIONER,
            Signal(
                "agrees-what-travels",
                "Agrees with a colleague who confides in them which parts may travel,"
                " and to whom.",
                examples=[
                    "Wrote down with an engineer what the team's lead may learn about"
                    " an illness, and kept to it.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "cover-in-place",
            "Payroll ran on its day through a whole summer, on cover that they had set"
            " up.",
        ),
        Milestone(
            "first-hire-led",
            "A colleague hired under their lead carries one of the three crafts by"
            " now.",
        ),
        Milestone(
            "keys-handed-over",
            "A colleague runs the critical systems whose keys they used to hold.",
        ),
    ],
    triggers=[
        Trigger(
            "four-wait-for-one",
            "Four people in operations come to wait for one person's answers.",
        ),
        Trigger(
            "liked-the-people-part",
            "Somebody who led a project of several colleagues asks for more of its"
            " people part.",
        ),
    ],
    prompts=[
        Prompt(
            "keys-to-pass",
            "Which key or password do you still hold, and who should hold it by"
            " spring?",
        ),
        Prompt(
            "listens-first",
            "What did somebody tell you in a weekly talk that made you alter a plan?",
        ),
    ],
)

HEAD_OF_OPERATIONS = Level(
    id="head-of-operations",
    title="Head of Operations",
    short="M2",
    grade=GRADE_5,
    summary=(
        "Answers to the company for its people practices, its money and its systems."
    ),
    also_called=[
        "Director of Operations",
        "Chief of Staff",
    ],
    attributes={
        "planning horizon": "a year",
        "reach": "the whole company",
    },
    expects=[
        COMMUNICATION.at(PRACTITIONER),
        DIRECTION.at(GUIDING),
        GROWING_OTHERS.at(GUIDING),
        TEAM_BUILDING.at(GUIDING),
        FINANCE_CARE.at(
            PRACTITIONER,
            Signal(
                "presents-to-the-board",
                "Presents the company's money to the board along with the decisions"
                " that it needs.",
                examples=[
                    "Asked the board in March to choose between a larger reserve and"
                    " two hires, with a page for each.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "budget-adopted",
            "The board adopted a year's budget that they had brought to it.",
        ),
        Milestone(
            "craft-lead-grown",
            "A colleague whom they prepared answers for people, money or systems.",
        ),
        Milestone(
            "team-through-change",
            "Operations came through a move, a merger or a new country with its people"
            " still aboard.",
        ),
    ],
    triggers=[
        Trigger(
            "founders-hand-over",
            "The founders wish to hand over the last daily matters of money and"
            " people.",
        ),
        Trigger(
            "lender-asks",
            "A lender or the board asks for one person who answers for the numbers.",
        ),
    ],
    prompts=[
        Prompt(
            "company-in-a-year",
            "What will fifty people need from operations in a year that they have yet"
            " to ask for?",
        ),
    ],
)

OPERATIONS_MANAGEMENT = Track(
    "management",
    "Management",
    lane=MANAGEMENT,
    summary=(
        "You look after the company through a small team that covers for one another."
    ),
    levels=[
        OPERATIONS_TEAM_MANAGER,
        HEAD_OF_OPERATIONS,
    ],
    branches_from=SENIOR_OPERATIONS_SPECIALIST,
    takes_along=[
        OWNERSHIP,
        FINANCE_CARE,
        COMMUNICATION,
        DIRECTION,
        GROWING_OTHERS,
        TEAM_BUILDING,
        IMPROVEMENT,
        PEOPLE_OPERATIONS,
        SYSTEMS_AND_SECURITY["readies-a-room"],
        SYSTEMS_AND_SECURITY["reviews-rights"],
        SYSTEMS_AND_SECURITY["leads-an-alarm"],
    ],
)
