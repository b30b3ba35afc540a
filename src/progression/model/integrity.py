"""What makes a framework unusable: ids that clash, and references that lead nowhere.

Constructors refuse only what is impossible by itself; this looks at the whole, in one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from progression.findings import Finding
from progression.model import integrity_words as words
from progression.model.cluster import Cluster
from progression.model.competency import CitedSignal, Competency
from progression.model.expectation import Expectation
from progression.model.framework import Framework
from progression.model.level import Level
from progression.model.move import Equivalent, Move
from progression.model.noun import Noun
from progression.model.signal import Signal
from progression.model.track import Track
from progression.names import RESERVED_IDS, is_well_formed


def faults(framework: Framework) -> list[Finding]:
    """Everything that makes a framework unusable, each with its place.

    All are errors: a path would mean two things or nothing, or a text would have two wordings.
    """
    return _Inspection(framework).findings


class _Inspection:
    """One walk through a framework."""

    def __init__(self, framework: Framework) -> None:
        self.findings: list[Finding] = []
        self._framework = framework
        self._well_formed: set[str] = set()
        self._library = {each.id: each for each in framework.competencies}
        self._dimensions = {each.id: each for each in framework.dimensions}
        # By identity: of two with one id, neither is reported again where it is used.
        self._known = {id(each) for each in (*framework.competencies, *framework.dimensions)}
        # Of each competency: its rungs that have a step, and its signals by id.
        self._steps: dict[int, set[str]] = {}
        self._signals: dict[str, dict[str, Signal]] = {}
        self._raising: list[tuple[Competency, Signal]] = []
        # Where each cluster, track and level stands, by identity.
        self._standing: dict[int, tuple[Noun, str]] = {}
        self._tracks: list[Track] = []
        self._home: dict[int, Track] = {}
        self._circling: set[int] = set()
        self._look(framework)

    def _look(self, framework: Framework) -> None:
        self._id(framework, framework.id)
        self._siblings(framework.dimensions, "")
        for dimension in framework.dimensions:
            self._siblings(dimension.prompts, dimension.id)
        self._siblings(framework.competencies, "")
        for competency in framework.competencies:
            self._competency(competency)
        self._one_for_each_id(c.scale for c in framework.competencies if c.scale)
        self._expectations(framework.expects)
        clusters = list(self._clusters(framework))
        self._one_for_each_id(track.lane for track in self._tracks)
        self._paths(framework)
        for track in self._tracks:
            self._branch(track)
        self._links(framework.moves, framework.equivalents)
        for cluster in clusters:
            self._links(cluster.moves, cluster.equivalents)
        for competency, signal in self._raising:
            self._raised(competency, signal)

    # Ids.

    def _id(self, noun: Noun, path: str) -> None:
        identifier: str = noun.id  # type: ignore[attr-defined]  # only for nouns that have one
        if identifier not in self._well_formed:
            if is_well_formed(identifier):
                self._well_formed.add(identifier)
            else:
                self.findings.append(words.malformed_id(noun, identifier, path))

    def _siblings(self, nouns: Sequence[Any], path: str) -> None:
        """Nouns of one owner: each id has the right shape and stands once."""
        if not nouns:
            return
        first: dict[str, Noun] = {}
        for noun in nouns:
            full = f"{path}/{noun.id}" if path else noun.id
            self._id(noun, full)
            other = first.setdefault(noun.id, noun)
            if other is not noun:
                self.findings.append(words.duplicate_id(noun, other, full))
        if len(first) < len(nouns):
            self._repeated(nouns, path)

    def _repeated(self, nouns: Sequence[Any], path: str) -> None:
        seen: set[int] = set()
        for noun in nouns:
            if id(noun) in seen:
                full = f"{path}/{noun.id}" if path else noun.id
                self.findings.append(words.listed_twice(noun, full))
            seen.add(id(noun))

    def _one_for_each_id(self, nouns: Iterable[Any]) -> None:
        """Scales and lanes are shared: those of one id must be the same."""
        first: dict[str, Any] = {}
        judged: set[int] = set()
        for noun in nouns:
            if id(noun) in judged:
                continue
            judged.add(id(noun))
            other = first.setdefault(noun.id, noun)
            if other is noun:
                self._id(noun, noun.id)
                self._siblings(getattr(noun, "rungs", ()), noun.id)
            elif other != noun:
                self.findings.append(words.duplicate_id(noun, other, noun.id))

    def _reserved(self, noun: Any, path: str) -> None:
        if noun.id in RESERVED_IDS:
            self.findings.append(words.reserved_id(noun, path))

    # Competencies and what is expected of them.

    def _competency(self, competency: Competency) -> None:
        self._reserved(competency, competency.id)
        dimension = competency.dimension
        if dimension is not None:
            known = self._dimensions.get(dimension.id)
            if id(dimension) not in self._known and known != dimension:
                self.findings.append(words.unknown_dimension(competency, known, self._dimensions))
        for inner in (competency.prompts, competency.practices):
            self._siblings(inner, competency.id)
        rungs = competency.scale.rungs if competency.scale else ()
        reached: set[str] = set()
        for step in competency.steps:
            if step.rung not in rungs:
                self.findings.append(words.foreign_rung(competency, step))
            elif step.rung.id in reached:
                self.findings.append(words.second_step(competency, step))
            reached.add(step.rung.id)
            self._signals_of(competency, step.signals)
        self._steps[id(competency)] = reached

    def _signals_of(self, competency: Competency, signals: Iterable[Signal]) -> None:
        known = self._signals.setdefault(competency.id, {})
        for signal in signals:
            other = known.setdefault(signal.id, signal)
            if other is signal:
                if signal.id not in self._well_formed:
                    self._id(signal, f"{competency.id}/{signal.id}")
            elif other.text != signal.text:
                self.findings.append(words.conflicting_signal(competency, signal, other))
            if signal.raises:
                self._raising.append((competency, signal))

    def _expectations(self, expectations: Iterable[Expectation]) -> None:
        for expectation in expectations:
            competency = expectation.competency
            if self._listed(competency, expectation):
                steps = self._steps.get(id(competency))
                if steps is None:
                    steps = {step.rung.id for step in competency.steps}
                rung = expectation.rung
                if rung is not None and (
                    rung.id not in steps
                    or competency.scale is None
                    or rung not in competency.scale.rungs
                ):
                    self.findings.append(words.unknown_step(expectation))
            self._signals_of(competency, expectation.signals)

    def _listed(self, competency: Competency, asker: Noun) -> bool:
        """Tell whether the framework lists a competency, and say so if it does not."""
        known = self._library.get(competency.id)
        if id(competency) in self._known or known == competency:
            return True
        self.findings.append(words.unlisted_competency(competency, known, asker, self._library))
        return False

    def _raised(self, competency: Competency, signal: Signal) -> None:
        known = self._signals[competency.id]
        for identifier in signal.raises:
            if identifier not in known:
                self.findings.append(words.unknown_raise(competency, signal, identifier, known))

    # Clusters, tracks and levels.

    def _clusters(self, framework: Framework) -> Iterator[Cluster]:
        """Walk all clusters, nested ones behind the one that holds them."""
        self._siblings(framework.clusters, "")
        waiting = [(each.id, each) for each in reversed(framework.clusters)]
        while waiting:
            path, cluster = waiting.pop()
            self._reserved(cluster, path)
            if not self._stand(cluster, path):
                continue
            self._siblings(cluster.tracks, path)
            self._siblings(cluster.clusters, path)
            self._expectations(cluster.expects)
            for track in cluster.tracks:
                self._track(track, f"{path}/{track.id}")
            waiting += [(f"{path}/{each.id}", each) for each in reversed(cluster.clusters)]
            yield cluster

    def _track(self, track: Track, path: str) -> None:
        self._reserved(track, path)
        if not self._stand(track, path):
            return
        self._tracks.append(track)
        self._siblings(track.levels, path)
        self._expectations(track.expects)
        for level in track.levels:
            full = f"{path}/{level.id}"
            if self._stand(level, full):
                self._home[id(level)] = track
                self._expectations(level.expects)
                for inner in (level.milestones, level.triggers, level.prompts):
                    self._siblings(inner, full)

    def _stand(self, noun: Any, path: str) -> bool:
        """Note where something stands; tell whether that is its only place."""
        known = self._standing.get(id(noun))
        if known is None:
            self._standing[id(noun)] = (noun, path)
            return True
        if known[1] != path:
            # The same place twice is a duplicate id already.
            self.findings.append(words.stands_twice(noun, known[1], path))
        return False

    def _paths(self, framework: Framework) -> None:
        """No path may mean two things."""
        meanings: dict[str, Noun] = {each.id: each for each in framework.competencies}
        for competency in framework.competencies:
            if any(cluster.id == competency.id for cluster in framework.clusters):
                for signal in self._signals.get(competency.id, {}).values():
                    meanings[f"{competency.id}/{signal.id}"] = signal
        for noun, path in self._standing.values():
            other = meanings.setdefault(path, noun)
            # Two of a kind are a duplicate id already.
            if other is not noun and type(other) is not type(noun):
                self.findings.append(words.ambiguous_path(path, noun, other))

    # References between levels.

    def _standing_level(self, level: Level, asker: Noun, role: str) -> None:
        if id(level) in self._standing:
            return
        levels = [noun for noun, _ in self._standing.values() if isinstance(noun, Level)]
        if level not in levels:
            self.findings.append(words.unknown_level(level, asker, role, levels))

    def _links(self, moves: Iterable[Move], pairs: Iterable[Equivalent]) -> None:
        for move in moves:
            self._standing_level(move.start, move, "starts from")
            self._standing_level(move.end, move, "leads to")
        for pair in pairs:
            self._standing_level(pair.first, pair, "names")
            self._standing_level(pair.second, pair, "names")

    def _branch(self, track: Track) -> None:
        for level in track.levels:
            for other in level.equivalents:
                self._standing_level(other, level, "weighs the same as")
        for taken in track.takes_along:
            competency = taken.competency if isinstance(taken, CitedSignal) else taken
            if self._listed(competency, track) and isinstance(taken, CitedSignal):
                known = self._signals.get(competency.id, {})
                if taken.signal not in known:
                    self.findings.append(words.unknown_cited(taken, known))
        if track.branches_from is not None:
            self._standing_level(track.branches_from, track, "branches from")
            self._circle(track)

    def _circle(self, track: Track) -> None:
        """A track must not branch, over any number of steps, from itself."""
        circle: list[Track] = []
        above: Track | None = track
        while above is not None and id(above) not in self._circling:
            circle.append(above)
            if above.branches_from is None:
                return
            above = self._home.get(id(above.branches_from))
            if above is track:
                self._circling.update(map(id, circle))
                paths = [self._standing[id(each)][1] for each in circle]
                self.findings.append(words.branch_circle(circle, paths))
                return
            if any(each is above for each in circle):
                # It leads into a circle that is found from one of its own tracks.
                return
