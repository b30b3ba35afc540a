"""Blocks of one sheet that share their header: what stands above each says what it is about."""

from __future__ import annotations

from typing import Final

import attrs

from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.level_words import is_level
from progression.interchange.tables.understanding.mapping import LADDER, LONG, MATRIX, Column, Table
from progression.interchange.tables.understanding.vocabulary import role_of

_LONGEST: Final = 80
_SAID: Final = frozenset({"signal", "text", "summary", "level-summary"})


def in_blocks(table: Table, grid: Grid) -> Table:
    """A table whose header is said again below headings, with what these headings are.

    They are levels where no column names any, competencies where no column does, else groups; and
    so is the title right above the first header.
    """
    headings = [row for row, role in table.rows.items() if role == "heading"]
    blocks = [row for row in headings if _is_above_header(table, grid, row)]
    if not blocks:
        return _without_headings(table)
    first = _row_above(table, grid)
    places = blocks if first is None else [first, *blocks]
    role = _role(table, grid, [grid.at(row, grid.filled(row)[0]) for row in places])
    rows = {**table.rows, **dict.fromkeys(places, role)}
    if first is not None:
        rows |= dict.fromkeys(range(first + 1, table.first), "leave-out")
        table = attrs.evolve(table, first=first)
    table = attrs.evolve(table, rows=dict(sorted(rows.items())))
    return _about_competencies(table) if role == "competency" else table


def _row_above(table: Table, grid: Grid) -> int | None:
    """The row of one short text right above the header."""
    row = table.header[0] - 1
    while row >= 0 and grid.is_blank(row):
        row -= 1
    if row < 0 or len(grid.filled(row)) != 1 or len(grid.at(row, grid.filled(row)[0])) > _LONGEST:
        return None
    return row


def _is_above_header(table: Table, grid: Grid, row: int) -> bool:
    after = next((r for r in range(row + 1, table.last + 1) if grid.filled(r)), None)
    return after is not None and all(
        any(grid.at(after, column) == grid.seen(head, column) for head in table.header)
        for column in grid.filled(after)
    )


def _without_headings(table: Table) -> Table:
    if table.shape == MATRIX:
        return table
    rows = {row: "leave-out" if role == "heading" else role for row, role in table.rows.items()}
    return attrs.evolve(table, rows=rows)


def _role(table: Table, grid: Grid, titles: list[str]) -> str:
    has_levels = table.column_of("level") is not None or bool(table.columns_of("level-column"))
    if not has_levels and all(map(is_level, titles)):
        return "level"
    named = table.column_of("competency")
    if named is None or _only_labels(table, grid, named):
        return "competency"
    return "heading"


def _only_labels(table: Table, grid: Grid, column: int) -> bool:
    """Tell whether the names of competencies are only words such as “Indicators”."""
    rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
    texts = {grid.at(row, column) for row in rows} - {""}
    return bool(texts) and all(role_of(text) in _SAID for text in texts)


def _about_competencies(table: Table) -> Table:
    """A table whose headings name the competencies, so that no column does."""
    columns = dict(table.columns)
    for column, each in columns.items():
        if each.role == "competency":
            columns[column] = Column(role="leave-out")
        elif each.role == "competency-column":
            columns[column] = Column(role="signal")
    shape = LONG if table.shape == LADDER else table.shape
    return attrs.evolve(table, columns=columns, shape=shape)
