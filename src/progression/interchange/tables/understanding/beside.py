"""What stands side by side on one sheet: tables, and a legend of rungs beside or below one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from progression.interchange.tables.understanding.cell_texts import is_nothing
from progression.interchange.tables.understanding.grid import Grid, grid_of
from progression.interchange.tables.understanding.headers import find_header
from progression.interchange.tables.understanding.level_words import is_level, is_proficiency
from progression.interchange.tables.understanding.mapping import MATRIX, SCALE, Column, Table
from progression.interchange.tables.understanding.vocabulary import plain, role_of

_LONGEST: Final = 40
_SYMBOL: Final = 3
_MOST: Final = 200_000
"""Places of a sheet beyond which nobody wrote a legend beside it by hand."""
_WIDTHS: Final = (2, 3)
_ABOVE: Final = 2
"""Rows of an island in front of its rungs: a title, and a header."""

Places = set[tuple[int, int]]


@attrs.frozen
class Legend:
    """A legend, and the sheet without it.

    Attributes:
        table: What it is.
        rungs: What its rows explain.
        rest: The sheet without it.
    """

    table: Table
    rungs: frozenset[str]
    rest: Grid

    def explaining(self, tables: Sequence[Table]) -> list[Table] | None:
        """The tables, if any of them names its rungs; None otherwise."""
        found = [self._in_rungs(table) for table in tables]
        explained = any(len(self.rungs & self._named(table)) > 1 for table in found)
        return [*found, self.table] if explained else None

    def _in_rungs(self, table: Table) -> Table:
        """A matrix whose cells say nothing but rungs of the legend names them."""
        said = self._cells(table, table.columns_of("level-column"))
        named = {text for text in said if not is_nothing(text)}
        if table.shape == MATRIX and not table.marks and named and named <= self.rungs:
            return attrs.evolve(table, steps=True)
        return table

    def _named(self, table: Table) -> set[str]:
        columns = table.columns_of("level-column") if table.steps else table.columns_of("step")
        return self._cells(table, columns)

    def _cells(self, table: Table, columns: Sequence[int]) -> set[str]:
        rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
        return {self.rest.at(row, column) for row in rows for column in columns} - {""}


def legend_apart(grid: Grid) -> Legend | None:
    """The legend of rungs that an empty row or column parts from what names them."""
    if grid.height * grid.width > _MOST:
        return None
    for island in _islands(grid):
        columns = sorted({column for _, column in island})
        if len(columns) not in _WIDTHS:
            continue
        rows = sorted({row for row, _ in island})
        others = {grid.at(*place) for place in grid.filled_cells() if place not in island}
        for start in rows[: _ABOVE + 1]:
            body = [row for row in rows if row >= start]
            rungs = [grid.at(row, columns[0]) for row in body]
            if _explains(grid, body, columns) and len(others & set(rungs)) > 1:
                return Legend(_table(grid, body, columns), frozenset(rungs), _without(grid, island))
    return None


def _explains(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> bool:
    """Tell whether rows name a rung each, and say what it means."""
    rungs = [grid.at(row, columns[0]) for row in rows]
    texts = [grid.at(row, columns[1]) for row in rows]
    return (
        len(set(rungs)) == len(rungs) > 1
        and all(0 < len(rung) <= _LONGEST for rung in rungs)
        and not any(is_level(rung) and not is_proficiency(rung) for rung in rungs)
        and all(any(map(str.isalpha, text)) for text in texts)
        and not set(texts) & set(rungs)
        and not _is_header(rungs, texts[0])
    )


def _is_header(rungs: Sequence[str], text: str) -> bool:
    """Tell whether the first of some rows heads the others: “Rating”, “Meaning”."""
    first, *others = rungs
    kinds = (str.isdigit, is_proficiency, lambda rung: len(rung) <= _SYMBOL)
    alike = any(all(map(kind, others)) and not kind(first) for kind in kinds)
    return alike or bool(role_of(first) or role_of(text))


def _table(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Table:
    return Table(
        sheet=grid.sheet.name,
        shape=SCALE,
        first=rows[0],
        last=rows[-1],
        columns={
            column: Column(role="step" if column == columns[0] else "description")
            for column in columns
        },
        why=("its rows explain what cells of the table name",),
    )


def _islands(grid: Grid) -> Iterator[Places]:
    """Cells that touch each other, if only at a corner; the last of the sheet first."""
    left = {
        (row, column)
        for row in range(grid.height)
        for column in range(grid.width)
        if grid.seen(row, column)
    }
    for start in sorted(left, reverse=True):
        if start not in left:
            continue
        left.discard(start)
        island, edge = {start}, [start]
        while edge:
            row, column = edge.pop()
            near = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)}
            edge += near & left
            island |= near & left
            left -= near
        yield island


def _without(grid: Grid, island: Places) -> Grid:
    return _masked(grid, {place for place in grid.filled_cells() if place not in island})


def side_by_side(grid: Grid) -> list[Grid]:
    """The sheet, parted at a blank column where a second table begins with the same header."""
    header = find_header(grid)
    if header is None:
        return [grid]
    row = header.rows[-1]
    heads = {column: plain(grid.seen(row, column)) for column in header.texts}
    blank = [c for c in range(grid.width) if not any(cells[c] for cells in grid.cells)]
    first = min(header.texts)
    for gap in blank:
        again = [c for c, head in heads.items() if c > gap > first and head == heads[first]]
        if again and min(c for c in header.texts if c > gap) == again[0]:
            left, right = _from(grid, 0, gap), _from(grid, gap, grid.width)
            return [left, *side_by_side(right)]
    return [grid]


def _from(grid: Grid, first: int, end: int) -> Grid:
    return _masked(grid, {place for place in grid.filled_cells() if first <= place[1] < end})


def _masked(grid: Grid, kept: Places) -> Grid:
    """The sheet with nothing in other cells."""
    rows = tuple(
        tuple(text if (row, column) in kept else "" for column, text in enumerate(cells))
        for row, cells in enumerate(grid.sheet.rows)
    )
    return grid_of(attrs.evolve(grid.sheet, rows=rows))
