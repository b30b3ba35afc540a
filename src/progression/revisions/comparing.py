"""Compares two sides, and keeps what came of it.

A comparison is kept under the marks of all that both sides were made from, so that the same two
trees are never compared twice, and what is kept is never stale.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from pathlib import Path

import attrs

from progression.changes import Declaration, Digest, compare
from progression.changes.note_files import NoteError, read_notes
from progression.changes.notes import Note, declarations
from progression.changes.sentence import opening
from progression.collection import without_collection
from progression.errors import ProgressionError
from progression.loader import load
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, base_of, shared_by
from progression.revisions.notes import notes_at
from progression.revisions.sides import (
    WORKING_TREE,
    Side,
    Spot,
    mark_of,
    side_at,
    spot_of,
    working_tree,
)

_SHORT = 12
_RANGE = re.compile(r"([^.:].*?)(\.{2,3})([^./].*)?")


@attrs.frozen
class SideName:
    """What was compared, by its name.

    Attributes:
        name: What people call it.
        revision: The revision; None for what lies in files.
    """

    name: str
    revision: Revision | None = None

    def __str__(self) -> str:
        if self.revision is None:
            return self.name
        commit = self.revision.commit[:_SHORT]
        facts = [commit if commit != self.name else "", str(self.revision.day or "")]
        beside = ", ".join(filter(None, facts))
        return f"{self.name} ({beside})" if beside else self.name


@attrs.frozen(kw_only=True)
class Comparison:
    """Two sides, and what changed from the one to the other.

    Attributes:
        old: What it was compared with.
        new: What was compared.
        digest: What changed.
    """

    old: SideName
    new: SideName
    digest: Digest


def compared(
    folder: Path,
    old: str = "",
    new: str = "",
    *,
    base: str = "",
    notes: Path | None = None,
    trusted: Collection[str] = (),
    execute: bool = True,
    cache: Cache | None = None,
) -> Comparison:
    """Compare two sides.

    Args:
        folder: The framework's folder or file in the checkout.
        old: A side as `side_of` takes it; empty for where the branch began. Without `new`, both
            can be given at once, as git takes them: `main..topic`, or `main...topic` for what
            `topic` changed since it left `main`.
        new: The other side; empty for the working tree.
        base: The branch that the branch began at; found by itself where it is empty.
        notes: The folder of the change notes, whose declarations are taken in.
        trusted: Revisions whose definitions may be run where they cannot be read otherwise.
        execute: The same for the working tree and other folders.
        cache: Where comparisons are kept. Readings are not: keeping one takes longer than reading
            what differs from the other side.

    Raises:
        RevisionError: There is no such side, or it cannot be read.
        LoadError: What was read cannot be used.
        FormatError: A file in another format cannot be read.
        NoteError: A change note cannot be understood.
    """
    before, new, name = ends_of(folder, old, new, base)
    known = [*trusted, before] if name in trusted else trusted
    first, second = _spot(before, folder), _spot(new, folder)
    old_name, new_name = _named(first, name), _named(second)
    said = _declared(notes, old_name, new_name) if notes is not None else ()
    old_mark, new_mark = mark_of(first), mark_of(second)
    key = _key(old_mark, new_mark, said)
    kept = cache.get(key) if cache is not None and key else None
    if isinstance(kept, Digest):
        return Comparison(old=old_name, new=new_name, digest=kept)
    asked = _Asked(folder, known, execute)
    after = asked.read(second, new_mark)
    then = asked.read(first, old_mark, after)
    digest = _digest(then, after, said)
    # A side without a mark was run, or is told apart by nothing.
    if cache is not None and key and then.key and after.key:
        cache.put(key, digest)
    return Comparison(old=old_name, new=new_name, digest=digest)


def _digest(old: Side, new: Side, said: tuple[Declaration, ...]) -> Digest:
    with without_collection():
        if old.framework == new.framework and not said:
            return Digest(sentence=opening((), (), {}))
        return compare(old.framework, new.framework, declared=said).digest()


def ends_of(folder: Path, old: str, new: str, base: str) -> tuple[str, str, str]:
    """Both sides as they are read, and what people call the old one where that is no name of it.

    Args:
        folder: The framework's folder or file in the checkout.
        old: As for `compared`.
        new: As for `compared`.
        base: As for `compared`.

    Raises:
        RevisionError: There is no such revision, or no base.
    """
    both = _RANGE.fullmatch(old)
    if both is not None and not new and not Path(old).exists():
        first, dots, second = both.groups()
        second = second or "HEAD"
        if dots == "..":
            return first, second, ""
        shared = shared_by(folder, first, second)
        return shared.commit[:_SHORT], second, first
    if old:
        return old, new, ""
    found = base_of(folder, base)
    return found.commit[:_SHORT], new, found.name


def _declared(folder: Path, old: SideName, new: SideName) -> tuple[Declaration, ...]:
    """What the notes of the new side declare, less what those of the old one did already."""
    notes = read_notes(folder) if new.name == WORKING_TREE else _notes_in(new, folder)
    try:
        before = _notes_in(old, folder) if notes else ()
    except NoteError:
        before = ()  # what was broken there may be mended here
    pending = declarations(note for note in notes if not note.is_released)
    done = set(declarations(before))
    return tuple(each for each in pending if each not in done)


def _notes_in(side: SideName, folder: Path) -> tuple[Note, ...]:
    return notes_at(side.revision, folder) if side.revision else ()


def _spot(asked: str, folder: Path) -> Spot:
    return spot_of(asked, folder) if asked else Spot("", folder)


def _named(spot: Spot, name: str = "") -> SideName:
    """What people call a side."""
    if spot.revision is None:
        return SideName(spot.asked or WORKING_TREE)
    return SideName(name or spot.asked, spot.revision)


@attrs.frozen
class _Asked:
    """What holds for both sides."""

    folder: Path
    trusted: Collection[str]
    execute: bool

    def read(self, spot: Spot, mark: str, other: Side | None = None) -> Side:
        """Read a side; what it has in common with another that was read is taken from there."""
        if not spot.asked:
            return working_tree(self.folder, execute=self.execute)
        framework_id = other.framework.id if other is not None else ""
        if not framework_id and not mark:
            framework_id = _id_in(self.folder)
        return side_at(
            spot,
            framework_id=framework_id,
            trusted=self.trusted,
            execute=self.execute,
            earlier=other.evaluation if other is not None else None,
        )


def _id_in(folder: Path) -> str:
    try:
        return load(folder, execute=False).id
    except (ProgressionError, OSError):
        return ""  # what is broken today may have been whole then


def _key(old: str, new: str, declared: tuple[Declaration, ...]) -> str:
    if not old or not new:
        return ""
    said = sorted(f"{each.subject}\0{each.decision.value}\0{each.wording}" for each in declared)
    whole = "\n".join(["comparison", old, new, *said])
    return hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()
