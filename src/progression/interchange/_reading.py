"""What a document names by id or path, found and made while it is read."""

from __future__ import annotations

import graphlib
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError

from progression.interchange._standing import DEEPEST
from progression.interchange._text import Path
from progression.location import Location
from progression.model import (
    Competency,
    Dimension,
    Lane,
    Level,
    Noun,
    Rung,
    Scale,
)
from progression.names import near_misses

N = TypeVar("N", bound=Noun)
Raw = dict[str, Any]

_MOST_HINTS = 25
_SHELVES: tuple[tuple[type[Noun], Path], ...] = (
    (Lane, ("lanes",)),
    (Scale, ("scales",)),
    (Dimension, ("dimensions",)),
    (Dimension, ("unlisted", "dimensions")),
    (Competency, ("competencies",)),
    (Competency, ("unlisted", "competencies")),
)
"""Where a document keeps what is named by its id."""


class RefusedError(Exception):
    """A value is not what its place takes; the message goes on after the name of the place."""


class UnsaidError(Exception):
    """Something cannot be made because of a fault that is told elsewhere."""


WRONG = (BaseValidationError, RefusedError, UnsaidError)
"""What the converter raises for a document that is wrong; all else is a defect."""


class Reading:
    """One document while it is read.

    Attributes:
        faults: What is wrong with names as such: ids that stand twice, clusters too deep.
        too_deep: Whether clusters stand too deep for the rest of the document to be read.
        rungs: The rungs of the scale of the competency that is being read; None where it has no
            scale, and where its scale cannot be made.
        lost_scale: Whether its scale cannot be made.
    """

    def __init__(self, document: Raw, places: dict[int, Location]) -> None:
        self.faults: list[tuple[Path, str]] = []
        self.rungs: dict[str, Rung] | None = None
        self.lost_scale = False
        self._places = places
        self._named: dict[type[Noun], dict[str, Raw]] = {
            kind: {} for kind in (Lane, Scale, Dimension, Competency, Level)
        }
        self._made: dict[int, Noun | Exception | None] = {}
        self._rungs: dict[int, dict[str, Rung]] = {}
        self._hints = 0
        self.too_deep = False
        for kind, path in _SHELVES:
            for at, raw in _objects(_inside(document, path)):
                self._name(kind, raw.get("id"), raw, (*path, at, "id"))
        for at, raw in _objects(document.get("scales")):
            rungs: dict[str, Raw] = {}
            for place, rung in _objects(raw.get("rungs")):
                path = ("scales", at, "rungs", place, "id")
                self._name_in(rungs, "rung", rung.get("id"), rung, path)
        self._name_levels(document)

    def place_of(self, raw: Raw) -> Location | None:
        """Where an object of the document starts."""
        return self._places.get(id(raw))

    def stand_in(self, copy: Raw, raw: Raw) -> None:
        """Let a part of an object be found where the object is."""
        if place := self.place_of(raw):
            self._places[id(copy)] = place

    def at_home(self, raw: Raw, make: Callable[[Raw], N]) -> N:
        """Make what stands here, or take it where something named it before.

        Raises:
            Exception: What is wrong with it, also when something named it before.
        """
        key = id(raw)
        if key in self._made:
            made = self._made[key]
            if made is None:
                raise RefusedError("names levels that name it in turn. Keep one of the two.")
            if isinstance(made, Exception):
                raise made
            return made  # type: ignore[return-value]  # one object of the document is one noun
        self._made[key] = None
        try:
            noun = make(raw)
        except Exception as error:
            self._made[key] = error
            raise
        self._made[key] = noun
        return noun

    def named(self, kind: type[N], name: object, make: Callable[[Raw], N]) -> N:
        """What a name leads to.

        Raises:
            RefusedError: It is no name, or leads nowhere.
            UnsaidError: It leads to something that cannot be made.
        """
        raw = self._raw_named(kind, name)
        if id(raw) in self._made and self._made[id(raw)] is None:
            raise RefusedError(f"names “{name}”, which names this in turn. Keep one of the two.")
        before, lost = self.rungs, self.lost_scale
        try:
            return make(raw)
        except WRONG:
            raise UnsaidError from None
        finally:
            self.rungs, self.lost_scale = before, lost

    def found(self, kind: type[Noun], name: object) -> Raw | None:
        """The object of the document that a name leads to, not yet made, or None."""
        return self._named[kind].get(name) if type(name) is str else None

    def _raw_named(self, kind: type[Noun], name: object) -> Raw:
        what = kind.__name__.lower()
        if type(name) is not str:
            by = "path" if kind is Level else "id"
            raise RefusedError(f"names a {what} by its {by} in quotes, and holds {kind_of(name)}.")
        raw = self._named[kind].get(name)
        if raw is None:
            raise RefusedError(
                f"names the {what} “{name}”, which this document does not hold."
                + self.hint(name, self._named[kind])
            )
        return raw

    def hint(self, name: str, known: dict[str, Any]) -> str:
        """Names that look alike, as a sentence; none after many, since looking takes time."""
        self._hints += 1
        near = near_misses(name, known) if self._hints <= _MOST_HINTS else []
        return f" Near it: {', '.join(near)}." if near else ""

    def enter_scale(self, name: object, make: Callable[[Raw], Scale]) -> None:
        """Let the rungs be those of a competency, given what it names as its scale."""
        self.rungs, self.lost_scale = None, False
        if name is None:
            return
        try:
            scale = self.named(Scale, name, make)
        except (RefusedError, UnsaidError):
            self.lose_scale()
            return
        if id(scale) not in self._rungs:
            self._rungs[id(scale)] = {rung.id: rung for rung in reversed(scale.rungs)}
        self.rungs = self._rungs[id(scale)]

    def lose_scale(self) -> None:
        """Say nothing of rungs until another competency is entered, since its fault is told."""
        self.rungs, self.lost_scale = None, True

    def rung(self, name: object) -> Rung:
        """The rung of an id, on the scale of the competency that is being read."""
        if self.lost_scale:
            raise UnsaidError
        if type(name) is not str:
            raise RefusedError(f"names a rung by its id in quotes, and holds {kind_of(name)}.")
        if self.rungs is None:
            raise RefusedError(
                f"names the rung “{name}”, and the competency has no scale. Give it one."
            )
        if name not in self.rungs:
            raise RefusedError(
                f"names the rung “{name}”, which is none of the competency's scale."
                + self.hint(name, self.rungs)
            )
        return self.rungs[name]

    def levels_in_order(self) -> Iterator[Raw]:
        """Levels that name others, after those that they name; none if they do so in a circle."""
        levels = self._named[Level]
        graph = {
            path: [name for name in names if type(name) is str and name in levels]
            for path, raw in levels.items()
            if isinstance(names := raw.get("equivalents"), list)
        }
        try:
            yield from [levels[path] for path in graphlib.TopologicalSorter(graph).static_order()]
        except graphlib.CycleError:
            return

    def _name(self, kind: type[Noun], name: object, raw: Raw, path: Path) -> None:
        self._name_in(self._named[kind], kind.__name__.lower(), name, raw, path)

    def _name_in(
        self, known: dict[str, Raw], what: str, name: object, raw: Raw, path: Path
    ) -> None:
        if type(name) is str and known.setdefault(name, raw) is not raw:
            self.faults.append(
                (path, f"The {what} “{name}” stands twice. Give each its own id, or drop one.")
            )

    def _name_levels(self, document: Raw) -> None:
        waiting: list[tuple[Any, Path, str, int]] = [
            (document.get("clusters"), ("clusters",), "", 1)
        ]
        for clusters, path, above, depth in waiting:
            if depth > DEEPEST and clusters:
                self.too_deep = True
                self.faults.append(
                    (path, f"Clusters stand more than {DEEPEST} deep. Flatten them.")
                )
                continue
            for at, cluster in _objects(clusters):
                here = f"{above}{cluster.get('id')}/"
                for number, track in _objects(cluster.get("tracks")):
                    for place, level in _objects(track.get("levels")):
                        where = (*path, at, "tracks", number, "levels", place, "id")
                        name = level.get("id")
                        known = f"{here}{track.get('id')}/{name}" if type(name) is str else None
                        self._name(Level, known, level, where)
                inner = (*path, at, "clusters")
                waiting.append((cluster.get("clusters"), inner, here, depth + 1))


def _inside(document: Raw, path: Path) -> Any:
    value: Any = document
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _objects(value: Any) -> Iterator[tuple[int, Raw]]:
    """The objects in a list, with their places; none where it is no list."""
    if isinstance(value, list):
        yield from ((at, each) for at, each in enumerate(value) if isinstance(each, dict))


def kind_of(value: object) -> str:
    """What a JSON value is, in people's words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        # A number of thousands of digits cannot be shown.
        return f"the number {value}" if abs(value) < 1e15 else "a very large number"
    if isinstance(value, str):
        return f"the text “{value}”" if len(value) <= 40 else f"the text “{value[:37]}...”"
    return "a list" if isinstance(value, list) else "an object"
