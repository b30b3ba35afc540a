"""What changed, in a site that is built where git keeps a history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from playwright.sync_api import Browser, Page

from progression.loader import find_project
from progression.mkdocs_plugin.commands import build
from tests.mkdocs_plugin.links import nested_exclusions
from tests.pages.yard import FILE, FIRST, NOW, SECOND
from tests.revisions.repository import Repository, repository

PUBLIC = """
[tool.progression.handbook.audiences.public]
hide = ["building/management"]
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with two releases, and edits since."""
    made = repository(tmp_path_factory.mktemp("history") / "yard")
    made.commit({FILE: FIRST, "pyproject.toml": PUBLIC}, day="2026-01-15")
    made.git("tag", "2026.1")
    made.commit({FILE: SECOND}, day="2026-06-01")
    made.git("tag", "2026.2")
    made.write(FILE, NOW)
    return made


@pytest.fixture(scope="module")
def handbook(yard: Repository) -> Path:
    """Its handbook, to be opened from disk."""
    return build(find_project(yard.root), yard.root.parent / "site", strict=True).parent


@pytest.fixture
def changes(browser: Browser, handbook: Path) -> Iterator[Page]:
    """The page of changes."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((handbook / "changes" / "index.html").as_uri())
    yield page
    context.close()


def shown(page: Page) -> list[str]:
    """The words of each line that is visible."""
    page.wait_for_function("document.querySelector('.pg-finder select')")
    lines = page.locator(".pg-news > li:visible .pg-words, .pg-news > li:visible .pg-news-head a")
    return [re.sub(r"\s+", " ", text).strip() for text in lines.all_inner_texts()]


def text_of(file: Path) -> str:
    """What a file says."""
    return file.read_text(encoding="utf-8")


def test_every_release_is_told_without_a_script(handbook: Path) -> None:
    """The page holds all of it as HTML, with the words that came and went."""
    text = text_of(handbook / "changes" / "index.html")

    assert "before drawing it" in text
    assert "<ins>, and where,</ins>" in text
    assert re.findall(r'id="release-([a-z0-9-]+)"', text) == ["since", "2026-2"]
    assert "Released on 1 June 2026" in text
    assert "begins with 2026.1" in text


def test_a_reader_sees_one_level(changes: Page) -> None:
    """Who chooses a level sees what concerns it, and the address leads there again."""
    changes.wait_for_selector(".pg-finder select")
    changes.select_option("select[name=for]", label="Builder")

    assert shown(changes) == [
        "Care",
        "Leaves the bench tidy.",
        "Care",
        "Asks who will sail the boat, and where, before drawing it.",
    ]
    assert changes.get_by_role("status").inner_text() == "2 things for Builder."
    assert changes.url.endswith("?for=building/ic/builder")
    changes.reload()
    changes.wait_for_function("document.querySelector('[role=status]').textContent")
    assert len(shown(changes)) == 4


def test_many_lines_fold_by_what_they_are_about(browser: Browser, yard: Repository) -> None:
    """A long release is a list of its subjects; a chosen level opens those that concern it."""
    with patch("progression.pages.changes._MANY", 1):
        home = build(find_project(yard.root), yard.root.parent / "folded", strict=True)
    page = browser.new_page()
    page.goto((home.parent / "changes" / "index.html").as_uri())
    groups = page.locator("details.pg-group")

    names = [text.split()[0] for text in groups.locator("> summary").all_inner_texts()]
    assert "Care" in names
    assert page.locator("details.pg-group[open]").count() == 0
    page.select_option("select[name=for]", label="Builder")
    assert page.locator("details.pg-group:visible > summary").all_inner_texts() == ["Care 2"]
    assert page.locator("details.pg-group[open] .pg-news > li:visible").count() == 2
    page.context.close()


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?since=2026.2", "2 things changed."),
        ("?since=2026.2&for=building/ic/builder", "Nothing changed for Builder."),
        ("?since=2026-05-31&for=building/ic/builder", "2 things for Builder."),
        ("?since=2026-06-01&for=building/ic/builder", "Nothing changed for Builder."),
        ("?for=building/ic/nobody", "This handbook has no level “building/ic/nobody”."),
    ],
)
def test_an_address_chooses(changes: Page, query: str, status: str) -> None:
    """A link takes a release or a day, and a level; nothing is said plainly."""
    changes.goto(changes.url + query)
    changes.wait_for_function("document.querySelector('[role=status]').textContent")

    assert changes.get_by_role("status").inner_text() == status


def test_pages_lead_to_what_changed(handbook: Path) -> None:
    """The home page asks the question, and each level leads to its own changes."""
    level = text_of(handbook / "building" / "ic" / "senior-builder" / "index.html")

    assert "What changed since my last review?" in text_of(handbook / "index.html")
    assert 'changes/index.html?for=building/ic/senior-builder"' in level


def test_a_signal_says_when_it_changed(handbook: Path) -> None:
    """Beside a signal stands, folded, in which release its words changed, and how."""
    level = text_of(handbook / "building" / "ic" / "builder" / "index.html")

    fold = re.search(r'<details class="pg-fold pg-changed".*?</details>', level, re.DOTALL)
    assert fold is not None
    assert "Changed in 2026.2" in fold[0]
    assert "<ins>, and where,</ins>" in fold[0]
    assert level.count("pg-changed") == 1


def test_what_the_search_leaves_out_ends_where_it_ends(handbook: Path) -> None:
    """No fold with old words stands in another: there, the search would read on."""
    found = dict(nested_exclusions(handbook))

    assert [file.name for file, inner in found.items() if inner] == []
    senior = text_of(handbook / "building" / "ic" / "senior-builder" / "index.html")
    assert "Changed in 2026.2</a>" in senior


def test_the_matrix_marks_what_changed_last(browser: Browser, handbook: Path) -> None:
    """A link opens the matrix with a mark in each cell that changed."""
    page = browser.new_page()
    page.goto((handbook / "building" / "matrix" / "index.html").as_uri() + "?mark=changed")

    page.wait_for_selector(".pg-layer")

    assert page.locator(".pg-layer").all_inner_texts() == ["New, No longer asked"]
    page.context.close()


def test_an_old_address_leads_on(browser: Browser, handbook: Path) -> None:
    """A link to a sentence of a level arrives there under the level's new address."""
    page = browser.new_page()
    page.goto((handbook / "building" / "ic" / "senior" / "index.html").as_uri() + "#care.month")

    page.wait_for_url("**/building/ic/senior-builder/index.html#care.month")

    assert page.locator("h1").inner_text().startswith("Senior Builder")
    page.context.close()


def test_old_addresses_are_for_links_alone(yard: Repository) -> None:
    """Neither the search nor the map of the site knows of them."""
    site = yard.root.parent / "online"
    build(find_project(yard.root), site, offline=False, strict=True)

    assert (site / "building" / "ic" / "senior" / "index.html").is_file()
    for name in ("search/search_index.json", "sitemap.xml"):
        assert "building/ic/senior/" not in text_of(site / name)


def test_an_audience_does_not_see_the_past_of_what_it_does_not_see(yard: Repository) -> None:
    """Words of earlier releases about what is hidden are in no file of the site."""
    site = yard.root.parent / "public"
    build(find_project(yard.root), site, strict=True, audience="public")

    found = [
        file.name
        for file in site.rglob("*")
        if file.suffix in (".html", ".js", ".json", ".xml")
        and re.search("future hires|Yard Lead|management", text_of(file))
        and "assets/javascripts" not in file.as_posix()
    ]
    assert found == []
    assert "Leaves the bench tidy." in text_of(site / "changes" / "index.html")


def test_without_git_there_is_no_history_and_no_fuss(tmp_path: Path) -> None:
    """A folder that nobody keeps in git builds strictly, and nothing in it speaks of changes."""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text(NOW, encoding="utf-8")
    warnings: list[str] = []

    build(
        find_project(tmp_path),
        tmp_path / "site",
        strict=True,
        listener=lambda line, level: warnings.append(line) if level >= 30 else None,
    )

    assert warnings == []
    assert not (tmp_path / "site" / "changes").exists()
