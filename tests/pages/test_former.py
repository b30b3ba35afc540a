"""Addresses that the handbook once had."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from progression import Framework
from progression.catalog import Catalog
from progression.changes import Edition
from progression.pages import Options, Site, site
from progression.pages.former import Formers
from progression.pages.hiding import shown
from progression.pages.hiding_before import shown_before
from tests.pages.yard import FIRST, NOW, changed, framework

HISTORY = """[
        Moved("building/ic/senior", "building/ic/senior-builder"),
        Moved("building", "boats"),
        Moved("craft", "wood"),
        Moved("care/week", "care/plans-a-week"),
        Retired(
            "building/management",
            replaced_by="boats/ic",
            on=datetime.date(2026, 3, 1),
            note="Builders lead themselves.",
        ),
        Retired("people", replaced_by="care"),
    ]"""
TRACK = '                Track("management", "Leads", lane=MANAGEMENT, levels=[LEAD]),\n'
LATER = changed(
    FIRST,
    ('"senior",\n', '"senior-builder",\n'),
    ('            "building",\n', '            "boats",\n'),
    ('Competency("craft"', 'Competency("wood"'),
    ('Signal("week"', 'Signal("plans-a-week"'),
    ('raises="week"', 'raises="plans-a-week"'),
    ("competencies=[CARE, CRAFT, PEOPLE]", "competencies=[CARE, CRAFT]"),
    (TRACK, ""),
    ("history=[]", f"history={HISTORY}"),
    ("from progression import", "import datetime\n\nfrom progression import"),
)


@pytest.fixture
def before(tmp_path: Path) -> Framework:
    """The yard as it was."""
    return framework(FIRST, tmp_path)


@pytest.fixture
def now(tmp_path: Path) -> Framework:
    """The yard after its cluster, a level and a competency changed their ids, and a lane went."""
    return framework(LATER, tmp_path)


def answers(handbook: Site) -> set[str]:
    """The addresses at which a handbook answers."""
    redirects = {each.path.removesuffix("index.html") for each in handbook.redirects}
    return {page.address for page in handbook.pages} | redirects


def test_paths_are_followed_back_over_several_moves(now: Framework) -> None:
    """A level that moved with its cluster and by itself is known by each of its paths."""
    formers = Formers(Catalog(now))

    assert formers.of("boats/ic/senior-builder") == (
        "building/ic/senior-builder",
        "building/ic/senior",
    )
    assert formers.of("care/plans-a-week") == ("care/week",)
    assert formers.today("building/ic/senior") == "boats/ic/senior-builder"


def test_every_address_of_an_earlier_release_answers(before: Framework, now: Framework) -> None:
    """Whatever was linked to leads to what it is now, or says what became of it."""
    old = site(Catalog(before))
    history = (Edition(name="2026.1", framework=before),)

    new = site(Catalog(now), Options(history=history))

    assert answers(old) - answers(new) == set()


def test_without_a_history_what_is_declared_answers(before: Framework, now: Framework) -> None:
    """Without git the framework's own lines lead on; of moves of what was retired nobody knows."""
    missing = answers(site(Catalog(before))) - answers(site(Catalog(now)))

    assert not any("lead" not in address for address in missing)


def test_redirects_lead_to_pages_that_stand(before: Framework, now: Framework) -> None:
    """No address leads to another that leads on, and none stands where a page does."""
    handbook = site(Catalog(now), Options(history=(Edition(name="2026.1", framework=before),)))

    pages = {page.address for page in handbook.pages}
    assert {each.target for each in handbook.redirects} <= pages
    assert not pages & {each.path.removesuffix("index.html") for each in handbook.redirects}


def test_a_redirect_works_with_and_without_a_script(now: Framework) -> None:
    """The file names where it leads for people, for browsers and for search engines."""
    handbook = site(Catalog(now), Options(site_url="https://yard.example/", base="careers"))

    found = {each.path: each.content.decode() for each in handbook.redirects}
    text = found["building/ic/senior/index.html"]
    there = "../../../boats/ic/senior-builder/"
    assert f'content="0; url={there}"' in text
    assert f'<a href="{there}">' in text
    assert 'href="https://yard.example/careers/boats/ic/senior-builder/"' in text
    assert 'src="../../../../assets/progression/moved.js"' in text
    assert "noindex" in text


def test_what_was_retired_says_what_took_its_place(now: Framework) -> None:
    """The page stands at the old address, with the day, the reason and the heir."""
    pages = {page.path: page for page in site(Catalog(now)).pages}

    body = pages["building/management/index.md"].body

    assert "was retired on 1 March 2026" in body
    assert "Builders lead themselves." in body
    assert re.search(r'href="[./]*boats/ic/"><strong>Builders', body)


def test_a_release_knows_the_title_of_what_is_gone(before: Framework, now: Framework) -> None:
    """Where earlier releases are known, a page about what is gone calls it by its name."""
    history = (Edition(name="2026.1", day=datetime.date(2026, 1, 5), framework=before),)

    pages = {page.path: page for page in site(Catalog(now), Options(history=history)).pages}

    assert pages["building/management/lead/index.md"].title == "Yard Lead"
    assert pages["building/management/index.md"].title == "Leads"


def test_places_of_signals_that_changed_their_id_stand(now: Framework) -> None:
    """A note that points at one sentence of a level finds it under its old id."""
    pages = {page.path: page for page in site(Catalog(now)).pages}

    body = pages["boats/ic/builder/index.md"].body

    assert '<span id="care.week"></span>' in body
    assert '<span id="craft"></span>' in pages["boats/ic/senior-builder/index.md"].body


def test_a_page_of_today_is_never_given_away(tmp_path: Path) -> None:
    """A path that moved away and was taken by something else shows what stands there."""
    taken = framework(
        changed(
            NOW,
            (
                'Moved("building/ic/senior", "building/ic/senior-builder")',
                'Moved("building/ic/builder", "building/ic/senior-builder")',
            ),
        ),
        tmp_path,
    )

    handbook = site(Catalog(taken))

    assert "building/ic/builder/" in {page.address for page in handbook.pages}
    assert "building/ic/builder/index.html" not in {each.path for each in handbook.redirects}


def test_nobody_learns_what_an_audience_may_not_see(before: Framework, now: Framework) -> None:
    """What is hidden has neither a farewell nor a redirect."""
    hide = ["boats/ic/senior-builder"]
    history = shown_before([Edition(name="2026.1", framework=before)], now, hide, [])

    handbook = site(Catalog(shown(now, hide)), Options(history=history))

    assert not any("senior" in address for address in answers(handbook))
    assert not any("Senior Builder" in page.body for page in handbook.pages)
