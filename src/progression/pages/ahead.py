"""What comes next, on the home page, and the calendar file behind it."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from typing import Final

import attrs

from progression.pages.book import Book
from progression.pages.links import HOME, link
from progression.pages.site import Asset
from progression.people.rhythm import Event, Kind, agenda, calendar, events, said

CALENDAR: Final = "reviews.ics"
"""The calendar file, at the handbook's root."""

SHOWN: Final = (Kind.FRAMEWORK, Kind.FREEZE, Kind.ROUND)
"""What everybody is told of."""


@attrs.frozen
class Coming:
    """One line of what comes next.

    Attributes:
        when: The day, or the days.
        what: What happens.
        note: What else people should know.
    """

    when: str
    what: str
    note: str


def coming(book: Book, kinds: Collection[Kind] = SHOWN) -> list[Coming]:
    """The nearest of each kind; what owners read is their own."""
    today = book.options.today
    if today is None or book.catalog.framework.cycle is None:
        return []
    shown = [each for each in agenda(book.catalog, today).next if each.kind in kinds]
    return [Coming(_when(book, each), _what(book, each), each.note) for each in shown]


def calendar_address(book: Book, here: str) -> str:
    """The URL of the calendar file as a page sees it; empty where nothing has a day."""
    if not events(book.catalog):
        return ""
    return link(here, HOME, script=True) + CALENDAR


def assets(book: Book) -> Iterator[Asset]:
    """The calendar file, where anything has a day."""
    found = events(book.catalog)
    if found:
        path = posixpath.join(book.options.base, CALENDAR)
        yield Asset(path, calendar(book.catalog, book.words, found).encode())


def _when(book: Book, event: Event) -> str:
    first, last = book.day(event.first), book.day(event.last)
    if event.first == event.last:
        return first
    if book.options.today is not None and event.first < book.options.today:
        return book.words("ahead.ongoing", last=last)
    return book.words("ahead.days", first=first, last=last)


def _what(book: Book, event: Event) -> str:
    if event.kind is Kind.FREEZE:
        return book.words("ahead.freeze", title=event.title)
    return said(event, book.words)
