"""What changes do to the bar of each seat, and which change does it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

import attrs

from progression.catalog import Asked, Bar, InForce, Seat
from progression.changes.change import Change
from progression.changes.pairs import SMALL, Pairs
from progression.changes.units import Piece, pieces
from progression.changes.words import Effect, Kind, Part
from progression.model import Expectation

_WHOLE = frozenset(
    {
        Kind.ADDED,
        Kind.REMOVED,
        Kind.RETIRED,
        Kind.REPLACED,
        Kind.MOVED,
        Kind.SPLIT,
        Kind.MERGED,
    }
)
_FIELDS = frozenset(
    "importance rung raises takes_along branches_from cumulative stacks scale levels rungs steps"
    " expects".split()
)
_WORDS = frozenset({"text", "summary"})


@attrs.frozen
class Contribution:
    """What one change does to one competency at one seat.

    Attributes:
        seat: The path of the seat: the new one, or the old one where it is gone.
        competency: The id of the competency; empty where it is about the whole seat.
        effect: What it does.
        change: The place of the change in the list; None where no single one does it.
    """

    seat: str
    competency: str
    effect: Effect
    change: int | None


def contributions(pairs: Pairs, changes: Sequence[Change]) -> Iterator[Contribution]:
    """What all changes do to all seats; seats that no change reaches are not even looked at."""
    causes = _Causes(changes)
    for pair in pairs.of(Part.LEVEL):
        if pair.old is None and pair.new is not None:
            place = causes.around(pair.new.path, Kind.ADDED, old=False)
            yield Contribution(pair.new.path, "", Effect.NEW, place)
        elif pair.new is None and pair.old is not None:
            place = causes.around(pair.old.path, Kind.REMOVED, old=True)
            yield Contribution(pair.old.path, "", Effect.GONE, place)
    reached, only = _reached(pairs, changes), _concerned(changes)
    for pair in pairs.both(Part.LEVEL):
        assert pair.old is not None and pair.new is not None
        old_seat = pairs.old.catalog.seat(pair.old.path)
        new_seat = pairs.new.catalog.seat(pair.new.path)
        if reached is None or new_seat.track_path in reached:
            old = pairs.old.catalog.bar(old_seat, only)
            new = pairs.new.catalog.bar(new_seat, only)
            yield from _at(pairs, causes, old, new)


def _at(pairs: Pairs, causes: _Causes, old: Bar, new: Bar) -> Iterator[Contribution]:
    for piece in pieces(pairs, old, new):
        if piece.effect is Effect.SAME:
            continue
        place = causes.of(piece, old.seat, new.seat)
        yield Contribution(new.seat.path, piece.competency, piece.effect, place)


# Which seats a change can reach


def _reached(pairs: Pairs, changes: Sequence[Change]) -> set[str] | None:
    """The tracks in the new framework whose bars may differ; None for all of them."""
    tracks: set[str] = set()
    for change in changes:
        if not _is_felt(change):
            continue
        if change.part in (Part.FRAMEWORK, Part.SCALE, Part.RUNG, Part.COMPETENCY, Part.STEP):
            return None
        for where in _places(change):
            if where == "":
                return None
            tracks.update(_tracks_at(pairs, where))
    return _with_branches(pairs, tracks)


def _concerned(changes: Sequence[Change]) -> frozenset[str] | None:
    """The ids of the competencies, old and new, in which bars may differ; None for all of them."""
    found = set()
    for change in filter(_is_felt, changes):
        for side in (change.old, change.new, *change.others):
            if side is None:
                continue
            if isinstance(side.noun, Expectation):
                found.add(side.noun.competency.id)
            elif change.part is Part.SIGNAL:
                found.add(side.path.partition("/")[0])
            else:
                return None
    return frozenset(found)


def _is_felt(change: Change) -> bool:
    """Tell whether a change can reach a bar at all."""
    if change.kind in _WHOLE or change.kind is Kind.REORDERED or change.field in _FIELDS:
        return change.part not in (*SMALL, Part.ROUND)
    return change.field in _WORDS and change.kind is Kind.REWORDED


def _places(change: Change) -> Iterator[str]:
    for side in (change.old, change.new, *change.others):
        if side is None:
            continue
        if change.part in (Part.SIGNAL, Part.EXPECTATION):
            yield from side.where
        else:
            yield side.path


def _tracks_at(pairs: Pairs, where: str) -> Iterator[str]:
    """The tracks at, above or below a path of either framework; all of them for a step."""
    for inventory, new in ((pairs.old, False), (pairs.new, True)):
        if where in inventory[Part.STEP]:
            yield from inventory[Part.TRACK]
        if where in inventory[Part.LEVEL]:
            track = where.rpartition("/")[0]
            yield track if new else pairs.route(Part.TRACK, track)
            continue
        for path in inventory[Part.TRACK]:
            if path == where or path.startswith(f"{where}/") or where.startswith(f"{path}/"):
                yield path if new else pairs.route(Part.TRACK, path)


def _with_branches(pairs: Pairs, tracks: set[str]) -> set[str]:
    """The tracks, and those that branch from them, over any number of steps."""
    above: dict[str, set[str]] = {}
    for inventory in (pairs.old, pairs.new):
        catalog = inventory.catalog
        for path, track in catalog.tracks.items():
            if track.branches_from is not None and track.takes_along:
                seats = catalog.seats_of(path)
                start = catalog.before(seats[0]) if seats else None
                if start is not None:
                    first, second = start.track_path, path
                    if inventory is pairs.old:
                        first, second = (pairs.route(Part.TRACK, each) for each in (first, second))
                    above.setdefault(first, set()).add(second)
    found = set(tracks)
    pending = list(tracks)
    while pending:
        for branch in above.get(pending.pop(), ()):
            if branch not in found:
                found.add(branch)
                pending.append(branch)
    return found


# Which change does it


class _Causes:
    """Finds the change that is behind a difference between two bars."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._changes = changes
        self._old: dict[tuple[Part, str], list[int]] = {}
        self._new: dict[tuple[Part, str], list[int]] = {}
        for place, change in enumerate(changes):
            if not _is_felt(change):
                continue
            for side, index in ((change.old, self._old), (change.new, self._new)):
                if side is not None:
                    index.setdefault((change.part, side.path), []).append(place)
            for other in change.others:
                for index in (self._old, self._new):
                    index.setdefault((change.part, other.path), []).append(place)

    def around(self, path: str, kind: Kind, *, old: bool) -> int | None:
        """The change by which a level, or what it stands in, came or went."""
        index = self._old if old else self._new
        at = path
        for part in (Part.LEVEL, Part.TRACK, *[Part.CLUSTER] * path.count("/")):
            for place in index.get((part, at), ()):
                change = self._changes[place]
                if change.kind in _WHOLE and (change.kind is kind or change.kind is not Kind.MOVED):
                    return place
            at = at.rpartition("/")[0]
        return None

    def of(self, piece: Piece, old: Seat, new: Seat) -> int | None:
        """The change behind a piece that differs: the nearest one that can have done it."""
        both = piece.old is not None and piece.new is not None
        nearest: Iterable[int] = ()
        field = "rung"
        if both and piece.old.importance is not piece.new.importance:  # type: ignore[union-attr]  # both are there
            field = "importance"
        elif piece.old is not None or piece.new is not None:
            nearest = self._signal(piece)
        else:
            nearest = self._sentence(piece)
        asking, holders = self._asking(piece, field), self._holders(piece)
        return next(itertools.chain(nearest, asking, holders, self._around(old, new)), None)

    def _signal(self, piece: Piece) -> Iterator[int]:
        if piece.new is not None:
            yield from self._new.get((Part.SIGNAL, piece.new.path), ())
        if piece.old is not None:
            yield from self._old.get((Part.SIGNAL, piece.old.path), ())

    def _asking(self, piece: Piece, field: str) -> Iterator[int]:
        """Changes of the expectations that the piece comes from; those of a field first."""
        found: list[int] = []
        for index, asked in ((self._new, piece.asked_after), (self._old, piece.asked_before)):
            for path in _expectations(asked):
                found += index.get((Part.EXPECTATION, path), ())
        yield from (place for place in found if self._changes[place].field == field)
        yield from (place for place in found if self._changes[place].kind in _WHOLE)

    def _sentence(self, piece: Piece) -> Iterator[int]:
        """The expectation or the step whose words are in force, if they were edited."""
        for index, asked in ((self._new, piece.asked_after), (self._old, piece.asked_before)):
            if asked is None:
                continue
            for path in reversed(_expectations(asked)):
                for place in index.get((Part.EXPECTATION, path), ()):
                    if self._changes[place].field == "summary":
                        yield place
            if asked.rung is not None:
                path = f"{asked.competency.id}/{asked.rung.id}"
                yield from index.get((Part.STEP, path), ())

    def _holders(self, piece: Piece) -> Iterator[int]:
        """What the piece stands in: a step, the competency, a level, track or cluster."""
        for index, entry, asked in (
            (self._new, piece.new, piece.asked_after),
            (self._old, piece.old, piece.asked_before),
        ):
            yield from self._of_entry(index, entry)
            if asked is not None:
                yield from index.get((Part.COMPETENCY, asked.competency.id), ())
                for source in asked.sources:
                    yield from _at_path(index, source.path)
                scale = asked.competency.scale
                if scale is not None:
                    yield from index.get((Part.SCALE, scale.id), ())

    def _of_entry(
        self, index: dict[tuple[Part, str], list[int]], entry: InForce | None
    ) -> Iterator[int]:
        if entry is None:
            return
        if entry.rung is not None:
            yield from index.get((Part.STEP, f"{entry.competency.id}/{entry.rung.id}"), ())
        yield from _at_path(index, entry.source)

    def _around(self, old: Seat, new: Seat) -> Iterator[int]:
        """What stands around the seat, up to the framework; then whatever raises differently."""
        for index, path in ((self._new, new.path), (self._old, old.path)):
            at = path
            while at:
                yield from _at_path(index, at)
                at = at.rpartition("/")[0]
        yield from self._new.get((Part.FRAMEWORK, ""), ())
        for place, change in enumerate(self._changes):
            if change.field in ("raises", "takes_along", "branches_from", "levels"):
                yield place


def _at_path(index: dict[tuple[Part, str], list[int]], path: str) -> Iterator[int]:
    for part in (Part.LEVEL, Part.TRACK, Part.CLUSTER):
        yield from index.get((part, path), ())


def _expectations(asked: Asked | None) -> list[str]:
    """The paths of the expectations that a bar's part is made of."""
    if asked is None:
        return []
    return [f"{source.path}/{asked.competency.id}".lstrip("/") for source in asked.sources]
