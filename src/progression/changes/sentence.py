"""The one sentence that opens every report: whom a change concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from progression.catalog import Catalog, Seat
from progression.changes.change import Change
from progression.changes.seats import SeatEffect
from progression.changes.words import Effect, Impact
from progression.prose import counted, listed

_MOST = 3
"""How many titles a sentence holds before it counts them."""


def opening(changes: Sequence[Change], seats: Sequence[SeatEffect], catalog: Catalog) -> str:
    """Say what changes, and for whom."""
    if not changes:
        return "Nothing changes."
    by_effect: dict[Effect, list[Seat]] = {}
    for each in seats:
        by_effect.setdefault(each.effect, []).append(each.seat)
    parts = _asks(by_effect, len(seats), catalog)
    if by_effect.get(Effect.GONE):
        parts.append(f"takes away {_whom(by_effect[Effect.GONE], 0, catalog)}")
    if by_effect.get(Effect.NEW):
        parts.append(f"adds {_whom(by_effect[Effect.NEW], 0, catalog)}")
    if parts:
        return f"This {listed(parts)}."
    return _without_effect(changes)


def _asks(by_effect: dict[Effect, list[Seat]], everyone: int, catalog: Catalog) -> list[str]:
    """What is asked of whom: surely, and perhaps."""
    more = by_effect.get(Effect.RAISES, [])
    less = by_effect.get(Effect.LOWERS, [])
    other = by_effect.get(Effect.MIXED, [])
    perhaps = by_effect.get(Effect.UNDECLARED, [])
    parts = []
    if other or (more and less):
        changed = _in_order([*more, *less, *other], catalog)
        parts.append(f"changes what is expected of {_whom(changed, everyone, catalog)}")
    elif more:
        parts.append(f"asks more of {_whom(more, everyone, catalog)}")
    elif less:
        parts.append(f"asks less of {_whom(less, everyone, catalog)}")
    if perhaps:
        parts.append(f"may change what is expected of {_whom(perhaps, everyone, catalog)}")
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


def _whom(seats: Sequence[Seat], everyone: int, catalog: Catalog) -> str:
    """Levels by their titles, or counted where they are many."""
    if everyone > _MOST and len(seats) == everyone:
        return "everybody"
    if len(seats) <= _MOST:
        return listed([_named(seat, catalog) for seat in seats])
    tracks = {seat.track_path for seat in seats}
    if len(tracks) == 1:
        return f"{counted(len(seats), 'level')} in {seats[0].cluster.title}"
    clusters = list(dict.fromkeys(seat.clusters[0].title for seat in seats))
    if len(clusters) <= _MOST:
        return f"{counted(len(seats), 'level')} in {listed(clusters)}"
    return f"{counted(len(seats), 'level')} in {len(clusters)} clusters"


def _named(seat: Seat, catalog: Catalog) -> str:
    """A level by its title; with its cluster and track where others have the same title."""
    title = seat.title or seat.level.id
    same = Counter(each.title for each in catalog.seats)
    if same[seat.title] < 2:
        return title
    return f"{title} ({seat.cluster.title}, {seat.track.title})"


def _in_order(seats: Sequence[Seat], catalog: Catalog) -> list[Seat]:
    places = {seat.path: place for place, seat in enumerate(catalog.seats)}
    return sorted(seats, key=lambda seat: places.get(seat.path, len(places)))
