"""What axe-core finds on each kind of page, light and dark, on a desk and on a phone: nothing."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.mkdocs_plugin.reader.kinds import HARBOUR, TWENTY

# All of WCAG 2.2 up to AA, and what axe holds to be good practice.
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Darkness changes colours, and nothing else.
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """
async chosen => {
  const found = await axe.run({ runOnly: chosen, resultTypes: ["violations"] })
  return [found.passes.length, found.violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`))]
}
"""
# The theme sets the height of an empty sidebar only once the page is there.
AT_REST = """
[...document.querySelectorAll(".md-sidebar__scrollwrap")].every(
  each => each.scrollHeight <= each.clientHeight || each.querySelector("a"))
"""

# A link that has been scrolled half beneath the sidebar's title counts as small.
TO_THE_TOP = """
document.querySelectorAll(".md-sidebar__scrollwrap").forEach(each => each.scrollTo(0, 0))
"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A reader with axe, for whom nothing moves."""
    context = browser.new_context(reduced_motion="reduce")
    axe = files("axe_playwright_python") / "axe.min.js"
    context.add_init_script(axe.read_text(encoding="utf-8"))
    yield context.new_page()
    context.close()


def faults(page: Page, chosen: Any) -> list[str]:
    """What axe finds by some of its rules."""
    passed, found = page.evaluate(RUN, chosen)
    assert passed > 0
    return list(found)


def seen_by_all(page: Page, address: str) -> dict[str, list[str]]:
    """What axe finds on a page: all rules at two widths, those about colours in the dark, too."""
    found = {}
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address)
    for name, width in {"desk": 1440, "phone": 390}.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_function(AT_REST)
        page.evaluate(TO_THE_TOP)
        found[name] = faults(page, ALL)
    page.emulate_media(color_scheme="dark")
    page.locator("body[data-md-color-scheme=slate]").wait_for()
    found["dark phone"] = faults(page, {"type": "rule", "values": COLOURS})
    page.set_viewport_size({"width": 1440, "height": 900})
    found["dark desk"] = faults(page, {"type": "rule", "values": COLOURS})
    return {setting: each for setting, each in found.items() if each}


@pytest.mark.parametrize("kind", HARBOUR)
def test_the_example_company(reader: Page, harbour: str, kind: str) -> None:
    """Each kind of page keeps WCAG 2.2 AA and good practice."""

    assert seen_by_all(reader, harbour + HARBOUR[kind]) == {}


@pytest.mark.parametrize("kind", TWENTY)
def test_twenty_clusters(reader: Page, twenty: str, kind: str) -> None:
    """So do the pages of a company of twenty clusters, whose navigation is long."""

    assert seen_by_all(reader, twenty + TWENTY[kind]) == {}
