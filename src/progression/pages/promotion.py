"""The guide on how promotion works here: from the milestones, the policy and the rounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progression.catalog import Seat
from progression.pages.ahead import calendar_address, coming
from progression.pages.book import Book
from progression.pages.links import PROMOTION
from progression.pages.site import Page
from progression.people.rhythm import Kind

_POINTS = 4
"""How many milestones are shown of the one level that stands for all."""


def pages(book: Book) -> Iterator[Page]:
    """The guide."""
    yield book.page(
        "promotion.html",
        PROMOTION,
        book.words("promotion.title"),
        book.words("promotion.lead"),
        view=lambda: _view(book),
        tags=book.listed("promotion.tags"),
        boost=2,
    )


def _view(book: Book) -> Mapping[str, object]:
    pointed = next(_with_milestones(book), None)
    return {
        "seat": pointed,
        "milestones": pointed.level.milestones[:_POINTS] if pointed else (),
        "coming": coming(book, (Kind.FREEZE, Kind.ROUND)),
        "calendar": calendar_address(book, PROMOTION),
        "policy": book.options.promotion,
    }


def _with_milestones(book: Book) -> Iterator[Seat]:
    """Levels that people come to from another one, with something to point to."""
    for seat in book.catalog.seats:
        if seat.level.milestones and book.catalog.arrival(seat) is not None:
            yield seat
