from __future__ import annotations

from pathlib import Path

from jinja2 import FileSystemLoader
from mkdocs.theme import Theme

from progression.mkdocs_plugin.theme_files import VisibleFiles, read_once


def test_hidden_files_are_not_listed(tmp_path: Path) -> None:
    """All others are, as jinja lists them; each can be loaded."""

    for name in ("main.html", "assets/a.css", ".icons/one.svg", "assets/.hidden", "a/b/c.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    ours = VisibleFiles([str(tmp_path)]).list_templates()
    theirs = FileSystemLoader([str(tmp_path)]).list_templates()

    assert ours == ["a/b/c.js", "assets/a.css", "main.html"]
    assert ours == [each for each in theirs if not each.startswith(".") and "/." not in each]


def test_a_site_has_the_same_files() -> None:
    """What MkDocs takes over of Material is the same."""

    ours, theirs = Theme(name="material"), Theme(name="material")
    read_once(ours)
    listed = ours.get_env().list_templates()

    assert listed == [
        each
        for each in theirs.get_env().list_templates()
        if not each.startswith((".", "templates/."))
    ]
    assert "assets/images/favicon.png" in listed


def test_templates_stay_compiled() -> None:
    """Each environment of a theme asks the one place where they are kept."""

    theme = Theme(name="material")
    read_once(theme)

    assert theme.get_env().bytecode_cache is theme.get_env().bytecode_cache is not None
