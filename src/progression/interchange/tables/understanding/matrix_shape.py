"""Understands a matrix: competencies down, levels or rungs of a scale across."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from progression.interchange.tables.cells import column_letters
from progression.interchange.tables.understanding.blocks import in_blocks
from progression.interchange.tables.understanding.body import content_rows, rows_of_table
from progression.interchange.tables.understanding.columns import (
    Content,
    are_tokens,
    content_of,
)
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.headers import Header
from progression.interchange.tables.understanding.level_words import (
    LevelName,
    is_level,
    is_proficiency,
    lane_in,
    lane_of_code,
    level_name,
)
from progression.interchange.tables.understanding.mapping import LIBRARY, MATRIX, Column, Table
from progression.interchange.tables.understanding.vocabulary import (
    CORE_MARKS,
    MARKS,
    OPTIONAL_MARKS,
    is_personal,
    kinds_of_work,
    role_of,
)
from progression.prose import counted

_PARTS = {"examples": "examples", "signal": "signal", "text": "signal", "summary": "summary",
          "description": "signal", "level-summary": "summary"}  # fmt: skip
_BEFORE = frozenset({"competency", "description"})
"""Columns behind which levels begin."""

_LEADING = {
    "cluster": "cluster", "track": "track", "dimension": "dimension", "group": "group",
    "competency": "competency", "description": "description", "text": "description",
    "importance": "importance", "practices": "practices", "prompts": "prompts",
    "examples": "fact", "signal": "signal",
}  # fmt: skip


_TEXTS = re.compile(r"\b(description|definition|summary)|(beschreibung|definition)$", re.I)


def level_columns(grid: Grid, header: Header, *, all_named: bool = False) -> list[int]:
    """The columns of a header that speak of levels, with those between them.

    Args:
        grid: The sheet.
        header: Its header.
        all_named: Whether every column behind the ones in front is a level, whatever it is called.
    """
    named = [column for column in header.texts if header.is_level(column)]
    if all_named:
        first = _first_unknown(grid, header)
        return [
            column
            for column in sorted(header.texts)
            if column >= first and not _is_behind(header, column)
        ]
    if not named:
        return []
    if len(named) == 1 and _is_named_after(header, named[0]):
        return level_columns(grid, header, all_named=True)
    competencies = [column for column in header.texts if header.role(column) in _BEFORE]
    start = max((column for column in competencies if column < min(named)), default=min(named))
    named = [
        column
        for column in sorted(header.texts)
        if column in named or (start < column < min(named) and not header.role(column))
    ]
    return [
        column
        for column in sorted(header.texts)
        if column in named
        or (min(named) < column < max(named) and not _is_behind(header, column))
        or _is_part(header, column, named)
    ]


def rung_columns(header: Header) -> list[int]:
    """The columns that are headed by rungs of a scale, such as “Practitioner”."""
    return [
        column
        for column in sorted(header.texts)
        if is_proficiency(header.text(column)) and not header.role(column)
    ]


def matrix(
    grid: Grid, header: Header, end: int, columns: Sequence[int], *, rungs: bool = False
) -> Table:
    """The mapping of a matrix.

    Args:
        grid: The sheet.
        header: Its header.
        end: The first row that no longer belongs to it.
        columns: The columns of its levels or rungs.
        rungs: Whether they are rungs of a scale.
    """
    leading = [column for column in range(min(columns)) if column not in columns]
    rows, last = rows_of_table(grid, header, end, columns, leading)
    first = header.rows[-1] + 1
    body = [row for row in content_rows(grid, first, last, columns) if row not in rows]
    behind = [column for column in range(min(columns), grid.width) if column not in columns]
    found = _leading_columns(grid, header, leading, body or range(first, last + 1))
    contents = {column: content_of(grid, column, body) for column in columns}
    marks = not rungs and all(_is_marked(each) for each in contents.values())
    marks = marks and any(not each.is_empty for each in contents.values())
    told = [each for each in contents.values() if not each.is_empty]
    steps = not rungs and bool(told) and (all(each.is_rungs for each in told) or are_tokens(told))
    marks = marks and not (steps and len({t for each in told for t in each.texts}) > 2)
    if marks:
        found = _with_marked(found)
    for column in columns:
        found[column] = _rung(header, column) if rungs else _level(header, column, columns)
    if not rungs:
        found = _with_lanes(found)
    for column in behind:
        if role := _behind(grid, header, column, range(first, last + 1)):
            found[column] = role
    names = [found[column].name for column in columns if found[column].part == "signal"]
    where = f"{column_letters(min(columns))}–{column_letters(max(columns))}"
    what = "rungs of a scale" if rungs else counted(len(dict.fromkeys(names)), "level")
    table = Table(
        sheet=grid.sheet.name,
        shape=LIBRARY if rungs else MATRIX,
        header=header.rows,
        first=first,
        last=max(last, header.rows[-1]),
        columns=dict(sorted(found.items())),
        rows=rows,
        marks=marks,
        steps=steps and not marks,
        why=(f"columns {where} are headed by {what}",),
    )
    return in_blocks(table, grid)


def _is_marked(content: Content) -> bool:
    """Tell whether a column only marks rows, if only as core or optional."""
    return all(text.casefold() in MARKS | CORE_MARKS | OPTIONAL_MARKS for text in content.texts)


def _first_unknown(grid: Grid, header: Header) -> int:
    """The first column behind those that name and describe competencies."""
    known = [column for column in header.texts if header.role(column)]
    unknown = [column for column in sorted(header.texts) if column not in known]
    front = [column for column in known if all(column < other for other in unknown[-2:])]
    behind = [column for column in unknown if column > max(front, default=-1)]
    if front or not behind:
        return min(behind, default=grid.width)
    return behind[1] if len(behind) > 2 else behind[0]


def _is_named_after(header: Header, column: int) -> bool:
    """Tell whether a level is a higher one of another column: “Senior Navigator”."""
    words = header.text(column).casefold()
    others = [header.text(other).casefold() for other in header.texts if not header.role(other)]
    return any(other and words.endswith(f" {other}") for other in others)


def _is_behind(header: Header, column: int) -> bool:
    """Tell whether a column is no level by its header."""
    role = header.role(column)
    return (role != "" and role not in _PARTS) or any(map(is_personal, header.texts[column]))


def _is_part(header: Header, column: int, named: list[int]) -> bool:
    """Tell whether a column holds a part of the level whose name is merged over it."""
    over = header.spans.get(column, ())
    if any(other in over for other in named) and len(header.rows) > 1:
        return not _is_behind(header, column)
    if header.role(column) not in _PARTS or not any(other < column for other in named):
        return False
    again = [each for each in header.texts if header.text(each) == header.text(column)]
    first = header.text(max(other for other in named if other < column))
    return len(again) > 1 or role_of(first) in _PARTS


def _level(header: Header, column: int, columns: Sequence[int]) -> Column:
    """What a column of a level says, by all rows of its header."""
    texts = list(header.texts.get(column, ()))
    part = next((_PARTS[role] for text in texts[::-1] if (role := role_of(text)) in _PARTS), "")
    texts = [text for text in texts if not role_of(text)]
    if part and not texts:
        before = max((other for other in columns if other < column), default=column)
        if before != column:
            return attrs.evolve(_level(header, before, columns), part=part)
    if not part and len(texts) > 1 and is_level(texts[0]) and _is_told_below(header, column):
        texts, part = texts[:-1], "note"
    over = _over(header, column, columns)
    own = [text for text in texts if text != over] if len(texts) > 1 and over else texts
    cluster, between = "", ""
    if over and over not in own and len(own) > 1:
        # A third row: lanes below families, or families below lanes.
        if lane_in(own[0])[0] and not lane_in(own[0])[1]:
            between, own = lane_in(own[0])[0], own[1:]
        elif lane_in(over)[0] and kinds_of_work(own[0]) and not is_level(own[0]):
            cluster, own = own[0], own[1:]
    name = level_name(*own) if own else LevelName(title=f"Column {column_letters(column)}")
    lane, track = lane_in(over) if over and over not in own else ("", "")
    return Column(
        role="level-column",
        name=name.title,
        short=name.short,
        grade=name.grade,
        more=name.more,
        cluster=cluster,
        lane=lane or between,
        track=(track or over) if over and over not in own else "",
        part=part or "signal",
    )


def _is_told_below(header: Header, column: int) -> bool:
    """Tell whether what stands below the name of a level is no level, but said of several."""
    text = header.texts[column][-1]
    again = [each for each, texts in header.texts.items() if texts[-1] == text]
    return len(again) > 1 and not is_level(text)


def _over(header: Header, column: int, columns: Sequence[int]) -> str:
    """What stands above some of the levels, and so parts them into tracks."""
    if _is_parted(header, column, columns):
        return header.texts[column][0]
    texts = header.texts.get(column, ())
    first = next(iter(texts), "")
    is_lane = bool(lane_in(first)[0]) and not lane_in(first)[1]
    alone = len(texts) > 1 and (is_lane or not (is_level(first) or role_of(first)))
    beside = any(_is_parted(header, other, columns) for other in columns)
    return first if alone and beside else ""


def _is_parted(header: Header, column: int, columns: Sequence[int]) -> bool:
    """Tell whether a column is one of several levels, not all, below one merged cell."""
    over = [other for other in header.spans.get(column, ()) if other in columns]
    if len(over) < 2 or len(over) == len(columns):
        return False
    told = [[text for text in header.texts[other] if not role_of(text)] for other in over]
    names = {texts[-1] for texts in told if texts} or {header.texts[column][-1]}
    if is_level(header.texts[column][0]) and any(_is_told_below(header, other) for other in over):
        return False
    return len(names) > 1 and not all(role_of(name) in _PARTS for name in names)


def _rung(header: Header, column: int) -> Column:
    return Column(role="rung-column", name=header.text(column))


def _with_lanes(columns: dict[int, Column]) -> dict[int, Column]:
    """Columns of two lanes, where codes such as IC3 and M2 tell of both."""
    lanes = {
        place: lane_of_code(each.short or each.name)
        for place, each in columns.items()
        if each.role == "level-column" and not each.track
    }
    if len(set(lanes.values()) - {""}) < 2 or "" in lanes.values():
        return columns
    return columns | {
        place: attrs.evolve(columns[place], lane=lane) for place, lane in lanes.items()
    }


def _leading_columns(
    grid: Grid, header: Header, leading: Sequence[int], body: Sequence[int] | range
) -> dict[int, Column]:
    """What the columns in front of the levels are: by their headers, else by their content."""
    contents = {column: content_of(grid, column, body) for column in leading}
    kept = [column for column in leading if not contents[column].is_empty]
    found: dict[int, Column] = {}
    unknown: list[int] = []
    for column in kept:
        role = _LEADING.get(header.role(column), "")
        if contents[column].is_numbered or any(map(is_personal, header.texts.get(column, ()))):
            found[column] = Column(role="leave-out")
        elif role == "fact":
            found[column] = Column(role="fact", name=header.text(column))
        elif role:
            found[column] = Column(role=role)
        elif header.role(column) not in ("", "level", "short", "grade"):
            found[column] = Column(role="fact", name=header.text(column))
        else:
            unknown.append(column)
    _settle_competencies(found)
    _place_unknown(header, found, unknown, contents)
    if not any(each.role == "competency" for each in found.values()):
        _promote(found)
    return found


def _settle_competencies(found: dict[int, Column]) -> None:
    """Of several columns that name competencies, the last does; those before it group them."""
    named = [column for column, each in found.items() if each.role == "competency"]
    for place, column in enumerate(reversed(named[:-1])):
        role = "group" if place == 0 and not _has(found, "group") else "dimension"
        found[column] = Column(role=role if not _has(found, role) else "fact", name="")


def _place_unknown(
    header: Header, found: dict[int, Column], unknown: list[int], contents: dict[int, Content]
) -> None:
    """Columns whose header says nothing: groups, then names, then texts."""
    for column in [each for each in unknown if _TEXTS.search(header.text(each))]:
        unknown.remove(column)
        found[column] = Column(role="fact", name=header.text(column))
    names = [column for column in unknown if not contents[column].is_prose]
    for column in unknown:
        if contents[column].is_prose:
            role = "fact" if _has(found, "description") else "description"
            found[column] = Column(role=role, name="" if role == "description" else "About it")
    if not _has(found, "competency") and names:
        found[names.pop()] = Column(role="competency")
    for role in ("group", "dimension"):
        if names and not _has(found, role):
            found[names.pop()] = Column(role=role)
    for column in names:
        found[column] = Column(role="fact", name=f"Column {column_letters(column)}")


def _promote(found: dict[int, Column]) -> None:
    """Without a column of competencies, the last that could name them does."""
    for role in ("signal", "group", "dimension", "description"):
        for column in reversed([place for place, each in found.items() if each.role == role]):
            found[column] = Column(role="competency")
            return


def _with_marked(found: dict[int, Column]) -> dict[int, Column]:
    """Where cells only mark, a text in front is what is expected."""
    for role in ("signal", "description"):
        for column, each in found.items():
            if each.role == role:
                return found | {column: Column(role="signal")}
    named = next((column for column, each in found.items() if each.role == "competency"), None)
    group = next((column for column, each in found.items() if each.role == "group"), None)
    if named is not None and group is not None:
        return found | {named: Column(role="signal"), group: Column(role="competency")}
    return found


def _behind(grid: Grid, header: Header, column: int, rows: range) -> Column | None:
    """What a column behind or between the levels is."""
    content = content_of(grid, column, rows)
    if content.is_empty:
        return None
    role = header.role(column)
    if any(map(is_personal, header.texts.get(column, ()))) or not header.text(column):
        return Column(role="leave-out")
    if role in ("practices", "prompts", "description", "importance", "group", "dimension"):
        return Column(role=role)
    return Column(role="fact", name=header.text(column))


def _has(found: dict[int, Column], role: str) -> bool:
    return any(each.role == role for each in found.values())
