"""Moves from go-to-market to other clusters, at the same grade."""

from progression import ONE_WAY, Move

from ..customer_success.ic import SENIOR_CUSTOMER_SUCCESS_PARTNER
from ..product.ic import PRODUCT_MANAGER
from .ic import MARKET_SPECIALIST, SENIOR_MARKET_SPECIALIST

MARKET_SPECIALIST_TO_PRODUCT_MANAGER = Move(
    MARKET_SPECIALIST,
    PRODUCT_MANAGER,
    direction=ONE_WAY,
    summary=(
        "From what ports ask before they sign to what gets built for them. Your sense"
        " for deciders comes along; research and decisions about scope are new."
    ),
    try_first=(
        "Prepare and run three interviews in a study of the product team, then write"
        " its suggestion with them."
    ),
    talk_to="A Senior Product Manager, and a colleague who made this move.",
)

SENIOR_MARKET_SPECIALIST_TO_CUSTOMER_SUCCESS = Move(
    SENIOR_MARKET_SPECIALIST,
    SENIOR_CUSTOMER_SUCCESS_PARTNER,
    direction=ONE_WAY,
    summary=(
        "From the promise to its keeping. You stay with ports through their seasons,"
        " and bring the knowledge of why they chose us."
    ),
    try_first=(
        "Stay with one port that you signed through its first season, beside its"
        " customer success partner."
    ),
    talk_to=(
        "The Head of Customer Success, and a port that would tell you how the change"
        " felt."
    ),
)
