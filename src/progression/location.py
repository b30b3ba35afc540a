"""Where an object was written.

Looking at the stack for each object would take half a minute for 20,000 of them.
So an object keeps the frame's code and the position in it, which costs next to nothing, and the
line and column are worked out when somebody asks.
What is evaluated without being executed has no frame: it keeps the source and the parser's numbers.
"""

from __future__ import annotations

import linecache
from array import array
from collections.abc import Iterable
from itertools import chain
from pathlib import PurePath
from types import CodeType

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


def short_path(file: str, root: PurePath | None) -> str:
    """A file's path from a folder, where it lies below it; as it is otherwise."""
    if root is None:
        return file
    try:
        return PurePath(file).relative_to(root).as_posix()
    except ValueError:
        return file


Position = tuple[CodeType, int]
"""A frame's code and the offset of the instruction that was running in it."""


class SourceText:
    """A source held in memory, whose file may not exist on disk.

    Attributes:
        file: Path of the file, as it is shown to people.
        text: What it says; lines end in line feeds.
    """

    __slots__ = ("_lines", "file", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._lines: list[str] | None = None

    def line(self, number: int) -> str:
        """One line, counted from 1; empty where there is none."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""


Span = tuple[SourceText, int, int, int, int]
"""A source, then line, offset, last line and last offset as the parser counts: offsets in bytes."""

Origin = Position | Span | Location | None
"""What an object keeps of the place where it was written."""


def resolve(origin: Origin) -> Location | None:
    """Turn what an object kept into a place that a person can open."""
    if origin is None or isinstance(origin, Location):
        return origin
    if len(origin) == 2:
        code, offset = origin
        return location_of_instruction(code, offset)
    return location_of_span(*origin)


def file_of(origin: Origin) -> str:
    """The file of such a place, which needs no look at its lines; empty where nobody knows it."""
    if origin is None:
        return ""
    if isinstance(origin, Location):
        return origin.file
    return origin[0].file if isinstance(origin[0], SourceText) else origin[0].co_filename


def location_of_span(
    source: SourceText, line: int, offset: int, end_line: int, end_offset: int
) -> Location:
    """The place of something in a source that was parsed; offsets are in bytes."""
    return Location(
        source.file,
        line,
        _column(source.line(line), offset),
        end_line,
        _column(source.line(end_line), end_offset),
    )


def location_of_instruction(code: CodeType, offset: int) -> Location:
    """The place in the source of one instruction, given as an offset in bytes."""
    return _location(code, _positions.of(code, max(offset, 0) // 2))


def locations_of_instructions(code: CodeType, offsets: Iterable[int]) -> dict[int, Location]:
    """The places of many instructions, by their offsets; one look through the code serves all."""
    wanted: dict[int, list[int]] = {}
    for offset in offsets:
        wanted.setdefault(max(offset, 0) // 2, []).append(offset)
    return {
        offset: _location(code, numbers)
        for number, numbers in enumerate(code.co_positions())
        if number in wanted
        for offset in wanted[number]
    }


_Numbers = tuple[int | None, int | None, int | None, int | None]
_NO_NUMBERS: _Numbers = (None, None, None, None)


class _Positions:
    """The numbers of all instructions of the modules that were asked about last.

    The objects of a framework are asked for their places in turn, and each would read half of its
    module.
    """

    MODULES = 64

    def __init__(self) -> None:
        # Told apart by identity: code that is read anew may be equal, and stand elsewhere.
        self._tables: dict[int, tuple[CodeType, array[int]]] = {}

    def of(self, code: CodeType, place: int) -> _Numbers:
        """The numbers of one instruction, counted from the first."""
        known, table = self._tables.get(id(code), (None, None))
        if known is not code or table is None:
            four = code.co_positions()
            table = array("i", (-1 if each is None else each for each in chain.from_iterable(four)))
            self._tables.pop(id(code), None)
            while len(self._tables) >= self.MODULES:
                self._tables.pop(next(iter(self._tables)), None)
            self._tables[id(code)] = code, table
        if 4 * place >= len(table):
            return _NO_NUMBERS
        line, end_line, column, end_column = table[4 * place : 4 * place + 4]
        return _given(line), _given(end_line), _given(column), _given(end_column)


def _given(number: int) -> int | None:
    return None if number == -1 else number


_positions = _Positions()


def _location(code: CodeType, numbers: _Numbers) -> Location:
    """The place that Python's own numbers mean: line, last line, and offsets in bytes."""
    file = code.co_filename
    line, end_line, column, end_column = numbers
    if numbers is _NO_NUMBERS:
        line = code.co_firstlineno
    if line is None:
        return Location(file)
    last = end_line or line
    return Location(
        file,
        line,
        _column(linecache.getline(file, line), column) if column is not None else 0,
        last,
        _column(linecache.getline(file, last), end_column) if end_column is not None else 0,
    )


def _column(text: str, offset: int) -> int:
    """Turn a byte offset in a line into a column, since people and editors count characters."""
    if text.isascii():
        return offset + 1
    return len(text.encode()[:offset].decode(errors="ignore")) + 1
