"""What a file of tables holds, whatever its format: sheets of cells, all of them text."""

from __future__ import annotations

import re

import attrs

from progression.errors import ProgressionError

_PLAIN = re.compile(r"[^\W\d]\w*")


class TableError(ProgressionError, ValueError):
    """A file of tables cannot be read, or its content is not understood.

    Attributes:
        place: The file, or the place in it, as `place` tells it.
        fault: What is wrong.
        remedy: What to do about it; empty where the fault says it all.
    """

    def __init__(self, place: str, fault: str, remedy: str = "") -> None:
        self.place = place
        self.fault = fault
        self.remedy = remedy
        super().__init__(place, fault, remedy)

    def __str__(self) -> str:
        told = f"{self.fault} {self.remedy}" if self.remedy else self.fault
        return f"{self.place}: {told}" if self.place else told


@attrs.frozen
class Area:
    """Cells that stand together, counted from 0; the last row and column belong to it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@attrs.frozen
class Sheet:
    """One table of a file.

    Attributes:
        name: What the file calls it; for a CSV file, the name of the file without its suffix.
        rows: Its cells as a person sees them, row by row, all rows of one length. An empty cell is
            `""`, line breaks are line feeds, days are written as in ISO 8601.
        merged: Areas that are merged into one cell. Their text stands in their first cell.
        hidden: Whether the file hides it.
        file: The text file that it stands in; empty for a spreadsheet's.
        lines: The line of that file on which each row begins, counted from 1; empty for a
            spreadsheet's.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    file: str = ""
    lines: tuple[int, ...] = ()


@attrs.frozen
class Workbook:
    """The tables of one file.

    Attributes:
        name: The file, as it was named.
        kind: Its format: `csv`, `tsv`, `xlsx`, `xls`, `ods`, `markdown` or `html`.
        sheets: Its tables, in their order.
        notes: What a person should know about how it was read, one sentence or two each.
    """

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()


def place(sheet: Sheet, row: int, column: int) -> str:
    """How a person finds a cell: `Sheet1!C4`, or `people.csv:4, column 3` in a text file."""
    if row < len(sheet.lines):
        return f"{sheet.file or sheet.name}:{sheet.lines[row]}, column {column + 1}"
    name = sheet.name
    if not _PLAIN.fullmatch(name):
        name = "'" + name.replace("'", "''") + "'"
    return f"{name}!{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """What spreadsheets call a column that is counted from 0: `A`, `Z`, `AA`."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
