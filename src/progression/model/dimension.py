"""Dimensions: the directions in which skills stack."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    identifier,
    maybe,
    several,
    text,
)
from progression.model.noun import Noun
from progression.model.talk import Prompt, prompts


@attrs.frozen
class Dimension(Noun):
    """One direction of growth, such as experience, influence or capabilities.

    Attributes:
        id: Lower-case words joined by hyphens, unique within the framework.
        title: What people call it.
        summary: What it is about, in a few words.
        prompts: Questions about the dimension as a whole.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    title: str = field(converter=text)
    summary: str = field(default="", converter=text, kw_only=True)
    prompts: tuple[Prompt, ...] = field(default=(), converter=prompts, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)


def maybe_dimension(value: Dimension | None) -> Dimension | None:
    """A dimension, or None."""
    return maybe(value, Dimension)


def dimensions(value: list[Dimension] | tuple[Dimension, ...]) -> tuple[Dimension, ...]:
    """Several dimensions, as a list."""
    return several(value, Dimension)
