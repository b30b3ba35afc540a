"""What comes when: rounds of reviews, freezes, and the days on which the framework is read."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator

import attrs

from progression.catalog import Catalog, Owned, owned
from progression.messages import Messages
from progression.model import ReviewRound
from progression.people.calendar import Day, ics


class Kind(enum.Enum):
    """What happens on a day."""

    FRAMEWORK = "framework"
    """The framework is read as a whole."""
    UPKEEP = "upkeep"
    """Somebody reads again what they keep."""
    FREEZE = "freeze"
    """From here to the end of a round, nothing may ask more of anybody."""
    ROUND = "round"
    """People are reviewed."""


@attrs.frozen
class Event:
    """Something with a day.

    Attributes:
        kind: What it is.
        first: Its first day.
        last: Its last day.
        id: What it is known by within its framework, whatever becomes of its words.
        title: The title of a round; who reads, for upkeep; empty otherwise.
        note: What else people should know.
        parts: What is to be read again, by its titles.
        until: The end of a freeze.
    """

    kind: Kind
    first: datetime.date
    last: datetime.date
    id: str
    title: str = ""
    note: str = ""
    parts: tuple[str, ...] = ()
    until: datetime.date | None = None


@attrs.frozen
class Agenda:
    """How things stand on a day.

    Attributes:
        overdue: What should have been read, the longest overdue first.
        ahead: What goes on or comes, the nearest first.
    """

    overdue: tuple[Event, ...]
    ahead: tuple[Event, ...]

    @property
    def next(self) -> tuple[Event, ...]:
        """The nearest of each kind."""
        found: dict[Kind, Event] = {}
        for event in self.ahead:
            found.setdefault(event.kind, event)
        return tuple(found.values())


def events(catalog: Catalog) -> tuple[Event, ...]:
    """All that a framework says of days, in their order."""
    cycle = catalog.framework.cycle
    found: list[Event] = list(_upkeep(catalog))
    if cycle is not None:
        for each in cycle.rounds:
            found += _of_round(each)
        days = dict.fromkeys(cycle.framework_reviews)
        found += [Event(Kind.FRAMEWORK, day, day, f"framework/{day}") for day in days]
    return tuple(sorted(found, key=lambda each: (each.first, each.kind.value, each.id)))


def agenda(catalog: Catalog, today: datetime.date) -> Agenda:
    """What is overdue on a day, and what comes."""
    found = events(catalog)
    reviewed = catalog.framework.reviewed
    # Of days on which the framework was to be read, only the last one can still be made up for.
    past = [each for each in found if each.kind is Kind.FRAMEWORK and each.last < today][-1:]
    missed = [each for each in past if reviewed is not None and reviewed < each.first]
    missed += [each for each in found if each.kind is Kind.UPKEEP and each.last < today]
    return Agenda(
        overdue=tuple(sorted(missed, key=lambda each: each.first)),
        ahead=tuple(each for each in found if (each.until or each.last) >= today),
    )


def calendar(catalog: Catalog, words: Messages, found: Iterable[Event] | None = None) -> str:
    """The days of a framework as a calendar file.

    Args:
        catalog: The framework.
        words: In which language.
        found: The events; all of them where none are given.
    """
    framework = catalog.framework
    shown = events(catalog) if found is None else found
    days = [
        Day(
            f"{framework.id}/{event.id}",
            event.first,
            event.last,
            said(event, words),
            "\n".join(_told(event, words)),
        )
        for event in shown
    ]
    return ics(words("calendar.title", title=framework.title or framework.id), days)


def said(event: Event, words: Messages) -> str:
    """An event in a few words."""
    if event.kind is Kind.UPKEEP:
        key = "calendar.upkeep" if event.title else "calendar.upkeep-nobody"
        return words(key, count=len(event.parts), owner=event.title)
    if event.kind is Kind.ROUND:
        return event.title
    return words(f"calendar.{event.kind.value}", title=event.title)


def _told(event: Event, words: Messages) -> Iterator[str]:
    if event.kind is not Kind.ROUND:
        yield words(f"calendar.{event.kind.value}-more")
    yield from (f"- {each}" for each in event.parts)
    if event.note:
        yield event.note


def _of_round(each: ReviewRound) -> Iterator[Event]:
    first, last = each.frozen
    frozen = f"freeze/{each.id}"
    yield Event(Kind.FREEZE, first, first, frozen, title=each.title, until=last)
    yield Event(Kind.ROUND, each.starts, each.ends, f"round/{each.id}", each.title, each.note)


def _upkeep(catalog: Catalog) -> Iterator[Event]:
    """What owners read again: one event for all that one of them reads on one day."""
    everyone = catalog.framework.owner
    groups: dict[tuple[datetime.date, str], list[Owned]] = {}
    for each in owned(catalog):
        if each.due is not None:
            groups.setdefault((each.due, each.owner or everyone), []).append(each)
    for (due, owner), parts in groups.items():
        titles = tuple(each.title or each.path for each in parts)
        yield Event(Kind.UPKEEP, due, due, f"upkeep/{owner}/{due}", owner, parts=titles)
