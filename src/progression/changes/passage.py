"""What became of a path that somebody cites: an assessment, a piece of evidence, a link."""

from __future__ import annotations

import enum

import attrs

from progression.changes.pairs import Pair, Pairs, Why
from progression.changes.wording import is_editorial
from progression.changes.words import Part

_CITED = (
    Part.SIGNAL,
    Part.COMPETENCY,
    Part.LEVEL,
    Part.TRACK,
    Part.CLUSTER,
    Part.MILESTONE,
    Part.TRIGGER,
    Part.PROMPT,
    Part.PRACTICE,
    Part.STEP,
    Part.RUNG,
    Part.SCALE,
    Part.DIMENSION,
)


class Fate(enum.Enum):
    """What became of a path."""

    KEPT = "kept"
    MOVED = "moved"
    """It is another path now, by declaration or beyond doubt."""
    LIKELY = "likely"
    """It looks like another path now, and nobody has said so."""
    TAKEN_OVER = "taken-over"
    """Others took over from it: it was replaced, split or merged."""
    RETIRED = "retired"
    GONE = "gone"
    UNKNOWN = "unknown"
    """The old framework does not have it."""


@attrs.frozen
class Carried:
    """What became of one path.

    Attributes:
        path: The path in the old framework.
        fate: What became of it.
        paths: Where it leads now: one path, several for what was split, or none.
        reworded: Whether the words that it stands for are no longer the same.
    """

    path: str
    fate: Fate
    paths: tuple[str, ...] = ()
    reworded: bool = False


def carried(pairs: Pairs, path: str) -> Carried:
    """Find out what became of a path of the old framework."""
    for part in _CITED:
        if path in pairs.old[part]:
            return _carried(pairs, part, path)
    return Carried(path, Fate.UNKNOWN)


def _carried(pairs: Pairs, part: Part, path: str) -> Carried:
    pair = pairs.of_old(part, path)
    if pair is not None and pair.new is not None:
        fate = Fate.KEPT if pair.new.path == path else Fate.MOVED
        if fate is Fate.MOVED and _is_guess(pairs, pair):
            fate = Fate.LIKELY
        return Carried(path, fate, (pair.new.path,), _is_reworded(pair))
    heirs = pairs.heirs_of(part, path)
    if heirs:
        return Carried(path, Fate.TAKEN_OVER, heirs, reworded=True)
    retired = pairs.retired[part].get(path)
    if retired is not None:
        return Carried(path, Fate.RETIRED, retired, reworded=bool(retired))
    return Carried(path, Fate.GONE)


def _is_guess(pairs: Pairs, pair: Pair) -> bool:
    """Tell whether the part, or anything that it stands in, was only paired by its looks."""
    while pair.old is not None:
        if pair.why is Why.LOOKS:
            return True
        part, path = pair.old.holder
        above = pairs.of_old(part, path)
        if part is Part.FRAMEWORK or above is None:
            return False
        pair = above
    return False


def _is_reworded(pair: Pair) -> bool:
    assert pair.old is not None and pair.new is not None
    before = getattr(pair.old.noun, "text", "")
    after = getattr(pair.new.noun, "text", "")
    return before != after and not is_editorial(before, after)
