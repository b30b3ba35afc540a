"""The mapping of a spreadsheet as TOML, so that people correct it once and keep it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from progression.interchange.tables.cells import TableError, Workbook, column_letters
from progression.interchange.tables.understanding.grid import grid_of
from progression.interchange.tables.understanding.mapping import (
    ABOUT,
    NAMED,
    PARTS,
    ROLES,
    ROW_ROLES,
    SHAPES,
    Column,
    FileMap,
    Table,
)
from progression.names import near_misses
from progression.prose import fold, listed
from progression.toml_text import value_text

_WHOLE: Final = ("title", "id", "cumulative", "carry", "semicolons", "levels", "rungs", "table",
                 "left-out")  # fmt: skip
_TABLE: Final = ("sheet", "shape", "header", "rows", "cluster", "track", "lane", "competency",
                 "level", "group", "marks", "steps", "columns", "lines")  # fmt: skip
_COLUMN: Final = ("role", *sorted(NAMED), "fact", "short", "grade", "about", "cluster", "track",
                  "lane", "group", "part", "of")  # fmt: skip
_LETTERS: Final = re.compile(r"[A-Z]{1,3}")


# Writing.


def dumps(mapping: FileMap, workbooks: Sequence[Workbook] = ()) -> str:
    """Write a mapping as TOML, each column with its header beside it."""
    lines = [
        "# What each part of the spreadsheet is. Correct it, and give it back with --map.",
        "# Rows and columns are named as the spreadsheet names them.",
        f"title = {value_text(mapping.title)}",
    ]
    if mapping.id:
        lines.append(f"id = {value_text(mapping.id)}")
    if mapping.cumulative is None:
        lines.append("# cumulative = true    # does a level also ask what those below it ask?")
    else:
        lines.append(f"cumulative = {_truth(mapping.cumulative)}")
    if mapping.carry is not None:
        lines.append(f"carry = {_truth(mapping.carry)}")
    if mapping.semicolons:
        lines.append("semicolons = true")
    if mapping.order:
        single = mapping.order in (("listed",), ("seniority",), ("roles",))
        lines.append(f"levels = {value_text(mapping.order[0] if single else mapping.order)}")
    heads = _heads(workbooks)
    for table in mapping.tables:
        lines += ["", *_table_lines(table, heads)]
    if mapping.rungs:
        lines += ["", "[rungs]", *_pairs(mapping.rungs)]
    if mapping.left_out:
        lines += ["", "[left-out]", *_pairs(mapping.left_out)]
    return "\n".join(lines) + "\n"


def _heads(workbooks: Sequence[Workbook]) -> Callable[[Table, int], str]:
    grids = {sheet.name: grid_of(sheet) for workbook in workbooks for sheet in workbook.sheets}

    def head(table: Table, column: int) -> str:
        grid = grids.get(table.sheet)
        if grid is None or column >= grid.width:
            return ""
        texts = [grid.seen(row, column) for row in table.header if row < grid.height]
        words = fold(" / ".join(dict.fromkeys(text for text in texts if text)))
        words = "".join(each if each.isprintable() else " " for each in words)
        return f"  # {words[:60]}" if words else ""

    return head


def _table_lines(table: Table, head: Callable[[Table, int], str]) -> Iterator[str]:
    yield "[[table]]"
    yield f"sheet = {value_text(table.sheet)}"
    yield f"shape = {value_text(table.shape)}"
    yield f"header = [{', '.join(str(row + 1) for row in table.header)}]"
    yield f"rows = [{table.first + 1}, {table.last + 1}]"
    for name in ("cluster", "track", "lane", "competency", "level", "group"):
        value = getattr(table, name)
        if value:
            yield f"{name} = {value_text(value)}"
    for name in ("marks", "steps"):
        if getattr(table, name):
            yield f"{name} = true"
    yield ""
    yield "[table.columns]"
    for place, column in table.columns.items():
        yield f"{column_letters(place)} = {_column_text(column)}{head(table, place)}"
    if table.rows:
        yield ""
        yield "[table.lines]"
        for place, role in table.rows.items():
            yield f"{place + 1} = {value_text(role)}"


def _column_text(column: Column) -> str:
    role = column.role.removesuffix("-column")
    if role == column.role and role != "fact":
        return value_text(role)
    said = [f"{role} = {value_text(column.name)}"]
    keys = {"short": column.short, "about": column.more, "cluster": column.cluster}
    keys |= {"track": column.track, "lane": column.lane, "group": column.group, "of": column.of}
    for key, value in keys.items():
        if value:
            said.append(f"{key} = {value_text(value)}")
    if column.grade is not None:
        said.append(f"grade = {column.grade}")
    if column.part != "signal":
        said.append(f"part = {value_text(column.part)}")
    return f"{{ {', '.join(said)} }}"


def _pairs(named: Mapping[str, str]) -> Iterator[str]:
    for name, words in named.items():
        yield f"{value_text(name)} = {value_text(words)}"


def _truth(value: bool) -> str:
    return "true" if value else "false"


# Reading.


def loads(text: str, name: str) -> FileMap:
    """Read a mapping.

    Args:
        text: The TOML.
        name: The file, for messages.

    Raises:
        TableError: It is no mapping; the message has the line, and the nearest name.
    """
    try:
        whole = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        words = re.sub(r"\s*\(at .*\)$", "", str(error)).replace("Invalid", "Malformed")
        where = f"{name}:{found[1]}" if found else name
        raise TableError(where, f"It is no TOML: {words}.", "Mend the line.") from None
    return _Reading(text, name).whole(whole)


@attrs.frozen
class _Reading:
    text: str
    name: str

    def whole(self, found: dict[str, Any]) -> FileMap:
        self.known(found, _WHOLE, "the mapping")
        tables = found.get("table", [])
        if (
            not isinstance(tables, list)
            or not tables
            or not all(isinstance(t, dict) for t in tables)
        ):
            raise self.wrong("table", "A mapping has at least one `[[table]]`.")
        left_out = found.get("left-out", {})
        if not isinstance(left_out, dict):
            raise self.wrong("left-out", "`[left-out]` names sheets, each with a reason.")
        return FileMap(
            tables=tuple(self.table(each) for each in tables),
            left_out={str(sheet): str(why) for sheet, why in left_out.items()},
            id=self.words(found, "id"),
            title=self.words(found, "title"),
            cumulative=self.truth(found, "cumulative"),
            carry=self.truth(found, "carry"),
            semicolons=bool(self.truth(found, "semicolons")),
            order=self.order(found),
            rungs=self.rungs(found),
            is_said=True,
        )

    def rungs(self, found: dict[str, Any]) -> dict[str, str]:
        said = found.get("rungs", {})
        if not isinstance(said, dict) or not all(isinstance(each, str) for each in said.values()):
            raise self.wrong("rungs", "`[rungs]` gives each number a name, such as 1 = “Basics”.")
        return dict(said)

    def order(self, found: dict[str, Any]) -> tuple[str, ...]:
        said = found.get("levels", [])
        if said in ("listed", "seniority", "roles"):
            return (said,)
        if not isinstance(said, list) or not all(isinstance(each, str) for each in said):
            raise self.wrong("levels", "`levels` takes “listed”, “seniority”, or a list of titles.")
        return tuple(said)

    def table(self, found: dict[str, Any]) -> Table:
        self.known(found, _TABLE, "[[table]]")
        sheet, shape = self.words(found, "sheet"), self.words(found, "shape")
        if not sheet:
            raise self.wrong("[[table]]", "Each `[[table]]` needs a `sheet`.")
        self.one_of(shape, SHAPES, "shape")
        first, last = self.rows(found, "rows", exactly=2)
        lane = self.words(found, "lane")
        columns, lines = found.get("columns", {}), found.get("lines", {})
        if not isinstance(columns, dict) or not columns:
            raise self.wrong(sheet, "Each `[[table]]` needs `[table.columns]`.")
        if not isinstance(lines, dict):
            raise self.wrong("lines", "`[table.lines]` names rows, each with what it is.")
        return Table(
            sheet=sheet,
            shape=shape,
            header=tuple(self.rows(found, "header")),
            first=first,
            last=last,
            columns=dict(sorted(self.column(key, each) for key, each in columns.items())),
            rows=dict(sorted(self.line(key, role) for key, role in lines.items())),
            cluster=self.words(found, "cluster"),
            track=self.words(found, "track"),
            lane=lane,
            competency=self.words(found, "competency"),
            level=self.words(found, "level"),
            group=self.words(found, "group"),
            marks=bool(self.truth(found, "marks")),
            steps=bool(self.truth(found, "steps")),
            why=(f"{self.name} says so",),
        )

    def column(self, letters: str, found: Any) -> tuple[int, Column]:
        if not _LETTERS.fullmatch(letters):
            raise self.wrong(letters, f"“{letters}” is no column; they are called A, B … AA.")
        place = 0
        for letter in letters:
            place = 26 * place + ord(letter) - ord("A") + 1
        if isinstance(found, str):
            return place - 1, column_said(found, lambda message: self.wrong(found, message))
        if not isinstance(found, dict):
            raise self.wrong(letters, f"Column {letters} takes a role in quotes, or a table.")
        self.known(found, _COLUMN, f"column {letters}")
        roles = [key for key in ("role", *sorted(NAMED), "fact") if key in found]
        # A level may say its cluster, track, lane and group, which are no roles of the column then.
        if len(roles) != 1:
            raise self.wrong(
                letters,
                f"Column {letters} needs one of `level`, `rung`, `competency`, `fact` or `role`.",
            )
        part, of = self.words(found, "part") or "signal", self.words(found, "of")
        self.one_of(part, PARTS, "part")
        if of:
            self.one_of(of, ABOUT, "of")
        grade = found.get("grade")
        if grade is not None and type(grade) is not int:
            raise self.wrong("grade", "`grade` takes a whole number.")
        role = roles[0]
        if role == "role":
            self.one_of(found["role"], ROLES, "role")
        name = "" if role == "role" else self.words(found, role)
        return place - 1, Column(
            role=found["role"] if role == "role" else role if role == "fact" else f"{role}-column",
            name=name,
            short=self.words(found, "short"),
            grade=grade,
            more=self.words(found, "about"),
            cluster=self.words(found, "cluster"),
            track=self.words(found, "track"),
            lane=self.words(found, "lane"),
            group=self.words(found, "group"),
            part=part,
            of=of,
        )

    def line(self, key: str, role: Any) -> tuple[int, str]:
        if not key.isdigit() or int(key) < 1:
            raise self.wrong(key, f"“{key}” is no row; they are counted from 1.")
        self.one_of(role, ROW_ROLES, f"row {key}")
        return int(key) - 1, role

    def rows(self, found: dict[str, Any], key: str, exactly: int = 0) -> list[int]:
        said = found.get(key)
        good = isinstance(said, list) and all(
            type(each) is int and 0 < each < 1 << 21 for each in said
        )
        if not good or (exactly and len(said or []) != exactly):
            example = "[4, 20]" if exactly else "[3]"
            raise self.wrong(
                key, f"`{key}` takes rows as the spreadsheet counts them, such as {example}."
            )
        assert isinstance(said, list)
        return [each - 1 for each in said]

    def words(self, found: dict[str, Any], key: str) -> str:
        said = found.get(key, "")
        if not isinstance(said, str):
            raise self.wrong(key, f"`{key}` takes text in quotes, not {said!r}.")
        return said

    def truth(self, found: dict[str, Any], key: str) -> bool | None:
        said = found.get(key)
        if said is not None and type(said) is not bool:
            raise self.wrong(key, f"`{key}` takes true or false, not {said!r}.")
        return said

    def known(self, found: Mapping[str, Any], keys: Sequence[str], what: str) -> None:
        for key in found:
            if key not in keys:
                raise self.wrong(
                    key, f"{what[:1].upper()}{what[1:]} has no key `{key}`. {_hint(key, keys)}"
                )

    def one_of(self, said: Any, known: Mapping[str, str] | Sequence[str], what: str) -> None:
        if not isinstance(said, str) or said not in known:
            raise self.wrong(str(said), f"“{said}” is no {what}. {_hint(str(said), list(known))}")

    def wrong(self, sought: str, message: str) -> TableError:
        """An error at the line on which something stands."""
        at = next(
            (n for n, line in enumerate(self.text.splitlines(), 1)
             if sought in line.partition("  #")[0] and not line.startswith("#")),
            0,
        )  # fmt: skip
        return TableError(f"{self.name}:{at}" if at else self.name, message)


def column_said(said: str, wrong: Callable[[str], TableError]) -> Column:
    """A column as people say it in one word: a role, or `level: Senior`.

    Raises:
        TableError: It is no role.
    """
    role, colon, name = (part.strip() for part in said.partition(":"))
    if colon and name and role in (*NAMED, "fact"):
        return Column(role=role if role == "fact" else f"{role}-column", name=name)
    if said not in ROLES:
        raise wrong(f"“{said}” is nothing that a column can be. {_hint(role, list(ROLES))}")
    return Column(role=said)


def _hint(said: str, known: Sequence[str]) -> str:
    near = near_misses(said, known, limit=1)
    return (
        f"Did you mean `{near[0]}`?" if near else f"There is {listed([f'`{k}`' for k in known])}."
    )
