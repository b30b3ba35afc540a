"""Keeps account of cells: each that is not empty was used, or is told to be left out."""

from __future__ import annotations

import attrs

from progression.interchange.tables.cells import Sheet, place
from progression.interchange.tables.understanding.grid import Grid
from progression.prose import fold


@attrs.frozen(kw_only=True)
class LeftOut:
    """One cell that is no part of the framework.

    Attributes:
        place: Where it stands, as people find it.
        sheet: The name of its sheet.
        row: Its row, counted from 0.
        column: Its column, counted from 0.
        text: What it says.
        why: Why it is left out.
    """

    place: str
    sheet: str
    row: int
    column: int
    text: str
    why: str


@attrs.define
class Ledger:
    """The account of one sheet."""

    grid: Grid
    used: set[tuple[int, int]] = attrs.field(factory=set)
    heads: set[tuple[int, int]] = attrs.field(factory=set)
    left: dict[tuple[int, int], str] = attrs.field(factory=dict)

    def use(self, row: int, column: int) -> str:
        """The text that a person sees in a cell; it becomes part of the framework."""
        home = self.grid.home(row, column)
        self.used.add(home)
        return self.grid.at(*home)

    def head(self, row: int, column: int) -> None:
        """Note that a cell only tells what others are."""
        self.heads.add(self.grid.home(row, column))

    def leave(self, row: int, column: int, why: str) -> None:
        """Note that a cell is left out, and why."""
        self.left.setdefault(self.grid.home(row, column), why)

    def left_out(self, otherwise: str) -> list[LeftOut]:
        """All cells that became nothing, in their order.

        Args:
            otherwise: Why those are left out of which nobody said why.
        """
        return [
            _left(self.grid.sheet, row, column, text, self.left.get((row, column), otherwise))
            for row, column in self.grid.filled_cells()
            if (row, column) not in self.used and (row, column) not in self.heads
            for text in [self.grid.at(row, column)]
        ]


def _left(sheet: Sheet, row: int, column: int, text: str, why: str) -> LeftOut:
    return LeftOut(
        place=place(sheet, row, column),
        sheet=sheet.name,
        row=row,
        column=column,
        text=fold(text),
        why=why,
    )
