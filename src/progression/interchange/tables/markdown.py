"""Tables in Markdown, as GitHub writes them: each is a sheet, named by the heading above it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from progression.interchange.tables import limits
from progression.interchange.tables.cells import Sheet, TableError
from progression.interchange.tables.grid import Budget

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t](.*)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_RULE = re.compile(r"\|?:?-+:?(?:\|:?-+:?)*\|?")
_PARTS = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ITEM = re.compile(r"<li>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:ul|ol|li|p|span|div|sup|sub|strong|em|b|i|u)(?:\s[^<>]*)?>", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WRAPPED = re.compile(r"(\*\*|__|\*|_|`)(?![\s*_`])([^*_`]*[^\s*_`\\])\1")
_LINK = re.compile(r"(?<![\\!])\[([^\[\]]+)\]\([^()\s]+\)")
_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n.*?^\1[ \t]*\n", re.DOTALL | re.MULTILINE)


def has_table(text: str) -> bool:
    """Whether a text holds a table in Markdown: a row, and beneath it a rule of as many cells."""
    return any(True for _ in _tables(text))


def read_markdown(text: str, file: str, name: str) -> tuple[Sheet, ...]:
    """The tables of a text.

    Args:
        text: Its content.
        file: The file, for messages.
        name: Its name without the folder.

    Raises:
        TableError: It is too large.
    """
    budget = Budget(file)
    sheets: list[Sheet] = []
    taken: set[str] = set()
    for heading, first, rows in _tables(text):
        if len(sheets) >= limits.SHEETS:
            raise TableError(file, f"It has more than {limits.SHEETS:,} tables.")
        width = max(map(len, rows))
        budget.spend_cells(len(rows) * width)
        for row in rows:
            for cell in row:
                budget.spend_text(cell)
        full = tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)
        # The rule beneath the first row is none itself.
        lines = (first, *range(first + 2, first + 1 + len(rows)))
        title = _unlike(heading or f"Table {len(sheets) + 1}", taken)
        sheets.append(Sheet(title, full, file=name, lines=lines))
    return tuple(sheets)


def _unlike(title: str, taken: set[str]) -> str:
    """A name that no other table of the file has."""
    name, number = title, 1
    while name in taken:
        number += 1
        name = f"{title} ({number})"
    taken.add(name)
    return name


def _tables(text: str) -> Iterator[tuple[str, int, list[list[str]]]]:
    """Each table with the heading above it, the line on which it begins, and its rows."""
    lines = text.splitlines()
    front = _FRONT.match(text)
    number = len(front[0].splitlines()) if front else 0
    heading = fence = ""
    while number < len(lines):
        line = lines[number]
        marks = _FENCE.match(line)
        if fence:
            fence = "" if marks and marks[1].startswith(fence) else fence
        elif marks:
            fence = marks[1]
        elif found := _HEADING.fullmatch(line):
            heading = _shown(found[1].rstrip().rstrip("#"))
        elif rows := _table_at(lines, number):
            yield heading, number + 1, rows
            number += len(rows)
        elif line.strip() and number + 1 < len(lines) and _UNDERLINE.fullmatch(lines[number + 1]):
            heading = _shown(line)
        number += 1


def _table_at(lines: list[str], number: int) -> list[list[str]]:
    """The rows of the table that begins on a line, without its rule; none if it is no table's."""
    if number + 1 == len(lines) or "|" not in lines[number] or "|" not in lines[number + 1]:
        return []
    if not _RULE.fullmatch(lines[number + 1].replace(" ", "").replace("\t", "")):
        return []
    header = _cells(lines[number])
    if len(header) != len(_cells(lines[number + 1])):
        return []
    rows = [header]
    for line in lines[number + 2 :]:
        if "|" not in line or _FENCE.match(line) or _HEADING.fullmatch(line):
            break
        rows.append(_cells(line))
    return rows


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    parts = _PARTS.sub("\\1\n", line).split("\n")
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return [_shown(part) for part in parts]


def _shown(cell: str) -> str:
    """The text of a cell as a reader sees it; marks within its words stay."""
    text = _ITEM.sub("\n• ", _BREAK.sub("\n", cell))
    text = "\n".join(filter(None, map(str.strip, text.split("\n"))))
    text = _LINK.sub(r"\1", _TAG.sub("", text))
    while found := _WRAPPED.fullmatch(text.strip()):
        text = found[2]
    text = html.unescape(_ESCAPED.sub(lambda found: _hold(found[1]), text))
    return _release(text).strip()


def _hold(sign: str) -> str:
    """An escaped sign, out of the way of what else gives it a meaning."""
    return chr(0xE000 + ord(sign))


def _release(text: str) -> str:
    return re.sub("[\ue000-\ue07f]", lambda found: chr(ord(found[0]) - 0xE000), text)
