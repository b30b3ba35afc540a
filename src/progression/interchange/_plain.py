"""Plain values out of a document: each kind takes its own, and nothing that only resembles it.

The second argument of each function is what cattrs passes to all its hooks: the type.
"""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Callable
from typing import Any

from progression.interchange._reading import RefusedError, kind_of
from progression.model import Attributes
from progression.prose import listed

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""A day, as ISO 8601 writes it; not every one is in the calendar."""


def take_text(value: Any, _: Any = None) -> str:
    """Text."""
    if type(value) is not str:
        raise RefusedError(f"takes text in quotes, not {kind_of(value)}.")
    return value


def take_truth(value: Any, _: Any = None) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise RefusedError(f"takes true or false, not {kind_of(value)}.")
    return value


def take_number(value: Any, _: Any = None) -> int:
    """A whole number."""
    if type(value) is not int:
        raise RefusedError(f"takes a whole number, not {kind_of(value)}.")
    return value


def take_count(value: Any, _: Any = None) -> int:
    """A whole number above zero."""
    if take_number(value) < 1:
        raise RefusedError(f"takes a number of 1 or more, not {value}.")
    return value  # type: ignore[no-any-return]  # what is left is a whole number


def take_day(value: Any, _: Any = None) -> datetime.date:
    """A day, as ISO 8601 writes it."""
    if type(value) is str and DAY.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise RefusedError(f"names the day {value}, which no calendar has.") from None
    raise RefusedError(f"takes a day such as “2026-01-31”, not {kind_of(value)}.")


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar, as ISO 8601 writes it."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return DAY.fullmatch(text) is not None


def take_facts(value: Any, _: Any = None) -> Attributes:
    """Free facts, by name."""
    if type(value) is not dict:
        raise RefusedError(f"takes an object of texts, not {kind_of(value)}.")
    for name, fact in value.items():
        if type(fact) is not str:
            raise RefusedError(f"takes an object of texts; “{name}” holds {kind_of(fact)}.")
    return Attributes(value)


def take_id(value: Any, _: Any = None) -> str:
    """An id: text that is not blank."""
    if not take_text(value).strip():
        raise RefusedError("is empty, and everything that can be cited needs an id.")
    return value  # type: ignore[no-any-return]  # what is left is text


def take_segment(value: Any, _: Any = None) -> str:
    """An id that is a part of paths."""
    if "/" in take_id(value):
        raise RefusedError(f"holds a slash (“{value}”), which parts the words of a path.")
    return value  # type: ignore[no-any-return]  # what is left is text


def enum_taker(kind: type[enum.Enum]) -> Callable[[Any, Any], Any]:
    """What takes the members of an enumeration, by their values."""
    known = {member.value: member for member in kind}
    choices = listed([f"“{value}”" for value in known], "or")

    def take(value: Any, _: Any = None) -> Any:
        if type(value) is not str or value not in known:
            raise RefusedError(f"takes {choices}, not {kind_of(value)}.")
        return known[value]

    return take


PLAIN: dict[Any, Callable[[Any, Any], Any]] = {
    str: take_text,
    bool: take_truth,
    int: take_number,
    datetime.date: take_day,
    Attributes: take_facts,
}
"""What takes each plain kind of value."""
