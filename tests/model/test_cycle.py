"""Rounds of reviews, and what they freeze."""

from __future__ import annotations

from datetime import date

import pytest

from progression.errors import ContentError, FieldError
from progression.model import Cycle, ReviewRound

SPRING = ReviewRound(
    "spring",
    "Spring",
    starts=date(2026, 3, 2),
    ends=date(2026, 3, 27),
    frozen_from=date(2026, 2, 16),
)
AUTUMN = ReviewRound("autumn", "Autumn", starts=date(2026, 9, 1), ends=date(2026, 9, 25))
YEAR = Cycle(rounds=[AUTUMN, SPRING], framework_reviews=[date(2026, 10, 1), date(2026, 4, 1)])


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 2, 15), None),
        (date(2026, 2, 16), SPRING),
        (date(2026, 3, 27), SPRING),
        (date(2026, 3, 28), None),
        (date(2026, 9, 1), AUTUMN),
    ],
)
def test_a_round_freezes_its_days_and_those_before_it(day: date, found: ReviewRound | None) -> None:
    """A day is frozen from the day that the round names, or its first, to its last."""

    assert YEAR.round_on(day) == found


def test_the_next_round_is_the_one_that_is_not_over() -> None:
    """A round that is going on is the next one; after the last there is none."""

    assert YEAR.next_round(date(2026, 3, 27)) == SPRING
    assert YEAR.next_round(date(2026, 3, 28)) == AUTUMN
    assert YEAR.next_round(date(2026, 12, 1)) is None


def test_the_next_review_of_the_framework_is_found_in_any_order() -> None:
    """Days need not be written in order; today counts."""

    assert YEAR.next_framework_review(date(2026, 4, 1)) == date(2026, 4, 1)
    assert YEAR.next_framework_review(date(2026, 4, 2)) == date(2026, 10, 1)
    assert YEAR.next_framework_review(date(2026, 10, 2)) is None


def test_a_round_that_ends_before_it_starts_is_refused() -> None:
    """The days of a round stand in order."""

    with pytest.raises(ContentError, match="ends before it starts"):
        ReviewRound("r", "Spring", starts=date(2026, 3, 2), ends=date(2026, 3, 1))
    with pytest.raises(ContentError, match="frozen only after"):
        ReviewRound(
            "r",
            "Spring",
            starts=date(2026, 3, 2),
            ends=date(2026, 3, 3),
            frozen_from=date(2026, 4, 1),
        )


def test_a_round_needs_its_days() -> None:
    """A round without days is refused in words."""

    with pytest.raises(FieldError, match="lacks `starts` and `ends`"):
        ReviewRound("r", "Spring")  # type: ignore[call-arg]  # the fact
    with pytest.raises(FieldError, match="not None"):
        ReviewRound("r", "Spring", starts=None, ends=date(2026, 3, 3))  # type: ignore[arg-type]  # the fact
