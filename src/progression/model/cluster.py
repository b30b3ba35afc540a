"""Clusters: roles grouped by the kind of work, not by title."""

from __future__ import annotations

import datetime

import attrs
from attrs import field

from progression.model.expectation import Expectation, expectations
from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    date,
    identifier,
    several,
    text,
    texts,
)
from progression.model.link import Link, links
from progression.model.move import Equivalent, Move, equivalents, moves
from progression.model.noun import Noun
from progression.model.track import Track, tracks
from progression.model.words import ADOPTED, Status, status


def clusters(value: list[Cluster] | tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    """Several clusters, as a list."""
    return several(value, Cluster)


@attrs.frozen
class Cluster(Noun):
    """A family of roles that do one kind of work.

    Attributes:
        id: Lower-case words joined by hyphens, unique among its neighbours.
        title: What people call it.
        summary: The kind of work, in a sentence or two.
        status: Where it stands; a pilot is marked as such for readers.
        pilot_team: The team that tries it, while it is in pilot.
        owner: Who keeps it current.
        reviewed: When somebody last read it with that in mind.
        tracks: Its tracks, one for each lane.
        clusters: Clusters within it.
        expects: What is asked of everyone in it.
        moves: Moves from or to its levels.
        equivalents: Pairs of levels that weigh the same although their grades do not say so.
        keywords: Other words that people search for.
        links: What helps.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    summary: str = field(default="", converter=text, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)
    pilot_team: str = field(default="", converter=text, kw_only=True)
    owner: str = field(default="", converter=text, kw_only=True)
    reviewed: datetime.date | None = field(default=None, converter=date, kw_only=True)
    tracks: tuple[Track, ...] = field(default=(), converter=tracks, kw_only=True)
    clusters: tuple[Cluster, ...] = field(default=(), converter=clusters, kw_only=True)
    expects: tuple[Expectation, ...] = field(default=(), converter=expectations, kw_only=True)
    moves: tuple[Move, ...] = field(default=(), converter=moves, kw_only=True)
    equivalents: tuple[Equivalent, ...] = field(default=(), converter=equivalents, kw_only=True)
    keywords: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)
