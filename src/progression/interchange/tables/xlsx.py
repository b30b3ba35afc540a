"""Workbooks of Excel (.xlsx, .xlsm; ECMA-376 and ISO/IEC 29500).

Read with the standard library alone, since no library at hand gives what a person sees: that a
number is a percentage, that a cell shows an error, that a formula has no result. Memory is bounded
on the way, which a file that was made to hurt would not allow afterwards.
"""

from __future__ import annotations

import posixpath
import re
from xml.parsers import expat

import attrs

from progression.interchange.tables import limits
from progression.interchange.tables.archive import Archive
from progression.interchange.tables.cells import Area, Sheet, TableError, column_letters
from progression.interchange.tables.elements import Elements
from progression.interchange.tables.grid import Budget, Grid
from progression.interchange.tables.numbers import Look, look_of, shown
from progression.interchange.tables.odd import Odd

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DIGITS = "0123456789"
_BOOK = "officeDocument"
_USUAL_BOOK = "xl/workbook.xml"
_LAST_COLUMN = 16_384
_LAST_ROW = 1_048_576


@attrs.frozen
class _Listed:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


def read_xlsx(archive: Archive) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The sheets of a workbook, and what a person should know about them.

    Raises:
        TableError: It cannot be read.
    """
    book = next((part for _, kind, part in _relations(archive, "") if kind == _BOOK), _USUAL_BOOK)
    related = _relations(archive, book)
    listed, since_1904 = _listed(archive, book, related)
    beside = {kind: part for _, kind, part in related}
    looks = _looks(archive, beside.get("styles", "xl/styles.xml"))
    texts = _shared(archive, beside.get("sharedStrings", "xl/sharedStrings.xml"))
    budget, odd = Budget(archive.file), Odd()
    sheets: list[Sheet] = []
    for each in listed:
        part = archive.read(each.part)
        if part is None:
            raise archive.damaged()
        grid = Grid(budget)
        _Cells(archive, grid, texts, looks, odd, each.name, since_1904).take(part)
        sheets.append(grid.sheet(each.name, hidden=each.hidden))
    return tuple(sheets), odd.notes()


def _listed(
    archive: Archive, book: str, related: list[tuple[str, str, str]]
) -> tuple[list[_Listed], bool]:
    """The sheets that the workbook lists, and whether its days are counted from 1904."""
    content = archive.read(book)
    if content is None:
        raise archive.damaged()
    parts = {key: (kind, part) for key, kind, part in related}
    listed: list[_Listed] = []
    since_1904 = False
    for tag, given in Elements(archive, content):
        if tag == "workbookPr":
            since_1904 = given.get("date1904", "0") in {"1", "true"}
        elif tag == "sheet":
            key = next((value for name, value in given.items() if name.endswith(":id")), "")
            kind, part = parts.get(key, ("", ""))
            if kind == "worksheet":  # a sheet of charts has no cells
                hidden = given.get("state", "visible") != "visible"
                listed.append(_Listed(given.get("name", ""), part, hidden))
    if len(listed) > limits.SHEETS:
        raise TableError(archive.file, f"It has more than {limits.SHEETS:,} sheets.")
    return listed, since_1904


def _relations(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    """What a part, or the whole archive, is related to: key, kind and name of the other part."""
    folder, name = posixpath.split(part)
    content = archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    if content is None:
        raise archive.damaged()
    return [
        (
            given.get("Id", ""),
            posixpath.basename(given.get("Type", "")),
            posixpath.normpath(posixpath.join("/", folder, given.get("Target", ""))).lstrip("/"),
        )
        for tag, given in Elements(archive, content)
        if tag == "Relationship"
    ]


def _looks(archive: Archive, part: str) -> list[Look]:
    """What the styles of cells, by number, make of a number."""
    content = archive.read(part)
    codes: dict[int, str] = {}
    looks: list[Look] = []
    within = False
    for tag, given in Elements(archive, content or b"<styleSheet/>", ends={"cellXfs"}):
        if tag == "numFmt":
            codes[_whole(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif tag == "cellXfs":
            within = not within
        elif tag == "xf" and within:
            number = _whole(given.get("numFmtId", "0"))
            looks.append(look_of(number, codes.get(number)))
    return looks


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else -1


def _shared(archive: Archive, part: str) -> list[str]:
    """The texts that cells share."""
    content = archive.read(part)
    return [] if content is None else _Texts(archive).take(content)


class _Texts:
    """Collects the texts of `si` elements; what is written above others, as a reading, is left."""

    def __init__(self, archive: Archive) -> None:
        self.texts: list[str] = []
        self._archive = archive
        self._parts: list[str] = []
        self._reading = False

    def take(self, content: bytes) -> list[str]:
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self._archive.parse(content, parser)
        return self.texts

    def _start(self, tag: str, _: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "si":
            self._parts = []
        elif tag == "rPh":
            self._reading = True
        elif tag == "t" and not self._reading:
            self._parser.CharacterDataHandler = self._parts.append

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self._parser.CharacterDataHandler = None
        elif tag == "rPh":
            self._reading = False
        elif tag == "si":
            self.texts.append(_unescaped("".join(self._parts)))
            if len(self.texts) > limits.CELLS:
                raise TableError(self._archive.file, f"It has more than {limits.CELLS:,} texts.")


class _Cells:
    """Collects the cells of one sheet."""

    def __init__(
        self,
        archive: Archive,
        grid: Grid,
        texts: list[str],
        looks: list[Look],
        odd: Odd,
        name: str,
        since_1904: bool,
    ) -> None:
        self._archive = archive
        self._grid = grid
        self._texts = texts
        self._looks = looks
        self._odd = odd
        self._name = name
        self._since_1904 = since_1904
        self._columns = {column_letters(number): number for number in range(52)}
        self._row = self._column = -1
        self._kind = self._style = ""
        self._formula = self._reading = self._in_cell = False
        self._parts: list[str] = []

    def take(self, content: bytes) -> None:
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        self._archive.parse(content, parser)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag == "c":
            self._begin(given)
        elif tag == "v" or tag == "t":
            if self._in_cell and not self._reading:
                self._parser.CharacterDataHandler = self._parts.append
        elif tag == "row":
            number = _whole(given.get("r", ""))
            self._row = number - 1 if 0 < number <= _LAST_ROW else self._row + 1
            self._column = -1
        elif tag == "f":
            self._formula = True
        elif tag == "rPh":
            self._reading = True
        elif tag == "mergeCell":
            self._merge(given.get("ref", ""))

    def _end(self, tag: str) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag == "v" or tag == "t":
            self._parser.CharacterDataHandler = None
        elif tag == "c":
            self._in_cell = False
            self._finish()
        elif tag == "rPh":
            self._reading = False

    def _begin(self, given: dict[str, str]) -> None:
        where = given.get("r")
        self._column = self._column + 1 if where is None else self._number(where.rstrip(_DIGITS))
        self._kind = given.get("t", "n")
        self._style = given.get("s", "")
        self._parts = []
        self._formula = False
        self._in_cell = True

    def _number(self, letters: str) -> int:
        """The place of a column, counted from 0."""
        known = self._columns.get(letters)
        if known is None:
            known = 0
            for letter in letters:
                known = known * 26 + ord(letter) - ord("A") + 1
            known -= 1
            if not (letters.isalpha() and letters.isascii() and 0 <= known < _LAST_COLUMN):
                raise self._archive.damaged()
            self._columns[letters] = known
        return known

    def _finish(self) -> None:
        row, column = self._row, self._column
        if not self._parts:
            if self._formula and self._kind != "str":
                self._odd.no_result(self._name, row, column)
            return
        text = "".join(self._parts)
        kind = self._kind
        if kind == "s":
            number = _whole(text.strip())
            if not 0 <= number < len(self._texts):
                raise self._archive.damaged()
            text = self._texts[number]
        elif kind == "n":
            text = self._shown(text)
        elif kind == "b":
            text = "TRUE" if text.strip() in {"1", "true"} else "FALSE"
        elif kind == "e":
            self._odd.error(self._name, row, column, text)
        elif kind == "d":
            text = text.partition("T")[0] if text.endswith("T00:00:00") else text.replace("T", " ")
        else:
            text = _unescaped(text)
        self._grid.put(row, column, text)

    def _shown(self, text: str) -> str:
        try:
            value = float(text)
        except ValueError:
            raise self._archive.damaged() from None
        style = _whole(self._style)
        look = self._looks[style] if 0 <= style < len(self._looks) else Look.NUMBER
        return shown(value, look, since_1904=self._since_1904)

    def _merge(self, ref: str) -> None:
        corners = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", ref)
        if corners is not None and len(self._grid.merged) < limits.MERGED:
            left, top, right, bottom = corners.groups()
            area = Area(int(top) - 1, self._number(left), int(bottom) - 1, self._number(right))
            self._grid.merged.append(area)


def _unescaped(text: str) -> str:
    """Text without Excel's way to write what XML cannot hold, and with line feeds alone."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
        # Pairs of halves of a character become one.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
