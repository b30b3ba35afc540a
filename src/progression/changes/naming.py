"""What people call levels, once the framework itself is out of sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import attrs

from progression.catalog import Catalog, Seat
from progression.prose import counted, listed

_MOST = 3
"""How many titles a sentence holds before it counts them."""


@attrs.frozen
class SeatName:
    """A level by its names.

    Attributes:
        path: Its path.
        title: Its title.
        label: Its title; with cluster and track where other levels have the same one.
        track: The path of its track.
        track_title: The titles of its clusters and its track, the outermost first.
        cluster: The title of the outermost cluster.
    """

    path: str
    title: str
    label: str
    track: str
    track_title: str
    cluster: str


def seat_names(catalog: Catalog) -> Mapping[str, SeatName]:
    """The names of all levels of a framework, by path."""
    titles = Counter(seat.title for seat in catalog.seats)
    return {seat.path: _named(seat, titles[seat.title] > 1) for seat in catalog.seats}


def _named(seat: Seat, is_shared: bool) -> SeatName:
    title = seat.title or seat.level.id
    return SeatName(
        path=seat.path,
        title=title,
        label=f"{title} ({seat.cluster.title}, {seat.track.title})" if is_shared else title,
        track=seat.track_path,
        track_title=" › ".join([*(each.title for each in seat.clusters), seat.track.title]),
        cluster=seat.clusters[0].title,
    )


def whom(names: Sequence[SeatName], everyone: int = 0) -> str:
    """Levels by their titles, or counted where they are many.

    Args:
        names: The levels.
        everyone: How many levels there are in all; 0 where that is not to be said.
    """
    if everyone > _MOST and len(names) == everyone:
        return "everybody"
    if len(names) <= _MOST:
        return listed([name.label for name in names])
    return f"{counted(len(names), 'level')} in {_clusters(names)}"


def _clusters(names: Iterable[SeatName]) -> str:
    clusters = list(dict.fromkeys(name.cluster for name in names))
    return listed(clusters) if len(clusters) <= _MOST else f"{len(clusters)} clusters"
