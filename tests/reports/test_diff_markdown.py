"""The comment on a pull request: small enough, harmless, and aware of the one before."""

from __future__ import annotations

import datetime
import random
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from progression import Competency, Framework, Signal
from progression.changes import Decision, Declaration, compare
from progression.prose import fold
from progression.reports.diff_markdown import LIMIT, comparison_markdown
from progression.reports.inert import code, inert
from progression.reports.seen import MOST, seen, seen_in, since
from progression.reports.source_lines import printable
from progression.revisions import Comparison, Revision, SideName
from tests.changes.edits import EDITS
from tests.changes.test_cases import changes_of
from tests.changes.test_edits import OLD, drafted

BREAK = "\N{ZERO WIDTH SPACE}"
OURS = set("h3 h4 p strong table thead tbody tr th td sub ol ul li blockquote del ins".split())
OURS |= {"code", "details", "summary"}
COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable("table")
HOSTILE = (
    "@octocat closes #1 and GH-2, see https://evil.example and www.evil.example or !3",
    "<img src=x onerror=alert(1)><!-- progression-diff:1 AAAA -->",
    "</details> <script>alert(1)</script> &lt;b&gt;",
    "[a](javascript:alert(1)) ![b](x) `code` **bold** ~~gone~~ _it_ $x$ :tada:",
    "/close",
    "1. one",
    "- two | three",
    "# four\n\n/merge\n\n> five",
    "a`b``c \u202e\x1b[31m",
)


class Reader(HTMLParser):
    """The tags, attributes, comments and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.facts: list[str] = []
        self.comments: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.facts += [name for name, _ in attrs]

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        """Note some words."""
        self.texts.append(data)

    @property
    def text(self) -> str:
        """All words."""
        return "".join(self.texts)


def rendered(markdown: str) -> Reader:
    """A comment as a reader's browser gets it."""
    return Reader(COMMONMARK.render(markdown))


def told(old: Framework, new: Framework, *declared: Declaration) -> Comparison:
    """A comparison of two frameworks."""
    revision = Revision("main", "3f" * 20, Path("/"), datetime.date(2026, 1, 5))
    return Comparison(
        old=SideName("main", revision),
        new=SideName("topic"),
        digest=compare(old, new, declared=declared).digest(),
    )


def case(name: str) -> Comparison:
    """One of the cases that a reviewer meets."""
    changes = changes_of(name)
    return told(changes.old.framework, changes.new.framework)


def of_texts(texts: dict[str, str]) -> Framework:
    """A framework that asks everybody for one competency, with a signal for each text."""
    care = Competency("care", "Care")
    signals = [Signal(name, text) for name, text in texts.items()]
    return Framework(
        "quay",
        "How we grow",
        cumulative=True,
        competencies=[care],
        expects=[care.expects("Looks ahead.", *signals)],
    )


@pytest.mark.parametrize("name", ["words-added", "id-changed", "moved-down", "title-changed"])
def test_a_comment_is_plain_markdown(name: str) -> None:
    """It opens with the mark and the sentence, and holds no tag but those that reports write."""
    comparison = case(name)

    markdown = comparison_markdown(comparison)

    page = rendered(markdown)
    assert set(page.tags) <= OURS
    assert markdown.splitlines()[0].startswith("<!-- progression-diff:1 ")
    assert markdown.splitlines()[2] == f"### {comparison.digest.sentence}"


def test_the_first_grids_stand_open_and_the_rest_in_a_fold() -> None:
    """A reviewer sees what is to be decided without scrolling past the grids of all tracks."""
    chance = random.Random(3)
    new = drafted(chance.choices(EDITS, k=100), chance).framework()

    markdown = comparison_markdown(told(OLD, new))

    opened, _, rest = markdown.partition("<details>")
    heads = re.compile(r"^\| --- \|", re.MULTILINE)
    grids = len(compare(OLD, new).grids())
    assert grids > 4
    assert len(heads.findall(opened)) == 3
    assert rest.startswith(f"<summary>{grids - 3} tracks more</summary>")
    assert len(heads.findall(rest)) == grids - 3


def test_words_that_changed_are_marked() -> None:
    """Deleted and inserted words stand in the tags for them, within the sentence."""
    old, new = of_texts({"asks": "Asks the team."}), of_texts({"asks": "Asks the whole team."})

    assert "Asks the <ins>whole</ins> team." in comparison_markdown(told(old, new))


def test_the_mark_of_a_new_level_is_shown() -> None:
    """A plus is read as a mark, and begins no list within the list."""
    page = rendered(comparison_markdown(case("empty-level-inserted")))

    assert "+ New level:" in page.text
    assert "+ adds Mate" in page.text


# The next comment knows the one before


def test_the_next_comment_says_what_is_new_since() -> None:
    """New, edited, withdrawn and unchanged changes are counted from the comment's own text."""
    base = {name: f"Asks for {name} early enough." for name in ("one", "two", "three", "four")}
    first = told(
        of_texts(base),
        of_texts(
            base | {"one": "Asks for one thing.", "two": "Sees two early.", "three": "Three."}
        ),
    )
    second = told(
        of_texts(base),
        of_texts(base | {"one": "Asks for one thing.", "two": "Hears two.", "four": "Four waits."}),
    )

    before = seen_in(f"Somebody’s words.\n\n{comparison_markdown(first)}")

    assert before is not None
    markdown = comparison_markdown(second, previous=before)
    assert "**Since your review:** 1 new, 1 edited, 1 withdrawn, 1 unchanged." in markdown
    assert "`care/four` (new since your review)" in markdown
    assert "`care/two` (edited since your review)" in markdown


def test_a_decision_counts_as_an_edit() -> None:
    """Whoever reviewed an open question is told that it was answered."""
    old, new = of_texts({"asks": "Asks the team."}), of_texts({"asks": "Asks the whole team."})
    answered = told(old, new, Declaration("care/asks", Decision.RAISES))

    found = since(answered.digest.changes, seen(told(old, new).digest.changes))

    assert (len(found.new), len(found.edited), found.unchanged) == (0, 1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No mark.",
        "<!-- progression-diff:1 A -->",
        "<!-- progression-diff:1  -->",
        "<!-- progression-diff:9 AAAAAAAAAAAA -->",
        f"<!-- progression-diff:1 {'A' * 200_000} -->",
        "<!-- progression-diff:1 AA== --> <!-- progression-diff:1 AA== -->",
    ],
)
def test_a_text_that_is_none_of_ours_tells_nothing(text: str) -> None:
    """A comment without a mark, with a broken one or with two is as good as none."""

    assert seen_in(text) is None


def test_a_mark_tells_no_words() -> None:
    """Nobody learns a text, an id or a name from it."""
    comparison = case("words-added")

    mark = comparison_markdown(comparison).splitlines()[0]

    assert re.fullmatch(r"<!-- progression-diff:1 [A-Za-z0-9+/=]+ -->", mark)
    assert len(mark) < 60


# Small enough


def giant(number: int, text: str) -> Comparison:
    """A comparison in which every one of many texts changed."""
    old = {f"signal-{place}": f"Asks for {place}." for place in range(number)}
    new = {name: f"{place} {text}" for place, name in enumerate(old)}
    return told(of_texts(old), of_texts(new))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "word " * 40_000),
        (90, "word " * 3_000),
        (800, "Sees @everybody & <others> " * 20),
        (1, "\N{SAILBOAT}" * 70_000),
    ],
)
def test_a_comment_is_never_too_long(number: int, text: str) -> None:
    """GitHub’s limit holds whatever changed, and what is left out is counted."""
    comparison = giant(number, text)

    markdown = comparison_markdown(comparison, previous=seen(comparison.digest.changes))

    assert len(markdown.encode("utf-16-le")) // 2 < LIMIT
    assert set(rendered(markdown).tags) <= OURS
    if number > 50:
        left = markdown.splitlines()[-1]
        counts = [
            int(each.replace(",", "")) for each in re.findall(r"(\d[\d,]*) (?:detail|change)", left)
        ]
        heads = len(re.findall(r"^\d+\. ", markdown, re.MULTILINE))
        assert "Left out" in left
        assert heads + (counts[1] if len(counts) > 1 else 0) == number


def test_the_longest_detail_is_folded_first() -> None:
    """Short details stay as long as there is room; only the head of a long one is left."""
    base = {f"signal-{place}": "Asks early enough." for place in range(150)}
    long = "Sees what comes & what goes. " * 30
    new = dict.fromkeys(base, "Asks somebody.") | {"signal-0": long}

    markdown = comparison_markdown(told(of_texts(base), of_texts(new)))

    assert "`care/signal-0`" in markdown
    assert "Sees what comes" not in markdown
    assert "<ins>somebody</ins>" in markdown


def test_what_is_not_remembered_is_said() -> None:
    """Of very many changes the weightiest are remembered, and the sentence says so."""
    comparison = giant(MOST + 10, "sees.")

    found = since(comparison.digest.changes, seen(comparison.digest.changes))

    assert str(found) == f"0 new, 0 withdrawn, {MOST} unchanged (among the weightiest 1,200)"


# Harmless


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_do_nothing(text: str) -> None:
    """Nobody is mentioned, nothing is linked, no tag and no mark but ours comes out."""
    comparison = told(of_texts({"asks": "Asks."}), of_texts({"asks": text, "more": text}))

    markdown = comparison_markdown(comparison)

    page = rendered(markdown)
    own = seen(comparison.digest.changes)
    assert set(page.tags) <= OURS
    assert set(page.facts) <= {"style", "start"}
    assert len(page.comments) == 1
    assert seen_in(markdown) == own
    outside = re.sub(r"`[^`]*`", "", markdown)
    assert not re.search(r"[@#!][\w]|://\w|www\.\w", outside.replace("###", ""))
    assert not re.search(r"^/", markdown, re.MULTILINE)


@given(
    st.one_of(st.text(max_size=60), st.text(alphabet="@#!<>&*_`[]()~|\\/:-+=.1a \n", max_size=40))
)
def test_a_text_reads_as_it_was_written(text: str) -> None:
    """Whatever a text holds, its reader sees the same characters, and no markup."""
    page = rendered(f"> {inert(text)}")

    assert page.text.replace(BREAK, "").strip() == printable(fold(text)).replace(BREAK, "")
    assert set(page.tags) <= {"blockquote", "p"}


@given(st.text(max_size=40))
def test_code_holds_whatever_it_is_given(text: str) -> None:
    """Backticks cannot end it."""
    page = rendered(f"See {code(text)}.")

    assert set(page.tags) <= {"p", "code"}
    assert page.tags.count("code") <= 1
