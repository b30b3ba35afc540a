"""Where parts of an older framework stand today."""

from __future__ import annotations

from collections.abc import Sequence

from progression.catalog import Catalog, Seat
from progression.changes import Changes, Fate
from progression.model import Competency


class Today:
    """Where parts of an older framework stand today."""

    def __init__(self, catalog: Catalog, changes: Sequence[Changes] = ()) -> None:
        self.catalog = catalog
        self._changes = changes
        self._known: dict[str, str | None] = {}

    def before(self, changes: Changes) -> Today:
        """The same, for the framework one step further back."""
        return Today(self.catalog, (changes, *self._changes))

    def path(self, path: str) -> str | None:
        """Where it stands; None where it is gone."""
        if path not in self._known:
            self._known[path] = self._carried(path)
        return self._known[path]

    def seat(self, path: str) -> Seat | None:
        """The level that a path means today."""
        now = self.path(path)
        if now is None or now.count("/") < 2:
            return None
        return self.catalog.seat(now) if now in self.catalog else None

    def competency(self, name: str) -> Competency | None:
        """The competency that an id means today."""
        now = self.path(name)
        return self.catalog.competencies.get(now) if now is not None else None

    def heirs(self, path: str) -> tuple[str, ...]:
        """The paths that took over from one that is gone, as they stand today."""
        paths = [path]
        for changes in self._changes:
            paths = [each for at in paths for each in changes.carry(at).paths]
        return tuple(dict.fromkeys(paths))

    def _carried(self, path: str) -> str | None:
        at = path
        for changes in self._changes:
            found = changes.carry(at)
            if found.fate not in (Fate.KEPT, Fate.MOVED, Fate.LIKELY):
                return None
            at = found.paths[0]
        return at
