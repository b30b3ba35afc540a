"""What single rows of a table are: content, headings, facts about levels, notes and totals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.headers import Header
from progression.interchange.tables.understanding.vocabulary import (
    OFTEN_ASKED,
    SYNONYMS,
    TOTALS,
    is_fact,
    plain,
    role_of,
)

_HEADING = 80
_SHORT = 30
_WORDS = 8


def content_rows(grid: Grid, first: int, last: int, columns: Sequence[int]) -> list[int]:
    """The rows that say something in given columns."""
    return [
        row for row in range(first, last + 1) if any(grid.seen(row, column) for column in columns)
    ]


def rows_of_table(
    grid: Grid, header: Header, end: int, said: Sequence[int], leading: Sequence[int]
) -> tuple[dict[int, str], int]:
    """What the rows of a matrix are, where they are no plain content; and the last row.

    Args:
        grid: The sheet.
        header: Its header.
        end: The first row that no longer belongs to the table.
        said: The columns that say what is expected.
        leading: The columns in front of them.
    """
    found: dict[int, str] = {}
    lone: list[int] = []
    last = header.rows[-1]
    for row in range(header.rows[-1] + 1, end):
        if grid.is_blank(row):
            continue
        if _repeats(grid, row, header) or _is_total(grid, row):
            found[row] = "leave-out"
        elif _is_lone(grid, row, said):
            lone.append(row)
            continue
        elif role := _about_levels(grid, row, said, leading, is_first=last == header.rows[-1]):
            found[row] = role
            last = row
        else:
            found |= _headings(grid, lone)
            last = row
        lone = [] if row == last else lone
    return {row: role for row, role in found.items() if row <= last}, last


def _repeats(grid: Grid, row: int, header: Header) -> bool:
    """Tell whether a row is the header again, as at a new page."""
    filled = grid.filled(row)
    return len(filled) > 1 and all(
        grid.at(row, column) in header.texts.get(column, ()) for column in filled
    )


def _is_total(grid: Grid, row: int) -> bool:
    texts = [grid.at(row, column) for column in grid.filled(row)]
    numbers = [text for text in texts[1:] if text.replace(".", "", 1).rstrip("%").isdigit()]
    return plain(texts[0]) in TOTALS and len(numbers) == len(texts) - 1


def _is_lone(grid: Grid, row: int, said: Sequence[int]) -> bool:
    """Tell whether a row holds one text only, in front or merged over the whole width."""
    filled = grid.filled(row)
    if len(filled) != 1:
        return False
    column = filled[0]
    if column not in said:
        wide = grid.spans_columns(row, column)
        others = [each for each in said if grid.seen(row, each)]
        return not others or wide > len(said)
    return grid.spans_columns(row, column) > max(len(said) - 1, 1)


def _headings(grid: Grid, lone: list[int]) -> dict[int, str]:
    """What rows of one text are, above a row of content."""
    found: dict[int, str] = {}
    near = [row for row in lone if _is_heading(grid.at(row, grid.filled(row)[0]))]
    for row in lone:
        if row not in near[-2:]:
            found[row] = "leave-out"
    if len(near) >= 2:
        found[near[-2]], found[near[-1]] = "dimension", "heading"
    elif near:
        found[near[-1]] = "heading"
    return found


def _is_heading(text: str) -> bool:
    return len(text) <= _HEADING and len(text.split()) <= _WORDS


def _about_levels(
    grid: Grid, row: int, said: Sequence[int], leading: Sequence[int], *, is_first: bool
) -> str:
    """What a row tells of the levels themselves, by its label in front."""
    labels = [grid.at(row, column) for column in leading if grid.at(row, column)]
    if len(labels) != 1:
        return ""
    label, texts = labels[0], [grid.at(row, column) for column in said if grid.at(row, column)]
    if not texts:
        return ""
    short = all(len(text) <= _SHORT and "\n" not in text for text in texts)
    role = role_of(label)
    if role == "grade" and short:
        return "grade" if all(text.isdigit() for text in texts) else "fact"
    coded = all(len(text) <= 8 and re.search(r"[A-Za-z]\W?\d", text) for text in texts)
    if (role == "short" and coded) or (role == "also-called" and short):
        return role
    if is_first and (role == "level-summary" or plain(label) in _SUMMARIES):
        return "level-summary"
    if is_first and role == "level" and short:
        return "also-called"
    return "fact" if is_fact(label) and plain(label) not in OFTEN_ASKED and short else ""


_SUMMARIES = frozenset(map(plain, SYNONYMS["text"].replace("\n", "").split("|")))
