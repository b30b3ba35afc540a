"""The framework as it holds on a day; all commands about people read it here."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

if TYPE_CHECKING:
    from progression.catalog import Catalog
    from progression.changes.notes import Note
    from progression.loader import Project
    from progression.model import Framework


@attrs.frozen
class Holding:
    """A framework on a day.

    Attributes:
        catalog: The framework as it holds on the day: what is to begin later reads as before.
        files: The framework as its files are.
        notes: All change notes.
        project: The project that it belongs to.
        place: Its folder or file.
    """

    catalog: Catalog
    files: Framework = attrs.field(repr=False)
    notes: tuple[Note, ...] = attrs.field(repr=False)
    project: Project
    place: Path


def holding(framework: str | None, today: datetime.date) -> Holding:
    """Load a framework as it holds on a day.

    Args:
        framework: Its folder or file; found by itself if not given.
        today: The day.
    """
    from progression.catalog import Catalog
    from progression.changes.note_files import read_notes
    from progression.changes.settings import policy_of
    from progression.cli.options import project_of
    from progression.loader import load, the_framework

    project = project_of(framework)
    place = the_framework(project)
    files = load(place)
    notes = read_notes(project.root / policy_of(project).folder)
    return Holding(Catalog(held(files, place, notes, today)), files, notes, project, place)


def held(
    framework: Framework,
    place: Path,
    notes: Sequence[Note],
    day: datetime.date,
    *,
    until: datetime.date | None = None,
) -> Framework:
    """What holds on a day: what a change note lets begin later reads as it did before.

    Args:
        framework: The framework as its files are, or were.
        place: Its folder or file.
        notes: All change notes.
        day: The day.
        until: The last day on which what was published counts; the day itself if not given.
    """
    from progression.changes import in_force
    from progression.revisions import published

    if not any(note.is_pending(day) for note in notes):
        return framework
    known = published(place, framework, until=until or day) or ()
    found = in_force(framework, notes, known, today=day)
    for key, start in sorted(found.early.items()):
        told = f"{key} holds from {start} only; what it said before cannot be read."
        click.echo(click.style(told, dim=True), err=True)
    return found.framework
