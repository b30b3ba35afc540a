"""What somebody means by “since then”: a day, a revision, or the wording that a review cites."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.fingerprints import is_fingerprint
from progression.revisions.cache import Cache
from progression.revisions.finding import is_shallow
from progression.revisions.git import RevisionError, root_of
from progression.revisions.sides import Side, side_of
from progression.revisions.sightings import Sighting, sightings


@attrs.frozen(kw_only=True)
class Past:
    """The framework as it was.

    Attributes:
        side: What it was read from.
        levels: For a fingerprint, the paths of the levels whose wording it is.
    """

    side: Side
    levels: tuple[str, ...] = ()


def past_of(
    when: str,
    folder: Path,
    *,
    framework_id: str = "",
    trusted: Collection[str] = (),
    execute: bool = True,
    cache: Cache | None = None,
) -> Past:
    """Read the framework as it was.

    Args:
        when: A day, a revision, a path, or a fingerprint of a level's wording; of a wording that
            held for a while, the last revision counts.
        folder: The framework's folder or file in the checkout.
        framework_id: The id of the framework, to know it again where it lay in another folder.
        trusted: Revisions whose definitions may be run where they cannot be read otherwise.
        execute: The same for folders.
        cache: Where readings are kept.

    Raises:
        RevisionError: There is no such revision, or no level had that wording.
        LoadError: What was read cannot be used.
    """
    name = _cited(when, folder, framework_id, cache) if is_fingerprint(when) else when
    side = side_of(
        name, folder, framework_id=framework_id, trusted=trusted, execute=execute, cache=cache
    )
    if name == when:
        return Past(side=side)
    catalog = Catalog(side.framework)
    levels = [seat.path for seat in catalog.seats if catalog.fingerprint(seat) == when]
    return Past(side=side, levels=tuple(levels))


def _cited(mark: str, folder: Path, framework_id: str, cache: Cache | None) -> str:
    """The newest commit in which a level had the wording."""
    found = sightings(folder, mark, framework_id=framework_id, cache=cache)
    if not found:
        told = f"No revision in the history here has the wording {mark}."
        if is_shallow(root_of(folder)):
            told += " This clone is shallow. Fetch the rest: git fetch --unshallow"
        raise RevisionError(told)
    level = next((each for each in found if _is_level(each)), None)
    if level is None:
        raise RevisionError(
            f"{mark} is the wording of the signal “{found[0].title}”, and the wording of a level is"
            " needed. It stands at the foot of the level's page, and in an assessment's file."
        )
    return level.last.commit


def _is_level(each: Sighting) -> bool:
    return each.path.count("/") >= 2
