"""Forms that people send to each other, in a real browser and from disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from progression import Catalog, load
from progression.interchange.response import FEEDBACK, PILOT, SHAPES, dumps, loads
from progression.messages import Messages
from progression.people.vignette import Vignette
from progression.people.wanted import Wanted, wanted_signals
from progression.reports.form import Form, html
from progression.reports.forms import feedback_form, pilot_form, rating_form

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
HOSTILE = (
    "</script><script>document.title='hit'</script>\"'><img src=x onerror=alert(1)> {{7*7}} \u202eא"
)


@pytest.fixture(scope="module")
def harbour() -> Catalog:
    """The example company."""
    return Catalog(load(HARBOUR))


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps what pages keep, at the width of a phone."""
    made = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    yield made
    made.close()


def forms(harbour: Catalog, words: Messages) -> list[Form]:
    """One form of each kind."""
    asked = wanted_signals(harbour, ["code-quality"], "engineering/ic/engineer")
    case = Vignette(
        id="case", title="A case", level="engineering/ic/engineer", asks=(), text="One.\n\nTwo."
    )
    return [
        feedback_form(harbour, asked, words, about="Noor", level="engineering/ic/engineer"),
        pilot_form(harbour, words, cluster="operations"),
        rating_form(harbour, case, asked, words),
    ]


def opened(context: BrowserContext, form: Form, folder: Path, words: Messages) -> Page:
    """A form that is open from disk; whatever it asks of a host is a failure."""
    file = folder / "form.html"
    file.write_text(html(form, words), encoding="utf-8")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    def asked(request: Request) -> None:
        if request.url != file.as_uri():
            faults.append(request.url)

    page.on("console", heard)
    page.on("request", asked)
    page.goto(file.as_uri())
    page.faults = faults  # type: ignore[attr-defined]  # looked at where the test ends
    return page


def saved(page: Page) -> str:
    """What the form saves."""
    with page.expect_download() as download:
        page.locator("[data-do=save]").click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_what_is_filled_in_comes_back(
    context: BrowserContext, harbour: Catalog, tmp_path: Path
) -> None:
    """A peer fills the form in, the page is loaded again, and the file holds it to the byte."""
    page = opened(context, forms(harbour, Messages())[0], tmp_path, Messages())
    status = page.get_by_role("status")

    page.locator("[data-do=save]").click()
    assert status.inner_text() == "One thing is missing: Your name"
    page.get_by_label("Your name").fill("Ines")
    page.locator("[data-do=save]").click()
    assert status.inner_text().startswith("Nothing is answered yet.")
    page.get_by_label("A customer").check()
    page.locator("fieldset").nth(1).get_by_label("Consistently").check()
    page.locator("fieldset").nth(1).get_by_label("What happened").fill(f"  {HOSTILE} \ud83d\ude00 ")
    page.locator("fieldset").nth(2).get_by_label("I had no chance to see it").check()
    assert status.inner_text().startswith("Kept in this browser.")
    page.reload()
    assert status.inner_text() == "Here is what you typed last time in this browser."
    text = saved(page)
    read = loads(text, FEEDBACK)

    assert dumps(read) == text
    assert [read.text(each) for each in ("from", "relation", "about")] == [
        *("Ines", "customer", "Noor"),
    ]
    assert read.text("level") == "engineering/ic/engineer"
    assert [each.answer for each in read.answers.values()].count("no-chance-yet") == 1
    (noted,) = [each for each in read.answers.values() if each.note]
    assert noted.note == f"{HOSTILE} 😀"
    path = next(path for path, each in read.answers.items() if each is noted)
    signal = harbour.signal(path)
    assert signal is not None and noted.wording == harbour.fingerprint(signal)
    assert loads(saved(page), FEEDBACK).text("id") == read.text("id")
    assert page.faults == []  # type: ignore[attr-defined]  # put there by the fixture
    page.close()


def test_pilot_asks_for_no_name(context: BrowserContext, harbour: Catalog, tmp_path: Path) -> None:
    """The pilot's form names nobody, and its file is one of the pilot's."""
    page = opened(context, forms(harbour, Messages())[1], tmp_path, Messages())
    page.get_by_label("Partly").nth(1).check()
    page.get_by_label("What is missing?").fill("Sales.")
    read = loads(saved(page), PILOT)

    assert read.answers["mine"].answer == "partly" and read.text("missing") == "Sales."
    assert read.text("cluster") == "operations"
    assert "name" not in " ".join(page.locator("label").all_inner_texts()).lower()
    page.close()


def test_taken_back(context: BrowserContext, harbour: Catalog, tmp_path: Path) -> None:
    """An answer that is chosen again is taken back, by pointer or by key, and leaves the file."""
    page = opened(context, pilot_form(harbour, Messages()), tmp_path, Messages())
    page.get_by_label("Yes").nth(0).check()
    page.get_by_text("Partly").nth(1).click()
    page.get_by_text("Partly").nth(1).click()
    page.get_by_label("No", exact=True).nth(2).check()
    page.keyboard.press("Delete")

    assert list(loads(saved(page), PILOT).answers) == ["found"]
    page.close()


def test_blocked_storage_is_said(browser: Browser, harbour: Catalog, tmp_path: Path) -> None:
    """Where a browser keeps nothing, the form says so and saves all the same."""
    context = browser.new_context(accept_downloads=True)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    page = opened(context, forms(harbour, Messages())[1], tmp_path, Messages())

    assert "keeps nothing" in page.get_by_role("status").inner_text()
    page.get_by_label("Yes").first.check()
    assert "keeps nothing" in page.get_by_role("status").inner_text()
    assert loads(saved(page), PILOT).answers["found"].answer == "yes"
    context.close()


def test_cleared(context: BrowserContext, harbour: Catalog, tmp_path: Path) -> None:
    """Clearing leaves nothing behind in the browser, after being asked."""
    page = opened(context, forms(harbour, Messages())[2], tmp_path, Messages())
    page.get_by_label("A name for you").fill("Gull")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-do=clear]").click()
    kept = page.evaluate("JSON.stringify(localStorage)")
    page.reload()

    assert "Gull" not in kept
    assert page.get_by_label("A name for you").input_value() == ""
    page.close()


def test_hostile_text_is_text(context: BrowserContext, harbour: Catalog, tmp_path: Path) -> None:
    """Whatever stands in a framework is shown as it is, and runs nothing."""
    odd = Wanted(f"a/{HOSTILE}", HOSTILE, "1:0123456789ab", HOSTILE, (HOSTILE,))
    made = feedback_form(harbour, [odd], Messages(), about=HOSTILE)
    page = opened(context, made, tmp_path, Messages())
    page.get_by_label("Your name").fill("Ines")
    page.get_by_label("At times").check()
    document = json.loads(saved(page))

    assert page.locator("legend").last.inner_text() == HOSTILE
    assert page.title() != "hit" and page.locator("img").count() == 0
    assert document["answers"][f"a/{HOSTILE}"]["answer"] == "at-times"
    assert page.faults == []  # type: ignore[attr-defined]  # put there by the fixture
    page.close()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("de", "dark")])
def test_for_everybody(
    context: BrowserContext, harbour: Catalog, tmp_path: Path, language: str, scheme: str
) -> None:
    """Each form is without fault for axe, fits a phone, and takes the keyboard to its end."""
    words = Messages(language)
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    for form in forms(harbour, words):
        page = opened(context, form, tmp_path, words)
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.locator("input[type=radio]").first.check()
        page.evaluate(axe)
        found = page.evaluate("axe.run()")

        assert [each["id"] for each in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.locator("input, textarea").last.focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.dataset.do") == "save"
        assert page.locator("html").get_attribute("lang") == language
        assert page.faults == []  # type: ignore[attr-defined]  # put there by the fixture
        page.close()


def test_on_paper(context: BrowserContext, harbour: Catalog, tmp_path: Path) -> None:
    """On paper a page holds several questions, and choices are read from left to right."""
    words = Messages("de")
    form = forms(harbour, words)[0]
    page = opened(context, form, tmp_path, words)
    questions = page.locator("fieldset").count()
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))

    assert questions > 4 and sheets <= 1 + questions / 3
    page.close()


def test_small_and_alone(harbour: Catalog) -> None:
    """A form names no other file or host, refuses them by its policy, and is small."""
    for form in forms(harbour, Messages()):
        text = html(form, Messages())

        assert len(text.encode()) < 30_000
        assert "http://" not in text and "https://" not in text
        assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text


def test_files_hold_what_their_shape_says(harbour: Catalog) -> None:
    """The file that a form fills in has each key of its shape, in the order in which it is read."""
    for form, shape in zip(forms(harbour, Messages()), SHAPES, strict=True):
        assert list(form.blank) == ["schema", *shape.texts, "date", "answers"]
        assert form.blank["schema"] == shape.schema
        assert attrs.has(type(form))
