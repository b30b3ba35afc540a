"""The guide for a promotion case: for everybody, and for each level with the signals to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from progression.catalog import Seat
from progression.pages.book import Book, name_of
from progression.pages.guides import choices
from progression.pages.kept import around
from progression.pages.level import layers_of
from progression.pages.links import CASE
from progression.pages.site import Page


def pages(book: Book) -> Iterator[Page]:
    """The guide, and one page for each level that people come to from another."""
    yield book.page(
        "promotion-case.html",
        CASE,
        book.words("promotion-case.title"),
        book.words("promotion-case.lead"),
        view=lambda: {"seat": None, "choices": choices(book, lambda s: has_case(book, s))},
        tags=book.listed("promotion-case.tags"),
        boost=2,
    )
    for seat in book.catalog.seats:
        if has_case(book, seat):
            yield book.page(
                "promotion-case.html",
                book.addresses.guide(CASE, seat),
                book.words("promotion-case.title-of", name=name_of(seat.level)),
                book.words("promotion-case.lead"),
                view=partial(_view, book, seat),
                about=around(seat),
                searched=False,
                hide=["toc"],
            )


def has_case(book: Book, seat: Seat) -> bool:
    """Tell whether people come to a level from another one, and something changes on the way."""
    arrival = book.catalog.arrival(seat)
    return arrival is not None and any(
        each.new or each.raised or each.rises for each in arrival.shifts
    )


def _view(book: Book, seat: Seat) -> Mapping[str, object]:
    arrival = book.catalog.arrival(seat)
    parts = [part for layer in layers_of(book, seat, arrival) for part in layer.parts]
    return {
        "seat": seat,
        "level": seat.level,
        "arrival": arrival,
        "parts": [part for part in parts if part.fresh or part.rise],
        "kept": sum(part.count for part in parts),
        "page": book.addresses.move(arrival.start, seat) if arrival else None,
    }
