"""Lines of a definition file with the words in question marked, as wide as a terminal allows."""

from __future__ import annotations

import linecache
from collections.abc import Iterator

import attrs
from rich.cells import cell_len

from progression.location import Location

_MOST = 2
"""Lines that are shown of one place: the two sides of a seam between strings."""


@attrs.frozen
class Marked:
    """One line, and which part of it is meant.

    Attributes:
        number: Its number, from 1.
        text: The part of it that fits, without its indentation.
        before: Columns of the screen in front of what is meant.
        width: Columns that are meant; 0 where the whole line is.
    """

    number: int
    text: str
    before: int
    width: int


def marked_lines(place: Location, room: int) -> Iterator[Marked]:
    """The lines of a place; none where the file is gone, or the line is empty.

    A place of more than two lines is an object, for which its first line stands.

    Args:
        place: What is meant.
        room: Columns of the screen to fill.
    """
    if not place.line:
        return
    linecache.checkcache(place.file)
    last = max(place.end_line, place.line)
    numbers = (
        range(place.line, last + 1)
        if last - place.line < _MOST
        else range(place.line, place.line + 1)
    )
    lines = [(number, _line(place.file, number)) for number in numbers]
    lead = min((_indent(line) for _, line in lines if line), default=0)
    for number, line in lines:
        if not line:
            continue
        indent = _indent(line)
        start = place.column - 1 if number == place.line and place.column else indent
        is_last = number == place.end_line and place.end_column
        end = place.end_column - 1 if is_last else len(line)
        yield _window(
            number,
            line,
            (min(start, len(line)), end),
            min(lead, start),
            room,
            is_whole=not place.column,
        )


def printable(text: str) -> str:
    """A text without what would steer a terminal, such as escapes and marks of direction."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def _line(file: str, number: int) -> str:
    return printable(linecache.getline(file, number).rstrip().replace("\t", " ").replace("\f", " "))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _window(
    number: int, line: str, span: tuple[int, int], cut: int, room: int, *, is_whole: bool
) -> Marked:
    """The part of a line that fits, with the start of what is meant in it."""
    start, end = span
    head, words, tail = line[cut:start], line[start:end], line[end:]
    if cell_len(head + words + tail) > room and cell_len(head) > room // 2:
        # As much as there is room for, and at least enough to recognise the line.
        head = "…" + _last(head, max(room // 4, room - 1 - cell_len(words + tail)))
    text = _first(head + words + tail, room)
    before = cell_len(head)
    width = 0 if is_whole else max(min(cell_len(words), cell_len(text) - before), 1)
    return Marked(number, text, before, width)


def _first(text: str, room: int) -> str:
    """As much of a text as fits, with an ellipsis where something is left out."""
    if cell_len(text) <= room:
        return text
    wide = 0
    for place, each in enumerate(text):
        wide += cell_len(each)
        if wide > room - 1:
            return text[:place] + "…"
    return text


def _last(text: str, room: int) -> str:
    """As much of the end of a text as fits."""
    wide = 0
    for place in range(len(text) - 1, -1, -1):
        wide += cell_len(text[place])
        if wide > room:
            return text[place + 1 :]
    return text
