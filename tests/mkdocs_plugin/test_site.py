from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.mkdocs_plugin.links import dead_links, elsewhere, nested_exclusions, read, repeated_ids


def search(page: Page, words: str) -> str:
    """Type into the search, and give the address of the first result."""
    page.locator("input.md-search__input").click()
    page.keyboard.type(words)
    first = page.locator("a.md-search-result__link").first
    first.wait_for()
    return first.get_attribute("href") or ""


@pytest.mark.parametrize("site", ["example", "on_disk"])
def test_every_link_has_an_end(site: str, request: pytest.FixtureRequest) -> None:
    """Each link, file and anchor that a page names is there."""

    built: Path = request.getfixturevalue(site)
    folder = built if built.is_dir() else built.parent

    assert len(read(folder)) > 50
    assert dead_links(folder) == []


def test_each_page_says_what_it_is_to_who_finds_it_elsewhere(on_disk: Path) -> None:
    """A page has a title that no other has, and a sentence of its own for search engines."""

    titles, unsaid = [], []
    for file in on_disk.parent.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        # Addresses that only lead on are for nobody to find.
        if 'http-equiv="refresh"' not in text:
            titles += re.findall("<title>(.+?)</title>", text)
            about = re.findall('<meta name="description" content="([^"]+)"', text)
            unsaid += [] if len(about) == 1 and len(about[0]) <= 300 else [file]

    assert unsaid == []
    assert len(titles) == len(set(titles)) > 200


def test_no_id_stands_twice_on_a_page(example: Path) -> None:
    """An anchor leads to one place."""

    assert repeated_ids(example / "example") == []


def test_what_the_search_leaves_out_ends_where_it_ends(example: Path) -> None:
    """Nothing left out holds an element of its own kind: there, the theme would read on."""

    assert {file: found for file, found in nested_exclusions(example / "example") if found} == {}


@pytest.mark.parametrize("site", ["example", "on_disk"])
def test_no_file_names_another_host_to_load_from(site: str, request: pytest.FixtureRequest) -> None:
    """Neither a page nor a style sheet loads anything from elsewhere."""

    built: Path = request.getfixturevalue(site)

    assert elsewhere(built if built.is_dir() else built.parent) == []


def test_a_browser_asks_no_other_host(example: Path, address: str, page: Page) -> None:
    """Pages of each kind, search and palette included, load from one host alone."""

    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    for path in one_of_each_kind(example):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    assert search(page, "engineer")
    page.keyboard.press("Escape")
    page.locator("label[for^=__palette_]:visible").first.click()
    page.wait_for_load_state("networkidle")

    assert len(requests) > 20
    assert [each for each in requests if not each.startswith((address, "data:"))] == []
    assert faults == []


def test_a_handbook_on_disk_is_searched(on_disk: Path, page: Page) -> None:
    """The search works without a server and without a script of another host."""

    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(on_disk.as_uri())
    result = search(page, "staff engineer")
    page.goto(result)

    assert "Staff Engineer" in page.locator("h1").inner_text()
    assert [each for each in requests if not each.startswith(("file:", "data:", "about:"))] == []


def one_of_each_kind(folder: Path) -> list[str]:
    """The addresses of one page of each kind, and of the hand-written one."""
    kinds = {
        "": "example/index.html",
        "cluster": "example/engineering/index.html",
        "track": "example/engineering/ic/index.html",
        "level": "example/engineering/ic/staff-engineer/index.html",
        "matrix": "example/engineering/matrix/index.html",
        "competencies": "example/competencies/index.html",
        "competency": "example/competencies/direction/index.html",
        "glossary": "example/glossary/index.html",
        "moves": "example/moves/index.html",
        "own": "index.html",
    }
    for path in kinds.values():
        assert (folder / path).is_file(), path
    return [path.removesuffix("index.html") for path in kinds.values()]


SENIOR = "engineering/ic/senior-engineer"


def test_answers_survive_a_reload_from_disk(on_disk: Path, page: Page) -> None:
    """An answer and its line are kept in the browser, and asked of no host."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((on_disk.parent / SENIOR / "self-assessment" / "index.html").as_uri())
    question = page.locator(".pg-q").first
    page.wait_for_load_state("networkidle")
    loaded = len(asked)

    question.get_by_text("At times").click()
    question.locator("textarea").first.fill("Did so in March.")
    page.wait_for_timeout(500)
    later = asked[loaded:]
    page.reload()

    assert later == []
    assert question.locator("[value=at-times]").is_checked()
    assert question.locator("textarea").first.input_value() == "Did so in March."


def test_two_levels_that_an_address_names_are_compared(on_disk: Path, page: Page) -> None:
    """Compare shows the pair that its address names, with what the page of the move counts."""
    start = "engineering/ic/engineer"
    page.goto((on_disk.parent / "compare" / "index.html").as_uri() + f"?a={start}&b={SENIOR}")

    page.locator("[data-pg-part=result] table").wait_for()

    assert page.locator("select[name=b]").input_value() == SENIOR
    marks = page.locator("[data-pg-part=result] .pg-mark").all_inner_texts()
    move = f"{start.replace('/', '-')}--{SENIOR.replace('/', '-')}"
    page.goto((on_disk.parent / "moves" / move / "index.html").as_uri())
    assert len(marks) > 20
    assert sorted(marks) == sorted(page.locator(".pg-diff .pg-mark").all_inner_texts())


def test_a_title_is_found_while_it_is_typed(on_disk: Path, page: Page) -> None:
    """The title finder narrows its list to the titles that begin like what is typed."""
    page.goto((on_disk.parent / "titles" / "index.html").as_uri())

    page.locator("#pg-title").fill("developer")
    page.wait_for_timeout(300)

    found = page.locator("#pg-titles").inner_text()
    assert "Developer" in found
    assert "Finance" not in found
