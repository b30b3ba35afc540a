"""What changes between two seats."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from progression.catalog.bar import Asked, Bar, Closure, InForce
from progression.catalog.seat import Seat
from progression.model import Competency


@attrs.frozen
class Raise:
    """A signal and what it replaces at a larger scale.

    Attributes:
        after: The signal in force at the second seat.
        before: The signals in force at the first seat that it raises.
    """

    after: InForce
    before: tuple[InForce, ...]


@attrs.frozen
class Shift:
    """What changes in one competency.

    Attributes:
        competency: What it is about.
        before: What the first seat asks; None if nothing.
        after: What the second seat asks; None if nothing.
        kept: In force at both.
        raised: In force at the second, raising something in force at the first.
        new: In force at the second otherwise.
        handed_over: In force at the first, and neither kept nor raised.
    """

    competency: Competency
    before: Asked | None
    after: Asked | None
    kept: tuple[InForce, ...]
    raised: tuple[Raise, ...]
    new: tuple[InForce, ...]
    handed_over: tuple[InForce, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing is new, raised or handed over, and sentence and rung are the same."""
        if self.raised or self.new or self.handed_over:
            return False
        if self.before is None or self.after is None:
            return False
        words = self.before.summary, self.before.rung
        return words == (self.after.summary, self.after.rung)

    @property
    def rises(self) -> bool:
        """Whether it asks more in its sentence or rung alone, with no signal new or raised."""
        if self.after is None or self.raised or self.new:
            return False
        if self.before is None:
            return bool(self.after.summary or self.after.rung)
        old, new = self.before.place, self.after.place
        if old != new and min(old, new) >= 0:
            return old < new
        return self.after.summary not in {"", self.before.summary}


@attrs.frozen
class Difference:
    """What changes from one seat to another.

    Attributes:
        start: The seat that one comes from.
        end: The seat that one goes to.
        shifts: One entry for each competency that either asks, in the order of the handbook.
    """

    start: Seat
    end: Seat
    shifts: tuple[Shift, ...]

    @property
    def kept(self) -> tuple[InForce, ...]:
        """In force at both seats."""
        return tuple(each for shift in self.shifts for each in shift.kept)

    @property
    def raised(self) -> tuple[Raise, ...]:
        """In force at the second seat, raising something in force at the first."""
        return tuple(each for shift in self.shifts for each in shift.raised)

    @property
    def new(self) -> tuple[InForce, ...]:
        """In force at the second seat otherwise."""
        return tuple(each for shift in self.shifts for each in shift.new)

    @property
    def handed_over(self) -> tuple[InForce, ...]:
        """In force at the first seat, and neither kept nor raised."""
        return tuple(each for shift in self.shifts for each in shift.handed_over)


def difference_of(
    start: Bar,
    end: Bar,
    closure: Callable[[Competency], Closure],
    order: Callable[[Competency], tuple[int, int]],
) -> Difference:
    """Compare two bars, competency by competency."""
    before = {asked.competency.id: asked for asked in start.asked}
    after = {asked.competency.id: asked for asked in end.asked}
    both = {each.competency.id: each.competency for each in (*start.asked, *end.asked)}
    shifts = [
        _shift(competency, before.get(name), after.get(name), closure(competency))
        for name, competency in sorted(both.items(), key=lambda item: order(item[1]))
    ]
    return Difference(start.seat, end.seat, tuple(shifts))


def _shift(
    competency: Competency, before: Asked | None, after: Asked | None, closure: Closure
) -> Shift:
    if before is not None and before is after:
        return Shift(competency, before, after, before.signals, (), (), ())
    had = {each.signal.id: each for each in before.signals} if before else {}
    has = {each.signal.id: each for each in after.signals} if after else {}
    kept, raised, new = [], [], []
    replaced: set[str] = set()
    for name, entry in has.items():
        below = closure.get(name, frozenset()) & had.keys()
        if name in had:
            kept.append(entry)
        elif below:
            raised.append(Raise(entry, tuple(each for key, each in had.items() if key in below)))
        else:
            new.append(entry)
        replaced |= below
    handed = [each for key, each in had.items() if key not in has and key not in replaced]
    return Shift(competency, before, after, tuple(kept), tuple(raised), tuple(new), tuple(handed))
