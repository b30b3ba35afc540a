"""What a person sees: a screen that keeps to its width, its colours and the reader's wishes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

WIDEST = 100
"""Columns that are filled at most: longer lines are hard to read."""


def screen() -> Console:
    """Standard output; without colour in a pipe, and where `NO_COLOR` is set."""
    console = Console(highlight=False, emoji=False, markup=False)
    return _kept_narrow(console)


def error_screen() -> Console:
    """Standard error, where messages go."""
    return _kept_narrow(Console(highlight=False, emoji=False, markup=False, stderr=True))


def _kept_narrow(console: Console) -> Console:
    if console.width > WIDEST:
        console.width = WIDEST
    return console


def print_json(record: Mapping[str, object] | list[object]) -> None:
    """Print a record as JSON, and nothing else."""
    json.dump(record, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "advice": "bold cyan",
    "place": "blue",
    "strong": "bold",
    "new": "bold green",
    "command": "cyan",
    "quiet": "dim",
}
"""How the kinds of words in a report look."""


def print_styled(console: Console, parts: Iterable[tuple[str, str]]) -> None:
    """Print the parts of a report, each with the kind of its words, exactly as they stand."""
    for text, kind in parts:
        console.print(text, style=STYLES.get(kind, ""), end="", markup=False, soft_wrap=True)


def heading(console: Console, title: str, *beside: str, style: str = "bold") -> None:
    """A line of its own: a title, and facts beside it in a quieter tone."""
    text = Text(title, style=style)
    for fact in beside:
        if fact:
            text.append(f"  {fact}", style="not bold not italic dim")
    for line in text.wrap(console, console.width):
        line.rstrip()
        console.print(line)


def item(console: Console, mark: str, text: str, *, indent: int = 2, style: str = "") -> None:
    """An item of a list: a mark, and text that hangs beside it over as many lines as it needs."""
    _hung(console, f"{' ' * indent}{mark} ", text, style)


def paragraph(console: Console, text: str, *, indent: int = 0, style: str = "") -> None:
    """A paragraph, indented over all its lines."""
    if text:
        _hung(console, " " * indent, text, style)


def table(console: Console, rows: Sequence[Sequence[str]], *, kept_whole: int) -> None:
    """Rows in columns; one column, which people copy from, is never broken over lines.

    Args:
        console: Where to print.
        rows: The cells, all rows equally long.
        kept_whole: The place of the column that stays in one piece.
    """
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    for place in range(max(map(len, rows), default=0)):
        grid.add_column(no_wrap=place == kept_whole, style="dim" if place == kept_whole else "")
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    for line in console.render_lines(grid, pad=False):
        text = Text.assemble(*((segment.text, segment.style or "") for segment in line))
        text.rstrip()
        console.print(text)


def _hung(console: Console, start: str, text: str, style: str) -> None:
    """Print text whose further lines stand below its first word; no line ends in blanks."""
    room = max(console.width - len(start), 10)
    for place, line in enumerate(Text(text, style=style).wrap(console, room)):
        line.rstrip()
        console.print(Text(start if place == 0 else " " * len(start)).append_text(line))
