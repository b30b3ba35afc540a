"""Product: people who find out what ports need, decide on it, and design it."""

from datetime import date

from progression import ADOPTED, BOTH_WAYS, ONE_WAY, Cluster, Move

from ..foundations import STARTING
from ..shared.customer_insight import CUSTOMER_INSIGHT
from .ic import (
    PRINCIPAL_PRODUCT_MANAGER,
    PRODUCT_IC,
    SENIOR_PRODUCT_MANAGER,
    STAFF_PRODUCT_MANAGER,
)
from .management import (
    GROUP_PRODUCT_MANAGER,
    PRODUCT_MANAGEMENT,
    SENIOR_GROUP_PRODUCT_MANAGER,
)

SENIOR_TO_GROUP = Move(
    SENIOR_PRODUCT_MANAGER,
    GROUP_PRODUCT_MANAGER,
    direction=ONE_WAY,
    summary=(
        "From leading a product area to leading the people in it. Research and drawing"
        " pass to others; decisions about the product stay close."
    ),
    try_first=(
        "Lead the hire and the first three months of one colleague, and hold their"
        " weekly talk for a quarter while your manager keeps the formal part."
    ),
    talk_to=(
        "Any Group Product Manager, and somebody who went back to the other lane."
    ),
)

STAFF_AND_GROUP = Move(
    STAFF_PRODUCT_MANAGER,
    GROUP_PRODUCT_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "A change of lane at the same grade and pay. One way you trade deep research"
        " for the care of a team; the other way you take it up again."
    ),
    try_first=(
        "Stand in for a Group Product Manager during a leave of some weeks, with the"
        " choice of lane kept open until the end."
    ),
    talk_to=(
        "A Senior Group Product Manager, and the team that you would join or leave."
    ),
)

PRINCIPAL_AND_SENIOR_GROUP = Move(
    PRINCIPAL_PRODUCT_MANAGER,
    SENIOR_GROUP_PRODUCT_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "From decisions that run through several products to the teams that make them,"
        " or back, with grade and pay unchanged."
    ),
    try_first=(
        "Share an area for half a year: one of you plans and decides, the other hires"
        " and coaches; then compare what each of you missed."
    ),
    talk_to="The Director of Product.",
)

PRODUCT = Cluster(
    "product",
    "Product",
    summary=(
        "Finds out what ports need, decides what Harbour builds, and designs how it"
        " feels in use. Product managers, designers and researchers share these levels,"
        " whatever their title."
    ),
    status=ADOPTED,
    owner="Director of Product",
    reviewed=date(2026, 10, 5),
    tracks=[
        PRODUCT_IC,
        PRODUCT_MANAGEMENT,
    ],
    expects=[
        CUSTOMER_INSIGHT.at(
            STARTING,
            note="Everyone in product meets ports, from the first month on.",
        ),
    ],
    moves=[
        SENIOR_TO_GROUP,
        STAFF_AND_GROUP,
        PRINCIPAL_AND_SENIOR_GROUP,
    ],
    keywords=["product management", "design", "research"],
)
