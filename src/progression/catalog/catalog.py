"""The catalog itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from progression.catalog.bar import Asked, Bar, Closure
from progression.catalog.bars import Bars
from progression.catalog.difference import Difference, Shift, difference_of
from progression.catalog.index import Index, Item
from progression.catalog.results import Growth, GrowthStep, Layer, Passage, Row, SideBySide
from progression.catalog.rows import rows_of
from progression.catalog.seat import Seat
from progression.errors import AmbiguousPathError, PathError
from progression.fingerprints import Fingerprint, fingerprint
from progression.model import (
    BOTH_WAYS,
    Cluster,
    Competency,
    Framework,
    Grade,
    Level,
    Move,
    Signal,
    Track,
)
from progression.names import near_misses


class Catalog(Mapping[str, Item]):
    """Answers questions about a framework, and remembers the answers.

    As a mapping it leads from every path to what stands there: `engineering`, `engineering/ic`,
    `engineering/ic/staff-engineer`, `direction`, `direction/decides-in-writing`.
    Wherever a method takes a seat, it also takes the level or its path.

    Attributes:
        framework: The framework that is asked about.
        seats: Every seat: cluster by cluster, track by track, from the lowest level up.
        clusters: Every cluster by its path, nested ones included.
        tracks: Every track by its path.
        competencies: Every competency by its id, in the order in which they were written.
    """

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self._index = index = Index(framework)
        self.seats: tuple[Seat, ...] = index.seats
        self.clusters: Mapping[str, Cluster] = index.clusters
        self.tracks: Mapping[str, Track] = index.tracks
        self.competencies: Mapping[str, Competency] = index.competencies
        self._bars = Bars(framework, index)
        self._arrivals: dict[str, Difference | None] = {}
        self._same_grade: dict[int, list[Seat]] = {}
        for seat in self.seats:
            if seat.grade is not None:
                self._same_grade.setdefault(seat.grade.number, []).append(seat)

    # Look-up

    def __getitem__(self, path: str) -> Item:
        found = self._index.found(path)
        if len(found) > 1:
            raise AmbiguousPathError(path, [f"the {kind} “{name}”" for kind, name, _ in found])
        if not found:
            raise PathError(path, near_misses(path, self._index.paths()))
        return found[0][2]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index.paths())

    def __len__(self) -> int:
        return len(self._index.paths())

    def seat(self, where: Seat | Level | str) -> Seat:
        """The seat of a level, given as it is, as a level or as its path.

        Raises:
            PathError: No level stands there; the error names what is near.
        """
        if isinstance(where, Seat):
            return where
        if isinstance(where, Level):
            found = self._index.seat_of(where)
            if found is None:
                raise PathError(where.id, near_misses(where.id, self._index.by_path))
            return found
        by_path = self._index.by_path
        if where not in by_path:
            raise PathError(where, near_misses(where, by_path))
        return by_path[where]

    def seats_of(self, track: str) -> tuple[Seat, ...]:
        """The seats of a track, given as its path, from the lowest level up."""
        if track not in self.tracks:
            raise PathError(track, near_misses(track, self.tracks))
        return self._index.by_track.get(track, ())

    def signal(self, path: str) -> Signal | None:
        """The signal at `competency/signal`; None if there is none."""
        competency, _, name = path.partition("/")
        return self._index.signals.get(competency, {}).get(name)

    def signals_of(self, competency: Competency | str) -> tuple[Signal, ...]:
        """Every signal of a competency, those of its steps first, wherever it is asked."""
        return tuple(self._index.signals[self._competency(competency).id].values())

    def path(self, noun: Cluster | Track | Level | Competency) -> str:
        """The path of something that stands in the framework.

        Raises:
            PathError: It does not stand in this framework.
        """
        if isinstance(noun, Level):
            return self.seat(noun).path
        if isinstance(noun, Competency):
            if noun.id in self._index.competencies:
                return noun.id
        else:
            found = self._index.path_of(noun)
            if found is not None:
                return found
        raise PathError(noun.id, near_misses(noun.id, self._index.paths()))

    # Order

    def below(self, where: Seat | Level | str) -> Seat | None:
        """The level below in the same track."""
        seat = self.seat(where)
        return self._index.by_track[seat.track_path][seat.place - 1] if seat.place else None

    def above(self, where: Seat | Level | str) -> Seat | None:
        """The level above in the same track."""
        seat = self.seat(where)
        track = self._index.by_track[seat.track_path]
        return track[seat.place + 1] if seat.place + 1 < len(track) else None

    def before(self, where: Seat | Level | str) -> Seat | None:
        """The level that people come from: the one below, or where the track branches off."""
        seat = self.seat(where)
        below = self.below(seat)
        if below is None and seat.track.branches_from is not None:
            return self._index.seat_of(seat.track.branches_from)
        return below

    def branches(self, where: Seat | Level | str) -> tuple[Seat, ...]:
        """The first levels of the tracks that branch from a level."""
        return self._index.branches.get(self.seat(where).path, ())

    # What is in force

    def bar(self, where: Seat | Level | str, only: Collection[str] | None = None) -> Bar:
        """Everything in force at a seat, each part with its origin.

        Args:
            where: The seat.
            only: Ids of the competencies that are wanted, where it is not all of them.
        """
        seat = self.seat(where)
        return self._bars.at(seat) if only is None else self._bars.part(seat, only)

    def difference(self, start: Seat | Level | str, end: Seat | Level | str) -> Difference:
        """What is kept, raised, new and handed over from one seat to another."""
        return difference_of(self.bar(start), self.bar(end), self._bars.closure, self._index.order)

    def raises(self, competency: Competency | str) -> Closure:
        """For each signal of a competency, by id: those that it raises, over any number of steps.

        Signals that raise nothing are left out.
        """
        return self._bars.closure(self._competency(competency))

    def arrival(self, where: Seat | Level | str) -> Difference | None:
        """What changes at a seat against the level that people come from; None if there is none."""
        seat = self.seat(where)
        if seat.path not in self._arrivals:
            before = self.before(seat)
            self._arrivals[seat.path] = None if before is None else self.difference(before, seat)
        return self._arrivals[seat.path]

    def stack(self, where: Seat | Level | str) -> tuple[Layer, ...]:
        """What a seat asks, dimension by dimension; those without a dimension come last."""
        layers: dict[str | None, list[Asked]] = {}
        for asked in self.bar(where):
            dimension = asked.competency.dimension
            layers.setdefault(dimension.id if dimension else None, []).append(asked)
        return tuple(
            Layer(asked[0].competency.dimension, tuple(asked)) for asked in layers.values()
        )

    # Who shares what

    def sharing(self, competency: Competency | str) -> tuple[Seat, ...]:
        """The seats at which a competency is in force."""
        name = self._competency(competency).id
        return tuple(seat for seat in self.seats if self.bar(seat).get(name) is not None)

    def growth(self, competency: Competency | str) -> tuple[Growth, ...]:
        """How a competency grows, track by track; tracks that never ask it are left out."""
        name = self._competency(competency).id
        found = []
        for path, seats in self._index.by_track.items():
            steps = []
            for seat in seats:
                asked = self.bar(seat).get(name)
                if asked is not None:
                    steps.append(GrowthStep(seat, asked, self._shift(seat, asked)))
            if steps:
                seat = steps[0].seat
                found.append(Growth(seat.track, path, seat.cluster, tuple(steps)))
        return tuple(found)

    def grades(self) -> tuple[SideBySide, ...]:
        """The levels that stand side by side, grade by grade; those without one are left out."""
        by_number: dict[int, list[Seat]] = {}
        for seat in self.seats:
            if seat.grade is not None:
                by_number.setdefault(seat.grade.number, []).append(seat)
        return tuple(
            SideBySide(_merged(number, seats), tuple(seats))
            for number, seats in sorted(by_number.items())
        )

    def side_by_side(self, where: Seat | Level | str) -> tuple[Seat, ...]:
        """The other levels that weigh the same: of the same grade, or declared equivalent."""
        seat = self.seat(where)
        same = self._same_grade.get(seat.grade.number, ()) if seat.grade else ()
        declared = self._index.equivalents.get(seat.path)
        if not declared:
            return tuple(other for other in same if other.path != seat.path)
        paths = {other.path for other in same} | declared
        return tuple(other for other in self.seats if other.path in paths and other != seat)

    # Ways

    def passages(self) -> tuple[Passage, ...]:
        """Every way between two seats: the levels of a track, branches and declared moves."""
        return tuple(passage for seat in self.seats for passage in self.passages_from(seat))

    def passages_from(self, where: Seat | Level | str) -> tuple[Passage, ...]:
        """The ways that start at a seat: up its track first, then declared moves, then branches."""
        seat = self.seat(where)
        found: dict[str, Passage] = {}
        above = self.above(seat)
        if above is not None:
            found[above.path] = Passage(seat, above, self._index.move_between(seat, above))
        for start, end, move in self._index.moves:
            if start == seat:
                found.setdefault(end.path, Passage(start, end, move))
            elif end == seat and move.direction is BOTH_WAYS:
                found.setdefault(start.path, Passage(end, start, move, is_return=True))
        for end in self.branches(seat):
            found.setdefault(end.path, Passage(seat, end))
        return tuple(found.values())

    def moves(self) -> tuple[Move, ...]:
        """Every declared move, those of the framework first."""
        return tuple(move for _, _, move in self._index.moves)

    # Marks and tables

    def fingerprint(self, where: Seat | Level | Signal | str) -> Fingerprint:
        """The mark of a wording: of a signal's text, or of all that is in force at a seat.

        Summaries count as what is in force of their competency, signals as their texts; all are
        sorted by identity.
        """
        if isinstance(where, str):
            found = self[where]
            if not isinstance(found, Signal | Level):
                raise PathError(where, near_misses(where, self._index.by_path))
            where = found if isinstance(found, Signal) else self.seat(where)
        if isinstance(where, Signal):
            return fingerprint([where.text])
        words: dict[tuple[str, str], str] = {}
        for asked in self.bar(where):
            if asked.summary:
                words[asked.competency.id, ""] = asked.summary
            for entry in asked.signals:
                words[asked.competency.id, entry.signal.id] = entry.signal.text
        return fingerprint(text for _, text in sorted(words.items()))

    def rows(self) -> list[Row]:
        """Everything in force everywhere, flat: one row for each signal at each seat.

        A competency that is asked by its sentence alone has one row, without a signal.
        The list goes into `pandas.DataFrame` and `polars.DataFrame` as it is.
        """
        return [row for seat in self.seats for row in rows_of(self.framework, self.bar(seat))]

    # Inside

    def _shift(self, seat: Seat, asked: Asked) -> Shift:
        arrival = self.arrival(seat)
        if arrival is not None:
            for shift in arrival.shifts:
                if shift.competency.id == asked.competency.id:
                    return shift
        return Shift(asked.competency, None, asked, (), (), asked.signals, ())

    def _competency(self, competency: Competency | str) -> Competency:
        name = competency if isinstance(competency, str) else competency.id
        if name not in self._index.competencies:
            raise PathError(name, near_misses(name, self._index.competencies))
        return self._index.competencies[name]


def _merged(number: int, seats: Sequence[Seat]) -> Grade:
    """One grade for levels of one number, with the first name and band that any of them gives."""
    grades = [seat.grade for seat in seats if seat.grade is not None]
    name = next((grade.name for grade in grades if grade.name), "")
    band = next((grade.band for grade in grades if grade.band), "")
    return Grade(number, name=name, band=band)
