"""One document in Markdown that holds the whole framework, to read, to print and to send.

What people wrote is shown as they wrote it: no sign of theirs becomes a mark of Markdown.
The tables of tracks can be imported again, as far as tables hold a framework; for a way back
without loss there are JSON, CSV and Excel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from progression.interchange import PLAIN, Format, Occasion
from progression.interchange._addresses import visible
from progression.interchange._outline import (
    Block,
    Cell,
    Heading,
    Items,
    Steps,
    Table,
    Words,
    outline_of,
)
from progression.messages import Messages
from progression.model import Framework

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|&~$#]")
_AT_START = re.compile(r"^(?:([-+=:>!])|(\d{1,9})([.)]))")


def dumps(framework: Framework, *, words: Messages | None = None) -> str:
    """Write a framework as Markdown.

    Args:
        framework: What to write.
        words: The words of its headings; English where None.
    """
    blocks = map(_written, outline_of(framework, words or Messages()))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.depth} {_line(block.text)}"
        case Words():
            return "\n\n".join(_paragraphs(block.text))
        case Items():
            items = "\n".join(f"- {_line(each)}" for each in block.items)
            return f"{_line(block.title)}:\n\n{items}" if block.title else items
        case Steps():
            return "\n".join(_steps(block))
        case Table():
            return "\n".join([*_table(block), "", *_columns(block)]).rstrip("\n")


def _paragraphs(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n", visible(text).strip()):
        yield "\n".join(filter(None, map(_line, part.splitlines())))


def _line(text: str) -> str:
    """Text on one line, of which nothing is a mark."""
    text = _SIGNS.sub(r"\\\g<0>", " ".join(visible(text).split()))
    return _AT_START.sub(
        lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text
    )


def _steps(block: Steps) -> Iterator[str]:
    for title, summary, signals in block.steps:
        yield "- " + ": ".join(filter(None, map(_line, (title, summary))))
        yield from (f"    - {_line(each)}" for each in signals)


def asked_in(table: Table) -> list[tuple[Cell, ...]]:
    """The head of a table and the rows of what levels ask, without the column for all of them.

    Whoever imports the table would take anything else for a level or a competency.
    """
    rows: list[tuple[Cell, ...]] = [tuple((each,) for each in table.head)]
    rows += table.rows[table.about : len(table.rows) - table.after]
    if not table.has_every:
        return rows
    return [(*row[: table.names], *row[table.names + 1 :]) for row in rows]


def _table(table: Table) -> Iterator[str]:
    head, *rows = asked_in(table)
    yield _row(head)
    yield "|" + " --- |" * len(head)
    yield from map(_row, rows)


def _columns(table: Table) -> Iterator[str]:
    """What else a table tells, as a list: of each level, and of all levels."""
    last = len(table.rows) - table.after
    told = [*table.rows[: table.about], *table.rows[last:]]
    for column in range(table.names, len(table.head)):
        is_every = table.has_every and column == table.names
        rows = table.rows if is_every else told
        facts = [(row[table.names - 1], row[column]) for row in rows if row[column]]
        if facts:
            yield f"- {_line(table.head[column])}"
        for name, cell in facts:
            lines = (line.removeprefix("• ").rstrip() for line in cell)
            said = " ".join(f"{each};" if each[-1:].isalnum() else each for each in lines)
            yield f"    - {_line(' '.join(name))}: {_line(said.removesuffix(';'))}"


def _row(cells: Iterable[Cell]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(cell: Cell) -> str:
    lines = [
        _SIGNS.sub(r"\\\g<0>", " ".join(line.split()))
        for text in cell
        for line in visible(text).splitlines()
    ]
    return "<br>".join(filter(None, lines))


def _write(framework: Framework, occasion: Occasion = PLAIN) -> bytes:
    return dumps(framework, words=Messages(occasion.language, occasion.words)).encode()


FORMAT = Format(title="Markdown", suffix=".md", write=_write)
