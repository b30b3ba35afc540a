"""Every question about a framework, answered in one place.

Pages, checks, changes and the people side all ask a catalog; none of them computes an answer again.
"""

from progression.catalog.bar import Asked, Bar, InForce, Origin, Source
from progression.catalog.catalog import Catalog
from progression.catalog.difference import Difference, Raise, Shift
from progression.catalog.index import Item
from progression.catalog.results import (
    Growth,
    GrowthStep,
    Layer,
    Passage,
    Row,
    SideBySide,
    Way,
)
from progression.catalog.seat import Seat
from progression.catalog.upkeep import Owned, owned

__all__ = [
    "Asked",
    "Bar",
    "Catalog",
    "Difference",
    "Growth",
    "GrowthStep",
    "InForce",
    "Item",
    "Layer",
    "Origin",
    "Owned",
    "Passage",
    "Raise",
    "Row",
    "Seat",
    "Shift",
    "SideBySide",
    "Source",
    "Way",
    "owned",
]
