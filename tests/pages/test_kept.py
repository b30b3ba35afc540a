"""Who keeps a page, when it was changed last, and whom readers ask."""

from __future__ import annotations

import datetime
import linecache
import os
import re

import pytest

from progression import Catalog
from progression.pages import Options, Page, Site, site
from tests.pages.reading import read

OLD, NEW = datetime.date(2026, 3, 1), datetime.date(2026, 10, 3)
ASK = "mailto:people@company.example?subject={title}&body={path}%20{address}"


@pytest.fixture(scope="module")
def dated(harbour: Catalog) -> dict[str, Page]:
    """The pages of a handbook whose engineering levels changed later than all else."""
    nouns = [*harbour.clusters.values(), *harbour.tracks.values(), *harbour.competencies.values()]
    nouns += [seat.level for seat in harbour.seats]
    places = [each.location for each in [harbour.framework, *nouns]]
    files = {os.path.realpath(place.file) for place in places if place}
    changed = {each: NEW if "engineering/ic" in each else OLD for each in files}
    made = site(harbour, Options(ask=ASK, changed=changed))
    return {page.address: page for page in made.pages}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("engineering/ic/senior-engineer/", NEW),
        ("engineering/ic/", NEW),
        ("engineering/", NEW),
        ("engineering/matrix/", NEW),
        ("guides/one-to-one/engineering/ic/senior-engineer/", NEW),
        ("", NEW),
        ("glossary/", NEW),
        ("engineering/management/engineering-manager/", OLD),
        ("competencies/growing-others/", OLD),
        ("product/", OLD),
    ],
)
def test_pages_say_when_what_they_show_was_changed(
    dated: dict[str, Page], address: str, expected: datetime.date
) -> None:
    """The newest of the files behind a page counts, and others do not."""
    page = dated[address]
    day = "3 October 2026" if expected == NEW else "1 March 2026"

    assert page.changed == expected
    assert f"Last changed on {day}." in read(page).text


def test_what_was_changed_since_has_no_day(harbour: Catalog) -> None:
    """A file that differs from the last commit gives its pages no day, and others keep theirs."""
    level = harbour.seat("engineering/ic/senior-engineer").level.location
    competency = harbour.competencies["growing-others"].location
    assert level is not None
    assert competency is not None
    changed = {os.path.realpath(level.file): None, os.path.realpath(competency.file): OLD}
    pages = {page.address: page for page in site(harbour, Options(changed=changed)).pages}

    assert pages["engineering/ic/senior-engineer/"].changed is None
    assert "Last changed" not in read(pages["engineering/"]).text
    assert pages["competencies/growing-others/"].changed == OLD


def test_every_page_names_who_keeps_it(handbook: Site) -> None:
    """Whoever keeps the nearest thing around keeps the page."""

    assert [page.address for page in handbook.pages if "Kept current by" not in page.body] == []


def test_every_page_leads_to_its_definition(handbook: Site) -> None:
    """Each kind of page names the place where what it shows is written, to edit it there."""
    lines = {
        page.address: linecache.getline(page.source.file, page.source.line)
        for page in handbook.pages
        if page.source is not None
    }

    assert lines.keys() == {page.address for page in handbook.pages}
    assert [line for line in lines.values() if not re.search(r"\b[A-Z]\w+\($", line)] == []


def test_readers_can_ask_about_one_signal(dated: dict[str, Page], harbour: Catalog) -> None:
    """Each signal of a level has a link of its own that names it and its place on the page."""
    address = "engineering/ic/senior-engineer/"
    found = read(dated[address])
    asks = [
        each.attributes for each in found.of("a") if each.attributes.get("class") == "pg-ask-one"
    ]
    signals = [entry.path for asked in harbour.bar(address.strip("/")) for entry in asked.signals]

    assert len(asks) == len(signals)
    for path in signals:
        named = path.replace("/", "%2F")
        place = f"engineering%2Fic%2Fsenior-engineer%2F%23{path.replace('/', '.')}"
        assert sum(f"body={named}%20{place}" in each["href"] for each in asks) == 1
    assert {each["title"] for each in asks} == {"Ask about this signal"}


def test_competencies_offer_to_ask_about_their_signals(dated: dict[str, Page]) -> None:
    """On the page of a competency, too, each signal can be asked about."""
    page = read(dated["competencies/growing-others/"])
    asks = [each for each in page.of("a") if each.attributes.get("class") == "pg-ask-one"]
    signals = [each for each in page.of("li") if "pg-sig" in each.attributes.get("class", "")]

    assert len(asks) == sum("id" in each.attributes for each in signals) > 0
