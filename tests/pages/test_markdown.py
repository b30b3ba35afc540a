from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from progression.catalog import Catalog
from progression.loader import load
from progression.pages import Options, site
from progression.pages.markdown import Desk, ProgressionExtension, UnknownReferenceError
from progression.pages.references import References
from tests.mkdocs_plugin.company import FRAMEWORK, company


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory) -> References:
    """References into the handbook of a small company, below `careers`."""
    catalog = Catalog(load(company(tmp_path_factory.mktemp("acme")) / FRAMEWORK))
    options = Options(base="careers")
    return References(catalog, site(catalog, options), options)


@pytest.fixture
def desk(references: References) -> Desk:
    """A desk on which a page in a folder of its own lies."""
    return Desk(references, page="guides/start.md", address="guides/start/", findings=[])


def converted(desk: Desk, text: str, *extensions: str) -> str:
    """The HTML of a page."""
    return Markdown(extensions=[*extensions, ProgressionExtension(desk)]).convert(text)


@pytest.mark.parametrize(
    ("reference", "href", "title"),
    [
        ("engineering/ic/engineer", "engineering/ic/engineer/index.md", "Engineer"),
        ("engineering", "engineering/index.md", "Engineering"),
        ("direction", "competencies/direction/index.md", "Direction"),
        ("glossary", "glossary/index.md", None),
        ("engineering/matrix", "engineering/matrix/index.md", None),
        (
            "engineering/ic/engineer#direction",
            "engineering/ic/engineer/index.md#direction",
            "Engineer",
        ),
    ],
)
def test_a_link_leads_to_a_page_by_its_path(
    desk: Desk, reference: str, href: str, title: str | None
) -> None:
    """The link goes to the page's source, which generators turn into its address and check."""

    html = converted(desk, f"See [](progression:{reference}).")

    assert f'href="../careers/{href}"' in html
    assert title is None or f">{title}</a>" in html
    assert "></a>" not in html
    assert desk.findings == []


def test_a_link_keeps_its_words(desk: Desk) -> None:
    """Who writes words into a link reads those."""

    html = converted(desk, "[what we *ask*](progression:engineering/ic/engineer)")

    assert "what we <em>ask</em></a>" in html


def test_a_signal_is_linked_where_it_stands(desk: Desk) -> None:
    """A link to a signal without words quotes it."""

    html = converted(desk, "[](progression:direction/asks-first)")

    assert "competencies/direction/index.md#" in html
    assert ">Asks before building.</a>" in html


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("engineering", "Senior Engineer"),
        ("engineering/matrix", "<table"),
        ("engineering/ic/engineer", "Asks before building."),
        ("engineering/ic/engineer#direction", "Asks before building."),
        ("direction/writes-it-down", "Ends a dispute in writing."),
    ],
)
def test_an_image_shows_a_piece_of_the_framework(desk: Desk, reference: str, words: str) -> None:
    """A cluster's pathway, its matrix, a level's signals and a signal stand in a page's text."""

    html = converted(desk, f"Before.\n\n![as words](progression:{reference})\n\nAfter.")

    assert words in html
    assert "<img" not in html
    assert "progression:" not in html
    assert html.startswith("<p>Before.</p>")
    assert html.endswith("<p>After.</p>")
    assert desk.findings == []


def test_a_piece_may_stand_in_a_list(desk: Desk) -> None:
    """A piece is a block wherever it stands alone."""

    html = converted(desk, "- ![](progression:direction/asks-first)\n- two")

    assert "Asks before building." in html
    assert desk.findings == []


def test_links_in_a_piece_lead_from_the_page_that_shows_it(desk: Desk) -> None:
    """A piece looks the same wherever it stands, and its links find their ends."""

    html = converted(desk, "![](progression:engineering)")

    assert 'href="../../careers/engineering/ic/engineer/' in html


@pytest.mark.parametrize(
    "text",
    [
        "`[](progression:nowhere)`",
        "```\n![](progression:nowhere)\n```",
        "    [](progression:nowhere)",
    ],
)
def test_code_is_left_alone(desk: Desk, text: str) -> None:
    """Documentation of references can show them."""

    html = converted(desk, text, "fenced_code")

    assert "progression:nowhere" in html
    assert desk.findings == []


def test_a_wrong_path_is_told_with_its_place_and_what_is_near(desk: Desk) -> None:
    """File, line, column and near paths; the example of the same words in code does not count."""

    text = "# Start\n\n```\n[](progression:directon)\n```\n\nSee [it](progression:directon)."
    converted(desk, text, "fenced_code")

    assert desk.findings is not None
    (finding,) = desk.findings
    assert str(finding.place) == "guides/start.md:7:10"
    assert "“progression:directon” cannot be linked." in finding.message
    assert "Near it: direction." in finding.message


def test_lines_are_counted_in_the_file(desk: Desk, tmp_path: Path) -> None:
    """Generators cut off the front matter; the place is that in the file all the same."""

    file = tmp_path / "start.md"
    file.write_text("---\ntitle: Start\n---\n\n[](progression:nowhere)\n")
    desk.file = str(file)
    converted(desk, "[](progression:nowhere)\n")

    assert desk.findings is not None
    assert [str(each.place) for each in desk.findings] == [f"{file}:5:4"]


def test_a_piece_within_a_sentence_is_refused(desk: Desk) -> None:
    """A table cannot stand in the middle of a line, and the way out is named."""

    converted(desk, "This ![](progression:engineering/matrix) is it.")

    assert desk.findings is not None
    (finding,) = desk.findings
    assert "a block" in finding.message
    assert "stand alone" in finding.remedy


def test_what_has_no_form_is_refused(desk: Desk) -> None:
    """A track can be linked and not shown; the link is offered."""

    converted(desk, "![](progression:engineering/ic)")

    assert desk.findings is not None
    (finding,) = desk.findings
    assert finding.remedy == "Link it: `[](progression:engineering/ic)`."


def test_an_anchor_of_a_competency_that_is_not_asked_is_refused(desk: Desk) -> None:
    """A level shows what it asks, and nothing else."""

    converted(desk, "![](progression:engineering/ic/engineer#cooking)")

    assert desk.findings is not None
    assert len(desk.findings) == 1


def test_while_definitions_are_broken_pages_show_the_words() -> None:
    """A page with references can be read while the framework cannot be loaded."""

    html = converted(Desk(page="a.md", findings=[]), "See [the level](progression:a/b/c).")

    assert html == "<p>See <em>the level</em>.</p>"


def test_alone_the_extension_finds_the_framework_and_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a generator without our plugin, the project's framework is used."""

    monkeypatch.chdir(company(tmp_path))
    markdown = Markdown(extensions=[ProgressionExtension(base="careers")])

    html = markdown.convert("[](progression:engineering/ic/engineer)")
    assert 'href="careers/engineering/ic/engineer/index.md"' in html
    with pytest.raises(UnknownReferenceError, match="Nothing stands at “nowhere”"):
        markdown.reset().convert("[](progression:nowhere)")
