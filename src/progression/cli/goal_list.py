"""`progression goal list`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import format_option
from progression.cli.person_options import person_option

if TYPE_CHECKING:
    from progression.people import Goal

ENDS = {"kept": "kept", "changed": "changed", "let-go": "let go"}


@click.command("list")
@person_option
@click.option("--all", "everything", is_flag=True, help="Show those that have ended as well.")
@today_option
@format_option
def command(person: Path, everything: bool, today: datetime.date, form: str) -> None:
    """List the goals of a person, those that are open first."""
    from progression.cli.screen import heading, item, paragraph, print_json, screen
    from progression.people import read_person

    goals = read_person(person).goals
    shown = sorted(
        (each for each in goals if everything or each.is_open),
        key=lambda each: (not each.is_open, each.look_back),
    )
    if form == "json":
        print_json([_record(each, today) for each in shown])
        return
    console = screen()
    if not shown:
        ended = len(goals)
        told = f"No goal is open; {ended} ended: --all" if ended else "There is no goal yet."
        paragraph(console, told)
    for each in shown:
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


def _record(goal: Goal, today: datetime.date) -> dict[str, object]:
    return {
        "file": goal.name,
        "title": goal.title,
        "set": str(goal.set_on),
        "look_back": str(goal.look_back),
        "due": goal.is_due(today),
        "by": goal.by,
        "practice": goal.practice or None,
        "helpers": list(goal.helpers),
        "signals": [
            {"path": cites.path, "wording": cites.wording or None} for cites in goal.signals
        ],
        "end": goal.end.value if goal.end else None,
        "ended": str(goal.ended) if goal.ended else None,
        "sentence": goal.sentence or None,
    }
