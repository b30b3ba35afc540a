"""Levels and grades."""

from __future__ import annotations

import attrs
from attrs import field

from progression.errors import FieldError
from progression.model.expectation import Expectation, expectations
from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    identifier,
    one,
    several,
    text,
    texts,
)
from progression.model.link import Link, links
from progression.model.noun import Noun, written_at
from progression.model.talk import (
    Milestone,
    Prompt,
    Trigger,
    milestones,
    prompts,
    triggers,
)
from progression.model.words import ADOPTED, Status, status


def _number(value: int) -> int:
    if type(value) is not int:
        raise FieldError("takes a whole number.")
    return value


@attrs.frozen
class Grade(Noun):
    """How much a level weighs, whatever its lane.

    Levels of one grade stand side by side: equal in standing and in pay.

    Attributes:
        number: Its place; a larger number weighs more.
        name: What people call it.
        band: The pay band, as any text.
    """

    number: int = field(converter=_number)
    name: str = field(default="", converter=text, kw_only=True)
    band: str = field(default="", converter=text, kw_only=True)


def _grade(value: Grade | int | None) -> Grade | None:
    if value is None or isinstance(value, Grade):
        return value
    if type(value) is not int:
        raise FieldError("takes a whole number or a Grade.")
    return written_at(Grade(value), None)


def _equivalents(value: list[Level] | tuple[Level, ...]) -> tuple[Level, ...]:
    return several(value, Level)


@attrs.frozen
class Level(Noun):
    """One level of a track.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the track.
        title: What people call it; titles are fluid, and nothing is keyed by one.
        short: A short name, such as “IC3”.
        grade: How much it weighs; a number, or a `Grade` with a name and a pay band.
        summary: The level in one sentence.
        also_called: Other titles that people hold here.
        keywords: Other words that people search for.
        attributes: Free facts, by name, such as the reach of the work.
        expects: What the level asks, one expectation for each competency.
        milestones: What a manager can point to.
        triggers: Reasons to start the conversation about this level.
        prompts: Questions for a 1:1 about this level.
        equivalents: Levels of other tracks that weigh the same, where grades do not say so.
        links: What helps.
        status: Where it stands.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    short: str = field(default="", converter=text, kw_only=True)
    grade: Grade | None = field(default=None, converter=_grade, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)
    also_called: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    keywords: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)
    expects: tuple[Expectation, ...] = field(default=(), converter=expectations, kw_only=True)
    milestones: tuple[Milestone, ...] = field(default=(), converter=milestones, kw_only=True)
    triggers: tuple[Trigger, ...] = field(default=(), converter=triggers, kw_only=True)
    prompts: tuple[Prompt, ...] = field(default=(), converter=prompts, kw_only=True)
    equivalents: tuple[Level, ...] = field(default=(), converter=_equivalents, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


def level(value: Level) -> Level:
    """A level."""
    return one(value, Level)


def maybe_level(value: Level | None) -> Level | None:
    """A level, or None."""
    return None if value is None else one(value, Level)


def levels(value: list[Level] | tuple[Level, ...]) -> tuple[Level, ...]:
    """Several levels, as a list."""
    return several(value, Level)
