"""A sheet of a workbook, as it is written: text alone, and how it looks and prints."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from progression.interchange._addresses import visible

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as Look
    from xlsxwriter.worksheet import Worksheet

A4, A3 = 9, 8
NAME_LENGTH = 31
CELL_LENGTH = 32_767
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\s]+")
_LINE = 15.0
_TALLEST = 409.0
"""Points; no row of Excel is taller."""

INK, QUIET, EDGE, BAND, HEAD = "#1F2933", "#667085", "#D0D5DD", "#F5F7FA", "#E6ECF2"
_PLAIN = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
_CELL = {**_PLAIN, "text_wrap": True, "border": 1, "border_color": EDGE, "num_format": "@"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {**_PLAIN, "font_size": 18, "bold": True},
    "lead": {**_PLAIN, "font_color": QUIET},
    "wrapped": {**_PLAIN, "font_color": QUIET, "text_wrap": True},
    "head": {**_CELL, "bold": True, "bg_color": HEAD},
    "about": {**_CELL, "bg_color": BAND},
    "group": {**_CELL, "bg_color": BAND, "font_color": QUIET},
    "name": {**_CELL, "bold": True},
    "cell": _CELL,
    "link": {**_CELL, "font_color": "#0B5CAD", "underline": 1},
    "address": {**_CELL, "text_wrap": False, "font_color": "#98A2B3", "font_size": 8},
}


class Looks:
    """How cells look, by name; each is made once for a workbook."""

    def __init__(self, book: Workbook) -> None:
        self._made = {name: book.add_format(look) for name, look in _LOOKS.items()}

    def __getitem__(self, name: str) -> Look:
        return self._made[name]


class Paper:
    """One sheet; it remembers what it shows.

    Attributes:
        name: Its name.
        sheet: The sheet that is written.
    """

    def __init__(self, book: Workbook, looks: Looks, name: str) -> None:
        self.name = name
        self.sheet: Worksheet = book.add_worksheet(name)
        self._looks = looks
        self._shown: dict[tuple[int, int], str] = {}
        self._widths: dict[int, float] = {}

    @property
    def rows(self) -> list[list[str]]:
        """What it shows."""
        height = max((row for row, _ in self._shown), default=-1) + 1
        width = max((column for _, column in self._shown), default=-1) + 1
        return [
            [self._shown.get((row, column), "") for column in range(width)] for row in range(height)
        ]

    def widths(self, *widths: float) -> None:
        """Set the widths of the columns, in characters."""
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
            self._widths[column] = width

    def put(self, row: int, column: int, text: str, look: str, *, cut: str = "") -> None:
        """Write a cell: always as text, never as a formula, a number or an address.

        Args:
            row: Its row, counted from 0.
            column: Its column, counted from 0.
            text: The text.
            look: The name of a look.
            cut: What stands at the end of a text that is too long for a cell.
        """
        text = visible(text)
        if len(text.encode("utf-16-le")) // 2 > CELL_LENGTH:
            text = text[: CELL_LENGTH // 2 - len(cut)] + cut
        self._shown[row, column] = text
        if text:
            self.sheet.write_string(row, column, text, self._looks[look])
        else:
            self.sheet.write_blank(row, column, None, self._looks[look])

    def link(self, row: int, column: int, text: str, name: str) -> None:
        """Write a cell that leads to a sheet."""
        text = " ".join(visible(text).split())[:255] or name
        self._shown[row, column] = text
        target = "internal:'" + name.replace("'", "''") + "'!A1"
        self.sheet.write_url(row, column, target, self._looks["link"], text)

    def title(self, text: str) -> None:
        """Write the first row."""
        self.put(0, 0, text, "title")
        self.sheet.set_row(0, 30)

    def merge(self, first: int, last: int, column: int, text: str, look: str) -> None:
        """Write one cell over several rows."""
        if first == last:
            self.put(first, column, text, look)
            return
        self.sheet.merge_range(first, column, last, column, "", self._looks[look])
        self.put(first, column, text, look)

    def fit(self, row: int, *columns: int) -> None:
        """Make a row as tall as its texts need."""
        needed = max((self._lines(row, column) for column in columns), default=1)
        if needed > 1:
            self.sheet.set_row(row, min(needed * _LINE + 3, _TALLEST))

    def _lines(self, row: int, column: int) -> int:
        """How many lines a text takes; widths count digits, which are wider than most letters."""
        room = max(self._widths.get(column, 8.0) * 1.2, 1)
        lines = self._shown.get((row, column), "").split("\n")
        return sum(max(math.ceil(len(line) / room), 1) for line in lines)

    def print(
        self, columns: int, rows: int, *, head: Sequence[int], page: str, large: bool
    ) -> None:
        """Lay it out for paper: across, as wide as the page, with its head on each page.

        Args:
            columns: How many columns are printed.
            rows: How many rows are printed.
            head: The first and the last row that stand on each page.
            page: The words at the foot, with codes of Excel for numbers.
            large: Whether it takes A3.
        """
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(A3 if large else A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.repeat_rows(*head)
        sheet.print_area(0, 0, max(rows - 1, 0), max(columns - 1, 0))
        sheet.set_footer(f"&L&8&A&R&8{page}")
        sheet.hide_gridlines(2)


class Names:
    """Names of sheets: short, without signs that Excel forbids, each once."""

    def __init__(self, *taken: str) -> None:
        self._taken = {each.casefold() for each in (*taken, "history")}

    def take(self, wanted: str, otherwise: str) -> str:
        """A name like the one that is wanted, or like another where nothing of it can stay."""
        for text in (wanted, otherwise, "-"):
            name = _FORBIDDEN.sub(" ", visible(text)).strip(" '")
            if name:
                break
        number, made = 1, _cut(name, "")
        while made.casefold() in self._taken:
            number += 1
            made = _cut(name, f" {number}")
        self._taken.add(made.casefold())
        return made


def _cut(name: str, end: str) -> str:
    """A name and its end, within the length that Excel allows; it counts as UTF-16 does."""
    while len((name + end).encode("utf-16-le")) // 2 > NAME_LENGTH:
        name = name[:-1]
    return name.strip(" '") + end
