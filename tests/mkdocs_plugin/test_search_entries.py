from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search import plugin as material  # type: ignore[import-untyped]  # untyped

from progression.mkdocs_plugin.search_entries import sections_of

Found = list[tuple[str | None, bool, str, str]]


def ours(html: str) -> Found | None:
    """The sections as we find them."""
    found = sections_of(html)
    if found is None:
        return None
    return [(each.id, each.excluded, "".join(each.title), "".join(each.text)) for each in found]


def theirs(html: str) -> Found:
    """The sections as Material finds them."""
    parser: Any = material.Parser()
    parser.feed(html)
    parser.close()
    return [
        (each.id, each.is_excluded(), "".join(each.title), "".join(each.text))
        for each in parser.data
    ]


words = st.text("ab &<>\"'\n\u00a0é😀", max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
names = st.sampled_from(["p", "div", "ul", "li", "span", "code", "pre", "svg", "dl", "a"])
attributes = st.sampled_from(["", ' class="x"', ' data-id="y"', ' title="data-search-exclude"'])
blocks = st.recursive(
    words
    | st.sampled_from(["<br>", '<path d="M0 0"/>', "<p> </p>", "<img alt=''>".replace("'", '"')]),
    lambda inner: st.builds(
        lambda name, more, parts: f"<{name}{more}>{''.join(parts)}</{name}>",
        names,
        attributes,
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)
headings = st.builds(
    lambda depth, anchor, more, text: (
        f"<h{depth}{anchor}{more}>{text}"
        f'<a class="headerlink" href="#x" title="Permanent">¶</a></h{depth}>'
    ),
    st.integers(1, 6),
    st.sampled_from(["", ' id="a"', ' id="b&amp;c"']),
    st.sampled_from(["", ' data-search-exclude="data-search-exclude"']),
    words,
)
excluded = st.builds(
    lambda name, text: f"<{name} data-search-exclude><b>{text}</b></{name}>",
    st.sampled_from(["p", "ul", "div"]),
    words,
)


@given(st.lists(blocks | headings | excluded, max_size=6).map("".join))
def test_sections_are_those_that_material_finds(html: str) -> None:
    """Whatever a page holds, its sections have Material's anchors, titles and texts."""

    assert ours(html) == theirs(html)


def test_what_is_left_out_ends_where_it_ends() -> None:
    """An inner element of the same name does not end it, as it does for Material."""

    html = '<h1 id="a">A</h1><div data-search-exclude><div>b</div><p>c</p></div><p>d</p>'
    expected = [(None, False, "A", "<p>d</p>")]

    assert ours(html) == expected
    assert "c" in theirs(html)[0][3]


@pytest.mark.parametrize(
    "html",
    ["<p>a < b</p>", "<!-- x -->", "<script>1</script>", "<p title='<'>", "<style>a</style>"],
)
def test_what_cannot_be_read_is_left_to_material(html: str) -> None:
    """Comments, scripts and odd tags go to Material's own parser."""

    assert ours(html) is None
