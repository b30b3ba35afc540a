"""Writes frameworks whose parts fit together, one draw after the other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from progression.model import (
    CitedSignal,
    Cluster,
    Competency,
    Dimension,
    Equivalent,
    Expectation,
    Framework,
    Grade,
    Level,
    Move,
    Moved,
    Retired,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.testing._ground import Ground
from progression.testing._nouns import Limits, Nouns, Taken


class Author(Nouns):
    """Draws nouns that fit together, and keeps what later ones refer to."""

    def __init__(self, draw: st.DrawFn, text: st.SearchStrategy[str], limits: Limits) -> None:
        super().__init__(draw, text, limits)
        self._competencies: list[Competency] = []
        self._grades: dict[int, Grade] = {}
        self._levels: list[tuple[Level, Ground]] = []
        self._signal_ids: dict[str, Taken] = {}
        self._written: dict[str, list[Signal]] = {}

    def step(self, rung: Rung, competency: str, below: list[str]) -> Step:
        """A step, and what it may raise."""
        signals = self._new_signals(competency, below)
        return Step(rung, self.words(), signals=signals, **self._more("examples", "status"))

    def competency(
        self,
        taken: Taken,
        dimensions: Sequence[Dimension] | None = None,
        scales: Sequence[Scale] | None = None,
    ) -> Competency:
        """A competency, of given dimensions and scales or of its own."""
        if dimensions is None:
            dimensions = [self.dimension(set())]
        if scales is None:
            scales = [self.scale(set())]
        identifier = self._id(taken)
        scale = self._one([None, *scales])
        steps: list[Step] = []
        below: list[str] = []
        for rung in scale.rungs if scale else ():
            if self.number(3):
                steps.append(self.step(rung, identifier, below))
                below += [signal.id for signal in steps[-1].signals]
        more = self._more(
            *("group", "summary", "why", "prompts", "practices", "links", "keywords"),
            *("owner", "reviewed", "status", "attributes"),
        )
        return Competency(
            identifier,
            self.words(),
            dimension=self._one([None, *dimensions]),
            scale=scale,
            steps=steps,
            **more,
        )

    # What no framework lists.

    def one_expectation(self) -> Expectation:
        """An expectation of a competency that no framework lists."""
        return self._expectation(self.competency(set()), Ground())

    def one_level(self) -> Level:
        """A level that expects competencies that no framework lists."""
        self._library(None)
        return self._level(set(), Ground(), 1)[0]

    def one_move(self) -> Move:
        """A move between two levels."""
        taken: Taken = set()
        self._library(None)
        first, _ = self._level(taken, Ground(), 1)
        return self._move(first, self._level(taken, Ground(), 1)[0])

    def one_track(self) -> Track:
        """A track whose competencies no framework lists."""
        self._library(None)
        return self._track(set(), Ground(), cumulative=self._yes())

    def one_cluster(self) -> Cluster:
        """A cluster whose competencies no framework lists."""
        self._library(None)
        return self._cluster(set(), Ground(), 1, cumulative=self._yes())

    def framework(self, cumulative: bool | None) -> Framework:
        """A framework, cumulative or not; None to draw that."""
        if cumulative is None:
            cumulative = self._yes()
        taken: Taken = set()
        dimensions = self._many(3, self.dimension)
        self._library(dimensions, taken)
        everyone = Ground()
        expects = self._expects(everyone, 1)
        if self._yes():
            self._lanes.insert(0, self.own_lane())
        clusters = self._row(
            self._limits.clusters,
            lambda: self._cluster(taken, everyone, 1, cumulative=cumulative),
        )
        more = self._more("summary", "version", "owner", "reviewed", "review_every", "links")
        return Framework(
            self._id(set()),
            self.words(),
            cumulative=cumulative,
            dimensions=dimensions,
            competencies=self._competencies,
            clusters=clusters,
            expects=expects,
            moves=self._moves(),
            equivalents=self._pairs(),
            history=self._history(),
            **more,
            **self._more("attributes"),
            # Last, so that it stands in the way of nothing that is made smaller.
            cycle=self.cycle() if self._yes() else None,
        )

    # How things fit together.

    def _library(self, dimensions: Sequence[Dimension] | None, taken: Taken | None = None) -> None:
        """Draw the competencies that expectations name; None gives each its own dimension."""
        beside: Taken = set() if taken is None else taken
        if dimensions is None:
            dimensions = self._many(2, self.dimension)
        scales = self._many(2, self.scale)
        for _ in self._times(self._limits.competencies):
            self._competencies.append(self.competency(beside, dimensions, scales))

    def _expects(self, ground: Ground, most: int) -> list[Expectation]:
        """Expectations of different competencies, which the ground takes up."""
        left = list(self._competencies)
        expects = []
        for _ in self._times(min(most, len(left))):
            competency = left.pop(self.number(len(left) - 1))
            expects.append(self._expectation(competency, ground))
            ground.add(expects[-1])
        return expects

    def _expectation(self, competency: Competency, ground: Ground) -> Expectation:
        more = self._more("importance", "note", "examples", "status")
        rungs = competency.scale.rungs if competency.scale else ()
        lowest = ground.rungs.get(competency.id, 0)
        open_to = [step.rung for step in competency.steps if rungs.index(step.rung) >= lowest]
        rung = self._one([*open_to, None])
        below = ground.in_force(competency.id)
        if rung is None:
            signals = self._new_signals(competency.id, below, ground)
            return competency.expects(self.words(), *signals, **more)
        signals = self._new_signals(competency.id, below, ground) if self._yes() else []
        return competency.at(rung, *signals, **more)

    def _new_signals(
        self, competency: str, below: list[str], ground: Ground | None = None
    ) -> list[Signal]:
        """Signals for a step or, with a ground, for a level, where old ones may stand again."""
        taken = self._signal_ids.setdefault(competency, set())
        signals = []
        for _ in self._times(self._limits.signals):
            raises = [self._one(below)] if below and self._yes() else []
            signals.append(self.signal(taken, raises))
        if ground is not None:
            asked = ground.asked.get(competency, [])
            written = self._written.setdefault(competency, [])
            again = [
                signal
                for signal in written
                if signal.id not in asked and set(signal.raises) <= set(below)
            ]
            written += signals
            if again and self._yes():
                signals.append(self._one(again))
        return signals

    def _level(self, taken: Taken, ground: Ground, grade: int) -> tuple[Level, Ground]:
        """A level, and what it asks together with the ground."""
        reached = ground.copy()
        expects = self._expects(reached, 3)
        more = self._more(
            *("short", "summary", "also_called", "keywords", "attributes"),
            *("milestones", "triggers", "prompts", "links", "status"),
        )
        if self._levels and not self.number(4):
            more["equivalents"] = [self._one(self._levels)[0]]
        if self.number(3):
            more["grade"] = self._grade_of(grade)
        return Level(self._id(taken), self.words(), expects=expects, **more), reached

    def _grade_of(self, number: int) -> Grade | int:
        """The grade of a number: levels of one grade share its name and band."""
        if number not in self._grades:
            self._grades[number] = self.grade(number)
        grade = self._grades[number]
        return grade if grade.name or grade.band else number

    def _track(self, taken: Taken, everyone: Ground, *, cumulative: bool) -> Track:
        ground = everyone.copy()
        more = self._more("summary", "owner", "reviewed", "links", "status", "attributes")
        if self._levels and self._yes():
            start, reached = self._one(self._levels)
            more["branches_from"] = start
            more["takes_along"] = self._takes_along(reached, ground)
        more["expects"] = self._expects(ground, 1) if self._yes() else []
        beside: Taken = set()
        levels: list[Level] = []
        below, grade = ground, self.number(2, 1)
        for _ in self._times(self._limits.levels):
            level, above = self._level(beside, below, grade)
            levels.append(level)
            self._levels.append((level, above if cumulative else _upon(ground, level)))
            below = above
            grade += self.number(1)
        lane = self._one(self._lanes)
        return Track(self._id(taken), self.words(), lane=lane, levels=levels, **more)

    def _takes_along(self, reached: Ground, ground: Ground) -> list[Competency | CitedSignal]:
        """What a branch takes from a level, which the ground takes up."""
        taken: list[Competency | CitedSignal] = []
        for name, competency in reached.competencies.items():
            signals = reached.in_force(name)
            if not self._yes():
                continue
            if signals and self._yes():
                signals = [self._one(signals)]
                taken.append(competency[signals[0]])
            else:
                taken.append(competency)
            known = ground.asked.setdefault(name, [])
            known += [signal for signal in signals if signal not in known]
            ground.competencies[name] = competency
        return taken

    def _cluster(self, taken: Taken, everyone: Ground, depth: int, *, cumulative: bool) -> Cluster:
        ground = everyone.copy()
        more = self._more(
            *("summary", "status", "pilot_team", "owner", "reviewed"),
            *("keywords", "links", "attributes"),
        )
        expects = self._expects(ground, 1)
        beside: Taken = set()
        before = len(self._levels)
        tracks = self._row(
            self._limits.tracks,
            lambda: self._track(beside, ground, cumulative=cumulative),
        )
        own = [level for level, _ in self._levels[before:]]
        deeper = depth < self._limits.nesting and not self.number(2)
        clusters = [
            self._cluster(beside, ground, depth + 1, cumulative=cumulative)
            for _ in self._times(2 if deeper else 0)
        ]
        if len(own) > 1 and not self.number(3):
            more["moves"] = [self._move(own[0], own[-1])]
            more["equivalents"] = [Equivalent(own[-1], own[0], **self._more("note"))]
        return Cluster(
            self._id(taken), self.words(), expects=expects, tracks=tracks, clusters=clusters, **more
        )

    def _move(self, start: Level, end: Level) -> Move:
        more = self._more("direction", "summary", "try_first", "talk_to", "links", "status")
        return Move(start, end, **more)

    def _moves(self) -> list[Move]:
        if len(self._levels) < 2 or not self._yes():
            return []
        last = len(self._levels) - 1
        start = self.number(last - 1)
        return [self._move(self._levels[start][0], self._levels[self.number(last, start + 1)][0])]

    def _pairs(self) -> list[Equivalent]:
        if len(self._levels) < 2 or not self._yes():
            return []
        first, second = self._levels[0][0], self._levels[-1][0]
        return [Equivalent(first, second, **self._more("note"))]

    def _history(self) -> list[Moved | Retired]:
        names = [competency.id for competency in self._competencies]
        history: list[Moved | Retired] = []
        for at in range(self.number(2) if names else 0):
            new = self._one(names)
            history.append(self.moved(at, new) if self._yes() else self.retired(at, [new]))
        return history


def _upon(ground: Ground, level: Level) -> Ground:
    """A ground, and what a level asks itself."""
    own = ground.copy()
    for expectation in level.expects:
        own.add(expectation)
    return own
