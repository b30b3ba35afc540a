"""Expectations: what one level asks of one competency."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs import field

from progression.model.fields import one, several, text, texts
from progression.model.noun import Noun
from progression.model.scale import Rung, maybe_rung
from progression.model.signal import Signal, signals
from progression.model.words import ADOPTED, CORE, Importance, Status, importance, status

if TYPE_CHECKING:
    from progression.model.competency import Competency


def _competency(value: Competency) -> Competency:
    # Competencies make expectations, so that this module cannot import them when it is read.
    from progression.model.competency import Competency

    return one(value, Competency)


@attrs.frozen(kw_only=True)
class Expectation(Noun):
    """What one level, or everyone, is asked of one competency.

    Write it as `competency.at(RUNG)` or `competency.expects("Summary.", Signal(...))`.

    Attributes:
        competency: What it is about.
        rung: The rung whose step is asked; None where the content is written for this level alone.
        summary: The expectation in one sentence, where it has words of its own.
        signals: What is asked in addition to the step, or in place of one.
        examples: What the expectation as a whole looked like once.
        importance: Core, or optional.
        note: A remark for readers.
        status: Where it stands.
    """

    competency: Competency = field(converter=_competency)
    rung: Rung | None = field(default=None, converter=maybe_rung)
    summary: str = field(default="", converter=text)
    signals: tuple[Signal, ...] = field(default=(), converter=signals)
    examples: tuple[str, ...] = field(default=(), converter=texts)
    importance: Importance = field(default=CORE, converter=importance)
    note: str = field(default="", converter=text)
    status: Status = field(default=ADOPTED, converter=status)


def expectations(
    value: list[Expectation] | tuple[Expectation, ...],
) -> tuple[Expectation, ...]:
    """Several expectations, as a list."""
    return several(value, Expectation)
