"""What changed for a person's level since their last 1:1, and from when each of it holds.

A change is told when it comes into the files, and once more when its day has come.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

import attrs

from progression.catalog import Catalog
from progression.changes import Declaration, InForce, NewsItem, compare


@attrs.frozen
class Tiding:
    """One thing that a person is told.

    Attributes:
        item: What is asked otherwise than before.
        day: The day from which that holds, where a change note says one.
    """

    item: NewsItem
    day: datetime.date | None = None

    def is_to_come(self, today: datetime.date) -> bool:
        """Tell whether it does not hold yet."""
        return self.day is not None and self.day > today


def tidings(
    then: Catalog,
    now: Catalog,
    held: InForce,
    level: str,
    *,
    today: datetime.date,
    declared: Sequence[Declaration] = (),
) -> tuple[Tiding, ...]:
    """What a person is told: what holds and is new, what came to hold, and what is to come.

    What was told before and is still to come is not told again.

    Args:
        then: The framework as its files were on the day of the last 1:1.
        now: The framework as its files are.
        held: What of these files held on that day, and what came and comes later.
        level: The path of the person's level.
        today: The day.
        declared: What change notes say of the changes.

    Raises:
        PathError: Neither framework knows the level.
    """
    fresh = compare(then, now, declared=declared).news(level).items
    days = {_of(item): (item, day) for item, day in _beginnings(held, level, declared)}
    found = []
    for item in fresh:
        _, day = days.pop(_of(item), (item, None))
        found.append(Tiding(item, day))
    known = [Tiding(item, day) for item, day in days.values() if day <= today]
    return tuple(sorted([*found, *known], key=lambda each: each.is_to_come(today)))


def _beginnings(
    held: InForce, level: str, declared: Sequence[Declaration]
) -> Iterator[tuple[NewsItem, datetime.date]]:
    """What begins for the level on each of the days to come."""
    before = Catalog(held.framework)
    for each in held.coming:
        after = Catalog(each.framework)
        for item in compare(before, after, declared=declared).news(level).items:
            yield item, each.day
        before = after


def _of(item: NewsItem) -> tuple[object, ...]:
    """By what an item is known again when it is told from another day on."""
    return item.aspect, item.competency, item.path, item.after or item.before
