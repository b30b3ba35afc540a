"""Makes the bar of any seat of one framework, each once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from progression.catalog.bar import (
    Asked,
    Bar,
    Closure,
    Origin,
    Source,
    asked_of,
    raise_closure,
    step_signals,
)
from progression.catalog.index import Index
from progression.catalog.seat import Seat, path_of
from progression.model import Competency, Expectation, Framework, Rung, Signal


class Bars:
    """Works out what is in force, and remembers it."""

    def __init__(self, framework: Framework, index: Index) -> None:
        self._framework = framework
        self._index = index
        self._made: dict[str, Bar] = {}
        self._asked: dict[tuple[str, str], Asked] = {}
        self._carried: dict[str, Sequence[Source]] = {}
        self._open: set[str] = set()
        self._closures: dict[str, Closure] = {}
        self._steps: dict[tuple[str, str], Sequence[tuple[Signal, Rung]]] = {}

    def part(self, seat: Seat, only: Collection[str]) -> Bar:
        """The bar of a seat in some competencies, by their ids; it costs less than the whole."""
        if seat.path in self._made:
            whole = self._made[seat.path]
            return Bar(seat, tuple(each for each in whole if each.competency.id in only))
        return self._guarded(seat, only)

    def at(self, seat: Seat) -> Bar:
        """The bar of a seat."""
        if seat.path not in self._made:
            self._made[seat.path] = self._guarded(seat)
        return self._made[seat.path]

    def _guarded(self, seat: Seat, only: Collection[str] | None = None) -> Bar:
        self._open.add(seat.path)
        try:
            return self._make(seat, only)
        finally:
            self._open.discard(seat.path)

    def closure(self, competency: Competency) -> Closure:
        """What each signal of a competency raises, directly or through others."""
        if competency.id not in self._closures:
            signals = self._index.signals.get(competency.id, {})
            self._closures[competency.id] = raise_closure(signals.values())
        return self._closures[competency.id]

    def _make(self, seat: Seat, only: Collection[str] | None = None) -> Bar:
        asking: dict[str, list[Source]] = {}
        for source in self._sources(seat):
            name = source.expectation.competency.id
            if only is None or name in only:
                asking.setdefault(name, []).append(source)
        competencies = [self._index.competencies[name] for name in asking]
        competencies.sort(key=self._index.order)
        return Bar(seat, tuple(self._of(seat, each, asking[each.id]) for each in competencies))

    def _of(self, seat: Seat, competency: Competency, sources: Sequence[Source]) -> Asked:
        key = (seat.path, competency.id)
        found = self._asked.get(key)
        if found is None:
            found = self._asked[key] = asked_of(
                competency,
                sources,
                cumulative=self._framework.cumulative,
                closure=self.closure(competency),
                steps=self._step_signals,
            )
        return found

    def _sources(self, seat: Seat) -> Iterator[Source]:
        """Everything that a seat asks, in the order that decides what holds."""
        for expectation in self._framework.expects:
            yield Source(expectation, Origin.EVERYONE, "")
        for depth, cluster in enumerate(seat.clusters, 1):
            for expectation in cluster.expects:
                yield Source(expectation, Origin.EVERYONE, path_of(*seat.segments[:depth]))
        for expectation in seat.track.expects:
            yield Source(expectation, Origin.EVERYONE, seat.track_path)
        yield from self._taken_along(seat)
        if self._framework.cumulative:
            for below in self._index.by_track[seat.track_path][: seat.place]:
                yield from self._carried_from(below)
        for expectation in seat.level.expects:
            yield Source(expectation, Origin.OWN, seat.path)

    def _carried_from(self, below: Seat) -> Sequence[Source]:
        """What a level asks of all above it, made once for all of them."""
        if below.path not in self._carried:
            self._carried[below.path] = [
                Source(expectation, Origin.CARRIED, below.path)
                for expectation in below.level.expects
            ]
        return self._carried[below.path]

    def _taken_along(self, seat: Seat) -> Iterator[Source]:
        """What the track keeps of the level that it branches from.

        Tracks that branch from one another in a circle take nothing along; the loader refuses them.
        """
        track = seat.track
        start = self._index.seat_of(track.branches_from) if track.branches_from else None
        if start is None or not track.takes_along or start.path in self._open:
            return
        bar = self.at(start)
        for item in track.takes_along:
            if isinstance(item, Competency):
                asked = bar.get(item.id)
                for source in asked.sources if asked else ():
                    yield Source(source.expectation, Origin.TAKEN_ALONG, source.path or start.path)
                continue
            asked = bar.get(item.competency.id)
            for entry in asked.signals if asked else ():
                if entry.signal.id == item.signal:
                    single = Expectation(
                        competency=entry.competency,
                        signals=(entry.signal,),
                        importance=entry.importance,
                    )
                    yield Source(single, Origin.TAKEN_ALONG, entry.source or start.path)

    def _step_signals(self, competency: Competency, rung: Rung) -> Sequence[tuple[Signal, Rung]]:
        key = (competency.id, rung.id)
        if key not in self._steps:
            self._steps[key] = step_signals(competency, rung)
        return self._steps[key]
