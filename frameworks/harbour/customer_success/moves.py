"""Sideways moves that start in customer success, each at one grade."""

from progression import BOTH_WAYS, ONE_WAY, Move

from ..go_to_market.ic import MARKET_SPECIALIST
from ..operations.ic import OPERATIONS_SPECIALIST
from .ic import CUSTOMER_SUCCESS_PARTNER

CUSTOMER_SUCCESS_TO_MARKET = Move(
    CUSTOMER_SUCCESS_PARTNER,
    MARKET_SPECIALIST,
    direction=ONE_WAY,
    summary=(
        "From ports that stay to ports that have yet to come. You know which promises"
        " hold on the quay, and learn how a first talk begins."
    ),
    try_first=(
        "Join three first meetings with new ports, and write the story of one of your"
        " own ports for the next campaign."
    ),
    talk_to=(
        "The Director of Go-to-market, and the colleague whose meetings you would join."
    ),
)

CUSTOMER_SUCCESS_AND_OPERATIONS = Move(
    CUSTOMER_SUCCESS_PARTNER,
    OPERATIONS_SPECIALIST,
    direction=BOTH_WAYS,
    summary=(
        "From looking after ports to looking after colleagues, or back. The care and"
        " the calm are the same; payroll and access rights, or tides and tariffs, are"
        " new."
    ),
    try_first=(
        "Trade desks for two afternoons a week in the quiet season, with a list of what"
        " each of you may decide alone."
    ),
    talk_to="The Head of Operations and the Head of Customer Success.",
)
