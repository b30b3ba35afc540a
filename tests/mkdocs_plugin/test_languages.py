"""Sites in other languages than English."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from tests.mkdocs_plugin.company import site


def built(folder: Path, theme: str, **options: str) -> Path:
    """A company's site whose theme speaks a language."""
    material = {"name": "material", "font": False, "language": theme}
    config = site(folder, {"about.md": "# About"}, {"base": "careers", **options}, theme=material)
    build_site(load_config(str(config), site_dir=str(folder / "site")))
    return folder / "site"


@pytest.mark.parametrize(
    ("theme", "options", "handbook", "words"),
    [
        ("de", {}, "de", "Was auf dieser Stufe neu ist"),
        ("de", {"language": "en"}, "en", "What is new at this level"),
        ("en", {"language": "de"}, "de", "Was auf dieser Stufe neu ist"),
        ("fr", {}, "en", "What is new at this level"),
    ],
)
def test_language(
    tmp_path: Path, theme: str, options: dict[str, str], handbook: str, words: str
) -> None:
    """A handbook speaks as it is told, or as the theme; each page says which language it is in."""
    folder = built(tmp_path, theme, **options)
    level = (folder / "careers/engineering/ic/senior-engineer/index.html").read_text("utf-8")
    about = (folder / "about/index.html").read_text("utf-8")

    assert f'<html lang="{handbook}"' in level
    assert words in level
    assert f'<html lang="{theme}"' in about
