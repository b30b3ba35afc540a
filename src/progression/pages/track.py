"""The page of a track: its levels, and how large each step is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progression.catalog import Passage, Seat
from progression.model import CitedSignal, Competency, Track
from progression.pages.book import Book, name_of, sentence, status_of
from progression.pages.level import WayOn, way_on
from progression.pages.links import Branch, tree
from progression.pages.site import Page


def pages(book: Book) -> Iterator[Page]:
    """One page for each track."""
    for branch in tree(book.catalog):
        for path, track in branch.tracks:
            yield _page(book, branch, path, track)


def _page(book: Book, branch: Branch, path: str, track: Track) -> Page:
    names = {"title": name_of(track), "where": name_of(branch.cluster)}
    return book.page(
        "track.html",
        book.addresses.track(path),
        names["title"] if names["title"] == names["where"] else book.words("track.title", **names),
        sentence(track.summary or track.lane.summary) or book.words("track.description", **names),
        view=lambda: _view(book, branch, path, track),
        about=[track, *branch.chain],
        shown=track.levels,
        tags=[names["title"], track.lane.title, track.lane.short],
        hide=["toc"],
    )


def _view(book: Book, branch: Branch, path: str, track: Track) -> Mapping[str, object]:
    seats = book.catalog.seats_of(path)
    start = book.catalog.before(seats[0]) if seats and track.branches_from else None
    return {
        "track": track,
        "lane": track.lane,
        "cluster": branch.cluster,
        "around": branch.path,
        "status": status_of(book, track),
        "start": start,
        "takes_along": [_taken(each) for each in track.takes_along],
        "steps": [(seat, _step(book, seat)) for seat in seats],
        "status_word": lambda thing: status_of(book, thing),
    }


def _step(book: Book, seat: Seat) -> WayOn | None:
    """The step to a level from the one that people come from."""
    before = book.catalog.before(seat)
    return way_on(book, Passage(before, seat)) if before is not None else None


def _taken(item: Competency | CitedSignal) -> str:
    return name_of(item if isinstance(item, Competency) else item.competency)
