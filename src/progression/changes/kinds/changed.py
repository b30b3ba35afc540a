"""Facts that changed: titles, grades, importance, rungs, examples, owners and all the rest."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change
from progression.changes.facts import FACTS, Fact, Side, shown
from progression.changes.pairs import Pair, Pairs
from progression.changes.spots import of_pair
from progression.changes.words import Impact, Kind, Part
from progression.errors import PathError
from progression.model import RETIRED, Level


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each fact of each part; another order of the same things is internal."""
    old, new = _sides(pairs)
    for part, facts in FACTS.items():
        for pair in pairs.differing(part):
            assert pair.old is not None and pair.new is not None
            for fact in facts:
                before = fact.read(pair.old.noun, old)
                after = fact.read(pair.new.noun, new)
                if before != after and not _is_told_elsewhere(pairs, pair, fact, before, after):
                    yield _change(pairs, pair, fact, before, after)


def _sides(pairs: Pairs) -> tuple[Side, Side]:
    def old_level(level: Level) -> str:
        try:
            path = pairs.old.catalog.seat(level).path
        except PathError:
            return level.id
        return pairs.route(Part.LEVEL, path)

    def new_level(level: Level) -> str:
        try:
            return pairs.new.catalog.seat(level).path
        except PathError:
            return level.id

    return Side(old_level, pairs.route), Side(new_level, lambda _, path: path)


def _is_told_elsewhere(pairs: Pairs, pair: Pair, fact: Fact, before: object, after: object) -> bool:
    """Tell whether another kind of change says it: what is on its way out, what was renamed."""
    if fact.field == "status" and RETIRED in (before, after):
        return True
    if fact.field == "raises":
        assert pair.old is not None and isinstance(before, tuple)
        competency = pair.old.path.rpartition("/")[0]
        routed = [pairs.route(Part.SIGNAL, f"{competency}/{each}") for each in before]
        return tuple(each.rpartition("/")[2] for each in routed) == after
    return False


def _change(pairs: Pairs, pair: Pair, fact: Fact, before: object, after: object) -> Change:
    assert pair.new is not None
    reordered = (
        isinstance(before, tuple)
        and isinstance(after, tuple)
        and sorted(map(shown, before)) == sorted(map(shown, after))
    )
    return attrs.evolve(
        of_pair(pairs, pair, Kind.REORDERED if reordered else Kind.CHANGED),
        field=fact.field,
        before=shown(before),
        after=shown(after),
        impact=Impact.INTERNAL if reordered else fact.impact,
    )
