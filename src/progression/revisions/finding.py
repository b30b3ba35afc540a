"""Finds commits: by the name of a branch or tag, by id, by day, and where a branch began."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from progression.revisions.git import RevisionError, ask, objects, root_of

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BASES = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_FACTS = "--format=%H%x00%ct"


@attrs.frozen
class Revision:
    """One commit of a repository.

    Attributes:
        name: As it was asked for, such as `main`, `v1.2` or `2026-01-31`.
        commit: The id of the commit.
        root: The top folder of the checkout.
        day: The day on which it was committed, in UTC.
    """

    name: str
    commit: str
    root: Path
    day: datetime.date | None = None


def revision_at(folder: Path, name: str) -> Revision:
    """Find a revision in the repository around a folder.

    Args:
        folder: A folder or file of the checkout.
        name: Whatever git understands (a branch, a tag, a commit, `HEAD~3`), or a day such as
            `2026-01-31`: the last commit of that day or before it, in UTC, along the first parents
            of what is checked out.

    Raises:
        RevisionError: There is no repository, or no such revision in it.
    """
    root = root_of(folder)
    if _DAY.fullmatch(name):
        return _on_day(root, name)
    found = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not found.is_good or not name:
        raise RevisionError(_unknown(root, name))
    return _revision(root, name, found.text)


def head_of(folder: Path) -> Revision:
    """What is checked out around a folder.

    Raises:
        RevisionError: There is no repository, or no commit in it yet.
    """
    return revision_at(folder, "HEAD")


def base_of(folder: Path, branch: str = "") -> Revision:
    """Where the branch that is checked out began: the last commit that it shares with its base.

    The base is the branch that a merge request names (in GitHub Actions and GitLab), else the
    remote's main branch, else a local `main` or `master`.

    Args:
        folder: A folder or file of the checkout.
        branch: The base; found as above where it is empty.

    Raises:
        RevisionError: There is no such branch, or the clone does not reach back so far.
    """
    root = root_of(folder)
    revision_at(root, "HEAD")  # without a commit, that is what to say
    if branch:
        revision_at(root, branch)  # a base that somebody named is not passed over
    for name in [branch] if branch else [*_asked_by_ci(), *_BASES]:
        found = ask(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        if found.is_good:
            return shared_by(root, name, "HEAD")
    raise RevisionError(
        f"No base branch was found in {root}: there is neither {', '.join(_BASES[:-1])} nor"
        f" {_BASES[-1]}. Name a revision to compare with, such as a branch, a tag or a commit."
    )


def shared_by(folder: Path, first: str, second: str) -> Revision:
    """The last commit that two revisions share, as git means it by `first...second`.

    Raises:
        RevisionError: One of them is not there, or the clone does not reach back so far.
    """
    root = root_of(folder)
    ours, theirs = revision_at(root, first), revision_at(root, second)
    shared = ask(root, "merge-base", ours.commit, theirs.commit)
    if not shared.is_good:
        raise RevisionError(_unrelated(root, first, second))
    return _revision(root, first, shared.text.splitlines()[0])


def history(folder: Path, *, since: str = "", until: str = "HEAD") -> Iterator[Revision]:
    """The revisions in which what lies at a folder differs from the one before, newest first.

    They are those along first parents: on a main branch, one for each merge.

    Args:
        folder: A folder or file of the checkout.
        since: The revision at which to stop, as `revision_at` takes it; it is the last one given.
        until: The newest revision.

    Raises:
        RevisionError: There is no repository, or no such revision.
    """
    root = root_of(folder)
    newest = revision_at(root, until)
    oldest = revision_at(root, since) if since else None
    reach = [newest.commit, *([f"^{oldest.commit}"] if oldest else [])]
    answer = ask(root, "log", "--first-parent", _FACTS, *reach)
    if not answer.is_good:
        raise RevisionError(f"git cannot list the revisions of {root}: {answer.said}")
    commits = [line.split("\0") for line in answer.text.splitlines()]
    if oldest is not None and oldest.commit not in {commit for commit, _ in commits}:
        commits.append([oldest.commit, ask(root, "log", "-1", "--format=%ct", oldest.commit).text])
    inside = path_in(root, folder)
    # Where nothing lies at the folder, the framework may lie elsewhere: then every change counts.
    trees = objects(root, [f"{commit}:{inside}" for commit, _ in commits])
    without = [place for place, tree in enumerate(trees) if not tree]
    wholes = objects(root, [f"{commits[place][0]}^{{tree}}" for place in without])
    for place, whole in zip(without, wholes, strict=True):
        trees[place] = whole
    for place, (commit, seconds) in enumerate(commits):
        if place + 1 == len(commits) or trees[place] != trees[place + 1]:
            yield Revision(commit[:12], commit, root, day_of(seconds))


def tags(folder: Path) -> list[Revision]:
    """The tags that lead to what is checked out, oldest first.

    Raises:
        RevisionError: There is no repository.
    """
    root = root_of(folder)
    # With a star, it is about what an annotated tag points to.
    facts = ("objectname", "objecttype", "committerdate:unix")
    wanted = ["refname:short", *(f"*{each}" for each in facts), *facts]
    form = "%00".join(f"%({each})" for each in wanted)
    answer = ask(root, "for-each-ref", "--merged=HEAD", f"--format={form}", "refs/tags")
    found = []
    for line in answer.text.splitlines():
        name, *both = line.split("\0")
        commit, kind, seconds = both[:3] if both[0] else both[3:]
        if kind == "commit":
            found.append((int(seconds), name, commit))
    return [
        Revision(name, commit, root, day_of(str(seconds)))
        for seconds, name, commit in sorted(found)
    ]


def path_in(root: Path, folder: Path) -> str:
    """A folder or file as a path from the top of the checkout; empty for the top itself.

    Raises:
        RevisionError: It lies elsewhere.
    """
    try:
        inside = Path(os.path.realpath(folder)).relative_to(os.path.realpath(root))
    except ValueError:
        raise RevisionError(
            f"{folder} lies outside the repository {root}, so that its revisions say nothing about"
            " it."
        ) from None
    return "" if inside == Path() else inside.as_posix()


def _revision(root: Path, name: str, commit: str) -> Revision:
    seconds = ask(root, "log", "-1", "--format=%ct", commit).text
    return Revision(name, commit, root, day_of(seconds))


def day_of(seconds: str) -> datetime.date | None:
    """The day of a moment that git tells in seconds, in UTC; None for what is no moment."""
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        return None  # a commit may hold any number


def _on_day(root: Path, name: str) -> Revision:
    try:
        datetime.date.fromisoformat(name)
    except ValueError:
        raise RevisionError(f"“{name}” is no day; write it like 2026-01-31.") from None
    head = revision_at(root, "HEAD")
    end = f"--before={name}T23:59:59Z"
    found = ask(root, "rev-list", "-1", "--first-parent", end, head.commit)
    if found.text:
        return _revision(root, name, found.text)
    first = ask(root, "rev-list", "--first-parent", "--max-parents=0", head.commit).text
    start = _revision(root, "", first.splitlines()[-1]).day if first else None
    if is_shallow(root):
        raise RevisionError(
            f"This clone is shallow, and begins on {start}: it does not reach back to {name}."
            " Fetch the rest: git fetch --unshallow"
        )
    raise RevisionError(f"The history here begins on {start}; nothing is older than {name}.")


def _asked_by_ci() -> list[str]:
    """The branches that a merge request wants to go into, as CI services tell them."""
    github = os.environ.get("GITHUB_BASE_REF", "")
    gitlab = os.environ.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "")
    return [name for each in (github, gitlab) if each for name in (f"origin/{each}", each)]


def _unknown(root: Path, name: str) -> str:
    if not ask(root, "rev-parse", "--verify", "--quiet", "HEAD").is_good and name in {"HEAD", ""}:
        return f"The repository {root} has no commit yet, so that there is nothing to compare with."
    if is_shallow(root):
        branch = name.removeprefix("origin/")
        return (
            f"This clone is shallow and does not have the revision “{name}”. Fetch it:"
            f" git fetch --depth=1 origin {branch}, and name FETCH_HEAD; or clone with the whole"
            " history (in GitHub Actions: `fetch-depth: 0`; in GitLab: `GIT_DEPTH: 0`)."
        )
    return f"There is no revision “{name}” in {root}. “git log” and “git tag” show what there is."


def _unrelated(root: Path, name: str, other: str = "HEAD") -> str:
    if is_shallow(root):
        return (
            f"This clone is shallow, and does not reach back to where the branch left “{name}”."
            " Fetch the rest: git fetch --unshallow (in GitHub Actions: `fetch-depth: 0`; in"
            " GitLab: `GIT_DEPTH: 0`)."
        )
    what = f"What is checked out in {root}" if other == "HEAD" else f"“{other}”"
    return (
        f"{what} shares no commit with “{name}”, so that nothing says where it began. Name a"
        " revision to compare with."
    )


def is_shallow(root: Path) -> bool:
    """Tell whether a clone was made without its whole history."""
    return ask(root, "rev-parse", "--is-shallow-repository").text == "true"
