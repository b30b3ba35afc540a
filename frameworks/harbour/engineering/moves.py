"""Sideways moves from engineering, each at the same grade and pay."""

from progression import BOTH_WAYS, ONE_WAY, Move

from ..customer_success.ic import CUSTOMER_SUCCESS_PARTNER
from ..operations.ic import SENIOR_OPERATIONS_SPECIALIST
from ..product.ic import SENIOR_PRODUCT_MANAGER, STAFF_PRODUCT_MANAGER
from .ic import ENGINEER, SENIOR_ENGINEER, STAFF_ENGINEER

ENGINEER_TO_CUSTOMER_SUCCESS = Move(
    ENGINEER,
    CUSTOMER_SUCCESS_PARTNER,
    direction=ONE_WAY,
    summary=(
        "From one service to the whole working day of a few ports. Ports value somebody"
        " who has seen the inside of the product; the calendar fills with people, and"
        " the editor stays closed more often."
    ),
    try_first=(
        "Accompany one port through its first month beside a customer success partner,"
        " a day and a half each week, with your on-call duty lent to the team."
    ),
    talk_to="A customer success partner whose ports you have helped in an incident.",
)

SENIOR_ENGINEER_TO_PRODUCT = Move(
    SENIOR_ENGINEER,
    SENIOR_PRODUCT_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "From how it is built to what is worth building, and back. A sense for cost and"
        " for data comes along; research with ports is the new craft."
    ),
    try_first=(
        "Lead the research for one problem of the quarter: six conversations with"
        " ports, one page of findings, and a proposal that you defend in planning."
    ),
    talk_to="The Director of Product, and the product manager of your own team.",
)

STAFF_ENGINEER_TO_PRODUCT = Move(
    STAFF_ENGINEER,
    STAFF_PRODUCT_MANAGER,
    direction=ONE_WAY,
    summary=(
        "For engineers whose pull is towards problems that lie across product areas."
        " You keep holding an outcome, and let others decide how the software does it."
    ),
    try_first=(
        "Share one outcome with a staff product manager for a quarter: take over the"
        " talks with ports, and hand the design to a colleague."
    ),
    talk_to="A staff product manager, and the engineers who would take over your part.",
)

SENIOR_ENGINEER_TO_OPERATIONS = Move(
    SENIOR_ENGINEER,
    SENIOR_OPERATIONS_SPECIALIST,
    direction=BOTH_WAYS,
    summary=(
        "From the systems that ports use to those that Harbour itself runs on:"
        " accounts, devices, suppliers and the security of them all."
    ),
    try_first=(
        "Take on one review of access rights and one supplier check with operations, an"
        " afternoon a week over two months."
    ),
    talk_to="The Head of Operations, and whoever looks after systems and security.",
)
