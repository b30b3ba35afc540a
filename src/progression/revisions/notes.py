"""Reads the change notes of a revision from git's blobs."""

from __future__ import annotations

import posixpath
from pathlib import Path

from progression.changes.note_files import notes_among
from progression.changes.notes import Note
from progression.revisions.finding import Revision, path_in
from progression.revisions.git import blobs
from progression.revisions.reading import entries_at

_FILES = frozenset({"100644", "100755"})
_LARGEST = 1024 * 1024


def notes_at(revision: Revision, folder: Path) -> tuple[Note, ...]:
    """The change notes that a revision has in a folder, in the order of their numbers.

    There are none where the folder lies in another repository than the framework.

    Args:
        revision: The revision.
        folder: The folder of the notes, as it lies in the checkout, or would lie.

    Raises:
        RevisionError: Git cannot give the files.
        NoteError: Some notes cannot be understood.
    """
    if not folder.resolve().is_relative_to(revision.root.resolve()):
        return ()
    inside = path_in(revision.root, folder)
    entries = [
        (posixpath.relpath(path, inside) if inside else path, entry)
        for path, entry in entries_at(revision, inside)
        if path.endswith(".md") and entry.mode in _FILES and entry.size <= _LARGEST
    ]
    near = [(path, entry) for path, entry in entries if path.count("/") <= 1]
    contents = blobs(revision.root, [entry.blob.encode() for _, entry in near])
    return notes_among(
        (path, content, f"{revision.name}:{posixpath.join(inside, path)}")
        for (path, _), content in zip(near, contents, strict=True)
    )
