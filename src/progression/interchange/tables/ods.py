"""OpenDocument spreadsheets (.ods, ISO/IEC 26300), as LibreOffice writes them.

Read with the standard library, since the library for the old format of Excel knows neither their
merged cells nor their percentages, truths and durations.
"""

from __future__ import annotations

import datetime
import re
from xml.parsers import expat

from progression.interchange.tables import limits
from progression.interchange.tables.archive import Archive, password
from progression.interchange.tables.cells import Area, Sheet, TableError
from progression.interchange.tables.elements import Elements
from progression.interchange.tables.grid import Budget, Grid
from progression.interchange.tables.numbers import duration, plain
from progression.interchange.tables.odd import Odd

_DURATION = re.compile(r"(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
_ERROR = re.compile(r"#[A-Z0-9/!?]+|Err:\d{3}")
_FAR = 1_100_000
"""Beyond the last row and column of any spreadsheet program."""


def read_ods(archive: Archive) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The sheets of a spreadsheet, and what a person should know about them.

    Raises:
        TableError: It cannot be read.
    """
    manifest = archive.read("META-INF/manifest.xml")
    if manifest is not None and any(
        tag == "encryption-data" for tag, _ in Elements(archive, manifest)
    ):
        raise password(archive.file)
    part = archive.read("content.xml")
    if part is None:
        raise archive.damaged()
    tables = _Tables(archive)
    tables.take(part)
    return tuple(tables.sheets), tables.odd.notes()


class _Tables:
    """Collects the tables of a document."""

    def __init__(self, archive: Archive) -> None:
        self.sheets: list[Sheet] = []
        self.odd = Odd()
        self._archive = archive
        self._budget = Budget(archive.file)
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._grid: Grid | None = None
        self._name = ""
        self._hidden = False
        self._row = self._column = 0
        self._row_times = 1
        self._row_cells: list[tuple[int, str]] = []
        self._cell: dict[str, str] | None = None
        self._parts: list[str] = []
        self._paragraphs = 0
        self._aside = 0

    def take(self, content: bytes) -> None:
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self._archive.parse(content, parser)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        given = {key.rpartition(":")[2]: value for key, value in given.items()}
        if self._aside or tag in {"annotation", "tracked-changes", "shapes", "frame"}:
            self._aside += 1
        elif tag == "table-cell" or tag == "covered-table-cell":
            self._cell, self._parts, self._paragraphs = given, [], 0
        elif self._cell is not None:
            self._start_text(tag, given)
        elif tag == "table-row":
            self._row_times = _times(given.get("number-rows-repeated"))
            self._row_cells, self._column = [], 0
        elif tag == "table":
            self._begin_table(given)
        elif tag == "style":
            self._style = given.get("name", "")
        elif tag == "table-properties" and given.get("display") == "false":
            self._hidden_styles.add(self._style)

    def _start_text(self, tag: str, given: dict[str, str]) -> None:
        if tag == "p" or tag == "h":
            if self._paragraphs:
                self._parts.append("\n")
            self._paragraphs += 1
            self._parser.CharacterDataHandler = self._parts.append
        elif tag == "s":
            self._parts.append(" " * min(_times(given.get("c")), limits.CELL_TEXT))
        elif tag == "tab":
            self._parts.append("\t")
        elif tag == "line-break":
            self._parts.append("\n")

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if self._aside:
            self._aside -= 1
        elif tag == "p" or tag == "h":
            self._parser.CharacterDataHandler = None
        elif tag == "table-cell" or tag == "covered-table-cell":
            self._end_cell()
        elif tag == "table-row":
            self._end_row()
        elif tag == "table" and self._grid is not None:
            self.sheets.append(self._grid.sheet(self._name, hidden=self._hidden))
            self._grid = None

    def _begin_table(self, given: dict[str, str]) -> None:
        if len(self.sheets) >= limits.SHEETS:
            raise TableError(self._archive.file, f"It has more than {limits.SHEETS:,} sheets.")
        self._grid = Grid(self._budget)
        self._name = given.get("name", "")
        self._hidden = given.get("style-name", "") in self._hidden_styles
        self._row = 0

    def _end_cell(self) -> None:
        given, self._cell = self._cell or {}, None
        text = self._shown(given)
        times = _times(given.get("number-columns-repeated"))
        if text and self._grid is not None:
            if len(self._row_cells) + times > limits.CELLS:
                self._budget.spend_cells(len(self._row_cells) + times)
            self._row_cells += [(self._column + each, text) for each in range(times)]
        self._merge(given)
        self._column += times

    def _merge(self, given: dict[str, str]) -> None:
        wide = _times(given.get("number-columns-spanned"))
        high = _times(given.get("number-rows-spanned"))
        if self._grid is not None and wide * high > 1 and len(self._grid.merged) < limits.MERGED:
            row, column = self._row, self._column
            self._grid.merged.append(Area(row, column, row + high - 1, column + wide - 1))

    def _end_row(self) -> None:
        if self._grid is not None and self._row_cells:
            if self._row_times * len(self._row_cells) > limits.CELLS:
                self._budget.spend_cells(self._row_times * len(self._row_cells))
            for row in range(self._row, self._row + self._row_times):
                for column, text in self._row_cells:
                    self._grid.put(row, column, text)
        self._row += self._row_times

    def _shown(self, given: dict[str, str]) -> str:
        text = "".join(self._parts)
        kind = given.get("value-type", "")
        if given.get("formula"):
            if _ERROR.fullmatch(text):
                self.odd.error(self._name, self._row, self._column, text)
                return text
            if not text and not kind:
                self.odd.no_result(self._name, self._row, self._column)
        if kind == "float" or kind == "percentage":
            return self._number(given.get("value", ""), "%" if kind == "percentage" else "")
        if kind == "date":
            day, _, time = given.get("date-value", "").partition("T")
            time = time.partition(".")[0].removesuffix(":00")
            return day if time in {"", "00:00"} else f"{day} {time}"
        if kind == "boolean":
            return given.get("boolean-value", "").upper()
        if kind == "time":
            return _time(given.get("time-value", ""), text)
        return text

    def _number(self, value: str, sign: str) -> str:
        try:
            number = float(value)
            return plain(number * 100 if sign else number) + sign
        except (ValueError, OverflowError):
            raise self._archive.damaged() from None


def _times(text: str | None) -> int:
    """How often something is repeated; whatever goes beyond a sheet's end is cut."""
    if text is None or not text.isdecimal() or len(text) > 9:
        return 1
    return min(int(text), _FAR)


def _time(value: str, text: str) -> str:
    """A time of day as `09:30`, or a duration as `36:00`; the two are stored alike."""
    found = _DURATION.fullmatch(value)
    if found is None:
        return text
    sign, *numbers = found.groups()
    days, hours, minutes, seconds = (int(each or 0) for each in numbers)
    try:
        span = datetime.timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return text
    told = duration(span)
    # Where the document shows two digits for the hour, it shows a time of day.
    return sign + (f"0{told}" if re.match(r"0\d:", text) and told[1:2] == ":" else told)
