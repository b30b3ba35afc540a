"""What readers come for: each done from the home page with two clicks or one search.

Each way is walked on a phone, on a desk with nothing but the keyboard, and, where it can be,
without JavaScript.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

CLICKS: Final = 2
MOVE: Final = "moves/engineering-ic-senior-engineer--engineering-management-engineering-manager/"
SENIOR: Final = "engineering/ic/senior-engineer/"


@attrs.frozen
class Task:
    """Something that a reader wants to know or do.

    Attributes:
        name: In the reader's words.
        links: What is clicked, in order.
        end: Where that leads.
        answer: What stands there, as a selector.
        words: What the answer says.
        scripts: Whether it needs JavaScript.
    """

    name: str
    links: tuple[str, ...]
    end: str
    answer: str = "h1"
    words: str = ""
    scripts: bool = False

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


ASSESS: Final = "I want to assess myself"
CLUSTER: Final = "Engineering Builds the scheduling"
IC3: Final = "IC3 Senior Engineer"
ACROSS: Final = "Could I move to another lane or cluster?"
TASKS: Final = (
    Task("what is expected of me", (CLUSTER, IC3), SENIOR, "#ownership", "Ownership"),
    Task("what is new at the next level", (CLUSTER, IC3), SENIOR, ".pg-new", "beyond Engineer"),
    Task(
        "find my level from my title",
        ("Which level is mine?", "IC4 Staff Engineer"),
        "staff-engineer/",
    ),
    Task("move to another lane", (ACROSS, "M1 Engineering Manager"), MOVE, ".pg-diff", "Raised"),
    Task(
        "move to another cluster", (ACROSS, "IC2 Product Manager"), "-product-manager/", ".pg-diff"
    ),
    Task(
        "how a competency grows",
        ("What does growing look like?", "Growing others"),
        "competencies/growing-others/",
        ".pg-growth",
        "Staff Engineer",
    ),
    Task(
        "the whole picture",
        ("Can I see the whole picture?", "#matrices > Engineering"),
        "engineering/matrix/",
        "table.pg-mx",
        "Staff Engineer",
    ),
    Task(
        "any two levels side by side",
        ("How do any two levels differ?",),
        "compare/",
        "[data-pg-part=result] table",
        scripts=True,
    ),
    Task(
        "prepare a 1:1",
        ("I have a 1:1 about growth", IC3),
        f"guides/one-to-one/{SENIOR}",
        "main",
        "Your manager",
    ),
    Task("assess myself", (ASSESS, IC3), f"{SENIOR}self-assessment/", ".pg-q input", scripts=True),
    Task(
        "write a promotion case",
        ("I am writing a promotion case", IC3),
        f"guides/promotion-case/{SENIOR}",
        "table",
        "What happened",
    ),
    Task(
        "what changed since my last review",
        ("What changed since my last review?",),
        "changes/",
        ".pg-news",
        "Reads differently Direction",
    ),
    Task("I am new here", ("I am new here",), "guides/new-here/", "main", "Your first month"),
)
WITHOUT_SCRIPTS: Final = tuple(task for task in TASKS if not task.scripts)


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A phone."""
    yield from tab(browser, width=390, scripts=True)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """A desk."""
    yield from tab(browser, width=1440, scripts=True)


@pytest.fixture(scope="module")
def plain_phone(browser: Browser) -> Iterator[Page]:
    """A phone without JavaScript."""
    yield from tab(browser, width=390, scripts=False)


def tab(browser: Browser, *, width: int, scripts: bool) -> Iterator[Page]:
    """A tab that waits for nothing that is not there."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, java_script_enabled=scripts
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def named(page: Page, name: str) -> Locator:
    """The first link in the text that begins with a name; before `>` may stand where."""
    place, _, words = name.rpartition(" > ")
    begins = re.compile(rf"^\s*{re.escape(words)}".replace(r"\ ", r"\s+"))
    links = page.locator(f"main article {place} a", has_text=begins)
    return links.locator("visible=true").first


def arrived(page: Page, task: Task) -> None:
    """The task is done: its page is there, and what it wants is in sight or one glance away."""
    assert page.url.partition("#")[0].endswith(task.end)
    answer = page.locator(task.answer).first
    expect(answer).to_be_visible()
    if task.words:
        expect(answer).to_contain_text(task.words)


@pytest.mark.parametrize("task", TASKS, ids=str)
def test_on_a_phone(phone: Page, harbour: str, task: Task) -> None:
    """Each task is done on a phone, with a finger."""

    phone.goto(harbour)
    for name in task.links:
        named(phone, name).click()

    assert len(task.links) <= CLICKS
    arrived(phone, task)


@pytest.mark.parametrize("task", WITHOUT_SCRIPTS, ids=str)
def test_without_a_script(plain_phone: Page, harbour: str, task: Task) -> None:
    """All but compare and self-assessment is done without JavaScript."""

    plain_phone.goto(harbour)
    for name in task.links:
        named(plain_phone, name).click()

    assert len(TASKS) - len(WITHOUT_SCRIPTS) == 2
    arrived(plain_phone, task)


@pytest.mark.parametrize("task", TASKS, ids=str)
def test_with_the_keyboard(desk: Page, harbour: str, task: Task) -> None:
    """Each task is done on a desk with Tab and Enter, past the navigation by the skip link."""

    desk.goto(harbour)
    skip_to_content(desk)
    for name in task.links:
        before = desk.url
        tab_to(desk, named(desk, name))
        desk.keyboard.press("Enter")
        desk.wait_for_url(re.compile(f"^(?!{re.escape(before)}$)"))
        # A link to a place on a page leads past the navigation by itself.
        if "#" not in desk.url:
            skip_to_content(desk)

    arrived(desk, task)


def skip_to_content(page: Page) -> None:
    """Pass the navigation by the link that comes first."""
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to content"
    skip.press("Enter")


def tab_to(page: Page, link: Locator) -> None:
    """Press Tab until a link has the focus."""
    wanted = link.element_handle()
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement === wanted", wanted):
            return
    raise AssertionError(f"150 times Tab do not lead to {link}")


def test_one_search_leads_to_what_is_expected(phone: Page, harbour: str) -> None:
    """Who knows a title types it on a phone, and is there."""

    phone.goto(harbour)
    phone.locator(".md-header__button[for=__search]").click()
    phone.keyboard.type("senior engineer")
    phone.locator("a.md-search-result__link").first.click()

    phone.wait_for_url(f"**/{SENIOR}*")
    expect(phone.locator("#ownership")).to_be_visible()


def test_changes_are_told_for_one_level(phone: Page, harbour: str) -> None:
    """What changed is filtered to my level, in words, and the address keeps the choice."""

    phone.goto(f"{harbour}changes/")
    phone.locator("select[name=for]").select_option("engineering/ic/staff-engineer")

    expect(phone.get_by_role("status")).to_contain_text("1 thing for Staff Engineer")
    assert phone.url.endswith("?for=engineering/ic/staff-engineer")


def test_two_levels_are_chosen_with_the_keyboard(desk: Page, harbour: str) -> None:
    """Compare is reached by one link, and both levels are chosen by typing."""

    desk.goto(f"{harbour}compare/")
    desk.locator("select[name=a]").focus()
    desk.keyboard.type("IC2 Engineer")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    desk.keyboard.type("M1 Engineering")

    table = desk.locator("[data-pg-part=result] table")
    expect(table.locator("thead")).to_contain_text("Engineer")
    expect(table.locator("thead")).to_contain_text("Engineering Manager")


def test_an_assessment_is_taken_along(desk: Page, harbour: str) -> None:
    """An answer is given with the keyboard, and taken along as a file."""

    desk.goto(f"{harbour}{SENIOR}self-assessment/")
    desk.locator(".pg-q input[type=radio]").first.focus()
    desk.keyboard.press("ArrowRight")
    expect(desk.locator(".pg-q input:checked")).to_have_count(1)
    button = desk.get_by_role("button", name=re.compile("^Save"))
    with desk.expect_download() as saved:
        button.press("Enter")

    assert saved.value.suggested_filename.endswith(".json")
