from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.exceptions import Abort

from progression.loader import find_project
from progression.mkdocs_plugin.commands import build
from tests.mkdocs_plugin.company import DEFINITION_FILE, company, replace, site
from tests.mkdocs_plugin.test_on_demand import Side, clean
from tests.revisions.repository import Repository, repository

THEME = {"name": "material", "font": False}
TOLD = "Nothing has changed since the last build"

Edit = Callable[[Path], object]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes of builds go to a folder of the test; site maps have a day that stays."""
    monkeypatch.setenv("PROGRESSION_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


@pytest.fixture
def is_left(caplog: pytest.LogCaptureFixture) -> Callable[[Side], bool]:
    """Build a site, and tell whether it was left as it is."""

    def build(side: Side) -> bool:
        caplog.clear()
        with caplog.at_level(logging.INFO):
            side.start()
            side.build()
        return TOLD in caplog.text

    return build


def company_of(folder: Path, **config: Any) -> Side:
    """A site with a page, a template and a style of its own, and how it is built."""
    templates = folder / "templates"
    templates.mkdir(parents=True)
    pages = {"guide.md": "# Guide\n\nWords.\n", "own.css": "p {}\n"}
    options = {"templates": ["templates"]}
    file = site(folder, pages, options, **{"theme": THEME, **config})
    return Side(file, folder / "site", "build")


def facts(folder: Path) -> dict[str, tuple[bytes, int]]:
    """All files of a site, with the moment at which they were written."""
    return {
        str(each.relative_to(folder)): (each.read_bytes(), each.stat().st_mtime_ns)
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_an_unchanged_site_stays_as_it_is(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """A second build writes nothing at all, and the site is whole."""

    side = company_of(tmp_path)
    first = is_left(side)
    before = facts(side.folder)
    second = is_left(side)

    assert (first, second) == (False, True)
    assert facts(side.folder) == before


def rewrite(file: Path, old: str, new: str) -> None:
    """Change a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


EDITS: dict[str, Edit] = {
    "definition": lambda root: rewrite(root / DEFINITION_FILE, "what was agreed", "what was told"),
    "page": lambda root: rewrite(root / "docs/guide.md", "Words.", "Other words."),
    "new page": lambda root: (root / "docs/more.md").write_text("# More\n"),
    "style": lambda root: rewrite(root / "docs/own.css", "p {}", "p { color: red }"),
    "settings": lambda root: rewrite(root / "mkdocs.yml", "site_name: Acme", "site_name: Other"),
    "project": lambda root: (root / "pyproject.toml").write_text(
        "[tool.progression.handbook]\ntitle = 'Careers'\n"
    ),
    "template": lambda root: (root / "templates/level.html").write_text("{{ heading(1, 'Own') }}"),
    "lost file": lambda root: (root / "site/guide/index.html").unlink(),
    "foreign file": lambda root: (root / "site/foreign.html").write_text("x"),
    "foreign link": lambda root: (root / "site/foreign.html").symlink_to("nowhere.html"),
    "written file": lambda root: (root / "site/guide/index.html").write_text("x"),
}


def test_whatever_changed_is_built(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """What the site is made of, and the site itself, are looked at; the result is a clean build."""

    side = company_of(tmp_path)
    is_left(side)
    left = []
    for name, edit in EDITS.items():
        edit(tmp_path)
        left += [name] if is_left(side) else []
    built = {name: content for name, (content, _) in facts(side.folder).items()}
    built.pop("sitemap.xml.gz")

    assert left == []
    assert built == clean(side.file)
    assert is_left(side)


@pytest.mark.parametrize(
    "more",
    [
        {"shortcuts": {"rebuild": False}},
        {"hooks": "def on_config(config):\n    return config\n"},
        {"markdown_extensions": ["pymdownx.snippets"]},
        {"definitions": "from os import environ\n"},
        {"definitions": "import datetime, os\n"},
        {"definitions": "NAME = getattr(ACME, 'id')\n"},
        {"definitions": "from progression import load as take\n"},
        {"definitions": "if ACME:\n    import os\n"},
        {"definitions": "HERE = __file__\n"},
    ],
)
def test_what_may_depend_on_anything_is_built_each_time(
    more: dict[str, Any], tmp_path: Path, is_left: Callable[[Side], bool]
) -> None:
    """A hook, an extension that reads files, or definitions that import something."""

    side = company_of(tmp_path)
    content = yaml.safe_load(side.file.read_text(encoding="utf-8"))
    if "hooks" in more:
        (tmp_path / "hook.py").write_text(more["hooks"])
        content["hooks"] = ["hook.py"]
    if "shortcuts" in more:
        content["plugins"][1]["progression"].update(more)
    if "markdown_extensions" in more:
        content.update(more)
    side.file.write_text(yaml.safe_dump(content), encoding="utf-8")
    definitions = tmp_path / DEFINITION_FILE
    text = definitions.read_text(encoding="utf-8")
    definitions.write_text(text + more.get("definitions", ""), encoding="utf-8")
    is_left(side)

    assert not is_left(side)


def test_what_lies_behind_a_link_counts(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """So MkDocs has it; one that leads nowhere, or up to a folder around it, stops no build."""

    side = company_of(tmp_path / "site")
    (tmp_path / "shared").mkdir()
    page = tmp_path / "shared" / "page.md"
    page.write_text("# Page\n\nWords.\n", encoding="utf-8")
    (tmp_path / "site/docs/shared").symlink_to(tmp_path / "shared")
    (tmp_path / "site/docs/.#guide.md").symlink_to("ada@example.com.1")
    (tmp_path / "site/templates/up").symlink_to(tmp_path / "site")
    is_left(side)
    left = is_left(side)
    rewrite(page, "Words.", "Other words.")

    assert left
    assert not is_left(side)


def test_words_are_no_code(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """What a signal says of an import, or of being ready (in time), reads nothing."""

    side = company_of(tmp_path)
    words = "Runs the import until it is ready (and no longer), so that __all__ ports have it."
    rewrite(tmp_path / DEFINITION_FILE, "Asks before building.", words)
    is_left(side)

    assert is_left(side)


def test_git_counts_where_pages_may_tell_what_it_says(
    tmp_path: Path, is_left: Callable[[Side], bool]
) -> None:
    """A branch, or a release of something else, says nothing; the whole history of a clone does."""

    origin = repository(tmp_path / "origin")
    site(origin.root, {"guide.md": "# Guide\n"}, theme=THEME)
    origin.commit({})
    origin.commit({})
    clone = Repository(tmp_path / "clone")
    origin.git("clone", "--quiet", "--depth=1", origin.root.as_uri(), str(clone.root))
    side = Side(clone.root / "mkdocs.yml", tmp_path / "site", "build")
    other = clone.git("commit-tree", "-m", "Other", "HEAD^{tree}")
    is_left(side)
    steps = {
        "branch": ("branch", "other", other),
        "other release": ("tag", "other-1.0", other),
        "release": ("tag", "2026.1"),
        "whole clone": ("fetch", "--quiet", "--unshallow"),
        "commit": ("commit", "--quiet", "--allow-empty", "--message", "Change"),
    }
    left = []
    for name, step in steps.items():
        clone.git(*step)
        left += [name] if is_left(side) else []

    assert left == ["branch", "other release"]


def test_a_site_with_warnings_is_built_again(
    tmp_path: Path, is_left: Callable[[Side], bool]
) -> None:
    """Else they would be told once, and never again."""

    side = company_of(tmp_path)
    rewrite(tmp_path / "docs/guide.md", "Words.", "[Gone](gone.md)")
    is_left(side)

    assert not is_left(side)


def test_a_build_that_fails_is_not_noted(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """What it left behind is no site."""

    side = company_of(tmp_path)
    rewrite(tmp_path / DEFINITION_FILE, 'summary="Builds what was agreed."', 'sumary="x"')
    for _ in range(2):
        with pytest.raises(Abort):
            is_left(side)

    rewrite(tmp_path / DEFINITION_FILE, 'sumary="x"', 'summary="x"')
    assert not is_left(side)


@pytest.mark.parametrize("offline", [True, False])
def test_the_command_leaves_an_unchanged_handbook(tmp_path: Path, *, offline: bool) -> None:
    """`progression build` writes nothing where nothing has changed, and all where something has."""

    project, out = find_project(company(tmp_path / "work")), tmp_path / "out"
    lines: list[tuple[str, int]] = []

    def built() -> bool:
        lines.clear()
        build(project, out, offline=offline, listener=lambda *line: lines.append(line))
        return any(TOLD in line for line, _ in lines)

    first = built()
    before = facts(out)
    second = built()
    after = facts(out)
    replace(tmp_path / "work", "Builds what was agreed.", "Builds what was promised.")
    third = built()
    level = (out / "engineering/ic/engineer/index.html").read_text(encoding="utf-8")

    assert (first, second, third) == (False, True, False)
    assert before == after
    assert "Builds what was promised." in level
    assert built()


def test_a_long_word_is_no_file(tmp_path: Path, is_left: Callable[[Side], bool]) -> None:
    """Words of a company may be longer than any name of a file can be."""

    options = {"words": {"guides.lead": "Much has been said. " * 30}}
    file = site(tmp_path, {}, options, theme=THEME)
    side = Side(file, tmp_path / "site", "build")

    assert (is_left(side), is_left(side)) == (False, True)
