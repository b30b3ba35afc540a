"""Compare: any two levels side by side, from data that a script loads cluster by cluster.

What is kept, raised, new and handed over is worked out in the browser, by the rule of the catalog:
for 1,000 levels there are a million pairs. The pairs that people ask for most have pages as moves.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise
from typing import Any

from progression.catalog import Asked, Bar, Seat
from progression.model import OPTIONAL, Competency
from progression.pages.book import Book, name_of, said_once
from progression.pages.dimension import grouped
from progression.pages.links import COMPARE, MOVES, tree
from progression.pages.site import Asset, Page

MANY = 120
"""So many moves are named on the page; where there are more, their index is."""


_ALSO_SAID = {
    "mark": "mark",
    "optional": "importance.optional",
    "before": "level.before-signal",
    "hand-over": "move.hand-over",
    "not-before": "move.not-asked-before",
    "not-after": "move.not-asked-after",
    "kept-here": "move.kept",
    "caption": "move.caption",
    "competency": "move.competency",
    "nothing": "move.nothing",
    "unchanged": "move.same",
}
"""Messages of a move's page, since the same table is shown."""


def pages(book: Book) -> Iterator[Page]:
    """The page that compares."""
    yield book.page(
        "compare.html",
        COMPARE,
        book.words("compare.title"),
        book.words("compare.description"),
        view=lambda: _view(book),
        tags=book.listed("compare.tags"),
        hide=["toc"],
    )


def assets(book: Book) -> Iterator[Asset]:
    """What the page compares: a script for each cluster that has levels of its own.

    A script and not JSON, since a page on disk may load no other files.
    """
    ranks = [each for group in grouped(book) for each in group.competencies]
    order = {competency.id: rank for rank, competency in enumerate(ranks)}
    for branch in tree(book.catalog):
        seats = [seat for path, _ in branch.tracks for seat in book.catalog.seats_of(path)]
        if seats:
            name = _file(book, branch.path)
            path = posixpath.join(book.options.base, COMPARE, name)
            yield Asset(path, partial(_script, book, order, seats, name))


def _script(book: Book, order: Mapping[str, int], seats: list[Seat], name: str) -> bytes:
    found = json.dumps(_Data(book, order).of(seats), separators=(",", ":"))
    return f"progression.data[{json.dumps(name)}]={found}\n".encode()


def _file(book: Book, cluster: str) -> str:
    return book.addresses.cluster(cluster).rstrip("/") + ".js"


def _view(book: Book) -> Mapping[str, object]:
    passages = book.catalog.passages() if book.has("moves") else ()
    tracks: dict[str, list[Seat]] = {}
    for seat in book.catalog.seats:
        tracks.setdefault(seat.track_path, []).append(seat)
    return {
        "tracks": [
            (
                said_once(found[0].cluster, found[0].track),
                _file(book, found[0].cluster_path),
                found,
            )
            for found in tracks.values()
        ],
        "passages": passages[:MANY],
        "more": MOVES if len(passages) > MANY else "",
        "said": book.said("compare", **_ALSO_SAID),
        "first": json.dumps(_first(book)),
    }


def _first(book: Book) -> list[str]:
    """The pair to begin with: the first step of the first track that has one."""
    seats = book.catalog.seats
    pairs = pairwise(seats)
    found = next((pair for pair in pairs if pair[0].track_path == pair[1].track_path), seats[:2])
    return [seat.path for seat in found]


class _Data:
    """Gathers what some levels ask, with each competency and each signal once.

    Keys are short, since a page loads all of it: `c` competencies (`n` name, `u` address, `o` their
    order, `r` what their signals raise), `s` signals (competency, id, text, whether optional), `l`
    levels (`n` name, `u` address, `a` accent, `q` what is asked: competency, summary, signals,
    and place and name of the rung if there is one, and `m` the moves from it).
    """

    def __init__(self, book: Book, order: Mapping[str, int]) -> None:
        self._book = book
        self._order = order
        self._url = book.url_from(COMPARE)
        self._signals: dict[tuple[str, str, str, bool], int] = {}
        self._competencies: dict[str, Competency] = {}

    def of(self, seats: list[Seat]) -> dict[str, Any]:
        """The data of some levels."""
        levels = {seat.path: self._level(seat, self._book.catalog.bar(seat)) for seat in seats}
        return {
            "c": {name: self._competency(each) for name, each in self._competencies.items()},
            "s": [[*key[:3], *([1] if key[3] else [])] for key in self._signals],
            "l": levels,
        }

    def _level(self, seat: Seat, bar: Bar) -> dict[str, Any]:
        book = self._book
        moves = book.catalog.passages_from(seat) if book.has("moves") else ()
        return {
            "n": name_of(seat.level),
            "u": self._url(book.addresses.seat(seat)),
            "a": book.accent(seat.lane),
            "q": [self._asked(asked) for asked in bar],
            "m": {each.end.path: self._url(book.addresses.passage(each)) for each in moves},
        }

    def _asked(self, asked: Asked) -> list[Any]:
        name = asked.competency.id
        self._competencies[name] = asked.competency
        places = [
            self._signals.setdefault(
                (name, each.signal.id, each.signal.text, each.importance is OPTIONAL),
                len(self._signals),
            )
            for each in asked.signals
        ]
        rung = [asked.place, name_of(asked.rung)] if asked.rung else []
        return [name, asked.summary, places, *rung]

    def _competency(self, competency: Competency) -> dict[str, Any]:
        below = self._book.catalog.raises(competency)
        return {
            "n": name_of(competency),
            "u": self._url(self._book.addresses.competency(competency)),
            "o": self._order[competency.id],
            "r": {signal: sorted(found) for signal, found in below.items() if found},
        }
