"""The self-assessment of each level: its signals with four answers, kept by the reader alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from progression.catalog import Seat
from progression.pages.book import Book, name_of
from progression.pages.kept import around
from progression.pages.level import layers_of
from progression.pages.site import Page

ANSWERS: Final = ("not-yet", "at-times", "consistently", "no-chance-yet")
"""The ids of the answers, as assessment files hold them."""


def pages(book: Book) -> Iterator[Page]:
    """One page for each level."""
    for seat in book.catalog.seats:
        yield _page(book, seat)


def _page(book: Book, seat: Seat) -> Page:
    title = name_of(seat.level)
    return book.page(
        "assessment.html",
        book.addresses.assessment(seat),
        book.words("assess.title-of", title=title),
        book.words("assess.description", title=title),
        view=lambda: _view(book, seat),
        about=around(seat),
        searched=False,
        hide=["navigation", "toc"],
        sealed=True,
    )


def _view(book: Book, seat: Seat) -> Mapping[str, object]:
    layers = layers_of(book, seat, book.catalog.arrival(seat))
    return {
        "seat": seat,
        "parts": [part for layer in layers for part in layer.parts],
        "marks_shown": {
            line.mark for layer in layers for part in layer.parts for line in part.fresh
        },
        "answers": ANSWERS,
        "mark_of": book.catalog.fingerprint,
        "said": book.said("assess"),
    }
