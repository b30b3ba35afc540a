"""The guide for newcomers: the idea in four minutes, with the framework's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from progression.catalog import Raise, Seat
from progression.model import Competency, Status
from progression.pages.book import Book
from progression.pages.dimension import grouped
from progression.pages.links import NEW_HERE
from progression.pages.site import Page


@attrs.frozen
class Shown:
    """Something that the framework really says, as an example of what it is made of.

    Attributes:
        seat: The level at which it stands.
        competency: The competency.
        raised: A signal that takes the place of another one there.
    """

    seat: Seat
    competency: Competency
    raised: Raise


def pages(book: Book) -> Iterator[Page]:
    """The guide for newcomers."""
    yield book.page(
        "new-here.html",
        NEW_HERE,
        book.words("new-here.title"),
        book.words("new-here.lead"),
        view=lambda: _view(book),
        tags=book.listed("new-here.tags"),
        boost=2,
    )


def _view(book: Book) -> Mapping[str, object]:
    catalog = book.catalog
    clusters = [each.clusters for each in catalog.seats]
    return {
        "shown": next(_shown(book), None),
        "lanes": list(book.lanes.values()),
        "groups": [group for group in grouped(book) if group.dimension is not None],
        "competencies": len(catalog.competencies),
        "levels": len(catalog.seats),
        "clusters": len({id(each[0]) for each in clusters}),
        "cumulative": book.cumulative,
        "has_moves": any(
            each.start.track_path != each.end.track_path for each in catalog.passages()
        ),
        "unpublished": any(
            cluster.status is Status.DRAFT or not catalog_levels
            for cluster, catalog_levels in (
                (cluster, any(cluster in chain for chain in clusters))
                for cluster in catalog.clusters.values()
            )
        ),
    }


def _shown(book: Book) -> Iterator[Shown]:
    """Signals that are raised, the shortest way to say what that means."""
    for seat in book.catalog.seats:
        arrival = book.catalog.arrival(seat)
        for shift in arrival.shifts if arrival else ():
            for each in shift.raised:
                yield Shown(seat, shift.competency, each)
