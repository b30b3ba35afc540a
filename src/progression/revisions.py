"""A framework as a git revision has it, without touching the checkout.

Blobs are read straight from git, and evaluated without being executed: no branch and no worktree
is made, no hook runs, and nothing of an unreviewed revision is trusted.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import attrs

from progression.errors import ProgressionError
from progression.sources import is_definition
from progression.sources.limits import LIMITS, Limits
from progression.static import Evaluation, evaluate

_FILE_MODES = frozenset({b"100644", b"100755"})


class RevisionError(ProgressionError, LookupError):
    """A revision, or the framework in it, cannot be read."""


@attrs.frozen
class Revision:
    """One commit of a repository.

    Attributes:
        name: As it was asked for, such as `main` or `v1.2`.
        commit: The id of the commit.
        root: The top folder of the checkout.
    """

    name: str
    commit: str
    root: Path


def revision_at(folder: Path, name: str) -> Revision:
    """Find a revision in the repository around a folder.

    Args:
        folder: A folder or file of the checkout.
        name: Whatever git understands: a branch, a tag, a commit, `HEAD~3`.

    Raises:
        RevisionError: There is no repository, or no such revision in it.
    """
    here = folder if folder.is_dir() else folder.parent
    found = _git(here, "rev-parse", "--show-toplevel")
    if found is None:
        raise RevisionError(
            f"{here} does not lie in a git repository, so that there is no revision “{name}”."
        )
    root = Path(os.fsdecode(found.rstrip(b"\n")))
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if commit is None:
        raise RevisionError(_unknown(root, name))
    return Revision(name, commit.decode().strip(), root)


def contents_at(revision: Revision, folder: Path, limits: Limits = LIMITS) -> Mapping[str, bytes]:
    """The definition files of a folder or file as a revision has them, by path within it.

    Args:
        revision: The revision.
        folder: The folder or file, as it lies in the checkout.
        limits: Bounds of number; sizes are bounded where the files are evaluated.

    Raises:
        RevisionError: The folder lies outside the repository, or git cannot give its files.
    """
    try:
        inside = Path(os.path.realpath(folder)).relative_to(os.path.realpath(revision.root))
    except ValueError:
        raise RevisionError(
            f"{folder} lies outside the repository {revision.root}, so that “{revision.name}”"
            " says nothing about it."
        ) from None
    blobs = dict(_blobs(revision, PurePosixPath(inside.as_posix()), limits))
    return dict(zip(blobs, _read_blobs(revision.root, list(blobs.values())), strict=True))


def framework_at(revision: Revision, folder: Path, limits: Limits = LIMITS) -> Evaluation:
    """Evaluate a framework as a revision has it, without executing anything.

    Args:
        revision: The revision.
        folder: The framework's folder or file, as it lies in the checkout.
        limits: Bounds of size, depth and number.

    Raises:
        RevisionError: The revision has no such folder, or git cannot give its files.
    """
    contents = contents_at(revision, folder, limits)
    if not contents:
        raise RevisionError(
            f"The revision “{revision.name}” has no definition files at {folder}. If they lay"
            " elsewhere then, name a later revision."
        )
    is_file = folder.suffix == ".py"
    package = "" if is_file else (folder.name if folder.name.isidentifier() else "framework")
    place = str(folder.parent if is_file else folder)
    return evaluate(contents, package=package, folder=place, limits=limits)


def _blobs(
    revision: Revision, inside: PurePosixPath, limits: Limits
) -> Iterator[tuple[str, bytes]]:
    """Paths within the folder, and ids of the blobs there; links are left out."""
    listing = _git(
        revision.root, "ls-tree", "-r", "-z", "--full-tree", revision.commit, "--", str(inside)
    )
    if listing is None:
        raise RevisionError(f"git cannot list the files of “{revision.name}”.")
    count = 0
    for entry in filter(None, listing.split(b"\0")):
        facts, _, path = entry.partition(b"\t")
        mode, _, blob = facts.split(b" ")
        name = PurePosixPath(os.fsdecode(path))
        below = name.relative_to(inside) if name != inside else PurePosixPath(name.name)
        if mode in _FILE_MODES and is_definition(str(below)):
            count += 1
            if count > limits.files:
                raise RevisionError(
                    f"“{revision.name}” has more than {limits.files:,} definition files."
                )
            yield str(below), blob


def _read_blobs(root: Path, blobs: Sequence[bytes]) -> Iterator[bytes]:
    """The contents of blobs, all from one call of git."""
    if not blobs:
        return
    output = _git(root, "cat-file", "--batch", given=b"\n".join(blobs) + b"\n")
    if output is None:
        raise RevisionError("git cannot give the files of an earlier revision.")
    at = 0
    for blob in blobs:
        end = output.index(b"\n", at)
        header = output[at:end].split(b" ")
        if header[-1] == b"missing":
            raise RevisionError(
                f"The repository lacks the blob {blob.decode()}, perhaps because it was cloned"
                " with a filter. Fetch it: git fetch --refetch"
            )
        size = int(header[2])
        yield output[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _unknown(root: Path, name: str) -> str:
    shallow = _git(root, "rev-parse", "--is-shallow-repository")
    if shallow is not None and shallow.strip() == b"true":
        branch = name.removeprefix("origin/")
        return (
            f"This clone is shallow and does not have the revision “{name}”. Fetch it:"
            f" git fetch --depth=1 origin {branch}, and name FETCH_HEAD; or clone with the whole"
            " history (in GitHub Actions: `fetch-depth: 0`; in GitLab: `GIT_DEPTH: 0`)."
        )
    return f"There is no revision “{name}” in {root}. “git log” shows what there is."


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git prints; None where it fails.

    Raises:
        RevisionError: There is no git.
    """
    quiet = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    command = ["git", "--no-replace-objects", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **quiet},
        )
    except FileNotFoundError:
        raise RevisionError(
            "git was not found, and earlier revisions are read from it. Install it."
        ) from None
    return done.stdout if done.returncode == 0 else None
