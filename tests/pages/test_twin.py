from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from progression.pages import Site
from progression.pages.twin import twin
from tests.pages.reading import Read


def text(markdown: str) -> str:
    """The text of a page whose links stay."""
    return twin(markdown, str)


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("# What&#46; { #what data-search-exclude }", "# What."),
        ("<p>One <strong>two</strong>\n<em>three</em></p>", "One **two** *three*"),
        ("<p><b>one </b>two</p>", "**one** two"),
        ("<p><strong></strong>one</p>", "one"),
        ("<p><strong>a <b>b</b> c</strong></p>", "**a b c**"),
        ('<p><a href="../x/?a=1&amp;b=2#c">There</a></p>', "[There](../x/?a=1&b=2#c)"),
        ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
        ("<ol><li>One<ul><li>In</li></ul></li><li>Two</li></ol>", "1. One\n    - In\n2. Two"),
        ("<dl><dt>Reach</dt><dd>A team</dd></dl>", "**Reach**: A team"),
        ("<dl><dt>Why?</dt> <dd>So</dd><dt></dt><dd>B</dd></dl>", "**Why?** So\n\nB"),
        ("<dl><dt>A</dt><dd><ul><li>b</li></ul></dd></dl>", "**A**:\n\n- b"),
        (
            '<p class="pg-meta"><b class="pg-chip">A</b><i hidden>-</i><span>B</span> <b></b></p>',
            "**A** · B",
        ),
        (
            '<p class="pg-meta"><a href="x">C</a> <span class="pg-status">D</span></p>',
            "[C](x) · D",
        ),
        ('<p>Asks. <span class="pg-rung">Working</span></p>', "Asks. (Working)"),
        ('<p><a href="x"><small>Next</small> Lead</a></p>', "[Next: Lead](x)"),
        ('<p><a href="x"><strong>Lead</strong> <span>Up.</span></a></p>', "[**Lead**](x): Up."),
        ('<p><a href="x"><strong>Why?</strong> <span>So.</span></a></p>', "[**Why?**](x) So."),
        ('<p><a href="x"><strong>Lead</strong></a></p>', "[**Lead**](x)"),
        ("<section><h2>One</h2><p>Two</p></section>", "## One\n\nTwo"),
        ("<ul><li>One<p>Two</p><ul><li>In</li></ul></li></ul>", "- One\n\n    Two\n\n    - In"),
        ('<ul><li class="pg-screen"><a href="?a=b">x</a></li><li>y</li></ul>', "- y"),
        ("<details><summary>More (2)</summary><p>All</p></details>", "**More (2)**\n\nAll"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1 \\| 2 |  |",
        ),
        ("<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>", "| • a • b |\n| --- |"),
        ("<p>a <button>b</button><span class='x' hidden>c</span> d</p>", "a d"),
        ('<p>a <svg><title>b</title><path d=""/></svg> d</p>', "a d"),
        ('<p>a <span aria-hidden="true">–</span> <span class="pg-sr">none</span></p>', "a none"),
        ('<nav class="pg-jump"><ul><li>Here</li></ul></nav><p>On</p>', "On"),
        ('<p><span class="pg-mark">New</span> <span>Asks.</span></p>', "**New** Asks."),
        ('<p>Asks. <span class="pg-was">Before: Did.</span></p>', "Asks. *Before: Did.*"),
        ("<p>*a* _b_ [c] `d` &lt;e&gt; \\</p>", r"\*a\* \_b\_ \[c\] \`d\` &lt;e> " + "\\\\"),
        ("<p># a</p><p>- b</p><p>1. c</p><p>3.5 d</p>", "\\# a\n\n\\- b\n\n1\\. c\n\n3.5 d"),
        ("<p>one</p></div></p><p>two", "one\n\ntwo"),
        ("<!-- <p>x</p> --><p>one<br>two</p>", "one two"),
    ],
)
def test_told(html: str, told: str) -> None:
    """A piece of HTML reads as it would on the page."""
    assert text(html) == f"{told}\n"


def test_targets() -> None:
    """Links are led elsewhere by whoever knows where the texts are."""
    told = twin('<p><a href="../x/">X</a></p>', lambda link: f"{link}index.md")

    assert told == "[X](../x/index.md)\n"


def test_example_company(handbook: Site) -> None:
    """Pages of the example company have their titles, and no tag or entity is left."""
    for page in handbook.pages[::7]:
        told = text(page.body)

        assert told.startswith("# "), page.path
        assert not re.search(r"(?<!\\)<[a-z/!]|&(?!lt;)[a-z]+;|pg-|\{ #", told), page.path


def test_words_of_a_page(handbook: Site, senior: Read) -> None:
    """All that a level asks stands in the text of its page, as it reads."""
    page = next(
        each for each in handbook.pages if each.address == "engineering/ic/senior-engineer/"
    )
    told = text(page.body)

    assert "- **New** Compares two designs against the load and the rules of real ports." in told
    assert "**[Growing others](#growing-others)**:" in told
    assert "?a=" not in told and "(#)" not in told
    assert senior.ids


SIGNS = st.text(st.sampled_from("ab*_`[]<>|#-+=~.1 \\&(){}!\"'"), max_size=30)


@settings(max_examples=100)
@given(SIGNS)
def test_any_words(words: str) -> None:
    """Whatever a paragraph says, a reader of the Markdown reads the same."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    html = Markdown().convert(text(f"<p>{escaped}</p>"))

    assert unescape(re.sub(r"<[^>]*>", "", html)).split() == words.split()
