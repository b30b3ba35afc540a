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
from progression.model import (
    Cluster,
    Competency,
    Expectation,
    Framework,
    Level,
    Rung,
    Signal,
    Track,
)


class Bars:
    """Works out what is in force, and remembers it."""

    def __init__(self, framework: Framework, index: Index) -> None:
        self._framework = framework
        self._index = index
        self._made: dict[str, Bar] = {}
        self._asked: dict[tuple[int, ...], Asked] = {}
        self._from: dict[tuple[Origin, str, int], Sequence[Source]] = {}
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
        return Bar(seat, tuple(self._of(each, asking[each.id]) for each in competencies))

    def _of(self, competency: Competency, sources: Sequence[Source]) -> Asked:
        """What some sources ask of a competency; levels that add nothing share it.

        What is remembered keeps its sources, so that no other comes to have their identities.
        """
        key = tuple(map(id, sources))
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
        yield from self._asked_by(self._framework, Origin.EVERYONE, "")
        for depth, cluster in enumerate(seat.clusters, 1):
            yield from self._asked_by(cluster, Origin.EVERYONE, path_of(*seat.segments[:depth]))
        yield from self._asked_by(seat.track, Origin.EVERYONE, seat.track_path)
        yield from self._taken_along(seat)
        if self._framework.cumulative:
            for below in self._index.by_track[seat.track_path][: seat.place]:
                yield from self._asked_by(below.level, Origin.CARRIED, below.path)
        yield from self._asked_by(seat.level, Origin.OWN, seat.path)

    def _asked_by(
        self, asker: Framework | Cluster | Track | Level, origin: Origin, path: str
    ) -> Sequence[Source]:
        """What somebody asks, made once for all whom it is asked of."""
        if not asker.expects:
            return ()
        key = origin, path, id(asker)
        if key not in self._from:
            self._from[key] = [Source(each, origin, path) for each in asker.expects]
        return self._from[key]

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
