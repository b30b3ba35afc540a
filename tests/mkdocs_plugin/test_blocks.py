from __future__ import annotations

import pytest
from markdown import Markdown

from progression.mkdocs_plugin.blocks import part
from progression.pages.text import html_block


def converted(text: str) -> str:
    """What Python-Markdown makes of a text."""
    return Markdown(extensions=["attr_list", "md_in_html", "toc"]).convert(text)


def test_ready_html_is_left_behind_and_put_back() -> None:
    """Python-Markdown sees the headings alone, and the page is the same."""

    text = '# Title\n\n<p id="a">One <b>two</b></p>\n\n## Next {#next}\n\n<ul><li>x</li></ul>\n'
    parted = part(text)

    assert "One" not in parted.markdown
    assert parted.whole(converted(parted.markdown)) == converted(text)


@pytest.mark.parametrize(
    "block",
    [
        "plain *text*",
        "<em>in</em> *text*",
        '<div markdown="1">*text*</div>',
        "<section>",
        "</section>",
        "<div><p>open</div>",
        "    <p>code</p>",
    ],
)
def test_what_markdown_may_change_stays(block: str) -> None:
    """Only blocks that are ready and whole are left behind."""

    parted = part(f"# Title\n\n{block}\n")

    assert parted.ready == {}
    assert block in parted.markdown


def test_void_elements_do_not_keep_a_block() -> None:
    """A line break and a drawn line need no end."""

    assert len(part('<p>a<br>b</p>\n\n<svg></svg>\n\n<div><path d="M0 0"/></div>').ready) == 2


def test_anchors_in_blocks_are_known() -> None:
    """Links to anchors in ready HTML can be checked."""

    assert part('<p id="a.b">x</p>\n\n<div data-id="c"><i id="d"></i></div>').ids() == {"a.b", "d"}


def test_blocks_pass_python_markdown_unchanged() -> None:
    """What templates make is written so that reading it would change nothing."""

    block = html_block("<p>one</p><dl><dt>two</dt></dl><div><p>x</p></div><nav></nav>")

    assert block == "<p>one</p>\n<dl><dt>two</dt></dl>\n<div><p>x</p></div>\n<nav></nav>"
    assert converted(block) == block
