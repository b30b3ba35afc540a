"""What rules ask about levels where they stand: their names, and how large a step is."""

from __future__ import annotations

from collections.abc import Iterable

from progression.catalog import Catalog, Seat
from progression.checks.texts import Standing
from progression.model import Expectation
from progression.prose import listed


def at_seat(seat: Seat) -> Standing:
    """A level where it stands."""
    return Standing(seat.level, seat.path, seat.track)


def at_expectation(seat: Seat, expectation: Expectation) -> Standing:
    """What a level itself asks of one competency."""
    return Standing(expectation, f"{seat.path}/{expectation.competency.id}", seat.level)


def named(seat: Seat) -> str:
    """A level by its title."""
    return f"“{seat.title}”"


def titles(items: Iterable[str], *, most: int = 5) -> str:
    """Titles in a sentence, each in quotes; of many, only the first are told."""
    quoted = [f"“{item}”" for item in items]
    if len(quoted) > most + 1:
        quoted = [*quoted[:most], f"{len(quoted) - most} more"]
    return listed(quoted)


def step_size(catalog: Catalog, seat: Seat) -> int:
    """How much a level asks that the level before did not: new and raised signals.

    A competency that is asked without signals counts as one where its sentence is new.
    """
    arrival = catalog.arrival(seat)
    if arrival is None:
        return sum(len(asked.signals) or 1 for asked in catalog.bar(seat))
    size = 0
    for shift in arrival.shifts:
        fresh = len(shift.new) + len(shift.raised)
        after = shift.after
        if not fresh and after is not None and not after.signals and not shift.is_same:
            fresh = 1
        size += fresh
    return size


def clusters_with_lanes(catalog: Catalog) -> Iterable[tuple[str, dict[str, list[Seat]]]]:
    """Clusters whose levels stand in several lanes: each by its path, with its seats by lane."""
    found: dict[str, dict[str, list[Seat]]] = {}
    for seat in catalog.seats:
        found.setdefault(seat.cluster_path, {}).setdefault(seat.lane.id, []).append(seat)
    return [(path, lanes) for path, lanes in found.items() if len(lanes) > 1]
