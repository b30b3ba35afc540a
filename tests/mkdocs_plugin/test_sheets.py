"""How many sheets of paper a page takes: for a talk, one that lies between two people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.serving import served

SENIOR = "engineering/ic/senior-engineer"
PRINCIPAL = "engineering/ic/senior-principal-engineer"
MOVE = "moves/engineering-ic-senior-engineer--"


@pytest.fixture(scope="module")
def handbook(on_disk: Path) -> Iterator[str]:
    """The address of the example company's handbook, in its own type."""
    with served(on_disk.parent) as address:
        yield address


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """A page whose type is there before it is printed, and which opens no dialog."""
    context = browser.new_context()
    context.route("**/inter.css", _wait_for_type)
    page = context.new_page()
    page.add_init_script("window.print = () => {}")
    yield page
    context.close()


def _wait_for_type(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("optional", "block"))


def sheets(page: Page, size: str = "A4") -> int:
    """On how many sheets a page is printed as it stands; A3 lies on its side."""
    wide = size == "A3"
    made = page.pdf(format=size, landscape=wide, prefer_css_page_size=not wide)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", made))


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (SENIOR, 2),
        (PRINCIPAL, 2),
        ("go-to-market/ic/market-strategist", 2),
        (f"{MOVE}engineering-management-engineering-manager", 1),
        (f"{MOVE}product-ic-senior-product-manager", 1),
        ("moves/engineering-ic-staff-engineer--product-ic-staff-product-manager", 1),
        ("moves/engineering-ic-engineer--engineering-ic-senior-engineer", 1),
        (f"guides/one-to-one/{SENIOR}", 1),
        (f"guides/promotion-case/{SENIOR}", 1),
        ("guides/new-here", 1),
        ("guides/evidence", 1),
        ("guides/promotion", 1),
        ("guides/rollout", 1),
        ("engineering/matrix", 1),
        ("product/matrix", 1),
    ],
)
def test_sheets(paper: Page, handbook: str, path: str, most: int) -> None:
    """Each kind of page takes as many sheets of A4 as it is worth, and no more."""
    paper.goto(f"{handbook}{path}/index.html")

    assert sheets(paper) == most


@pytest.mark.parametrize("path", [SENIOR, PRINCIPAL])
def test_the_brief_of_a_level(paper: Page, handbook: str, path: str) -> None:
    """What is new, a sentence for each competency and room to write take one sheet."""
    paper.goto(f"{handbook}{path}/index.html")
    paper.get_by_role("link", name="Print one page").click()

    assert sheets(paper) == 1
    paper.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.evaluate("getComputedStyle(document.querySelector('.pg-notes')).display") == "none"
    assert sheets(paper) == 2


def test_a_brief_needs_no_script(browser: Browser, handbook: str) -> None:
    """Without scripts, the same link says what will be printed, and how to have all of it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{handbook}{SENIOR}/index.html")
    page.get_by_role("link", name="Print one page").click()
    says = page.get_by_text("Printed now, this page takes one sheet.")
    is_said, brief = says.is_visible(), sheets(page)
    page.get_by_role("link", name="Print all of it instead").click()
    whole = sheets(page)
    is_gone = says.is_hidden()
    context.close()

    assert (is_said, brief) == (True, 1)
    assert (is_gone, whole) == (True, 2)


@pytest.mark.parametrize("cluster", ["engineering", "product"])
def test_a_matrix_with_its_signals(paper: Page, handbook: str, cluster: str) -> None:
    """The matrix of one lane, its signals shown, takes one sheet of A3."""
    paper.goto(f"{handbook}{cluster}/matrix/index.html")
    paper.locator("label.pg-a1").first.click()
    paper.locator("[data-pg-do=signals]").click()

    assert sheets(paper, "A3") == 1
