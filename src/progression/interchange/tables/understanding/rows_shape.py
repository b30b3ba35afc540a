"""Understands tables whose rows are signals, levels or competencies: long, ladder and library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from progression.interchange.tables.cells import column_letters
from progression.interchange.tables.understanding.blocks import in_blocks
from progression.interchange.tables.understanding.columns import Content, content_of, depends
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.headers import Header
from progression.interchange.tables.understanding.level_words import is_level, lane_in
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    LIBRARY,
    LONG,
    Column,
    Table,
)
from progression.interchange.tables.understanding.vocabulary import (
    OFTEN_ASKED,
    TOTALS,
    is_fact,
    is_personal,
    plain,
)

_CODE = 12
_SAME = {
    "cluster", "track", "level", "grade", "short", "dimension", "group", "competency", "step",
    "signal", "examples", "importance", "practices", "prompts", "description", "level-summary",
    "also-called",
}  # fmt: skip


def repeats_header(grid: Grid, row: int, header: Header) -> bool:
    """Tell whether a row is the header again, as at a new page or above a new block."""
    filled = grid.filled(row)
    return len(filled) > 1 and all(
        grid.at(row, column) in header.texts.get(column, ()) for column in filled
    )


class Rows:
    """The header and the content of a table, looked at column by column."""

    def __init__(self, grid: Grid, header: Header, end: int) -> None:
        self.grid = grid
        self.header = header
        self.first = header.rows[-1] + 1
        self.odd: dict[int, str] = {}
        self.rows: list[int] = []
        self._read(end)
        self.last = max(self.rows, default=header.rows[-1])
        self.odd = {row: role for row, role in self.odd.items() if row < self.last}
        self.contents: dict[int, Content] = {
            column: content_of(grid, column, self.rows) for column in range(grid.width)
        }
        self.columns = [column for column in header.texts if not self.contents[column].is_empty]
        self.roles: dict[int, str] = {column: self._role(column) for column in self.columns}

    def _read(self, end: int) -> None:
        wide = len(self.header.texts) > 2
        for row in range(self.first, end):
            filled = self.grid.filled(row)
            if not filled:
                continue
            texts = [self.grid.at(row, column) for column in filled]
            repeats = repeats_header(self.grid, row, self.header)
            numbers = [text for text in texts[1:] if text.replace(".", "", 1).isdigit()]
            total = plain(texts[0]) in TOTALS and len(numbers) == len(texts) - 1
            seen = self.grid.seen_in(row)
            alone = wide and len(seen) == 1 and self.header.role(seen[0]) not in ("signal", "level")
            alone = alone or (len(filled) == 1 and self.grid.spans_columns(row, filled[0]) > 2)
            if len(filled) == 1 and self._heads_block(row, end):
                self.odd[row] = "heading"
            elif repeats or total or alone:
                self.odd[row] = "leave-out"
            else:
                self.rows.append(row)

    def _heads_block(self, row: int, end: int) -> bool:
        """Tell whether a row of one text stands right above the header that is said again."""
        after = next((each for each in range(row + 1, end) if self.grid.filled(each)), None)
        return after is not None and repeats_header(self.grid, after, self.header)

    def _role(self, column: int) -> str:
        role = self.header.role(column)
        # What is called a code and says sentences is about writing code.
        return "" if role == "short" and self.contents[column].mean > _CODE else role

    def of(self, role: str) -> list[int]:
        """The columns whose header gives them a role."""
        return [column for column in self.columns if self.roles[column] == role]

    def looks_like_levels(self, column: int) -> bool:
        """Tell whether a column holds names of levels."""
        texts = set(self.contents[column].texts)
        return bool(texts) and sum(map(is_level, texts)) * 3 >= len(texts) * 2

    def level_column(self) -> int | None:
        """The column that names the levels."""
        named = self.of("level")
        looks = [column for column in named if self.looks_like_levels(column)]
        if named:
            return (looks or named)[-1] if len(looks or named) == 1 else self._title(looks or named)
        for role in ("short", "track"):
            for column in self.of(role):
                if self.looks_like_levels(column):
                    return column
        return None

    def _title(self, columns: list[int]) -> int:
        """Of several columns that name levels, the one with titles rather than codes or numbers."""

        def worth(column: int) -> tuple[bool, float]:
            content = self.contents[column]
            return any(" " in text or len(text) > 4 for text in content.texts), content.mean

        return max(columns, key=worth)


def rows_table(rows: Rows, shape: str, *, level: str = "") -> Table:
    """The mapping of a table of rows.

    Args:
        rows: The table.
        shape: Long, ladder or library.
        level: The level that the whole table is about, where no column says it.
    """
    columns = {LONG: _long, LADDER: _ladder, LIBRARY: _library}[shape](rows)
    table = Table(
        sheet=rows.grid.sheet.name,
        shape=shape,
        header=rows.header.rows,
        first=rows.first,
        last=rows.last,
        columns=dict(sorted(columns.items())),
        rows=rows.odd,
        why=(_why(rows, shape, columns),),
        level=level,
    )
    return in_blocks(table, rows.grid)


def _why(rows: Rows, shape: str, columns: Mapping[int, Column]) -> str:
    level = next((place for place, each in columns.items() if each.role == "level"), None)
    if shape == LADDER and level is not None:
        return f"each row names another level in column {column_letters(level)}"
    if shape == LONG and level is not None:
        return f"column {column_letters(level)} names the level of each row"
    names = [
        rows.header.text(place) for place, each in columns.items() if each.role == "competency"
    ]
    return f"column “{names[0]}” names a competency in each row" if names else "as you said"


def _level_like(rows: Rows, found: dict[int, Column]) -> None:
    """Place what names levels, and the two columns that may mean a role or a lane."""
    level = rows.level_column()
    if level is None:
        return
    found[level] = Column(role="level")
    for column in rows.of("level"):
        if column == level:
            continue
        content = rows.contents[column]
        digits = all(text.isdigit() for text in content.texts)
        codes = content.mean <= 6 or digits
        role = "grade" if digits else "short"
        if codes and not _has(found, role):
            found[column] = Column(role=role)
        elif not _has(found, "track") and content.distinct < rows.contents[level].distinct:
            found[column] = Column(role="track")
        else:
            found[column] = Column(role="also-called")


def _common(rows: Rows) -> dict[int, Column]:
    """What the headers say by themselves."""
    found: dict[int, Column] = {}
    _level_like(rows, found)
    for column in rows.columns:
        if column in found:
            continue
        role = rows.roles[column]
        counts = rows.contents[column].is_numbered and role != "grade"
        if counts or any(map(is_personal, rows.header.texts[column])):
            found[column] = Column(role="leave-out")
        elif role == "track":
            _place_track(rows, column, found)
        elif role == "grade" and not all(t.isdigit() for t in rows.contents[column].texts):
            found[column] = Column(role="fact", name=rows.header.text(column))
        elif role in _SAME and (not _has(found, role) or is_one_of_several(rows, column)):
            found[column] = Column(role=role)
    _settle_areas(rows, found)
    named = rows.of("competency")
    for place, column in enumerate(reversed(named[:-1])):
        role = "group" if place == 0 and not _has(found, "group") else "dimension"
        found[column] = Column(role=role)
        found[named[-1]] = Column(role="competency")
    return found


def is_one_of_several(rows: Rows, column: int) -> bool:
    """Tell whether a column is “Behaviour 2” beside “Behaviour 1”."""
    text = rows.header.text(column)
    return rows.roles[column] in ("signal", "examples") and text.rstrip()[-1:].isdigit()


def _settle_areas(rows: Rows, found: dict[int, Column]) -> None:
    """An “area” is of competencies; where it is not the same for each of them, it is a family."""
    areas = by_role(found, ("dimension",))
    competency = by_role(found, ("competency",))
    if not areas or not competency or _has(found, "cluster") or not _has(found, "level"):
        return
    if not depends(rows.grid, areas[0], competency, rows.rows) and depends(
        rows.grid, areas[0], by_role(found, ("track",)) or [areas[0]], rows.rows
    ):
        found[areas[0]] = Column(role="cluster")


def _place_track(rows: Rows, column: int, found: dict[int, Column]) -> None:
    """A column of roles or tracks may name lanes, tracks, or families."""
    texts = set(rows.contents[column].texts)
    lanes = all(lane_in(text)[0] and not lane_in(text)[1] for text in texts)
    if lanes and not _has(found, "lane"):
        found[column] = Column(role="lane")
    elif not _has(found, "track"):
        found[column] = Column(role="track")
    elif not _has(found, "cluster") and not rows.of("cluster"):
        before = next(place for place, each in found.items() if each.role == "track")
        outer, inner = sorted((before, column), key=lambda each: rows.contents[each].distinct)
        found[outer], found[inner] = Column(role="cluster"), Column(role="track")
    else:
        found[column] = Column(role="fact", name=rows.header.text(column))


def _long(rows: Rows) -> dict[int, Column]:
    found = _common(rows)
    if not _has(found, "competency"):
        for column in by_role(found, ("group",)) or by_role(found, ("dimension",)):
            found[column] = Column(role="competency")
    _settle_texts(rows, found)
    for column in rows.columns:
        if column not in found:
            found[column] = Column(role="fact", name=rows.header.text(column))
    for column, each in found.items():
        if each.role == "fact":
            found[column] = attrs.evolve(each, of=_about(rows, column, found))
    return found


def _about(rows: Rows, column: int, found: Mapping[int, Column]) -> str:
    """What a fact of a row is about: the widest thing that it is the same for."""
    keys: list[int] = []
    for of, roles in (("track", ("cluster", "track", "lane")), ("level", ("level",))):
        keys += by_role(found, roles)
        if keys and depends(rows.grid, column, keys, rows.rows):
            return of
    competency = by_role(found, ("competency",))
    if competency and depends(rows.grid, column, competency, rows.rows):
        return "competency"
    return "signal"


def _settle_texts(rows: Rows, found: dict[int, Column]) -> None:
    """Texts that only say “Description” are about what they are the same for."""
    texts = rows.of("text") + rows.of("description") + rows.of("level-summary")
    texts += [column for column in rows.of("signal") if found.get(column) is None]
    texts += [
        column
        for column in rows.columns
        if column not in found and column not in texts and rows.contents[column].is_prose
        and not is_fact(rows.header.text(column))
    ]  # fmt: skip
    for column in dict.fromkeys(texts):
        found.pop(column, None)
    for column in dict.fromkeys(texts):
        role = _text_role(rows, column, found)
        found[column] = Column(role=role, name=rows.header.text(column) if role == "fact" else "")


def _text_role(rows: Rows, column: int, found: Mapping[int, Column]) -> str:
    def whole(*roles: str) -> list[int]:
        return [place for place, each in found.items() if each.role in roles]

    grid, places = rows.grid, rows.rows
    competency, level = whole("competency"), whole("cluster", "track", "lane", "level")
    said = _has(found, "signal")
    by_header = rows.roles[column]
    if competency and depends(grid, column, competency, places):
        is_said = (
            by_header == "text" and not said and depends(grid, column, competency + level, places)
        )
        if not _has(found, "description") and not is_said:
            return "description"
    tracks = whole("cluster", "track")
    if tracks and whole("level") and depends(grid, column, tracks, places):
        varied = len({grid.seen(row, tracks[-1]) for row in places}) > 1
        if varied and not _has(found, "track-summary"):
            return "track-summary"
    of_level = whole("level") and depends(grid, column, level, places)
    if of_level and not _has(found, "level-summary"):
        return "level-summary"
    if by_header == "description" and not _has(found, "description") and said:
        return "description"
    if by_header == "level-summary" and not _has(found, "level-summary"):
        return "level-summary"
    if not said:
        return "signal"
    return "summary" if not _has(found, "summary") and by_header == "text" else "fact"


def _ladder(rows: Rows) -> dict[int, Column]:
    found: dict[int, Column] = {}
    _level_like(rows, found)
    if not _has(found, "level"):
        named = [column for column in rows.contents if rows.contents[column].texts]
        looks = [column for column in named if rows.looks_like_levels(column)]
        unique = [column for column in looks or named if rows.contents[column].is_unique]
        found[(unique or looks or named)[0]] = Column(role="level")
    level = next(place for place, each in found.items() if each.role == "level")
    for column in rows.columns:
        if column in found:
            continue
        role, content = rows.roles[column], rows.contents[column]
        name = rows.header.text(column)
        if (content.is_numbered and column < level and role != "grade") or any(
            map(is_personal, rows.header.texts[column])
        ):
            found[column] = Column(role="leave-out")
        elif role == "track":
            _place_track(rows, column, found)
        elif role == "grade" and not all(text.isdigit() for text in content.texts):
            found[column] = Column(role="fact", name=name)
        elif role in ("cluster", "grade", "short", "also-called") and not _has(found, role):
            found[column] = Column(role=role)
        elif role in ("level-summary", "text") and not _has(found, "level-summary"):
            found[column] = Column(role="level-summary")
        elif role in ("signal", "competency") or _says(content, name):
            group = rows.header.texts[column][0] if len(rows.header.texts[column]) > 1 else ""
            found[column] = Column(role="competency-column", name=name, group=group)
        else:
            found[column] = Column(role="fact", name=name)
    return found


def _says(content: Content, name: str) -> bool:
    """Tell whether the texts about levels say what is expected, rather than a fact in a word."""
    if content.is_prose:
        return True
    if is_fact(name):
        count = sum(len(text.split()) for text in content.texts)
        return plain(name) in OFTEN_ASKED and count >= 3 * len(content.texts)
    words = sum(len(text.split()) > 1 for text in content.texts)
    digits = sum(any(map(str.isdigit, text)) for text in content.texts)
    said = content.mean >= 25 or digits * 2 < len(content.texts)
    return said and words * 2 > len(content.texts) and content.distinct > 1


def _library(rows: Rows) -> dict[int, Column]:
    found = {
        place: each
        for place, each in _common(rows).items()
        if each.role in ("dimension", "group", "competency", "description", "practices", "prompts",
                         "leave-out", "step")
    }  # fmt: skip
    level = rows.level_column()
    if level is not None and level not in found and not _has(found, "step"):
        found[level] = Column(role="step")
    text = "signal" if _has(found, "step") else "description"
    for column in rows.columns:
        if column in found:
            continue
        if rows.roles[column] in ("text", "signal") and not _has(found, text):
            found[column] = Column(role=text)
        elif rows.roles[column] == "text" and not _has(found, "description"):
            found[column] = Column(role="description")
        elif rows.contents[column].is_prose and not _has(found, text):
            found[column] = Column(role=text)
        else:
            found[column] = Column(role="fact", name=rows.header.text(column))
    return found


def _has(found: Mapping[int, Column], role: str) -> bool:
    return any(each.role == role for each in found.values())


def by_role(columns: Mapping[int, Column], roles: Sequence[str]) -> list[int]:
    """The places of columns that have one of several roles."""
    return [place for place, each in columns.items() if each.role in roles]
