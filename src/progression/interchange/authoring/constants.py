"""What becomes a constant of its own: everything that is named from elsewhere, and what holds it.

What is shared becomes one constant for each value; clusters, tracks, levels and moves become one
for each place where they stand, since two that say the same are two all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from progression.interchange import Fault, FormatError
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    CitedSignal,
    Cluster,
    Competency,
    Cycle,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Grade,
    Lane,
    Level,
    Move,
    Noun,
    Rung,
    Scale,
    Signal,
    Track,
)

BUILT_IN = {INDIVIDUAL_CONTRIBUTOR: "INDIVIDUAL_CONTRIBUTOR", MANAGEMENT: "MANAGEMENT"}
"""Lanes that `progression` defines."""

_DEEPEST = 50
"""How deep clusters stand within each other; who reads without trust stops at 60."""

_Linked = Framework | Cluster


@attrs.define(eq=False)
class Constant:
    """One constant to be written.

    Attributes:
        noun: What it holds.
        path: Ids that name it, from the outermost to its own.
        within: The clusters in which it stands, from the outermost.
        parts: The constants of what it holds, by field, where they are told apart by their place.
        users: Where a competency is named: the clusters around, from the outermost; none of them
            for the framework itself.
        name: Its name.
    """

    noun: Noun
    path: tuple[str, ...]
    within: tuple[Constant, ...] = ()
    parts: dict[str, list[Constant]] = attrs.field(factory=dict, repr=False)
    users: set[tuple[Constant, ...]] = attrs.field(factory=set, repr=False)
    name: str = ""


class Constants:
    """All constants of a framework.

    Attributes:
        framework: That of the framework itself.
        all: Every other one, each kind in the order of the framework.
    """

    def __init__(self, framework: Framework) -> None:
        """Look through a framework.

        Raises:
            FormatError: Levels are named that stand in no track.
        """
        self.all: list[Constant] = []
        self.framework = Constant(framework, (framework.id,))
        self._by_object: dict[int, Constant] = {}
        self._by_value: dict[Noun, Constant] = {}
        self._levels: list[Constant] = []
        self._levels_by_value: dict[Noun, Constant] | None = None
        self._uses: dict[tuple[str, Signal], int] = {}
        self._signals: dict[tuple[str, Signal], Constant] = {}
        self._faults: list[Fault] = []
        for dimension in framework.dimensions:
            self._share(dimension)
        for competency in framework.competencies:
            self._competency(competency)
        self._expectations(framework.expects, ())
        self.framework.parts["clusters"] = [self._cluster(each, ()) for each in framework.clusters]
        for each in self.framework.parts["clusters"]:
            self._cluster_links(each)
        self._links(self.framework)
        if framework.cycle is not None:
            self._cycle(framework.cycle)
        for level in self._levels:
            assert isinstance(level.noun, Level)
            self._named(level.noun.equivalents, f"“{level.noun.title}” weighs the same as")
        for (owner, signal), times in self._uses.items():
            if times > 1:
                self._signals[owner, signal] = self._add(Constant(signal, (owner, signal.id)))
        if self._faults:
            raise FormatError(self._faults)

    def of(self, noun: Noun) -> Constant:
        """The constant of something that is named; of two equal levels, the very one."""
        found = self._known(noun)
        assert found is not None  # all that is named was looked at
        return found

    def signal(self, competency: Competency, signal: Signal) -> Constant | None:
        """The constant of a signal that stands in several places; None for any other."""
        return self._signals.get((competency.id, signal))

    def _known(self, noun: Noun) -> Constant | None:
        found = self._by_object.get(id(noun))
        if found is None:
            if isinstance(noun, Level):
                if self._levels_by_value is None:
                    self._levels_by_value = {each.noun: each for each in reversed(self._levels)}
                found = self._levels_by_value.get(noun)
            else:
                found = self._by_value.get(noun)
            if found is not None:
                self._by_object[id(noun)] = found
        return found

    def _add(self, constant: Constant) -> Constant:
        self.all.append(constant)
        return constant

    # What is shared.

    def _share(
        self, noun: Dimension | Scale | Rung | Grade | Lane | Competency, *above: str
    ) -> bool:
        """Take note of something that is shared; tell whether it is met for the first time."""
        if self._known(noun) is not None:
            return False
        own = str(noun.number) if isinstance(noun, Grade) else noun.id
        made = Constant(noun, (*above, own))
        self._by_value[noun] = self._by_object[id(noun)] = made
        self.all.append(made)
        return True

    def _competency(self, competency: Competency) -> Constant:
        if not self._share(competency):
            return self.of(competency)
        if competency.dimension is not None:
            self._share(competency.dimension)
        scale = competency.scale
        if scale is not None and self._share(scale):
            for rung in scale.rungs:
                self._share(rung, scale.id)
        for step in competency.steps:
            self._share(step.rung, competency.id)
            self._count(competency, step.signals)
        return self.of(competency)

    def _count(self, competency: Competency, signals: Iterable[Signal]) -> None:
        for signal in signals:
            key = competency.id, signal
            self._uses[key] = self._uses.get(key, 0) + 1

    def _expectations(
        self, expectations: Iterable[Expectation], within: tuple[Constant, ...]
    ) -> None:
        for each in expectations:
            self._competency(each.competency).users.add(within)
            if each.rung is not None:
                self._share(each.rung, each.competency.id)
            self._count(each.competency, each.signals)

    # What has a place.

    def _cluster(self, cluster: Cluster, within: tuple[Constant, ...]) -> Constant:
        path = (*(str(each.path[-1]) for each in within), cluster.id)
        made = self._add(Constant(cluster, path, within))
        inside = (*within, made)
        if len(inside) > _DEEPEST:
            told = f"Clusters stand more than {_DEEPEST} deep. Flatten them."
            raise FormatError([Fault("$.clusters", told)])
        self._expectations(cluster.expects, inside)
        made.parts["tracks"] = [self._track(each, inside) for each in cluster.tracks]
        made.parts["clusters"] = [self._cluster(each, inside) for each in cluster.clusters]
        return made

    def _track(self, track: Track, within: tuple[Constant, ...]) -> Constant:
        made = self._add(Constant(track, (*within[-1].path, track.id), within))
        if track.lane not in BUILT_IN:
            self._share(track.lane)
        self._expectations(track.expects, within)
        for taken in track.takes_along:
            competency = taken.competency if isinstance(taken, CitedSignal) else taken
            self._competency(competency).users.add(within)
        made.parts["levels"] = [self._level(each, made) for each in track.levels]
        return made

    def _level(self, level: Level, track: Constant) -> Constant:
        made = self._add(Constant(level, (*track.path, level.id), track.within))
        self._by_object.setdefault(id(level), made)
        self._levels.append(made)
        if level.grade is not None and (level.grade.name or level.grade.band):
            self._share(level.grade)
        self._expectations(level.expects, track.within)
        return made

    # What names levels, once all of them are known.

    def _cluster_links(self, cluster: Constant) -> None:
        self._links(cluster)
        for track in cluster.parts["tracks"]:
            assert isinstance(track.noun, Track)
            if track.noun.branches_from is not None:
                self._named([track.noun.branches_from], f"“{track.noun.title}” branches from")
        for inner in cluster.parts["clusters"]:
            self._cluster_links(inner)

    def _links(self, owner: Constant) -> None:
        assert isinstance(owner.noun, _Linked)
        within = () if isinstance(owner.noun, Framework) else (*owner.within, owner)
        for move in owner.noun.moves:
            self._named([move.start, move.end], "A move leads from or to")
        for pair in owner.noun.equivalents:
            self._named([pair.first, pair.second], "A pair of levels that weigh the same names")
        moves: Iterable[Move | Equivalent] = owner.noun.moves
        owner.parts["moves"] = [self._add(Constant(each, (), within)) for each in moves]
        pairs: Iterable[Move | Equivalent] = owner.noun.equivalents
        owner.parts["equivalents"] = [self._add(Constant(each, (), within)) for each in pairs]

    def _named(self, levels: Iterable[Level], role: str) -> None:
        for level in levels:
            if self._known(level) is None:
                told = f"{role} “{level.title}”, which stands in no track. Add it to one."
                self._faults.append(Fault(level.id, told))

    def _cycle(self, cycle: Cycle) -> None:
        rounds = [self._add(Constant(each, (each.id,))) for each in cycle.rounds]
        made = self._add(Constant(cycle, ("cycle",), parts={"rounds": rounds}))
        self.framework.parts["cycle"] = [made]
