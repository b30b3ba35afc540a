"""Moves between levels, and levels that weigh the same."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import several, text
from progression.model.level import Level, level
from progression.model.link import Link, links
from progression.model.noun import Noun
from progression.model.words import ADOPTED, ONE_WAY, Direction, Status, direction, status


@attrs.frozen
class Move(Noun):
    """A way from one level to another, of any track or cluster.

    What carries over, what is new and what is handed over is never written: the catalog knows it.

    Attributes:
        start: The level that people come from.
        end: The level that they go to.
        direction: One way, or both ways.
        summary: What the move is like, in a sentence or two.
        try_first: How to try it before deciding.
        talk_to: Whom to ask about it.
        links: What helps.
        status: Where it stands.
    """

    start: Level = field(converter=level)
    end: Level = field(converter=level)
    direction: Direction = field(default=ONE_WAY, converter=direction, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)
    try_first: str = field(default="", converter=text, kw_only=True)
    talk_to: str = field(default="", converter=text, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


@attrs.frozen
class Equivalent(Noun):
    """Two levels that weigh the same although their grades do not say so.

    Attributes:
        first: One of them.
        second: The other.
        note: Why, or since when.
    """

    first: Level = field(converter=level)
    second: Level = field(converter=level)
    note: str = field(default="", converter=text, kw_only=True)


def moves(value: list[Move] | tuple[Move, ...]) -> tuple[Move, ...]:
    """Several moves, as a list."""
    return several(value, Move)


def equivalents(
    value: list[Equivalent] | tuple[Equivalent, ...],
) -> tuple[Equivalent, ...]:
    """Several pairs of levels, as a list."""
    return several(value, Equivalent)
