"""What a spreadsheet means: what each sheet, row and column is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

MATRIX, LONG, LADDER, LIBRARY = "matrix", "long", "ladder", "library"
SCALE = "scale"

SHAPES: Final[Mapping[str, str]] = {
    MATRIX: "competencies by levels: a row for each competency, a column for each level",
    LONG: "a row for each signal, or for each level of a skill",
    LADDER: "a row for each level",
    LIBRARY: "a row for each competency, without levels",
    SCALE: "a row for each rung of the scale",
}

ROLES: Final[Mapping[str, str]] = {
    "cluster": "the job family",
    "cluster-summary": "about the job family",
    "track": "the track or role",
    "track-summary": "about the track or role",
    "lane": "the lane",
    "level": "the level",
    "short": "the code of the level",
    "grade": "the grade of the level",
    "level-summary": "about the level",
    "also-called": "other titles of the level",
    "dimension": "the dimension of the competency",
    "group": "the group of the competency",
    "competency": "the competency",
    "description": "about the competency",
    "step": "the rung of the competency's scale",
    "signal": "what is expected",
    "summary": "the expectation in a sentence",
    "examples": "examples",
    "importance": "core or optional",
    "practices": "ways to grow in the competency",
    "prompts": "questions for a 1:1",
    "fact": "a fact",
    "leave-out": "left out",
}
"""What a column can be, and how people are told of it."""

NAMED: Final = frozenset({"level", "rung", "competency"})
"""What a column can be headed by, so that its cells speak of that."""

PARTS: Final = ("signal", "summary", "examples", "note")

ABOUT: Final = ("signal", "competency", "level", "track")
"""What a fact can be about."""

ROW_ROLES: Final[Mapping[str, str]] = {
    "heading": "the group of the rows below it",
    "dimension": "the dimension of the rows below it",
    "competency": "the competency of the rows below it",
    "level": "the level of the rows below it",
    "short": "the codes of the levels",
    "grade": "the grades of the levels",
    "level-summary": "about the levels",
    "also-called": "other titles of the levels",
    "fact": "a fact about each level",
    "leave-out": "left out",
}

LANES: Final[Mapping[str, str]] = {
    "individual-contributor": "individual contributors",
    "management": "management",
    "": "one lane for all",
}


@attrs.frozen(kw_only=True)
class Column:
    """What one column is.

    Attributes:
        role: One of `ROLES`; or `level-column`, `rung-column`, `competency-column`, whose cells
            speak of the level, rung or competency that `name` says.
        name: What it speaks of; of a fact, what it is called.
        short: The code of the level.
        grade: The grade of the level.
        more: What else the header says of the level.
        cluster: The job family of the level, where the sheet has several.
        track: The track of the level, where the sheet has several.
        lane: The lane of the level, where the sheet has several.
        group: The group of the competency.
        part: Which part of the expectation its cells are: one of `PARTS`.
        of: What a fact is about: one of `ABOUT`; empty for what the rows are about.
    """

    role: str
    name: str = ""
    short: str = ""
    grade: int | None = None
    more: str = ""
    cluster: str = ""
    track: str = ""
    lane: str = ""
    group: str = ""
    part: str = "signal"
    of: str = ""


@attrs.frozen(kw_only=True)
class Table:
    """What one table is: a sheet, or a part of one.

    Attributes:
        sheet: The name of the sheet.
        file: The file, where several are read; empty for any.
        shape: One of `SHAPES`.
        header: The rows of its header, counted from 0.
        first: The first row of its content.
        last: The last row of its content.
        columns: What each column is, by its place; a column that is not named is left out.
        rows: What single rows are, by their place, where they are no plain content.
        cluster: The job family, where no column says it.
        track: The track, where no column says it.
        lane: The lane, where nothing else says it.
        competency: The competency, where no column says it.
        level: The level, where no column says it.
        group: The group of its competencies, where no column says it.
        marks: Whether its cells only mark that something is expected.
        steps: Whether its cells name a rung of the competency's scale.
        why: What its shape was told by, one reason each.
    """

    sheet: str
    file: str = ""
    shape: str = MATRIX
    header: tuple[int, ...] = ()
    first: int = 0
    last: int = 0
    columns: Mapping[int, Column] = attrs.field(factory=dict)
    rows: Mapping[int, str] = attrs.field(factory=dict)
    cluster: str = ""
    track: str = ""
    lane: str = ""
    competency: str = ""
    level: str = ""
    group: str = ""
    marks: bool = False
    steps: bool = False
    why: tuple[str, ...] = attrs.field(default=(), eq=False)

    def column_of(self, role: str) -> int | None:
        """The first column of a role; None where there is none."""
        return next((place for place, each in self.columns.items() if each.role == role), None)

    def columns_of(self, role: str) -> list[int]:
        """All columns of a role."""
        return [place for place, each in self.columns.items() if each.role == role]


@attrs.frozen(kw_only=True)
class FileMap:
    """What a whole file means.

    Attributes:
        tables: Its tables, in their order.
        left_out: Sheets that are no part of the framework, and why.
        id: The framework's id.
        title: The framework's title.
        cumulative: Whether a level also asks what the levels below it ask; None until it is said.
        carry: Whether what the level below says in the same words is said once; None until said.
        semicolons: Whether semicolons part signals.
        order: The levels from the lowest to the highest, by title or code; empty where the file
            tells.
        rungs: What the numbers in the cells are called, as rungs of a scale.
        layout: The known layout that it has; empty where it has none.
        is_said: Whether a person wrote it, or said what each sheet is.
    """

    tables: tuple[Table, ...] = ()
    left_out: Mapping[str, str] = attrs.field(factory=dict)
    id: str = ""
    title: str = ""
    cumulative: bool | None = None
    carry: bool | None = None
    semicolons: bool = False
    order: tuple[str, ...] = ()
    rungs: Mapping[str, str] = attrs.field(factory=dict)
    layout: str = ""
    is_said: bool = attrs.field(default=False, eq=False)
