"""Whom a table is about, where no column says it: by its sheet, its title, or its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Final

import attrs

from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.level_words import is_level, lane_in
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    LIBRARY,
    MATRIX,
    SCALE,
    Table,
)
from progression.interchange.tables.understanding.vocabulary import (
    AREAS,
    GENERIC_NAMES,
    plain,
)
from progression.prose import fold

_ABOUT_ITSELF: Final = re.compile(
    r"\b(career|competency|competencies|competence|skills?|job|progression|growth|level(l?ing)?|the|our)?\s*"
    r"\b(frameworks?|matrix|matrices|ladders?|levels?|levell?ing|expectations?|grid|model|guide"
    r"|progression|competencies|karriereleiter|kompetenzmatrix|kompetenzmodell|karrierestufen"
    r"|career path|pathways?|kompetenzen|laufbahn|laufbahnen|track|roles)\b",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(
    r"\b(v(ersion)?\s?\d[\d.]*|20\d\d([-_.]\d\d){0,2}|q[1-4]|draft|final|copy|new|wip|kopie|entwurf"
    r"|h[12]|fy\d\d|\(\d\)|rev\s?\d*)(?![a-z])",
    re.IGNORECASE,
)


def subject_of(name: str) -> str:
    """Whom a name is about, without the words that only say what kind of table it is."""
    bare = re.sub(r"^\s*\d+[\s._)-]+", "", re.sub(r"[_]+", " ", name))
    bare = _EDITION.sub(" ", bare)
    bare = _ABOUT_ITSELF.sub(" ", re.sub(r"(?<=\w)-(?=\w)", " ", bare))
    bare = fold(bare).strip(" -–—/|:,.&()[]#›")
    bare = re.sub(r"^(for|of|the|für|der|die|das)\s+|\s+(for|of|für|career)$", "", bare, flags=re.I)
    says = re.search(r"[^\W\d_]{2}", bare) and not GENERIC_NAMES.fullmatch(bare)
    return bare if says else ""


def named(
    tables: Sequence[Table], grids: Mapping[str, Grid], file: str, hints: Hints
) -> list[Table]:
    """Tables with their job family, track and lane, where no column says them."""
    grouped = [_grouped(table, tables) for table in tables]
    found = [
        _named(
            table,
            grids[table.sheet],
            file,
            hints,
            is_one_of_several=sum(other.sheet == table.sheet for other in grouped) > 1,
        )
        for table in grouped
    ]
    found = [_led(table, found) for table in found]
    found = [_of_levels_elsewhere(table, found, grids) for table in found]
    return [_apart(table, found) for table in found]


def _grouped(table: Table, tables: Sequence[Table]) -> Table:
    """A sheet whose name is that of a group of competencies, beside one of the same levels."""
    if plain(table.sheet) not in AREAS or table.column_of("group") is not None:
        return table
    levels = _levels(table)
    others = [_levels(other) for other in tables if other.sheet != table.sheet]
    if len(levels) < 2 or levels not in others:
        return table
    return attrs.evolve(table, group=table.sheet)


def _levels(table: Table) -> set[str]:
    return {each.name for each in table.columns.values() if each.role == "level-column"}


def _named(table: Table, grid: Grid, file: str, hints: Hints, *, is_one_of_several: bool) -> Table:
    if table.shape in (LIBRARY, SCALE):
        return table
    said_cluster = hints.of(hints.clusters, table.sheet)
    said_track = hints.of(hints.tracks, table.sheet)
    said_lane = hints.of(hints.lanes, table.sheet)
    is_about_it = bool(table.competency) and table.competency == table.sheet
    is_about_it = is_about_it or table.group == table.sheet
    name = "" if (is_level(table.sheet) and table.level) or is_about_it else table.sheet
    is_text = bool(grid.sheet.file) and grid.sheet.name == PurePath(file).stem
    sheet_lane, rest = lane_in("" if is_text else name)
    title = "" if table.group else title_above(table, grid)
    title_lane, title_rest = lane_in(title)
    stem_lane, stem = lane_in(re.sub(r"[-_]+", " ", PurePath(file).stem))
    of_file = subject_of(stem)
    of_file = of_file[:1].upper() + of_file[1:]
    subjects = (subject_of(rest), subject_of(title_rest), of_file)
    if is_one_of_several and subjects[1]:
        subjects = (subjects[1], subjects[0], of_file)
    if sheet_lane and not subjects[0]:
        subjects = (subjects[2], subjects[1], "")
    cluster = said_cluster or next((each for each in subjects if each), "")
    lane = said_lane or sheet_lane or title_lane or (stem_lane if is_text else "")
    columns = {each.role for each in table.columns.values()}
    parted = [
        each
        for each in table.columns.values()
        if each.role == "level-column" and (each.lane or each.track)
    ]
    return attrs.evolve(
        table,
        cluster="" if "cluster" in columns or _has_families(table) else cluster,
        track="" if "track" in columns else said_track,
        lane="" if "lane" in columns or parted else lane,
    )


def _has_families(table: Table) -> bool:
    """Tell whether all levels of a matrix say their job family."""
    levels = [each for each in table.columns.values() if each.role == "level-column"]
    return bool(levels) and all(each.cluster for each in levels)


def _of_levels_elsewhere(table: Table, tables: Sequence[Table], grids: Mapping[str, Grid]) -> Table:
    """Facts about levels, such as salaries, belong to the table that has these levels."""
    level = table.column_of("level")
    if table.shape != LADDER or level is None or table.columns_of("competency-column"):
        return table
    rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
    names = {fold(grids[table.sheet].seen(row, level)).casefold() for row in rows} - {""}
    homes = {
        (other.cluster, other.track, other.lane)
        for other in tables
        for known in [
            {text.casefold() for each in other.columns.values() for text in (each.name, each.short)}
        ]
        if other.shape == MATRIX and names and names <= known
    }
    if len(homes) != 1:
        return table
    cluster, track, lane = homes.pop()
    return attrs.evolve(table, cluster=cluster, track=track, lane=lane)


def _led(table: Table, tables: Sequence[Table]) -> Table:
    """“Design management” beside “Design IC” is the other lane of one family."""
    parted = re.fullmatch(r"(.+?)\s+(management|managers?|leadership|leads)", table.cluster, re.I)
    if parted is None or table.lane:
        return table
    for other in tables:
        clear = other.lane == "individual-contributor" or parted[2].casefold() != "management"
        if clear and other is not table and other.cluster.casefold() == parted[1].casefold():
            return attrs.evolve(table, cluster=other.cluster, lane="management")
    return table


def _apart(table: Table, tables: Sequence[Table]) -> Table:
    """Two tables of one family and one lane, with other levels, are two tracks of it."""
    if table.track or table.shape == LIBRARY or table.column_of("track") is not None:
        return table
    same = [
        other
        for other in tables
        if (other.cluster, other.lane, other.track) == (table.cluster, table.lane, "")
    ]
    if len(same) < 2 or not table.cluster:
        return table
    levels = [_levels(other) for other in same]
    if any(levels[0] & other for other in levels[1:]) or not all(levels):
        return table
    number = same.index(table) + 1
    sheets = len({other.sheet for other in same}) == len(same)
    return attrs.evolve(table, track=table.sheet if sheets else f"{table.cluster} {number}")


def title_above(table: Table, grid: Grid) -> str:
    """The title that stands above a table: the nearest row of one short text."""
    place = title_place(table, grid)
    return fold(grid.at(*place)) if place else ""


def title_place(table: Table, grid: Grid) -> tuple[int, int] | None:
    """Where the title above a table stands."""
    if not table.header:
        return None
    found = None
    for row in range(table.header[0] - 1, -1, -1):
        filled = grid.filled(row)
        if not filled or row in table.rows:
            continue
        text = grid.at(row, filled[0])
        if len(filled) > 1:
            break
        if len(text) <= 80 and not text.endswith(".") and ":" not in text:
            found = (row, filled[0])
    return found
