"""Sheets of one workbook that have the same form: each can be about one competency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from progression.interchange.tables.cells import place
from progression.interchange.tables.understanding.asking import Hints, Question
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.mapping import LADDER, LONG, Column, Table
from progression.interchange.tables.understanding.vocabulary import role_of


def about_competencies(
    tables: Sequence[Table], grids: Mapping[str, Grid], hints: Hints
) -> tuple[list[Table], list[Question]]:
    """Ladders of the same levels that only say “Behaviours”, with what each is about.

    Returns:
        The tables, with the competency that was said; and what is to be asked.
    """
    same: dict[frozenset[str], int] = {}
    for table in tables:
        levels = _levels(table, grids[table.sheet])
        same[levels] = same.get(levels, 0) + bool(levels)
    found: list[Table] = []
    questions: list[Question] = []
    for table in tables:
        levels = _levels(table, grids[table.sheet])
        said = hints.of(hints.competencies, table.sheet)
        if not levels or (same[levels] < 2 and not said):
            found.append(table)
        elif said:
            columns = {
                at: Column(role="signal") if each.role == "competency-column" else each
                for at, each in table.columns.items()
            }
            found.append(attrs.evolve(table, shape=LONG, columns=columns, competency=said))
        else:
            found.append(table)
            column = table.columns_of("competency-column")[0]
            questions.append(
                Question(
                    about="competency",
                    sheet=table.sheet,
                    place=place(grids[table.sheet].sheet, table.header[-1], column),
                    text="Several sheets have the same levels, and no column names competencies."
                    " Which one is this sheet about?",
                    option="--competency",
                )
            )
    return found, questions


def _levels(table: Table, grid: Grid) -> frozenset[str]:
    """The levels of a ladder that only says what is expected, and not of what."""
    columns = table.columns_of("competency-column")
    level = table.column_of("level")
    if table.shape != LADDER or level is None or len(columns) != 1:
        return frozenset()
    if role_of(table.columns[columns[0]].name) != "signal":
        return frozenset()
    rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
    return frozenset(grid.seen(row, level) for row in rows) - {""}
