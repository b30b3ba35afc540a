"""Answers of bounded size, with a way to go on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar, cast

from progression.errors import ProgressionError
from progression.prose import counted

T = TypeVar("T")

ROOM: Final = 20_000
"""Characters of JSON that the list of one answer takes at most."""
_CUTS: Final = ((2_000, 60), (500, 20), (120, 8), (40, 3))
"""Characters of a text and items of a list that are left, tried in this order."""


class StartError(ProgressionError, ValueError):
    """Somebody wants to go on behind the end."""


def page(items: Sequence[T], start: int, *, room: int = ROOM) -> tuple[list[T], int | None]:
    """As many items as there is room for, and where to go on; None at the end.

    An item that is too large by itself is shortened.

    Args:
        items: All there are.
        start: The place of the first.
        room: Characters of JSON that they take at most.

    Raises:
        StartError: There is nothing at the start.
    """
    if start and start >= len(items):
        has = counted(len(items), "entry", "entries")
        raise StartError(f"`start` is {start}, and there are only {has}, counted from 0.")
    found: list[T] = []
    used = 0
    for place in range(start, len(items)):
        item = within(items[place], room)
        used += _size(item)
        if found and used > room:
            return found, place
        found.append(item)
    return found, None


def within(value: T, room: int = ROOM) -> T:
    """The value as it is, or with its texts and lists cut until it takes no more than the room."""
    if _size(value) <= room:
        return value
    cut: Any = value
    for text, items in _CUTS:
        cut = _cut(value, text, items)
        if _size(cut) <= room:
            break
    return cast("T", cut)


def _cut(value: object, text: int, items: int) -> object:
    if isinstance(value, str) and len(value) > text:
        return f"{value[:text]}… ({len(value) - text:,} more characters)"
    if isinstance(value, Mapping):
        return {key: _cut(each, text, items) for key, each in value.items()}
    if isinstance(value, list):
        return [_cut(each, text, items) for each in value[:items]]
    return value


def _size(value: object) -> int:
    return len(json.dumps(value, ensure_ascii=False))
