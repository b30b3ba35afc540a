"""Reads the framework of a revision from git's blobs, without executing anything."""

from __future__ import annotations

import hashlib
import posixpath
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import attrs

from progression.errors import ProgressionError
from progression.findings import Finding, in_order
from progression.location import Location
from progression.model import Framework
from progression.names import near_misses
from progression.prose import listed
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, path_in
from progression.revisions.git import RevisionError, ask, blobs
from progression.sources import is_definition
from progression.sources.limits import LIMITS, Limits, too_large, too_many
from progression.static import Evaluation, evaluate

_FILES = frozenset({"100644", "100755"})
_LINK, _SUBMODULE = "120000", "160000"
_MOST_CANDIDATES = 20


@attrs.frozen
class Reading:
    """What a revision says.

    Attributes:
        framework: Its framework; None where it could not be made without running it.
        findings: What is wrong, by place; empty where the files are plain definitions.
        folder: Where the framework lay then, from the top of the repository.
        key: A mark of the files that it was read from, equal for equal files.
        evaluation: What was evaluated; None for what was kept.
    """

    framework: Framework | None
    findings: tuple[Finding, ...] = ()
    folder: str = ""
    key: str = ""
    evaluation: Evaluation | None = attrs.field(default=None, eq=False, repr=False)


@attrs.frozen
class Entry:
    """One file of a revision.

    Attributes:
        blob: The id of its content.
        size: Bytes of its content.
        mode: What kind of file it is, as git writes it.
    """

    blob: str
    size: int
    mode: str


@attrs.frozen
class Listing:
    """The files of a framework as a revision has them.

    Attributes:
        folder: Where they lie, from the top of the repository; a file that stands alone is its own.
        entries: Definition files and links, by path within the folder.
    """

    folder: str
    entries: Mapping[str, Entry]

    @property
    def is_file(self) -> bool:
        """Whether one file stands alone."""
        return self.folder.endswith(".py")

    @property
    def package(self) -> str:
        """The name by which the files import each other."""
        name = PurePosixPath(self.folder).name
        return "" if self.is_file else (name if name.isidentifier() else "framework")

    @property
    def key(self) -> str:
        """A mark of all that the framework is made from."""
        lines = [f"{self.folder}", *(f"{p}\0{e.mode}\0{e.blob}" for p, e in self.entries.items())]
        return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def framework_at(
    revision: Revision,
    folder: Path,
    *,
    framework_id: str = "",
    limits: Limits = LIMITS,
    cache: Cache | None = None,
    earlier: Evaluation | None = None,
) -> Reading:
    """Read a framework as a revision has it, without executing anything.

    Where the revision has nothing at the folder, the framework is looked for elsewhere in it: where
    its `pyproject.toml` says, then wherever a framework of the same id lies.

    Args:
        revision: The revision.
        folder: The framework's folder or file, as it lies in the checkout.
        framework_id: The id of the framework, to know it again in another folder.
        limits: Bounds of size, depth and number.
        cache: Where readings are kept; without one, everything is read anew.
        earlier: What was evaluated of another revision, to share with this one what did not change.

    Raises:
        RevisionError: The revision holds no such framework, or git cannot give its files.
    """
    inside = path_in(revision.root, folder)
    listing = listing_at(revision, inside, limits)
    if listing is not None:
        return _read(revision, listing, limits, cache, earlier)
    return _elsewhere(revision, inside, framework_id, limits, cache)


def readable_at(
    revision: Revision, folder: Path, *, framework_id: str = "", cache: Cache | None = None
) -> Framework | None:
    """The framework of a revision; None where none can be read without running it.

    Args:
        revision: The revision.
        folder: As for `framework_at`.
        framework_id: As for `framework_at`.
        cache: As for `framework_at`.
    """
    try:
        reading = framework_at(revision, folder, framework_id=framework_id, cache=cache)
    except ProgressionError:
        return None
    return reading.framework if not reading.findings else None


def listing_at(revision: Revision, inside: str, limits: Limits = LIMITS) -> Listing | None:
    """The definition files that a revision has at a path; None where there are none.

    Raises:
        RevisionError: They cannot be read, or are more than what is read without trust.
    """
    if inside.endswith(".py"):
        found = dict(entries_at(revision, inside))
        own = found.get(inside)
        return Listing(inside, {posixpath.basename(inside): own}) if own else None
    entries: dict[str, Entry] = {}
    for path, entry in entries_at(revision, inside):
        below = posixpath.relpath(path, inside) if inside else path
        if entry.mode == _SUBMODULE:
            _refuse_submodule(revision, inside, path)
        elif is_definition(below) or (entry.mode == _LINK and _could_be_package(below)):
            entries[below] = entry
            if len(entries) > limits.files:
                raise RevisionError(str(too_many(f"{revision.name}:{inside}", limits)))
    # Without an `__init__.py` or another file at its top it is a folder of frameworks, not one.
    return Listing(inside, entries) if any("/" not in path for path in entries) else None


def contents_of(
    revision: Revision, listing: Listing, limits: Limits = LIMITS
) -> tuple[dict[str, bytes], list[Finding]]:
    """The definition files of a listing, and what was left out of them.

    Sizes are looked at before anything is read.

    Raises:
        RevisionError: git cannot give them.
    """
    findings: list[Finding] = []
    wanted: dict[str, Entry] = {}
    for path, entry in listing.entries.items():
        place = _shown(revision, listing, path)
        if entry.mode not in _FILES:
            findings.append(_link(place))
        elif entry.size > limits.file_bytes:
            findings.append(too_large(place, limits))
        else:
            wanted[path] = entry
    if sum(entry.size for entry in wanted.values()) > limits.all_bytes:
        return {}, [too_many(_shown(revision, listing), limits)]
    read = blobs(revision.root, [entry.blob.encode() for entry in wanted.values()])
    return dict(zip(wanted, read, strict=True)), findings


def _read(
    revision: Revision,
    listing: Listing,
    limits: Limits,
    cache: Cache | None,
    earlier: Evaluation | None = None,
) -> Reading:
    # Places name the revision, so a reading serves only those who asked by the same name.
    key = f"{listing.key}:{revision.name}" if limits == LIMITS else ""
    if cache is not None and key:
        kept = cache.get(key)
        if isinstance(kept, Framework):
            return Reading(kept, (), listing.folder, listing.key)
    contents, left_out = contents_of(revision, listing, limits)
    if not contents:
        return Reading(None, tuple(left_out), listing.folder, listing.key)
    place = listing.folder.rpartition("/")[0] if listing.is_file else listing.folder
    evaluation = evaluate(
        contents,
        package=listing.package,
        folder=f"{revision.name}:{place}",
        limits=limits,
        earlier=earlier,
    )
    findings = tuple(in_order([*left_out, *evaluation.findings]))
    is_own = evaluation.framework is not None and not evaluation.shares
    if cache is not None and key and is_own and not findings:
        cache.put(key, evaluation.framework)
    return Reading(evaluation.framework, findings, listing.folder, listing.key, evaluation)


def entries_at(revision: Revision, inside: str) -> Iterator[tuple[str, Entry]]:
    """The files of a revision at a path or below it, each by its path from the top."""
    paths = ["--", inside] if inside else []
    answer = ask(revision.root, "ls-tree", "-r", "-l", "-z", "--full-tree", revision.commit, *paths)
    if not answer.is_good:
        raise RevisionError(f"git cannot list the files of “{revision.name}”: {answer.said}")
    for line in answer.output.decode("utf-8", "surrogateescape").split("\0"):
        if line:
            facts, _, path = line.partition("\t")
            mode, _, blob, size = facts.split()
            yield path, Entry(blob, int(size) if size.isdigit() else 0, mode)


def _could_be_package(path: str) -> bool:
    return all(part.isidentifier() for part in path.split("/"))


def _refuse_submodule(revision: Revision, inside: str, path: str) -> None:
    if path == inside:
        raise RevisionError(
            f"In “{revision.name}”, {path} is a submodule: its files have a history of their own."
            " Stand in that folder, and name a revision of its own repository."
        )


def _shown(revision: Revision, listing: Listing, path: str = "") -> str:
    """A file as git itself names it: `main:frameworks/harbour/__init__.py`."""
    folder = listing.folder.rpartition("/")[0] if listing.is_file else listing.folder
    return f"{revision.name}:{posixpath.join(folder, path) if path else folder}"


def _link(place: str) -> Finding:
    return Finding(
        rule="not-static",
        message=f"`{posixpath.basename(place)}` is a link, and links of an earlier revision are not"
        " followed.",
        why="Definitions that nobody has reviewed must not pull in other files.",
        remedy="Put the file itself here.",
        place=Location(place),
    )


# Where a framework lay in another folder then.


def _elsewhere(
    revision: Revision, inside: str, framework_id: str, limits: Limits, cache: Cache | None
) -> Reading:
    tried = dict.fromkeys([*_configured(revision, inside), *_holders(revision)])
    readings = []
    for place in list(tried)[:_MOST_CANDIDATES]:
        listing = listing_at(revision, place, limits)
        if listing is not None:
            readings.append(_read(revision, listing, limits, cache))
    same = [each for each in readings if each.framework and each.framework.id == framework_id]
    made = [each for each in readings if each.framework is not None]
    if same:
        return same[0]
    if len(made) == 1 and not framework_id:
        return made[0]
    raise RevisionError(_nothing(revision, inside, framework_id, readings))


def _configured(revision: Revision, inside: str) -> Iterator[str]:
    """Where a `pyproject.toml` of that revision, in the folder or above, says that it lies."""
    above = [*PurePosixPath(inside).parents] if inside else [PurePosixPath(".")]
    for folder in above:
        path = (folder / "pyproject.toml").as_posix()
        answer = ask(revision.root, "cat-file", "blob", f"{revision.commit}:{path}")
        place = _framework_in(answer.output) if answer.is_good else ""
        if place:
            yield posixpath.normpath((folder / place).as_posix())


def _framework_in(content: bytes) -> str:
    found: Any
    try:
        found = tomllib.loads(content.decode("utf-8"))
        for key in ("tool", "progression", "framework"):
            found = found[key]
    except (ValueError, KeyError, TypeError):
        return ""
    return found if isinstance(found, str) else ""


def _holders(revision: Revision) -> Iterator[str]:
    """The packages and files of a revision that seem to hold a framework."""
    answer = ask(
        revision.root, "grep", "-l", "-z", "-I", "-F", "-e", "Framework(", revision.commit, "--"
    )
    found = answer.output.decode("utf-8", "surrogateescape").split("\0")
    paths = [each.partition(":")[2] for each in found if each.endswith(".py")]
    files = {path for path, entry in entries_at(revision, "") if entry.mode in _FILES}
    for path in paths:
        yield _package_of(path, files.__contains__)


def _package_of(path: str, exists: Callable[[str], bool]) -> str:
    """The outermost package around a file; the file itself where it stands in none."""
    found, folder = path, posixpath.dirname(path)
    while folder and exists(f"{folder}/__init__.py"):
        found, folder = folder, posixpath.dirname(folder)
    return found


def _nothing(
    revision: Revision, inside: str, framework_id: str, readings: Iterable[Reading]
) -> str:
    known = {each.framework.id: each.folder for each in readings if each.framework}
    start = f"“{revision.name}” has no framework at {inside or 'the top of the repository'}"
    if not known:
        return f"{start}, nor anywhere else. Name a later revision; “git log” shows what there is."
    shown = listed([f"“{name}” at {folder}" for name, folder in known.items()])
    near = near_misses(framework_id, known, limit=1) if framework_id else []
    which = f" no framework “{framework_id}”" if framework_id else " nothing that is clearly it"
    hint = f" Did “{near[0]}” become “{framework_id}”?" if near else ""
    return (
        f"{start}, and{which} elsewhere. It has {shown}.{hint} Compare with one of these by its"
        f" own path: {revision.name}:{next(iter(known.values()))}"
    )
