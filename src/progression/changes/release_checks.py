"""What stands in the way of a release: what nobody has said, agreed to, or given time for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from progression.changes.note_checks import Written, check_notes, small_version
from progression.changes.notes import Note, Subject
from progression.changes.releasing import Release
from progression.changes.settings import Policy
from progression.findings import Finding


def obstacles(
    release: Release,
    policy: Policy,
    *,
    since: str = "",
    on_the_way: Sequence[Subject] = (),
    root: Path | None = None,
) -> Iterator[Finding]:
    """Find what stands in the way of a release.

    What was found when a change was merged is not asked again: notice that was long enough then has
    not become too short, and a note that speaks of one of several steps is not stale.

    Args:
        release: The release.
        policy: What the company asks of its notes.
        since: The last release, for the commands that mend a fault; empty where there is none.
        on_the_way: What notes say of changes that were made in several steps.
        root: Files are named from this folder.
    """

    def found(notes: Sequence[Note], *rules: str) -> Iterator[Finding]:
        extra = tuple(filter(None, [since]))
        written = Written(notes=tuple(notes), extra=extra, root=root, is_closed=True)
        for each in check_notes(release.changes, written, today=release.day, policy=policy):
            if each.rule in rules:
                yield each

    steps = Note(name="steps", subjects=tuple(on_the_way))
    yield from found([*release.notes, steps], "undeclared-change")
    yield from found(release.notes, "inside-a-round", "missing-approver")
    # What holds from the release on gets its day only now.
    undated = [note for note in release.notes if note.effective_from is None]
    yield from found(undated, "short-notice")
    before = release.changes.old.framework.version
    yield from small_version(release.changes, before, release.version)
