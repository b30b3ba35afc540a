"""Who keeps which part of a framework, and when it is to be read again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from progression.catalog.catalog import Catalog
from progression.model import RETIRED, Cluster, Competency, Framework, Track


@attrs.frozen
class Owned:
    """Something that somebody keeps current.

    Attributes:
        kind: What it is, such as “competency”.
        title: What people call it.
        path: Its path.
        owner: Who keeps it current; empty where nobody is named.
        reviewed: When it was last read with that in mind; None where nobody says.
        due: When it is to be read again; None where nobody says when it was read last.
    """

    kind: str
    title: str
    path: str
    owner: str
    reviewed: datetime.date | None
    due: datetime.date | None


def owned(catalog: Catalog) -> Iterator[Owned]:
    """Everything that has a place for an owner, with the day of its next review.

    Tracks that name neither an owner nor a day belong to their cluster; nobody reads again what is
    retired.
    """
    framework = catalog.framework
    yield _owned("framework", framework.id, framework, framework)
    for path, cluster in catalog.clusters.items():
        if cluster.status is RETIRED:
            continue
        yield _owned("cluster", path, cluster, framework)
    for path, track in catalog.tracks.items():
        if track.status is not RETIRED and (track.owner or track.reviewed):
            cluster = catalog.clusters[path.rpartition("/")[0]]
            found = _owned("track", path, track, framework)
            yield attrs.evolve(found, title=f"{cluster.title}: {track.title}")
    for name, competency in catalog.competencies.items():
        if competency.status is RETIRED:
            continue
        yield _owned("competency", name, competency, framework)


def _owned(
    kind: str, path: str, noun: Framework | Cluster | Track | Competency, framework: Framework
) -> Owned:
    due = _due(noun.reviewed, framework.review_every) if noun.reviewed else None
    return Owned(kind, noun.title, path, noun.owner, noun.reviewed, due)


def _due(reviewed: datetime.date, days: int) -> datetime.date | None:
    """The day some days later; None where the calendar ends before it."""
    try:
        return reviewed + datetime.timedelta(days=days)
    except OverflowError:
        return None
