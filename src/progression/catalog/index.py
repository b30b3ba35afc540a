"""Where everything in a framework stands, gathered once."""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog.seat import Seat, cluster_chains, path_of, seats_of
from progression.model import (
    Cluster,
    Competency,
    Expectation,
    Framework,
    Level,
    Move,
    Signal,
    Track,
)

Item = Cluster | Track | Level | Competency | Signal
"""What a path can lead to."""


class Index:
    """Paths and references of one framework.

    Of two things at one path the first one counts; the loader reports the second.

    Attributes:
        clusters: By path.
        tracks: By path.
        seats: All of them, in the order of the framework.
        by_path: The seats, by path.
        by_track: The seats of each track that has any, by the track's path, from the lowest up.
        competencies: By id; those of the library first, then any that only an expectation names.
        signals: For each competency the signals that stand anywhere, by id.
        moves: Declared moves with their two seats.
        branches: For the path of a level, the first seats of the tracks that branch from it.
        equivalents: For the path of a level, the paths of those declared to weigh the same.
    """

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self.clusters: dict[str, Cluster] = {}
        self.tracks: dict[str, Track] = {}
        self._places: dict[int, str] = {}
        for chain in cluster_chains(framework):
            path = path_of(*(cluster.id for cluster in chain))
            self._add(self.clusters, path, chain[-1])
            for track in chain[-1].tracks:
                self._add(self.tracks, path_of(path, track.id), track)
        self.by_path: dict[str, Seat] = {}
        self._by_level: dict[int, Seat] = {}
        for seat in seats_of(framework):
            self.by_path.setdefault(seat.path, seat)
            self._by_level.setdefault(id(seat.level), seat)
        self.seats = tuple(self.by_path.values())
        self.by_track = self._tracks_with_seats()
        self.competencies: dict[str, Competency] = {}
        self.signals: dict[str, dict[str, Signal]] = {}
        self._gather_competencies()
        self._order = self._ordered()
        self.moves = tuple(self._declared_moves())
        self.branches = self._branching()
        self.equivalents = self._declared_equivalents()
        self._paths: list[str] | None = None

    def seat_of(self, level: Level) -> Seat | None:
        """The seat of a level: of this very object, or else of one that is equal to it."""
        seat = self._by_level.get(id(level))
        if seat is None:
            seat = next((each for each in self.seats if each.level == level), None)
        return seat

    def path_of(self, noun: Cluster | Track) -> str | None:
        """The path of a cluster or track: of this very object, or else of one equal to it."""
        path = self._places.get(id(noun))
        if path is None:
            places = {**self.clusters, **self.tracks}
            path = next((path for path, each in places.items() if each == noun), None)
        return path

    def order(self, competency: Competency) -> tuple[int, int]:
        """Sorts competencies as the handbook does: by dimension, then as in the library."""
        return self._order[competency.id]

    def found(self, path: str) -> list[tuple[str, str, Item]]:
        """What a path could mean: kind, title and the thing itself."""
        found: list[tuple[str, str, Item]] = []
        if path in self.clusters:
            found.append(("cluster", self.clusters[path].title, self.clusters[path]))
        if path in self.tracks:
            found.append(("track", self.tracks[path].title, self.tracks[path]))
        if path in self.by_path:
            found.append(("level", self.by_path[path].title, self.by_path[path].level))
        if path in self.competencies:
            found.append(("competency", self.competencies[path].title, self.competencies[path]))
        competency, _, name = path.partition("/")
        signal = self.signals.get(competency, {}).get(name)
        if signal is not None:
            found.append(("signal", signal.text, signal))
        return found

    def paths(self) -> list[str]:
        """Every path, each once: clusters, tracks, levels, competencies, signals."""
        if self._paths is None:
            signals = (f"{name}/{each}" for name, group in self.signals.items() for each in group)
            self._paths = list(
                dict.fromkeys(
                    (*self.clusters, *self.tracks, *self.by_path, *self.competencies, *signals)
                )
            )
        return self._paths

    def move_between(self, start: Seat, end: Seat) -> Move | None:
        """The declared move between two seats, if there is one."""
        return next((move for a, b, move in self.moves if a == start and b == end), None)

    def _add(self, places: dict[str, Cluster] | dict[str, Track], path: str, noun: object) -> None:
        places.setdefault(path, noun)  # type: ignore[arg-type]  # the caller pairs them
        self._places.setdefault(id(noun), path)

    def _tracks_with_seats(self) -> dict[str, tuple[Seat, ...]]:
        found: dict[str, list[Seat]] = {}
        for seat in self.seats:
            seats = found.setdefault(seat.track_path, [])
            # Places are counted anew where a second level had the path of a first.
            seats.append(seat if seat.place == len(seats) else _at_place(seat, len(seats)))
        return {path: tuple(seats) for path, seats in found.items()}

    def _expectations(self) -> Iterator[Expectation]:
        yield from self._framework.expects
        for cluster in self.clusters.values():
            yield from cluster.expects
        for track in self.tracks.values():
            yield from track.expects
        for seat in self.seats:
            yield from seat.level.expects

    def _gather_competencies(self) -> None:
        for competency in self._framework.competencies:
            self._add_competency(competency)
        for expectation in self._expectations():
            name = expectation.competency.id
            if name not in self.competencies:
                self._add_competency(expectation.competency)
            signals = self.signals[name]
            for signal in expectation.signals:
                signals.setdefault(signal.id, signal)

    def _add_competency(self, competency: Competency) -> None:
        if competency.id not in self.competencies:
            self.competencies[competency.id] = competency
            signals = self.signals[competency.id] = {}
            for step in competency.steps:
                for signal in step.signals:
                    signals.setdefault(signal.id, signal)

    def _ordered(self) -> dict[str, tuple[int, int]]:
        dimensions = {each.id: place for place, each in enumerate(self._framework.dimensions)}
        last = len(dimensions)
        return {
            name: (dimensions.get(each.dimension.id, last) if each.dimension else last + 1, place)
            for place, (name, each) in enumerate(self.competencies.items())
        }

    def _declared_moves(self) -> Iterator[tuple[Seat, Seat, Move]]:
        groups = [self._framework.moves, *(each.moves for each in self.clusters.values())]
        for move in (move for group in groups for move in group):
            start, end = self.seat_of(move.start), self.seat_of(move.end)
            if start is not None and end is not None:
                yield start, end, move

    def _branching(self) -> dict[str, tuple[Seat, ...]]:
        found: dict[str, tuple[Seat, ...]] = {}
        for seats in self.by_track.values():
            level = seats[0].track.branches_from
            start = self.seat_of(level) if level is not None else None
            if start is not None:
                found[start.path] = (*found.get(start.path, ()), seats[0])
        return found

    def _declared_equivalents(self) -> dict[str, frozenset[str]]:
        pairs: list[tuple[Seat | None, Seat | None]] = []
        for group in (
            self._framework.equivalents,
            *(each.equivalents for each in self.clusters.values()),
        ):
            pairs += [(self.seat_of(each.first), self.seat_of(each.second)) for each in group]
        for seat in self.seats:
            pairs += [(seat, self.seat_of(level)) for level in seat.level.equivalents]
        found: dict[str, set[str]] = {}
        for first, second in pairs:
            if first is not None and second is not None and first != second:
                found.setdefault(first.path, set()).add(second.path)
                found.setdefault(second.path, set()).add(first.path)
        return {path: frozenset(others) for path, others in found.items()}


def _at_place(seat: Seat, place: int) -> Seat:
    return Seat(seat.path, seat.level, seat.track, seat.clusters, place)
