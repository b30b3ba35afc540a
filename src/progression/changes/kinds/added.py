"""Parts that were not there before."""

from __future__ import annotations

from collections.abc import Iterator

from progression.changes.change import Change
from progression.changes.kinds.removed import SUPPORTING, weight
from progression.changes.pairs import Pairs
from progression.changes.spots import held, is_implied, spot
from progression.changes.words import Kind, Part


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each; what only came with what it stands in is counted there."""
    heirs = pairs.heirs
    for part in Part:
        if part in SUPPORTING:
            continue
        for entry in pairs.come(part):
            if entry.path in heirs[part] or is_implied(entry, pairs, gone=False):
                continue
            yield Change(
                kind=Kind.ADDED,
                part=part,
                new=spot(entry, pairs.new),
                after=spot(entry, pairs.new).title if part is Part.SIGNAL else "",
                impact=weight(part),
                holds=held(entry, pairs.new),
            )
