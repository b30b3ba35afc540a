"""Customer success: it starts ports in Harbour and keeps them. In pilot."""

from datetime import date

from progression import BOTH_WAYS, ONE_WAY, PILOT, Cluster, Move

from ..foundations import STARTING
from .ic import (
    CUSTOMER_SUCCESS_IC,
    PRINCIPAL_CUSTOMER_SUCCESS_PARTNER,
    SENIOR_CUSTOMER_SUCCESS_PARTNER,
    STAFF_CUSTOMER_SUCCESS_PARTNER,
)
from .management import (
    CUSTOMER_SUCCESS_MANAGEMENT,
    CUSTOMER_SUCCESS_TEAM_MANAGER,
    HEAD_OF_CUSTOMER_SUCCESS,
)
from .support_care import SUPPORT_CARE

SENIOR_TO_TEAM_MANAGER = Move(
    SENIOR_CUSTOMER_SUCCESS_PARTNER,
    CUSTOMER_SUCCESS_TEAM_MANAGER,
    direction=ONE_WAY,
    summary=(
        "The first step into leading a team. Starting ports passes to others, and the"
        " week fills with people, queues and promises."
    ),
    try_first=(
        "Lead the weekly talks of two colleagues for a season, keep one onboarding of"
        " your own, and compare which of the two you looked forward to."
    ),
    talk_to=(
        "The Head of Customer Success, and an engineering manager who took the same"
        " step."
    ),
)

STAFF_AND_TEAM_MANAGER = Move(
    STAFF_CUSTOMER_SUCCESS_PARTNER,
    CUSTOMER_SUCCESS_TEAM_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "Both keep what ports were promised, at the same grade and pay: one in the"
        " hardest cases, one through the people who take all the others."
    ),
    try_first=(
        "Trade for a quarter: the partner plans the support rota and leads the case"
        " reading, the manager takes one account at risk."
    ),
    talk_to="The colleague on the other side of the trade, and the Head of Operations.",
)

PRINCIPAL_AND_HEAD = Move(
    PRINCIPAL_CUSTOMER_SUCCESS_PARTNER,
    HEAD_OF_CUSTOMER_SUCCESS,
    direction=BOTH_WAYS,
    summary=(
        "A change of lane at the same grade and pay. One ends whole kinds of trouble"
        " for ports, the other builds the team that ports lean on."
    ),
    try_first=(
        "Prepare the cluster's plan for one season together, and present each other's"
        " half of it to the founders."
    ),
    talk_to="The founders, and the Head of Operations.",
)

CUSTOMER_SUCCESS = Cluster(
    "customer-success",
    "Customer success",
    summary=(
        "Brings ports into daily use, helps when something is wrong, and looks after"
        " each port from one season to the next."
    ),
    status=PILOT,
    pilot_team="The seven people who look after inland ports and marinas",
    owner="Head of Customer Success",
    reviewed=date(2026, 10, 12),
    tracks=[
        CUSTOMER_SUCCESS_IC,
        CUSTOMER_SUCCESS_MANAGEMENT,
    ],
    expects=[
        SUPPORT_CARE.at(
            STARTING,
            note=(
                "Everyone here answers customers for some hours a month, the head of"
                " the cluster included."
            ),
        ),
    ],
    moves=[
        SENIOR_TO_TEAM_MANAGER,
        STAFF_AND_TEAM_MANAGER,
        PRINCIPAL_AND_HEAD,
    ],
    keywords=[
        "support",
        "account management",
        "customer care",
    ],
)
