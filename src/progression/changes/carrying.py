"""Carries ids that somebody cites from one framework to another: nothing is dropped or doubled.

What is not certain stays as it is, and is listed: a split has several heirs, a replacement asks for
something else, and nobody has said that what looks renamed is the same thing.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping

import attrs

from progression.changes.changes import Changes
from progression.changes.passage import Fate
from progression.changes.words import Kind


class Reason(enum.Enum):
    """Why something stays as it is."""

    SPLIT = "split"
    MERGED = "merged"
    """Several that are cited became one, and what is said of them differs."""
    REPLACED = "replaced"
    RETIRED = "retired"
    GONE = "gone"
    LIKELY = "likely"
    """It looks like something else now, and nobody has said so."""
    TAKEN = "taken"
    """Its new id is cited already, for something else."""


@attrs.frozen
class Left:
    """An id that was not carried.

    Attributes:
        path: The path as it is cited.
        reason: Why it stays.
        candidates: What it could become; may be none.
        lines: The lines that cite it, counted from 1.
    """

    path: str
    reason: Reason
    candidates: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


@attrs.frozen
class Carried:
    """An id that was carried.

    Attributes:
        old: The path as it was cited.
        new: The path that took its place.
        lines: The lines that cited it, counted from 1.
    """

    old: str
    new: str
    lines: tuple[int, ...] = ()


@attrs.frozen(kw_only=True)
class CarriedText:
    """A text whose citations were carried.

    Attributes:
        text: The text; what was not carried is equal to the letter.
        carried: The ids that took the place of others.
        joined: Those of which an equal answer is kept, so that theirs is there no longer.
        left: The ids that stay, and why.
        reworded: Paths, as they are now, whose words are no longer those that were answered.
        known: How many different ids of the old framework are cited.
    """

    text: str
    carried: tuple[Carried, ...] = ()
    joined: tuple[Carried, ...] = ()
    left: tuple[Left, ...] = ()
    reworded: tuple[str, ...] = ()
    known: int = 0


@attrs.frozen
class Way:
    """What becomes of one path.

    Attributes:
        to: The path that takes its place; its own where it stays.
        reason: Why it stays although it is not what it was; None where all is well.
        candidates: What it could become.
        is_merge: Whether others become the same by declaration.
        is_reworded: Whether its words are other ones.
        is_known: Whether the old framework has it.
    """

    to: str
    reason: Reason | None = None
    candidates: tuple[str, ...] = ()
    is_merge: bool = False
    is_reworded: bool = False
    is_known: bool = True


Joins = Callable[[str, Iterable[str]], bool]
"""Tells whether what is said of several paths can be said of one, in one place."""


class Ways:
    """What becomes of each path that the old framework has."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._merged: dict[str, str] = {}
        self._known: dict[str, Way] = {}
        for change in changes:
            if change.kind is Kind.MERGED and change.declared and change.new is not None:
                for spot in (change.old, *change.others):
                    if spot is not None:
                        self._merged[spot.path] = change.new.path

    def __getitem__(self, path: str) -> Way:
        """What becomes of a path; one that the old framework does not have stays."""
        if path not in self._known:
            self._known[path] = self._way(path)
        return self._known[path]

    def is_cited(self, path: str) -> bool:
        """Tell whether a text that looks like a path is one."""
        return self[path].is_known

    @property
    def framework_ids(self) -> tuple[str, str]:
        """The id of the framework, before and after."""
        return self._changes.old.framework.id, self._changes.new.framework.id

    def _way(self, path: str) -> Way:
        found = self._changes.carry(path)
        if found.fate is Fate.UNKNOWN:
            return Way(path, is_known=False)
        if found.fate in (Fate.KEPT, Fate.MOVED):
            return Way(found.paths[0], is_reworded=found.reworded)
        if path in self._merged:
            return Way(self._merged[path], is_merge=True, is_reworded=found.reworded)
        if found.fate is Fate.TAKEN_OVER:
            reason = Reason.SPLIT if len(found.paths) > 1 else Reason.REPLACED
            return Way(path, reason, found.paths)
        reasons = {Fate.LIKELY: Reason.LIKELY, Fate.RETIRED: Reason.RETIRED, Fate.GONE: Reason.GONE}
        return Way(path, reasons[found.fate], found.paths)


def settle(paths: Iterable[str], ways: Ways, joins: Joins) -> Mapping[str, Way]:
    """What becomes of paths that are cited in one place, so that no two become the same.

    Whatever stays because of another may be in the way of a third, so this goes on until nothing
    is in the way.

    Args:
        paths: The paths, each once.
        ways: What becomes of each by itself.
        joins: Tells whether what is said of several can be said of one.
    """
    found = {path: ways[path] for path in paths}
    while True:
        by_target: dict[str, list[str]] = {}
        for path, way in found.items():
            by_target.setdefault(way.to, []).append(path)
        clashes = [
            path
            for target, sources in by_target.items()
            if len(sources) > 1
            and not (_is_merge(target, sources, ways) and joins(target, sources))
            for path in sources
            if path != target
        ]
        if not clashes:
            return found
        for path in clashes:
            reason = Reason.MERGED if found[path].is_merge else Reason.TAKEN
            found[path] = attrs.evolve(
                found[path], to=path, reason=reason, candidates=(ways[path].to,)
            )


def _is_merge(target: str, sources: Iterable[str], ways: Ways) -> bool:
    """Tell whether all of them are one thing now, by declaration."""
    return all(path == target or ways[path].is_merge for path in sources)
