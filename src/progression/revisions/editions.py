"""Finds the published states of a framework: those that were tagged, or whose version changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from progression.changes import Edition
from progression.model import Framework
from progression.revisions.cache import Cache, cache_folder
from progression.revisions.finding import Revision, day_of, is_shallow, path_in, tags
from progression.revisions.git import RevisionError, ask, objects, root_of
from progression.revisions.reading import readable_at

_MOST_READ = 200
"""How many revisions are read at most, so that no history, however long, holds anybody up."""


def editions_of(
    folder: Path,
    *,
    framework_id: str = "",
    version: str = "",
    most: int = 10,
    cache: Cache | None = None,
) -> tuple[Edition, ...]:
    """The published states of a framework, newest first.

    They are those that a tag names; tags between which the framework did not change count once, by
    the oldest of them. Without any such tag, they are the revisions in which the version that the
    framework states became another one; a version that never was another says nothing. Revisions
    that cannot be read without being run are left out.

    Args:
        folder: The framework's folder or file in the checkout.
        framework_id: The id of the framework, to know it again where it lay in another folder.
        version: The version that the framework states today.
        most: How many there are at most.
        cache: Where readings are kept.

    Raises:
        RevisionError: There is no repository, no git, or no commit yet.
    """
    if most < 1:
        return ()
    root = root_of(folder)
    inside = path_in(root, folder)
    found = _read(_tagged(root, inside), folder, framework_id, cache)
    editions = _distinct(found, most)
    if editions:
        return editions
    states = _read(_restated(root, inside), folder, framework_id, cache)
    return _versions(states, most, version)


def published(
    folder: Path,
    framework: Framework,
    *,
    most: int = 10,
    until: datetime.date | None = None,
) -> tuple[Edition, ...] | None:
    """The published states of a framework, newest first; None where git keeps none.

    Without git or a repository there is nothing to tell, and nothing to complain about.

    Args:
        folder: The framework's folder or file in the checkout.
        framework: The framework as its files are.
        most: How many are looked at, at most.
        until: The last day of which they are; any if not given.
    """
    cache = Cache(cache_folder())
    try:
        found = editions_of(
            folder,
            framework_id=framework.id,
            version=framework.version,
            most=most,
            cache=cache,
        )
    except RevisionError:
        return None
    return tuple(
        each for each in found if until is None or (each.day is not None and each.day <= until)
    )


def _tagged(root: Path, inside: str) -> Iterator[Revision]:
    """Tags, newest first; of those that hold the same files, the oldest."""
    known = tags(root)
    trees = objects(root, [f"{each.commit}:{inside}" for each in known])
    first: dict[str, Revision] = {}
    for tag, tree in zip(known, trees, strict=True):
        # Where nothing lies at the folder, the framework may lie elsewhere.
        first.setdefault(tree or tag.commit, tag)
    yield from reversed(first.values())


def _restated(root: Path, inside: str) -> Iterator[Revision]:
    """Revisions in which a line about a version changed, newest first."""
    paths = ["--", inside] if inside else []
    answer = ask(
        root,
        *("log", "-s", "--first-parent", "--diff-merges=first-parent", "-G", r"version\s*="),
        *("--format=%H%x00%ct%x00%P", "HEAD"),
        *paths,
    )
    if not answer.is_good:
        raise RevisionError(f"git cannot list the revisions of {root}: {answer.said}")
    shallow = is_shallow(root)
    for line in answer.text.splitlines():
        commit, seconds, parents = line.split("\0")
        if shallow and not parents:
            # The clone was cut here, so that nobody knows when that version began.
            continue
        yield Revision(commit[:12], commit, root, day_of(seconds))


def _read(
    revisions: Iterable[Revision], folder: Path, framework_id: str, cache: Cache | None
) -> Iterator[tuple[Revision, Framework]]:
    for number, revision in enumerate(revisions):
        if number >= _MOST_READ:
            return
        framework = readable_at(revision, folder, framework_id=framework_id, cache=cache)
        if framework is not None:
            yield revision, framework


def _distinct(found: Iterable[tuple[Revision, Framework]], most: int) -> tuple[Edition, ...]:
    """The first few."""
    editions = []
    for revision, framework in found:
        editions.append(Edition(name=revision.name, day=revision.day, framework=framework))
        if len(editions) == most:
            break
    return tuple(editions)


def _versions(
    found: Iterable[tuple[Revision, Framework]], most: int, current: str
) -> tuple[Edition, ...]:
    """The oldest revision of each version that was stated, if there ever was more than one."""
    editions: list[Edition] = []
    for revision, framework in found:
        name = framework.version
        if not name:
            continue
        edition = Edition(name=name, day=revision.day, framework=framework)
        if editions and editions[-1].name == name:
            editions[-1] = edition
        elif len(editions) == most:
            break
        else:
            editions.append(edition)
    return tuple(editions) if {each.name for each in editions} - {current} else ()
