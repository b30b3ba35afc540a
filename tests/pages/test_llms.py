from __future__ import annotations

import re

from progression.catalog import Catalog
from progression.pages import Options, Site, site
from tests.interchange.company import FLEET


def llms(handbook: Site) -> str:
    """What assistants read first."""
    return next(each for each in handbook.assets if each.path.endswith("llms.txt")).content.decode()


def test_example_company(harbour: Catalog) -> None:
    """The file names every level and competency, in the form that assistants know."""
    handbook = site(harbour, Options(twins=True))
    told = llms(handbook)
    links = re.findall(r"^- \[[^]]+\]\(([^)]+)\)", told, re.M)
    paths = {page.path for page in handbook.pages} | {each.path for each in handbook.assets}

    assert told.startswith("# How we grow at Harbour\n\n> What we ask of one another")
    assert [link for link in links if link not in paths] == []
    assert len(links) == len(set(links))
    assert {handbook.pages[0].path, "api/v1/index.json"} <= set(links)
    assert all(f"({seat.path}/index.md)" in told for seat in harbour.seats)
    assert all(f"(competencies/{name}/index.md)" in told for name in harbour.competencies)
    assert "## Optional" in told
    assert "…" not in told  # summaries are there in whole


def test_without_twins() -> None:
    """Where pages have no text beside them, links lead to the pages."""
    told = llms(site(Catalog(FLEET)))

    assert "- [Mate](deck/crew/mate/): (deck/crew/mate)" in told
    assert "index.md" not in told


def test_whole_addresses() -> None:
    """Where the site is known, links hold wherever the file is read."""
    told = llms(site(Catalog(FLEET), Options(site_url="https://f.example/", base="careers")))

    assert "(https://f.example/careers/deck/crew/mate/)" in told


def test_words_of_the_handbook() -> None:
    """The file speaks the language of the handbook, and says whether levels add up."""
    english, german = (llms(site(Catalog(FLEET), Options(language=each))) for each in ("en", "de"))

    assert "A level also asks what the levels below it" in english
    assert "## Kompetenzen" in german
