"""Text files with one row a line: CSV, and its relatives with semicolons, tabs and bars."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import PurePath

from progression.interchange.tables import limits
from progression.interchange.tables.cells import Sheet, TableError
from progression.interchange.tables.escapes import unguarded
from progression.interchange.tables.grid import Budget

_DELIMITERS = ",;\t|"
_SAMPLE = 200
_END = "\ufdd0"
"""A character that no text holds: a row of it is read back alone unless a quote is still open."""


def read_delimited(text: str, file: str, name: str) -> Sheet:
    """The table of a text file.

    Args:
        text: Its content.
        file: The file, for messages.
        name: Its name without the folder.

    Raises:
        TableError: A quotation mark is missing, or it is too large.
    """
    declared, text, skipped = _declared(text)
    delimiter = declared or _delimiter(text, tab_first=name.lower().endswith((".tsv", ".tab")))
    budget = Budget(file)
    rows: list[list[str]] = []
    lines: list[int] = []
    width = 0
    for line, cells in _rows(text, delimiter, file):
        row = [unguarded(cell.replace("\r\n", "\n").replace("\r", "\n")) for cell in cells]
        for cell in row:
            budget.spend_text(cell)
        while row and not row[-1]:
            row.pop()
        width = max(width, len(row))
        rows.append(row)
        lines.append(line + skipped)
        budget.spend_cells(max(len(cells), 1))
    while rows and not rows[-1]:
        rows.pop()
        lines.pop()
    if len(rows) * width > limits.CELLS:
        budget.spend_cells(len(rows) * width)
    full = tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)
    return Sheet(PurePath(name).stem, full, file=name, lines=tuple(lines))


def _declared(text: str) -> tuple[str, str, int]:
    """The delimiter that the first line names for Excel, the text behind it, and lines skipped."""
    first, _, rest = text.partition("\n")
    first = first.rstrip("\r")
    if len(first) == 5 and first.lower().startswith("sep=") and first[4] in _DELIMITERS:
        return first[4], rest, 1
    return "", text, 0


def _rows(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it begins."""
    closed = text if text.endswith(("\n", "\r")) else f"{text}\n"
    reader = csv.reader(StringIO(closed + _END, newline=""), delimiter=delimiter)
    line = 1
    try:
        for row in reader:
            if row == [_END]:
                return
            if row and row[-1].endswith(_END):
                break
            yield line, row
            line = reader.line_num + 1
    except csv.Error:
        raise Budget(file).too_long() from None
    raise TableError(
        f"{file}:{line}",
        "A cell in this row opens with a quotation mark that is never closed.",
        "Close it, write quotation marks within a cell twice, or take the whole file anew"
        " if it was cut off.",
    )


def _delimiter(text: str, *, tab_first: bool) -> str:
    """The sign that parts a file's rows most evenly; a comma where none does."""
    best, score = ("\t" if tab_first else ","), (0.0, 0)
    for delimiter in ("\t" if tab_first else "") + _DELIMITERS:
        widths = Counter[int]()
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        try:
            for row, _ in zip(reader, range(_SAMPLE), strict=False):
                if any(map(str.strip, row)):
                    widths[len(row)] += 1
        except csv.Error:
            continue
        parted = [(number / widths.total(), width) for width, number in widths.items() if width > 1]
        if parted and max(parted) > score:
            best, score = delimiter, max(parted)
    return best
