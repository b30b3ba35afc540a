"""Everything that a framework holds, laid out flat: each part under its path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from progression.catalog import Catalog
from progression.catalog.bar import Closure, raise_closure
from progression.changes.words import Part
from progression.errors import PathError
from progression.model import (
    ADOPTED,
    CORE,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Level,
    Move,
    Noun,
    Scale,
    Signal,
    Track,
)

Holder = tuple[Part, str]
"""What a part stands in: its kind and its path."""


class Entry:
    """One part where it stands.

    Attributes:
        part: What kind of part it is.
        path: Its path.
        noun: The object.
        holder: What it stands in; for a signal its competency.
    """

    __slots__ = ("holder", "noun", "part", "path")

    def __init__(self, part: Part, path: str, noun: Noun, holder: Holder) -> None:
        self.part = part
        self.path = path
        self.noun = noun
        self.holder = holder

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]

    def __repr__(self) -> str:
        return f"<{self.part.value} {self.path}>"


class Inventory:
    """The parts of one framework.

    Attributes:
        catalog: Answers about the framework.
        entries: The parts of each kind, by path.
        standing: For the path of each signal, the levels, tracks, clusters and steps that it is
            written in, each once.
        held: For each holder the paths of what it holds, by kind, in the order that was written.
        by_competency: For the id of each competency the paths of its signals.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.entries: dict[Part, dict[str, Entry]] = {part: {} for part in Part}
        self.standing: dict[str, dict[Holder, None]] = {}
        self.held: dict[tuple[Holder, Part], list[str]] = {}
        self.by_competency: dict[str, list[str]] = {}
        self._closures: dict[str, Closure] = {}
        self._framework(catalog.framework)

    def __getitem__(self, part: Part) -> dict[str, Entry]:
        return self.entries[part]

    def get(self, part: Part, path: str) -> Entry | None:
        """A part by its path; None where there is none."""
        return self.entries[part].get(path)

    def below(self, holder: Holder, part: Part) -> Sequence[str]:
        """The paths of what something holds, in the order that was written."""
        return self.held.get((holder, part), ())

    def closure(self, competency: Competency) -> Closure:
        """What each signal of a competency raises, directly or through others."""
        name = competency.id
        if name not in self._closures:
            entries = self.entries[Part.SIGNAL]
            nouns = (entries[path].noun for path in self.by_competency.get(name, ()))
            signals = [noun for noun in nouns if isinstance(noun, Signal)]
            self._closures[name] = raise_closure(signals)
        return self._closures[name]

    def _add(self, part: Part, path: str, noun: Noun, holder: Holder) -> bool:
        """Note a part, once; tell whether it is the first of its path."""
        entries = self.entries[part]
        if path in entries:
            return False
        entries[path] = Entry(part, path, noun, holder)
        self.held.setdefault((holder, part), []).append(path)
        return True

    def _framework(self, framework: Framework) -> None:
        root: Holder = (Part.FRAMEWORK, "")
        self.entries[Part.FRAMEWORK][""] = Entry(Part.FRAMEWORK, "", framework, root)
        for dimension in framework.dimensions:
            self._dimension(dimension, root)
        for competency in self.catalog.competencies.values():
            self._competency(competency, root)
        self._expectations(framework.expects, root)
        for cluster in framework.clusters:
            self._cluster(cluster, cluster.id, root)
        self._moves(framework.moves, framework.equivalents, root)
        for each in framework.cycle.rounds if framework.cycle else ():
            self._add(Part.ROUND, f"cycle/{each.id}", each, root)
        for path, cluster in self.catalog.clusters.items():
            self._moves(cluster.moves, cluster.equivalents, (Part.CLUSTER, path))

    def _dimension(self, dimension: Dimension, root: Holder) -> None:
        if self._add(Part.DIMENSION, dimension.id, dimension, root):
            self._with_ids(Part.PROMPT, dimension.prompts, (Part.DIMENSION, dimension.id))

    def _with_ids(self, part: Part, nouns: Iterable[Noun], holder: Holder) -> None:
        for noun in nouns:
            name: str = noun.id  # type: ignore[attr-defined]  # these nouns have one
            self._add(part, f"{_prefix(part, holder)}/{name}", noun, holder)

    def _competency(self, competency: Competency, root: Holder) -> None:
        if not self._add(Part.COMPETENCY, competency.id, competency, root):
            return
        if competency.scale is not None:
            self._scale(competency.scale, root)
        holder: Holder = (Part.COMPETENCY, competency.id)
        self._with_ids(Part.PROMPT, competency.prompts, holder)
        self._with_ids(Part.PRACTICE, competency.practices, holder)
        for step in competency.steps:
            path = f"{competency.id}/{step.rung.id}"
            self._add(Part.STEP, path, step, holder)
            self._signals(competency.id, step.signals, (Part.STEP, path))

    def _scale(self, scale: Scale, root: Holder) -> None:
        if self._add(Part.SCALE, scale.id, scale, root):
            self._with_ids(Part.RUNG, scale.rungs, (Part.SCALE, scale.id))

    def _signals(self, competency: str, signals: Iterable[Signal], holder: Holder) -> None:
        entries, standing = self.entries[Part.SIGNAL], self.standing
        held = self.held.setdefault((holder, Part.SIGNAL), [])
        for signal in signals:
            path = f"{competency}/{signal.id}"
            if path not in entries:
                entries[path] = Entry(Part.SIGNAL, path, signal, (Part.COMPETENCY, competency))
                standing[path] = {}
                self.by_competency.setdefault(competency, []).append(path)
            standing[path][holder] = None
            held.append(path)

    def _expectations(self, expectations: Sequence[Expectation], holder: Holder) -> None:
        for expectation in expectations:
            competency = expectation.competency.id
            self._signals(competency, expectation.signals, holder)
            path = f"{holder[1]}/{competency}".lstrip("/")
            count = 1
            while not self._add(Part.EXPECTATION, path, expectation, holder):
                count += 1
                path = f"{holder[1]}/{competency}-{count}".lstrip("/")

    def _cluster(self, cluster: Cluster, path: str, holder: Holder) -> None:
        if not self._add(Part.CLUSTER, path, cluster, holder):
            return
        own: Holder = (Part.CLUSTER, path)
        self._expectations(cluster.expects, own)
        for track in cluster.tracks:
            self._track(track, f"{path}/{track.id}", own)
        for inner in cluster.clusters:
            self._cluster(inner, f"{path}/{inner.id}", own)

    def _track(self, track: Track, path: str, holder: Holder) -> None:
        if not self._add(Part.TRACK, path, track, holder):
            return
        self._add(Part.LANE, track.lane.id, track.lane, (Part.FRAMEWORK, ""))
        own: Holder = (Part.TRACK, path)
        self._expectations(track.expects, own)
        for level in track.levels:
            self._level(level, f"{path}/{level.id}", own)

    def _level(self, level: Level, path: str, holder: Holder) -> None:
        if not self._add(Part.LEVEL, path, level, holder):
            return
        own: Holder = (Part.LEVEL, path)
        self._expectations(level.expects, own)
        self._with_ids(Part.MILESTONE, level.milestones, own)
        self._with_ids(Part.TRIGGER, level.triggers, own)
        self._with_ids(Part.PROMPT, level.prompts, own)

    def _moves(self, moves: Iterable[Move], pairs: Iterable[Equivalent], holder: Holder) -> None:
        for move in moves:
            start, end = self._level_path(move.start), self._level_path(move.end)
            self._add(Part.MOVE, f"{start}--{end}", move, holder)
        for pair in pairs:
            first, second = sorted((self._level_path(pair.first), self._level_path(pair.second)))
            self._add(Part.EQUIVALENT, f"{first}--{second}", pair, holder)

    def _level_path(self, level: Level) -> str:
        try:
            return self.catalog.seat(level).path
        except PathError:
            return level.id


def has_substance(expectation: Expectation) -> bool:
    """Tell whether an expectation says anything beyond the signals that it holds."""
    return bool(
        expectation.rung is not None
        or expectation.summary
        or expectation.note
        or expectation.examples
        or expectation.importance is not CORE
        or expectation.status is not ADOPTED
    )


def _prefix(part: Part, holder: Holder) -> str:
    # A dimension and a competency may share an id, and both have prompts.
    kind, path = holder
    return f"dimensions/{path}" if kind is Part.DIMENSION and part is Part.PROMPT else path
