"""Seats: levels where they stand, with everything around them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from attrs import field

from progression.model import Cluster, Framework, Grade, Lane, Level, Track


@attrs.frozen
class Seat:
    """A level in its track and clusters; equal to another seat where the paths are equal.

    Attributes:
        path: `cluster/track/level`, nested clusters as further segments in front.
        level: The level.
        track: The track that it stands in.
        clusters: The clusters around it, the outermost first.
        place: Its place in the track, from 0.
    """

    path: str
    level: Level = field(eq=False, repr=False)
    track: Track = field(eq=False, repr=False)
    clusters: tuple[Cluster, ...] = field(eq=False, repr=False)
    place: int = field(eq=False, repr=False)

    @property
    def cluster(self) -> Cluster:
        """The innermost cluster."""
        return self.clusters[-1]

    @property
    def lane(self) -> Lane:
        """The lane of the track."""
        return self.track.lane

    @property
    def grade(self) -> Grade | None:
        """The grade of the level, if it has one."""
        return self.level.grade

    @property
    def title(self) -> str:
        """The title of the level."""
        return self.level.title

    @property
    def track_path(self) -> str:
        """The path of the track."""
        return self.path[: -len(self.level.id) - 1]

    @property
    def cluster_path(self) -> str:
        """The path of the innermost cluster."""
        return self.path[: -len(self.level.id) - len(self.track.id) - 2]

    @property
    def segments(self) -> tuple[str, ...]:
        """The ids of clusters, track and level, the outermost first."""
        return (*(cluster.id for cluster in self.clusters), self.track.id, self.level.id)


def cluster_chains(framework: Framework) -> Iterator[tuple[Cluster, ...]]:
    """Every cluster with those around it, the outermost first, in the order of the framework."""
    pending: list[tuple[Cluster, ...]] = [(each,) for each in reversed(framework.clusters)]
    while pending:
        chain = pending.pop()
        yield chain
        pending.extend((*chain, inner) for inner in reversed(chain[-1].clusters))


def path_of(*ids: str) -> str:
    """Join ids to a path."""
    return "/".join(ids)


def seats_of(framework: Framework) -> Iterator[Seat]:
    """Every seat of a framework: cluster by cluster, track by track, from the lowest level up."""
    for chain in cluster_chains(framework):
        start = [cluster.id for cluster in chain]
        for track in chain[-1].tracks:
            for place, level in enumerate(track.levels):
                yield Seat(path_of(*start, track.id, level.id), level, track, chain, place)
