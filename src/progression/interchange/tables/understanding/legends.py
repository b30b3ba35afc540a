"""Legends of a scale in the sheet itself: rows “1 | Basics”, or a note “0 = none, 1 = basics”."""

from __future__ import annotations

import itertools
import re
from typing import Final

from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.mapping import SCALE, Column, Table
from progression.prose import fold

_LONGEST: Final = 60
_SAID: Final = re.compile(
    r"(?<![\w.])(?P<number>\d{1,2}|[A-Z](?=\s*=))\s*(?:=|:|–|—|-|\)|\.)\s*"
    r"(?P<name>[^\W\d].*?)(?=\s*(?:[,;|/\n]|\.\s|\.?$|\s\(?\d{1,2}\s*(?:=|:|–|—|-|\))))"
)


def legend_below(grid: Grid, start: int, end: int) -> Table | None:
    """The table of a legend below a matrix: rows of a number and what it means.

    Args:
        grid: The sheet.
        start: The first row to look at.
        end: The first row that is no longer looked at.
    """
    found: list[int] = []
    for row in range(start, end):
        filled = grid.filled(row)
        if len(filled) == 2 and _counts_on(grid, [*found, row]):
            found.append(row)
        elif len(found) > 1:
            break
        else:
            apart = len(grid.filled(row - 1)) < 2
            found = [row] if apart and len(filled) == 2 and _counts_on(grid, [row]) else []
    if len(found) < 2:
        return None
    number, text = grid.filled(found[0])
    return Table(
        sheet=grid.sheet.name,
        shape=SCALE,
        header=(),
        first=found[0],
        last=found[-1],
        columns={number: Column(role="step"), text: Column(role="description")},
        why=("its rows explain the numbers of the matrix",),
    )


def _counts_on(grid: Grid, rows: list[int]) -> bool:
    columns = grid.filled(rows[0])
    numbers = [grid.at(row, columns[0]) for row in rows]
    if any(grid.filled(row) != columns for row in rows) or not all(map(str.isdigit, numbers)):
        return False
    values = [int(each) for each in numbers]
    texts = [grid.at(row, columns[1]) for row in rows]
    steps = {after - before for before, after in itertools.pairwise(values)}
    return max(values) <= 10 and steps in (set(), {1}, {-1}) and not any(t.isdigit() for t in texts)


def names_in_notes(grid: Grid, table: Table) -> dict[str, tuple[str, tuple[int, int]]]:
    """What notes outside a table call its numbers, and where: “0 = none, 1 = basics”."""
    found: dict[str, tuple[str, tuple[int, int]]] = {}
    for row, column in grid.filled_cells():
        if table.first <= row <= table.last or row in table.header:
            continue
        said = [
            (each["number"], fold(each["name"]).strip(" .,;"))
            for each in _SAID.finditer(grid.at(row, column))
        ]
        if len(said) < 2 and not found:
            lone = re.fullmatch(r"\d{1,2}\s*[=:–-].+", grid.at(row, column))
            if lone is None:
                continue
        first = _SAID.search(grid.at(row, column))
        before = grid.at(row, column)[: first.start()].rstrip(" (") if first else ""
        if before and before[-1].isalnum():
            continue  # “Version 1 - draft” counts something else
        for number, name in said:
            if name and len(name) <= _LONGEST:
                found.setdefault(number, (name, (row, column)))
    if len(found) > 1 and not any(map(str.isdigit, found)):
        return found
    numbers = sorted(int(number) for number in found if number.isdigit())
    is_row = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1))
    is_row = is_row and numbers[0] in (0, 1)
    return {key: each for key, each in found.items() if key.isdigit()} if is_row else {}
