"""What `progression migrate` says of what was carried, and of what was not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from progression.changes.carrying import CarriedText, Left

_LINES = 3
"""How many lines of one id are named."""


def tell(found: CarriedText, title: str, file: Path) -> None:
    """Say on standard error what was carried, and what was not."""
    from progression.prose import counted

    joined = {each.old for each in found.joined}
    for each in found.carried:
        became = "joined with" if each.old in joined else "became"
        click.echo(f"{each.old} {became} {each.new}", err=True)
    for left in found.left:
        click.echo(f"{click.style(left.path, bold=True)} stays: {_why(left)}", err=True)
    if found.reworded:
        for path in found.reworded:
            told = f"{path} reads otherwise than then: what was said of it was for other words."
            click.echo(click.style(told, dim=True), err=True)
    if not found.known:
        click.echo(f"{file} cites no id of “{title}” as it was then.", err=True)
        return
    stays = f", {len(found.left)} could not be carried" if found.left else ""
    number = counted(found.known, "id")
    click.echo(f"{number} cited: {len(found.carried)} carried{stays}.", err=True)


def _why(left: Left) -> str:
    from progression.changes.carrying import Reason
    from progression.prose import listed

    heirs = listed(left.candidates, "or")
    first = left.candidates[0] if left.candidates else ""
    why = {
        Reason.SPLIT: f"it was split into {listed(left.candidates)}",
        Reason.MERGED: f"others became {first} as well, and what is said of them differs",
        Reason.REPLACED: f"it was replaced by {first}, which asks for something else",
        Reason.RETIRED: f"it was retired; look at {heirs}" if heirs else "it was retired",
        Reason.GONE: "it is gone, and the framework's history does not say why",
        Reason.LIKELY: f'it looks like {heirs} now. If it is: Moved("{left.path}", "{first}")',
        Reason.TAKEN: f"{first} is cited already, for something else",
    }[left.reason]
    lines = ", ".join(map(str, left.lines[:_LINES]))
    more = "…" if len(left.lines) > _LINES else ""
    word = "line" if len(left.lines) == 1 else "lines"
    return f"{why} ({word} {lines}{more})." if lines else f"{why}."
