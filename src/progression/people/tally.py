"""Counting what many people said without telling who said what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

FEWEST: Final = 5
"""How many people a group has at least before anything is said about it."""

Answered = TypeVar("Answered")


def counted_answers(
    answers: Iterable[Answered], order: Iterable[Answered]
) -> Mapping[Answered, int] | None:
    """How often each answer was given, in some order; None where too few people answered.

    Answers that nobody gave are left out.
    """
    found = Counter(answers)
    if found.total() < FEWEST:
        return None
    return {each: found[each] for each in order if found[each]}
