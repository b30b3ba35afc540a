"""The company's rhythm: rounds of formal reviews, and the days on which the framework is read."""

from __future__ import annotations

import datetime

import attrs
from attrs import field

from progression.errors import ContentError, FieldError
from progression.model.fields import date, identifier, maybe, several, text
from progression.model.link import Link, links
from progression.model.noun import Noun


def _day(value: datetime.date) -> datetime.date:
    found = date(value)
    if found is None:
        raise FieldError("takes a date such as `date(2026, 3, 2)`, not None.")
    return found


def _days(
    value: list[datetime.date] | tuple[datetime.date, ...],
) -> tuple[datetime.date, ...]:
    return several(value, datetime.date)


@attrs.frozen
class ReviewRound(Noun):
    """One round of formal reviews, in which promotions are decided.

    Attributes:
        id: Lower-case words joined by hyphens, such as `spring-2026`.
        title: What people call it.
        starts: Its first day.
        ends: Its last day.
        frozen_from: The day from which no change may raise what is asked; the first day of the
            round where it is not given.
        note: What else people should know.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    starts: datetime.date = field(converter=_day, kw_only=True)
    ends: datetime.date = field(converter=_day, kw_only=True)
    frozen_from: datetime.date | None = field(default=None, converter=date, kw_only=True)
    note: str = field(default="", converter=text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a round that ends before it begins, or is frozen only when it is over."""
        if self.ends < self.starts:
            raise ContentError(f"The round “{self.title}” ends before it starts.").about("ends")
        if self.frozen_from is not None and self.frozen_from > self.ends:
            raise ContentError(
                f"The round “{self.title}” is frozen only after it has ended."
            ).about("frozen_from")

    @property
    def frozen(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on which no change may raise what is asked."""
        return self.frozen_from or self.starts, self.ends

    def freezes(self, day: datetime.date) -> bool:
        """Tell whether no change may raise what is asked on a day."""
        first, last = self.frozen
        return first <= day <= last


def _rounds(value: list[ReviewRound] | tuple[ReviewRound, ...]) -> tuple[ReviewRound, ...]:
    return several(value, ReviewRound)


@attrs.frozen
class Cycle(Noun):
    """When a company reviews people, and when it reads its framework anew.

    Attributes:
        rounds: The rounds of formal reviews.
        framework_reviews: The days of the framework's own reviews, such as one each quarter.
        links: What helps.
    """

    rounds: tuple[ReviewRound, ...] = field(converter=_rounds, kw_only=True)
    framework_reviews: tuple[datetime.date, ...] = field(default=(), converter=_days, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)

    def round_on(self, day: datetime.date) -> ReviewRound | None:
        """The round that freezes a day; None if none does."""
        return next((each for each in self.rounds if each.freezes(day)), None)

    def next_round(self, day: datetime.date) -> ReviewRound | None:
        """The round that is going on or comes next; None if none does."""
        coming = [each for each in self.rounds if each.ends >= day]
        return min(coming, key=lambda each: each.starts, default=None)

    def next_framework_review(self, day: datetime.date) -> datetime.date | None:
        """The day on which the framework is read next; None if none is planned."""
        return min((each for each in self.framework_reviews if each >= day), default=None)


def maybe_cycle(value: Cycle | None) -> Cycle | None:
    """A cycle, or none."""
    return maybe(value, Cycle)
