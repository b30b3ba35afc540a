"""Where an object was written.

Looking at the stack for each object would take half a minute for 20,000 of them.
So an object keeps the frame's code and the position in it, which costs next to nothing, and the line
and column are worked out when somebody asks.
"""

from __future__ import annotations

import linecache
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath
from types import CodeType
from typing import Union

import attrs


@attrs.frozen
class Location:
    """A place in a file.

    Attributes:
        file: Path of the file, as it was opened.
        line: Line, counted from 1; 0 where only the file is known.
        column: Column in characters, counted from 1; 0 where only the line is known.
        end_line: Last line, counted from 1.
        end_column: Column just behind the last character, counted from 1.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return PurePath(self.file).name


Position = tuple[CodeType, int]
"""A frame's code and the offset of the instruction that was running in it."""

Origin = Union[Position, Location, None]
"""What an object keeps of the place where it was written."""


def resolve(origin: Origin) -> Location | None:
    """Turn what an object kept into a place that a person can open."""
    if origin is None or isinstance(origin, Location):
        return origin
    code, offset = origin
    return location_of_instruction(code, offset)


def location_of_instruction(code: CodeType, offset: int) -> Location:
    """The place in the source of one instruction, given as an offset in bytes."""
    positions: Iterator[tuple[int | None, int | None, int | None, int | None]]
    positions = islice(code.co_positions(), max(offset, 0) // 2, None)
    line, end_line, column, end_column = next(positions, (code.co_firstlineno, None, None, None))
    file = code.co_filename
    if line is None:
        return Location(file)
    last = end_line or line
    return Location(
        file,
        line,
        _characters(file, line, column) if column is not None else 0,
        last,
        _characters(file, last, end_column) if end_column is not None else 0,
    )


def _characters(file: str, line: int, offset: int) -> int:
    """Turn a byte offset in a line into a column, since people and editors count characters."""
    text = linecache.getline(file, line)
    if text.isascii():
        return offset + 1
    return len(text.encode()[:offset].decode(errors="ignore")) + 1
