from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from rdflib import RDF, SKOS, Graph, Literal, Namespace

from tests.mkdocs_plugin.company import company, run, site

SDO = Namespace("https://schema.org/")
ALTERNATE = re.compile(r'<link rel="alternate " type="([^"]+)" href="([^"]+)">')
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


@pytest.fixture(scope="module")
def built(on_disk: Path) -> Path:
    """The folder of the example company's handbook."""
    return on_disk.parent


def alternates(built: Path) -> Iterator[tuple[str, str, str]]:
    """What each page names: the page, the media type, and the file."""
    for page in built.rglob("index.html"):
        path = page.relative_to(built).as_posix()
        for kind, href in ALTERNATE.findall(page.read_text(encoding="utf-8")):
            yield path, kind, posixpath.normpath(posixpath.join(posixpath.dirname(path), href))


def test_alternates(built: Path) -> None:
    """Every file that a page names is there, and each page but redirects names its text."""
    found = list(alternates(built))
    texts = {page for page, kind, _ in found if kind == "text/markdown"}
    pages = {page.relative_to(built).as_posix() for page in built.rglob("index.html")}

    assert {file for _, _, file in found if not (built / file).is_file()} == set()
    assert texts == pages
    assert ("index.html", "application/json", "api/v1/index.json") in found


def test_texts_lead_to_texts(built: Path) -> None:
    """A link in the text of a page leads to the text of another one, or to a file."""
    text = (built / "engineering/ic/engineer/index.md").read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#?]+)[^)]*\)", text) if ":" not in link]

    assert "../senior-engineer/index.md" in links
    assert [link for link in links if not (built / "engineering/ic/engineer" / link).exists()] == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize(
    ("path", "notation", "number"),
    [
        ("engineering/ic/engineer/", "engineering/ic/engineer", 1),
        ("engineering/", "engineering", 1),
        ("competencies/ownership/", "ownership", 21),
    ],
)
def test_linked_data(built: Path, path: str, notation: str, number: int) -> None:
    """The head of a page says what it is about, as a third party's parser reads it."""
    head = (built / path / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    (block,) = BLOCK.findall(head)
    terms = Graph().parse(data=block, format="json-ld")
    concepts = set(terms.subjects(RDF.type, SKOS.Concept))

    assert terms.value(None, SDO.termCode, Literal(notation)) in concepts
    assert len(concepts) == number


def test_no_linked_data_in_bodies(built: Path) -> None:
    """Instant navigation runs what stands in a body, so that none stands there."""
    bodies = (
        page.read_text(encoding="utf-8").partition("</head>")[2] for page in built.rglob("*.html")
    )

    assert not any("application/ld+json" in body for body in bodies)


def test_instant_navigation(page: Page, instant: str) -> None:
    """Going on takes over the next page's data, runs nothing of it, and asks for nothing more."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: said.append(answer.url) if answer.status > 399 else None)
    page.goto(f"{instant}engineering/ic/engineer/")
    page.wait_for_load_state("networkidle")
    page.evaluate("self.before = true")
    page.locator("article a[href$='/senior-engineer/']").first.click()
    page.wait_for_function("document.title.startsWith('Senior Engineer')")
    blocks = page.locator("script[type='application/ld+json']")

    assert page.evaluate("self.before") is True
    assert blocks.count() == 1
    assert json.loads(blocks.inner_text())["termCode"] == "engineering/ic/senior-engineer"
    assert said == []


def test_switched_off(tmp_path: Path) -> None:
    """Who wants none of it has none of it."""
    options = {"api": False, "assistants": False, "base": "careers"}
    site(tmp_path, {"index.md": "# Acme\n"}, options)
    answer = run("mkdocs", "build", "--strict", folder=tmp_path)
    made = [
        each.relative_to(tmp_path / "site").as_posix() for each in (tmp_path / "site").rglob("*")
    ]
    level = tmp_path / "site/careers/engineering/ic/engineer/index.html"

    assert answer.returncode == 0, answer.stdout
    assert [path for path in made if path.endswith((".md", "llms.txt")) or "api" in path] == []
    assert not ALTERNATE.search(level.read_text())
    assert not BLOCK.search(level.read_text())


def test_within_a_site(tmp_path: Path) -> None:
    """Within a site, files lie below the handbook, and a company's own files win."""
    pages = {"index.md": "# Acme\n", "careers/llms.txt": "Ours.\n"}
    site(tmp_path, pages, {"base": "careers"}, site_url="https://acme.example/")
    answer = run("mkdocs", "build", "--strict", folder=tmp_path)
    built = tmp_path / "site"
    level = json.loads((built / "careers/api/v1/levels/engineering/ic/engineer.json").read_text())

    assert answer.returncode == 0, answer.stdout
    assert level["page"] == "engineering/ic/engineer/"
    assert (built / "careers/llms.txt").read_text() == "Ours.\n"
    assert (built / "careers/engineering/index.md").read_text().startswith("# Engineering\n")
    assert not (built / "index.md").exists()
    assert (
        "https://acme.example/careers/engineering/"
        in (built / "careers/engineering/index.html").read_text().partition("</head>")[0]
    )


def test_exported(tmp_path: Path) -> None:
    """`progression pages` writes the same files for any other generator."""
    company(tmp_path)
    answer = run("progression", "pages", "out", folder=tmp_path)
    told = (tmp_path / "out/llms.txt").read_text()

    assert answer.returncode == 0, answer.stdout
    assert (tmp_path / "out/api/v1/levels/engineering/ic/engineer.json").is_file()
    assert "- [Engineer](engineering/ic/engineer/)" in told
