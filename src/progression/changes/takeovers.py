"""Parts that other parts took over from: one replaced, split into several, or several merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from progression.changes.declared import Succession
from progression.changes.inventory import Entry, Inventory
from progression.changes.wording import folded
from progression.changes.words import Kind, Part
from progression.model import Signal

HALF = 0.5


@attrs.frozen
class Takeover:
    """Parts of one kind that are gone, and new ones that took over from them.

    Attributes:
        kind: Replaced, split or merged.
        old: Paths in the old framework.
        new: Paths in the new framework.
        declared: Whether the history says so.
    """

    kind: Kind
    old: tuple[str, ...]
    new: tuple[str, ...]
    declared: bool


def declared_takeovers(
    successions: Sequence[Succession], part: Part, old: Inventory, new: Inventory
) -> Iterator[Takeover]:
    """What the history declares about one kind of part.

    Where all successors stood there before, nothing took over: the old part is retired, and they
    are named for those who look for it.
    """
    for each in successions:
        heirs = [path for path in each.new if path in new[part]]
        if not any(path not in old[part] for path in heirs):
            continue
        if len(each.old) == 1:
            kind = Kind.REPLACED if len(heirs) == 1 else Kind.SPLIT
            yield Takeover(kind, each.old, tuple(heirs), declared=True)
        elif len(heirs) == 1:
            yield Takeover(Kind.MERGED, each.old, tuple(heirs), declared=True)
        else:
            for path in each.old:
                yield Takeover(Kind.SPLIT, (path,), tuple(heirs), declared=True)


def split_or_merged(
    gone: Sequence[Entry], come: Sequence[Entry], old: Inventory, new: Inventory
) -> Iterator[Takeover]:
    """Competencies whose signals stand in several new ones, and those whose signals were joined."""
    if len(gone) == 0 or len(come) == 0:
        return
    before = {each.path: _signals(old, each.path) for each in gone}
    after = {each.path: _signals(new, each.path) for each in come}
    for path, signals in before.items():
        heirs = _parts_of(signals, after)
        if heirs:
            yield Takeover(Kind.SPLIT, (path,), heirs, declared=False)
    for path, signals in after.items():
        origins = _parts_of(signals, before)
        if origins:
            yield Takeover(Kind.MERGED, origins, (path,), declared=False)


Signals = Mapping[str, str]
"""Texts of signals, folded, by id."""


def _signals(inventory: Inventory, competency: str) -> Signals:
    found = {}
    for path in inventory.by_competency.get(competency, ()):
        noun = inventory[Part.SIGNAL][path].noun
        assert isinstance(noun, Signal)
        found[noun.id] = folded(noun.text)
    return found


def _parts_of(whole: Signals, others: Mapping[str, Signals]) -> tuple[str, ...]:
    """Those that mostly hold signals of a whole, if there are several and they make most of it."""
    found: list[str] = []
    covered: set[str] = set()
    texts = {text: name for name, text in whole.items()}
    for path, signals in others.items():
        shared = {
            name if whole.get(name) == text else texts[text]
            for name, text in signals.items()
            if whole.get(name) == text or text in texts
        }
        if shared and len(shared) >= HALF * len(signals):
            found.append(path)
            covered |= shared
    if len(found) > 1 and len(covered) >= HALF * len(whole):
        return tuple(found)
    return ()
