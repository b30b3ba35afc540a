"""The guide for writing evidence, with an example that the framework itself gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from progression.model import Competency, Signal
from progression.pages.book import Book
from progression.pages.links import EVIDENCE
from progression.pages.site import Page


@attrs.frozen
class Shown:
    """A signal with what it looked like once."""

    competency: Competency
    signal: Signal


def pages(book: Book) -> Iterator[Page]:
    """The guide."""
    yield book.page(
        "evidence.html",
        EVIDENCE,
        book.words("evidence.title"),
        book.words("evidence.lead"),
        view=lambda: _view(book),
        tags=book.listed("evidence.tags"),
        boost=1.5,
    )


def _view(book: Book) -> Mapping[str, object]:
    return {"shown": next(_shown(book), None)}


def _shown(book: Book) -> Iterator[Shown]:
    """Signals that say what they looked like once."""
    for seat in book.catalog.seats:
        for asked in book.catalog.bar(seat):
            for entry in asked.signals:
                if entry.signal.examples:
                    yield Shown(asked.competency, entry.signal)
