"""The scripts of the handbook as text."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from progression import Catalog
from progression.messages import languages
from progression.pages import Options
from progression.pages.book import Book
from progression.pages.compare import _ALSO_SAID

PARTS = {"assessment": "assess", "compare": "compare", "matrix": "matrix", "titles": "titles"}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("part", PARTS)
def test_what_a_script_says_is_there(part: str, language: str, harbour: Catalog) -> None:
    """Each message that a script asks for is given to it, in every language."""

    script = (files("progression.pages") / "assets" / f"{part}.js").read_text(encoding="utf-8")
    book = Book(harbour, Options(language=language))
    others = _ALSO_SAID if part == "compare" else {}
    said = book.said(PARTS[part], **others)
    asked = set(re.findall(r'say\("([\w.-]+)"', script))

    assert asked
    assert [key for key in asked if f'"{key}' not in said] == []


@pytest.mark.parametrize("part", ["handbook", *PARTS])
def test_texts_enter_as_text(part: str) -> None:
    """No script makes HTML of anything, and none needs an exception from a strict policy."""

    script = (files("progression.pages") / "assets" / f"{part}.js").read_text(encoding="utf-8")

    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script)
