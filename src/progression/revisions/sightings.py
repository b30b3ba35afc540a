"""Finds the wording that a fingerprint names, and how long it held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.errors import ProgressionError
from progression.fingerprints import Fingerprint
from progression.model import Framework
from progression.revisions.cache import Cache
from progression.revisions.finding import Revision, history
from progression.revisions.reading import framework_at


@attrs.frozen
class Sighting:
    """A wording that a fingerprint names.

    Attributes:
        path: The level or signal that it is the wording of.
        title: What people called it then.
        first: The oldest revision that has it, as far as the history goes.
        last: The newest revision that has it.
        holds: Whether it holds in the newest revision of all.
    """

    path: str
    title: str
    first: Revision
    last: Revision
    holds: bool


def sightings(
    folder: Path,
    wanted: str,
    *,
    framework_id: str = "",
    cache: Cache | None = None,
) -> list[Sighting]:
    """Find what a fingerprint is the wording of, looking from the newest revision backwards.

    The search ends with the first revision that has it no longer: a wording that was dropped and
    taken up again is found as it was last.

    Args:
        folder: The framework's folder or file in the checkout.
        wanted: The fingerprint.
        framework_id: The id of the framework, to know it again where it lay in another folder.
        cache: Where readings are kept.

    Raises:
        RevisionError: There is no repository.
    """
    found: list[Sighting] = []
    newest: str | None = None
    for revision in history(folder):
        framework = _readable(revision, folder, framework_id=framework_id, cache=cache)
        if framework is None:
            continue
        newest = newest or revision.commit
        named = {path: title for path, title, mark in marks(framework) if mark == wanted}
        if not found:
            found = [
                Sighting(path, title, revision, revision, revision.commit == newest)
                for path, title in named.items()
            ]
        elif not named:
            break
        else:
            found = [
                attrs.evolve(each, first=revision) if each.path in named else each for each in found
            ]
    return found


def marks(framework: Framework) -> Iterator[tuple[str, str, Fingerprint]]:
    """Path, title and fingerprint of every level, and of every signal that is defined."""
    catalog = Catalog(framework)
    for seat in catalog.seats:
        yield seat.path, seat.title, catalog.fingerprint(seat)
    seen = set()
    for seat in catalog.seats:
        for entry in catalog.bar(seat).signals:
            if entry.path not in seen:
                seen.add(entry.path)
                yield entry.path, entry.signal.text, catalog.fingerprint(entry.signal)


def _readable(
    revision: Revision, folder: Path, *, framework_id: str, cache: Cache | None
) -> Framework | None:
    """The framework of a revision; None where it had none, or it cannot be read without running."""
    try:
        found = framework_at(revision, folder, framework_id=framework_id, cache=cache)
    except ProgressionError:
        return None
    return found.framework
