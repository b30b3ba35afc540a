"""The page for the quarterly review: what is on it, in both forms, and how it looks."""

from __future__ import annotations

import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from progression import (
    DRAFT,
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Framework,
    Level,
    Signal,
    Track,
)
from progression.catalog import Catalog
from progression.checks import examine, read_configuration
from progression.loader import load
from progression.reports.blocks import Bars, Block, Charts, Heading, Numbers, Table, markdown
from progression.reports.blocks_html import html
from progression.reports.review import review

TODAY = datetime.date(2026, 11, 25)
HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
HOSTILE = "<script>alert(1)</script> & | `x`"


def small(title: str = "Acme") -> Framework:
    """A company with two lanes, little written down, and reviews that are late."""
    repair = Competency(
        "repair", "Repair", owner="Ada", reviewed=datetime.date(2026, 1, 31), prompts=[]
    )
    care = Competency("care", title)
    hand = Level("hand", "Hand", grade=1, expects=[repair.expects("", Signal("mends", "Mends."))])
    lead = Level("lead", "Lead", grade=2, expects=[care.expects("", Signal("asks", "Asks."))])
    head = Level("head", "Head", grade=2, expects=[care.expects("", Signal("tells", "Tells."))])
    ic = Track("ic", "Makers", lane=INDIVIDUAL_CONTRIBUTOR, levels=[hand, lead])
    management = Track("m", "Managers", lane=MANAGEMENT, levels=[head])
    return Framework(
        "acme",
        title,
        cumulative=True,
        competencies=[repair, care],
        clusters=[Cluster("shop", "Shop", tracks=[ic, management], status=DRAFT)],
        reviewed=TODAY,
        owner="Ada",
    )


def page(framework: Framework, *, settings: dict[str, object] | None = None) -> list[Block]:
    """The page about a framework."""
    catalog = Catalog(framework)
    outcome = examine(catalog, read_configuration(settings or {}), today=TODAY)
    return review(catalog, outcome, today=TODAY)


def table_below(blocks: list[Block], title: str) -> Table:
    """The table below a heading."""
    place = next(
        at for at, each in enumerate(blocks) if isinstance(each, Heading) and each.text == title
    )
    return next(each for each in blocks[place:] if isinstance(each, Table))


def test_what_is_overdue_stands_first_and_what_was_never_read_behind_it() -> None:
    """Each line says what it is, who keeps it, when it was read, and how long it is overdue."""
    rows = table_below(page(small()), "To read again").rows

    assert rows[0] == ("Repair", "competency", "Ada", "31 January 2026", "206 days")
    assert ("Shop", "cluster", "nobody", "never", "—") in rows
    assert not any(row[1] == "framework" for row in rows)


def test_what_is_thin_says_what_it_lacks() -> None:
    """Competencies and levels are told with what nobody wrote down yet."""
    rows = {row[0]: row[1] for row in table_below(page(small()), "What is thin").rows}

    assert rows["Repair"] == "examples of 1 signal, prompts and practices"
    assert rows["Hand\nshop/ic/hand"] == "a summary, milestones and triggers"


def test_steps_are_told_by_what_is_new_and_what_is_raised() -> None:
    """Bars of all tracks share one scale, so that they compare."""
    charts = [each for each in page(load(HARBOUR)) if isinstance(each, Charts)]
    product = charts[0].charts[0]

    assert product.rows[:2] == [("Associate Product Manager", 22, 0), ("Product Manager", 15, 7)]
    assert {each.scale for each in charts} == {
        max(chart.most for each in charts for chart in each.charts)
    }


def test_lanes_stand_side_by_side_at_each_grade() -> None:
    """One grade is one line, with what is in force in each lane."""
    blocks = page(small())
    place = [isinstance(each, Heading) and each.text == "Lanes side by side" for each in blocks]
    table = table_below(blocks[place.index(True) :], "Shop")

    assert table.head == ("Grade", "Individual contributor", "Management")
    assert table.rows[0] == ("1", "Hand\n1 signal, 1 competency", "")
    assert table.rows[1] == (
        "2",
        "Lead\n2 signals, 2 competencies",
        "Head\n1 signal, 1 competency",
    )


def test_numbers_at_the_top_are_those_of_the_parts_below() -> None:
    """What is told at a glance is what the page says at length."""
    blocks = page(small())
    (numbers,) = (each for each in blocks if isinstance(each, Numbers))
    told = {words: number for number, words in numbers.items}

    assert told["to read again"] == len(table_below(blocks, "To read again").rows)
    assert told["thin places"] == len(table_below(blocks, "What is thin").rows)
    assert told["findings"] == sum(
        int(row[2]) for row in table_below(blocks, "What the checks say").rows
    )
    assert told["in motion"] == 1


def test_decisions_against_a_rule_come_up_again_with_their_reasons() -> None:
    """What was suppressed is asked about in each review."""
    exception = {"at": "acme", "ignore": ["missing-owner"], "reason": "Ada keeps all of it."}
    exception_at_shop = {**exception, "at": "shop"}
    blocks = page(small(), settings={"exceptions": [exception_at_shop]})

    assert table_below(blocks, "Decisions against a rule").rows == [
        ("shop", "missing-owner", "Ada keeps all of it.")
    ]


def test_a_company_that_keeps_everything_current_is_told_so() -> None:
    """A good state is said in words, and not left as a gap."""
    text = markdown(page(load(HARBOUR)))

    assert "Nothing is overdue." in text
    assert "The checks have nothing to say." in text
    assert "Due in the next 30 days: Market knowledge (22 December 2026)." in text


def test_what_anybody_wrote_is_text() -> None:
    """Neither form lets a title be anything but words, nor part a table where none is parted."""
    blocks = page(small(HOSTILE))
    row = next(line for line in markdown(blocks).splitlines() if "competency | nobody" in line)

    assert "<script" not in html(blocks)
    assert "<script" not in markdown(blocks)
    assert row.replace("\\|", "").count("|") == len(table_below(blocks, "To read again").head) + 1


def test_a_table_is_one_in_markdown() -> None:
    """The line below the head is a rule for every reader of Markdown, with numbers to the right."""
    table = Table(("What", "How many"), [("Signals", "3")], numbers=(1,))

    assert markdown([table]).splitlines() == [
        "| What | How many |",
        "| --- | ---: |",
        "| Signals | 3 |",
    ]


def test_bars_are_told_in_words_as_well() -> None:
    """Whoever does not see the bars hears the numbers, and what they count."""
    written = html([Charts(("new", "raised"), [Bars("Makers", [("Hand", 3, 1)])], 4)])

    assert "Hand</span>" in written
    assert '<span class="unseen">: 3 new, 1 raised</span>' in written


def test_the_page_is_one_file() -> None:
    """It loads nothing, so that it can be sent."""
    found: list[tuple[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend((tag, value) for name, value in attrs if name in ("src", "href"))

    written = html(page(load(HARBOUR)))
    Reader().feed(written)

    assert found == []
    assert "url(" not in written


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_page_fits_every_screen(browser: Browser, width: int) -> None:
    """Nothing is cut off or lies over something else, on a phone as on a desk."""
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.set_content(html(page(load(HARBOUR))))
    faults = shown.locator(".bars li").evaluate_all(
        """rows => rows.filter(row => {
            const [name, bar, count] = [".name", ".bar", ".count"].map(
                part => row.querySelector(part).getBoundingClientRect());
            const isOver = name.right > bar.left && name.bottom > bar.top + 1;
            return isOver || bar.right > count.left || count.right > innerWidth || bar.width < 80
                || name.height > 48;
        }).map(row => row.textContent)"""
    )
    number = shown.locator(".bars li").count()
    overflow = shown.evaluate("document.documentElement.scrollWidth - innerWidth")
    shown.close()

    assert (number, faults, overflow) == (41, [], 0)
