"""A sheet as people see it: merged cells say their text in each of their places."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.interchange.tables.cells import Area, Sheet

MOST_COLUMNS = 400
"""Columns beyond these are not looked at; no framework has as many."""


@attrs.frozen(eq=False)
class Grid:
    """The cells of a sheet.

    Attributes:
        sheet: The sheet as it was read.
        cells: Its texts without blanks at the ends.
        areas: The merged area of a cell, by row and column.
    """

    sheet: Sheet
    cells: tuple[tuple[str, ...], ...]
    areas: dict[tuple[int, int], Area]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.cells)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.cells[0]) if self.cells else 0

    def at(self, row: int, column: int) -> str:
        """What stands in a cell itself."""
        return self.cells[row][column]

    def seen(self, row: int, column: int) -> str:
        """What a person sees there: the text of the merged cell that it belongs to."""
        home = self.home(row, column)
        return self.cells[home[0]][home[1]]

    def home(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merged area that a cell belongs to; itself, where it is single."""
        area = self.areas.get((row, column))
        return (area.first_row, area.first_column) if area else (row, column)

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold text of their own."""
        return [column for column, text in enumerate(self.cells[row]) if text]

    def seen_in(self, row: int) -> list[int]:
        """The columns of a row in which a person sees text."""
        return [column for column in range(self.width) if self.seen(row, column)]

    def is_blank(self, row: int) -> bool:
        """Tell whether a row holds nothing."""
        return not any(self.cells[row])

    def spans_columns(self, row: int, column: int) -> int:
        """Over how many columns a cell is merged."""
        area = self.areas.get((row, column))
        return area.last_column - area.first_column + 1 if area else 1

    def filled_cells(self) -> Iterator[tuple[int, int]]:
        """The places of all cells that hold text."""
        for row, texts in enumerate(self.cells):
            for column, text in enumerate(texts):
                if text:
                    yield row, column


def grid_of(sheet: Sheet) -> Grid:
    """Lay a sheet out as people see it."""
    width = max((len(row) for row in sheet.rows), default=0)
    cells = tuple(
        tuple(_clean(text) for text in row) + ("",) * (width - len(row)) for row in sheet.rows
    )
    areas = {}
    for area in sheet.merged:
        last_row = min(area.last_row, len(cells) - 1)
        last_column = min(area.last_column, width - 1)
        for row in range(area.first_row, last_row + 1):
            for column in range(area.first_column, last_column + 1):
                # Text below a merged cell is never hidden by it here.
                if (row, column) == (area.first_row, area.first_column) or not cells[row][column]:
                    areas[row, column] = area
    return Grid(sheet, cells, areas)


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\u200b", "").replace("\ufeff", "").strip()
