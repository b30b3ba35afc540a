"""Makes the two sides of changes from the parts of inventories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from progression.changes.change import Change, Spot
from progression.changes.facts import title_of
from progression.changes.inventory import Entry, Inventory, has_substance
from progression.changes.pairs import Pair, Pairs
from progression.changes.words import Kind, Part
from progression.model import Expectation, Step

_STRUCTURE = (Part.CLUSTER, Part.TRACK, Part.LEVEL)


def spot(entry: Entry, inventory: Inventory) -> Spot:
    """A part as one of the frameworks has it."""
    standing = inventory.standing.get(entry.path) if entry.part is Part.SIGNAL else None
    where = [path for _, path in standing] if standing else [entry.holder[1]]
    return Spot(entry.path, _title(entry), tuple(dict.fromkeys(where)), entry.noun)


def of_pair(pairs: Pairs, pair: Pair, kind: Kind) -> Change:
    """The beginning of a change of a part that stands in both frameworks."""
    assert pair.old is not None and pair.new is not None
    return Change(
        kind=kind,
        part=pair.new.part,
        old=spot(pair.old, pairs.old),
        new=spot(pair.new, pairs.new),
    )


def is_implied(entry: Entry, pairs: Pairs, *, gone: bool) -> bool:
    """Tell whether a part only came or went because all that it stands in did."""
    inventory = pairs.old if gone else pairs.new

    def stays(part: Part, path: str) -> bool:
        found = pairs.forward(part, path) if gone else pairs.backward(part, path)
        return found is not None

    if not stays(*entry.holder):
        return True
    if isinstance(entry.noun, Expectation) and not has_substance(entry.noun):
        # Its signals tell of it.
        return True
    if entry.part is not Part.SIGNAL:
        return False
    return not any(stays(*holder) for holder in inventory.standing[entry.path])


def held(entry: Entry, inventory: Inventory) -> tuple[tuple[Part, int], ...]:
    """How many parts of each kind stand in a part, at any depth."""
    counts: Counter[Part] = Counter()
    pending = [(entry.part, entry.path)]
    while pending:
        holder = pending.pop()
        for part in Part:
            paths = inventory.below(holder, part)
            counts[part] += len(dict.fromkeys(paths))
            if part in (*_STRUCTURE, Part.STEP):
                pending += [(part, path) for path in paths]
    return tuple((part, counts[part]) for part in Part if counts[part])


def names(spots: Iterable[Spot]) -> str:
    """The paths of several parts, as a list of Python."""
    return "[" + ", ".join(f'"{each.path}"' for each in spots) + "]"


def _title(entry: Entry) -> str:
    noun = entry.noun
    if isinstance(noun, Expectation):
        return noun.competency.title
    if isinstance(noun, Step):
        return noun.rung.title
    return title_of(noun)
