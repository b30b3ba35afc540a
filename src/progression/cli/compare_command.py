"""`progression compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import (
    catalog_of,
    format_option,
    framework_option,
    path_completions,
)

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Difference, InForce


@click.command("compare")
@click.argument("start", metavar="A", shell_complete=path_completions)
@click.argument("end", metavar="B", shell_complete=path_completions)
@framework_option
@format_option
def command(start: str, end: str, framework: str | None, form: str) -> None:
    """Show what changes from one level to another.

    A and B are paths of levels, of any track and cluster, as “progression list” prints them.
    """
    from progression.cli.screen import print_json, screen
    from progression.reports.records import difference

    found = catalog_of(framework).difference(start.strip("/"), end.strip("/"))
    if form == "json":
        print_json(difference(found))
    else:
        _print(screen(), found)


def _print(console: Console, found: Difference) -> None:
    from progression.cli.screen import heading, item, paragraph
    from progression.cli.words import CARRIED, HANDED_OVER, NEW, RAISED, seat_facts, signals_word

    heading(console, f"{found.start.title} to {found.end.title}")
    for seat in (found.start, found.end):
        paragraph(
            console, f"{seat.title}: {', '.join([*seat_facts(seat), seat.path])}", style="dim"
        )
    if not (found.raised or found.new or found.handed_over):
        console.print("\nNothing changes: the same signals are in force at both.")
    parts: list[tuple[str, str, list[tuple[InForce, tuple[InForce, ...]]]]] = [
        ("Raised", RAISED, [(each.after, each.before) for each in found.raised]),
        ("New", NEW, [(each, ()) for each in found.new]),
        ("To hand over", HANDED_OVER, [(each, ()) for each in found.handed_over]),
        ("Kept", CARRIED, [(each, ()) for each in found.kept]),
    ]
    for title, mark, entries in parts:
        if not entries:
            continue
        console.print()
        heading(console, title, signals_word(len(entries)))
        last = ""
        for entry, before in entries:
            if entry.competency.id != last:
                last = entry.competency.id
                heading(console, f"  {entry.competency.title}", style="italic")
            item(console, mark, entry.signal.text, indent=4)
            for replaced in before:
                paragraph(console, f"before: {replaced.signal.text}", indent=6, style="dim")
