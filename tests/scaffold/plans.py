"""Plans of repositories, for the tests."""

from __future__ import annotations

import datetime
from typing import Any

import attrs

from progression.scaffold import Plan

DAY = datetime.date(2027, 5, 20)
CLUSTERS = ("product", "go-to-market", "engineering", "customer-success", "operations")
WHOLE = Plan(
    name="Fernhill",
    title="How we grow at Fernhill",
    folder="fernhill",
    clusters=CLUSTERS,
    today=DAY,
)
SMALL = attrs.evolve(WHOLE, clusters=("engineering",), lanes=("individual-contributor",))
EMPTY = attrs.evolve(WHOLE, is_empty=True, clusters=("Workshop",), host="gitlab")
GERMAN = attrs.evolve(EMPTY, language="de", title="Wie wir wachsen", owner="Personalteam")
PLANS = {"whole": WHOLE, "small": SMALL, "empty": EMPTY, "german": GERMAN}


def plan(**changes: Any) -> Plan:
    """The plan of a whole repository, with changes."""
    return attrs.evolve(WHOLE, **changes)
