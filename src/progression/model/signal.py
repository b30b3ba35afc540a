"""Signals: behaviour that another person could have seen."""

from __future__ import annotations

import attrs
from attrs import field

from progression.model.fields import (
    NO_ATTRIBUTES,
    Attributes,
    attributes,
    identifier,
    ids,
    several,
    text,
    texts,
)
from progression.model.link import Link, links
from progression.model.noun import Noun
from progression.model.words import ADOPTED, Status, status


@attrs.frozen
class Signal(Noun):
    """One observable behaviour, the smallest thing that can be cited.

    Its id is unique within its competency, so that `competency/signal` names it for ever.
    The same object may stand at several levels, lanes and clusters.

    Attributes:
        id: Lower-case words joined by hyphens.
        text: The behaviour, as one sentence.
        examples: What it looked like once.
        raises: Ids of signals of the same competency that this one replaces at a larger scale.
        links: What helps to understand it.
        status: Where it stands.
        attributes: Free facts, by name.
    """

    id: str = field(converter=identifier)
    text: str = field(converter=text)
    examples: tuple[str, ...] = field(default=(), converter=texts, kw_only=True)
    raises: tuple[str, ...] = field(default=(), converter=ids, kw_only=True)
    links: tuple[Link, ...] = field(default=(), converter=links, kw_only=True)
    status: Status = field(default=ADOPTED, converter=status, kw_only=True)
    attributes: Attributes = field(default=NO_ATTRIBUTES, converter=attributes, kw_only=True)


def signals(value: list[Signal] | tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Several signals, as a list."""
    return several(value, Signal)
