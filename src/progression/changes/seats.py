"""What happens to each seat."""

from __future__ import annotations

import attrs

from progression.catalog import Seat
from progression.changes.pairs import Pairs
from progression.changes.weighing import Weighed
from progression.changes.words import Effect, Part, together


@attrs.frozen
class Cell:
    """What happens to one competency at one seat.

    Attributes:
        competency: Its id in the new framework, or in the old one where it is gone.
        title: What people call it.
        effect: What happens.
    """

    competency: str
    title: str
    effect: Effect


@attrs.frozen
class SeatEffect:
    """What happens to one seat.

    Attributes:
        old: The seat as it was; None where it is new.
        new: The seat as it is; None where it is gone.
        effect: What happens to its bar as a whole.
        cells: The competencies whose part of the bar changes, in the order of the handbook.
    """

    old: Seat | None
    new: Seat | None
    effect: Effect
    cells: tuple[Cell, ...] = ()

    @property
    def seat(self) -> Seat:
        """The seat as it is, or as it was where it is gone."""
        seat = self.new or self.old
        assert seat is not None
        return seat

    @property
    def path(self) -> str:
        """Its path, as it is, or as it was where it is gone."""
        return self.seat.path


def seat_effects(pairs: Pairs, weighed: Weighed) -> tuple[SeatEffect, ...]:
    """Every seat of both frameworks, with what happens to it."""
    by_seat: dict[str, dict[str, set[Effect]]] = {}
    for each in weighed.contributions:
        cells = by_seat.setdefault(each.seat, {})
        cells.setdefault(each.competency, set()).add(each.effect)
    found = []
    for new in pairs.new.catalog.seats:
        path = pairs.backward(Part.LEVEL, new.path)
        old = pairs.old.catalog.seat(path) if path is not None else None
        found.append(_effect(pairs, old, new, by_seat.get(new.path, {})))
    for gone in pairs.gone(Part.LEVEL):
        old = pairs.old.catalog.seat(gone.path)
        found.append(_effect(pairs, old, None, by_seat.get(gone.path, {})))
    return tuple(found)


def _effect(
    pairs: Pairs, old: Seat | None, new: Seat | None, effects: dict[str, set[Effect]]
) -> SeatEffect:
    if old is None:
        return SeatEffect(old, new, Effect.NEW)
    if new is None:
        return SeatEffect(old, new, Effect.GONE)
    cells = [
        Cell(name, _title(pairs, name), together(found))
        for name, found in sorted(effects.items(), key=lambda item: _order(pairs, item[0]))
    ]
    cells = [cell for cell in cells if cell.effect is not Effect.SAME]
    whole = together({cell.effect for cell in cells})
    return SeatEffect(old, new, whole, tuple(cells))


def _title(pairs: Pairs, competency: str) -> str:
    for inventory in (pairs.new, pairs.old):
        entry = inventory.get(Part.COMPETENCY, competency)
        if entry is not None:
            return str(getattr(entry.noun, "title", "")) or competency
    return competency


def _order(pairs: Pairs, competency: str) -> tuple[int, str]:
    places = {name: place for place, name in enumerate(pairs.new.catalog.competencies)}
    return places.get(competency, len(places)), competency
