"""Parts that stand elsewhere: in another cluster, track, level, step or competency."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change
from progression.changes.inventory import Holder
from progression.changes.kinds.renamed import asked, stands_elsewhere
from progression.changes.pairs import Pair, Pairs, Why
from progression.changes.spots import of_pair
from progression.changes.words import Impact, Kind, Part


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each part, and none for what only stands in it."""
    for part in Part:
        for pair in pairs.both(part):
            elsewhere = stands_elsewhere(pairs, pair) and not _follows(pairs, pair)
            if elsewhere or (part is Part.SIGNAL and _asked_elsewhere(pairs, pair)):
                yield attrs.evolve(
                    of_pair(pairs, pair, Kind.MOVED),
                    impact=Impact.NOTABLE,
                    declared=pair.why is Why.DECLARED,
                    question=asked(pair, "moved") if elsewhere else None,
                )


def _follows(pairs: Pairs, pair: Pair) -> bool:
    """Tell whether a part stands in what took over from what it stood in."""
    assert pair.old is not None and pair.new is not None
    part, path = pair.old.holder
    heirs = pairs.heirs_of(part, path)
    return pair.new.holder[1] in heirs


def _asked_elsewhere(pairs: Pairs, pair: Pair) -> bool:
    """Tell whether a signal left a place that still stands, or joined one that stood already."""
    assert pair.old is not None and pair.new is not None
    stood = pairs.old.standing[pair.old.path]
    after = pairs.new.standing[pair.new.path]
    if stood == after and pairs.readdressed.isdisjoint(stood):
        return False
    before = {pairs.holder(holder): holder for holder in stood}
    left = [holder for holder in before if holder not in after]
    joined = [holder for holder in after if holder not in before]
    return any(_still_stands(pairs, before[holder]) for holder in left) or any(
        pairs.backward(*holder) is not None for holder in joined
    )


def _still_stands(pairs: Pairs, holder: Holder) -> bool:
    return pairs.forward(*holder) is not None
