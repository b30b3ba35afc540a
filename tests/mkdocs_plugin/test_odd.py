"""Odd frameworks, built into sites and looked at in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.mkdocs_plugin.links import dead_links, repeated_ids
from tests.mkdocs_plugin.made import handbook_of
from tests.pages.companies import ODD

SHOWN = {
    "empty": ["", "compare", "titles", "moves", "guides/one-to-one"],
    "no-levels": ["", "planned", "started/ic"],
    "one-level": ["making", "making/ic/level-1", "making/matrix", "compare"],
    "summary-only": ["making/ic/maker", "making/matrix"],
    "no-grades": ["making", "making/matrix"],
    "ten-lanes": ["making", "making/matrix", "competencies/care"],
    "twenty-grades": ["making", "making/matrix", "making/ic"],
    "nested": ["a", "a/b/c/d/e", "a/b/c/d/e/ic/level-1"],
    "unasked": ["competencies", "competencies/care"],
    "many-clusters": ["", "cluster-0", "guides/one-to-one"],
}
EMPTY_STATES = {
    ("empty", ""): "No cluster is published yet.",
    ("empty", "compare"): "Two levels can be compared as soon as two are published.",
    ("empty", "moves"): "No move is described yet.",
    ("no-levels", "planned"): "The levels of this cluster are not published yet.",
    ("summary-only", "making/ic/maker"): "described by its summary only",
    ("unasked", "competencies/care"): "No level asks this now.",
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> dict[str, Path]:
    """The handbook of each odd framework, built strictly; made where there is a browser."""
    del browser
    folder = tmp_path_factory.mktemp("odd")
    return {name: handbook_of(framework, folder / name) for name, framework in ODD.items()}


def test_every_link_of_odd_frameworks_has_an_end(odd: dict[str, Path]) -> None:
    """However odd a framework is, no link, file or anchor is missing, and no id stands twice."""

    found = {name: [*dead_links(folder), *repeated_ids(folder)] for name, folder in odd.items()}

    assert found == {name: [] for name in ODD}


def test_odd_frameworks_fit_a_phone_and_a_desk(odd: dict[str, Path], page: Page) -> None:
    """No page is wider than the window, and what is missing is said in words."""

    wide = []
    for name, addresses in SHOWN.items():
        for address in addresses:
            page.goto((odd[name] / address / "index.html").as_uri())
            for width in (390, 1440):
                page.set_viewport_size({"width": width, "height": 900})
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wide.append(f"{name}: {address} at {width}")
            said = EMPTY_STATES.get((name, address), "")
            assert said in page.locator("article").inner_text(), (name, address)

    assert wide == []


def test_an_empty_handbook_asks_nothing_that_it_cannot_answer(odd: dict[str, Path]) -> None:
    """Where there is no level, nobody is sent to look for theirs, or to compare two."""

    empty = (odd["empty"] / "index.html").read_text(encoding="utf-8").partition("<article")[2]
    one = (odd["one-level"] / "index.html").read_text(encoding="utf-8").partition("<article")[2]

    assert "guides/new-here/" in empty
    assert "titles/index.html" not in empty
    assert "compare/index.html" not in empty
    assert "titles/index.html" in one
    assert "compare/index.html" not in one


def test_hundreds_of_clusters_stand_beneath_each_other(odd: dict[str, Path], page: Page) -> None:
    """Where not all entries fit beside each other, they stand in a list, so that all are found."""

    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((odd["ten-lanes"] / "making" / "index.html").as_uri())
    few = page.locator(".md-tabs").count()
    page.goto((odd["many-clusters"] / "cluster-0" / "index.html").as_uri())

    assert (few, page.locator(".md-tabs").count()) == (1, 0)
    guides = page.locator(".md-sidebar--primary a", has_text="Guides").first
    guides.scroll_into_view_if_needed()
    assert guides.is_visible()
