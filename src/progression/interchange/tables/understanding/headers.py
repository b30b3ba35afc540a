"""Finds the header of a table: the rows that name its columns, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from progression.interchange.tables.understanding.above import names_above
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.level_words import is_level, is_proficiency
from progression.interchange.tables.understanding.vocabulary import is_fact, is_personal, role_of

_LOOKED_AT = 40
_LONGEST = 160
_SHORT = 40


@attrs.frozen(kw_only=True)
class Header:
    """The header of a table.

    Attributes:
        rows: Its rows, from the top.
        texts: What heads each column, from the top, by the column's place.
        spans: Columns that share one merged header cell, by the column's place.
        said: What people said that a column is.
    """

    rows: tuple[int, ...]
    texts: dict[int, tuple[str, ...]]
    spans: dict[int, tuple[int, ...]]
    said: Mapping[int, str] = attrs.field(factory=dict)

    def text(self, column: int) -> str:
        """What heads a column, in one text; the lowest row says most."""
        return self.texts[column][-1] if self.texts.get(column) else ""

    def role(self, column: int) -> str:
        """The role that any row of the header gives a column, or that people gave it."""
        if said := self.said.get(column):
            return said.partition(":")[0] if not said.startswith("level:") else ""
        return next(
            (role for text in reversed(self.texts.get(column, ())) if (role := role_of(text))), ""
        )

    def is_level(self, column: int) -> bool:
        """Tell whether a column is headed by a level."""
        if said := self.said.get(column):
            return said.startswith("level:")
        texts = self.texts.get(column, ())
        if any(map(is_personal, texts)):
            return False
        return any(is_level(text) and not role_of(text) for text in texts)


def header_at(grid: Grid, rows: tuple[int, ...]) -> Header:
    """The header that stands in given rows."""
    texts: dict[int, tuple[str, ...]] = {}
    spans: dict[int, tuple[int, ...]] = {}
    filled = [row for row in rows if _reaches_right(grid, row, rows)]
    before: dict[int, str] = {}
    parting = {row: names_above(grid, row, row + 1) for row in rows if row + 1 in rows}
    for column in range(grid.width):
        seen = [grid.seen(row, column) for row in rows]
        for row in filled:
            before[row] = grid.seen(row, column) or before.get(row, "")
        seen = [
            parting.get(row, {}).get(column) or before.get(row) or text
            for row, text in zip(rows, seen, strict=True)
        ]
        found = tuple(dict.fromkeys(text for text in seen if text))
        if found:
            texts[column] = found
        for row in rows:
            wide = grid.spans_columns(row, column)
            if wide > 1 and grid.seen(row, column):
                area = grid.areas[row, column]
                spans[column] = tuple(range(area.first_column, area.last_column + 1))
                break
    for names in parting.values():
        for column, name in names.items():
            beside = tuple(other for other in names if names[other] == name)
            if len(beside) > 1:
                spans.setdefault(column, beside)
    return Header(rows=rows, texts=texts, spans=spans)


def _reaches_right(grid: Grid, row: int, rows: tuple[int, ...]) -> bool:
    """Tell whether levels stand above the first of their parts only, without being merged."""
    levels = [column for column in grid.filled(row) if is_level(grid.at(row, column))]
    others = [other for other in rows if other != row and _has_parts(grid, other)]
    return len(levels) > 1 and any(
        all(column not in levels for column in grid.filled(row)[:-1] if column > levels[0])
        or len(grid.filled(row)) < len(grid.filled(other))
        for other in others
    )


def find_header(grid: Grid, start: int = 0) -> Header | None:
    """The header of the table that begins at or below a row; None where no row looks like one."""
    best, best_score = -1, 0
    looked_at = 0
    for row in range(start, grid.height):
        if grid.is_blank(row):
            continue
        looked_at += 1
        if looked_at > _LOOKED_AT:
            break
        score = _score(grid, row)
        if score > best_score:
            best, best_score = row, score
    if best < 0:
        return None
    return header_at(grid, _stack(grid, best, start))


def plain_header(grid: Grid, start: int = 0) -> Header | None:
    """The first row that could head columns, whatever its words are."""
    for row in range(start, grid.height):
        texts = [grid.at(row, column) for column in grid.filled(row)]
        if len(texts) > 1 and all(len(text) <= _LONGEST for text in texts):
            return header_at(grid, (row,))
    return None


def _score(grid: Grid, row: int) -> int:
    """How much a row looks like a header."""
    columns = grid.filled(row)
    texts = [grid.at(row, column) for column in columns]
    if len(texts) < 2 or any(len(text) > _LONGEST for text in texts):
        return 0
    roles = sum(bool(role_of(text)) for text in texts)
    levels = sum(not role_of(text) and (is_level(text) or is_proficiency(text)) for text in texts)
    known = sum(is_fact(text) or is_personal(text) for text in texts if not role_of(text))
    if roles < 2 and levels < 2 and not (roles and levels) and not (roles and known):
        return 0
    parting = names_above(grid, row - 1, row) if row else {}
    apart = {(parting.get(column, _over(grid, row, column)), grid.at(row, column))
             for column in columns}  # fmt: skip
    if len(apart) < len(texts) / 2 or not _is_followed(grid, row, columns):
        return 0
    return 3 * roles + 2 * levels + known


def _over(grid: Grid, row: int, column: int) -> str:
    """The merged cell right above a cell."""
    is_wide = row > 0 and grid.spans_columns(row - 1, column) > 1
    return grid.seen(row - 1, column) if is_wide else ""


def _is_followed(grid: Grid, row: int, columns: list[int]) -> bool:
    """Tell whether rows below a row have text in the same columns."""
    below = range(row + 1, min(row + 12, grid.height))
    return any(grid.at(other, column) for other in below for column in columns)


def _stack(grid: Grid, row: int, start: int) -> tuple[int, ...]:
    """The rows of the header around its best row."""
    rows = [row]
    while rows[0] > start and _heads(grid, rows[0] - 1, rows[0]):
        rows.insert(0, rows[0] - 1)
    while rows[-1] + 1 < grid.height and len(rows) < 4 and _is_second(grid, rows, rows[-1] + 1):
        rows.append(rows[-1] + 1)
    return tuple(rows)


def _heads(grid: Grid, above: int, row: int) -> bool:
    """Tell whether a row above a header belongs to it: it groups columns, or names them too."""
    columns = grid.filled(above)
    texts = [grid.at(above, column) for column in columns]
    if len(columns) < 2 or any(len(text) > 80 for text in texts):
        return False
    if names_above(grid, above, row):
        return True
    own = [column for column in columns if grid.home(row, column) != (above, column)]
    if len(own) == 1 and not any(role_of(grid.at(row, column)) for column in grid.filled(row)):
        return False  # A title over all levels, beside a name that reaches down.
    below = set(grid.seen_in(row))
    if not all(set(_span(grid, above, column)) & below for column in columns):
        return False
    if any(grid.spans_columns(above, column) > 1 for column in columns):
        return True
    levels = sum(is_level(text) or text.isdigit() for text in texts)
    if levels >= 2 and _has_parts(grid, row):
        return True
    first = min(below)
    return levels >= 2 and levels >= len([column for column in columns if column > first]) - 1


def _span(grid: Grid, row: int, column: int) -> range:
    area = grid.areas.get((row, column))
    return range(area.first_column, area.last_column + 1) if area else range(column, column + 1)


def _is_second(grid: Grid, rows: list[int], row: int) -> bool:
    """Tell whether a row below a header belongs to it."""
    columns = grid.filled(row)
    texts = [grid.at(row, column) for column in columns]
    if not texts or any(len(text) > 80 for text in texts):
        return False
    above = rows[-1]
    if any(
        grid.home(row, column)[0] <= above for column in range(grid.width) if grid.seen(row, column)
    ):
        # Header cells reach down into this row.
        return any(grid.home(row, column)[0] == row for column in columns)
    wide = [column for column in columns if grid.spans_columns(above, column) > 1]
    if names_above(grid, above, row):
        return True
    if _has_parts(grid, above) and sum(map(is_level, texts)) >= 2:
        return all(is_level(text) or role_of(text) for text in texts)
    if wide and _repeats_below(grid, above, row):
        return True
    parts = [role_of(text) in {"examples", "signal", "text", "summary"} for text in texts]
    if len(texts) > 1 and all(parts) and len(set(texts)) < len(texts):
        return True
    if wide and all(parts):
        return True
    levels = [is_level(text) for text in texts]
    over = sum(is_level(grid.seen(above, column)) for column in columns)
    unnamed = not grid.at(row, min(grid.seen_in(above))) if grid.seen_in(above) else False
    return len(texts) > 1 and all(levels) and over == len(texts) and unnamed


def _has_parts(grid: Grid, row: int) -> bool:
    """Tell whether a row names the parts of several levels: “Description”, “Examples”, again."""
    parts = [text for column in grid.filled(row) if role_of(text := grid.at(row, column)) in PARTS]
    return len(parts) > len(set(parts)) > 0


def _repeats_below(grid: Grid, above: int, row: int) -> bool:
    """Tell whether a row says the same short words below each of several merged cells."""
    said: dict[int, list[str]] = {}
    for column in range(grid.width):
        if grid.spans_columns(above, column) > 1 and len(grid.at(row, column)) <= _SHORT:
            said.setdefault(grid.home(above, column)[1], []).append(grid.at(row, column))
    first, *others = said.values() or [[]]
    return len(first) > 1 and bool(others) and all(each == first and all(each) for each in others)


PARTS = frozenset({"examples", "signal", "text", "summary", "description", "level-summary"})
"""What a header below a level can name: a part of what is said of it."""
