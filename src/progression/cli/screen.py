"""What a person sees: a screen that keeps to its width, its colours and the reader's wishes."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
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


def heading(console: Console, title: str, *beside: str, style: str = "bold") -> None:
    """A line of its own: a title, and facts beside it in a quieter tone."""
    text = Text(title, style=style)
    for fact in beside:
        if fact:
            text.append(f"  {fact}", style="not bold dim")
    console.print(text)


def item(console: Console, mark: str, text: str, *, indent: int = 2, style: str = "") -> None:
    """An item of a list: a mark, and text that hangs beside it over as many lines as it needs."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark, style=style), Text(text, style=style))
    console.print(Padding(grid, (0, 0, 0, indent)))


def paragraph(console: Console, text: str, *, indent: int = 0, style: str = "") -> None:
    """A paragraph, indented over all its lines."""
    if text:
        console.print(Padding(Text(text, style=style), (0, 0, 0, indent)))
