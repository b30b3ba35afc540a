"""The title finder: every title that is known, and the level that it stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby

import attrs

from progression.catalog import Seat
from progression.pages.book import Book, name_of
from progression.pages.links import TITLES
from progression.pages.site import Page
from progression.pages.text import plain

MANY = 24
"""With more titles than that, a phone begins with their first letters."""

LEVELS = 80
"""So many levels a phone names before the letters."""


@attrs.frozen
class Entry:
    """One title.

    Attributes:
        title: The title.
        seat: The level that it stands for.
        more: What else people type for it: the short name, keywords, other titles.
    """

    title: str
    seat: Seat
    more: str


def pages(book: Book) -> Iterator[Page]:
    """The title finder."""
    yield book.page(
        "titles.html",
        TITLES,
        book.words("titles.title"),
        book.words("titles.description", title=book.title),
        view=lambda: _view(book),
        tags=book.listed("titles.tags"),
        boost=0.5,
        hide=["toc"],
    )


def _view(book: Book) -> Mapping[str, object]:
    found = [entry for seat in book.catalog.seats for entry in _entries(seat)]
    entries = sorted(found, key=lambda each: (_folded(each.title), each.seat.path))
    letters = [(name, [*group]) for name, group in groupby(entries, key=_letter)]
    if len(entries) <= MANY or len(letters) == 1:
        letters = []
    seats = [*book.catalog.seats]
    return {
        "entries": entries,
        "letters": letters,
        "levels": seats if letters and len(seats) <= LEVELS else [],
        "said": book.said("titles"),
    }


def _entries(seat: Seat) -> Iterator[Entry]:
    level = seat.level
    titles = [name_of(level), *level.also_called]
    for title in dict.fromkeys(filter(None, map(plain, titles))):
        others = [level.short, *level.keywords, *(each for each in titles if each != title)]
        yield Entry(title, seat, plain(" ".join(others)))


def _letter(entry: Entry) -> str:
    """What a dictionary would put an entry under; no letter is a number, or the like."""
    first = _folded(entry.title)[:1].upper()
    return first if first.isalpha() else "#"


def _folded(title: str) -> str:
    """A title as a dictionary would sort it: without accents, in small letters."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))
