"""Scales: the named rungs by which a competency grows."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import identifier, maybe, one, several, text, texts, truth
from progression.model.noun import Noun
from progression.model.signal import Signal, signals
from progression.model.words import ADOPTED, Status, status


@attrs.frozen
class Rung(Noun):
    """One named rung of a scale.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the scale.
        title: What people call it, such as “Practitioner”.
        summary: What it means for every competency that uses the scale.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    summary: str = field(default="", converter=text, kw_only=True)


def _rung(value: Rung) -> Rung:
    return one(value, Rung)


def maybe_rung(value: Rung | None) -> Rung | None:
    """A rung, or None."""
    return maybe(value, Rung)


def _rungs(value: list[Rung] | tuple[Rung, ...]) -> tuple[Rung, ...]:
    return several(value, Rung)


@attrs.frozen
class Scale(Noun):
    """Rungs in their order, shared by any number of competencies.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the framework.
        title: What people call it.
        rungs: From the lowest to the highest.
        stacks: Whether a rung asks what the rungs below it ask, too.
        summary: What the scale is for.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    rungs: tuple[Rung, ...] = field(converter=_rungs, kw_only=True)
    stacks: bool = field(default=True, converter=truth, kw_only=True)
    summary: str = field(default="", converter=text, kw_only=True)


def maybe_scale(value: Scale | None) -> Scale | None:
    """A scale, or None."""
    return maybe(value, Scale)


@attrs.frozen
class Step(Noun):
    """What one competency means at one rung.

    Attributes:
        rung: The rung of the competency's scale.
        summary: The step in one sentence.
        signals: What can be seen at this step and not below it.
        examples: What the step as a whole looked like once.
        status: Where it stands.
    """

    rung: Rung = field(converter=_rung)
    summary: str = field(converter=text)
    signals: tuple[Signal, ...] = field(default=(), converter=signals, kw_only=True)
    examples: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)


def steps(value: list[Step] | tuple[Step, ...]) -> tuple[Step, ...]:
    """Several steps, as a list."""
    return several(value, Step)
