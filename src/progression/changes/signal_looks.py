"""Finds signals that look like one thing though their paths differ."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from progression.changes.inventory import Entry, Holder, Inventory
from progression.changes.looks import text_of
from progression.changes.matching import Candidate, matches
from progression.changes.pairs import Pairs, Why
from progression.changes.takeovers import Takeover
from progression.changes.wording import folded, is_editorial
from progression.changes.words import Kind, Part
from progression.model import Signal

Slots = dict[str, set[Hashable]]
"""For the path of each signal the gaps between its neighbours that it alone stands in."""


def find(pairs: Pairs) -> None:
    """Join signals that stand elsewhere, then those with another id; note what merged."""
    _elsewhere(pairs)
    _equal(pairs)
    _like(pairs)
    _merged(pairs)


def _elsewhere(pairs: Pairs) -> None:
    """Signals that kept their own id and stand in another competency now."""
    gone, come = pairs.free(Part.SIGNAL)
    if not gone or not come:
        return
    before, after = _by_name(gone), _by_name(come)
    all_before = _by_name(pairs.old[Part.SIGNAL].values())
    all_after = _by_name(pairs.new[Part.SIGNAL].values())
    for name, olds in before.items():
        news = after.get(name, [])
        if len(olds) == len(news) == 1:
            alone = len(all_before[name]) == len(all_after[name]) == 1
            if alone or is_editorial(text_of(olds[0]), text_of(news[0])):
                pairs.join(olds[0], news[0], Why.LOOKS)


def _equal(pairs: Pairs) -> None:
    """Signals whose text stands under another id, and under no other."""
    gone, come = pairs.free(Part.SIGNAL)
    before, after = _by_text(gone), _by_text(come)
    for text, olds in before.items():
        news = after.get(text, [])
        if len(olds) == len(news) == 1:
            pairs.join(olds[0], news[0], Why.LOOKS)


def _like(pairs: Pairs) -> None:
    """Signals whose texts are near, or that stand where the other stood."""
    gone, come = pairs.free(Part.SIGNAL)
    if not gone or not come:
        return
    old_slots, new_slots = _slots(pairs)
    old = {each.path: each for each in gone}
    new = {each.path: each for each in come}
    before = [_candidate(each, pairs.old, pairs.holder, old_slots) for each in gone]
    after = [_candidate(each, pairs.new, lambda holder: holder, new_slots) for each in come]
    for one, other in list(matches(before, after)):
        pairs.join(old[one.key], new[other.key], Why.LOOKS)


def _merged(pairs: Pairs) -> None:
    """Signals that are gone, and whose text stands under another id now."""
    gone, _ = pairs.free(Part.SIGNAL)
    if not gone:
        return
    standing = _by_text(pairs.new[Part.SIGNAL].values())
    for old in gone:
        same = standing.get(folded(text_of(old)), [])
        near = [new for new in same if pairs.holder(old.holder) == new.holder] or same
        if len(near) == 1:
            pairs.take_over(
                Part.SIGNAL, Takeover(Kind.MERGED, (old.path,), (near[0].path,), declared=False)
            )


def _candidate(
    entry: Entry, inventory: Inventory, holder: Callable[[Holder], Holder], slots: Slots
) -> Candidate:
    assert isinstance(entry.noun, Signal)
    competency = holder(entry.holder)[1]
    standing = inventory.standing[entry.path]
    return Candidate(
        entry.path,
        entry.noun.text,
        frozenset((competency, holder(each)) for each in standing),
        frozenset(entry.noun.examples),
        frozenset(slots.get(entry.path, ())),
    )


def _slots(pairs: Pairs) -> tuple[Slots, Slots]:
    """The gaps between signals that both frameworks have, in which one stood and one stands."""
    before: Slots = {}
    after: Slots = {}
    for (holder, part), paths in pairs.old.held.items():
        if part is not Part.SIGNAL or pairs.forward(*holder) is None:
            continue
        place = pairs.holder(holder)
        ours = [pairs.forward(Part.SIGNAL, path) for path in paths]
        theirs = pairs.new.below(place, Part.SIGNAL)
        kept = set(filter(None, ours)) & set(theirs)
        _fill(before, place, paths, [path if path in kept else None for path in ours])
        _fill(after, place, theirs, [path if path in kept else None for path in theirs])
    return before, after


def _fill(slots: Slots, place: Holder, paths: Sequence[str], kept: Sequence[str | None]) -> None:
    """Note each signal that stands alone between two that stay, or at an end."""
    for at, path in enumerate(paths):
        if kept[at] is not None:
            continue
        first = kept[at - 1] if at else ""
        last = kept[at + 1] if at + 1 < len(kept) else ""
        if first is not None and last is not None:
            competency = path.partition("/")[0]
            slots.setdefault(path, set()).add((place, competency, first, last))


def _by_name(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(each.name, []).append(each)
    return found


def _by_text(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for each in entries:
        found.setdefault(folded(text_of(each)), []).append(each)
    return found
