"""Engineering: the people who build the product and keep it running."""

from datetime import date

from progression import ADOPTED, BOTH_WAYS, ONE_WAY, Cluster, Move

from ..foundations import STARTING
from .ic import ENGINEERING_IC, PRINCIPAL_ENGINEER, SENIOR_ENGINEER, STAFF_ENGINEER
from .management import (
    ENGINEERING_MANAGEMENT,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEERING_MANAGER,
)
from .reliability import RELIABILITY

SENIOR_TO_MANAGER = Move(
    SENIOR_ENGINEER,
    ENGINEERING_MANAGER,
    direction=ONE_WAY,
    summary=(
        "From building the hard parts to looking after those who build them. You hand"
        " over much of the craft, and see your work in what others bring to ports."
    ),
    try_first=(
        "Stand in for a manager on leave for six weeks, lead one hire to its end, and"
        " tell us afterwards which days gave you energy."
    ),
    talk_to=(
        "Any engineering manager, and somebody who went back to the individual lane."
    ),
)

STAFF_AND_MANAGER = Move(
    STAFF_ENGINEER,
    ENGINEERING_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "A change of lane at the same grade and pay. Both answer for a team's outcome:"
        " one through the work, one through the people."
    ),
    try_first=(
        "Swap one duty for a quarter: the engineer takes the one-to-ones of two"
        " colleagues, the manager the lead of one technical project."
    ),
    talk_to=(
        "The Director of Engineering, and the colleague on the other side of the swap."
    ),
)

PRINCIPAL_AND_SENIOR_MANAGER = Move(
    PRINCIPAL_ENGINEER,
    SENIOR_ENGINEERING_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "A change of lane at the same grade and pay, with several teams in view."
        " Whoever comes from the craft learns to work through leads; whoever comes from"
        " leading needs a design of their own to return with."
    ),
    try_first=(
        "Lead a working group of two teams for a quarter, or write and carry one design"
        " across them, with a date on which to go back."
    ),
    talk_to="The Director of Engineering and the Head of Operations.",
)

ENGINEERING = Cluster(
    "engineering",
    "Engineering",
    summary=(
        "Builds the scheduling and berth-planning software, and keeps it running while"
        " ports are at work."
    ),
    status=ADOPTED,
    owner="Director of Engineering",
    reviewed=date(2026, 10, 5),
    tracks=[
        ENGINEERING_IC,
        ENGINEERING_MANAGEMENT,
    ],
    expects=[
        RELIABILITY.at(STARTING),
    ],
    moves=[
        SENIOR_TO_MANAGER,
        STAFF_AND_MANAGER,
        PRINCIPAL_AND_SENIOR_MANAGER,
    ],
    keywords=[
        "software",
        "developers",
        "technology",
    ],
)
