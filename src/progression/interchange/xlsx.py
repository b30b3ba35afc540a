"""A workbook of Excel: a sheet for each track as people expect it, and one that reads back.

The sheets for reading show a row for each competency and a column for each level. The sheet of all
texts is the long table of the CSV format, from which the framework is read again without loss.
A hidden sheet keeps a seal of each sheet for reading, so that a change there is not lost unseen.
Needs XlsxWriter, from the extra `spreadsheets`.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from progression.catalog import Catalog
from progression.interchange import PLAIN, Fault, Format, FormatError, Occasion
from progression.interchange._matrices import Line, Matrix, matrices_of
from progression.interchange._paper import Looks, Names, Paper
from progression.interchange._rows import Row, header, rows_of
from progression.interchange.tables.own import SEALS, read_own, seal
from progression.messages import Messages
from progression.model import Framework

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_ROWS = 1_048_576
_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""When each workbook says that it was made, so that equal frameworks are written alike."""

_MANY_LEVELS = 4
"""So many levels are read well on A4."""


def dumps(framework: Framework, *, words: Messages | None = None) -> bytes:
    """Write a framework as a workbook.

    Args:
        framework: What to write.
        words: The words of the sheets; English where None.

    Raises:
        FormatError: The framework has no canonical document, is too large, or the extra is missing.
    """
    words = words or Messages()
    rows = list(rows_of(framework))
    if len(rows) >= _ROWS:
        told = f"The framework has {len(rows):,} texts, and a sheet holds {_ROWS - 1:,}."
        raise FormatError([Fault("$", f"{told} Write it as CSV or JSON.")])
    file = io.BytesIO()
    with _opened(file) as book:
        book.set_properties({"title": framework.title[:255], "created": _MADE})
        _Sheets(book, framework, words).write(rows)
    return file.getvalue()


def _opened(file: io.BytesIO) -> Workbook:
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError:
        told = "Writing a workbook needs an extra."
        extra = 'Install it: pip install "progression-framework[spreadsheets]"'
        raise FormatError([Fault("", f"{told} {extra}")]) from None
    return Workbook(file, {"in_memory": True})


class _Sheets:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, framework: Framework, words: Messages) -> None:
        self._book = book
        self._framework = framework
        self._words = words
        self._looks = Looks(book)
        self._all = words("sheet.all")
        self._page = words("sheet.page", page="&P", pages="&N")

    def write(self, rows: Sequence[Row]) -> None:
        overview = self._words("sheet.overview")
        names = Names(overview, self._all, SEALS)
        front = Paper(self._book, self._looks, overview)
        shown: list[tuple[Matrix, Paper]] = []
        for matrix in matrices_of(Catalog(self._framework), self._words):
            name = names.take(_name_of(matrix), matrix.path.replace("/", " "))
            paper = Paper(self._book, self._looks, name)
            self._matrix(paper, matrix)
            shown.append((matrix, paper))
        self._overview(front, shown)
        self._long(rows)
        seals = Paper(self._book, self._looks, SEALS)
        for number, paper in enumerate((front, *(paper for _, paper in shown))):
            seals.put(number, 0, paper.name, "cell")
            seals.put(number, 1, seal(paper.rows), "cell")
        seals.sheet.hide()
        front.sheet.activate()

    def _overview(self, paper: Paper, shown: Sequence[tuple[Matrix, Paper]]) -> None:
        words, framework = self._words, self._framework
        paper.widths(30, 30, 70)
        paper.title(framework.title)
        adds = words("sheet.adds") if framework.cumulative else words("sheet.alone")
        how = words("sheet.how", text=words("sheet.column.text"), all=self._all)
        row = 1
        for text in filter(None, (framework.summary, f"{words('sheet.lead')} {adds}", how)):
            paper.sheet.merge_range(row, 0, row, 2, "", self._looks["wrapped"])
            paper.put(row, 0, text, "wrapped")
            paper.sheet.set_row(row, min(15.0 * (1 + len(text) // 130) + 4, 400))
            row += 1
        row += 1
        for column, text in enumerate(
            (words("sheet.column.cluster"), words("sheet.column.track"), words("sheet.levels"))
        ):
            paper.put(row, column, text, "head")
        top = row
        for matrix, sheet in shown:
            row += 1
            paper.put(row, 0, _clusters(matrix), "cell")
            paper.link(row, 1, matrix.track.title, sheet.name)
            paper.put(row, 2, "\n".join(each.title for each in matrix.track.levels), "cell")
            paper.fit(row, 0, 1, 2)
        paper.print(3, row + 1, head=(top, top), page=self._page, large=False)

    def _matrix(self, paper: Paper, matrix: Matrix) -> None:
        words = self._words
        levels = len(matrix.columns)
        paper.widths(15, 24, *[44.0 if levels <= _MANY_LEVELS else 38.0] * levels)
        paper.title(f"{_clusters(matrix)} › {matrix.track.title}")
        adds = words("sheet.adds") if self._framework.cumulative else words("sheet.alone")
        paper.put(1, 0, " ".join(filter(None, (matrix.track.summary, adds))), "lead")
        head = (words("sheet.column.dimension"), words("sheet.column.competency"), *matrix.columns)
        for column, text in enumerate(head):
            paper.put(2, column, text, "head")
        paper.fit(2, *range(len(head)))
        row = self._lines(paper, 3, matrix.about, "about")
        row = self._lines(paper, row, matrix.lines, "cell")
        row = self._lines(paper, row, matrix.after, "about")
        paper.sheet.freeze_panes(3, 2)
        paper.print(len(head), row, head=(0, 2), page=self._page, large=levels > _MANY_LEVELS)

    def _lines(self, paper: Paper, row: int, lines: Sequence[Line], look: str) -> int:
        """Write lines from a row on; give the row behind them."""
        start = row
        for place, line in enumerate(lines):
            if place + 1 == len(lines) or lines[place + 1].group != line.group:
                paper.merge(start, row, 0, line.group, "group")
                start = row + 1
            paper.put(row, 1, line.title, "name" if look == "cell" else look)
            for column, cell in enumerate(line.cells, start=2):
                cut = self._words("sheet.cut", text="", all=self._all)
                paper.put(row, column, "\n".join(cell), look, cut=cut)
            paper.fit(row, *range(1, len(line.cells) + 2))
            row += 1
        return row

    def _long(self, rows: Sequence[Row]) -> None:
        paper = Paper(self._book, self._looks, self._all)
        names = header(self._words)
        paper.widths(20, 22, 26, 8, 16, 24, 14, 18, 80, 12)
        for column, text in enumerate(names):
            paper.put(0, column, text, "address" if column + 1 == len(names) else "head")
        for number, row in enumerate(rows, start=1):
            cells = row.cells(self._words)
            for column, text in enumerate(cells):
                paper.put(number, column, text, "address" if column + 1 == len(cells) else "cell")
            paper.fit(number, *range(len(cells) - 1))
        paper.sheet.freeze_panes(1, 0)
        paper.sheet.autofilter(0, 0, len(rows), len(names) - 1)
        paper.print(len(names) - 1, len(rows) + 1, head=(0, 0), page=self._page, large=False)


def _name_of(matrix: Matrix) -> str:
    """What the sheet of a track is called: its cluster, and the lane in short."""
    track = matrix.track
    return f"{matrix.clusters[-1].title} {track.lane.short or track.title}"


def _clusters(matrix: Matrix) -> str:
    return " › ".join(each.title for each in matrix.clusters)


def _write(framework: Framework, occasion: Occasion = PLAIN) -> bytes:
    return dumps(framework, words=Messages(occasion.language, occasion.words))


FORMAT = Format(
    title="Excel workbook",
    suffix=".xlsx",
    write=_write,
    read=read_own,
    lossless=True,
)
