"""Moves from product to other clusters, at the same grade."""

from progression import BOTH_WAYS, Move

from ..customer_success.ic import SENIOR_CUSTOMER_SUCCESS_PARTNER
from ..go_to_market.ic import MARKET_LEAD, SENIOR_MARKET_SPECIALIST
from .ic import SENIOR_PRODUCT_MANAGER, STAFF_PRODUCT_MANAGER

SENIOR_PRODUCT_MANAGER_AND_MARKET_SPECIALIST = Move(
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
    talk_to=(
        "The Director of Go-to-market, and the Market Lead of a region that you like."
    ),
)

SENIOR_PRODUCT_MANAGER_AND_CUSTOMER_SUCCESS = Move(
    SENIOR_PRODUCT_MANAGER,
    SENIOR_CUSTOMER_SUCCESS_PARTNER,
    direction=BOTH_WAYS,
    summary=(
        "From many ports a little to a few ports entirely, or back. An ear for the quay"
        " comes along either way; whole seasons beside one port are new, or choosing"
        " what stays unbuilt."
    ),
    try_first=(
        "Trade a day a week for a quarter: one of you looks after a new port's first"
        " months, the other takes cases into interviews and writes one decision page."
    ),
    talk_to="The Director of Product and the Head of Customer Success.",
)

STAFF_PRODUCT_MANAGER_AND_MARKET_LEAD = Move(
    STAFF_PRODUCT_MANAGER,
    MARKET_LEAD,
    direction=BOTH_WAYS,
    summary=(
        "From opening a problem for several teams to opening a market for the company,"
        " or back. Much of the listening stays the same; a market's plan to answer for"
        " is new, or research that tests your own convictions."
    ),
    try_first=(
        "Take one segment together: write its positioning with the Market Lead, or lead"
        " one study on it with a product manager, who decides on its questions."
    ),
    talk_to="A Market Lead and a Staff Product Manager, or one of their directors.",
)
