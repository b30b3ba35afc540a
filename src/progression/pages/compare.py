"""Compare: any two levels side by side, from data that a script loads cluster by cluster.

What is kept, raised, new and handed over is worked out in the browser, by the rule of the catalog:
for 1,000 levels there are a million pairs. The pairs that people ask for most have pages as moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progression.catalog import Seat
from progression.pages.book import Book, name_of
from progression.pages.links import COMPARE
from progression.pages.site import Page

MANY = 120
"""So many moves are named on the page; where there are more, their index is."""


def pages(book: Book) -> Iterator[Page]:
    """The page that compares."""
    yield book.page(
        "compare.html",
        COMPARE,
        book.words("compare.title"),
        book.words("compare.description"),
        view=lambda: _view(book),
        source=book.catalog.framework.location,
        searched=False,
        hide=["toc"],
    )


def _view(book: Book) -> Mapping[str, object]:
    passages = book.catalog.passages()
    tracks: dict[str, list[Seat]] = {}
    for seat in book.catalog.seats:
        tracks.setdefault(seat.track_path, []).append(seat)
    return {
        "tracks": [
            (", ".join([name_of(found[0].cluster), name_of(found[0].track)]), found)
            for found in tracks.values()
        ],
        "passages": passages[:MANY],
        "more": max(0, len(passages) - MANY),
        "said": book.said("compare"),
    }
