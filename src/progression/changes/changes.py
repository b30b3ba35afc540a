"""All that changed between two frameworks, and the answers that it gives."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import overload

from progression.catalog import Catalog, Seat
from progression.changes.change import Change
from progression.changes.declaration import Declaration
from progression.changes.digest import Digest, lasting
from progression.changes.folds import Fold, folds
from progression.changes.grid import Grid, grids
from progression.changes.naming import SeatName, seat_names
from progression.changes.news import News, about_level, news_items, seats_called
from progression.changes.pairs import Pairs
from progression.changes.parity import ParityShift, parity_shifts
from progression.changes.passage import Carried, carried
from progression.changes.seats import SeatEffect, seat_effects
from progression.changes.sentence import opening
from progression.changes.weighing import Weighed
from progression.changes.words import Impact, Part, Version


class Changes(Sequence[Change]):
    """The differences between two frameworks, worst first.

    As a sequence it gives the changes, each one thing that happened: a cluster that came brings its
    levels along without a change for each of them. An empty one means that nothing changed.

    Attributes:
        old: The framework as it was.
        new: The framework as it is.
        seats: What happens to each seat, in the order of the new framework; those that are gone
            come last.
        unused: Declarations that are about nothing that changes here.
    """

    def __init__(self, old: Catalog, new: Catalog, pairs: Pairs, weighed: Weighed) -> None:
        self.old = old
        self.new = new
        self.seats: tuple[SeatEffect, ...] = seat_effects(pairs, weighed)
        self.unused: tuple[Declaration, ...] = weighed.unused
        self._changes = tuple(sorted(weighed.changes, key=lambda change: change.impact.rank))
        self._pairs = pairs

    @overload
    def __getitem__(self, place: int) -> Change: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Change, ...]: ...

    def __getitem__(self, place: int | slice) -> Change | tuple[Change, ...]:
        return self._changes[place]

    def __len__(self) -> int:
        return len(self._changes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Changes) and self._changes == other._changes

    __hash__ = None  # type: ignore[assignment]  # equal by value, and large

    # In sum

    @property
    def impact(self) -> Impact:
        """What the weightiest change weighs; internal where nothing changed."""
        return self._changes[0].impact if self._changes else Impact.INTERNAL

    @property
    def version(self) -> Version:
        """The part of the version that has to grow; undecided as long as a question is open."""
        return Version.UNDECIDED if self.open else self.impact.version

    @property
    def open(self) -> tuple[Change, ...]:
        """The changes whose author still has to say something."""
        return tuple(change for change in self._changes if change.is_open)

    @property
    def sentence(self) -> str:
        """The one sentence that a reviewer reads first."""
        return opening(self._changes, self.seats, self.names)

    @functools.cached_property
    def names(self) -> Mapping[str, SeatName]:
        """What people call the levels of both frameworks, by the paths of `seats`."""
        found = dict(seat_names(self.new))
        gone = [each.path for each in self.seats if each.new is None]
        before = seat_names(self.old) if gone else {}
        return found | {path: before[path] for path in gone if path not in found}

    def __str__(self) -> str:
        return "\n".join([self.sentence, *map(str, self._changes)])

    # For somebody

    def at(self, seat: Seat | str) -> SeatEffect | None:
        """What happens to one seat, by its new path, or its old one where it is gone."""
        path = seat if isinstance(seat, str) else seat.path
        return next((each for each in self.seats if each.path == path), None)

    def for_seat(self, seat: Seat | str) -> tuple[Change, ...]:
        """The changes that somebody at a seat wants to know of.

        What changes the bar, inherited from wherever; what is written at the seat itself; and what
        changed about the competencies and moves that concern it.
        """
        path = seat if isinstance(seat, str) else seat.path
        return tuple(change for change in self._changes if self._concerns(change, path))

    def between(self, impacts: Iterable[Impact]) -> tuple[Change, ...]:
        """The changes of some impacts."""
        chosen = set(impacts)
        return tuple(change for change in self._changes if change.impact in chosen)

    def news(self, level: Seat | str) -> News:
        """What changed for the people at one level, in the terms in which they ask.

        Args:
            level: A seat, or the path that it has or had; an older one that the history tells to
                have moved will do.

        Raises:
            PathError: Neither framework knows it.
        """
        path = level if isinstance(level, str) else level.path
        old, new, heirs = seats_called(self._pairs, path)
        if old is None or new is None:
            return News(old=old, new=new, heirs=heirs)
        return News(
            old=old,
            new=new,
            items=tuple(news_items(self._pairs, self._changes, old, new)),
            also=tuple(about_level(self._changes, self.new.bar(new))),
        )

    # Pictures

    def grids(self) -> tuple[Grid, ...]:
        """Competencies against levels, track by track; what stays the same is left out."""
        return grids(self.seats, self.names)

    def folds(self) -> tuple[Fold, ...]:
        """The same changes, with those that many parts have in common told once."""
        return folds(self._changes)

    def parity(self) -> tuple[ParityShift, ...]:
        """Levels that stand side by side, of which only one asks more, or less, than before."""
        return parity_shifts(self._pairs, self.seats, self.names)

    def digest(self) -> Digest:
        """All that reports tell, without the frameworks, so that it can be kept."""
        named = {touch.seat for change in self._changes for touch in change.touches}
        return Digest(
            sentence=self.sentence,
            changes=tuple(map(lasting, self._changes)),
            grids=self.grids(),
            parity=self.parity(),
            names={path: self.names[path] for path in sorted(named) if path in self.names},
            unused=self.unused,
        )

    # Paths

    def carry(self, path: str) -> Carried:
        """What became of a path of the old framework, for whoever cites it."""
        return carried(self._pairs, path)

    def _concerns(self, change: Change, path: str) -> bool:
        if path in change.seats:
            return True
        spots = [side for side in (change.old, change.new, *change.others) if side is not None]
        bar = self._bar_competencies(path)
        for spot in spots:
            if spot.path == path or path in spot.where or path in spot.path.split("--"):
                return True
            if change.part in _OF_COMPETENCY and spot.path.partition("/")[0] in bar:
                return self._is_asked(change, path)
        return False

    def _is_asked(self, change: Change, path: str) -> bool:
        """Tell whether a signal is in force at a seat; what is no signal concerns all who ask."""
        if change.part is not Part.SIGNAL or path not in self.new:
            return change.part is not Part.STEP
        return any(
            entry.path == change.subject for entry in self.new.bar(self.new.seat(path)).signals
        )

    def _bar_competencies(self, path: str) -> set[str]:
        catalog = self.new if path in self.new else self.old
        return {asked.competency.id for asked in catalog.bar(path)}


_OF_COMPETENCY = frozenset({Part.COMPETENCY, Part.SIGNAL, Part.PROMPT, Part.PRACTICE, Part.STEP})
