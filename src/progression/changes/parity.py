"""Levels that weigh the same in two lanes, of which only one is asked more, or less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from progression.catalog import Catalog, Seat
from progression.changes.naming import SeatName
from progression.changes.pairs import Pairs
from progression.changes.seats import SeatEffect
from progression.changes.words import Effect, Part


@attrs.frozen
class Balance:
    """How much two levels ask.

    Attributes:
        changed: How many signals are in force at the level that changes.
        beside: How many are in force at the level beside it.
        only_changed: Signals of competencies that both ask, which only the first asks.
        only_beside: Those that only the second asks.
    """

    changed: int
    beside: int
    only_changed: int
    only_beside: int


@attrs.frozen
class ParityShift:
    """Two levels side by side in two lanes, of which one moves and the other does not.

    Attributes:
        changed: The level whose bar changes.
        effect: What happens to it.
        beside: The level of the same weight whose bar does not change in the same way.
        before: How much both asked.
        after: How much both ask.
    """

    changed: SeatName
    effect: Effect
    beside: SeatName
    before: Balance
    after: Balance

    @property
    def widens(self) -> bool:
        """Whether the two are further apart than before in what both lanes ask."""
        return _apart(self.after) > _apart(self.before)


def parity_shifts(
    pairs: Pairs, seats: Sequence[SeatEffect], names: Mapping[str, SeatName]
) -> tuple[ParityShift, ...]:
    """All such pairs of one cluster, or declared equivalent."""
    effects = {each.path: each.effect for each in seats}
    found = []
    for each in seats:
        if each.new is None or each.old is None or each.effect in (Effect.SAME, Effect.NEW):
            continue
        for beside in pairs.new.catalog.side_by_side(each.new):
            if not _is_other_lane(each.new, beside) or effects[beside.path] is each.effect:
                continue
            path = pairs.backward(Part.LEVEL, beside.path)
            if path is None:
                continue
            before = _balance(pairs.old.catalog, each.old, pairs.old.catalog.seat(path))
            after = _balance(pairs.new.catalog, each.new, beside)
            changed, other = names[each.new.path], names[beside.path]
            found.append(ParityShift(changed, each.effect, other, before, after))
    return tuple(found)


def _is_other_lane(seat: Seat, beside: Seat) -> bool:
    return seat.lane.id != beside.lane.id and seat.cluster_path == beside.cluster_path


def _balance(catalog: Catalog, changed: Seat, beside: Seat) -> Balance:
    first, second = catalog.bar(changed), catalog.bar(beside)
    both = {asked.competency.id for asked in first} & {asked.competency.id for asked in second}
    ours = {each.path for each in first.signals if each.competency.id in both}
    theirs = {each.path for each in second.signals if each.competency.id in both}
    return Balance(len(first.signals), len(second.signals), len(ours - theirs), len(theirs - ours))


def _apart(balance: Balance) -> int:
    return balance.only_changed + balance.only_beside
