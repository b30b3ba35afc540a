"""How much room blocks take on a sheet of paper, as the style of sheets sets them.

It is an estimate in points, on the safe side: fonts differ, and a browser alone knows. The page is
as high as US Letter and as wide as A4, so that what fits is fits on either.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from progression.reports.blocks import (
    Block,
    Checks,
    Heading,
    Items,
    Lines,
    Pairs,
    Paragraph,
)

PAGE: Final = 720.0
"""The height of a page between its margins."""
LINE: Final = 17.0
"""The height of an empty line to write on."""

_TEXT = 12.6
_WIDE, _BESIDE, _NAME = 92, 76, 17
"""How many letters a line holds: of a paragraph, beside a name, and of the name."""


def height(blocks: Iterable[Block]) -> float:
    """How high blocks are on a sheet, one below the other.

    Raises:
        TypeError: A sheet holds no such block.
    """
    return sum(map(_height, blocks))


def _height(block: Block) -> float:
    match block:
        case Heading(depth, text):
            return 26.0 if depth == 1 else 27.0 + 15 * (_lines(text, 70) - 1)
        case Paragraph(text):
            return _TEXT * _lines(text, _WIDE) + 3
        case Items(items) | Checks(items):
            return sum(_TEXT * _lines(each, _WIDE) + 2.4 for each in items) + 3
        case Pairs(items):
            return sum(_TEXT * _beside(*each) + 2.4 for each in items) + 3
        case Lines(number):
            return LINE * number
        case _:
            raise TypeError(f"a sheet holds no {type(block).__name__}")


def _beside(name: str, text: str) -> int:
    return max(_lines(name, _NAME), _lines(text, _BESIDE))


def _lines(text: str, letters: int) -> int:
    """How many lines a text takes, words whole."""
    lines, left = 1, letters
    for word in text.split():
        if len(word) > left and left < letters:
            lines, left = lines + 1, letters
        lines += max(len(word) - 1, 0) // letters
        left -= len(word) % letters + 1
    return lines
