"""Parts that hold the same things in another order."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change
from progression.changes.pairs import Pair, Pairs
from progression.changes.spots import of_pair
from progression.changes.words import Impact, Kind, Part

_FIELDS = {
    Part.DIMENSION: "dimensions",
    Part.RUNG: "rungs",
    Part.COMPETENCY: "competencies",
    Part.STEP: "steps",
    Part.SIGNAL: "signals",
    Part.CLUSTER: "clusters",
    Part.TRACK: "tracks",
    Part.LEVEL: "levels",
    Part.EXPECTATION: "expects",
    Part.MILESTONE: "milestones",
    Part.TRIGGER: "triggers",
    Part.PROMPT: "prompts",
    Part.PRACTICE: "practices",
    Part.MOVE: "moves",
    Part.EQUIVALENT: "equivalents",
    Part.ROUND: "rounds",
}


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each holder and kind of part; what came, went or moved does not count."""
    others = {part for part, _ in pairs.readdressed}
    for (holder, part), before in pairs.old.held.items():
        if part not in _FIELDS:
            continue
        new_path = pairs.forward(*holder)
        if new_path is None:
            continue
        after = pairs.new.below((holder[0], new_path), part)
        if before == after and part not in others:
            continue
        ours = list(dict.fromkeys(pairs.route(part, path) for path in before))
        theirs = list(dict.fromkeys(after))
        if ours == theirs:
            continue
        common = set(ours) & set(theirs)
        if [path for path in ours if path in common] == [path for path in theirs if path in common]:
            continue
        yield _change(pairs, holder[0], new_path, part)


def _change(pairs: Pairs, kind: Part, path: str, part: Part) -> Change:
    pair = pairs.pair(kind, path)
    assert isinstance(pair, Pair)
    # The order of levels and of rungs says what is above what.
    weighs = part in (Part.LEVEL, Part.RUNG)
    return attrs.evolve(
        of_pair(pairs, pair, Kind.REORDERED),
        field=_FIELDS[part],
        impact=Impact.NOTABLE if weighs else Impact.INTERNAL,
    )
