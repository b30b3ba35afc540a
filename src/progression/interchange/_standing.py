"""What a framework's document names by id or path, looked at before it is written.

Whatever is shared is written once, where it stands, and named everywhere else. That is safe only
where a name leads back to the same thing, so everything for which it would not is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from progression.interchange._faults import Fault, FormatError
from progression.model import (
    CitedSignal,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Lane,
    Level,
    Rung,
    Scale,
    Track,
)
from progression.model.move import Equivalent, Move
from progression.names import near_misses

DEEPEST = 40
"""How deep clusters may stand within clusters in a document."""

Shared = TypeVar("Shared", Competency, Dimension, Lane, Scale)


class Standing:
    """Where everything in a framework stands.

    Attributes:
        lanes: All lanes by id, in the order in which they first appear; likewise the others.
        unlisted_dimensions: What competencies name and the framework does not list.
        unlisted_competencies: What expectations name and the framework does not list.
    """

    def __init__(self, framework: Framework) -> None:
        """Look at a framework.

        Raises:
            FormatError: Some names would not lead back to the same thing.
        """
        self.lanes: dict[str, Lane] = {}
        self.scales: dict[str, Scale] = {}
        self.dimensions: dict[str, Dimension] = {}
        self.competencies: dict[str, Competency] = {}
        self._faults: list[Fault] = []
        self._paths: dict[int, str] = {}
        self._levels: dict[str, Level] = {}
        self._by_value: dict[Level, str] | None = None
        self._list_library(framework)
        listed = len(self.dimensions), len(self.competencies)
        for at, competency in enumerate(framework.competencies):
            self._look_into(competency, f"$.competencies[{at}]")
        self._list_expectations(framework.expects, "$.expects")
        self._list_clusters(framework.clusters, "$.clusters", "", 1)
        self._name_levels(framework)
        self.unlisted_dimensions = list(self.dimensions.values())[listed[0] :]
        self.unlisted_competencies = list(self.competencies.values())[listed[1] :]
        if self._faults:
            raise FormatError(self._faults)

    def path_of(self, level: Level) -> str | None:
        """The path by which a level is named: `cluster/track/level`; None where it stands nowhere.

        A level that stands at several paths has the first of them.
        """
        path = self._paths.get(id(level))
        if path is None:
            if self._by_value is None:
                self._by_value = {each: at for at, each in reversed(self._levels.items())}
            path = self._by_value.get(level)
        return path

    def _say(self, path: str, message: str) -> None:
        self._faults.append(Fault(path, message))

    def _list_library(self, framework: Framework) -> None:
        for at, dimension in enumerate(framework.dimensions):
            self._list_once(self.dimensions, dimension, f"$.dimensions[{at}]")
        for at, competency in enumerate(framework.competencies):
            self._list_once(self.competencies, competency, f"$.competencies[{at}]")

    def _list_once(self, known: dict[str, Shared], noun: Shared, path: str) -> None:
        if noun.id in known:
            what = type(noun).__name__.lower()
            self._say(path, f"The {what} id “{noun.id}” stands twice. Give each its own id.")
        else:
            known[noun.id] = noun

    def _share(self, known: dict[str, Shared], noun: Shared, path: str) -> bool:
        """Take note of something named; tell whether it was seen for the first time."""
        first = known.setdefault(noun.id, noun)
        if first is noun:
            return True
        if first != noun:
            what = type(noun).__name__.lower()
            self._say(
                path,
                f"Two things that differ are named as {what} “{noun.id}”, so that the name would"
                " not tell them apart. Give each its own id, or use one object for both.",
            )
        return False

    def _look_into(self, competency: Competency, path: str) -> None:
        self._refuse_slash(competency, path)
        if competency.dimension is not None:
            self._share(self.dimensions, competency.dimension, f"{path}.dimension")
        scale = competency.scale
        if scale is not None and self._share(self.scales, scale, f"{path}.scale"):
            known: set[str] = set()
            for rung in scale.rungs:
                if rung.id in known:
                    self._say(
                        f"{path}.scale",
                        f"The scale “{scale.id}” has two rungs “{rung.id}”. Give each its own id.",
                    )
                known.add(rung.id)
        for at, step in enumerate(competency.steps):
            self._check_rung(step.rung, competency, f"{path}.steps[{at}].rung")

    def _check_rung(self, rung: Rung, competency: Competency, path: str) -> None:
        rungs = competency.scale.rungs if competency.scale else ()
        if rung not in rungs:
            named = f"“{competency.scale.title}”" if competency.scale else "missing"
            self._say(
                path,
                f"The rung “{rung.id}” is none of the scale of “{competency.title}”, which is"
                f" {named}. Use a rung of its scale.",
            )

    def _list_expectations(self, expects: tuple[Expectation, ...], path: str) -> None:
        for at, expectation in enumerate(expects):
            here = f"{path}[{at}]"
            self._name_competency(expectation.competency, f"{here}.competency")
            if expectation.rung is not None:
                self._check_rung(expectation.rung, expectation.competency, f"{here}.rung")

    def _name_competency(self, competency: Competency, path: str) -> None:
        known = competency.id in self.competencies
        if self._share(self.competencies, competency, path) and not known:
            self._look_into(competency, path)

    def _list_clusters(
        self, clusters: tuple[Cluster, ...], path: str, above: str, depth: int
    ) -> None:
        if clusters and depth > DEEPEST:
            self._say(path, f"Clusters stand more than {DEEPEST} deep. Flatten them.")
            return
        for at, cluster in enumerate(clusters):
            here = f"{path}[{at}]"
            self._refuse_slash(cluster, here)
            self._list_expectations(cluster.expects, f"{here}.expects")
            for number, track in enumerate(cluster.tracks):
                self._list_track(track, f"{here}.tracks[{number}]", f"{above}{cluster.id}")
            self._list_clusters(
                cluster.clusters, f"{here}.clusters", f"{above}{cluster.id}/", depth + 1
            )

    def _list_track(self, track: Track, path: str, above: str) -> None:
        self._refuse_slash(track, path)
        self._share(self.lanes, track.lane, f"{path}.lane")
        self._list_expectations(track.expects, f"{path}.expects")
        for at, taken in enumerate(track.takes_along):
            competency = taken.competency if isinstance(taken, CitedSignal) else taken
            self._name_competency(competency, f"{path}.takes_along[{at}]")
        for at, level in enumerate(track.levels):
            here = f"{path}.levels[{at}]"
            self._refuse_slash(level, here)
            address = f"{above}/{track.id}/{level.id}"
            if address in self._levels:
                self._say(here, f"Two levels stand at “{address}”. Give each its own id.")
            self._levels.setdefault(address, level)
            self._paths.setdefault(id(level), address)
            self._list_expectations(level.expects, f"{here}.expects")

    def _refuse_slash(self, noun: Cluster | Track | Level | Competency, path: str) -> None:
        if "/" in noun.id:
            self._say(
                path,
                f"The id “{noun.id}” holds a slash, which parts the words of a path. Use a hyphen.",
            )

    def _name_levels(self, framework: Framework) -> None:
        for level, path in _named_levels(framework):
            if self.path_of(level) is None:
                near = near_misses(level.id, self._levels)
                hint = f" Near it: {', '.join(near)}." if near else ""
                self._say(
                    path,
                    f"“{level.title}” ({level.id}) is named here and stands in no track."
                    f" Add it to one.{hint}",
                )


def _named_levels(framework: Framework) -> Iterator[tuple[Level, str]]:
    """All places where a level is named, with their paths."""
    yield from _ends(framework.moves, framework.equivalents, "$")
    waiting = [(cluster, f"$.clusters[{at}]") for at, cluster in enumerate(framework.clusters)]
    for cluster, path in waiting:
        yield from _ends(cluster.moves, cluster.equivalents, path)
        for number, track in enumerate(cluster.tracks):
            here = f"{path}.tracks[{number}]"
            if track.branches_from is not None:
                yield track.branches_from, f"{here}.branches_from"
            for place, level in enumerate(track.levels):
                for at, equal in enumerate(level.equivalents):
                    yield equal, f"{here}.levels[{place}].equivalents[{at}]"
        # The list grows while it is read, so that no depth of clusters is too deep.
        waiting.extend(
            (inner, f"{path}.clusters[{at}]") for at, inner in enumerate(cluster.clusters)
        )


def _ends(
    moves: tuple[Move, ...], equivalents: tuple[Equivalent, ...], path: str
) -> Iterator[tuple[Level, str]]:
    for at, move in enumerate(moves):
        yield move.start, f"{path}.moves[{at}].start"
        yield move.end, f"{path}.moves[{at}].end"
    for at, pair in enumerate(equivalents):
        yield pair.first, f"{path}.equivalents[{at}].first"
        yield pair.second, f"{path}.equivalents[{at}].second"
