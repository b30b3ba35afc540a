"""The framework: everything that a company asks and offers, in one object."""

from __future__ import annotations

import datetime
from typing import Final

import attrs
from attrs import field

from progression.model.cluster import Cluster, clusters
from progression.model.competency import Competency, competencies
from progression.model.cycle import Cycle, maybe_cycle
from progression.model.dimension import Dimension, dimensions
from progression.model.expectation import Expectation, expectations
from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    count,
    date,
    identifier,
    text,
    truth,
)
from progression.model.history import Moved, Retired, history
from progression.model.link import Link, links
from progression.model.move import Equivalent, Move, equivalents, moves
from progression.model.noun import Noun

QUARTER: Final = 92
"""Days in the longest quarter: how often people look at what they own, unless told otherwise."""


@attrs.frozen
class Framework(Noun):
    """A company's career progression framework.

    Attributes:
        id: Lower-case words joined by hyphens; assessments and evidence cite it.
        title: What people call it.
        cumulative: Whether a level also asks what the levels below it in its track ask.
        summary: What it is for, in a sentence or two.
        version: The version of the text, as any text.
        dimensions: The directions in which skills stack, in the order of the handbook.
        competencies: The library: each competency once, in the order of the handbook.
        clusters: The families of roles.
        expects: What is asked of everyone in the company.
        moves: Moves between levels of different clusters.
        equivalents: Pairs of levels that weigh the same although their grades do not say so.
        history: What became of ids that the framework once had.
        cycle: When people are reviewed, and when the framework is.
        owner: Who keeps it current.
        reviewed: When somebody last read it with that in mind.
        review_every: Days between two reviews of anything that has an owner.
        links: What helps.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    cumulative: bool = field(converter=truth, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)
    version: str = field(default="", converter=text, kw_only=True)
    dimensions: tuple[Dimension, ...] = field(default=(), converter=dimensions, kw_only=True)
    competencies: tuple[Competency, ...] = field(default=(), converter=competencies, kw_only=True)
    clusters: tuple[Cluster, ...] = field(default=(), converter=clusters, kw_only=True)
    expects: tuple[Expectation, ...] = field(default=(), converter=expectations, kw_only=True)
    moves: tuple[Move, ...] = field(default=(), converter=moves, kw_only=True)
    equivalents: tuple[Equivalent, ...] = field(default=(), converter=equivalents, kw_only=True)
    history: tuple[Moved | Retired, ...] = field(default=(), converter=history, kw_only=True)
    cycle: Cycle | None = field(default=None, converter=maybe_cycle, kw_only=True)
    owner: str = field(default="", converter=text, kw_only=True)
    reviewed: datetime.date | None = field(default=None, converter=date, kw_only=True)
    review_every: int = field(default=QUARTER, converter=count, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)
