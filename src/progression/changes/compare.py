"""Compares two frameworks."""

from __future__ import annotations

from collections.abc import Iterable

from progression.catalog import Catalog
from progression.changes.changes import Changes
from progression.changes.declaration import Declaration
from progression.changes.effects import contributions
from progression.changes.identity import pair_up
from progression.changes.inventory import Inventory
from progression.changes.kinds import finders
from progression.changes.pairs import Pairs
from progression.changes.weighing import weighed
from progression.collection import without_collection
from progression.model import Framework


def compare(
    old: Framework | Catalog,
    new: Framework | Catalog,
    *,
    declared: Iterable[Declaration] = (),
) -> Changes:
    """Tell what changed between two frameworks, and for whom.

    Args:
        old: The framework as it was.
        new: The framework as it is.
        declared: What authors have said about changes that nobody else can judge.
    """
    with without_collection():
        return _compared(old, new, tuple(declared))


def _compared(
    old: Framework | Catalog, new: Framework | Catalog, declared: tuple[Declaration, ...]
) -> Changes:
    before = old if isinstance(old, Catalog) else Catalog(old)
    after = new if isinstance(new, Catalog) else Catalog(new)
    pairs = Pairs(Inventory(before), Inventory(after))
    pair_up(pairs)
    found = [change for find in finders().values() for change in find(pairs)]
    effects = tuple(contributions(pairs, found))
    return Changes(before, after, pairs, weighed(found, effects, declared))
