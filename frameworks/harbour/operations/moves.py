"""Sideways moves that start in operations, each at one grade."""

from progression import BOTH_WAYS, ONE_WAY, Move

from ..customer_success.management import CUSTOMER_SUCCESS_TEAM_MANAGER
from ..engineering.ic import ASSOCIATE_ENGINEER
from ..go_to_market.ic import SENIOR_MARKET_SPECIALIST
from .ic import ASSOCIATE_OPERATIONS_SPECIALIST, SENIOR_OPERATIONS_SPECIALIST
from .management import OPERATIONS_TEAM_MANAGER

OPERATIONS_TO_MARKET = Move(
    SENIOR_OPERATIONS_SPECIALIST,
    SENIOR_MARKET_SPECIALIST,
    direction=ONE_WAY,
    summary=(
        "From contracts and numbers to the talks that lead to them. You bring calm with"
        " figures and with security questions, and learn how ports choose."
    ),
    try_first=(
        "Prepare the offer and the security answers of one large deal beside its lead,"
        " up to the signature."
    ),
    talk_to="The Director of Go-to-market, and the lead of the deal.",
)

OPERATIONS_TO_ENGINEERING = Move(
    ASSOCIATE_OPERATIONS_SPECIALIST,
    ASSOCIATE_ENGINEER,
    direction=ONE_WAY,
    summary=(
        "From setting up tools to building them. Care with access and records comes"
        " along; code, tests and reviews are new, with a colleague close by."
    ),
    try_first=(
        "Build one small internal tool with an engineer beside you, two afternoons a"
        " week for a quarter."
    ),
    talk_to="The Director of Engineering, and the engineer who would sit beside you.",
)

OPERATIONS_AND_CUSTOMER_SUCCESS_TEAMS = Move(
    OPERATIONS_TEAM_MANAGER,
    CUSTOMER_SUCCESS_TEAM_MANAGER,
    direction=BOTH_WAYS,
    summary=(
        "From a team that serves colleagues to a team that serves ports, or back."
        " Leading people carries over whole; the craft beneath it changes."
    ),
    try_first=(
        "Sit in on the other team's planning for a month, then stand in there during a"
        " holiday."
    ),
    talk_to="Both heads of cluster, and a few people of the team that you would join.",
)
