"""Lays what people said of single columns over what was recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from progression.interchange.tables.cells import TableError, Workbook, column_letters
from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.grid import Grid, grid_of
from progression.interchange.tables.understanding.mapping import FileMap, Table
from progression.interchange.tables.understanding.mapping_toml import column_said
from progression.interchange.tables.understanding.vocabulary import plain
from progression.names import near_misses
from progression.prose import listed

_LETTERS = re.compile(r"[A-Z]{1,3}")


def corrected(mapping: FileMap, workbooks: Sequence[Workbook], hints: Hints) -> FileMap:
    """A mapping with the columns that people named.

    Raises:
        TableError: A column is named that there is not, or is said to be what no column can be.
    """
    if not hints.columns:
        return mapping
    grids = {sheet.name: grid_of(sheet) for workbook in workbooks for sheet in workbook.sheets}
    tables = []
    found: set[str] = set()
    for table in mapping.tables:
        said = {**hints.columns.get("", {}), **hints.columns.get(table.sheet, {})}
        tables.append(_corrected(table, grids[table.sheet], said, found))
    wanted = {name for columns in hints.columns.values() for name in columns}
    for name in sorted(wanted - found):
        heads = [
            head for table in mapping.tables for head in _heads(table, grids[table.sheet]).values()
        ]
        near = near_misses(name, heads, limit=1)
        hint = f"Did you mean “{near[0]}”?" if near else f"There is {listed(_told(heads))}."
        raise TableError("--column", f"No column is headed “{name}”. {hint}")
    return attrs.evolve(mapping, tables=tuple(tables))


def _corrected(table: Table, grid: Grid, said: Mapping[str, str], found: set[str]) -> Table:
    columns = dict(table.columns)
    heads = _heads(table, grid)
    for name, role in said.items():
        places = [place for place, head in heads.items() if plain(head) == plain(name)]
        if not places and _LETTERS.fullmatch(name):
            places = [place for place in range(grid.width) if column_letters(place) == name]
        for place in places:
            found.add(name)
            column = column_said(role, lambda message: TableError("--column", message))
            before = columns.get(place)
            if column.role == "fact" and not column.name:
                column = attrs.evolve(column, name=heads.get(place, ""))
            elif before is not None and before.role == column.role:
                column = attrs.evolve(before, name=column.name or before.name)
            columns[place] = column
    return attrs.evolve(table, columns=dict(sorted(columns.items())))


def _heads(table: Table, grid: Grid) -> dict[int, str]:
    found = {}
    for place in range(grid.width):
        texts = [grid.seen(row, place) for row in table.header if row < grid.height]
        texts = [text for text in texts if text]
        if texts:
            found[place] = texts[-1]
    return found


def _told(heads: Sequence[str]) -> list[str]:
    return [f"“{head}”" for head in dict.fromkeys(heads)][:12]
