"""`progression person show`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("show")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Say what is in a person's folder.

    Everything in it is read: what cannot be understood is named with its place.
    """
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.people import read_person
    from progression.prose import counted

    person = read_person(folder)
    profile = person.profile
    console = screen()
    heading(console, profile.name, "made up" if profile.fictional else "")
    since = f" since {profile.since}" if profile.since else ""
    paragraph(console, f"{profile.level}{since}, in the framework “{profile.framework}”")
    console.print()
    notes = sum(len(each.notes) for each in person.evidence)
    beside = f", {counted(notes, 'note')} of others" if notes else ""
    open_goals = sum(each.is_open for each in person.goals)
    for told in (
        counted(len(person.evidence), "piece of evidence", "pieces of evidence") + beside,
        counted(len(person.goals), "goal") + (f", {open_goals} open" if open_goals else ""),
        counted(len(person.meetings), "1:1"),
        counted(len(person.assessments), "self-assessment"),
        counted(len(person.feedback), "file of feedback", "files of feedback"),
    ):
        item(console, "·", told)
