"""Texts that are equal or nearly so, found among many without comparing each with each.

Two texts are near when most of their words are the same and stand in the same order.
That is what a reader sees at a glance, and it holds for any language that parts its words.
Only texts that share a run of three words are compared; where many share one, as they do in tables
that were filled by copying, each is compared with those that sort next to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

Words: TypeAlias = "tuple[str, ...]"

_FEW = 40
"""Of more texts with one run, not all pairs are looked at."""
_BESIDE = 6
_LONG = 9


def near_pairs(texts: Sequence[Words], share: float) -> Iterator[tuple[int, int]]:
    """The pairs of texts that are near and not equal, each by their places, the smaller first.

    Args:
        texts: Words of each text, in lower case.
        share: How many of their words must be the same, from 0 to 1.
    """
    number = len(texts)
    lengths = [len(text) for text in texts]
    shared: dict[int, int] = {}
    for first, second in _candidates(texts):
        key = first * number + second
        shared[key] = shared.get(key, 0) + 1
    for key, runs in shared.items():
        first, second = divmod(key, number)
        shorter, both = min(lengths[first], lengths[second]), lengths[first] + lengths[second]
        # One change in each five words of a long text leaves more runs than one; and the longer
        # text has words that the shorter one cannot match.
        if (runs == 1 and shorter >= _LONG) or 2 * shorter < share * both:
            continue
        one, other = texts[first], texts[second]
        if one != other and 2 * common_words(one, other) >= share * both:
            yield first, second


def common_words(one: Words, other: Words) -> int:
    """How many words two texts have in common, in the order in which they stand.

    The longest common subsequence, worked out for all words of one text at once in the bits of a
    number (Hyyrö, 2004).
    """
    places: dict[str, int] = {}
    for place, word in enumerate(one):
        places[word] = places.get(word, 0) | (1 << place)
    every = (1 << len(one)) - 1
    left = every
    for word in other:
        matching = left & places.get(word, 0)
        if matching:
            left = ((left + matching) | (left - matching)) & every
    return len(one) - left.bit_count()


def _candidates(texts: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that share a run of words, once for each run that they share."""
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for place, runs in enumerate(_runs(texts)):
        for run in runs:
            other = first.setdefault(run, place)
            if other != place:
                holders = several.setdefault(run, [other])
                if holders[-1] != place:
                    holders.append(place)
    for holders in several.values():
        if len(holders) <= _FEW:
            yield from combinations(holders, 2)
            continue
        holders.sort(key=texts.__getitem__)
        for place, one in enumerate(holders):
            for other in holders[place + 1 : place + 1 + _BESIDE]:
                yield (one, other) if one < other else (other, one)


def _runs(texts: Sequence[Words]) -> Iterator[list[int]]:
    """The runs of three words in each text, each as one number, which takes the least memory."""
    numbers: dict[str, int] = {}
    for text in texts:
        for word in text:
            numbers.setdefault(word, len(numbers))
    base = len(numbers)
    for text in texts:
        own = [numbers[word] for word in text]
        yield [
            (one * base + two) * base + three
            for one, two, three in zip(own, own[1:], own[2:], strict=False)
        ]
