"""`progression note amend`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.asking_author import Asked, author_options, decided, said_of
from progression.cli.checking import today_option
from progression.cli.noting import Noting, noting_of, sides_arguments
from progression.cli.options import framework_option

if TYPE_CHECKING:
    from progression.changes.notes import Note


@click.command("amend")
@click.argument("note", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@sides_arguments
@framework_option
@author_options
@today_option
def command(
    note: Path,
    old: str,
    new: str,
    framework: str | None,
    trust: tuple[str, ...],
    today: datetime.date,
    **asked: object,
) -> None:
    """Bring a note up to date with what changes.

    It speaks no longer of what does not change, says of the others what is computed, and takes in
    what no note speaks of. What the options say takes the place of what it said; names come to
    those that it has. Its reason stays.
    """
    from progression.changes.note_writing import amended, lacking
    from progression.files import write_whole

    noting = noting_of(framework, old, new, trust)
    found = _found(note, noting)
    given = Asked(**asked)  # type: ignore[arg-type]  # click gives what the options say
    about = (*lacking(noting.changes, noting.written), *given.further(noting))
    decisions = decided(about, given, noting)
    said = said_of(about, decisions, given, noting, today, is_new=False)
    after = amended(found, noting.changes, noting.written, decisions, said)
    if not after.subjects:
        raise click.UsageError(
            f"Nothing that {note} speaks of changes here. If it is not needed, remove it."
        )
    write_whole(note, after.text().encode())
    click.echo(note)


def _found(file: Path, noting: Noting) -> Note:
    """The note of a file, among those that are read."""
    from progression.changes.note_files import read_note

    note = next(
        (each for each in noting.all_notes if Path(each.file).resolve() == file.resolve()), None
    )
    if note is None:
        note = read_note(file.read_bytes(), file.name, str(file))
        raise click.UsageError(
            f"{file} does not lie in {noting.folder}, where the notes are. Move it there."
        )
    if note.is_released:
        raise click.UsageError(
            f"{file} was released with {note.released}, and people have read it."
            " Write another one: progression note new"
        )
    return note
