"""Parts that still stand and are on their way out, and parts that no longer are."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change
from progression.changes.kinds.renamed import ADDRESSED
from progression.changes.pairs import Pair, Pairs
from progression.changes.spots import of_pair, spot
from progression.changes.words import Impact, Kind, Part
from progression.model import RETIRED


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each part whose status, or a line of the history, says so since."""
    lines = pairs.declared.retired or pairs.declared.was_retired
    for part in Part:
        for pair in pairs.both(part) if lines else pairs.differing(part):
            was, now = _is_leaving(pairs, pair, old=True), _is_leaving(pairs, pair, old=False)
            if was != now:
                yield _change(pairs, part, pair, Kind.DEPRECATED if now else Kind.RESTORED)


def _is_leaving(pairs: Pairs, pair: Pair, *, old: bool) -> bool:
    entry = pair.old if old else pair.new
    assert entry is not None
    if getattr(entry.noun, "status", None) is RETIRED:
        return True
    retired = pairs.declared.was_retired if old else pairs.declared.retired
    return entry.part in ADDRESSED and entry.path in retired


def _change(pairs: Pairs, part: Part, pair: Pair, kind: Kind) -> Change:
    assert pair.new is not None and pair.old is not None
    line = pairs.declared.retired.get(pair.new.path) or pairs.declared.was_retired.get(
        pair.old.path
    )
    others = [
        pairs.new[part][path]
        for path in (line.replaced_by if line else ())
        if path in pairs.new[part]
    ]
    return attrs.evolve(
        of_pair(pairs, pair, kind),
        after=line.on.isoformat() if line and line.on and kind is Kind.DEPRECATED else "",
        others=tuple(spot(each, pairs.new) for each in others),
        impact=Impact.NOTABLE,
        declared=line is not None,
    )
