"""What the handbook's scripts do, in a browser: compare, titles, the matrix and its layers."""

from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from progression import Catalog, load

MATRIX = "engineering/matrix/index.html"
LAYER = {
    "schema": "progression/layer/1",
    "framework": "harbour",
    "name": "What we <b>hire</b> for",
    "note": "This spring.",
    "cells": [
        {
            "level": "engineering/ic/engineer",
            "competency": "ownership",
            "mark": "<img src=x onerror=document.title=1>",
            "note": "Two people.",
        },
        {"level": "engineering/ic/nobody", "competency": "ownership", "mark": "Lost"},
    ],
}
# Both tables alike: what is shown, without white space, and without the level's hidden names.
ROWS = """table => [...table.querySelectorAll("tbody tr")].map(row => [...row.cells].map(
    cell => cell.textContent.replace(/\\s+/g, "")))"""


@pytest.fixture(scope="module")
def harbour(root: Path) -> Catalog:
    """The catalog of the example company."""
    return Catalog(load(root / "frameworks" / "harbour"))


def at(on_disk: Path, path: str) -> str:
    """The address on disk of a page of the handbook."""
    file, mark, query = path.partition("?")
    return (on_disk.parent / file).as_uri() + mark + query


def compared(page: Page) -> str:
    """What compare says once it has drawn."""
    status = page.locator("[data-pg-part=status]")
    page.wait_for_function("document.querySelector('[data-pg-part=status]').textContent")
    return status.inner_text()


def opened(name: str, content: object) -> Any:
    """A file that somebody chooses."""
    text = content if isinstance(content, str) else json.dumps(content)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def test_no_page_loads_more_than_five_kilobytes_of_script(on_disk: Path) -> None:
    """The script of every page, and the part that the page loads, stay within the budget."""

    folder = on_disk.parent / "assets" / "progression"
    packed = {
        each.stem: len(gzip.compress(each.read_bytes(), 9, mtime=0)) for each in folder.glob("*.js")
    }
    handbook = packed.pop("handbook")

    assert {"assessment", "compare", "level", "matrix", "titles"} <= packed.keys()
    assert max(packed.values()) + handbook <= 5_000


def test_data_of_a_cluster_is_small(on_disk: Path) -> None:
    """What compare loads for a cluster stays within the budget of 40 kB for twelve levels."""

    sizes = [
        len(gzip.compress(each.read_bytes(), 9, mtime=0))
        for each in (on_disk.parent / "compare").glob("*.js")
    ]

    assert len(sizes) == 5
    assert max(sizes) < 40_000


def test_compare_equals_the_page_of_every_move(on_disk: Path, page: Page, harbour: Catalog) -> None:
    """For each pair that has a page, compare shows the same table, word for word."""

    page.goto(at(on_disk, "compare/index.html"))
    compared(page)
    wrong = []
    for passage in harbour.passages():
        start, end = passage.start.path, passage.end.path
        page.locator("select[name=a]").select_option(start)
        page.locator("select[name=b]").select_option(end)
        page.locator(f"[data-pg-part=result] a[href*='{end.replace('/', '-')}']").first.wait_for()
        mine = page.locator("[data-pg-part=result] table").evaluate(ROWS)
        name = "--".join(each.replace("/", "-") for each in (start, end))
        html = (on_disk.parent / "moves" / name / "index.html").read_text(encoding="utf-8")
        theirs = page.evaluate(
            f"html => ({ROWS})(new DOMParser().parseFromString(html, 'text/html')"
            ".querySelector('.pg-diff'))",
            html,
        )
        if mine != theirs:
            wrong.append(name)

    assert len(harbour.passages()) > 50
    assert wrong == []


def test_compare_counts_as_the_catalog_does(on_disk: Path, page: Page, harbour: Catalog) -> None:
    """Pairs of any clusters, which have no page, are counted as the catalog counts them."""

    chance = random.Random(7)
    for _ in range(12):
        start, end = chance.sample(harbour.seats, 2)
        page.goto(at(on_disk, f"compare/index.html?a={start.path}&b={end.path}"))
        found = harbour.difference(start, end)
        rising = [each.before is not None for each in found.shifts if each.rises]
        counts = {
            "kept": len(found.kept),
            "raised": len(found.raised) + rising.count(True),
            "new": len(found.new) + rising.count(False),
            "to hand over": len(found.handed_over),
        }

        said = re.findall(r"(\d+) ([a-z ]+)", compared(page))
        assert {word: int(n) for n, word in said} == {
            word: count for word, count in counts.items() if count
        }


def test_an_address_that_names_no_level_is_told(on_disk: Path, page: Page) -> None:
    """An old link to compare says which level is gone."""

    page.goto(at(on_disk, "compare/index.html?a=engineering/ic/engineer&b=nobody/<b>x"))

    assert "no level “nobody/<b>x”" in compared(page)


def test_levels_change_places(on_disk: Path, page: Page) -> None:
    """One button, reached by keyboard, turns the comparison round, and the address with it."""

    page.goto(at(on_disk, "compare/index.html"))
    first = compared(page)
    before = [page.locator(f"select[name={name}]").input_value() for name in "ab"]
    page.get_by_role("button", name="Swap the two levels").press("Enter")
    page.wait_for_function(
        "first => document.querySelector('[data-pg-part=status]').textContent !== first", arg=first
    )

    assert [page.locator(f"select[name={name}]").input_value() for name in "ba"] == before


def test_compare_without_a_script_offers_moves(on_disk: Path, browser: Browser) -> None:
    """Who has no JavaScript is told so, sees no dead form, and finds the pages of moves."""

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(on_disk, "compare/index.html"))

    assert page.get_by_text("needs JavaScript").is_visible()
    assert not page.locator("select[name=a]").is_visible()
    page.locator("a[href*='moves/']").first.click()
    assert "/moves/" in page.url
    context.close()


@pytest.mark.parametrize(
    ("typed", "first", "said"),
    [
        ("staff engineer", "Staff Engineer", "found"),
        ("IC4", "", "found"),
        ("ENGINÉER", "Engineer", "found"),
        ("enginer", "Engineer", "No title like this"),
        ("bookeper wanted", "Bookkeeper", "No title like this"),
        ("zzzzqqq", "", "No title looks like this"),
        ("  ", "", ""),
    ],
)
def test_titles(on_disk: Path, page: Page, typed: str, first: str, said: str) -> None:
    """Titles are found by words, short names and without accents; near ones after a slip."""

    page.goto(at(on_disk, "titles/index.html"))
    page.locator("#pg-title").fill(typed)
    found = page.locator(".pg-titles tbody tr:visible th").all_inner_texts()

    assert said in page.locator("form[data-pg=titles] [role=status]").inner_text()
    assert not first or found[0] == first
    assert bool(typed.strip()) != page.locator("details.pg-letter").first.is_visible()
    assert bool(found) == ("looks like" not in said)


def test_enter_opens_the_first_title(address: str, page: Page) -> None:
    """A title in the address is looked for, without opening the search, and Enter goes there."""

    page.goto(f"{address}example/titles/?title=staff+engineer")
    page.wait_for_function("document.querySelector('#pg-title').value === 'staff engineer'")
    assert not page.locator("#__search").is_checked()
    page.locator("#pg-title").press("Enter")
    page.wait_for_url("**/engineering/ic/staff-engineer/")


def columns(page: Page) -> list[str]:
    """The levels that the matrix shows."""
    return [
        str(each.get_attribute("data-pg-level"))
        for each in page.locator("thead th:visible").all()
        if each.get_attribute("data-pg-level")
    ]


def test_the_address_chooses_levels(on_disk: Path, page: Page) -> None:
    """Lanes and single levels come from the address, and go into it."""

    page.goto(at(on_disk, f"{MATRIX}?show=ic/engineer,management/engineering-manager"))
    page.wait_for_function("document.querySelectorAll('thead th[hidden]').length")
    shown = columns(page)
    page.locator("label", has_text="All lanes").click()
    everything = columns(page)
    page.locator("label", has_text="Management").first.click()

    assert shown == ["engineering/ic/engineer", "engineering/management/engineering-manager"]
    assert len(everything) > 8
    assert all("/management/" in each for each in columns(page))


def test_one_level_always_stays(on_disk: Path, page: Page) -> None:
    """The last level that is shown cannot be switched off."""

    page.goto(at(on_disk, f"{MATRIX}?show=ic/engineer"))
    page.wait_for_function("document.querySelectorAll('thead th[hidden]').length")
    page.locator(".pg-pick summary").click()
    page.locator("[value='engineering/ic/engineer']").click()

    assert columns(page) == ["engineering/ic/engineer"]
    page.locator("[value='engineering/ic/staff-engineer']").click()
    assert len(columns(page)) == 2


def test_signals_on_demand(on_disk: Path, page: Page) -> None:
    """One button opens all cells, and shuts them again."""

    page.goto(at(on_disk, MATRIX))
    button = page.get_by_role("button", name="Show signals")
    page.wait_for_load_state("networkidle")
    button.press("Space")

    assert page.locator("details.pg-cell:not([open])").count() == 0
    assert button.get_attribute("aria-pressed") == "true"
    button.press("Space")
    assert page.locator("details.pg-cell[open]").count() == 0


def test_a_layer_is_laid_and_not_kept(on_disk: Path, page: Page) -> None:
    """Marks show as text in the cells that they name; the rest is counted; nothing is stored."""

    page.goto(at(on_disk, MATRIX))
    page.wait_for_load_state("networkidle")
    page.locator(".pg-matrix input[type=file]").set_input_files(opened("hire.json", LAYER))
    page.locator(".pg-layer").wait_for()
    status = page.locator(".pg-matrix [role=status]").inner_text()

    assert page.locator(".pg-layer").all_inner_texts() == [
        "<img src=x onerror=document.title=1> Two people."
    ]
    assert "“What we <b>hire</b> for”: 1 cell is marked." in status
    assert "1 mark belongs to no cell" in status
    assert page.title() != "1"
    assert not [
        each for each in page.evaluate("Object.keys(localStorage)") if "progression" in each
    ]
    page.locator("label", has_text="Management").first.click()
    assert page.locator(".pg-matrix [role=status]").inner_text() == (
        "“What we <b>hire</b> for”: 0 cells are marked. This spring."
        " 1 more is at a level that is not shown. 1 mark belongs to no cell of this matrix."
    )
    page.locator("label", has_text="All lanes").click()
    assert "1 cell is marked. This spring. 1 mark" in page.locator("[role=status]").inner_text()
    page.reload()
    assert page.locator(".pg-layer").count() == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "not a file of this handbook"),
        ({**LAYER, "schema": "progression/layer/2"}, "newer handbook"),
        ({**LAYER, "framework": "acme"}, "another framework (“acme”)"),
        ({**LAYER, "cells": [{"level": 3}]}, "cells is not what it has to be"),
        ({**LAYER, "name": ""}, "name is not what it has to be"),
    ],
)
def test_a_wrong_layer_is_refused(on_disk: Path, page: Page, content: object, said: str) -> None:
    """What is no layer of this framework is refused in words."""

    page.goto(at(on_disk, MATRIX))
    page.wait_for_load_state("networkidle")
    page.locator(".pg-matrix input[type=file]").set_input_files(opened("x.json", content))
    page.wait_for_function("document.querySelector('.pg-matrix [role=status]').textContent")

    assert said in page.locator(".pg-matrix [role=status]").inner_text()


def test_a_place_that_is_folded_away_opens(page: Page, on_disk: Path) -> None:
    """A link to one signal that carries on shows it, though its page begins with it folded."""
    level = on_disk.parent / "engineering/ic/senior-engineer/index.html"
    page.goto(level.as_uri())
    place = page.locator("details:not(.pg-fresh) .pg-sig").first.get_attribute("id")
    page.goto(f"{level.as_uri()}#{place}")

    page.locator(f"[id='{place}']").wait_for(state="visible")


def test_a_long_list_of_titles_is_folded_on_a_phone(
    on_disk: Path, browser: Browser, harbour: Catalog
) -> None:
    """A phone names levels and first letters, script or no script; a desk and paper every title."""

    context = browser.new_context(
        viewport={"width": 390, "height": 800}, java_script_enabled=False, is_mobile=True
    )
    page = context.new_page()
    page.goto(at(on_disk, "titles/index.html"))
    titles = page.locator(".pg-titles tbody tr")
    height = page.evaluate("document.documentElement.scrollHeight")
    folded = page.locator(".pg-titles tbody tr:visible").count()
    page.locator(".pg-letter summary").first.click()
    opened_letter = page.locator("details.pg-letter").first.locator("tbody tr")

    assert height < 3_500
    assert folded == 0
    assert page.locator(".pg-jump a:visible").count() == len([*harbour.seats])
    assert opened_letter.first.is_visible()
    page.set_viewport_size({"width": 1024, "height": 800})
    assert page.locator(".pg-letter summary:visible").count() == 0
    assert all(each.is_visible() for each in titles.all())
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(media="print")
    assert titles.last.is_visible()
    context.close()
