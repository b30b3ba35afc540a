"""The handbook as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import Catalog, Framework
from progression.messages import MessageError
from progression.pages import NavItem, Options, Page, Site, site
from progression.testing import frameworks
from tests.pages.companies import CLASHING, EMPTY, NESTED, ODD, ONE_LEVEL
from tests.pages.reading import MORE_EXTENSIONS, broken_links, read

ADDRESSES = (
    *("", "engineering/", "engineering/ic/", "engineering/ic/senior-engineer/"),
    *("engineering/matrix/", "competencies/", "competencies/direction/", "moves/", "glossary/"),
    "competencies/influence/",
    "moves/engineering-ic-senior-engineer--engineering-management-engineering-manager/",
    "moves/engineering-ic-engineer--engineering-ic-senior-engineer/",
)


def entries(items: tuple[NavItem, ...]) -> Iterator[NavItem]:
    """All entries of a navigation."""
    for item in items:
        yield item
        yield from entries(item.children)


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses(by_address: dict[str, Page], address: str) -> None:
    """Pages stand where SEMANTICS says that they stand."""

    assert address in by_address
    assert by_address[address].path == f"{address}index.md"


def test_every_level_has_a_page(harbour: Catalog, by_address: dict[str, Page]) -> None:
    """A level's path is its address."""

    assert [seat.path for seat in harbour.seats if f"{seat.path}/" not in by_address] == []


def test_links(handbook: Site) -> None:
    """Every link of the example handbook leads to a page and to a place on it."""

    assert broken_links(handbook) == []


def test_links_from_disk(harbour: Catalog) -> None:
    """Without directory URLs, every link ends in a file's name, and leads somewhere."""

    made = site(harbour, Options(directory_urls=False))

    assert broken_links(made, directory_urls=False) == []


@pytest.mark.parametrize("name", ODD)
def test_odd_companies(name: str) -> None:
    """Odd frameworks have whole pages, and every link of them leads somewhere."""

    made = site(Catalog(ODD[name]))

    assert broken_links(made) == []
    for page in made.pages:
        found = read(page)
        assert found.faults == [], page.path
        assert len(found.ids) == len(set(found.ids)), page.path


@pytest.mark.long
@settings(max_examples=25)
@given(frameworks())
def test_any_company(framework: Framework) -> None:
    """Every valid framework has a handbook whose links lead somewhere."""

    assert broken_links(site(Catalog(framework))) == []


TRICKS = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</p></div></li><b onclick=x>",
        "&lt;b&gt; & &amp;",
        "{{ 7*7 }} {% raw %} {# x #} { .x #y }",
        "# Heading\n\n## Other",
        "```\ncode\n```",
        '--8<-- "/etc/hosts"',
        "*[HTML]: x\n[^1]: y",
        "a\n\n    b\n\n- c\n1. d\n> e\n!!! note",
        "| a | b |\n|---|---|\n",
        "++ctrl+c++ :smile: ~~x~~ ==y== [z](javascript:alert(1)) ![i](x)",
        "{++added++} {>>note<<}",
        "<!--#--># x <!-- --> ]]> <?php",
        "\u202eright to left\u2066",
        "\x00\x07\x1f\x7f\x85\u2028",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
        "https://example.org/?a=b&c=d",
        "x" * 10_000,
        "",
        " ",
        "'\"`\\_*",
    ]
)


@pytest.mark.long
@settings(max_examples=40)
@given(frameworks(text=TRICKS | st.text(max_size=30)))
def test_hostile_text(framework: Framework) -> None:
    """Nothing that people write runs, opens a tag, or means something as Markdown."""

    for page in site(Catalog(framework)).pages:
        found = read(page, MORE_EXTENSIONS)
        assert found.faults == [], page.path
        assert found.of("script") == []
        assert found.of("img") == []
        assert found.of("b") == []
        assert [e for e in found.elements if any(n.startswith("on") for n in e.attributes)] == []
        targets = [each.attributes.get("href", "") for each in found.elements]
        assert [each for each in targets if "script:" in each.lower()[:20]] == []
        assert "7*7" not in page.body or "{{" not in page.body
        page.body.encode("utf-8")


def test_pages_describe_themselves(handbook: Site) -> None:
    """No page is without a title and a description, each on one line."""

    for page in handbook.pages:
        for name in ("title", "description"):
            text = page.meta[name]
            assert isinstance(text, str)
            assert text.strip() == text != ""
            assert "\n" not in text


def test_one_title_each(handbook: Site) -> None:
    """Every page has one heading of the first rank, and no rank is left out below it."""

    for page in handbook.pages:
        ranks = [len(mark) for mark in re.findall(r"^(#+) ", page.body, re.MULTILINE)]
        assert ranks[0] == 1, page.path
        assert ranks.count(1) == 1, page.path
        assert all(b - a <= 1 for a, b in pairwise(ranks)), page.path


def test_same_again(harbour: Catalog, handbook: Site) -> None:
    """Made again, the handbook is the same, byte for byte."""

    again = site(harbour)

    assert [(p.path, p.meta, p.body) for p in again] == [(p.path, p.meta, p.body) for p in handbook]
    assert again.assets == handbook.assets


def test_nothing_from_elsewhere(handbook: Site) -> None:
    """No page and no asset loads anything from another host."""

    for page in handbook.pages:
        found = read(page)
        assert [e for e in found.elements if "src" in e.attributes or e.tag == "link"] == []
        assert "url(" not in page.body
    names = {asset.path.rpartition("/")[2].encode() for asset in handbook.assets}
    for asset in handbook.assets:
        if asset.path.endswith(".css"):
            assert not re.search(rb"https?:|//[a-z]|@import", asset.content)
            assert set(re.findall(rb'url\("?([^")]+)', asset.content)) <= names


def test_macros_stay_out(handbook: Site) -> None:
    """The macros plugin leaves the pages alone, and finds no braces in them but headings' own."""

    for page in handbook.pages:
        assert page.meta["render_macros"] is False
        inside = re.sub(r"^#+ .*$", "", page.body, flags=re.MULTILINE)
        assert "{" not in inside
        assert "}" not in inside


def test_blocks_hold(handbook: Site) -> None:
    """Every line of a page is a heading or starts with a tag, and no HTML block has a gap."""

    for page in handbook.pages:
        for block in page.body.strip().split("\n\n"):
            assert all(line.startswith("<") for line in block.split("\n")) or (
                block.startswith("#") and "\n" not in block
            )


def test_navigation_begins_with_own_pages(handbook: Site) -> None:
    """Every section of the navigation begins with its own page, one segment above its others."""

    for section in entries(handbook.nav):
        if section.children:
            first = section.children[0].path
            assert first is not None
            around = first.removesuffix("index.md")
            inner = [each.path for each in entries(section.children) if each.path]
            assert section.title == section.children[0].title
            gathered = around.startswith(("competencies/", "guides/"))
            assert gathered or all(p.startswith(around) for p in inner)


def test_navigation_is_whole(handbook: Site) -> None:
    """The navigation names every page but moves and the guides of single levels, each once."""

    named = [item.path for item in entries(handbook.nav) if item.path]

    assert len(named) == len(set(named))
    assert {page.path for page in handbook.pages} - set(named) == {
        page.path
        for page in handbook.pages
        if page.path.startswith("moves/")
        or re.fullmatch(r"(?!guides/).*/self-assessment/index.md", page.path)
        or re.match(r"guides/[a-z-]+/[a-z-]+/", page.path)
    }


def test_sources(by_address: dict[str, Page]) -> None:
    """A page knows the file and line of what it shows."""

    source = by_address["engineering/ic/senior-engineer/"].source

    assert source is not None
    assert source.name == "ic.py"
    assert source.line > 0


def test_tags_are_hidden(by_address: dict[str, Page]) -> None:
    """Other titles are tags, which the search finds and readers do not see."""

    meta = by_address["engineering/ic/senior-engineer/"].meta

    assert {"IC3", "Senior Engineer", "Senior Developer"} <= set(meta["tags"])  # type: ignore[call-overload]  # front matter is loose
    assert "tags" in meta["hide"]  # type: ignore[operator]  # front matter is loose


def test_no_address_leaves() -> None:
    """Ids that are no ids give addresses within the handbook, each once."""

    paths = [page.path for page in site(Catalog(CLASHING)).pages]

    assert len(paths) == len(set(paths))
    assert all(re.fullmatch(r"([a-z0-9-]+/)*index\.md", path) for path in paths)
    assert "moves-2/index.md" in paths


def test_nested_clusters() -> None:
    """Clusters in clusters stand in the address, however deep."""

    paths = {page.path for page in site(Catalog(NESTED)).pages}

    assert "a/b/c/d/e/ic/level-2/index.md" in paths


def test_own_name() -> None:
    """The handbook can have a name of its own."""

    home = site(Catalog(EMPTY), Options(title="Growing here")).pages[0]

    assert home.title == "Growing here"
    assert "# Growing here" in home.body


def test_own_template(tmp_path: Path) -> None:
    """A company's folder of templates stands before ours."""

    words = '{{ heading(1, title) }}<p class="own">{{ framework.id }}</p>'
    (tmp_path / "home.html").write_text(words, encoding="utf-8")

    home = site(Catalog(EMPTY), Options(templates=(str(tmp_path),))).pages[0]

    assert home.body == '# Acme\n\n<p class="own">acme</p>\n'


def test_own_words() -> None:
    """A company's word takes the place of ours."""

    made = site(Catalog(ONE_LEVEL), Options(words={"nav.home": "Start"}))

    assert made.nav[0].title == "Start"


def test_unknown_words() -> None:
    """A word that replaces nothing is refused, and the nearest one is named."""

    with pytest.raises(MessageError, match=r"nav\.home"):
        site(Catalog(EMPTY), Options(words={"nav.hom": "Start"}))


@pytest.mark.parametrize("path", ["engineering/ic/engineer/", "competencies/ownership/"])
def test_readers_can_ask_where_somebody_answers(harbour: Catalog, path: str) -> None:
    """With an address set, a page leads there, filled in; without one, nothing does."""
    ask = "https://tracker.example/new?about={path}&at={address}"
    options = Options(ask=ask, site_url="https://acme.example/", base="careers")
    asked = {page.address: page.body for page in site(harbour, options).pages}
    silent = {page.address: page.body for page in site(harbour, Options()).pages}
    about = path.strip("/").removeprefix("competencies/").replace("/", "%2F")
    at = f"https%3A%2F%2Facme.example%2Fcareers%2F{path.replace('/', '%2F')}"

    assert f'href="https://tracker.example/new?about={about}&amp;at={at}"' in asked[path]
    assert "pg-ask" not in silent[path]
