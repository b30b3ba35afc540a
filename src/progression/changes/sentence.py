"""The one sentence that opens every report: whom a change concerns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from progression.changes.change import Change
from progression.changes.naming import SeatName, whom
from progression.changes.seats import SeatEffect
from progression.changes.words import Effect, Impact
from progression.prose import counted, listed


def opening(
    changes: Sequence[Change], seats: Sequence[SeatEffect], names: Mapping[str, SeatName]
) -> str:
    """Say what changes, and for whom."""
    if not changes:
        return "Nothing changes."
    by_effect: dict[Effect, list[SeatName]] = {}
    for each in seats:
        by_effect.setdefault(each.effect, []).append(names[each.path])
    parts = _asks(by_effect, len(seats), names)
    if by_effect.get(Effect.GONE):
        parts.append(f"takes away {whom(by_effect[Effect.GONE])}")
    if by_effect.get(Effect.NEW):
        parts.append(f"adds {whom(by_effect[Effect.NEW])}")
    if parts:
        return f"This {listed(parts)}."
    return _without_effect(changes)


def _asks(
    by_effect: Mapping[Effect, list[SeatName]], everyone: int, names: Mapping[str, SeatName]
) -> list[str]:
    """What is asked of whom: surely, and perhaps."""
    more = by_effect.get(Effect.RAISES, [])
    less = by_effect.get(Effect.LOWERS, [])
    other = by_effect.get(Effect.MIXED, [])
    perhaps = by_effect.get(Effect.UNDECLARED, [])
    parts = []
    if other or (more and less):
        concerned = {*more, *less, *other}
        changed = [name for name in names.values() if name in concerned]
        parts.append(f"changes what is expected of {whom(changed, everyone)}")
    elif more:
        parts.append(f"asks more of {whom(more, everyone)}")
    elif less:
        parts.append(f"asks less of {whom(less, everyone)}")
    if perhaps:
        parts.append(f"may change what is expected of {whom(perhaps, everyone)}")
    return parts


def _without_effect(changes: Sequence[Change]) -> str:
    nothing = "Nothing changes in what is expected of anybody"
    open_ = sum(change.is_open for change in changes)
    if open_:
        return f"{nothing}, but {counted(open_, 'question')} {'is' if open_ == 1 else 'are'} open."
    impact = changes[0].impact
    if impact is Impact.INTERNAL:
        return f"{nothing}: only order, owners, dates or ids change."
    if impact is Impact.NOTABLE:
        return f"{nothing}, but parts of the framework do change."
    if impact is Impact.EDITORIAL:
        return f"{nothing}: it only reads better."
    return f"{nothing}: only what explains it changes."
