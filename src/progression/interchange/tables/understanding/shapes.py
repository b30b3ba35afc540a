"""Recognises what the sheets of a workbook are, and says where they do not tell."""

from __future__ import annotations

import attrs

from progression.interchange.tables.cells import Sheet, TableError, column_letters, place
from progression.interchange.tables.understanding.asking import Choice, Hints
from progression.interchange.tables.understanding.beside import legend_apart, side_by_side
from progression.interchange.tables.understanding.grid import MOST_COLUMNS, Grid, grid_of
from progression.interchange.tables.understanding.headers import (
    Header,
    find_header,
    header_at,
    plain_header,
)
from progression.interchange.tables.understanding.legends import legend_below
from progression.interchange.tables.understanding.level_lists import levels_in
from progression.interchange.tables.understanding.level_words import is_level, is_rating
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    LIBRARY,
    LONG,
    MATRIX,
    Table,
)
from progression.interchange.tables.understanding.matrix_shape import (
    level_columns,
    matrix,
    rung_columns,
)
from progression.interchange.tables.understanding.one_sheet import OneSheet, Seen
from progression.interchange.tables.understanding.rows_shape import Rows, rows_table
from progression.interchange.tables.understanding.vocabulary import plain
from progression.prose import listed


def seen_in(sheet: Sheet, hints: Hints) -> Seen:
    """Look at a sheet.

    Raises:
        TableError: It has more columns than any framework, or two columns of one name.
    """
    name = sheet.name
    if name in hints.leave_out:
        return Seen(left_out="you said so")
    if hints.sheets and name not in hints.sheets:
        return Seen(left_out="you named others")
    if sheet.hidden and name not in hints.sheets:
        return Seen(left_out="it is hidden")
    grid = grid_of(sheet)
    used = [column for column in range(grid.width) if any(row[column] for row in grid.cells)]
    if not used:
        return Seen(left_out="it is empty")
    if len(used) > MOST_COLUMNS:
        raise TableError(
            place(sheet, 0, used[MOST_COLUMNS]),
            f"{len(used):,} columns hold text, and no career framework has more than"
            f" {MOST_COLUMNS}.",
            "Is it another kind of file? If not, leave columns out in the spreadsheet first.",
        )
    legend = legend_apart(grid)
    if legend is not None:
        found = _seen_in_parts(legend.rest, hints)
        tables = legend.explaining(found.tables)
        if tables is not None or (found.questions and not found.tables):
            return attrs.evolve(found, tables=tables or [])
    return _seen_in_parts(grid, hints)


def _seen_in_parts(grid: Grid, hints: Hints) -> Seen:
    found = Seen()
    for part in side_by_side(grid):
        seen = _Looking(part, hints).seen()
        found.tables += seen.tables
        found.questions += seen.questions
        found.left_out = found.left_out or seen.left_out
    return found


class _Looking(OneSheet):
    """One look at one sheet."""

    def seen(self) -> Seen:
        """What it was understood to be."""
        start = 0
        while start < self.grid.height:
            header = self._header(start)
            if header is None:
                break
            end = self._end(header)
            table = self._table(header, end)
            if table is None:
                break
            self.found.tables.append(table)
            if end >= self.grid.height:
                break
            start = end
        self.found.tables += self.legends
        if not self.found.tables and not self.found.questions:
            self._nothing()
        return self.found

    def _header(self, start: int) -> Header | None:
        header = self._found_header(start)
        return header and attrs.evolve(header, said=self._said_columns(header))

    def _said_columns(self, header: Header) -> dict[int, str]:
        """What people said of columns, by their place."""
        said = {**self.hints.columns.get("", {}), **self.hints.columns.get(self.name, {})}
        found = {}
        for column in range(self.grid.width if said else 0):
            names = [column_letters(column), plain(header.text(column))]
            for name, role in said.items():
                if name == names[0] or (plain(name) and plain(name) == names[1]):
                    found[column] = role
        return found

    def _found_header(self, start: int) -> Header | None:
        given = self.hints.headers.get(self.name, self.hints.headers.get("", ()))
        if given:
            return None if start > given[0] else self._given(given)
        header = find_header(self.grid, start)
        if header is None and start == 0:
            plain_one = plain_header(self.grid, start)
            if plain_one is not None and (self.shape or self._says_something(plain_one)):
                header = plain_one
        return header

    def _says_something(self, header: Header) -> bool:
        """Tell whether a row that is no header by its words is one by what stands below it."""
        named = [column for column in header.texts if header.role(column) == "competency"]
        numbered = self._numbered(header)
        return (
            bool(named and len(header.texts) > 2) or bool(numbered) or self._is_on_its_side(header)
        )

    def _numbered(self, header: Header) -> list[int]:
        """Columns that are headed by numbers in a row."""
        found = [column for column in sorted(header.texts) if header.text(column).isdigit()]
        numbers = [int(header.text(column)) for column in found]
        is_row = len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        return found if is_row and numbers[0] in (0, 1, 2) else []

    def _is_on_its_side(self, header: Header) -> bool:
        """Tell whether the first column names levels, below a header that says nothing known."""
        rows = Rows(self.grid, header, self.grid.height)
        named = [column for column in range(self.grid.width) if rows.contents[column].texts]
        return bool(named) and rows.looks_like_levels(named[0]) and len(rows.rows) > 1

    def _given(self, rows: tuple[int, ...]) -> Header:
        if rows[-1] >= self.grid.height or rows[0] < 0:
            raise TableError(
                self.name, f"There is no row {rows[-1] + 1}.", "Say another row with --header."
            )
        return header_at(self.grid, rows)

    def _end(self, header: Header) -> int:
        """The row where another table begins below this one."""
        row = header.rows[-1] + 2
        if self.hints.headers:
            return self.grid.height
        width = len(header.texts)
        while row < self.grid.height:
            if self._starts_another(header, row, width):
                while row - 1 > header.rows[-1] and not self.grid.is_blank(row - 1):
                    row -= 1
                return row
            row += 1
        return self.grid.height

    def _starts_another(self, header: Header, row: int, width: int) -> bool:
        grid = self.grid
        filled = grid.filled(row)
        if len(filled) < max(3, width // 2) or row + 1 >= grid.height:
            return False
        texts = [grid.at(row, column) for column in filled]
        if any(len(text) > 60 for text in texts):
            return False
        same = [column for column in filled if grid.at(row, column) in header.texts.get(column, ())]
        if len(same) == len(filled):
            return False
        levels = [column for column in filled if is_level(grid.at(row, column))]
        first = min(header.texts)
        key = plain(header.text(first))
        if grid.is_blank(row - 1) or len(grid.filled(row - 1)) == 1:
            again = bool(key) and filled[0] == first and plain(texts[0]) == key
            if again and levels and len(levels) * 2 >= len(filled) - 1:
                return True
        over = [column for column in levels if header.is_level(column)]
        blank = any(grid.is_blank(other) for other in range(max(row - 2, 0), row))
        return blank and len(over) >= 2 and len(levels) + len(same) + 1 >= len(filled)

    # What a table is.

    def _table(self, header: Header, end: int) -> Table | None:
        if self._is_log(header):
            self.found.left_out = "it is a log of changes"
            return None
        if not self.shape and self._is_of_people(header):
            self.found.left_out = "it lists people, whose data stays out of a framework"
            return None
        self._refuse_twice(header)
        if self.shape:
            return self._as_said(header, end)
        levels = level_columns(self.grid, header)
        rungs = rung_columns(header)
        if any(is_rating(text) for texts in header.texts.values() for text in texts):
            self._ask_ratings(header)
            return None
        rows = Rows(self.grid, header, end)
        if len(levels) >= 2 and not self._is_rows(rows):
            if len(rungs) >= 2 and set(levels) <= set(rungs) | {
                c for c in levels if not header.is_level(c)
            }:
                self._ask_rungs(header, rungs)
                return None
            if not rows.rows:
                self._refuse_empty(header)
            if self._ask_two_ways(header, levels):
                return None
            legend = legend_below(self.grid, header.rows[-1] + 1, end)
            if legend is not None:
                end = legend.first
                self.legends.append(legend)
            table = self._with_above(matrix(self.grid, header, end, levels), header)
            self._ask_behind(table, header, max(levels))
            self._ask_front(table, header, levels)
            self._ask_unnamed(table, header, levels)
            return self._with_competencies(table, header)
        rungs = rungs or self._numbered(header)
        if len(rungs) >= 2 and len(levels) <= len(rungs):
            self._ask_rungs(header, rungs)
            return None
        return self._rows(rows)

    def _is_rows(self, rows: Rows) -> bool:
        """Tell whether the rows are levels although some headers look like levels, too."""
        level = rows.level_column()
        return level is not None and rows.looks_like_levels(level) and level == min(rows.columns)

    def _rows(self, rows: Rows) -> Table | None:
        level = rows.level_column()
        competencies, steps = rows.of("competency"), rows.of("step")
        if not rows.rows:
            self._refuse_empty(rows.header)
        if level is not None and competencies and self._may_be_rungs(rows, level):
            self._ask_step(rows.header, level, rows.contents[level].texts)
            return None
        if level is not None:
            keys = [c for c in rows.columns if rows.roles[c] in ("cluster", "track")] + [level]
            texts = [tuple(rows.grid.seen(row, key) for key in keys) for row in rows.rows]
            texts = [each for each in texts if each[-1]]
            lists = levels_in(rows.contents[level].texts)
            if (
                not lists
                and len(set(texts)) == len(texts) == len(rows.rows)
                and not self._names_skills(rows)
            ):
                if self._is_description(rows, level):
                    return None
                return rows_table(rows, LADDER)
            if not lists and self._goes_on(rows, level):
                return rows_table(rows, LADDER)
            return self._with_competencies(rows_table(rows, LONG), rows.header)
        first = next(column for column, each in rows.contents.items() if each.texts)
        if rows.looks_like_levels(first) and rows.contents[first].is_unique:
            return rows_table(rows, LADDER)
        if "heading" in rows.odd.values() and (competencies or rows.of("signal")):
            table = rows_table(rows, LONG)
            if "level" in table.rows.values():
                return table
        if is_level(self.name) and (competencies or rows.of("signal")):
            return rows_table(rows, LONG, level=self.name)
        if competencies and steps and not rows.of("track"):
            return rows_table(rows, LIBRARY)
        return self._unclear(rows)

    def _goes_on(self, rows: Rows, level: int) -> bool:
        """Tell whether rows without a level only go on about the one above: a ladder of lists."""
        named = rows.contents[level].texts
        said = rows.of("competency")[-1:]
        if not said or len(named) == len(rows.rows) or len(set(named)) < len(named):
            return False
        texts = rows.contents[said[0]].texts
        wordy = sum(len(text.split()) > 1 for text in texts) * 2 > len(texts)
        return wordy and rows.contents[said[0]].is_unique

    def _may_be_rungs(self, rows: Rows, level: int) -> bool:
        """Tell whether levels without a track may be rungs of a skill: numbers, or “Advanced”."""
        parted = rows.of("cluster") or rows.of("track")
        return rows.contents[level].is_rungs and not parted

    def _names_skills(self, rows: Rows) -> bool:
        """Tell whether each row names one competency and says something of it."""
        named = [rows.contents[column] for column in rows.of("competency")]
        said = rows.of("signal") or rows.of("text") or rows.of("description")
        if not named or not said or named[-1].is_prose:
            return False
        lists = sum("," in text or "\n" in text for text in named[-1].texts)
        return lists * 2 < len(named[-1].texts)

    def _unclear(self, rows: Rows) -> Table | None:
        competencies = rows.of("competency")
        unknown = [
            column
            for column in rows.columns
            if not rows.roles[column] and column > min(competencies, default=0)
        ]
        if len(unknown) >= 2 and any(rows.contents[column].is_prose for column in unknown):
            names = listed([f"“{rows.header.text(column)}”" for column in unknown[:6]])
            self._ask(
                "shape",
                rows.header,
                unknown[0],
                f"Nothing says whether {names} are levels.",
                [Choice(value=MATRIX, words="yes, each of these columns is a level"),
                 Choice(value=LIBRARY, words="no, they are facts about the competencies"),
                 Choice(value=LADDER, words="no, each row is a level"),
                 Choice(value="leave-out", words="leave the sheet out")],
            )  # fmt: skip
            return None
        if competencies and any(rows.of(role) for role in ("description", "text")):
            return rows_table(rows, LIBRARY)
        if rows.of("signal") or competencies:
            self._ask(
                "level",
                rows.header,
                (competencies or rows.of("signal"))[0],
                "No column names levels, and neither does the header. Name it with --column, such"
                " as “Role=level”; or say what the sheet is:",
                [Choice(value=LIBRARY, words="it only lists competencies"),
                 Choice(value=MATRIX, words="the columns behind them are levels"),
                 Choice(value="leave-out", words="leave the sheet out")],
            )  # fmt: skip
        return None

    def _as_said(self, header: Header, end: int) -> Table | None:
        if self.shape == "leave-out":
            self.found.left_out = "you said so"
            return None
        if self.shape == "rungs" and not rung_columns(header) and not self._numbered(header):
            rows = Rows(self.grid, header, end)
            if rows.level_column() is not None:
                return rows_table(rows, LIBRARY)
        if self.shape in (MATRIX, "rungs"):
            rungs = self.shape == "rungs"
            scale = rung_columns(header) or self._numbered(header)
            columns = level_columns(self.grid, header)
            columns = scale if rungs else sorted({*columns, *scale})
            columns = columns or level_columns(self.grid, header, all_named=True)
            if not columns:
                raise TableError(
                    place(self.grid.sheet, header.rows[-1], 0),
                    "No column behind the first could be a level.",
                    "Say the row of the header with --header.",
                )
            table = matrix(self.grid, header, end, columns, rungs=rungs)
            if rungs:
                return table
            return self._with_competencies(self._with_above(table, header), header)
        rows = Rows(self.grid, header, end)
        if not rows.rows:
            self._refuse_empty(header)
        by_name = self.shape == LONG and is_level(self.name) and rows.level_column() is None
        return rows_table(rows, self.shape, level=self.name if by_name else "")

    def _with_competencies(self, table: Table, header: Header) -> Table | None:
        """Ask for the competency where no column names one."""
        given = self.hints.of(self.hints.competencies, self.name)
        headed = "competency" in table.rows.values()
        if table.column_of("competency") is not None or given or headed:
            return attrs.evolve(table, competency=given)
        signals = table.columns_of("signal")
        if table.shape == LONG and signals and header.text(signals[0]):
            return attrs.evolve(table, competency=header.text(signals[0]))
        self._ask(
            "competency",
            header,
            min(header.texts),
            "No column names competencies. What are the expectations of this sheet about?",
            [],
        )
        return None
