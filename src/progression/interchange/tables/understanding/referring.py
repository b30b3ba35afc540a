"""Cells that only point elsewhere: “same as L2”, “ditto”, “siehe Junior”; and bare numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from progression.interchange.tables.understanding.drafts import key_of
from progression.interchange.tables.understanding.mapping import Column
from progression.prose import fold

_LEFT: Final = re.compile(
    r"(?:same|unchanged|ditto|dito|idem|do\.|gleich|unverändert|[\"″〃”“]|←|<-"
    r"|(?:same as|as|as in|see|like|siehe|wie|gleich wie)\s+"
    r"(?:(?:the|in|for|at|bei|in der|die)\s+)?"
    r"(?:left|before|previous|lower|links|vorher|zuvor|vorherige|level below)"
    r"(?:\s+(?:level|levels|column|stufe|spalte))?)\.?",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:same as|see|as|as in|like|equal to|siehe|wie|gleich wie|wie bei|vgl\.?|entspricht)\s+"
    r"(?:(?:the|in|for|at|bei)\s+)?(?P<level>.+?)\.?",
    re.IGNORECASE,
)
_ABOVE: Final = re.compile(
    r"(?:see|as|same as|siehe|wie|gleich wie)\s+(?:above|below|oben|unten)\.?|s\.\s?[ou]\.",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[-+]?\d[\d.,' ]*\s?%?|\d+\s?/\s?\d+")


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number and nothing else: it says nothing by itself."""
    return bool(_NUMBER.fullmatch(fold(cell)))


def points_nowhere(cell: str) -> bool:
    """Tell whether a cell only points to some other place of the sheet."""
    text = fold(cell)
    return bool(_ABOVE.fullmatch(text) or _LEFT.fullmatch(text))


def pointed_at(cell: str, column: int, levels: Mapping[int, Column]) -> int | None:
    """The column of the level that a cell of a matrix only points to; None where it says more.

    Args:
        cell: What stands in it.
        column: Its column.
        levels: The columns of levels.
    """
    text = fold(cell)
    part = levels[column].part
    places = [place for place, each in levels.items() if each.part == part]
    if _LEFT.fullmatch(text):
        return max((place for place in places if place < column), default=None)
    named = _NAMED.fullmatch(text)
    if named is None:
        return None
    return _place_of(named["level"], places, levels, column)


def _place_of(
    name: str, places: Sequence[int], levels: Mapping[int, Column], column: int
) -> int | None:
    for place in places:
        known = {key_of(levels[place].name), key_of(levels[place].short)} - {""}
        if place != column and key_of(name) in known:
            return place
    return None
