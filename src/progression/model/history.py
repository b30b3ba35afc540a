"""What became of ids that a framework once had."""

from __future__ import annotations

import datetime

import attrs
from attrs import field

from progression.model.fields import date, identifier, ids, several, text
from progression.model.noun import Noun


@attrs.frozen
class Moved(Noun):
    """A path that changed: the same thing stands elsewhere now.

    Attributes:
        old: The path that it had.
        new: The path that it has.
        on: The day of the change.
        note: Why.
    """

    old: str = field(converter=identifier)
    new: str = field(converter=identifier)
    on: datetime.date | None = field(default=None, converter=date, kw_only=True)
    note: str = field(default="", converter=text, kw_only=True)


@attrs.frozen
class Retired(Noun):
    """A path that is gone or on its way out, and must not come to mean something else.

    Attributes:
        path: The path that it had.
        replaced_by: Paths of what took its place; may be none.
        on: The day of the change.
        note: Why.
    """

    path: str = field(converter=identifier)
    replaced_by: tuple[str, ...] = field(default=(), converter=ids, kw_only=True)
    on: datetime.date | None = field(default=None, converter=date, kw_only=True)
    note: str = field(default="", converter=text, kw_only=True)


def history(
    value: list[Moved | Retired] | tuple[Moved | Retired, ...],
) -> tuple[Moved | Retired, ...]:
    """Several moved and retired paths, as a list."""
    return several(value, (Moved, Retired))
