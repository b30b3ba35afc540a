"""The pages of moves, declared or given by a track, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from progression.catalog import Passage, Way
from progression.pages.book import Book, name_of, sentence, status_of
from progression.pages.kept import around
from progression.pages.level import way_in_words, way_on
from progression.pages.links import MOVES
from progression.pages.site import Page


def pages(book: Book) -> Iterator[Page]:
    """The index of moves, and one page for each."""
    passages = book.catalog.passages()
    yield book.page(
        "moves.html",
        MOVES,
        book.words("moves.title"),
        book.words("moves.description", title=book.title),
        view=lambda: _index(book, passages),
    )
    for passage in passages:
        yield _page(book, passage)


def _page(book: Book, passage: Passage) -> Page:
    names = {"start": name_of(passage.start.level), "end": name_of(passage.end.level)}
    move = passage.move
    is_step = passage.way in {Way.UP, Way.DOWN}
    return book.page(
        "move.html",
        book.addresses.passage(passage),
        book.words("move.title", **names),
        sentence(move.summary if move else "") or book.words("move.description", **names),
        view=partial(_view, book, passage),
        about=[move, *around(passage.end)] if move else around(passage.end),
        shown=[passage.start.level, passage.end.level],
        boost=0.5 if is_step else 1.5,
        hide=["toc"],
    )


def _view(book: Book, passage: Passage) -> Mapping[str, object]:
    difference = book.difference(passage)
    back = next(
        (each for each in book.catalog.passages_from(passage.end) if each.end == passage.start),
        None,
    )
    return {
        "passage": passage,
        "move": passage.move,
        "start": passage.start,
        "end": passage.end,
        "kind": way_in_words(book, passage),
        "is_step": passage.way is Way.UP,
        "status": _status(book, passage),
        "count": way_on(book, passage),
        "shifts": [shift for shift in difference.shifts if not shift.is_same],
        "same": [shift for shift in difference.shifts if shift.is_same],
        "back": back,
    }


def _status(book: Book, passage: Passage) -> str:
    if passage.move is not None and passage.move.status.value != "adopted":
        return book.words(f"status.{passage.move.status.value}")
    return status_of(book, passage.end.level)


def _index(book: Book, passages: tuple[Passage, ...]) -> Mapping[str, object]:
    """The moves by what they are: up a track, to another lane, to another cluster."""
    steps: dict[str, list[Passage]] = {}
    lanes: dict[str, list[tuple[Passage, str]]] = {}
    clusters: dict[str, list[tuple[Passage, str]]] = {}
    for passage in passages:
        where = passage.start.cluster_path
        if passage.start.track_path == passage.end.track_path:
            steps.setdefault(passage.start.track_path, []).append(passage)
        elif passage.leaves_cluster:
            clusters.setdefault(where, []).append((passage, way_in_words(book, passage)))
        else:
            lanes.setdefault(where, []).append((passage, way_in_words(book, passage)))
    catalog = book.catalog
    return {
        "across": [
            (
                catalog.clusters[path],
                f"from-{path.replace('/', '-')}",
                lanes.get(path, []),
                clusters.get(path, []),
            )
            for path in catalog.clusters
            if path in lanes or path in clusters
        ],
        "steps": [
            (found[0].start.clusters, catalog.tracks[path], found) for path, found in steps.items()
        ],
        "is_empty": not passages,
        "name": name_of,
    }
