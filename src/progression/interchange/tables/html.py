"""Tables of a web page, which many tools export under the name of a spreadsheet."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from progression.interchange.tables import limits
from progression.interchange.tables.cells import Area, Sheet, TableError
from progression.interchange.tables.grid import Budget, Grid

_TAG = re.compile(r"<(?:(/?)([a-z][a-z0-9]*)([^<>]*)|[!?][^<>]*)>", re.IGNORECASE)
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*(\d+)", re.IGNORECASE)
_LONG = 10_000
"""Characters of a tag's attributes that are looked at."""
_BLANK = re.compile(r"[ \t\r\n\f\xa0]+")
_BLOCKS = frozenset({"p", "div", "ul", "ol", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})
_UNSEEN = frozenset({"script", "style", "template", "title"})
"""What a page holds and does not show."""
_MOST = 10_000
"""Rows and columns that one cell may span."""


def read_html(text: str, file: str) -> tuple[Sheet, ...]:
    """The tables of a page, each named by its caption or the heading above it.

    Raises:
        TableError: It is too large.
    """
    tables = _Tables(file)
    tables.take("".join(_without_remarks(text)))
    return tuple(tables.sheets)


class _Tables:
    """Collects the tables of a page.

    The tags are found by a search that never looks back, since Python's own parser takes hours for
    pages that were made to hurt.
    """

    def __init__(self, file: str) -> None:
        self.sheets: list[Sheet] = []
        self._file = file
        self._budget = Budget(file)
        self._heading = ""
        self._grid: Grid | None = None
        self._depth = 0
        self._row = -1
        self._column = 0
        self._taken: dict[int, int] = {}
        self._span = (1, 1)
        self._parts: list[str] | None = None
        self._in_cell = False

    def take(self, text: str) -> None:
        """Read a whole page."""
        place, unseen = 0, ""
        for found in _TAG.finditer(text):
            if not unseen:
                self._say(text[place : found.start()])
            place = found.end()
            ends, tag = found[1] == "/", (found[2] or "").lower()
            if unseen:
                unseen = "" if ends and tag == unseen else unseen
            elif tag in _UNSEEN:
                unseen = "" if ends else tag
            elif ends:
                self._end(tag)
            elif tag:
                self._start(tag, found[3])
        if not unseen:
            self._say(text[place:].partition("<")[0])
        self.finish()

    def _say(self, text: str) -> None:
        if self._parts is not None:
            self._parts.append(_BLANK.sub(" ", html.unescape(text)))

    def _start(self, tag: str, attributes: str) -> None:
        if tag == "table":
            self._begin_table()
        elif self._depth > 1 or (self._grid is None and tag not in _HEADINGS):
            self._break(tag)
        elif tag == "tr":
            self._end_cell()
            self._row += 1
            self._column = 0
        elif tag in {"td", "th"}:
            self._end_cell()
            self._begin_cell(attributes)
        elif tag in _HEADINGS and not self._in_cell:
            self._parts = []
        else:
            self._break(tag)

    def _end(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.finish()
        elif self._depth > 1:
            self._break(tag)
        elif tag in {"td", "th", "tr"}:
            self._end_cell()
        elif tag in _HEADINGS and self._parts is not None and not self._in_cell:
            self._heading = _shown(self._parts) or self._heading
            self._parts = None
        elif tag != "li":
            self._break(tag)

    def finish(self) -> None:
        """End a table that the page ends or leaves open."""
        self._end_cell()
        if self._grid is not None:
            name = self._heading or f"Table {len(self.sheets) + 1}"
            taken = {each.name for each in self.sheets}
            title, number = name, 1
            while title in taken:
                number += 1
                title = f"{name} ({number})"
            self.sheets.append(self._grid.sheet(title))
        self._grid = None
        self._depth = 0

    def _begin_table(self) -> None:
        self._depth += 1
        if self._depth > 1:
            self._break("div")
            return
        if len(self.sheets) >= limits.SHEETS:
            raise TableError(self._file, f"It has more than {limits.SHEETS:,} tables.")
        self._grid, self._row, self._column = Grid(self._budget), -1, 0
        self._parts = None
        self._taken = {}

    def _begin_cell(self, attributes: str) -> None:
        self._row = max(self._row, 0)
        # Cells from above reach down into this row.
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        spans = {name.lower(): number for name, number in _SPAN.findall(attributes[:_LONG])}
        self._span = (_whole(spans.get("row")), _whole(spans.get("col")))
        self._parts = []
        self._in_cell = True

    def _end_cell(self) -> None:
        if not self._in_cell or self._grid is None or self._parts is None:
            return
        high, wide = self._span
        row, column = self._row, self._column
        self._grid.put(row, column, _shown(self._parts))
        if high * wide > 1 and len(self._grid.merged) < limits.MERGED:
            self._grid.merged.append(Area(row, column, row + high - 1, column + wide - 1))
        for each in range(column, column + wide):
            self._taken[each] = row + high - 1
        self._column += wide
        self._parts = None
        self._in_cell = False

    def _break(self, tag: str) -> None:
        if self._parts is not None and tag in _BLOCKS:
            self._parts.append("\n• " if tag == "li" else "\n")


def _without_remarks(text: str) -> Iterator[str]:
    """A page without its comments, in which programs keep what they alone understand."""
    place = 0
    while (start := text.find("<!--", place)) >= 0:
        yield text[place:start]
        end = text.find("-->", start)
        if end < 0:
            return
        place = end + 3
    yield text[place:]


def _whole(text: str | None) -> int:
    return min(max(int(text), 1), _MOST) if text and text.isdecimal() and len(text) < 9 else 1


def _shown(parts: list[str]) -> str:
    """The lines of a cell, without empty ones."""
    lines = (_BLANK.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line and line != "•")
