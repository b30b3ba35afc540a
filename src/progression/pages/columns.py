"""Which levels of a cluster stand side by side: the columns of its pathway.

Every grade in use is a column. A level without a grade, or whose grade does not rise above the one
before it in its track, gets a column of its own between its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from progression.catalog import Seat
from progression.model import Grade

Node = int | str
"""A grade's number, or the path of a level that stands alone."""


@attrs.frozen
class Columns:
    """The columns of a pathway.

    Attributes:
        count: How many there are.
        of: The column of each level, by its path, from 0.
        grades: The grade of each column that has one.
    """

    count: int
    of: dict[str, int]
    grades: dict[int, Grade]


def columns_of(tracks: Sequence[Sequence[Seat]]) -> Columns:
    """Work out the columns for the levels of some tracks."""
    nodes: dict[str, Node] = {}
    grades: dict[int, Grade] = {}
    order: list[tuple[Node, Node]] = []
    for seats in tracks:
        chain = list(_chain(seats))
        for seat, node in zip(seats, chain, strict=True):
            nodes[seat.path] = node
            if isinstance(node, int) and seat.grade is not None:
                known = grades.get(node)
                if known is None or (seat.grade.name and not known.name):
                    grades[node] = seat.grade
        order += pairwise(chain)
    numbers = sorted(grades)
    order += pairwise(numbers)
    order += _branching(tracks, nodes)
    places = _ranked(list(dict.fromkeys(nodes.values())), order)
    return Columns(
        max(places.values(), default=-1) + 1,
        {path: places[node] for path, node in nodes.items()},
        {places[number]: grade for number, grade in grades.items()},
    )


def _chain(seats: Sequence[Seat]) -> Iterator[Node]:
    highest: int | None = None
    for seat in seats:
        if seat.grade is None or (highest is not None and seat.grade.number <= highest):
            yield seat.path
        else:
            highest = seat.grade.number
            yield highest


def _branching(
    tracks: Sequence[Sequence[Seat]], nodes: dict[str, Node]
) -> Iterator[tuple[Node, Node]]:
    """A track without grades begins behind the level that it branches from."""
    for seats in tracks:
        if not seats or any(isinstance(nodes[seat.path], int) for seat in seats):
            continue
        level = seats[0].track.branches_from
        start = next((s for each in tracks for s in each if s.level is level), None)
        if level is not None and start is not None:
            yield nodes[start.path], nodes[seats[0].path]


def _ranked(nodes: list[Node], order: list[tuple[Node, Node]]) -> dict[Node, int]:
    """The place of each node: one behind the last of those that come before it.

    A circle, which only tracks without grades that branch from one another can make, ends after as
    many rounds as there are nodes.
    """
    places = dict.fromkeys(nodes, 0)
    for _ in nodes:
        changed = False
        for before, after in order:
            if places[after] <= places[before]:
                places[after] = places[before] + 1
                changed = True
        if not changed:
            break
    used = {place: rank for rank, place in enumerate(sorted(set(places.values())))}
    return {node: used[place] for node, place in places.items()}
