"""Hostile text in every field of the model, built into sites and read by a browser."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from playwright.sync_api import Browser, Page

from progression import Catalog, Framework, load, model
from progression.pages import Options
from progression.pages.book import Book
from progression.pages.building import KINDS
from tests.mkdocs_plugin.hostile import (
    TRICKS,
    empty_and_endless,
    fields_of,
    hostile_frameworks,
    hostile_links,
)
from tests.mkdocs_plugin.links import dead_links, elsewhere, repeated_ids
from tests.mkdocs_plugin.made import handbook_of

NO_PROSE = {"id", "raises", "replaced_by", "old", "new", "path", "signal"}
"""Fields of the model whose texts are ids and paths."""

RESULTS = set("a article del details div h1 h2 li mark nav ol p span summary ul".split())
"""The elements of the search's results."""
HOSTS = ["site.example", "evil.example", "squidfunk.github.io"]
"""Where links may lead: into the site, where a framework's own links say, and to the theme's."""

# What is wrong with a page, given as text or as the one that is shown; nothing if it is whole.
FAULTS = """([html, allowed, hosts]) => {
    const page = html ? new DOMParser().parseFromString(html, "text/html") : document;
    const base = html ? "https://site.example/a/b/" : location.href;
    const article = page.querySelector("article"), faults = [];
    for (const name of ["main", "article", "h1", "footer.md-footer", ".md-nav--primary"])
        if (page.querySelectorAll(name).length !== 1) faults.push(`not one ${name}`);
    if (page.querySelector("main footer, article nav.md-nav")) faults.push("not closed");
    if (window.pgRan) faults.push("a script ran");
    for (const each of page.querySelectorAll("*")) {
        const name = each.localName;
        if (article.contains(each) && !allowed.includes(name)) faults.push(`<${name}>`);
        // Read from disk, the search works in an iframe of the theme's.
        if (html && ["iframe", "object", "embed", "base"].includes(name)) faults.push(`<${name}>`);
        // Data in the head, which no browser runs; nothing in it could end it.
        const isData = each.type === "application/ld+json" && each.parentNode === page.head
            && !each.textContent.includes("<") && JSON.parse(each.textContent);
        if (["script", "style", "template"].includes(name) && each.textContent.includes("pgRan")
            && !isData)
            faults.push(`${name} with text`);
        if (/^h\\d$/.test(name) && each.textContent.trim().startsWith("Escaped"))
            faults.push("a heading");
        for (const { name: attribute, value } of each.attributes) {
            if (/^on/i.test(attribute) || value === "escaped") faults.push(attribute);
            if (attribute === "style" && /pgRan|url/.test(value)) faults.push(`style ${value}`);
            if (["src", "href", "action", "formaction", "xlink:href"].includes(attribute)) {
                const { protocol, hostname } = new URL(value, base);
                if (!["https:", "file:"].includes(protocol)
                    || !["", ...hosts].includes(hostname)
                    || hostname.startsWith("evil") && attribute !== "href") faults.push(value);
            }
        }
    }
    return [...new Set(faults)].map(each => each.slice(0, 200));
}"""
TAGS = """html => [...new DOMParser().parseFromString(html, "text/html")
    .querySelectorAll("article, article *")].map(each => each.localName)"""


def kinds_of(framework: Framework) -> Iterator[tuple[str, str, int]]:
    """The pages of a handbook: kind, file and size."""
    book = Book(Catalog(framework), Options(directory_urls=False))
    for kind, make in KINDS.items():
        for page in make(book):
            deep = page.address.split("/")
            name = f"{kind}/{deep[1]}/{len(deep)}" if kind == "guides" else kind
            yield name, f"{page.address}index.html", len(page.body)


def texts_of_the_model() -> set[str]:
    """Every field of the model that holds prose."""
    nouns = [each for _, each in inspect.getmembers(model, inspect.isclass) if attrs.has(each)]
    return {
        f"{noun.__name__}.{field.name}"
        for noun in nouns
        for field in attrs.fields(noun)
        if "str" in str(field.type) and field.name not in NO_PROSE
    }


def largest(handbooks: Iterable[tuple[Path, Framework]]) -> dict[str, Path]:
    """The largest page of each kind; a handbook without a history has none of what changed."""
    sizes: dict[str, tuple[int, Path]] = {}
    for folder, framework in handbooks:
        for kind, file, size in kinds_of(framework):
            if (folder / file).is_file():
                sizes[kind] = max(sizes.get(kind, (0, folder)), (size, folder / file))
    return {kind: file for kind, (_, file) in sizes.items()}


@attrs.frozen
class Hostile:
    """The handbooks of hostile frameworks, by their folders.

    Attributes:
        full: Those that hold all tricks in all texts.
        endless: The one whose texts are empty or endless.
        links: The one whose links are hostile.
        tags: The elements that stand in the articles of a harmless handbook.
    """

    full: dict[Path, Framework]
    endless: dict[Path, Framework]
    links: dict[Path, Framework]
    tags: list[str]

    def faults(self, page: Page, file: Path | None = None) -> list[str]:
        """What is wrong with a page: one in a file, or the one that is shown."""
        html = file.read_text(encoding="utf-8") if file else ""
        found: list[str] = page.evaluate(FAULTS, [html, self.tags, HOSTS])
        return found


@pytest.fixture(scope="module")
def hostile(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser, on_disk: Path, root: Path
) -> Hostile:
    """All of them, made where there is a browser."""
    folder = tmp_path_factory.mktemp("hostile")

    def built(name: str, *frameworks: Framework) -> dict[Path, Framework]:
        return {
            handbook_of(each, folder / f"{name}{place}"): each
            for place, each in enumerate(frameworks)
        }

    page = browser.new_page()
    harmless = largest([(on_disk.parent, load(root / "frameworks" / "harbour"))])
    tags: set[str] = set()
    for file in harmless.values():
        tags.update(page.evaluate(TAGS, file.read_text(encoding="utf-8")))
    page.close()
    return Hostile(
        built("full", *hostile_frameworks()),
        built("endless", empty_and_endless()),
        built("links", hostile_links()),
        sorted(tags),
    )


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page that fails the test when anything complains, asks a person or asks another host."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(f"dialog {dialog.message}"))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: faults.append(asked.url))
    yield page
    ours = ("file:", "data:", "blob:", "about:")
    assert [each[:300] for each in faults if not each.startswith(ours)] == []


def test_every_text_of_the_model_is_tried(hostile: Hostile) -> None:
    """No field that holds prose is left out."""

    tried = {each.partition(",")[0] for each in fields_of(tuple(hostile.full.values()))}

    assert texts_of_the_model() - tried == set()


def test_no_text_leaves_its_place(hostile: Hostile, watched: Page) -> None:
    """Each page is whole, with no element, handler, script or link that a text brought with it."""

    files = [file for folder in hostile.full for file in folder.rglob("index.html")]
    # What leads on from a former address is no page of the theme's.
    files = [file for file in files if "<article" in file.read_text(encoding="utf-8")]
    files += largest(hostile.endless.items()).values()
    files += largest(hostile.links.items()).values()
    faults = {str(file): hostile.faults(watched, file) for file in files}

    assert len(files) > 150
    assert {file: found for file, found in faults.items() if found} == {}


def test_every_page_stands(hostile: Hostile, watched: Page) -> None:
    """In the browser, nothing runs, and no page is wider than a phone or a desk."""

    shown = list(largest(hostile.full.items()).values())
    for others in (hostile.endless, hostile.links):
        pages = largest(others.items())
        shown += [pages[kind] for kind in ("home", "clusters", "levels", "matrix", "moves")]
    wide = []
    for file in shown:
        watched.goto(file.as_uri())
        for width in (390, 1440):
            watched.set_viewport_size({"width": width, "height": 900})
            if watched.evaluate("document.documentElement.scrollWidth") > width:
                wide.append(f"{file} at {width}")
        assert watched.evaluate("window.pgRan") is None, file

    assert wide == []


def test_links_lead_somewhere(hostile: Hostile) -> None:
    """Hostile titles make no dead link, no id that stands twice, and no request elsewhere."""

    for folder in (*hostile.full, *hostile.links):
        # What a framework itself links to is not ours to prove.
        dead = [each for each in dead_links(folder) if "pgRan" not in each]
        assert (dead, repeated_ids(folder), elsewhere(folder)) == ([], [], [])


def test_results_of_the_search_are_text(hostile: Hostile, watched: Page) -> None:
    """The search finds hostile words, and shows them as words."""

    folder = next(iter(hostile.full))
    watched.goto((folder / "index.html").as_uri())
    watched.locator("input.md-search__input").click()
    watched.keyboard.type("autofocus")
    results = watched.locator(".md-search-result__list")
    results.locator("a").first.wait_for()

    assert "<script>" in results.inner_text()
    names = results.evaluate("list => [...list.querySelectorAll('*')].map(each => each.localName)")
    assert set(names) <= RESULTS
    assert watched.evaluate("window.pgRan") is None


def test_scripts_write_text(hostile: Hostile, watched: Page) -> None:
    """Compare, the title finder and the matrix put hostile words into the page as words."""

    pages = largest(hostile.full.items())
    watched.goto(pages["compare"].as_uri())
    second = watched.locator("select[name=b]")
    values = second.locator("option").evaluate_all("all => all.map(each => each.value)")
    for value in values[:4]:
        second.select_option(value)
        watched.wait_for_function("document.querySelector('[data-pg-part=status]').textContent")
    assert "<script>" in watched.locator("article").inner_text()
    assert hostile.faults(watched) == []

    watched.goto(pages["titles"].as_uri())
    watched.locator("#pg-title").fill("window")
    watched.locator("#pg-titles [role=status]").or_(
        watched.locator("[role=status]")
    ).first.wait_for()
    assert hostile.faults(watched) == []

    watched.goto(pages["matrix"].as_uri())
    watched.locator("[data-pg-do=signals]").click()
    watched.locator("article input[type=file]").set_input_files(
        opened(layer_of(pages["matrix"], hostile))
    )
    assert hostile.faults(watched) == []


def test_answers_stay_text(hostile: Hostile, watched: Page) -> None:
    """A self-assessment with hostile words, and a hostile one beside it, are words."""

    file = largest(hostile.full.items())["self-assessment"]
    watched.goto(file.as_uri())
    form = watched.locator("[data-pg=assessment]")
    question = watched.locator(".pg-q").first
    question.locator("input").first.evaluate("each => each.click()")
    question.locator("textarea").first.fill(" ".join(TRICKS[:6]))
    signal = question.get_attribute("data-pg-signal")
    answers = {signal: {"answer": "consistently", "note": TRICKS[1], "wording": TRICKS[0]}}
    found = {
        "schema": "progression/assessment/1",
        "framework": form.get_attribute("data-pg-framework"),
        "level": form.get_attribute("data-pg-level"),
        "date": "2026-01-02",
        "answers": answers | {"no/more": {"answer": "at-times", "note": TRICKS[2]}},
    }
    watched.locator("[data-pg-do=beside]").set_input_files(opened(found))
    watched.locator("[data-pg-part=agenda] li").first.wait_for()

    assert TRICKS[1] in watched.locator("[data-pg-part=agenda]").inner_text()
    assert hostile.faults(watched) == []
    watched.reload()
    assert question.locator("textarea").first.input_value().startswith(TRICKS[0])
    assert hostile.faults(watched) == []


def opened(content: object) -> Any:
    """A file that somebody chooses."""
    name = f"{TRICKS[1]}.json"
    return {"name": name, "mimeType": "application/json", "buffer": json.dumps(content).encode()}


def layer_of(matrix: Path, hostile: Hostile) -> dict[str, object]:
    """A hostile layer for a matrix."""
    framework = hostile.full[next(each for each in hostile.full if matrix.is_relative_to(each))]
    catalog = Catalog(framework)
    cells = [
        {"level": seat.path, "competency": name, "mark": TRICKS[0], "note": TRICKS[1]}
        for seat in catalog.seats
        for name in list(catalog.competencies)[:3]
    ]
    return {
        "schema": "progression/layer/1",
        "framework": framework.id,
        "name": TRICKS[2],
        "note": TRICKS[3],
        "cells": cells,
    }
