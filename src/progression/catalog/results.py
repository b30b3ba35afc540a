"""Smaller answers of a catalog."""

from __future__ import annotations

import enum
from typing import TypedDict

import attrs

from progression.catalog.bar import Asked
from progression.catalog.difference import Shift
from progression.catalog.seat import Seat
from progression.model import Cluster, Dimension, Grade, Move, Track


@attrs.frozen
class SideBySide:
    """The levels of one grade, whatever their lane and cluster.

    Attributes:
        grade: The grade, with the first name and pay band that any of its levels gives.
        seats: The levels that stand there.
    """

    grade: Grade
    seats: tuple[Seat, ...]

    @property
    def bands(self) -> tuple[str, ...]:
        """The pay bands that the levels give, each once; more than one is a fault."""
        given = (seat.grade.band for seat in self.seats if seat.grade and seat.grade.band)
        return tuple(dict.fromkeys(given))


@attrs.frozen
class Layer:
    """What a seat asks in one dimension.

    Attributes:
        dimension: The dimension; None for competencies that name none.
        asked: What is asked in it.
    """

    dimension: Dimension | None
    asked: tuple[Asked, ...]


class Way(enum.Enum):
    """What kind of way a passage is."""

    UP = "up"
    DOWN = "down"
    ACROSS = "across"
    ACROSS_UP = "across-up"
    ACROSS_DOWN = "across-down"
    OVER = "over"
    """To another track, where grades do not tell which weighs more."""


@attrs.frozen
class Passage:
    """A way from one seat to another: declared as a move, or given by a track.

    Attributes:
        start: Where it starts.
        end: Where it leads.
        move: The move that declares it; None for the next level of a track, or a branch.
        is_return: Whether it is the way back of a move that goes both ways.
    """

    start: Seat
    end: Seat
    move: Move | None = None
    is_return: bool = False

    @property
    def way(self) -> Way:
        """What kind of way it is."""
        if self.start.track_path == self.end.track_path:
            return Way.UP if self.end.place > self.start.place else Way.DOWN
        first, second = self.start.grade, self.end.grade
        if first is None or second is None:
            return Way.OVER
        if first.number == second.number:
            return Way.ACROSS
        return Way.ACROSS_UP if second.number > first.number else Way.ACROSS_DOWN

    @property
    def leaves_cluster(self) -> bool:
        """Whether it leads to another cluster."""
        return self.start.cluster_path != self.end.cluster_path


@attrs.frozen
class GrowthStep:
    """One competency at one seat, seen from the seat before.

    Attributes:
        seat: Where.
        asked: What is asked there.
        shift: What is new and raised there, against the seat before.
    """

    seat: Seat
    asked: Asked
    shift: Shift


@attrs.frozen
class Growth:
    """How one competency grows along one track.

    Attributes:
        track: The track.
        path: Its path.
        cluster: The cluster around it.
        steps: Its levels that ask the competency, from the lowest up.
    """

    track: Track
    path: str
    cluster: Cluster
    steps: tuple[GrowthStep, ...]


class Row(TypedDict):
    """One signal in force at one seat, flat, as pandas and polars take it."""

    framework: str
    cluster: str
    track: str
    lane: str
    level: str
    title: str
    grade: int | None
    dimension: str | None
    competency: str
    importance: str
    rung: str | None
    summary: str
    signal: str | None
    text: str | None
    origin: str
    source: str
    raises: str
    fingerprint: str | None
