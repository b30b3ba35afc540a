"""What is asked about one sheet, and what is refused, with its place and the way out."""

from __future__ import annotations

import attrs

from progression.interchange.tables.cells import TableError, column_letters, place
from progression.interchange.tables.understanding.above import (
    TRACKS,
    choices,
    meaning_of,
    with_meaning,
)
from progression.interchange.tables.understanding.asking import Choice, Hints, Question
from progression.interchange.tables.understanding.columns import content_of
from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.headers import Header, plain_header
from progression.interchange.tables.understanding.level_words import is_level, is_rating
from progression.interchange.tables.understanding.mapping import MATRIX, ROLES, SHAPES, Table
from progression.interchange.tables.understanding.rows_shape import Rows
from progression.interchange.tables.understanding.vocabulary import (
    CHANGE_LOG,
    PEOPLE,
    REMARKS,
    is_fact,
    is_personal,
    plain,
    role_of,
)
from progression.prose import fold, listed


@attrs.define(kw_only=True)
class Seen:
    """What was understood of one sheet.

    Attributes:
        tables: Its tables, from the top.
        left_out: Why it is left out; empty where it is not.
        questions: What it does not tell.
    """

    tables: list[Table] = attrs.field(factory=list)
    left_out: str = ""
    questions: list[Question] = attrs.field(factory=list)


class OneSheet:
    """A sheet that is looked at, and what was understood of it so far."""

    def __init__(self, grid: Grid, hints: Hints) -> None:
        self.grid = grid
        self.hints = hints
        self.name = grid.sheet.name
        self.shape = hints.of(hints.shapes, self.name)
        self.found = Seen()
        self.legends: list[Table] = []

    def _ask_rungs(self, header: Header, rungs: list[int]) -> None:
        names = listed([f"“{header.text(column)}”" for column in rungs])
        self._ask(
            "shape",
            header,
            rungs[0],
            f"{names} can be levels that people hold, or how well somebody masters a skill.",
            [Choice(value=MATRIX, words="levels of a career track"),
             Choice(value="rungs", words="rungs of a scale, the same for all roles"),
             Choice(value="leave-out", words="leave the sheet out")],
        )  # fmt: skip

    def _ask_step(self, header: Header, level: int, texts: tuple[str, ...]) -> None:
        names = listed([f"“{text}”" for text in list(dict.fromkeys(texts))[:6]])
        self._ask(
            "shape",
            header,
            level,
            f"{names} can be levels that people hold, or how well somebody masters a skill.",
            [Choice(value="long", words="levels of a career track"),
             Choice(value="rungs", words="rungs of a scale, the same for all roles"),
             Choice(value="leave-out", words="leave the sheet out")],
        )  # fmt: skip

    def _ask_ratings(self, header: Header) -> None:
        column = next(c for c, texts in header.texts.items() if any(map(is_rating, texts)))
        self._ask(
            "shape",
            header,
            column,
            f"“{header.text(column)}” is an answer of a review, and no level.",
            [Choice(value="rungs", words="take them as rungs of a scale all the same"),
             Choice(value="leave-out", words="leave the sheet out")],
        )  # fmt: skip

    def _ask_behind(self, table: Table, header: Header, last: int) -> None:
        """Ask whether the column behind the last level is one, where it reads like one."""
        column = last + 1
        known, head = table.columns.get(column), header.text(column)
        is_open = known is not None and known.role == "fact" and not header.role(column)
        if not is_open or self._is_said(column, head):
            return
        if plain(head) in REMARKS or is_fact(head):
            return
        rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
        behind, level = content_of(self.grid, column, rows), content_of(self.grid, last, rows)
        if len(behind.texts) < 0.8 * len(level.texts) or behind.mean < 0.6 * level.mean:
            return
        name = f"{self.name}!{head}"
        self._ask_column(
            header,
            column,
            f"“{head}” stands behind the levels and reads like one. Is it one?",
            [
                Choice(value=f"{name}=level:{head}", words="yes, it is a level"),
                Choice(value=f"{name}=fact", words="no, it is a fact about competencies"),
            ],
        )

    def _with_above(self, table: Table, header: Header) -> Table:
        """Settle what the names above the levels are; ask where nothing tells."""
        meaning = self.hints.of(self.hints.above, self.name) or meaning_of(table)
        answers = choices(table)
        if not meaning or (meaning != TRACKS and meaning not in [each.value for each in answers]):
            names = dict.fromkeys(each.track for each in table.columns.values() if each.track)
            self._ask(
                "above",
                attrs.evolve(header, rows=header.rows[:1]),
                next(place for place, each in table.columns.items() if each.track),
                f"{listed([f'“{name}”' for name in names][:6])} stand above the levels. What are"
                " they?",
                answers,
            )
        return with_meaning(table, meaning)

    def _ask_unnamed(self, table: Table, header: Header, levels: list[int]) -> None:
        """Ask for the name of a column of texts between or behind the levels that has no header."""
        rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
        for column in range(min(levels), min(max(levels) + 2, self.grid.width)):
            content = content_of(self.grid, column, rows)
            words = sum(len(text.split()) for text in content.texts)
            if header.text(column) or self._is_said(column, ""):
                continue
            if content.is_empty or words < 2 * len(content.texts):
                continue
            letters = column_letters(column)
            self._ask_column(
                header,
                column,
                f"Column {letters} has no header, and holds texts such as"
                f" “{fold(content.texts[0])[:60]}”. What is it?",
                [
                    Choice(value=f"{self.name}!{letters}=level:…", words="a level, called so"),
                    Choice(value=f"{self.name}!{letters}=leave-out", words="no part of it"),
                ],
            )

    def _ask_front(self, table: Table, header: Header, levels: list[int]) -> None:
        """Ask whether the column in front of the first level is one, where it reads like one."""
        column = min(levels) - 1
        head = header.text(column)
        known = table.columns.get(column)
        if known is None or not head or header.role(column) or self._is_said(column, head):
            return
        if column == min(table.columns) or is_fact(head):
            return
        rows = [row for row in range(table.first, table.last + 1) if row not in table.rows]
        front, level = (content_of(self.grid, each, rows) for each in (column, min(levels)))
        words = sum(len(text.split()) for text in front.texts)
        if words < 2 * len(front.texts) or not 0.7 < front.mean / max(level.mean, 1) < 1.6:
            return
        name = f"{self.name}!{head}"
        self._ask_column(
            header,
            column,
            f"“{head}” stands in front of the levels and reads like one. Is it one?",
            [
                Choice(value=f"{name}=level:{head}", words="yes, it is a level"),
                Choice(value=f"{name}={known.role}", words=f"no, it is {ROLES[known.role]}"),
            ],
        )

    def _is_description(self, rows: Rows, level: int) -> bool:
        """Ask what it is, where each row tells something else of one level, as in a job advert."""
        texts = rows.contents[level].texts
        known = [text for text in texts if role_of(text) or is_fact(text)]
        if len(known) < 2 or len(known) * 2 < len(texts):
            return False
        self._ask(
            "shape",
            rows.header,
            level,
            f"Each row tells something else, such as {listed([f'“{t}”' for t in known[:3]])}: it"
            " describes one job from top to bottom. Turn rows into columns in the spreadsheet (copy"
            " it, and paste it transposed), and import that.",
            [Choice(value="leave-out", words="leave the sheet out"),
             Choice(value="ladder", words="each row is a level all the same")],
        )  # fmt: skip
        return True

    def _is_said(self, column: int, head: str) -> bool:
        """Tell whether somebody said what a column is."""
        said = {**self.hints.columns.get("", {}), **self.hints.columns.get(self.name, {})}
        return column_letters(column) in said or any(plain(head) == plain(name) for name in said)

    def _ask(
        self, about: str, header: Header, column: int, text: str, choices: list[Choice]
    ) -> None:
        option = {"competency": "--competency", "level": "--shape", "shape": "--shape",
                  "above": "--above"}[about]  # fmt: skip
        self.found.questions.append(
            Question(
                about=about,
                sheet=self.name,
                place=place(self.grid.sheet, header.rows[-1], column),
                text=text,
                choices=tuple(choices),
                option=option,
            )
        )

    def _ask_column(self, header: Header, column: int, text: str, choices: list[Choice]) -> None:
        self.found.questions.append(
            Question(
                about="column",
                place=place(self.grid.sheet, header.rows[-1], column),
                text=text,
                choices=tuple(choices),
                option="--column",
            )
        )

    def _is_log(self, header: Header) -> bool:
        texts = [plain(each[-1]) for each in header.texts.values()]
        known = [text for text in texts if text in CHANGE_LOG]
        return len(known) >= 2 and len(known) * 3 >= len(texts) * 2

    def _ask_two_ways(self, header: Header, levels: list[int]) -> bool:
        """Ask where both a column and the header name levels."""
        front = [c for c in header.texts if c < min(levels) and header.role(c) == "level"]
        rows = range(header.rows[-1] + 1, self.grid.height)
        texts = content_of(self.grid, front[0], rows).texts if front else ()
        named = sum(text.isdigit() or is_level(text) for text in texts)
        if not texts or named * 3 < len(texts) * 2:
            return False
        names = listed([f"“{header.text(column)}”" for column in levels[:4]])
        self._ask(
            "shape",
            header,
            front[0],
            f"Column {column_letters(front[0])} names levels, and so do the headers {names}.",
            [Choice(value="ladder", words="each row is a level"),
             Choice(value="long", words="each row says something of a level and a competency"),
             Choice(value=MATRIX, words="each of these headers is a level"),
             Choice(value="leave-out", words="leave the sheet out")],
        )  # fmt: skip
        return True

    def _is_of_people(self, header: Header) -> bool:
        """Tell whether a sheet lists people and what they reached: their data stays out."""
        texts = [text for texts in header.texts.values() for text in texts]
        named = any(plain(text) in PEOPLE for text in texts)
        return named or (
            any(plain(text) == "name" for text in texts) and any(map(is_personal, texts))
        )

    def _nothing(self) -> None:
        grid = self.grid
        if self.found.left_out:
            return
        first = plain_header(grid)
        if first is not None and self._is_log(first):
            self.found.left_out = "it is a log of changes"
            return
        wide = [row for row in range(grid.height) if len(grid.filled(row)) > 1]
        if len(wide) >= 3 and max(len(grid.filled(row)) for row in wide) >= 3:
            row = wide[0]
            self.found.questions.append(
                Question(
                    about="shape",
                    sheet=self.name,
                    place=place(grid.sheet, row, grid.filled(row)[0]),
                    text="It looks like a table, but no header says what its columns are.",
                    choices=(*(Choice(value=name, words=words) for name, words in SHAPES.items()),
                             Choice(value="leave-out", words="leave the sheet out")),
                    option="--shape",
                )
            )  # fmt: skip
        else:
            self.found.left_out = "it holds no table"

    def _refuse_twice(self, header: Header) -> None:
        """Two columns of one name cannot be told apart, by people or by us."""
        known: dict[tuple[str, ...], int] = {}
        for column, texts in header.texts.items():
            key = tuple(map(plain, texts))
            other = known.setdefault(key, column)
            if other == column or not any(key) or column in header.spans.get(other, ()):
                continue
            if not header.is_level(column) and not header.role(column):
                continue
            raise TableError(
                place(self.grid.sheet, header.rows[-1], column),
                f"Columns {column_letters(other)} and {column_letters(column)} are both headed"
                f" “{texts[-1]}”.",
                "Name them apart in the spreadsheet, or say what each is with a --map file.",
            )

    def _refuse_empty(self, header: Header) -> None:
        raise TableError(
            place(self.grid.sheet, header.rows[-1], min(header.texts)),
            "There is a header and no row below it.",
            "Fill the table, or say another row with --header.",
        )
