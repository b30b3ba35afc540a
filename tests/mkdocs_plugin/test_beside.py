"""Other plugins in the same site: each does its work on hand-written pages, and none harms ours."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.mkdocs_plugin.company import replace, site
from tests.mkdocs_plugin.links import dead_links, elsewhere
from tests.revisions.repository import IDENTITY

ENGINEER = "careers/engineering/ic/engineer/index.html"
PAGES = {"index.md": "# Acme\n\nSee [](progression:engineering/ic/engineer).\n"}
NAVIGATION = ("Engineer {{ 6 * 7 }}", "Senior Engineer", "Matrix", "Competencies", "Direction")
"""What the handbook's navigation holds among other things, in this order."""

DAY = "2020-02-03T12:00:00+00:00"

Plugins = list[str | dict[str, Any]]


def beside(
    folder: Path,
    plugin: str,
    options: dict[str, Any] | None,
    pages: dict[str, str],
    *,
    in_git: bool = False,
    **config: Any,
) -> list[Path]:
    """Build strictly with another plugin before ours and with it behind; both sites."""
    ours = {"progression": {"base": "careers"}}
    other: Plugins = [{plugin: options or {}}] if plugin else []
    orders: list[Plugins] = [["search", *other, ours], ["search", ours, *other]]
    theme = {"name": "material", "font": False, "features": ["navigation.indexes"]}
    config = {"theme": theme, "markdown_extensions": ["attr_list", "toc"], **config}
    sites = []
    for name, plugins in zip(("before", "behind"), orders if plugin else orders[:1], strict=False):
        file = site(folder / name, {**PAGES, **pages}, plugins=plugins, **config)
        replace(folder / name, '"Engineer",\n    grade=1', '"Engineer {{ 6 * 7 }}",\n    grade=1')
        replace(folder / name, "Builds what was", "Builds {{ 6 * 7 }} {% if %} {# that #}")
        replace(folder / name, "    grade=1,", '    grade=1,\n    keywords=["keyboard"],')
        if in_git:
            commit(folder / name)
        made = load_config(str(file), strict=True)
        made.plugins.on_startup(command="build", dirty=False)
        build(made)
        sites.append(folder / name / "site")
    return sites


def commit(folder: Path) -> None:
    """Put a folder under git, on a day long ago."""
    day = {"GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY}
    for command in ("init -q", "add docs frameworks", "commit -qm All"):
        given = {**os.environ, **IDENTITY, **day}
        subprocess.run(["git", *command.split()], cwd=folder, env=given, check=True)


def text_of(folder: Path, page: str) -> str:
    """One page of a site."""
    return (folder / page).read_text(encoding="utf-8")


def articles_of(built: Path) -> dict[str, str]:
    """The handbook's pages between navigation and footer."""
    return {
        file.relative_to(built).as_posix(): re.search(
            r"<article.*?</article>", file.read_text(encoding="utf-8"), re.S
        )[0]  # type: ignore[index]  # every page has one
        for file in (built / "careers").rglob("*.html")
    }


def navigation_of(built: Path, page: str) -> list[str]:
    """The words of the navigation on a page, in order."""
    nav = re.search(
        r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', text_of(built, page), re.S
    )
    assert nav is not None
    return re.findall(r'<span class="md-ellipsis">\s*(.+?)\s*</span>', nav[0])


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without any other plugin."""
    return beside(tmp_path_factory.mktemp("alone"), "", None, {})[0]


def assert_ours_is_whole(built: Path, alone: Path) -> None:
    """Our pages are those that they are without the other plugin, and their links have an end."""
    assert len(articles_of(alone)) > 10
    assert articles_of(built) == articles_of(alone)
    assert dead_links(built) == []
    assert elsewhere(built) == []
    shown = navigation_of(built, "index.html")
    places = [shown.index(each) for each in NAVIGATION]
    assert places == sorted(places)
    search = json.loads(text_of(built, "search/search_index.json"))["docs"]
    found = next(each for each in search if each["location"] == "careers/engineering/ic/engineer/")
    assert "keyboard" in found["tags"]


def test_a_site_alone_shows_braces_as_they_are(alone: Path) -> None:
    """What looks like a template in the words of a framework is text."""

    assert "Builds {{ 6 * 7 }} {% if %} {# that #} agreed." in text_of(alone, ENGINEER)


def test_beside_macros(tmp_path: Path, alone: Path) -> None:
    """Macros run on hand-written pages, and leave the words of a framework alone."""

    pages = {"sum.md": "# Sum\n\n{{ 6 * 7 }} and [](progression:engineering/ic/engineer)\n"}

    for built in beside(tmp_path, "macros", {}, pages):
        assert "<p>42 and <a" in text_of(built, "sum/index.html")
        assert_ours_is_whole(built, alone)


def test_beside_tags(tmp_path: Path, alone: Path) -> None:
    """The list of tags holds those of hand-written pages; what people search ours by is no tag."""

    pages = {
        "tags.md": "# Tags\n\n<!-- material/tags -->\n",
        "own.md": "---\ntags: [Welcome]\n---\n\n# Own\n",
    }

    for built in beside(tmp_path, "tags", {"tags_allowed": ["Welcome"]}, pages):
        listing = text_of(built, "tags/index.html")
        assert '<span class="md-tag">Welcome</span>' in listing
        assert "keyboard" not in listing
        assert_ours_is_whole(built, alone)


def test_beside_autorefs(tmp_path: Path, alone: Path) -> None:
    """References to headings of hand-written pages find them, whatever ours are called."""

    pages = {
        "other.md": "# Other\n\nSee [this][new], [Direction][direction] and [Mine][].\n",
        "mine.md": "# Mine\n\n## New\n\n## Direction\n",
    }

    for built in beside(tmp_path, "autorefs", {}, pages):
        other = text_of(built, "other/index.html")
        for anchor, words in (("new", "this"), ("direction", "Direction"), ("mine", "Mine")):
            assert re.search(f'href="../mine/#{anchor}"[^>]*>{words}</a>', other), anchor
        assert_ours_is_whole(built, alone)


def test_beside_mkdocstrings(tmp_path: Path, alone: Path) -> None:
    """Documentation of code stands beside the handbook, and shows the definitions, too."""

    pages = {"code.md": "# Code\n\n::: frameworks.acme\n\nSee [this][frameworks.acme.ACME].\n"}
    options = {"handlers": {"python": {"options": {"show_if_no_docstring": True}}}}

    for built in beside(tmp_path, "mkdocstrings", options, pages):
        code = text_of(built, "code/index.html")
        assert 'href="#frameworks.acme.ACME">this</a>' in code
        assert "Acme, a company of two levels." in code
        assert_ours_is_whole(built, alone)


def test_beside_git_revision_date_localized(tmp_path: Path) -> None:
    """Hand-written pages carry the date of git from it; ours carry that of their definition."""

    options = {"enable_creation_date": True, "type": "iso_date"}
    sites = beside(tmp_path, "git-revision-date-localized", options, {}, in_git=True)
    alone = beside(tmp_path / "alone", "", None, {}, in_git=True)[0]

    for built in sites:
        assert "2020-02-03" in text_of(built, "index.html")
        assert "md-source-file" not in text_of(built, ENGINEER)
        assert "3 February 2020" in text_of(built, ENGINEER)
        assert_ours_is_whole(built, alone)


def test_beside_section_index(tmp_path: Path, alone: Path) -> None:
    """The pages of our sections are the sections themselves, as those of hand-written ones are."""

    pages = {"own/index.md": "# Mine\n", "own/page.md": "# Page\n"}
    theme = {"name": "material", "font": False}

    for built in beside(tmp_path, "section-index", {}, pages, theme=theme):
        home = text_of(built, "index.html")
        for address in ("own/", "careers/engineering/", "careers/engineering/ic/"):
            link = f'<a href="{address}" class="md-nav__link '
            before = home.partition(link)[0]
            assert home.count(link) == 1, address
            assert before.rstrip().endswith('<div class="md-nav__link md-nav__container">'), address
        assert_ours_is_whole(built, alone)


def test_beside_awesome_nav(tmp_path: Path, alone: Path) -> None:
    """A navigation from `.nav.yml` files holds the handbook where a file says, in its own order."""

    pages = {
        ".nav.yml": "nav:\n  - careers\n  - index.md\n  - zoo\n",
        "zoo/.nav.yml": "title: The zoo\n",
        "zoo/a.md": "# Ape\n",
        "zoo/b.md": "# Bee\n",
    }

    for built in beside(tmp_path, "awesome-nav", {}, pages):
        shown = navigation_of(built, "zoo/a/index.html")
        assert shown.index("How we grow at Acme") < shown.index("Acme") < shown.index("The zoo")
        assert "Moves" not in shown
        assert_ours_is_whole(built, alone)


def test_beside_offline(tmp_path: Path, alone: Path) -> None:
    """A site that is read from disk has a search without a server, and no shim of another host."""

    for built in beside(tmp_path, "offline", {}, {}):
        assert (built / "search" / "search_index.js").is_file()
        assert 'href="careers/engineering/ic/engineer/index.html">' in text_of(built, "index.html")
        assert articles_of(built).keys() == articles_of(alone).keys()
        assert dead_links(built) == []
        assert elsewhere(built) == []
