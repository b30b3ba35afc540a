from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from docs.hooks.rules import added
from tests.docs.pages import DOCS, ROOT, blocks
from tests.docs.picture import FILE, HEIGHT, WIDTH, take
from tests.mkdocs_plugin.company import run
from tests.mkdocs_plugin.links import dead_links, elsewhere

README = ROOT / "README.md"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, built; a warning is an error."""
    folder = tmp_path_factory.mktemp("documentation")
    answer = run("mkdocs", "build", "--strict", "--site-dir", str(folder), folder=ROOT)
    assert answer.returncode == 0, answer.stdout
    return folder


def test_every_link_leads_somewhere(built: Path) -> None:
    """No page of the site, handbook included, links to what is not there."""

    assert dead_links(built) == []


def test_no_other_host_is_asked(built: Path) -> None:
    """All that pages load comes with the site."""

    assert elsewhere(built) == []


def test_no_page_is_wider_than_a_phone(built: Path, browser: Browser) -> None:
    """On a screen of 390 pixels nobody scrolls sideways, but within code and tables."""

    pages = [
        "",
        "tutorial/",
        "how-to/existing-site/",
        "reference/commands/",
        "reference/api/model/",
    ]
    page = browser.new_page(viewport={"width": 390, "height": 844})
    wide = []
    for address in pages:
        page.goto((built / address / "index.html").as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [address] if width > 390 else []
    page.close()

    assert wide == []


def test_every_page_is_in_the_navigation() -> None:
    """Readers find each page; none is left out, and none stands twice."""

    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = re.findall(r"[\w/-]+\.md", yaml.safe_dump(added(yaml.safe_load(text)["nav"])))

    assert sorted(named) == sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


def test_pages_have_a_description() -> None:
    """Search engines and previews are told what a page is about."""

    pages = [path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")]

    assert [
        each[:80] for each in pages if not re.match(r"---\ntitle: .+\ndescription: .+\n", each)
    ] == []


def test_the_readme_begins_with_two_lines() -> None:
    """Its first two blocks are one line each: one builds the handbook, one runs the tests."""

    first, second, *_ = [each for each in blocks(README) if each.language == "sh"]

    assert first.text == "python3 noxfile.py handbook\n"
    assert second.text == "python3 noxfile.py tests\n"


def test_links_of_the_readme_lead_somewhere() -> None:
    """Each file that the README names is there."""

    links = re.findall(r"\]\(([^)#]+)", README.read_text(encoding="utf-8"))

    assert len(links) > 5
    assert [each for each in links if "://" not in each and not (ROOT / each).is_file()] == []


def test_the_picture_is_small() -> None:
    """The picture of the handbook is a PNG of less than 200 kB."""

    content = FILE.read_bytes()

    assert content.startswith(PNG)
    assert int.from_bytes(content[16:20]) == WIDTH
    assert len(content) < 200_000


def test_the_picture_can_be_taken_anew(browser: Browser, tmp_path: Path) -> None:
    """A few lines take it from the example handbook of today."""

    content = take(browser, tmp_path)

    assert content.startswith(PNG)
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (WIDTH, HEIGHT)
