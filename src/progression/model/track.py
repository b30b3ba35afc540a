"""Tracks and lanes."""

from __future__ import annotations

import datetime
from typing import Final

import attrs
from attrs import field

from progression.model.competency import CitedSignal, Competency, taken_along
from progression.model.expectation import Expectation, expectations
from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    date,
    identifier,
    one,
    several,
    text,
)
from progression.model.level import Level, levels, maybe_level
from progression.model.link import Link, links
from progression.model.noun import Noun
from progression.model.words import ADOPTED, Status, status


@attrs.frozen
class Lane(Noun):
    """A kind of track: how its people have their effect.

    Attributes:
        id: Lower-case words joined by hyphens.
        title: What people call it.
        short: A short name, such as “IC”.
        summary: What it means to work in it.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    short: str = field(default="", converter=text, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)


INDIVIDUAL_CONTRIBUTOR: Final = Lane(
    "individual-contributor",
    "Individual contributor",
    short="IC",
    summary="You lead through the work itself: what you make, write and decide,"
    " and who grows by working with you.",
)
MANAGEMENT: Final = Lane(
    "management",
    "Management",
    short="M",
    summary="You lead through a team: you answer for its people, its results and its health.",
)


def _lane(value: Lane) -> Lane:
    return one(value, Lane)


@attrs.frozen
class Track(Noun):
    """The levels of one lane in one cluster, from the first to the last.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the cluster.
        title: What people call it.
        lane: Individual contributor, management, or a lane of the company's own.
        summary: What the work is like.
        levels: From the lowest to the highest.
        branches_from: The level of another track from which people come to the first level.
        takes_along: What is still expected of them: whole competencies, or single signals as
            `COMPETENCY["signal-id"]`; all the rest is handed over.
        expects: What is asked at every level of the track.
        owner: Who keeps it current.
        reviewed: When somebody last read it with that in mind.
        links: What helps.
        status: Where it stands.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    lane: Lane = field(converter=_lane, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)
    levels: tuple[Level, ...] = field(default=(), converter=levels, kw_only=True)
    branches_from: Level | None = field(default=None, converter=maybe_level, kw_only=True)
    takes_along: tuple[Competency | CitedSignal, ...] = field(
        default=(), converter=taken_along, kw_only=True
    )
    expects: tuple[Expectation, ...] = field(default=(), converter=expectations, kw_only=True)
    owner: str = field(default="", converter=text, kw_only=True)
    reviewed: datetime.date | None = field(default=None, converter=date, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)


def tracks(value: list[Track] | tuple[Track, ...]) -> tuple[Track, ...]:
    """Several tracks, as a list."""
    return several(value, Track)
