"""The pathway of a cluster: levels as stops, tracks as lines, moves as badges between them.

It is laid out twice: wide, with grades as columns, and upright for narrow places, with grades as
rows. Lines go into one hidden SVG; stops and moves are HTML links on top of it, placed in per cent
along the page and in rem down the page, so that text wraps, mirrors and scales.
Style sheets choose between the two by the width at hand.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from progression.catalog import Passage, Seat, Way
from progression.model import Lane
from progression.pages.book import Book, name_of, status_of
from progression.pages.columns import Columns, columns_of
from progression.pages.curves import Spot, curve, free_spot, lines_of, number

LINE: Final = 0.85
"""Height of a line of text, in rem."""
COLUMN: Final = 4.6
"""Least width of a column in the wide layout, in rem."""
LETTER: Final = 0.36
"""Width of an average letter of a title, in rem."""
MOST_COLUMNS: Final = 10
"""With more columns, the pathway stands upright everywhere."""
MOST_LANES: Final = 4
"""With more tracks, the upright layout gives way to the list beneath."""


@attrs.frozen
class Stop:
    """A level on the pathway.

    Attributes:
        seat: The level.
        x: Per cent along.
        y: Rem down, of the middle of its mark.
        side: Where its name stands: `up`, `down` or `side`.
        status: Where it stands, in a word; empty if it is adopted.
    """

    seat: Seat
    x: float
    y: float
    side: str
    status: str


@attrs.frozen
class Badge:
    """A move on the pathway.

    Attributes:
        passage: The move.
        both: Whether the way back exists as well.
        x: Per cent along.
        y: Rem down.
        icon: The arrow: `both`, `rise`, `fall` or `along`.
    """

    passage: Passage
    both: bool
    x: float
    y: float
    icon: str


@attrs.frozen
class Rail:
    """A track on the pathway.

    Attributes:
        lane: Its lane.
        name: What readers call it.
        path: Line in the SVG.
        stops: Its levels.
        label: Where its name stands.
        side: Where from that spot the name stands: `behind`, `over`, `back`, `under` or `above`.
    """

    lane: Lane
    name: str
    path: str
    stops: tuple[Stop, ...]
    label: Spot
    side: str


@attrs.frozen
class Layout:
    """One of the two layouts.

    Attributes:
        height: In rem.
        width: Width of a stop's name, in per cent.
        rails: The tracks.
        links: The moves as lines in the SVG.
        badges: The moves as badges.
        grid: Lines of the columns in the SVG.
        axis: The columns' names, and where they stand.
    """

    height: float
    width: float
    rails: tuple[Rail, ...]
    links: tuple[str, ...]
    badges: tuple[Badge, ...]
    grid: str = ""
    axis: tuple[tuple[str, float], ...] = ()


class Pathway:
    """The pathway of some tracks.

    Attributes:
        wide: With grades as columns; None where there are too many.
        tall: With grades as rows; None where there are too many tracks.
        columns: How many columns there are; style sheets choose the layout by it.
    """

    def __init__(
        self, book: Book, tracks: Sequence[Sequence[Seat]], moves: Sequence[Passage]
    ) -> None:
        self._book = book
        self._tracks = [seats for seats in tracks if seats]
        self._places = columns_of(self._tracks)
        self._moves = list(_pairs(moves))
        self.columns = self._places.count
        few = self.columns <= MOST_COLUMNS
        self.wide = self._wide() if few else None
        self.tall = self._tall() if len(self._tracks) <= MOST_LANES else None

    def _wide(self) -> Layout:
        places, count = self._places, self.columns
        along = {path: (column + 0.5) * 100 / count for path, column in places.of.items()}
        letters = max(6, math.floor(max(COLUMN, 44 / count) / LETTER))
        down, height = self._rows(letters)
        rails = tuple(
            self._wide_rail(place, seats, along, down) for place, seats in enumerate(self._tracks)
        )
        spots = {stop.seat.path: (stop.x, stop.y) for rail in rails for stop in rail.stops}
        links, badges = self._drawn(spots, 100 / count, upright=False)
        return Layout(
            height=round(height + 1.6, 2),
            width=round(100 / count, 3),
            rails=rails,
            links=links,
            badges=badges,
            grid=" ".join(
                f"M{number((column + 0.5) * 100 / count)} {number(down[0])}V{number(height)}"
                for column in places.grades
            ),
            axis=tuple(
                (self._grade_name(places, column), round((column + 0.5) * 100 / count, 3))
                for column in sorted(places.grades)
            ),
        )

    def _rows(self, letters: int) -> tuple[list[float], float]:
        """How far down each track runs, and how far down all of it ends."""
        lines = [
            max(lines_of(name_of(seat.level), letters) for seat in seats) for seats in self._tracks
        ]
        names = [(count + 1) * LINE + 0.9 for count in lines]
        # The first track's names stand above it, so that moves have room beneath.
        down = [names[0] + 0.3]
        for place in range(1, len(self._tracks)):
            below = names[place - 1] if place > 1 else 0.5
            down.append(down[-1] + below + 4.2)
        last = names[-1] if len(self._tracks) > 1 else 0.9
        return down, down[-1] + last

    def _wide_rail(
        self, place: int, seats: Sequence[Seat], along: Mapping[str, float], down: list[float]
    ) -> Rail:
        y = down[place]
        names = "down" if place else "up"
        stops = tuple(
            Stop(seat, round(along[seat.path], 3), round(y, 2), names, self._status(seat))
            for seat in seats
        )
        last_column = 100 - 100 / self.columns
        behind = stops[-1].x < last_column
        side = "behind" if behind else "over" if place else "under"
        if side == "over" and stops[0].x > last_column:
            side = "back"
        spot = stops[-1] if behind else stops[0]
        return Rail(
            seats[0].lane,
            name_of(seats[0].track),
            f"M{number(stops[0].x)} {number(y)}H{number(stops[-1].x)}",
            stops,
            (spot.x, spot.y),
            side,
        )

    def _tall(self) -> Layout:
        count = self.columns
        room = 100 / len(self._tracks)
        letters = max(6, math.floor((17.5 / len(self._tracks) - 1.6) / LETTER))
        most = max(lines_of(name_of(s.level), letters) for seats in self._tracks for s in seats)
        row = max(3.6, (most + 1) * LINE + 1.7)
        longest = max(lines_of(name_of(seats[0].track), letters) for seats in self._tracks)
        top = 1.6 + longest * LINE
        rails = []
        for place, seats in enumerate(self._tracks):
            x = place * room + 4.5
            stops = tuple(
                Stop(
                    seat,
                    round(x, 3),
                    round(top + (count - 1 - self._places.of[seat.path]) * row, 2),
                    "side",
                    self._status(seat),
                )
                for seat in seats
            )
            rails.append(
                Rail(
                    seats[0].lane,
                    name_of(seats[0].track),
                    f"M{number(x)} {number(stops[0].y)}V{number(stops[-1].y)}",
                    stops,
                    (round(x, 3), stops[-1].y),
                    "above",
                )
            )
        spots = {stop.seat.path: (stop.x, stop.y) for rail in rails for stop in rail.stops}
        links, badges = self._drawn(spots, room, upright=True)
        return Layout(
            height=round(top + (count - 1) * row + (most + 1) * LINE + 1.2, 2),
            width=round(room, 3),
            rails=tuple(rails),
            links=links,
            badges=badges,
        )

    def _drawn(
        self, spots: Mapping[str, Spot], step: float, *, upright: bool
    ) -> tuple[tuple[str, ...], tuple[Badge, ...]]:
        """The moves, as lines and as badges on them."""
        links, badges = [], []
        taken: list[Spot] = []

        def is_free(spot: Spot) -> bool:
            others = [*taken, *spots.values()]
            near = (abs(spot[0] - x) < step / 4 and abs(spot[1] - y) < 1.6 for x, y in others)
            # Names stand below a stop of the wide layout, and a line runs along each lane.
            under = (
                abs(spot[0] - x) < step / 2 and 0 < spot[1] - y < 2.6 for x, y in spots.values()
            )
            on_rail = upright and any(abs(spot[0] - x) < 5 for x, _ in spots.values())
            return not any(near) and not on_rail and (upright or not any(under))

        for passage, both in self._moves:
            start, end = spots[passage.start.path], spots[passage.end.path]
            low, high = sorted((start[1], end[1]))
            blocked = not upright and any(
                abs(x - start[0]) < 0.1 and low < y < high for x, y in spots.values()
            )
            line = curve(start, end, step, upright=upright, blocked=blocked)
            links.append("M{} {}C{} {} {} {} {} {}".format(*(number(v) for s in line for v in s)))
            x, y = free_spot(line, is_free)
            taken.append((x, y))
            badges.append(
                Badge(passage, both, round(x, 3), round(y, 2), self._icon(passage, both=both))
            )
        return tuple(links), tuple(badges)

    def _icon(self, passage: Passage, *, both: bool) -> str:
        if both:
            return "both"
        if passage.way is Way.ACROSS_UP:
            return "rise"
        return "fall" if passage.way is Way.ACROSS_DOWN else "along"

    def _status(self, seat: Seat) -> str:
        return status_of(self._book, seat.level)

    def _grade_name(self, places: Columns, column: int) -> str:
        grade = places.grades[column]
        return grade.name or self._book.words("level.grade", number=grade.number)


def _pairs(moves: Sequence[Passage]) -> Iterator[tuple[Passage, bool]]:
    """Each pair of levels once, with whether the way back exists as well."""
    ends = {(each.start.path, each.end.path) for each in moves}
    seen: set[tuple[str, str]] = set()
    for passage in moves:
        pair = passage.start.path, passage.end.path
        back = pair[1], pair[0]
        if pair in seen or back in seen or passage.start.track_path == passage.end.track_path:
            continue
        seen.add(pair)
        yield passage, back in ends
