"""What the commands about change notes share: both sides, the notes of each, and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from progression.cli.options import trust_option

if TYPE_CHECKING:
    from progression.changes import Change, Changes
    from progression.changes.note_checks import Written
    from progression.changes.notes import Note, Subject
    from progression.changes.settings import Policy
    from progression.revisions import Side

F = TypeVar("F", bound=Callable[..., Any])


@attrs.frozen(kw_only=True)
class Noting:
    """A change, and the notes about it.

    Attributes:
        folder: The folder of the notes.
        policy: What the company asks of its notes.
        changes: What is computed, with the declarations of the notes taken in.
        written: The notes.
        all_notes: Those that were released as well.
        settled: Changes that notes speak of step by step, since a revision that was named.
    """

    folder: Path
    policy: Policy
    changes: Changes
    written: Written
    all_notes: tuple[Note, ...]
    settled: tuple[Subject, ...] = ()

    @property
    def lacking(self) -> tuple[Change, ...]:
        """The changes that a note has to speak of, and none does."""
        from progression.changes.note_writing import lacking

        return tuple(
            change
            for change in lacking(self.changes, self.written)
            if not any(subject.is_about(change) for subject in self.settled)
        )


def sides_arguments(command: F) -> F:
    """`[OLD] [NEW]` and `--trust`: what is compared."""
    for decorate in (
        click.argument("new", required=False, default=""),
        click.argument("old", required=False, default=""),
    ):
        command = decorate(command)
    return trust_option(command)


def noting_of(
    framework: str | None, old: str = "", new: str = "", trust: Iterable[str] = ()
) -> Noting:
    """Compare two sides, with what the notes of the new one declare."""
    from progression.changes import compare
    from progression.changes.note_checks import Written
    from progression.changes.settings import policy_of
    from progression.cli.options import project_of
    from progression.loader import the_framework

    project = project_of(framework)
    policy = policy_of(project)
    folder = project.root / policy.folder
    place = the_framework(project)
    before, after = _sides(place, policy.base, old, new, tuple(trust))
    notes = _notes_of(after, folder)
    written = Written(
        notes=tuple(note for note in notes if not note.is_released),
        before=_notes_before(before, folder),
        extra=(*(["--framework", framework] if framework else []), *filter(None, (old, new))),
        root=Path.cwd(),
    )
    changes = compare(before.framework, after.framework, declared=written.declarations)
    is_named = bool(old) and after.revision is None
    return Noting(
        folder=folder,
        policy=policy,
        changes=changes,
        written=written,
        all_notes=notes,
        settled=_settled(changes, written.notes, before, place) if is_named else (),
    )


def _settled(
    changes: Changes, notes: tuple[Note, ...], before: Side, place: Path
) -> tuple[Subject, ...]:
    """What was declared step by step since a revision, such as the last release."""
    from progression.revisions import declared_on_the_way
    from progression.revisions.cache import Cache, cache_folder

    if before.revision is None:
        return ()
    cache = Cache(cache_folder())
    return declared_on_the_way(changes, notes, before.revision, place, cache=cache)


def _sides(
    folder: Path, branch: str, old: str, new: str, trust: tuple[str, ...]
) -> tuple[Side, Side]:
    from progression.revisions import side_of, working_tree
    from progression.revisions.cache import Cache, cache_folder
    from progression.revisions.comparing import ends_of

    cache = Cache(cache_folder())
    first, second, name = ends_of(folder, old, new, branch)
    known = (*trust, first) if name in trust else trust
    after = side_of(second, folder, trusted=known, cache=cache) if second else working_tree(folder)
    before = side_of(first, folder, framework_id=after.framework.id, trusted=known, cache=cache)
    return before, after


def _notes_of(side: Side, folder: Path) -> tuple[Note, ...]:
    from progression.changes.note_files import read_notes
    from progression.revisions import notes_at

    return notes_at(side.revision, folder) if side.revision else read_notes(folder)


def _notes_before(side: Side, folder: Path) -> tuple[Note, ...]:
    from progression.changes.note_files import NoteError
    from progression.revisions import notes_at

    try:
        return notes_at(side.revision, folder) if side.revision else ()
    except NoteError:
        return ()  # what was broken there may be mended here
