"""What a reader meets who has a keyboard and no mouse, or hears the page, or has no JavaScript."""

from __future__ import annotations

from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from tests.mkdocs_plugin.reader.kinds import HARBOUR

KINDS: Final = ("home", "cluster", "level", "matrix", "compare", "self-assessment", "changes")
MOST: Final = 400
# All that can be used, in the order of the page; of radio buttons of one name, one takes the focus.
CONTROLS: Final = """
() => {
  const groups = new Set()
  return [...document.querySelectorAll(
    "article :is(a[href], button, input, select, textarea, summary, [tabindex='0'])")]
    .filter(each => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    .filter(each => !each.disabled && each.tabIndex >= 0)
    .filter(each => {
      if (each.type !== "radio") return true
      const chosen = document.querySelector(`article input[name='${each.name}']:checked`)
      if (chosen) return each === chosen
      return !groups.has(each.name) && groups.add(each.name)
    })
    .map((each, place) => { each.dataset.place = place; return each.outerHTML.slice(0, 120) })
}
"""
# Which of them has the focus, or none, and whether that shows: on it, or on what it belongs to.
FOCUSED: Final = """
() => {
  const at = document.activeElement
  if (!at.closest("article")) return at === document.body ? null : { place: -1 }
  const drawn = each => {
    const style = each && getComputedStyle(each)
    return !!style && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
  }
  const shows = [at, at.labels?.[0], at.closest("label"), at.closest(".pg-file")].some(drawn)
  return { place: Number(at.dataset.place ?? NaN), shows, html: at.outerHTML.slice(0, 120) }
}
"""


def walked(page: Page) -> list[dict[str, Any]]:
    """What takes the focus in the text, from the skip link on, until the text ends."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    steps: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUSED)
        if step is None or (step["place"] == -1 and steps):
            return steps
        if step["place"] != -1:
            steps.append(step)
    raise AssertionError(f"{MOST} times Tab do not lead out of the text")


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_reached(browser: Browser, harbour: str, kind: str) -> None:
    """Tab leads through all that can be used, in the order of the page, and shows where it is."""

    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(harbour + HARBOUR[kind])
    page.wait_for_load_state("networkidle")
    controls = page.evaluate(CONTROLS)
    steps = walked(page)
    page.close()

    assert len(controls) > 5
    reached = [step["place"] for step in steps]
    assert [each for place, each in enumerate(controls) if place not in reached] == []
    assert reached == sorted(reached)
    assert [step["html"] for step in steps if not step["shows"]] == []


def test_the_menu_of_a_narrow_window(browser: Browser, harbour: str) -> None:
    """Closed, the menu takes no focus; its button does, and Enter opens it."""

    page = browser.new_page(viewport={"width": 900, "height": 900}, reduced_motion="reduce")
    page.goto(harbour + HARBOUR["cluster"])
    page.wait_for_load_state("networkidle")
    inside = page.locator(".md-sidebar--primary a").first
    button = page.locator('label.md-header__button[for="__drawer"]')
    closed = inside.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    reached = button.evaluate("each => each === document.activeElement")
    named = button.inner_text().strip()
    page.keyboard.press("Enter")
    opened = inside.is_visible()
    page.close()

    assert (closed, reached, named, opened) == (False, True, "Menu", True)


def test_a_line_is_written_with_the_keyboard(page: Page, harbour: str) -> None:
    """An arrow chooses an answer, and the next Tab leads to its line of evidence."""

    page.goto(harbour + HARBOUR["self-assessment"])
    page.wait_for_load_state("networkidle")
    question = page.locator(".pg-q").first
    question.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("Did so in March.")

    assert question.locator("textarea").first.input_value() == "Did so in March."


# All words of the text, without what only a script can do and what stands in its place.
WORDS: Final = """
() => {
  const text = document.querySelector("article").cloneNode(true)
  text.querySelectorAll(".pg-js, .pg-no-js, .headerlink")
    .forEach(each => each.remove())
  return text.textContent.replace(/\\s+/g, " ").trim()
}
"""


def test_scripts_add_no_words(browser: Browser, harbour: str) -> None:
    """Without JavaScript a page says what it says with it; two pages are tools of a script."""

    told: dict[bool, dict[str, str]] = {}
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        told[scripts] = {}
        for kind in HARBOUR.keys() - {"compare", "self-assessment"}:
            page.goto(harbour + HARBOUR[kind])
            told[scripts][kind] = page.evaluate(WORDS)
        context.close()

    assert all(len(words) > 100 for words in told[True].values())
    assert [kind for kind, words in told[True].items() if words != told[False][kind]] == []
