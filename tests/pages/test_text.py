"""Headings and bodies that hold their shape under Markdown."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from progression.pages.text import body, clean, heading, html_block, plain, split_paragraphs
from progression.prose import fold
from tests.pages.reading import MORE_EXTENSIONS, read_html


def shown(rendered: str) -> str:
    """A rendered template as a generator makes it."""
    return markdown.markdown(body(rendered), extensions=MORE_EXTENSIONS)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_headings_say_what_they_say(text: str) -> None:
    """A heading shows exactly its text, whatever signs are in it."""

    words = fold(clean(text.replace("\u0002", "").replace("\u0003", "")))
    found = read_html(shown(heading(2, f"x{words}y", "here")))

    assert found.text.strip() == f"x{words}y"
    assert [(each.tag, each.attributes["id"]) for each in found.elements] == [("h2", "here")]


def test_headings_of_messages() -> None:
    """A message that was escaped already is not escaped again."""

    assert "R&#38;D" in heading(1, Markup("R&amp;D"))


def test_headings_out_of_search() -> None:
    """What stands beneath a heading can be kept out of the search."""

    found = read_html(shown(heading(2, "New", "new", searched=False)))

    assert "data-search-exclude" in found.elements[0].attributes


def test_blocks_have_no_gaps() -> None:
    """Blank lines inside HTML, and line breaks inside text, are folded."""

    assert html_block("<ul>\n\n  <li>a\n\nb</li>\n\n</ul>\n") == "<ul>\n<li>a b</li>\n</ul>"


def test_braces_become_entities() -> None:
    """No macro and no attribute list sees a brace."""

    assert html_block("<p>{{ x }}</p>") == "<p>&#123;&#123; x &#125;&#125;</p>"


@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x1b", "\x7f", "\ud800"])
def test_controls_are_dropped(mark: str) -> None:
    """Control characters and halves of pairs, which no file can hold, are dropped."""

    assert clean(f"a{mark}b") == "ab"


@pytest.mark.parametrize("mark", ["\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_line_ends_are_line_ends(mark: str) -> None:
    """Whatever some program takes for the end of a line is one."""

    assert plain(f"a{mark}b") == "a b"


def test_paragraphs() -> None:
    """Blank lines part paragraphs."""

    assert split_paragraphs("One\nline.\n\nTwo.") == ["One line.", "Two."]
