"""Pages stay within the window, and while they load, nothing moves, fails or asks other hosts."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.mkdocs_plugin.reader.kinds import HARBOUR, TWENTY

WIDTHS: Final = (320, 390, 1024)
SIDEWAYS: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WATCH_SHIFTS: Final = """
window.shifts = []
new PerformanceObserver(list => {
  for (const each of list.getEntries())
    window.shifts.push(...each.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? "?"))
}).observe({ type: "layout-shift", buffered: true })
"""
DRAWN: Final = """
() => {
  const part = document.querySelector("[data-pg]")?.dataset.pg
  const loaded = performance.getEntriesByType("resource").some(
    each => each.name.endsWith(`/${part}.js`))
  const drawn = part !== "compare" || document.querySelector("[data-pg-part=result] table")
  return !part || loaded && drawn
}
"""
# Type is there, and two frames have been drawn since.
AT_REST: Final = """
() => document.fonts.ready.then(() => new Promise(
  done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts)))))
"""


@pytest.mark.parametrize(
    ("site", "kinds"),
    [("harbour", HARBOUR), ("german", HARBOUR), ("stretched", HARBOUR), ("twenty", TWENTY)],
)
def test_no_page_scrolls_sideways(
    request: pytest.FixtureRequest, browser: Browser, site: str, kinds: dict[str, str]
) -> None:
    """No page is wider than its window: in longer words neither, and from right to left."""

    address = request.getfixturevalue(site)
    page = browser.new_page(reduced_motion="reduce")
    wide = []
    for kind, path in kinds.items():
        page.goto(address + path)
        for direction in ("ltr", "rtl") if site == "stretched" else ("",):
            if direction:
                page.evaluate("way => document.body.dir = way", direction)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                if page.evaluate(SIDEWAYS) > 0:
                    wide.append((kind, direction, width))
    right_to_left = page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    page.close()

    assert wide == []
    assert right_to_left == (site == "stretched")


@pytest.mark.parametrize("width", [390, 1440])
def test_pages_load_quietly(browser: Browser, harbour: str, width: int) -> None:
    """Nothing shifts, no script fails, and no other host is asked, on any kind of page."""

    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(WATCH_SHIFTS)
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            faults.append(said.text)

    page.on("console", hear)
    shifts = {}
    for kind, path in HARBOUR.items():
        # On a busy machine, the type family can come late: what moves of itself moves each time.
        moved: list[str] = []
        for _ in range(3):
            page.goto(harbour + path)
            page.wait_for_function(DRAWN)
            moved = page.evaluate(AT_REST)
            if not moved:
                break
        if moved:
            shifts[kind] = moved
    page.close()

    assert shifts == {}
    assert faults == []
    assert len(asked) > len(HARBOUR)
    assert [each for each in asked if not each.startswith((harbour, "data:", "blob:"))] == []


def test_use_asks_no_other_host(page: Page, harbour: str) -> None:
    """Search, compare, titles, matrix and the palette work with what this host gives."""

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{harbour}compare/?a=engineering/ic/engineer&b=product/ic/product-manager")
    page.locator("[data-pg-part=result] table").wait_for()
    page.goto(f"{harbour}titles/")
    page.locator("#pg-title").fill("staff")
    page.goto(f"{harbour}engineering/matrix/")
    page.get_by_role("button", name="Show signals").click()
    page.locator("label[for^=__palette_]:visible").first.click()
    page.locator("input.md-search__input").click()
    page.keyboard.type("engineer")
    page.locator("a.md-search-result__link").first.wait_for()

    assert len(asked) > 10
    assert [each for each in asked if not each.startswith((harbour, "data:", "blob:"))] == []
