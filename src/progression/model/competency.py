"""Competencies: what people grow in, defined once and shared."""

from __future__ import annotations

import datetime

import attrs
from attrs import field

from progression.model.dimension import Dimension, maybe_dimension
from progression.model.expectation import Expectation
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
from progression.model.noun import Noun, written_by_author, written_by_caller
from progression.model.scale import Rung, Scale, Step, maybe_scale, steps
from progression.model.signal import Signal
from progression.model.talk import Practice, Prompt, practices, prompts
from progression.model.words import ADOPTED, CORE, Importance, Status, status


@attrs.frozen
class Competency(Noun):
    """Something people grow in, shared by any number of levels and clusters.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the framework.
        title: What people call it.
        dimension: The direction of growth that it belongs to.
        group: A heading to list it under, within the dimension.
        summary: What it is, as a sentence or a question.
        why: Why it matters; paragraphs are parted by blank lines.
        scale: The scale whose rungs its steps are for.
        steps: Its content for rungs of that scale, from the lowest to the highest.
        prompts: Questions for a 1:1.
        practices: Ways to grow in it that cost little.
        links: What helps.
        keywords: Other words that people search for.
        owner: Who keeps it current.
        reviewed: When somebody last read it with that in mind.
        status: Where it stands.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    dimension: Dimension | None = field(default=None, converter=maybe_dimension, kw_only=True)
    group: str = field(default="", converter=text, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)
    why: str = field(default="", converter=text, kw_only=True)
    scale: Scale | None = field(default=None, converter=maybe_scale, kw_only=True)
    steps: tuple[Step, ...] = field(default=(), converter=steps, kw_only=True)
    prompts: tuple[Prompt, ...] = field(default=(), converter=prompts, kw_only=True)
    practices: tuple[Practice, ...] = field(default=(), converter=practices, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    keywords: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    owner: str = field(default="", converter=text, kw_only=True)
    reviewed: datetime.date | None = field(default=None, converter=date, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)

    @written_by_author
    def at(
        self,
        step: Rung,
        *signals: Signal,
        importance: Importance = CORE,
        note: str = "",
        examples: list[str] | tuple[str, ...] = (),
        status: Status = ADOPTED,
    ) -> Expectation:
        """Expect the step of this competency at a rung, and any signals in addition."""
        return Expectation(
            competency=self,
            rung=step,
            signals=signals,
            importance=importance,
            note=note,
            examples=examples,
            status=status,
        )

    @written_by_author
    def expects(
        self,
        summary: str,
        *signals: Signal,
        importance: Importance = CORE,
        note: str = "",
        examples: list[str] | tuple[str, ...] = (),
        status: Status = ADOPTED,
    ) -> Expectation:
        """Expect what is written for this level: a summary, and any signals."""
        return Expectation(
            competency=self,
            summary=summary,
            signals=signals,
            importance=importance,
            note=note,
            examples=examples,
            status=status,
        )

    def __getitem__(self, signal: str) -> CitedSignal:
        """Cite one signal of this competency by its id, as `Track.takes_along` does."""
        return written_by_caller(CitedSignal(self, signal))


def _competency(value: Competency) -> Competency:
    from progression.model.fields import one

    return one(value, Competency)


def competencies(
    value: list[Competency] | tuple[Competency, ...],
) -> tuple[Competency, ...]:
    """Several competencies, as a list."""
    return several(value, Competency)


@attrs.frozen
class CitedSignal(Noun):
    """One signal of a competency, named by its id; written as `COMPETENCY["signal-id"]`.

    Attributes:
        competency: Where the signal belongs.
        signal: Its id.
    """

    competency: Competency = field(converter=_competency)
    signal: str = field(converter=identifier)

    @property
    def path(self) -> str:
        """`competency/signal`."""
        return f"{self.competency.id}/{self.signal}"


def taken_along(
    value: list[Competency | CitedSignal] | tuple[Competency | CitedSignal, ...],
) -> tuple[Competency | CitedSignal, ...]:
    """Several competencies and single signals, as a list."""
    return several(value, (Competency, CitedSignal))
