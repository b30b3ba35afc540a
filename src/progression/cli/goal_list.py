"""`progression goal list`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.person_options import person_option

ENDS = {"kept": "kept", "changed": "changed", "let-go": "let go"}


@click.command("list")
@person_option
@click.option("--all", "everything", is_flag=True, help="Show those that have ended as well.")
@today_option
def command(person: Path, everything: bool, today: datetime.date) -> None:
    """List the goals of a person, those that are open first."""
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.people import read_person

    goals = read_person(person).goals
    shown = [each for each in goals if everything or each.is_open]
    console = screen()
    if not shown:
        ended = len(goals)
        told = f"No goal is open; {ended} ended: --all" if ended else "There is no goal yet."
        paragraph(console, told)
    for each in sorted(shown, key=lambda each: (not each.is_open, each.look_back)):
        if each.end is not None:
            state = f"{ENDS[each.end.value]}: {each.sentence}"
        elif each.is_due(today):
            state = f"look back: that was due on {each.look_back}"
        else:
            state = f"look back on {each.look_back}"
        heading(console, each.title)
        item(console, " ", state, indent=0)
        if each.by:
            item(console, " ", f"by: {each.by}", indent=0)
        if each.helpers:
            item(console, " ", f"with: {', '.join(each.helpers)}", indent=0)
        item(console, " ", each.id, indent=0, style="dim")
