"""Go-to-market: sales and marketing, the people who bring Harbour to ports."""

from datetime import date

from progression import ADOPTED, BOTH_WAYS, ONE_WAY, Cluster, Move

from ..foundations import STARTING
from .ic import (
    GO_TO_MARKET_IC,
    MARKET_LEAD,
    PRINCIPAL_MARKET_LEAD,
    SENIOR_MARKET_SPECIALIST,
)
from .management import (
    GO_TO_MARKET_MANAGEMENT,
    GO_TO_MARKET_MANAGER,
    SENIOR_GO_TO_MARKET_MANAGER,
)
from .market_knowledge import MARKET_KNOWLEDGE

SENIOR_TO_MANAGER = Move(
    SENIOR_MARKET_SPECIALIST,
    GO_TO_MARKET_MANAGER,
    direction=ONE_WAY,
    summary=(
        "From leading deals and campaigns to leading the people who do. Your own ports"
        " pass to colleagues over a quarter; your eye for a fair promise stays."
    ),
    try_first=(
        "Coach two colleagues through one deal or campaign each, with your name on"
        " neither, and talk it over with your manager at the end."
    ),
    talk_to="A Go-to-market Manager, and somebody who tried the role and returned.",
)

LEAD_AND_MANAGER = Move(
    MARKET_LEAD,
    GO_TO_MARKET_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "A change between leading a market and leading a team, at the same grade and"
        " pay. What you know of ports comes along in both directions."
    ),
    try_first=(
        "Run the weekly round and the forecast of a team for one season while its"
        " manager takes over your market plan."
    ),
    talk_to="The Senior Go-to-market Manager of your region.",
)

PRINCIPAL_AND_SENIOR_MANAGER = Move(
    PRINCIPAL_MARKET_LEAD,
    SENIOR_GO_TO_MARKET_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "From the deals that take several teams to the teams themselves, or back to the"
        " deals, with grade and pay unchanged."
    ),
    try_first=(
        "Lead the hiring and the yearly plan of a second team for half a year, with one"
        " large deal kept in your own hands."
    ),
    talk_to="The Director of Go-to-market.",
)

GO_TO_MARKET = Cluster(
    "go-to-market",
    "Go-to-market",
    summary=(
        "Finds the ports that Harbour fits, and helps them decide. We are few, so"
        " everyone both sells and reaches out; how the two are weighed differs from"
        " person to person."
    ),
    status=ADOPTED,
    owner="Director of Go-to-market",
    reviewed=date(2026, 10, 5),
    tracks=[
        GO_TO_MARKET_IC,
        GO_TO_MARKET_MANAGEMENT,
    ],
    expects=[
        MARKET_KNOWLEDGE.at(
            STARTING,
            note="Whoever speaks to ports in our name first learns how they live.",
        ),
    ],
    moves=[
        SENIOR_TO_MANAGER,
        LEAD_AND_MANAGER,
        PRINCIPAL_AND_SENIOR_MANAGER,
    ],
    keywords=["sales", "marketing", "partnerships"],
)
