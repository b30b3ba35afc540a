from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from progression.mkdocs_plugin.shortcuts import Shortcuts
from tests.mkdocs_plugin.company import GENERATOR, site

PAGES = {
    "index.md": "# Acme\n\nSee [](progression:engineering/ic/engineer).\n",
    "guide.md": "# G\n\n![](progression:engineering/matrix)\n\n## Behind it\n\nWords.\n",
    "careers/glossary/index.md": "# Our own glossary\n",
}
SITES: dict[str, dict[str, Any]] = {
    "plain": {},
    "permalinks": {
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.indexes", "navigation.prune", "navigation.tabs"],
        },
        "markdown_extensions": [
            {"toc": {"permalink": True, "toc_depth": 2, "baselevel": 2}},
            "smarty",
            "pymdownx.emoji",
        ],
        "nav": [{"Start": "index.md"}, {"Careers": "progression"}, "guide.md"],
    },
    "paths": {
        "use_directory_urls": False,
        "site_url": "https://acme.example/growth/",
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.footer", "navigation.path", "toc.integrate"],
        },
    },
    "other-extension": {"markdown_extensions": ["pymdownx.striphtml"]},
}
if GENERATOR == "mkdocs":
    # A package of its own for ProperDocs, which nobody needs here.
    SITES["other-theme"] = {"theme": {"name": "mkdocs"}}


@pytest.fixture(autouse=True)
def same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Themes print when a site was built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def every_file(folder: Path) -> dict[str, bytes]:
    """All files of a built site; archives, whose dates differ, by their name alone."""
    return {
        file.relative_to(folder).as_posix(): b"" if file.suffix == ".gz" else file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def built(file: Path, *, shortcuts: object = True) -> dict[str, bytes]:
    """Build a site with some shortcuts, strictly, and read all of it."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    for plugin in content["plugins"]:
        if isinstance(plugin, dict) and "progression" in plugin:
            plugin["progression"]["shortcuts"] = shortcuts
    own = file.with_name(f"mkdocs-{os.urandom(4).hex()}.yml")
    own.write_text(yaml.safe_dump(content), encoding="utf-8")
    folder = file.parent / "built"
    try:
        build(load_config(str(own), strict=True, site_dir=str(folder)))
        return every_file(folder)
    finally:
        own.unlink()
        shutil.rmtree(folder, ignore_errors=True)


def assert_equal(ours: dict[str, bytes], theirs: dict[str, bytes]) -> None:
    """Say which file differs, and how."""
    assert ours.keys() == theirs.keys()
    for name, content in theirs.items():
        assert ours[name].decode(errors="replace") == content.decode(errors="replace"), name


@pytest.mark.parametrize("name", SITES)
def test_a_site_is_the_same_with_and_without_shortcuts(name: str, tmp_path: Path) -> None:
    """Every file of a site, search index and site map included, is equal to the byte."""

    file = site(tmp_path, PAGES, {"base": "careers"}, **SITES[name])

    assert_equal(built(file), built(file, shortcuts=False))


@pytest.mark.long
def test_the_example_is_the_same_with_and_without_shortcuts(
    root: Path, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So is the project's own site, with all kinds of pages of the example company."""

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    config: Any = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path))
    config.plugins["progression"].config.shortcuts = Shortcuts.all(switch=False)
    build(config)

    assert_equal(every_file(example), every_file(tmp_path))


@pytest.mark.parametrize("switch", [field.name for field in attrs.fields(Shortcuts)])
def test_each_shortcut_has_a_switch(switch: str, tmp_path: Path) -> None:
    """One shortcut alone gives the same site, too."""

    file = site(tmp_path, PAGES, {"base": "careers"}, **SITES["permalinks"])

    assert_equal(built(file, shortcuts={switch: False}), built(file))


@pytest.mark.parametrize(
    ("shortcuts", "words"),
    [
        ({"serch": True}, "There is no shortcut `serch`. Did you mean `search`?"),
        ({"search": "no"}, "The shortcut `search` is true or false; not 'no'."),
        ("fast", "`shortcuts` is true, false, or has switches; not 'fast'."),
    ],
)
def test_a_wrong_switch_is_an_error(
    shortcuts: object, words: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A misspelt switch would be ignored for ever."""

    file = site(tmp_path, {}, {"shortcuts": shortcuts})
    with pytest.raises(Abort):
        load_config(str(file))

    assert words in caplog.text


def test_a_plugin_that_changes_the_text_of_a_page_has_its_say(tmp_path: Path) -> None:
    """What others write into the Markdown of a page, or make of its HTML, is in the site."""

    hook = tmp_path / "hooks.py"
    hook.write_text(
        "def on_page_markdown(markdown, page, **others):\n"
        "    if page.url == 'engineering/ic/engineer/':\n"
        "        more = '## More *here*\\n\\nSee [the guide](../../../guide.md).'\n"
        "        return markdown + '\\n\\n' + more\n"
        "def on_page_content(html, page, **others):\n"
        "    return html.replace('Builds what was agreed', 'Builds it')\n"
    )
    file = site(tmp_path, {"guide.md": "# G\n"}, hooks=[str(hook)])
    made = built(file)
    page = made["engineering/ic/engineer/index.html"].decode()

    assert '<h2 id="more-here">More <em>here</em></h2>' in page
    assert '<a href="../../../guide/">the guide</a>' in page
    assert "Builds it" in page
    assert "more-here" in made["search/search_index.json"].decode()
    assert_equal(made, built(file, shortcuts=False))


def test_the_search_is_material_s_to_the_letter(tmp_path: Path) -> None:
    """Entries have the fields that Material writes, in its order."""

    file = site(tmp_path, PAGES, {"base": "careers"})
    index = json.loads(built(file)["search/search_index.json"])
    level = [each for each in index["docs"] if each["location"].endswith("ic/engineer/")]

    assert list(level[0]) == ["location", "title", "text", "tags", "boost"]
    assert level[0]["title"] == "Engineer"
