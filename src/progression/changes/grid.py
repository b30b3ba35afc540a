"""Competencies against levels: where a change asks more, where less, and where nobody knows yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from progression.changes.naming import SeatName
from progression.changes.seats import SeatEffect
from progression.changes.words import Effect


@attrs.frozen
class GridRow:
    """One competency along the levels of a track.

    Attributes:
        competency: Its id.
        title: What people call it.
        effects: What happens at each level of the grid.
    """

    competency: str
    title: str
    effects: tuple[Effect, ...]


@attrs.frozen
class Grid:
    """One track whose levels change.

    Attributes:
        track: Its path.
        title: The titles of its clusters and its own, the outermost first.
        seats: Its levels, from the lowest up; those that are gone come last.
        effects: What happens to each level as a whole.
        rows: The competencies that change at any of them.
    """

    track: str
    title: str
    seats: tuple[SeatName, ...]
    effects: tuple[Effect, ...]
    rows: tuple[GridRow, ...]


def grids(effects: Sequence[SeatEffect], names: Mapping[str, SeatName]) -> tuple[Grid, ...]:
    """One grid for each track in which anything changes."""
    by_track: dict[str, list[SeatEffect]] = {}
    for each in effects:
        by_track.setdefault(each.seat.track_path, []).append(each)
    return tuple(
        _grid(track, found, [names[each.path] for each in found])
        for track, found in by_track.items()
        if any(each.effect is not Effect.SAME for each in found)
    )


def _grid(track: str, found: Sequence[SeatEffect], seats: Sequence[SeatName]) -> Grid:
    titles = {cell.competency: cell.title for each in found for cell in each.cells}
    by_seat = [{cell.competency: cell.effect for cell in each.cells} for each in found]
    rows = tuple(
        GridRow(name, title, tuple(cells.get(name, Effect.SAME) for cells in by_seat))
        for name, title in titles.items()
    )
    effects = tuple(each.effect for each in found)
    return Grid(track, seats[0].track_title, tuple(seats), effects, rows)
