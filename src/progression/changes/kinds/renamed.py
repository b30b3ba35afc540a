"""Parts whose id changed, and nothing that they stand in."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change, Question
from progression.changes.pairs import Pair, Pairs, Why
from progression.changes.spots import of_pair
from progression.changes.words import Impact, Kind, Part

ADDRESSED = frozenset({Part.CLUSTER, Part.TRACK, Part.LEVEL, Part.COMPETENCY, Part.SIGNAL})
"""Parts whose paths assessments, evidence and links cite."""


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each, whatever stands below it."""
    for part in Part:
        for pair in pairs.both(part):
            if pair.why is not Why.SAME and not stands_elsewhere(pairs, pair):
                yield attrs.evolve(
                    of_pair(pairs, pair, Kind.RENAMED),
                    impact=Impact.INTERNAL,
                    declared=pair.why is Why.DECLARED,
                    question=asked(pair, "renamed"),
                )


def stands_elsewhere(pairs: Pairs, pair: Pair) -> bool:
    """Tell whether a part stands in something else than before."""
    assert pair.old is not None and pair.new is not None
    before, after = pair.old.holder, pair.new.holder
    if before == after and before not in pairs.readdressed:
        return False
    return pairs.holder(before) != after


def asked(pair: Pair, what: str) -> Question | None:
    """What an author is asked about a path that changed without a word; None if nothing."""
    assert pair.old is not None and pair.new is not None
    if pair.why is not Why.LOOKS or pair.new.part not in ADDRESSED:
        return None
    old, new = pair.old.path, pair.new.path
    return Question(
        text=f"This {pair.new.part.value} looks {what}: {old} is gone, and {new} is new."
        " Are they one thing?",
        lines=(f'Moved("{old}", "{new}")',),
        otherwise=(f'Retired("{old}")',),
    )
