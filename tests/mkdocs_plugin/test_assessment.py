"""The self-assessment, in a browser: what it keeps, what it gives away, and what it refuses."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from progression.interchange import assessment
from progression.interchange.assessment import Answer, Assessment, Reply

LEVEL = "engineering/ic/senior-engineer"
PATH = f"{LEVEL}/self-assessment/"
KEY = f"progression:assessment:harbour:{LEVEL}"


@pytest.fixture
def sheet(page: Page, instant: str) -> Page:
    """A self-assessment, ready to be answered; whatever breaks the policy fails the test."""
    page.add_init_script(
        "self.broken = []; addEventListener('securitypolicyviolation',"
        " event => broken.push(`${event.violatedDirective} ${event.blockedURI}`))"
    )
    page.goto(instant + PATH)
    expect(page.locator("[data-pg-part=status]")).not_to_be_empty()
    return page


def signals(page: Page, state: str = "") -> list[str]:
    """The signals that a page asks about, or those of them that are seen."""
    found = page.locator(f".pg-q{state}").all()
    return [str(each.get_attribute("data-pg-signal")) for each in found]


def own(page: Page, framework: str = "harbour", level: str = LEVEL, **more: Any) -> dict[str, Any]:
    """A file that answers the first two signals of the page."""
    first, second = (
        each.get_attribute("data-pg-signal") for each in page.locator(".pg-q").all()[:2]
    )
    wording = page.locator(".pg-q").first.get_attribute("data-pg-wording")
    return {
        "schema": "progression/assessment/1",
        "framework": framework,
        "version": "1.4.0",
        "level": level,
        "date": "2026-01-02",
        "answers": {
            first: {"answer": "consistently", "note": "<b>Often</b>", "wording": wording},
            second: {
                "answer": "no-chance-yet",
                "reason": "No project.",
                "wording": "1:000000000000",
            },
        },
        **more,
    }


def choose(page: Page, control: str, content: object, name: str = "mine.json") -> None:
    """Choose a file in one of the page's fields."""
    text = content if isinstance(content, str) else json.dumps(content)
    page.locator(f"[data-pg-do={control}]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def saved(page: Page) -> bytes:
    """What the page saves as a file."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save a file").click()
    return Path(waiting.value.path()).read_bytes()


def follow(page: Page, address: str) -> None:
    """Follow a link as somebody would have written it by hand."""
    page.evaluate(
        "href => { const link = document.createElement('a'); link.href = href;"
        " document.querySelector('h1').append(link); link.click(); }",
        address,
    )


def answer(page: Page, place: int, words: str) -> None:
    """Answer the question at a place."""
    page.locator(".pg-q").nth(place).get_by_text(words, exact=True).click()


def test_nothing_is_asked_for_after_load(sheet: Page) -> None:
    """Answering, opening, comparing and saving ask for nothing, and break no policy."""

    sheet.wait_for_load_state("networkidle")
    asked: list[str] = []
    sheet.on("request", lambda request: asked.append(request.url))
    answer(sheet, 0, "Not yet")
    sheet.locator(".pg-q textarea").first.fill("A note.")
    sheet.on("dialog", lambda dialog: dialog.accept())
    choose(sheet, "open", own(sheet))
    choose(sheet, "beside", own(sheet, answers={}))
    sheet.get_by_role("button", name="Copy the agenda").click()
    saved(sheet)
    sheet.keyboard.press("/")
    sheet.mouse.move(300, 300)
    sheet.wait_for_timeout(400)

    assert [each for each in asked if not each.startswith("blob:")] == []
    assert sheet.evaluate("broken") == []
    policy = sheet.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "connect-src 'none'" in str(policy) and "unsafe-inline'; img" in str(policy)
    assert sheet.evaluate("fetch('/').then(() => 'sent', () => 'refused')") == "refused"


def test_it_is_entered_and_left_by_a_full_load(page: Page, instant: str) -> None:
    """Neither the script of the page before nor its memory meets the answers."""

    page.goto(f"{instant}{LEVEL}/")
    page.wait_for_load_state("networkidle")
    page.evaluate("self.before = true")
    follow(page, instant + PATH)
    page.wait_for_url(f"**/{PATH}")
    expect(page.locator("[data-pg-part=status]")).not_to_be_empty()
    assert page.evaluate("self.before") is None
    page.evaluate("self.before = true")
    page.get_by_role("link", name="Back to Senior Engineer").click()
    page.wait_for_url(f"**/{LEVEL}/")
    assert page.evaluate("self.before") is None


def test_compare_works_after_instant_navigation(page: Page, instant: str) -> None:
    """A page that is put in place of another without a load gets its script as well."""

    page.goto(f"{instant}titles/")
    page.wait_for_load_state("networkidle")
    page.evaluate("self.before = true")
    follow(page, f"{instant}compare/")
    expect(page.locator("[data-pg-part=result] table")).to_be_visible()
    assert page.evaluate("self.before") is True


def test_the_finder_and_the_matrix_work_after_instant_navigation(page: Page, instant: str) -> None:
    """Two parts in turn, neither loaded with the page, do what they do on a page of their own."""

    page.goto(f"{instant}compare/")
    page.wait_for_load_state("networkidle")
    page.evaluate("self.before = true")
    follow(page, f"{instant}titles/")
    page.locator("#pg-title").fill("developer")
    titles = page.locator("#pg-titles tbody tr")
    expect(titles.filter(has_text="Financial Controller")).to_be_hidden()
    expect(titles.filter(has_text="Full-stack Developer")).to_be_visible()
    follow(page, f"{instant}engineering/matrix/")
    shown = page.get_by_role("button", name="Show signals")
    shown.click()
    expect(shown).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("self.before") is True


def test_other_words_are_marked(sheet: Page) -> None:
    """An answer for other words says so until it is given again, or said to hold."""

    choose(sheet, "open", own(sheet))
    flag = sheet.locator(".pg-flag")

    expect(flag).to_have_count(1)
    assert sheet.locator(".pg-stale").get_attribute("data-pg-signal") == sheet.locator(".pg-q").nth(
        1
    ).get_attribute("data-pg-signal")
    sheet.locator(".pg-q textarea").nth(2).fill("A note alone settles nothing.")
    expect(flag).to_have_count(1)
    sheet.get_by_role("button", name="The answer still holds").click()
    expect(flag).to_have_count(0)


def test_bytes_are_equal_after_every_way_round(sheet: Page) -> None:
    """Browser to Python to browser: the same bytes, with all that nobody knows."""

    before = own(sheet, mood={"2": 1e21, "1": [None]}, zeal="")
    before["answers"]["gone/was-asked"] = {"answer": "not-yet", "weight": 0.10}
    choose(sheet, "open", before)
    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("3 answers")
    first = saved(sheet)
    read = assessment.loads(first.decode())
    again = assessment.dumps(read).encode()
    sheet.evaluate("localStorage.clear()")
    sheet.reload()
    choose(sheet, "open", again.decode())
    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("3 answers")

    assert again == first
    assert saved(sheet) == first
    assert read.replies["gone/was-asked"].answer is Answer.NOT_YET
    assert sheet.evaluate("key => localStorage.getItem(key)", KEY).encode() == first
    expect(sheet.locator("[data-pg-part=gone]")).to_contain_text("gone/was-asked Not yet")
    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("“mood”, “zeal”")


def test_python_reads_what_was_answered(sheet: Page) -> None:
    """A file that was filled in by hand holds answers, notes, wording, version and day."""

    answer(sheet, 0, "At times")
    sheet.locator(".pg-q").first.locator("textarea").first.fill("The “cache”\nnote. 🙂")
    answer(sheet, 1, "No chance yet")
    sheet.locator(".pg-q").nth(1).locator("textarea").nth(1).fill("A project.")
    first, second = sheet.locator(".pg-q").all()[:2]
    found = assessment.loads(saved(sheet).decode())

    assert found == Assessment(
        "harbour",
        LEVEL,
        datetime.date.fromisoformat(sheet.evaluate("new Date().toLocaleDateString('sv')")),
        {
            str(first.get_attribute("data-pg-signal")): Reply(
                Answer.AT_TIMES,
                note="The “cache”\nnote. 🙂",
                wording=str(first.get_attribute("data-pg-wording")),
            ),
            str(second.get_attribute("data-pg-signal")): Reply(
                Answer.NO_CHANCE_YET,
                reason="A project.",
                wording=str(second.get_attribute("data-pg-wording")),
            ),
        },
        version=str(sheet.locator(".pg-assess").get_attribute("data-pg-version")),
    )


@pytest.mark.parametrize("control", ["open", "beside"])
@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ("{", "is not JSON"),
        ("3", "not a file of this handbook"),
        ({"schema": "progression/framework/1"}, "not a file of this handbook"),
        ({"schema": "progression/assessment/2"}, "newer handbook"),
        ({"framework": "acme"}, "another framework (“acme”), not to “harbour”"),
        ({"level": "engineering/ic/engineer"}, "about another level (engineering/ic/engineer)"),
        ({"date": "yesterday"}, "date is not what it has to be"),
        ({"answers": {"a/b": {"answer": "often"}}}, "a/b is not what it has to be"),
        ({"answers": {"a/b": {"note": 3}}}, "a/b is not what it has to be"),
        ({"answers": []}, "answers is not what it has to be"),
    ],
)
def test_a_wrong_file_is_refused(sheet: Page, control: str, changed: Any, said: str) -> None:
    """What is broken, or another's, is refused in words, and changes nothing."""

    content = changed if isinstance(changed, str) else own(sheet, **changed)
    answer(sheet, 0, "At times")
    before = sheet.evaluate("key => localStorage.getItem(key)", KEY)
    choose(sheet, control, content)

    expect(sheet.locator("[data-pg-part=say]")).to_contain_text(said)
    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("Nothing was changed")
    assert sheet.evaluate("key => localStorage.getItem(key)", KEY) == before


def test_two_files_show_where_they_differ(sheet: Page) -> None:
    """Beside another file only the differences stay, and they are an agenda to copy."""

    sheet.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(sheet, "open", own(sheet))
    answer(sheet, 2, "Not yet")
    signal = str(sheet.locator(".pg-q").nth(2).get_attribute("data-pg-signal"))
    other = own(sheet)
    other["answers"][signal] = {"answer": "at-times", "note": "<i>In March</i>"}
    choose(sheet, "beside", other)
    agenda = sheet.locator("[data-pg-part=agenda]")

    expect(agenda).to_contain_text("You differ in 1 place.")
    expect(agenda).to_contain_text("The other file: At times. <i>In March</i>")
    assert sheet.evaluate("document.activeElement.id") == "agenda"
    visible = [
        each.get_attribute("data-pg-signal") for each in sheet.locator(".pg-q:visible").all()
    ]
    assert visible == [signal]
    sheet.get_by_role("button", name="Copy the agenda").click()
    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("copied")
    copied = sheet.evaluate("navigator.clipboard.readText()")
    assert "Mine: Not yet" in copied
    assert "The other file: At times. <i>In March</i>" in copied
    answer(sheet, 2, "At times")
    expect(agenda).to_contain_text("You differ nowhere")
    sheet.get_by_role("button", name="Put the other file away").click()
    assert sheet.locator(".pg-q:visible").count() > 10
    expect(agenda).to_be_hidden()


def test_levels_are_kept_apart(sheet: Page, instant: str) -> None:
    """Answers for one level are not those of another, and both can be cleared at once."""

    sheet.on("dialog", lambda dialog: dialog.accept())
    answer(sheet, 0, "At times")
    sheet.goto(f"{instant}engineering/ic/engineer/self-assessment/")
    expect(sheet.locator("[data-pg-part=status]")).to_contain_text("0 of")
    answer(sheet, 0, "Consistently")
    sheet.get_by_role("button", name="Clear my answers").click()
    expect(sheet.locator("[data-pg-part=status]")).to_contain_text("0 of")
    sheet.goto(instant + PATH)
    expect(sheet.locator("[data-pg-part=status]")).to_contain_text("1 of")
    sheet.get_by_role("button", name="Clear every level").click()

    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("gone from this browser")
    assert "progression" not in str(sheet.evaluate("Object.keys(localStorage)"))


def test_a_second_window_follows(sheet: Page, instant: str) -> None:
    """What is answered in one window shows in the other, so that neither overwrites it."""

    second = sheet.context.new_page()
    second.goto(instant + PATH)
    expect(second.locator("[data-pg-part=status]")).not_to_be_empty()
    answer(second, 0, "Consistently")

    expect(sheet.locator("[data-pg-part=status]")).to_contain_text("1 of")
    expect(sheet.locator(".pg-q").first.locator("[value=consistently]")).to_be_checked()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("SecurityError", "does not let pages keep anything"),
        ("QuotaExceededError", "has no room left"),
    ],
)
def test_blocked_storage_is_told(browser: Browser, instant: str, fault: str, said: str) -> None:
    """Where a browser keeps nothing, the page says so, and a file can still be saved."""

    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "for (const name of ['setItem', 'getItem']) Storage.prototype[name] = name === 'getItem'"
        f" && '{fault}' === 'QuotaExceededError' ? () => null"
        f" : () => {{ throw new DOMException('no', '{fault}'); }};"
    )
    page.goto(instant + PATH)
    page.locator(".pg-q").first.wait_for()
    page.wait_for_load_state("networkidle")
    answer(page, 0, "At times")

    expect(page.locator("[data-pg-part=status]")).to_contain_text(said)
    assert b'"at-times"' in saved(page)
    context.close()


def test_what_cannot_be_read_is_left_alone(sheet: Page) -> None:
    """A broken entry in the browser is told, and stays until something is answered."""

    sheet.evaluate("key => localStorage.setItem(key, '{broken')", KEY)
    sheet.reload()

    expect(sheet.locator("[data-pg-part=say]")).to_contain_text("cannot be read any more")
    assert sheet.evaluate("key => localStorage.getItem(key)", KEY) == "{broken"


def test_an_answer_is_taken_back(sheet: Page) -> None:
    """Nobody is held to an answer; with the last one, nothing is left in the browser."""

    answer(sheet, 0, "At times")
    sheet.get_by_role("button", name="Take the answer back").click()

    expect(sheet.locator(":checked")).to_have_count(0)
    assert sheet.evaluate("document.activeElement.name") is not None
    assert sheet.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_keys_do_all_of_it(sheet: Page) -> None:
    """Answers are given by arrow keys, and every control is reached by the tabulator."""

    sheet.locator(".pg-q input").first.focus()
    sheet.keyboard.press("Space")
    sheet.keyboard.press("ArrowRight")

    expect(sheet.locator("[data-pg-part=status]")).to_contain_text("1 of")
    expect(sheet.locator("[value=at-times]").first).to_be_checked()
    reached = set()
    sheet.locator("h1").evaluate("each => { each.tabIndex = -1; each.focus(); }")
    for _ in range(12):
        sheet.keyboard.press("Tab")
        reached.add(sheet.evaluate("document.activeElement.dataset.pgDo ?? ''"))
    assert {"save", "open", "beside", "print"} <= reached


def test_the_matrix_shows_answers(sheet: Page, instant: str) -> None:
    """The matrix lays the browser's own answers over its cells, in words."""

    signal = str(sheet.locator(".pg-q").first.get_attribute("data-pg-signal"))
    answer(sheet, 0, "Consistently")
    sheet.goto(f"{instant}engineering/matrix/?mark=mine")
    mark = sheet.locator(".pg-layer")

    expect(mark).to_have_count(1)
    expect(mark).to_have_text(re.compile(r"1 of \d+ consistently"))
    row = mark.locator("xpath=ancestor::tr").locator("th")
    assert row.get_attribute("data-pg-competency") == signal.split("/")[0]


def test_the_matrix_names_the_level_of_answers(sheet: Page, instant: str) -> None:
    """A file of answers that is opened is told by the title of its level."""

    answers = json.dumps(own(sheet)).encode()
    sheet.goto(f"{instant}engineering/matrix/")
    sheet.locator(".pg-matrix input[type=file]").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": answers}
    )

    status = sheet.locator(".pg-matrix [role=status]")
    expect(status).to_have_text("“Answers for Senior Engineer”: 1 cell is marked.")


def test_without_a_script_it_is_a_worksheet(browser: Browser, instant: str) -> None:
    """Who has no JavaScript sees no buttons that do nothing, and is told to print."""

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(instant + PATH)

    expect(page.get_by_text("this page is a worksheet")).to_be_visible()
    expect(page.get_by_role("button", name="Save a file")).to_be_hidden()
    assert page.locator(".pg-q:visible").count() > 10
    context.close()


def test_it_stays_out_of_site_map_and_search(page: Page, instant: str) -> None:
    """Self-assessments are neither found by search engines nor by the search."""

    site = instant.removesuffix("careers/")
    sitemap = page.request.get(f"{site}sitemap.xml").text()
    index = page.request.get(f"{site}search/search_index.json").text()

    assert f"/{LEVEL}/<" in sitemap
    assert PATH not in sitemap
    assert f"{PATH}" not in index
