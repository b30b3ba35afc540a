from __future__ import annotations

from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange import html
from progression.interchange.tables.reading import read_content
from progression.messages import Messages
from progression.model import Framework
from progression.testing import frameworks
from tests.interchange.company import FLEET
from tests.interchange.test_csv import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class _Page(HTMLParser):
    """Collects tags, attributes and anchors."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.names.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.targets.add((value or "").removeprefix("#"))


class TestPage:
    @settings(max_examples=30)
    @given(st.one_of(frameworks(), frameworks(text=HOSTILE), frameworks(text=st.text("<>&\"'/ab"))))
    def test_inert(self, framework: Framework) -> None:
        """Nothing that people write becomes markup, and every link leads somewhere, once."""

        page = _Page(html.dumps(framework))

        known = "html meta title style main nav ul li a h1 h2 h3 h4 p div dl dt dd"
        assert page.tags <= {*known.split(), *"table thead tbody tr th td".split()}
        assert not any(name.startswith("on") or name == "src" for name in page.names)
        assert len(page.ids) == len(set(page.ids))
        assert page.targets <= set(page.ids)

    def test_alone(self) -> None:
        """The page asks for nothing: no address, no script, and a policy that says so."""

        page = html.dumps(FLEET)

        assert "http:" not in page and "https:" not in page and "url(" not in page
        assert "default-src 'none'" in page

    def test_language(self) -> None:
        """It says in which language it speaks."""

        page = html.dumps(FLEET, words=Messages("de"))

        assert '<html lang="de">' in page and '<h2 id="-moves">Wechsel</h2>' in page

    def test_imported(self) -> None:
        """Its tables can be read again, with the cells as lines."""

        (crew, *_) = read_content(html.dumps(FLEET).encode(), "a.html").sheets

        assert crew.name == "Deck › Crew"
        assert ("Sailing", "", "Sails.\n• Sails — alone.") in crew.rows

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_for_everybody(self, browser: Browser, tmp_path: Path, scheme: str) -> None:
        """It is without fault for axe, light and dark, and no wider than a phone."""

        file = tmp_path / "fleet.html"
        file.write_text(html.dumps(FLEET), encoding="utf-8")
        axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(file.as_uri())
        page.evaluate(axe)
        faults = [each["id"] for each in page.evaluate("axe.run()")["violations"]]
        width = page.evaluate("document.documentElement.scrollWidth")
        page.close()

        assert faults == []
        assert width <= 390
