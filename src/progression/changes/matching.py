"""Finds texts under other ids that look like one thing.

Two are a match only if each is the other's best, and clearly so. What the places of both say counts
as well: a text that stands where the other stood may differ more than one that stands elsewhere.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

import attrs

from progression.changes.wording import RENAMED_FROM, content_words, likeness, shared_words

SAME_PLACE_FROM = 66.0
"""Likeness from which on texts at one place look like one thing; half of the words are shared."""
SAME_EXAMPLES_FROM = 40.0
"""The same at one place, where both also have an example in common."""
IN_PLACE_SHARED = 0.3
"""The share of words that two texts have in common of which one stands just where the other did."""
WITHIN = 0.85
"""The share of words from which on the shorter text looks like a part of the longer."""
MARGIN = 4.0
"""How much nearer than the next one a match has to be."""
_RAREST = 4


@attrs.frozen
class Candidate:
    """A text that looks for its match.

    Attributes:
        key: What names it.
        text: The text.
        places: Where it stands, in the new framework's words; what has a place in common stands at
            one place.
        examples: What else it says.
        slots: The gaps between neighbours that it alone stands in.
    """

    key: str
    text: str
    places: frozenset[Hashable] = frozenset()
    examples: frozenset[str] = frozenset()
    slots: frozenset[Hashable] = frozenset()


def matches(
    gone: Sequence[Candidate], come: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Pairs of texts that look like one thing under two ids."""
    found = list(_in_place(gone, come))
    yield from found
    olds, news = {old.key for old, _ in found}, {new.key for _, new in found}
    yield from _mutual(
        [each for each in gone if each.key not in olds],
        [each for each in come if each.key not in news],
    )


def _in_place(
    gone: Sequence[Candidate], come: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Texts of which one stands just where the other stood, and that have words in common."""
    by_slot: dict[Hashable, Candidate] = {slot: each for each in come for slot in each.slots}
    taken: set[str] = set()
    for old in gone:
        for slot in old.slots:
            new = by_slot.get(slot)
            if new is None or new.key in taken:
                continue
            if shared_words(old.text, new.text) >= IN_PLACE_SHARED:
                taken.add(new.key)
                yield old, new
                break


def _mutual(
    gone: Sequence[Candidate], come: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Texts that are each other's best match."""
    scores: dict[str, list[tuple[float, Candidate]]] = {}
    back: dict[str, list[tuple[float, Candidate]]] = {}
    for old, new in _worth_comparing(gone, come):
        score = _score(old, new)
        if score > 0:
            scores.setdefault(old.key, []).append((score, new))
            back.setdefault(new.key, []).append((score, old))
    for old in gone:
        best = _clear_best(scores.get(old.key, ()))
        if best is None:
            continue
        other = _clear_best(back[best.key])
        if other is not None and other.key == old.key and _is_enough(old, best):
            yield old, best


def _score(old: Candidate, new: Candidate) -> float:
    """How near two texts are; a place or an example in common counts for a few points."""
    near = likeness(old.text, new.text)
    together = bool(old.places & new.places)
    examples = bool(old.examples & new.examples)
    return near + 12 * together + 12 * examples + 10 * shared_words(old.text, new.text)


def _is_enough(old: Candidate, new: Candidate) -> bool:
    near = likeness(old.text, new.text)
    if near >= RENAMED_FROM:
        return True
    if not old.places & new.places:
        return False
    shared = shared_words(old.text, new.text)
    if old.examples & new.examples and near >= SAME_EXAMPLES_FROM:
        return shared >= 0.25
    return (near >= SAME_PLACE_FROM and shared >= 0.5) or _is_within(old.text, new.text, shared)


def _is_within(old: str, new: str, shared: float) -> bool:
    """Tell whether one text is the other with something added."""
    return shared >= WITHIN and min(len(content_words(old)), len(content_words(new))) >= 4


def _clear_best(found: Sequence[tuple[float, Candidate]]) -> Candidate | None:
    if not found:
        return None
    ranked = sorted(found, key=lambda each: -each[0])
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        return None
    return ranked[0][1]


def _worth_comparing(
    gone: Sequence[Candidate], come: Sequence[Candidate]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Pairs that share a place, or one of their rarest words; all of them where they are few."""
    if len(gone) * len(come) <= 10_000:
        for old in gone:
            for new in come:
                yield old, new
        return
    how_many = Counter(word for each in (*gone, *come) for word in content_words(each.text))

    def marks(each: Candidate) -> list[Hashable]:
        rarest = sorted(content_words(each.text), key=lambda word: (how_many[word], word))
        return [*rarest[:_RAREST], *each.places]

    yield from _blocked(gone, come, marks)


def _blocked(
    gone: Iterable[Candidate],
    come: Sequence[Candidate],
    marks: Callable[[Candidate], list[Hashable]],
) -> Iterator[tuple[Candidate, Candidate]]:
    index: dict[Hashable, list[Candidate]] = {}
    for new in come:
        for mark in marks(new):
            index.setdefault(mark, []).append(new)
    most = max(64, math.isqrt(len(come)))
    for old in gone:
        seen: set[str] = set()
        for mark in marks(old):
            # What many share tells nobody apart.
            shared = index.get(mark, ())
            for new in shared if len(shared) <= most else ():
                if new.key not in seen:
                    seen.add(new.key)
                    yield old, new
