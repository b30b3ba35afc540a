"""Finds the last release of a framework, and what was declared on the way since then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from progression.changes import Changes, Decision, Declaration, compare
from progression.changes.note_subjects import decision_of, wants_note
from progression.changes.notes import Note, Subject
from progression.model import Framework
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, history, tags
from progression.revisions.git import RevisionError
from progression.revisions.reading import readable_at


def release_of(
    folder: Path, version: str, *, framework_id: str = "", cache: Cache | None = None
) -> Revision:
    """The revision that a version was released with.

    It is the one that a tag names (`2.0.0`, `v2.0.0`, `harbour-2.0.0`), else the first one in which
    the framework says this version.

    Args:
        folder: The framework's folder or file.
        version: The version.
        framework_id: The framework's id, to know it again where it lay in another folder.
        cache: Where readings are kept.

    Raises:
        RevisionError: There is no such revision, or no repository.
    """
    named = re.compile(rf"(?:^|.*[^0-9.])v?{re.escape(version)}")
    tagged = [tag for tag in tags(folder) if named.fullmatch(tag.name)]
    if tagged:
        return tagged[-1]
    found: Revision | None = None
    for revision in history(folder):
        framework = readable_at(revision, folder, framework_id=framework_id, cache=cache)
        if framework is not None and framework.version == version:
            found = revision
        elif found is not None and framework is not None:
            break
    if found is None:
        raise RevisionError(
            f"No revision has version {version} of the framework. Name the one of the last"
            " release: --since REV"
        )
    return found


def declared_on_the_way(
    changes: Changes,
    notes: Sequence[Note],
    since: Revision,
    folder: Path,
    *,
    cache: Cache | None = None,
) -> tuple[Subject, ...]:
    """What notes say of changes that were made in several steps, each of them declared.

    A note speaks of one step, with the wording before and after it. Where the steps together are
    one change, no note speaks of that; it is the sum of what the notes say. A change of which one
    step was not declared is left out.

    Args:
        changes: What changed since the last release.
        notes: The notes since then.
        since: The last release.
        folder: The framework's folder or file.
        cache: Where readings are kept.

    Raises:
        RevisionError: The history cannot be read.
    """
    said = [subject for note in notes for subject in note.subjects]
    named = {subject.key for subject in said}
    left = {
        change.key: change
        for change in changes
        if wants_note(change)
        and change.key in named
        and not any(subject.is_about(change) for subject in said)
    }
    decisions: dict[str, set[Decision | None]] = {key: set() for key in left}
    if left:
        for before, after in _steps(changes, since, folder, cache):
            for step in compare(before, after):
                if step.key not in decisions or not wants_note(step):
                    continue
                about = next((each for each in said if each.is_about(step)), None)
                if about is None:
                    del decisions[step.key]  # nobody has said what this step means
                else:
                    decisions[step.key].add(about.decision or decision_of(step))
    return tuple(
        Subject(key, left[key].wording, _sum(found)) for key, found in decisions.items() if found
    )


def as_declarations(subjects: Sequence[Subject]) -> tuple[Declaration, ...]:
    """Subjects as a comparison takes them."""
    return Note(name="", subjects=tuple(subjects)).declarations


def _steps(
    changes: Changes, since: Revision, folder: Path, cache: Cache | None
) -> Iterator[tuple[Framework, Framework]]:
    """The framework before and after each revision, and what lies in the files at last."""
    before = changes.old.framework
    name = changes.new.framework.id
    revisions = list(history(folder, since=since.commit))
    for revision in reversed(revisions[:-1]):
        after = readable_at(revision, folder, framework_id=name, cache=cache)
        if after is not None:
            yield before, after
            before = after
    yield before, changes.new.framework


def _sum(decisions: set[Decision | None]) -> Decision | None:
    """What several steps amount to."""
    found = decisions - {None, Decision.CLARIFIES}
    if not found:
        return Decision.CLARIFIES if Decision.CLARIFIES in decisions else None
    return next(iter(found)) if len(found) == 1 else Decision.MIXED
