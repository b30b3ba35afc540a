"""Cells as they are met, within limits, and the sheet that they make."""

from __future__ import annotations

from collections.abc import Iterable

from progression.interchange.tables import limits
from progression.interchange.tables.cells import Area, Sheet, TableError, column_letters

_SMALLER = "Keep only the tables of the framework, and save it again."


class Budget:
    """What the sheets of one file may still take."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._cells = limits.CELLS
        self._text = limits.TEXT

    def spend_text(self, text: str) -> None:
        """Count the text of one cell.

        Raises:
            TableError: It, or all of it together, is too long.
        """
        if len(text) > limits.CELL_TEXT:
            raise self.too_long()
        self._text -= len(text)
        if self._text < 0:
            raise TableError(
                self.file, f"Its cells hold more than {limits.TEXT:,} characters.", _SMALLER
            )

    def too_long(self) -> TableError:
        """The error for a cell that is too long."""
        return TableError(
            self.file,
            f"One of its cells holds more than {limits.CELL_TEXT:,} characters.",
            "Is a quotation mark missing, or is this another kind of file?",
        )

    def spend_cells(self, number: int, where: str = "") -> None:
        """Count cells.

        Raises:
            TableError: There are too many.
        """
        self._cells -= number
        if self._cells < 0:
            raise TableError(
                self.file, f"{where or 'It'} has more than {limits.CELLS:,} cells.", _SMALLER
            )


class Grid:
    """The cells of one sheet, as they are met.

    Attributes:
        merged: Areas that are merged into one cell.
    """

    def __init__(self, budget: Budget) -> None:
        self.merged: list[Area] = []
        self._budget = budget
        self._rows: dict[int, dict[int, str]] = {}
        self._width = 0
        self._met = 0

    def put(self, row: int, column: int, text: str) -> None:
        """Remember what a cell shows.

        Raises:
            TableError: That is more than a file may hold.
        """
        if not text:
            return
        self._met += 1
        if self._met > limits.CELLS:
            self._budget.spend_cells(self._met)
        self._budget.spend_text(text)
        self._rows.setdefault(row, {})[column] = text
        self._width = max(self._width, column + 1)

    def sheet(self, name: str, *, hidden: bool = False) -> Sheet:
        """The sheet, up to its last row and column that show anything.

        Raises:
            TableError: It is too large for that.
        """
        height = max(self._rows, default=-1) + 1
        reach = f"Sheet “{name}” reaches to {column_letters(max(self._width - 1, 0))}{height} and"
        self._budget.spend_cells(height * self._width, reach)
        empty = ("",) * self._width
        rows = tuple(
            tuple(map(cells.get, range(self._width), empty))
            if (cells := self._rows.get(row))
            else empty
            for row in range(height)
        )
        return Sheet(name, rows, _within(self.merged, height, self._width), hidden)


def _within(areas: Iterable[Area], height: int, width: int) -> tuple[Area, ...]:
    """The parts of areas that lie in a sheet, where they are still more than one cell."""
    cut = (
        Area(
            each.first_row,
            each.first_column,
            min(each.last_row, height - 1),
            min(each.last_column, width - 1),
        )
        for each in areas
        if each.first_row < height and each.first_column < width
    )
    return tuple(
        each
        for each in cut
        if (each.first_row, each.first_column) != (each.last_row, each.last_column)
    )
