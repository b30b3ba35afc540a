"""The index of the guides, and of the levels against which people can assess themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from progression.catalog import Seat
from progression.model import Cluster, Track
from progression.pages.book import Book
from progression.pages.links import ASSESS, GUIDES, tree
from progression.pages.site import Page


@attrs.frozen
class Choice:
    """The levels of one cluster among which a reader finds theirs.

    Attributes:
        path: The cluster's path.
        cluster: The cluster.
        tracks: Its tracks, each with its levels.
    """

    path: str
    cluster: Cluster
    tracks: tuple[tuple[Track, tuple[Seat, ...]], ...]


def pages(book: Book) -> Iterator[Page]:
    """The index of the guides, and the way to every self-assessment."""
    yield book.page(
        "guides.html",
        GUIDES,
        book.words("guides.title"),
        book.words("guides.lead"),
        view=dict,
        boost=1.5,
        hide=["toc"],
    )
    if not book.has("self-assessment"):
        return
    yield book.page(
        "assess.html",
        ASSESS,
        book.words("guides.assess.title"),
        book.words("guides.assess.lead"),
        view=lambda: {"choices": choices(book, lambda seat: len(book.catalog.bar(seat)) > 0)},
        tags=book.listed("guides.assess.tags"),
        boost=2,
        hide=["toc"],
    )


def choices(book: Book, wanted: Callable[[Seat], bool]) -> list[Choice]:
    """The levels that are wanted, by cluster and track."""
    found = []
    for branch in tree(book.catalog):
        tracks = tuple(
            (track, seats)
            for path, track in branch.tracks
            if (seats := tuple(filter(wanted, book.catalog.seats_of(path))))
        )
        if tracks:
            found.append(Choice(branch.path, branch.cluster, tracks))
    return found


def few(items: Iterable[str], most: int) -> list[str]:
    """The first few of some texts, each once."""
    return list(dict.fromkeys(filter(None, items)))[:most]
