"""`progression note new`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.asking_author import Asked, author_options, decided, said_of, tell_computed
from progression.cli.checking import today_option
from progression.cli.noting import noting_of, sides_arguments
from progression.cli.options import framework_option
from progression.location import short_path


@click.command("new")
@sides_arguments
@framework_option
@author_options
@click.option("--name", metavar="WORDS", default="", help="The words of the file's name.")
@today_option
def command(
    old: str,
    new: str,
    framework: str | None,
    trust: tuple[str, ...],
    name: str,
    today: datetime.date,
    **asked: object,
) -> None:
    """Write a note about what changes, asking only what cannot be computed.

    OLD and NEW are revisions, folders or JSON files; main...topic is what topic changed since it
    left main. Without NEW it is the working tree; without OLD, where the branch began.

    The note takes the next free number, and nothing is overwritten. Its path is printed.
    """
    from progression.changes.note_writing import drafted, open_elsewhere, write_note
    from progression.cli.faults import CLEAN, TO_DECIDE

    noting = noting_of(framework, old, new, trust)
    given = Asked(**asked)  # type: ignore[arg-type]  # click gives what the options say
    about = (*noting.lacking, *given.further(noting))
    elsewhere = open_elsewhere(noting.changes)
    for change in elsewhere:
        assert change.question is not None
        click.echo(f"“{change.title}”: {change.question.text}", err=True)
        click.echo("  A line in the framework's `history` answers:", err=True)
        for line in (*change.question.lines, *change.question.otherwise):
            click.echo(f"    {line}", err=True)
    if not about:
        if not elsewhere:
            click.echo("Nothing changes here that needs a note.", err=True)
        raise click.exceptions.Exit(TO_DECIDE if elsewhere else CLEAN)
    tell_computed(about)
    decisions = decided(about, given, noting)
    said = said_of(about, decisions, given, noting, today, is_new=True)
    names = [note.name for note in noting.all_notes]
    file = write_note(drafted(about, decisions, said), noting.folder, names, name)
    click.echo(short_path(str(file), Path.cwd()))
