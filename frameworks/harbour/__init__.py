"""How we grow at Harbour: the whole career framework of the example company.

Harbour sells scheduling and berth-planning software to small and mid-size ports and
marinas, with about 50 people. Read `foundations.py` first, then one competency in
`shared/`, then one cluster. Each competency, level and signal is written in one place.
"""

from datetime import date

from progression import Framework

from .customer_success import CUSTOMER_SUCCESS
from .customer_success.moves import (
    CUSTOMER_SUCCESS_AND_OPERATIONS,
    CUSTOMER_SUCCESS_TO_MARKET,
)
from .customer_success.onboarding_customers import ONBOARDING_CUSTOMERS
from .customer_success.renewal_and_growth import RENEWAL_AND_GROWTH
from .customer_success.support_care import SUPPORT_CARE
from .cycle import CYCLE
from .engineering import ENGINEERING
from .engineering.code_quality import CODE_QUALITY
from .engineering.moves import (
    ENGINEER_TO_CUSTOMER_SUCCESS,
    SENIOR_ENGINEER_TO_OPERATIONS,
    SENIOR_ENGINEER_TO_PRODUCT,
    STAFF_ENGINEER_TO_PRODUCT,
)
from .engineering.reliability import RELIABILITY
from .engineering.software_design import SOFTWARE_DESIGN
from .foundations import CAPABILITIES, EXPERIENCE, INFLUENCE, STARTING
from .go_to_market import GO_TO_MARKET
from .go_to_market.campaigns import CAMPAIGNS
from .go_to_market.market_knowledge import MARKET_KNOWLEDGE
from .go_to_market.moves import (
    MARKET_SPECIALIST_TO_PRODUCT_MANAGER,
    SENIOR_MARKET_SPECIALIST_TO_CUSTOMER_SUCCESS,
)
from .go_to_market.selling import SELLING
from .operations import OPERATIONS
from .operations.finance_care import FINANCE_CARE
from .operations.moves import (
    OPERATIONS_AND_CUSTOMER_SUCCESS_TEAMS,
    OPERATIONS_TO_ENGINEERING,
    OPERATIONS_TO_MARKET,
)
from .operations.people_operations import PEOPLE_OPERATIONS
from .operations.systems_and_security import SYSTEMS_AND_SECURITY
from .product import PRODUCT
from .product.discovery import DISCOVERY
from .product.experience_design import EXPERIENCE_DESIGN
from .product.moves import (
    SENIOR_PRODUCT_MANAGER_AND_CUSTOMER_SUCCESS,
    SENIOR_PRODUCT_MANAGER_AND_MARKET_SPECIALIST,
    STAFF_PRODUCT_MANAGER_AND_MARKET_LEAD,
)
from .product.product_decisions import PRODUCT_DECISIONS
from .shared.ambiguity import AMBIGUITY
from .shared.communication import COMMUNICATION
from .shared.customer_insight import CUSTOMER_INSIGHT
from .shared.delivery import DELIVERY
from .shared.direction import DIRECTION
from .shared.evidence import EVIDENCE
from .shared.growing_others import GROWING_OTHERS
from .shared.improvement import IMPROVEMENT
from .shared.ownership import OWNERSHIP
from .shared.team_building import TEAM_BUILDING

HARBOUR = Framework(
    "harbour",
    "How we grow at Harbour",
    cumulative=True,
    summary=(
        "What we ask of one another at each level, what comes next, and how to get"
        " there. The signals start conversations; they are no checklist, and nobody"
        " adds them up."
    ),
    version="1.4.0",
    dimensions=[
        EXPERIENCE,
        INFLUENCE,
        CAPABILITIES,
    ],
    competencies=[
        OWNERSHIP,
        AMBIGUITY,
        CUSTOMER_INSIGHT,
        DIRECTION,
        COMMUNICATION,
        GROWING_OTHERS,
        TEAM_BUILDING,
        DELIVERY,
        EVIDENCE,
        IMPROVEMENT,
        DISCOVERY,
        PRODUCT_DECISIONS,
        EXPERIENCE_DESIGN,
        MARKET_KNOWLEDGE,
        SELLING,
        CAMPAIGNS,
        SOFTWARE_DESIGN,
        CODE_QUALITY,
        RELIABILITY,
        ONBOARDING_CUSTOMERS,
        SUPPORT_CARE,
        RENEWAL_AND_GROWTH,
        PEOPLE_OPERATIONS,
        FINANCE_CARE,
        SYSTEMS_AND_SECURITY,
    ],
    clusters=[
        PRODUCT,
        GO_TO_MARKET,
        ENGINEERING,
        CUSTOMER_SUCCESS,
        OPERATIONS,
    ],
    expects=[
        COMMUNICATION.at(STARTING),
    ],
    moves=[
        SENIOR_PRODUCT_MANAGER_AND_MARKET_SPECIALIST,
        SENIOR_PRODUCT_MANAGER_AND_CUSTOMER_SUCCESS,
        STAFF_PRODUCT_MANAGER_AND_MARKET_LEAD,
        MARKET_SPECIALIST_TO_PRODUCT_MANAGER,
        SENIOR_MARKET_SPECIALIST_TO_CUSTOMER_SUCCESS,
        ENGINEER_TO_CUSTOMER_SUCCESS,
        SENIOR_ENGINEER_TO_PRODUCT,
        STAFF_ENGINEER_TO_PRODUCT,
        SENIOR_ENGINEER_TO_OPERATIONS,
        CUSTOMER_SUCCESS_TO_MARKET,
        CUSTOMER_SUCCESS_AND_OPERATIONS,
        OPERATIONS_TO_MARKET,
        OPERATIONS_TO_ENGINEERING,
        OPERATIONS_AND_CUSTOMER_SUCCESS_TEAMS,
    ],
    cycle=CYCLE,
    owner="Head of Operations",
    reviewed=date(2026, 10, 5),
)
