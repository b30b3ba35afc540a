"""The page of a cluster: its pathway, its levels, what it looks at, and the moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progression.catalog import Catalog, Passage, Seat
from progression.model import Competency, Track
from progression.pages.book import Book, name_of, sentence, status_of
from progression.pages.dimension import Group, grouped
from progression.pages.home import cards
from progression.pages.level import way_in_words
from progression.pages.links import Branch, tree
from progression.pages.pathway import Pathway
from progression.pages.site import Page


def pages(book: Book) -> Iterator[Page]:
    """One page for each cluster."""
    for branch in tree(book.catalog):
        yield _page(book, branch)


def _page(book: Book, branch: Branch) -> Page:
    cluster = branch.cluster
    title = name_of(cluster)
    return book.page(
        "cluster.html",
        book.addresses.cluster(branch.path),
        title,
        sentence(cluster.summary) or book.words("cluster.description", title=title),
        view=lambda: _view(book, branch),
        about=branch.chain,
        shown=branch.shown,
        tags=[title, *cluster.keywords],
        boost=2,
        hide=["toc"],
    )


def _view(book: Book, branch: Branch) -> Mapping[str, object]:
    tracks = tracks_with_seats(book.catalog, branch)
    seats = [seat for _, _, found in tracks for seat in found]
    inside, outside = moves_of(book.catalog, seats)
    return {
        "path": branch.path,
        "cluster": branch.cluster,
        "status": status_of(book, branch.cluster),
        "cards": cards(book, branch.path),
        "tracks": tracks,
        "seats": seats,
        "pathway": Pathway(book, [found for _, _, found in tracks], inside) if seats else None,
        "groups": asked_groups(book, seats),
        "moves": [(each, way_in_words(book, each)) for each in inside],
        "moves_out": [(each, way_in_words(book, each)) for each in outside],
        "status_word": lambda thing: status_of(book, thing),
        "grades": len({seat.grade.number for seat in seats if seat.grade is not None}),
    }


TrackSeats = tuple[str, Track, tuple[Seat, ...]]
"""The path of a track, the track, and its levels as seats."""


def tracks_with_seats(catalog: Catalog, branch: Branch) -> list[TrackSeats]:
    """The tracks of a cluster with their levels; a track may have none yet."""
    return [(path, track, catalog.seats_of(path)) for path, track in branch.tracks]


def moves_of(catalog: Catalog, seats: list[Seat]) -> tuple[list[Passage], list[Passage]]:
    """The moves of a cluster, steps up a track left out: within it, and out of or into it."""
    paths = {seat.path for seat in seats}
    inside = [
        passage
        for seat in seats
        for passage in catalog.passages_from(seat)
        if passage.end.path in paths and _is_sideways(passage)
    ]
    outside = [
        passage
        for seat in seats
        for passage in catalog.passages_from(seat)
        if passage.end.path not in paths
    ]
    return inside, outside


def _is_sideways(passage: Passage) -> bool:
    return passage.start.track_path != passage.end.track_path or passage.move is not None


def asked_groups(book: Book, seats: list[Seat]) -> list[Group]:
    """What levels ask, by dimension, in the order of the handbook."""
    asked: set[str] = {each.competency.id for seat in seats for each in book.catalog.bar(seat)}

    def of_cluster(competency: Competency) -> bool:
        return competency.id in asked

    groups = [
        Group(group.title, group.dimension, tuple(filter(of_cluster, group.competencies)))
        for group in grouped(book)
    ]
    return [group for group in groups if group.competencies]
