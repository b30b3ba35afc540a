from __future__ import annotations

import re
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from tests.mkdocs_plugin.company import replace, run, site
from tests.mkdocs_plugin.links import dead_links

REPOSITORY = "https://github.com/acme/careers"


def built(
    folder: Path, pages: dict[str, str], options: dict[str, Any] | None = None, **config: Any
) -> MkDocsConfig:
    """Build a site, strictly."""
    made = load_config(str(site(folder, pages, options, **config)), strict=True)
    build(made)
    return made


def text(config: MkDocsConfig, page: str) -> str:
    """One page of a built site."""
    return Path(config.site_dir, page, "index.html").read_text(encoding="utf-8")


def sections(config: MkDocsConfig) -> list[str]:
    """The titles of the outermost navigation, or the paths of pages that name themselves."""
    assert isinstance(config.nav, list)
    return [each if isinstance(each, str) else next(iter(each)) for each in config.nav]


@pytest.fixture(scope="session")
def acme(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    """A site with pages of its own, the handbook in a folder of it, and a repository."""
    pages = {
        "index.md": "# Acme\n\nSee [](progression:engineering/ic/engineer).\n",
        "a/guide.md": "# G\n![](progression:engineering)\n\n![](progression:engineering/matrix)\n",
        "careers/glossary/index.md": "# Our own glossary\n",
        "mine.css": "",
    }
    theme = {"name": "material", "font": False, "features": ["content.action.edit"]}
    return built(
        tmp_path_factory.mktemp("acme"),
        pages,
        {"base": "careers", "title": "Growth"},
        theme=theme,
        repo_url=REPOSITORY,
        extra_css=["mine.css"],
        nav=["index.md", "a/guide.md", {"Careers": "progression"}],
        validation={"omitted_files": "warn", "unrecognized_links": "warn", "anchors": "warn"},
    )


def test_every_level_has_a_page_below_the_base(acme: MkDocsConfig) -> None:
    """The address of a level is its path, below the place that `base` names."""

    assert "Senior Engineer" in text(acme, "careers/engineering/ic/senior-engineer")
    assert not Path(acme.site_dir, "engineering").exists()


def test_a_hand_written_page_of_the_same_address_wins(acme: MkDocsConfig) -> None:
    """A company replaces any page of the handbook by writing one."""

    assert "Our own glossary" in text(acme, "careers/glossary")


def test_a_word_a_template_and_a_page_are_replaced_as_the_how_to_says(
    tmp_path: Path, root: Path
) -> None:
    """A company changes a word, a template and a whole page without a fork, as documented."""

    how_to = (root / "docs" / "how-to" / "languages-and-words.md").read_text(encoding="utf-8")
    options: dict[str, Any] = {"base": "careers"}
    for block in re.findall(r"  - progression:\n(.+?)```", how_to, re.S):
        options.update(yaml.safe_load(block))
    assert {"words", "templates"} <= options.keys()
    assert "`docs/careers/glossary.md`" in how_to
    ours = resources("progression.pages") / "templates" / "track.html"
    copied = tmp_path / "handbook" / "track.html"
    copied.parent.mkdir()
    copied.write_text(f"{ours.read_text(encoding='utf-8')}<p>Ours.</p>\n", encoding="utf-8")
    file = site(tmp_path, {"careers/glossary.md": "# Our own glossary\n"}, options)
    replace(tmp_path, "    Level,\n", "    Level,\n    Milestone,\n")
    milestone = '    milestones=[Milestone("one", "Led one change.")],\n'
    replace(tmp_path, "    grade=1,\n", f"    grade=1,\n{milestone}")
    made = load_config(str(file), strict=True)
    build(made)

    assert "What you can point to</h2>" in re.sub(
        "<a class=.headerlink.*?</a>", "", text(made, "careers/engineering/ic/engineer")
    )
    assert "<p>Ours.</p>" in text(made, "careers/engineering/ic")
    assert "Our own glossary" in text(made, "careers/glossary")


@pytest.mark.parametrize("online", [True, False])
def test_a_page_of_one_s_own_is_where_the_handbook_s_would_be(online: bool, tmp_path: Path) -> None:
    """On a server as from disk, links and references lead to it, and no text is named beside it."""

    pages = {
        "index.md": "# Acme\n\nSee [](progression:engineering/ic/engineer).\n",
        "careers/engineering/ic/engineer.md": "# Our engineer\n\n[Up](../../index.md)\n",
    }
    made = built(tmp_path, pages, {"base": "careers"}, use_directory_urls=online)

    where = "careers/engineering/ic/engineer"
    assert "Our engineer" in text(made, where)
    assert f'href="{where}/{"" if online else "index.html"}"' in text(made, "")
    assert not Path(made.site_dir, f"{where}.html").exists()
    told = Path(made.site_dir, "careers/llms.txt").read_text(encoding="utf-8")
    assert "engineering/ic/engineer/)" in told
    assert "engineering/ic/senior-engineer/index.md)" in told
    # Whether the page has the anchors of the one that it replaces is for whoever writes it.
    assert [each for each in dead_links(Path(made.site_dir)) if "#" not in each] == []


def test_a_reference_leads_below_the_base(acme: MkDocsConfig) -> None:
    """A hand-written page names a level by its path, wherever the handbook lives."""

    assert '<a href="careers/engineering/ic/engineer/">Engineer</a>' in text(acme, "")


def test_pieces_stand_in_a_hand_written_page(acme: MkDocsConfig) -> None:
    """A page shows a pathway and a matrix, and their links lead into the handbook."""

    page = text(acme, "a/guide")

    assert 'href="../../careers/engineering/ic/senior-engineer/"' in page
    assert "<table" in page
    assert dead_links(Path(acme.site_dir)) == []


def test_the_company_s_own_style_sheet_comes_last(acme: MkDocsConfig) -> None:
    """What a company writes in its style sheet wins over ours."""

    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text(acme, ""))

    assert sheets[-1] == "mine.css"
    assert "assets/progression/" in sheets[-2]


def test_a_page_leads_to_the_line_that_defines_it(acme: MkDocsConfig) -> None:
    """The edit link of a level opens its definition, at the line."""

    page = text(acme, "careers/engineering/ic/engineer")
    source = Path(acme.site_dir).with_name("frameworks") / "acme" / "__init__.py"
    line = source.read_text(encoding="utf-8").splitlines().index("ENGINEER = Level(") + 1

    assert f"{REPOSITORY}/edit/master/frameworks/acme/__init__.py#L{line}" in page


def test_the_handbook_fills_its_section(acme: MkDocsConfig) -> None:
    """The marker in `nav:` becomes a section of the title that stands before it."""

    assert sections(acme) == ["index.md", "a/guide.md", "Careers"]


def test_a_site_without_pages_and_navigation_is_the_handbook(tmp_path: Path) -> None:
    """Definitions and three lines of `mkdocs.yml` make a whole site, named as the framework is."""

    site = built(tmp_path, {}, site_name="")

    assert "How we grow at Acme</title>" in text(site, "")
    assert "Engineering" in sections(site)


def test_a_site_without_navigation_gets_one_of_all_pages(tmp_path: Path) -> None:
    """Without `nav:`, hand-written pages and the handbook stand in the navigation, each once."""

    pages = {"guide.md": "# Guide\n", "index.md": "# Acme\n", "a/b.md": "# B\n"}
    site = built(tmp_path, pages, {"base": "careers", "title": "Growth"})

    assert sections(site) == ["index.md", "guide.md", "A", "Growth"]


def test_a_navigation_without_a_place_for_the_handbook_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Who leaves the handbook out of `nav:` is told how to put it there; the pages are built."""

    caplog.set_level("INFO")
    pages = {"index.md": "# Acme\n"}
    site = built(tmp_path, pages, {"base": "careers"}, nav=[{"Acme": "index.md"}])

    assert "`- Careers: progression`" in caplog.text
    assert sections(site) == ["Acme"]
    assert "Senior Engineer" in text(site, "careers/engineering/ic/senior-engineer")


def test_texts_of_a_framework_cannot_leave_the_head_of_a_page(tmp_path: Path) -> None:
    """Titles and descriptions are escaped, since themes print front matter as it is."""

    file = site(tmp_path, {})
    replace(tmp_path, '"Engineer",\n    grade=1', '"<script>x</script>",\n    grade=1')
    replace(tmp_path, "Builds what was agreed.", '\\"><script>y</script>')
    config = load_config(str(file), strict=True)
    build(config)

    pages = "".join(page.read_text() for page in Path(config.site_dir).rglob("*.html"))
    assert "<script>x" not in pages
    assert "<script>y" not in pages


def test_a_broken_definition_stops_the_build_with_its_place(tmp_path: Path) -> None:
    """`mkdocs build` ends with the place, the line, carets and a way out, and no traceback."""

    site(tmp_path, {})
    replace(tmp_path, 'summary="Builds what was agreed."', 'sumary="Builds."')
    replace(tmp_path, '"Direction", dim', '"Direction", dimm')

    answer = run("mkdocs", "build", folder=tmp_path)

    assert answer.returncode == 1
    assert "frameworks/acme/__init__.py:15:" in answer.stdout
    assert "^^^" in answer.stdout
    assert "Traceback" not in answer.stdout


def test_a_framework_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    """A wrong path in `mkdocs.yml` is told as such."""

    site(tmp_path, {}, {"framework": "frameworks/acne"})

    answer = run("mkdocs", "build", folder=tmp_path)

    assert answer.returncode == 1
    assert "frameworks/acne" in answer.stdout
    assert "Traceback" not in answer.stdout


@pytest.mark.parametrize("strict", [True, False])
def test_wrong_references_stop_the_build_all_at_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, *, strict: bool
) -> None:
    """Each reference that leads nowhere is told with its file, line and what is near."""

    pages = {
        "index.md": "---\ntitle: A\n---\n\n# A\n\nSee [](progression:engineering/ic/enginer).\n",
        "guide.md": "# Guide\n\n![](progression:directon)\n",
    }
    config = load_config(str(site(tmp_path, pages, {"base": "careers"})), strict=strict)

    with pytest.raises(Abort):
        build(config)

    assert "docs/index.md:7:8" in caplog.text
    assert "engineering/ic/engineer" in caplog.text
    assert "docs/guide.md:3:5" in caplog.text
    assert "Near it: direction" in caplog.text


def test_plugins_own_files_are_kept_out_of_the_way(tmp_path: Path) -> None:
    """A page that the site leaves out does not take the place of one of the handbook."""

    pages = {"engineering/index.md": "# Not yet\n"}
    site = built(tmp_path, pages, exclude_docs="engineering/index.md")

    assert "Not yet" not in text(site, "engineering")


def test_a_large_navigation_that_is_not_pruned_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who lets each page carry the whole navigation is told what helps."""

    monkeypatch.setattr("progression.mkdocs_plugin.navigation.LARGE", 3)
    caplog.set_level("INFO")
    config = load_config(str(site(tmp_path, {})))
    build(config)
    build(config)

    assert caplog.text.count("`navigation.prune`") == 1


def test_a_build_begins_afresh(tmp_path: Path) -> None:
    """The plugin lives as long as the process, and remembers nothing of the build before."""

    config = load_config(str(site(tmp_path, {})))
    build(config)
    replace(tmp_path, 'id="engineer"', 'id="builder"')
    build(load_config(str(tmp_path / "mkdocs.yml")))

    folder = tmp_path / "site"
    assert (folder / "engineering/ic/builder/index.html").is_file()
    assert not (folder / "engineering/ic/engineer").exists()
