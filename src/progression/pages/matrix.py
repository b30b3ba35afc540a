"""The matrix of a cluster: what each competency asks at each level, in one table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import attrs

from progression.catalog import Asked, InForce, Seat
from progression.changes import Turn
from progression.interchange.layer import Layer, document
from progression.model import Competency, Lane
from progression.pages.book import Book, name_of
from progression.pages.cluster import asked_groups, tracks_with_seats
from progression.pages.links import Branch, tree
from progression.pages.site import Page

WIDE = 6
"""So many levels fit side by side; with more, the matrix begins with its first lane."""


@attrs.frozen
class Cell:
    """What one level asks of one competency.

    Attributes:
        seat: The level.
        asked: What is asked; None if nothing is.
        fresh: The signals that are new or raised there.
    """

    seat: Seat
    asked: Asked | None
    fresh: tuple[InForce, ...]


@attrs.frozen
class Line:
    """One competency over all levels.

    Attributes:
        competency: The competency.
        cells: One for each level.
    """

    competency: Competency
    cells: tuple[Cell, ...]


def pages(book: Book) -> Iterator[Page]:
    """One matrix for each cluster that has levels."""
    for branch in tree(book.catalog):
        if any(found for _, _, found in tracks_with_seats(book.catalog, branch)):
            yield _page(book, branch)


def _page(book: Book, branch: Branch) -> Page:
    where = name_of(branch.cluster)
    return book.page(
        "matrix.html",
        book.addresses.matrix(branch.path),
        book.words("matrix.title-of", title=where),
        book.words("matrix.description", title=where),
        view=lambda: {"matrix": {**matrix_view(book, branch), **_tools(book, branch)}},
        about=branch.chain,
        shown=branch.shown,
        tags=[where, *book.listed("matrix.tags")],
        boost=0.5,
        hide=["navigation", "toc"],
    )


def matrix_view(book: Book, branch: Branch) -> Mapping[str, object]:
    """What the matrix of a cluster shows."""
    seats = [s for _, _, found in tracks_with_seats(book.catalog, branch) for s in found]
    lanes: dict[str, Lane] = {}
    for seat in seats:
        lanes.setdefault(seat.lane.id, seat.lane)
    fresh = {seat.path: _fresh(book, seat) for seat in seats}
    groups = [
        (
            group.title,
            [_line(book, competency, seats, fresh) for competency in group.competencies],
        )
        for group in asked_groups(book, seats)
    ]
    return {
        "cluster": branch.cluster,
        "path": branch.path,
        "seats": seats,
        "lanes": list(lanes.values()) if len(lanes) > 1 else [],
        "starts_with": 1 if len(seats) > WIDE and len(lanes) > 1 else 0,
        "lane_number": {name: place for place, name in enumerate(lanes, start=1)},
        "groups": groups,
    }


def offered(book: Book) -> Mapping[str, Layer]:
    """The layers that every reader may lay over a matrix: what changed last, and the company's."""
    latest = book.chronicle.latest
    if latest is None or "changed" in book.options.layers:
        return book.options.layers
    name = latest.edition.name if latest.edition else ""
    title = book.words("changes.layer", name=name)
    if not name:
        title = book.words("changes.layer-since", name=latest.since.name)
    marks = {turn: book.words(f"changes.turn.{turn.value}") for turn in Turn}
    changed = book.chronicle.layer(title, marks)
    return {**({"changed": changed} if changed else {}), **book.options.layers}


def _tools(book: Book, branch: Branch) -> Mapping[str, object]:
    """What the tools above the matrix need: the script's words, and the layers that are offered."""
    paths = {seat.path for _, _, found in tracks_with_seats(book.catalog, branch) for seat in found}
    layers = []
    for name, layer in offered(book).items():
        cells = [cell for cell in layer.cells if cell.level in paths]
        if cells:
            content = document(attrs.evolve(layer, cells=cells))
            layers.append((name, layer, json.dumps(content, ensure_ascii=False)))
    return {
        "said": book.said("matrix"),
        "has_assessment": book.has("self-assessment"),
        "layers": layers,
    }


def _fresh(book: Book, seat: Seat) -> dict[str, tuple[InForce, ...]]:
    """The signals that are new or raised at a level, by competency."""
    arrival = book.catalog.arrival(seat)
    if arrival is None:
        return {asked.competency.id: asked.signals for asked in book.catalog.bar(seat)}
    return {
        shift.competency.id: (*(each.after for each in shift.raised), *shift.new)
        for shift in arrival.shifts
    }


def _line(
    book: Book,
    competency: Competency,
    seats: list[Seat],
    fresh: Mapping[str, Mapping[str, tuple[InForce, ...]]],
) -> Line:
    name = competency.id
    return Line(
        competency,
        tuple(
            Cell(seat, book.catalog.bar(seat).get(name), fresh[seat.path].get(name, ()))
            for seat in seats
        ),
    )
