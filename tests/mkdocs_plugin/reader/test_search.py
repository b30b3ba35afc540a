"""What readers type into the search, and the page that has to answer."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from progression import Catalog, load

WANTED = {
    "staff engineer": "engineering/ic/staff-engineer/",
    "engineering manager": "engineering/management/engineering-manager/",
    "product manager": "product/ic/product-manager/",
    "principal engineer": "engineering/ic/principal-engineer/",
    # Other titles, and parts of them.
    "tech lead": "engineering/ic/staff-engineer/",
    "developer": "engineering/ic/engineer/",
    "account executive": "go-to-market/ic/market-specialist/",
    "people partner": "operations/ic/staff-operations-specialist/",
    # Short names, with what tells apart those that have the same one.
    "ic3 engineer": "engineering/ic/senior-engineer/",
    "m1 product": "product/management/group-product-manager/",
    # Competencies, dimensions, and words that stand for them.
    "ownership": "competencies/ownership/",
    "mentoring": "competencies/growing-others/",
    "code review": "competencies/code-quality/",
    "incident": "competencies/reliability/",
    "influence": "competencies/influence/",
    # What people have to do.
    "promotion": "guides/promotion-case/",
    "1:1": "guides/one-to-one/",
    "self assessment": "guides/self-assessment/",
    "new here": "guides/new-here/",
    "what changed": "changes/",
}
FIRST_AT_LEAST = 18
REPEATING = re.compile("^(moves|titles|compare)/|/matrix/$")
SHOWN = """
async query => {
  const list = document.querySelector(".md-search-result__list")
  const field = document.querySelector("input.md-search__input")
  const answered = new Promise(resolve => {
    new MutationObserver((changes, watch) => {
      if (changes.every(change => !change.addedNodes.length)) return
      watch.disconnect()
      resolve()
    }).observe(list, { childList: true })
  })
  field.value = query
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  await answered
  return [...list.querySelectorAll("li > a.md-search-result__link")]
    .slice(0, 3).map(link => link.pathname.slice(1))
}
"""
"""Types a query, waits until results are there, and gives the first three addresses."""


@pytest.fixture(scope="module")
def answers(browser: Browser, harbour: str) -> dict[str, list[str]]:
    """The first three results of each query, from the theme's own search."""
    page = browser.new_page()
    page.goto(harbour)
    page.locator("input.md-search__input").click()
    page.wait_for_function(
        "document.querySelector('.md-search-result__meta').textContent.includes('Type')"
    )
    found = {query: page.evaluate(SHOWN, query) for query in WANTED}
    page.close()
    return found


def test_what_readers_look_for_is_found(answers: dict[str, list[str]]) -> None:
    """Of twenty queries, eighteen are answered first, and all among the first three."""

    missing = {
        query: answers[query] for query, page in WANTED.items() if page not in answers[query]
    }
    later = {query: answers[query] for query, page in WANTED.items() if page != answers[query][0]}

    assert len(WANTED) == 20
    assert missing == {}
    assert len(WANTED) - len(later) >= FIRST_AT_LEAST, later


def test_a_signal_is_searched_where_it_is_new(harbour_site: Path, root: Path) -> None:
    """Matrix, moves, compare and self-assessment repeat signals, and do not answer for them."""

    catalog = Catalog(load(root / "frameworks" / "harbour"))
    signals = {
        entry.signal.text
        for seat in catalog.seats
        for asked in catalog.bar(seat)
        for entry in asked.signals
    }
    index = json.loads((harbour_site / "search" / "search_index.json").read_text())
    texts: dict[str, str] = {}
    for entry in index["docs"]:
        page = entry["location"].partition("#")[0]
        texts[page] = texts.get(page, "") + entry["text"]
    repeating = [page for page in texts if REPEATING.search(page)]

    assert len(signals) > 300
    assert len(repeating) > 50
    assert [page for page in repeating for text in signals if text in texts[page]] == []
    assert [page for page in texts if "assessment" in page] == ["guides/self-assessment/"]
