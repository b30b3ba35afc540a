"""Operations: people, money, office and internal systems. In pilot."""

from datetime import date

from progression import BOTH_WAYS, ONE_WAY, PILOT, Cluster, Move

from ..foundations import STARTING
from .ic import (
    OPERATIONS_IC,
    PRINCIPAL_OPERATIONS_SPECIALIST,
    SENIOR_OPERATIONS_SPECIALIST,
    STAFF_OPERATIONS_SPECIALIST,
)
from .management import (
    HEAD_OF_OPERATIONS,
    OPERATIONS_MANAGEMENT,
    OPERATIONS_TEAM_MANAGER,
)
from .people_operations import PEOPLE_OPERATIONS

SENIOR_TO_TEAM_MANAGER = Move(
    SENIOR_OPERATIONS_SPECIALIST,
    OPERATIONS_TEAM_MANAGER,
    direction=ONE_WAY,
    summary=(
        "The first step into leading a team. The keys of critical systems go to"
        " somebody else, and colleagues' questions come first."
    ),
    try_first=(
        "Take the team's planning and one newcomer's first three months for a season,"
        " with your systems in a colleague's hands for that time."
    ),
    talk_to="The Head of Operations, and a manager in customer success.",
)

STAFF_AND_TEAM_MANAGER = Move(
    STAFF_OPERATIONS_SPECIALIST,
    OPERATIONS_TEAM_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "A change of lane at the same grade and pay. One carries the hard cases of"
        " people and money, the other the people who carry them."
    ),
    try_first=(
        "Swap for the quiet months after the budget: the specialist holds the weekly"
        " talks, the manager closes the books."
    ),
    talk_to="The colleague with whom you would swap, and the Head of Operations.",
)

PRINCIPAL_AND_HEAD = Move(
    PRINCIPAL_OPERATIONS_SPECIALIST,
    HEAD_OF_OPERATIONS,
    direction=BOTH_WAYS,
    summary=(
        "One builds the practices of the company by hand, the other through a team,"
        " with grade and pay unchanged. Both keep the whole company in view."
    ),
    try_first=(
        "Share one board meeting: one of you prepares the numbers, the other the plan"
        " for people, and both answer the questions."
    ),
    talk_to="The founders, and one member of the board.",
)

OPERATIONS = Cluster(
    "operations",
    "Operations",
    summary=(
        "Looks after people, money, the office and internal systems, so that fifty"
        " colleagues find what they need to help ports."
    ),
    status=PILOT,
    pilot_team="The four people who share the operations desk",
    owner="Head of Operations",
    reviewed=date(2026, 10, 6),
    tracks=[
        OPERATIONS_IC,
        OPERATIONS_MANAGEMENT,
    ],
    expects=[
        PEOPLE_OPERATIONS.at(
            STARTING,
            note="Everyone here meets personal matters, whichever craft they came for.",
        ),
    ],
    moves=[
        SENIOR_TO_TEAM_MANAGER,
        STAFF_AND_TEAM_MANAGER,
        PRINCIPAL_AND_HEAD,
    ],
    keywords=[
        "people",
        "finance",
        "office",
        "IT",
        "human resources",
    ],
)
