"""The rhythm of reviews: when people are judged is told, and weighs as much as it concerns them."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from progression import Cycle, Framework, ReviewRound
from progression.changes import compare

SPRING = ReviewRound(
    "spring-2026",
    "Spring 2026",
    starts=datetime.date(2026, 3, 2),
    ends=datetime.date(2026, 3, 20),
)
READ = (datetime.date(2026, 1, 12),)
CYCLE = Cycle(rounds=[SPRING], framework_reviews=READ)


def with_cycle(cycle: Cycle | None) -> Framework:
    """A framework of nothing but a rhythm."""
    return Framework("quay", "How we grow", cumulative=True, cycle=cycle)


def with_round(spring: ReviewRound) -> Cycle:
    """The rhythm with another spring."""
    return evolve(CYCLE, rounds=[spring])


AUTUMN = evolve(SPRING, id="autumn-2026", title="Autumn 2026")


@pytest.mark.parametrize(
    ("cycle", "told"),
    [
        (
            with_round(evolve(SPRING, starts=datetime.date(2026, 3, 3), frozen_from=SPRING.starts)),
            ["starts notable"],
        ),
        (with_round(evolve(SPRING, ends=datetime.date(2026, 3, 27))), ["ends notable"]),
        (
            with_round(evolve(SPRING, frozen_from=datetime.date(2026, 2, 1))),
            ["frozen_from notable"],
        ),
        (with_round(evolve(SPRING, frozen_from=SPRING.starts)), []),
        (with_round(evolve(SPRING, title="Early 2026")), ["title internal"]),
        (with_round(evolve(SPRING, note="Ends on a Friday.")), ["note internal"]),
        (with_round(evolve(SPRING, id="early-2026")), ["internal"]),
        (evolve(CYCLE, rounds=[SPRING, AUTUMN]), ["notable"]),
        (evolve(CYCLE, framework_reviews=[]), ["framework_reviews internal"]),
        (None, ["notable", "framework_reviews internal"]),
    ],
)
def test_the_rhythm_of_reviews_is_compared(cycle: Cycle | None, told: list[str]) -> None:
    """Days on which people are judged are notable; what explains them is internal."""
    changes = compare(with_cycle(CYCLE), with_cycle(cycle))

    assert [f"{each.field} {each.impact.value}".strip() for each in changes] == told
    assert len(compare(with_cycle(cycle), with_cycle(CYCLE))) == len(told)
    assert all(not each.is_open for each in changes)


def test_rounds_in_another_order_are_internal() -> None:
    """The days say what comes first, whatever stands first."""
    both = evolve(CYCLE, rounds=[SPRING, AUTUMN])
    turned = evolve(CYCLE, rounds=[AUTUMN, SPRING])

    (change,) = compare(with_cycle(both), with_cycle(turned))

    assert (change.kind.value, change.field, change.impact.value) == (
        "reordered",
        "rounds",
        "internal",
    )
