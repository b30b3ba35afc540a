"""Addresses, anchors and relative links."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression import Catalog, Competency, Dimension, Framework
from progression.pages.links import Addresses, link, slug
from tests.pages.companies import CLASHING, ONE_LEVEL

SEGMENTS = st.sampled_from(["a", "b", "c", "moves"])
ADDRESS = st.lists(SEGMENTS, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))


@pytest.mark.parametrize(
    ("start", "end", "anchor", "expected"),
    [
        ("", "engineering/", "", "engineering/"),
        ("engineering/", "", "", "../"),
        ("a/b/c/", "a/b/d/", "new", "../d/#new"),
        ("a/b/", "a/b/c/", "", "c/"),
        ("a/b/c/", "a/b/", "", "../"),
        ("a/", "a/", "new", "#new"),
        ("a/", "a/", "", "./"),
    ],
)
def test_relative(start: str, end: str, anchor: str, expected: str) -> None:
    """Links go the shortest way."""

    assert link(start, end, anchor) == expected


@given(ADDRESS, ADDRESS)
def test_links_arrive(start: str, end: str) -> None:
    """A link leads where it should, from wherever."""

    arrived = posixpath.normpath(posixpath.join("/", start, link(start, end)))

    assert arrived == posixpath.normpath("/" + end)


def test_from_disk() -> None:
    """A folder opened from disk needs the file's name."""

    assert link("a/", "b/", "x", directory_urls=False) == "../b/index.html#x"
    assert link("a/", "a/", directory_urls=False) == "index.html"


@pytest.mark.parametrize("identifier", ["..", "../../etc", "a/b", "Ä ö", "", "%2e", "日本"])
def test_slugs_are_safe(identifier: str) -> None:
    """An id that is none becomes one word of an address."""

    assert slug(identifier)
    assert set(slug(identifier)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_moves_do_not_share_addresses() -> None:
    """Paths that look the same once they are joined by hyphens are numbered."""

    addresses = Addresses(Catalog(CLASHING))
    found = [addresses.passage(each) for each in Catalog(CLASHING).passages()]

    assert len(found) == len(set(found)) == 1
    assert found[0].startswith("moves/")


def test_anchors_step_back() -> None:
    """A competency keeps its id as its anchor, and the handbook's own names step back."""

    anchors = Addresses(Catalog(CLASHING)).anchors

    assert anchors.own("new") == "level-new"
    assert anchors.own("milestones") == "milestones"


def test_dimensions_step_back() -> None:
    """A dimension with the id of a competency has another anchor, and another page."""

    reach = Dimension("reach", "Reach")
    competency = Competency("reach", "Reach", dimension=reach)
    framework = Framework(
        "acme", "Acme", cumulative=True, dimensions=[reach], competencies=[competency]
    )
    addresses = Addresses(Catalog(framework))

    assert addresses.anchors.competency(competency) == "reach"
    assert addresses.anchors.dimension(reach) == "dimension-reach"
    assert addresses.competency(competency) == "competencies/reach/"
    assert addresses.dimension(reach) == "competencies/reach-2/"


def test_signals(harbour: Catalog) -> None:
    """A signal's anchor is `competency.signal`."""

    anchors = Addresses(harbour).anchors
    direction = harbour.competencies["direction"]

    assert anchors.signal(direction, "keeps-a-direction") == "direction.keeps-a-direction"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("making/ic/level-1", ("making/ic/level-1/", "")),
        ("/making/ic/level-1/#care", ("making/ic/level-1/", "care")),
        ("care", ("competencies/care/", "")),
        ("care/level-cares-1", ("competencies/care/", "level-cares-1")),
        ("glossary", ("glossary/", "")),
        ("https://example.org/", None),
        ("guides/elsewhere", None),
        ("", None),
    ],
)
def test_places(reference: str, expected: tuple[str, str] | None) -> None:
    """A link in a definition may be a path within the handbook."""

    assert Addresses(Catalog(ONE_LEVEL)).place(reference) == expected
