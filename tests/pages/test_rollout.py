"""The guides on evidence, on promotion, and on starting with one team."""

from __future__ import annotations

import re
from datetime import date

import pytest

from progression import Catalog
from progression.messages import Messages
from progression.pages import Options, Page, site
from progression.pages.building import GUIDES
from progression.pages.rollout import ASKED, OWN_WORDS
from progression.people.promotion import PromotionPolicy
from progression.reports.forms import pilot_form
from tests.pages.companies import EMPTY, NO_LEVELS
from tests.pages.reading import read

NAMES = ("guides/evidence/", "guides/promotion/", "guides/rollout/")


def text_of(page: Page) -> str:
    """What a reader sees of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.body).split())


def test_evidence_shows_our_own_example(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The example is a signal of the framework with what it looked like once."""
    body = by_address["guides/evidence/"].body
    examples = {
        signal.text
        for path in harbour
        if (signal := harbour.signal(path)) is not None and signal.examples
    }

    assert any(text in body for text in examples)


def test_promotion_tells_when(harbour: Catalog) -> None:
    """The next round and its freeze stand on the page, in the language, without other days."""
    made = site(harbour, Options(today=date(2026, 9, 20), language="de"))
    page = next(each for each in made if each.address == "guides/promotion/")

    assert "19. Oktober 2026 bis 13. November 2026" in text_of(page)
    assert "../../reviews.ics" in page.body
    assert "Entwicklungsrahmen neu" not in text_of(page)


def test_promotion_says_what_the_policy_asks(harbour: Catalog) -> None:
    """What the company has set about cases stands on the page, and nothing where nobody knows."""
    policy = PromotionPolicy(sources=3, peers=2, old_after_days=200, asks=("Read <it> twice.",))
    made = site(harbour, Options(promotion=policy))
    page = next(each for each in made if each.address == "guides/promotion/")
    bare = next(each for each in site(harbour) if each.address == "guides/promotion/")

    assert "from 3 sources at least. 2 peers at least have seen it." in text_of(page)
    assert "older than 200 days" in text_of(page) and "Read &lt;it&gt; twice." in page.body
    assert "sources" not in text_of(bare)


def test_promotion_points_at_milestones(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The milestones that are shown are those of the level that is linked."""
    text = text_of(by_address["guides/promotion/"])
    shown = [seat for seat in harbour.seats if f"Here, for {seat.title}" in text]

    assert shown and all(each.text in text for each in shown[0].level.milestones[:4])


def test_rollout_asks_what_the_form_asks(by_address: dict[str, Page], harbour: Catalog) -> None:
    """The guide and the form that is sent ask the same."""
    words = Messages()
    text = text_of(by_address["guides/rollout/"])
    form = pilot_form(harbour, words)
    asked = [item.text for item in form.parts[0].items]

    assert asked == [words(f"pilot.ask.{key}") for key in ASKED]
    assert [f.path[0] for f in form.parts[1].items[0].fields] == list(OWN_WORDS)
    assert all(each in text for each in asked)


def test_rollout_names_pilots_and_ways_to_grow(
    by_address: dict[str, Page], harbour: Catalog
) -> None:
    """What is being tried is named, and growth that costs little is the framework's own."""
    text = text_of(by_address["guides/rollout/"])
    practices = [
        each for competency in harbour.competencies.values() for each in competency.practices
    ]

    assert "Being tried now Customer success : The seven people" in text
    assert sum(each.text in text for each in practices) == 4


def test_answers_lead_to_pages_that_exist(harbour: Catalog) -> None:
    """Where a handbook has no such pages, an answer leads to none of them."""
    made = site(harbour, Options(left_out=frozenset({"titles", "moves", "changes"})))
    page = next(each for each in made if each.address == "guides/rollout/")
    links = (
        read(page).links
        if hasattr(read(page), "links")
        else re.findall('href="([^"]+)"', page.body)
    )

    assert not [each for each in links if "titles/" in str(each) or "moves/" in str(each)]
    assert "Your next 1:1 about growth" in text_of(page)


@pytest.mark.parametrize("framework", [EMPTY, NO_LEVELS])
@pytest.mark.parametrize("name", NAMES)
def test_odd_companies(framework: object, name: str) -> None:
    """A framework that holds nothing has guides that say what holds for all."""
    made = site(Catalog(framework))  # type: ignore[arg-type]  # frameworks, as their module says
    page = next(each for each in made if each.address == name)

    assert len(text_of(page)) > 400 and "None" not in text_of(page)


def test_every_guide_is_in_the_navigation(by_address: dict[str, Page], harbour: Catalog) -> None:
    """Whoever looks for a guide finds it beside the others, and in the index of the guides."""
    nav = str(site(harbour).nav)
    index = by_address["guides/"].body

    for name in NAMES:
        assert f"{name}index.md" in nav and name.removeprefix("guides/") in index
    assert len(GUIDES) == 7
