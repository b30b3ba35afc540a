"""What names above the levels of a matrix are: job families, tracks, or bands of levels."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from progression.interchange.tables.understanding.asking import Choice
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.level_words import is_level, lane_in
from progression.interchange.tables.understanding.mapping import Column, Table
from progression.interchange.tables.understanding.vocabulary import kinds_of_work, role_of

FAMILIES, TRACKS, BANDS = "families", "tracks", "bands"

ABOVE: Final[Mapping[str, str]] = {
    FAMILIES: "job families, each with levels of its own",
    TRACKS: "tracks of one job family",
    BANDS: "only headings that part the levels of one track",
}
"""What the names above levels can be, and how people are told of it."""

_LONGEST: Final = 60


def names_above(grid: Grid, above: int, row: int) -> dict[int, str]:
    """What a row says above the levels of the next, where it parts them without merged cells.

    Each name stands above each of its levels, or above the first of them only.

    Returns:
        The name above each level, by its column; empty where the row is something else.
    """
    levels = [column for column in grid.filled(row) if is_level(grid.at(row, column))]
    filled = grid.filled(above)
    over = [column for column in filled if levels and column >= levels[0]]
    if len(levels) < 3 or len(over) < 2 or any(_is_no_name(grid.at(above, c)) for c in over):
        return {}
    if over[0] != levels[0] or any(grid.spans_columns(above, column) > 1 for column in filled):
        return {}
    # Columns behind the levels, such as notes, have their headers in either row.
    if any(column not in levels and column < levels[-1] for column in over):
        return {}
    found: dict[int, str] = {}
    for column in levels:
        found[column] = grid.at(above, column) or found[max(found)]
    runs = [[grid.at(row, column) for column in group] for _, group in _runs(found)]
    names = [name for name, _ in _runs(found)]
    is_once = len(names) == len(set(names)) > 1
    again = sum(map(len, runs)) > len({level for run in runs for level in run})
    apart = all(len(run) == len(set(run)) for run in runs)
    told = (
        again or len(over) == len(levels) or all(kinds_of_work(n) or lane_in(n)[0] for n in names)
    )
    wide = any(len(run) > 1 for run in runs)
    return found if is_once and apart and wide and told else {}


def _runs(found: Mapping[int, str]) -> list[tuple[str, list[int]]]:
    return [(name, list(group)) for name, group in itertools.groupby(found, lambda c: found[c])]


def _is_no_name(text: str) -> bool:
    return len(text) > _LONGEST or is_level(text) or bool(role_of(text))


def meaning_of(table: Table) -> str:
    """What the names above levels are; empty where nothing tells."""
    parted = [each for each in table.columns.values() if each.track or each.lane]
    names = dict.fromkeys(each.track for each in parted if each.track)
    if not names:
        return TRACKS
    if any(lane_in(name)[0] for name in names):
        return TRACKS  # “Management” beside another says that both are lanes
    kinds = {name: kinds_of_work(_without_lead(name, names)) for name in names}
    groups = {kinds[name]: _without_lead(name, names) for name in names}
    apart = len(groups) == len({_without_lead(name, names) for name in names})
    if all(kinds.values()) and apart:
        return FAMILIES
    return TRACKS if any(each.lane for each in parted) else ""


def with_meaning(table: Table, meaning: str) -> Table:
    """The table with what the names above its levels are."""
    names = [each.track for each in table.columns.values() if each.track]
    columns = {
        place: _meant(each, meaning, names) if each.track else each
        for place, each in table.columns.items()
    }
    return attrs.evolve(table, columns=columns)


def _meant(column: Column, meaning: str, names: Sequence[str]) -> Column:
    name = column.track
    if meaning == FAMILIES:
        family = _without_lead(name, names)
        lane = column.lane or ("management" if family != name else "")
        return attrs.evolve(column, cluster=family, track="", lane=lane)
    if meaning == BANDS:
        more = "\n".join(filter(None, (name, column.more)))
        return attrs.evolve(column, track="", lane="", more=more)
    return column


def choices(table: Table) -> list[Choice]:
    """The answers that a table leaves open."""
    levels = [
        (each.name, each.short)
        for each in table.columns.values()
        if each.role == "level-column" and each.part == "signal"
    ]
    is_band = len(set(levels)) == len(levels)
    return [
        Choice(value=value, words=words)
        for value, words in ABOVE.items()
        if value != BANDS or is_band
    ]


def _without_lead(name: str, names: Sequence[str] | Mapping[str, object]) -> str:
    """“Design management” beside “Design” is its other lane."""
    led = re.fullmatch(r"(.+?)\s+(management|managers?|leadership|leads)", name, re.IGNORECASE)
    beside = {other.casefold(): other for other in names}
    return beside.get(led[1].casefold(), name) if led else name
