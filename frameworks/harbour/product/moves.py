"""Moves from product to other clusters, at the same grade."""

from progression import BOTH_WAYS, ONE_WAY, Move

from ..customer_success.ic import SENIOR_CUSTOMER_SUCCESS_PARTNER
from ..go_to_market.ic import MARKET_LEAD, SENIOR_MARKET_SPECIALIST
from .ic import SENIOR_PRODUCT_MANAGER, STAFF_PRODUCT_MANAGER

SENIOR_PRODUCT_MANAGER_TO_MARKET_SPECIALIST = Move(
    SENIOR_PRODUCT_MANAGER,
    SENIOR_MARKET_SPECIALIST,
    direction=BOTH_WAYS,
    summary=(
        "From what a product does to why a port would choose it. Your ear for ports"
        " comes along; deals and campaigns are new, or, the other way round, research"
        " and design."
    ),
    try_first=(
        "Plan one launch together with go-to-market, from the first customer story to"
        " the debrief, and sit in on the deals that come of it."
    ),
    talk_to="The Head of Go-to-market, and the Market Lead of a region that you like.",
)

SENIOR_PRODUCT_MANAGER_TO_CUSTOMER_SUCCESS = Move(
    SENIOR_PRODUCT_MANAGER,
    SENIOR_CUSTOMER_SUCCESS_PARTNER,
    direction=ONE_WAY,
    summary=(
        "From many ports a little to a few ports entirely. You see what becomes of a"
        " decision after its release, month by month."
    ),
    try_first=(
        "Look after the first three months of one new port beside its customer success"
        " partner, one day a week."
    ),
    talk_to="The Head of Customer Success.",
)

STAFF_PRODUCT_MANAGER_TO_MARKET_LEAD = Move(
    STAFF_PRODUCT_MANAGER,
    MARKET_LEAD,
    direction=ONE_WAY,
    summary=(
        "From opening a problem for several teams to opening a market for the company."
        " Much of the listening stays the same; answering for a market's plan is new."
    ),
    try_first=(
        "Write the positioning for one segment with its Market Lead, then take it into"
        " three first meetings with ports."
    ),
    talk_to="A Market Lead, and the Director of Go-to-market.",
)
