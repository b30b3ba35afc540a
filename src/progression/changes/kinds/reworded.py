"""Sentences that changed: surely the same, reworded, or something else under an old id."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.changes.change import Change, Question
from progression.changes.facts import DEMANDS, WORDS
from progression.changes.hints import hint
from progression.changes.pairs import Pair, Pairs
from progression.changes.spots import of_pair
from progression.changes.wording import is_editorial, looks_replaced
from progression.changes.words import Decision, Impact, Kind, Part
from progression.prose import fold

_DIRECTION = (
    "Does the new wording ask for more, for less, for something else, or is it only clearer?"
)


def find(pairs: Pairs) -> Iterator[Change]:
    """One change for each field whose words differ."""
    for part, fields in WORDS.items():
        for pair in pairs.differing(part):
            assert pair.old is not None and pair.new is not None
            for field in fields:
                before: str = getattr(pair.old.noun, field)
                after: str = getattr(pair.new.noun, field)
                if before != after:
                    yield _change(pairs, pair, field, before, after)


def _change(pairs: Pairs, pair: Pair, field: str, before: str, after: str) -> Change:
    assert pair.new is not None
    part = pair.new.part
    change = attrs.evolve(
        of_pair(pairs, pair, Kind.EDITORIAL),
        field=field,
        before=before,
        after=after,
        impact=Impact.EDITORIAL,
    )
    if fold(before) == fold(after) or is_editorial(before, after):
        return change
    if part is Part.SIGNAL and _was_asked_before(pairs, pair, after):
        return attrs.evolve(change, kind=Kind.REWORDED, impact=Impact.NOTABLE)
    if (part, field) not in DEMANDS:
        return attrs.evolve(change, kind=Kind.REWORDED, impact=Impact.CLARIFYING)
    if not before or not after:
        # A sentence where there was none asks something; the bars tell what.
        return attrs.evolve(change, kind=Kind.REWORDED, impact=Impact.NOTABLE)
    return _asked(change, part)


def _was_asked_before(pairs: Pairs, pair: Pair, text: str) -> bool:
    """Tell whether a signal took over the words of another: then bars tell what that does."""
    assert pair.new is not None
    origins = pairs.origins_of(Part.SIGNAL, pair.new.path)
    texts = [getattr(pairs.old[Part.SIGNAL][path].noun, "text", "") for path in origins]
    return any(is_editorial(before, text) for before in texts)


def _asked(change: Change, part: Part) -> Change:
    replaced = part is Part.SIGNAL and looks_replaced(change.before, change.after)
    old = change.subject
    question = Question(
        text="The id is the same, and the words have little in common. Is it the same thing,"
        " reworded? Then say: " + _DIRECTION[:1].lower() + _DIRECTION[1:]
        if replaced
        else _DIRECTION,
        choices=tuple(Decision),
        otherwise=(f'Retired("{old}", replaced_by="{_another(old)}")',) if replaced else (),
    )
    return attrs.evolve(
        change,
        kind=Kind.REPLACED if replaced else Kind.REWORDED,
        impact=Impact.UNDECIDED,
        hint=hint(change.before, change.after),
        question=question,
    )


def _another(path: str) -> str:
    return f"{path.rpartition('/')[0]}/another-id"
