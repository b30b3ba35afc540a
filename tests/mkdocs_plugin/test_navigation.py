from __future__ import annotations

from progression.mkdocs_plugin.navigation import Entry, built, entries, has_marker, spliced
from progression.pages import NavItem

HANDBOOK: list[Entry] = [{"Home": "index.md"}, {"Engineering": [{"Engineer": "e/index.md"}]}]


def test_sections_keep_their_order_and_depth() -> None:
    """The handbook's navigation is written as a person would write it in `nav:`."""

    items = (
        NavItem("Home", "index.md"),
        NavItem("Engineering", None, (NavItem("Engineer", "e/index.md"),)),
    )

    assert entries(items, lambda path: f"careers/{path}") == [
        {"Home": "careers/index.md"},
        {"Engineering": [{"Engineer": "careers/e/index.md"}]},
    ]


def test_titles_are_escaped() -> None:
    """Themes print titles as they are, so that markup in one would run."""

    assert entries([NavItem("R&D <b>", "index.md")], str) == [{"R&amp;D &lt;b&gt;": "index.md"}]


def test_a_section_is_filled_where_the_marker_stands() -> None:
    """`- Careers: progression` becomes a section of that title."""

    nav = [{"Start": "start.md"}, {"Careers": "progression"}, {"End": "end.md"}]

    assert has_marker(nav)
    assert spliced(nav, HANDBOOK) == [
        {"Start": "start.md"},
        {"Careers": HANDBOOK},
        {"End": "end.md"},
    ]


def test_a_bare_marker_puts_the_sections_at_its_place() -> None:
    """`- progression` becomes the handbook's own sections."""

    nav = ["start.md", "progression", "end.md"]

    assert spliced(nav, HANDBOOK) == ["start.md", *HANDBOOK, "end.md"]


def test_a_marker_may_stand_deep() -> None:
    """The handbook can be a part of a section of the site."""

    nav = [{"People": [{"Benefits": "benefits.md"}, {"Careers": "progression"}]}]

    assert has_marker(nav)
    assert spliced(nav, HANDBOOK) == [
        {"People": [{"Benefits": "benefits.md"}, {"Careers": HANDBOOK}]}
    ]


def test_a_page_of_that_name_is_no_marker() -> None:
    """Only the value `progression` is a marker, neither a title nor a file's name."""

    nav: list[Entry] = [{"progression": "index.md"}, "progression.md"]

    assert not has_marker(nav)
    assert spliced(nav, HANDBOOK) == nav


def test_a_handbook_at_the_root_comes_first() -> None:
    """Where the handbook is the site, other pages stand behind it."""

    assert built(HANDBOOK, "Growth", ["guide.md"], at_root=True) == [*HANDBOOK, "guide.md"]


def test_a_handbook_in_a_folder_is_one_section_behind_the_pages() -> None:
    """Where the site has its own home page, the handbook is a section of it."""

    assert built(HANDBOOK, "Growth", ["index.md"], at_root=False) == [
        "index.md",
        {"Growth": HANDBOOK},
    ]
