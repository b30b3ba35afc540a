"""Words on pages that people keep or hand over, in their language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from progression.messages import Messages
from progression.reports.blocks import Block

Redact = Callable[[str], str]
"""Takes words out of a text that nobody is to read."""


def day(words: Messages, date: datetime.date) -> str:
    """A date in words."""
    return words("date.day", day=date.day, month=words(f"month.{date.month}"), year=date.year)


def redacted(blocks: Iterable[Block], redact: Redact) -> list[Block]:
    """A page in which no text holds what nobody is to read."""
    return [_without(block, redact) for block in blocks]


def _without(value: Any, redact: Redact) -> Any:
    """Any value with its texts redacted, however deep they stand."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, Sequence):
        return tuple(_without(each, redact) for each in value)
    if attrs.has(type(value)):
        # Links within the page name numbers alone.
        kept = ("anchor", "references")
        parts = {
            each.name: _without(getattr(value, each.name), redact)
            for each in attrs.fields(type(value))
            if each.name not in kept
        }
        return attrs.evolve(value, **parts)
    return value
