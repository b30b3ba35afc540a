"""The home page: what brings you here, and the clusters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from progression.model import Cluster, Status
from progression.pages.ahead import calendar_address, coming
from progression.pages.book import Book, name_of, sentence, status_of
from progression.pages.links import (
    API,
    ASSESS,
    CASE,
    CHANGES,
    COMPARE,
    COMPETENCIES,
    HOME,
    LLMS,
    MOVES,
    NEW_HERE,
    ONE_TO_ONE,
    TITLES,
    tree,
)
from progression.pages.site import Page


@attrs.frozen
class Card:
    """A cluster at a glance.

    Attributes:
        path: Its path.
        cluster: The cluster.
        status: Where it stands, in a word; empty if it is adopted.
        lanes: How many lanes it has, clusters within it included.
        levels: How many levels.
        competencies: How many competencies its levels ask.
        inner: The clusters within it.
    """

    path: str
    cluster: Cluster
    status: str
    lanes: int
    levels: int
    competencies: int
    inner: tuple[Card, ...]


@attrs.frozen
class Question:
    """One thing that brings a reader here, and where it is answered.

    Attributes:
        key: Its message.
        address: The page that answers it.
        anchor: The place on that page.
    """

    key: str
    address: str
    anchor: str = ""


def pages(book: Book) -> Iterator[Page]:
    """The home page."""
    framework = book.catalog.framework
    yield book.page(
        "home.html",
        HOME,
        book.title,
        sentence(framework.summary) or book.words("home.description", title=book.title),
        view=lambda: _view(book),
        hide=["navigation", "toc"],
    )


def cards(book: Book, around: str = "") -> tuple[Card, ...]:
    """The clusters right beneath a cluster, or the outermost ones; retired ones come last."""
    found = [
        _card(book, branch.path, branch.cluster)
        for branch in tree(book.catalog)
        if branch.around == around
    ]
    return tuple(sorted(found, key=lambda card: card.cluster.status is Status.RETIRED))


def _card(book: Book, path: str, cluster: Cluster) -> Card:
    seats = [seat for seat in book.catalog.seats if cluster in seat.clusters]
    asked = {asked.competency.id for seat in seats for asked in book.catalog.bar(seat)}
    return Card(
        path,
        cluster,
        status_of(book, cluster),
        len({seat.lane.id for seat in seats}),
        len(seats),
        len(asked),
        cards(book, path),
    )


def _view(book: Book) -> Mapping[str, object]:
    found = cards(book)
    return {
        "cards": found,
        "asks": _asks(book, found),
        "matrices": _matrices(book),
        "summary": book.catalog.framework.summary,
        "coming": coming(book),
        "calendar": calendar_address(book, HOME),
        "links": book.catalog.framework.links,
        "tools": list(_tools(book)),
    }


def _tools(book: Book) -> Iterator[tuple[str, str]]:
    """What there is for other tools: the address of each file, and what it is."""
    if book.options.api:
        yield f"./{API}index.json", book.words("tools.for-tools")
    if book.options.assistants:
        yield f"./{LLMS}", book.words("tools.for-assistants")


def _matrices(book: Book) -> list[tuple[str, str]]:
    """The clusters that have a matrix, and where it is."""
    having = {seat.cluster_path for seat in book.catalog.seats} if book.has("matrix") else set()
    return [
        (name_of(branch.cluster), book.addresses.matrix(branch.path))
        for branch in tree(book.catalog)
        if branch.path in having
    ]


def _asks(book: Book, found: tuple[Card, ...]) -> list[tuple[str, list[Question]]]:
    """Questions that this handbook can answer, by what they are about."""
    asks = {"here": _here(book, found), "on": _on(book), "talk": _talk(book)}
    return [
        (about, known)
        for about, questions in asks.items()
        if (known := [each for each in questions if book.addresses.has(each.address)])
    ]


def _here(book: Book, found: tuple[Card, ...]) -> Iterator[Question]:
    """Where a reader stands."""
    with_levels = [card for card in found if card.levels]
    if len(with_levels) == 1:
        anchor = "levels" if with_levels[0].cluster.tracks else "clusters"
        yield Question("expected", book.addresses.cluster(with_levels[0].path), anchor)
    elif with_levels:
        yield Question("expected", HOME, "clusters")
    if book.has("titles") and with_levels:
        yield Question("title", TITLES)
    if not book.has("matrix"):
        return
    if len(with_levels) == 1 and not with_levels[0].inner:
        yield Question("matrix", book.addresses.matrix(with_levels[0].path))
    elif with_levels:
        yield Question("matrix", HOME, "matrices")


def _on(book: Book) -> Iterator[Question]:
    """Where a reader could go from there."""
    passages = book.catalog.passages() if book.has("moves") else ()
    if any(each.start.track_path == each.end.track_path for each in passages):
        yield Question("next", MOVES, "up")
    if any(each.start.track_path != each.end.track_path for each in passages):
        yield Question("move", MOVES, "across")
    if book.has("compare") and len(book.catalog.seats) > 1:
        yield Question("compare", COMPARE)
    if book.catalog.competencies:
        yield Question("competency", COMPETENCIES)


def _talk(book: Book) -> Iterator[Question]:
    """What a reader has to prepare."""
    if book.catalog.seats and book.has("guides"):
        yield Question("one-to-one", ONE_TO_ONE)
    if book.catalog.seats and book.has("self-assessment") and book.has("guides"):
        yield Question("assess", ASSESS)
    if book.catalog.seats and book.has("guides"):
        yield Question("case", CASE)
    if book.has("changes") and book.chronicle.stages:
        yield Question("changed", CHANGES)
    if book.has("guides"):
        yield Question("new-here", NEW_HERE)
