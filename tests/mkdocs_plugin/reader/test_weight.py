"""What a page weighs when it reaches a reader, compressed as servers do."""

from __future__ import annotations

import gzip
import re
from itertools import islice
from pathlib import Path

import pytest

from progression import Catalog, load
from tests.mkdocs_plugin.reader import sites

STYLE = 9_000
PAGE = 40_000
DATA = 40_000
LEVELS = COMPETENCIES = 12
SIGNALS = 3


def packed(file: Path) -> int:
    """The size of a file as it travels."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


@pytest.fixture(scope="module")
def broad(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A handbook of twelve levels by twelve competencies, in sentences of the example company."""
    catalog = Catalog(load(root / "frameworks" / "harbour"))
    texts = (
        entry.signal.text
        for seat in catalog.seats
        for asked in catalog.bar(seat)
        for entry in asked.signals
    )
    wanted = LEVELS * COMPETENCIES * SIGNALS
    signals = list(islice(dict.fromkeys(texts), wanted))
    assert len(signals) == wanted
    return sites.broad(tmp_path_factory.mktemp("broad"), signals, LEVELS, COMPETENCIES)


def test_no_page_of_a_broad_company_weighs_more_than_forty_kilobytes(broad: Path) -> None:
    """With twelve levels by twelve competencies, the largest page and its data stay small."""

    pages = {str(each.relative_to(broad)): packed(each) for each in broad.rglob("index.html")}
    data = {each.name: packed(each) for each in (broad / "compare").glob("*.js")}

    assert len(pages) > 50
    assert {name: size for name, size in pages.items() if size > PAGE} == {}
    assert len(data) == 1
    assert max(data.values()) <= DATA


def test_the_style_weighs_at_most_nine_kilobytes(harbour_site: Path) -> None:
    """The style sheet stays small; the type family, which may be another one, comes apart."""

    assert packed(harbour_site / "assets" / "progression" / "handbook.css") <= STYLE


def test_no_page_has_a_script_of_ours_in_it(harbour_site: Path) -> None:
    """Our scripts are files; what stands in a page is the theme's."""

    pages = {each: each.read_text(encoding="utf-8") for each in harbour_site.rglob("index.html")}
    ours = [
        page
        for page, html in pages.items()
        for script in re.findall("<script(.*?)</script>", html, re.S)
        if re.search("progression|pg-", script) and " src=" not in script
    ]
    articles = {
        page: "".join(re.findall("<article.*?</article", html, re.S))
        for page, html in pages.items()
    }

    # Addresses that only lead on have no text.
    assert sum(map(bool, articles.values())) > 200
    assert ours == []
    assert [page for page, article in articles.items() if "<script" in article] == []
