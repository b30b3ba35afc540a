"""Where stops and moves stand on a pathway."""

from __future__ import annotations

import pytest

from progression import Catalog, Framework
from progression.pages import Options
from progression.pages.book import Book
from progression.pages.cluster import moves_of
from progression.pages.columns import columns_of
from progression.pages.curves import lines_of
from progression.pages.pathway import Layout, Pathway
from tests.pages.companies import (
    LONG_NAMES,
    NO_GRADES,
    ONE_LEVEL,
    TEN_LANES,
    TWENTY_GRADES,
)


def pathway(catalog: Catalog, cluster: str) -> Pathway:
    """The pathway of a cluster."""
    tracks = [catalog.seats_of(path) for path in catalog.tracks if path.startswith(f"{cluster}/")]
    inside, _ = moves_of(catalog, [seat for seats in tracks for seat in seats])
    return Pathway(Book(catalog, Options()), tracks, inside)


def spots(layout: Layout | None) -> dict[str, tuple[float, float]]:
    """Where each level stands."""
    assert layout is not None
    return {stop.seat.path: (stop.x, stop.y) for rail in layout.rails for stop in rail.stops}


def test_grades_are_columns(harbour: Catalog) -> None:
    """Levels of one grade stand in one column, and lanes in rows of their own."""

    found = spots(pathway(harbour, "engineering").wide)
    staff = found["engineering/ic/staff-engineer"]
    manager = found["engineering/management/engineering-manager"]

    assert staff[0] == manager[0]
    assert staff[1] < manager[1]


def test_upright(harbour: Catalog) -> None:
    """On a phone, grades are rows, and the highest stands on top."""

    found = spots(pathway(harbour, "engineering").tall)
    staff = found["engineering/ic/staff-engineer"]
    manager = found["engineering/management/engineering-manager"]

    assert staff[1] == manager[1]
    assert found["engineering/ic/principal-engineer"][1] < staff[1]


def test_both_ways_are_one_badge(harbour: Catalog) -> None:
    """A move there and back is one badge; one way only is an arrow."""

    layout = pathway(harbour, "engineering").wide

    assert layout is not None
    icons = {
        (badge.passage.start.level.id, badge.passage.end.level.id): badge.icon
        for badge in layout.badges
    }
    assert icons["staff-engineer", "engineering-manager"] == "both"
    assert icons["senior-engineer", "engineering-manager"] == "rise"
    assert ("engineering-manager", "staff-engineer") not in icons


def test_without_grades() -> None:
    """Without grades, a branch begins behind the level that it leaves, and no column has a name."""

    found = pathway(Catalog(NO_GRADES), "making")
    places = spots(found.wide)

    assert places["making/m/lead-1"][0] > places["making/ic/maker-2"][0]
    assert found.wide is not None
    assert found.wide.axis == ()


@pytest.mark.parametrize("framework", [ONE_LEVEL, NO_GRADES, TEN_LANES, TWENTY_GRADES, LONG_NAMES])
def test_within_the_frame(framework: Framework) -> None:
    """Every stop and badge stands within the drawing, and no two stops share a place."""

    found = pathway(Catalog(framework), "making")

    for layout in filter(None, (found.wide, found.tall)):
        places = spots(layout)
        assert len(set(places.values())) == len(places)
        for x, y in [*places.values(), *((b.x, b.y) for b in layout.badges)]:
            assert 0 < x < 100
            assert 0 < y < layout.height


def test_too_wide() -> None:
    """With twenty grades, the pathway stands upright everywhere."""

    found = pathway(Catalog(TWENTY_GRADES), "making")

    assert found.wide is None
    assert found.tall is not None


def test_too_many_lanes() -> None:
    """With ten lanes, a phone shows the list alone."""

    found = pathway(Catalog(TEN_LANES), "making")

    assert found.wide is not None
    assert found.tall is None


def test_gaps_close(harbour: Catalog) -> None:
    """A grade that nobody holds takes no room."""

    seats = [harbour.seat(f"engineering/ic/{name}") for name in ("engineer", "staff-engineer")]

    assert columns_of([seats]).of == {seats[0].path: 0, seats[1].path: 1}


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("", 10, 1),
        ("short", 10, 1),
        ("two words here", 9, 2),
        ("x" * 25, 10, 3),
        ("x" * 999, 10, 6),
    ],
)
def test_lines(text: str, letters: int, expected: int) -> None:
    """Names wrap between words, or within one that is too long, and at most six lines count."""

    assert lines_of(text, letters) == expected
