"""The grid of competencies against levels, in columns of a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from progression.changes import Grid
from progression.changes.phrases import MARKS, MEANINGS
from progression.changes.words import Effect
from progression.prose import counted
from progression.reports.findings import Segment
from progression.reports.flowing import flowed
from progression.reports.source_lines import printable

_NARROWEST, _WIDEST = 6, 12
_NAMES = 30
_GAP = 2
_WHOLE = "All together"
_STYLES = {
    Effect.RAISES: "error",
    Effect.MIXED: "error",
    Effect.GONE: "error",
    Effect.UNDECLARED: "warning",
    Effect.LOWERS: "advice",
    Effect.NEW: "new",
    Effect.SAME: "quiet",
}


def grid_lines(grid: Grid, width: int) -> Iterator[Segment]:
    """One track: its levels that change, side by side; those that do not are counted.

    Args:
        grid: The track.
        width: Columns to fill.
    """
    places = [place for place, effect in enumerate(grid.effects) if effect is not Effect.SAME]
    rows = [(row.title, row.effects) for row in grid.rows]
    if len(rows) != 1 or any(grid.effects[place] in (Effect.NEW, Effect.GONE) for place in places):
        rows.insert(0, (_WHOLE, grid.effects))
    names = min(max(cell_len(title) for title, _ in rows), _NAMES)
    titles = {place: printable(grid.seats[place].title) for place in places}
    column = min(
        max(_NARROWEST, *(cell_len(word) for title in titles.values() for word in title.split())),
        _WIDEST,
    )
    fit = max((width - 2 - names) // (column + _GAP), 1)
    yield from flowed([(grid.title, "strong")], width=width, hang=2)
    for start in range(0, len(places), fit):
        if start:
            yield "\n", ""
        chosen = places[start : start + fit]
        yield from _header([titles[place] for place in chosen], names, column)
        for title, effects in rows:
            shown = [effects[place] for place in chosen]
            if any(effect is not Effect.SAME for effect in shown):
                yield from _row(title, shown, names, column)
    same = len(grid.seats) - len(places)
    if same:
        text = f"As before: {counted(same, 'level')}."
        yield from flowed([(text, "quiet")], width=width, indent=2)


def _header(titles: Sequence[str], names: int, column: int) -> Iterator[Segment]:
    """The titles of the levels, over as many lines as the longest needs, standing on the grid."""
    wrapped = [textwrap.wrap(title, column) or [""] for title in titles]
    height = max(map(len, wrapped))
    for line in range(height):
        cells = [[*[""] * (height - len(each)), *each][line] for each in wrapped]
        text = " " * (2 + names) + "".join(
            " " * _GAP + set_cell_size(cell, column) for cell in cells
        )
        yield text.rstrip() + "\n", ""


def _row(title: str, effects: Sequence[Effect], names: int, column: int) -> Iterator[Segment]:
    lines = textwrap.wrap(printable(title), names) or [""]
    for number, line in enumerate(lines):
        yield "  " + set_cell_size(line, names), ""
        if number == 0:
            for effect in effects[:-1]:
                yield " " * _GAP, ""
                yield set_cell_size(MARKS[effect], column), _STYLES[effect]
            yield " " * _GAP, ""
            yield MARKS[effects[-1]], _STYLES[effects[-1]]
        yield "\n", ""


def legend(used: Iterable[Effect]) -> list[Segment]:
    """What the marks mean that were used."""
    shown = set(used)
    segments: list[Segment] = []
    for effect in MEANINGS:
        if effect in shown:
            segments += [(", ", "")] if segments else []
            segments += [(MARKS[effect], _STYLES[effect]), (f" {MEANINGS[effect]}", "")]
    return [*segments, (".", "")]
