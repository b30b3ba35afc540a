"""Parts that are gone: removed in silence, or retired by a line of the history."""

from __future__ import annotations

from collections.abc import Iterator

from progression.changes.change import Change
from progression.changes.pairs import Pairs
from progression.changes.spots import held, is_implied, spot
from progression.changes.words import Impact, Kind, Part

SUPPORTING = frozenset({Part.LANE, Part.SCALE, Part.FRAMEWORK})
"""Parts that come and go with what uses them, which tells of it."""

_CLARIFYING = frozenset({Part.MILESTONE, Part.TRIGGER, Part.PROMPT, Part.PRACTICE, Part.DIMENSION})


def weight(part: Part) -> Impact:
    """What it weighs at the least that a part came or went."""
    return Impact.CLARIFYING if part in _CLARIFYING else Impact.NOTABLE


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each; what only went with what it stood in is counted there."""
    for part in Part:
        if part in SUPPORTING:
            continue
        for entry in pairs.gone(part):
            if pairs.is_succeeded(part, entry.path):
                continue
            retired = pairs.retired[part].get(entry.path)
            if retired is None and is_implied(entry, pairs, gone=True):
                continue
            side = spot(entry, pairs.old)
            yield Change(
                kind=Kind.REMOVED if retired is None else Kind.RETIRED,
                part=part,
                old=side,
                before=side.title if part is Part.SIGNAL else "",
                others=tuple(spot(pairs.new[part][path], pairs.new) for path in retired or ()),
                impact=Impact.BREAKING if part in (Part.LEVEL, Part.TRACK) else weight(part),
                declared=retired is not None,
                holds=held(entry, pairs.old),
            )
