"""Compares two sides, and keeps what came of it.

A comparison is kept under the marks of all that both sides were made from, so that the same two
trees are never compared twice, and what is kept is never stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

import attrs

from progression.changes import Declaration, Digest, compare
from progression.errors import ProgressionError
from progression.loader import load
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, base_of, revision_at
from progression.revisions.sides import WORKING_TREE, Side, mark_of, side_of, working_tree

_SHORT = 12


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
    declared: Iterable[Declaration] = (),
    trusted: Collection[str] = (),
    execute: bool = True,
    cache: Cache | None = None,
) -> Comparison:
    """Compare two sides.

    Args:
        folder: The framework's folder or file in the checkout.
        old: A side as `side_of` takes it; empty for where the branch began.
        new: The other side; empty for the working tree.
        declared: What authors have said about changes that nobody else can judge.
        trusted: Revisions whose definitions may be run where they cannot be read otherwise.
        execute: The same for the working tree and other folders.
        cache: Where readings and comparisons are kept.

    Raises:
        RevisionError: There is no such side, or it cannot be read.
        LoadError: What was read cannot be used.
        FormatError: A file in another format cannot be read.
    """
    before, name = _base(folder) if not old else (old, "")
    known = [*trusted, before] if name in trusted else trusted
    asked = _Asked(folder, known, execute, cache)
    old_name, new_name = asked.named(before, name), asked.named(new)
    said = tuple(declared)
    key = _key(mark_of(before, folder), mark_of(new, folder), said)
    kept = cache.get(key) if cache is not None and key else None
    if isinstance(kept, Digest):
        return Comparison(old=old_name, new=new_name, digest=kept)
    after = asked.read(new)
    earlier = asked.read(before, after.framework.id)
    digest = compare(earlier.framework, after.framework, declared=said).digest()
    # A side without a mark was run, or is told apart by nothing.
    if cache is not None and key and earlier.key and after.key:
        cache.put(key, digest)
    return Comparison(old=old_name, new=new_name, digest=digest)


@attrs.frozen
class _Asked:
    """What holds for both sides."""

    folder: Path
    trusted: Collection[str]
    execute: bool
    cache: Cache | None

    def named(self, asked: str, name: str = "") -> SideName:
        """What people call a side."""
        if not asked:
            return SideName(WORKING_TREE)
        if Path(asked).exists():
            return SideName(asked)
        revision = revision_at(self.folder, asked.partition(":")[0])
        return SideName(name or asked, revision)

    def read(self, asked: str, framework_id: str = "") -> Side:
        """Read a side; the framework's id is looked up only where it lay elsewhere then."""
        if not asked:
            return working_tree(self.folder, execute=self.execute)
        if not framework_id and not mark_of(asked, self.folder):
            framework_id = _id_in(self.folder)
        return side_of(
            asked,
            self.folder,
            framework_id=framework_id,
            trusted=self.trusted,
            execute=self.execute,
            cache=self.cache,
        )


def _base(folder: Path) -> tuple[str, str]:
    """Where the branch began: the commit as places cite it, and what people call it."""
    base = base_of(folder)
    return base.commit[:_SHORT], base.name


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
