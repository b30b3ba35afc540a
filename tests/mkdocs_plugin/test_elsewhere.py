from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from progression.mkdocs_plugin.elsewhere import requests_elsewhere
from tests.mkdocs_plugin.company import site


def said(folder: Path, **config: Any) -> list[str]:
    """What is said of a site with such a configuration."""
    return list(requests_elsewhere(load_config(str(site(folder, {}, **config)))))


def test_a_site_that_asks_nobody_is_left_alone(tmp_path: Path) -> None:
    """The fonts of the reader's system and files of the site need no other host."""

    assert said(tmp_path, extra_css=["mine.css"], extra_javascript=["mine.js"]) == []


def test_fonts_of_the_theme_come_from_elsewhere(tmp_path: Path) -> None:
    """Material loads its fonts from another host, unless it is told not to."""

    (sentence,) = said(tmp_path, theme={"name": "material"})

    assert "fonts.googleapis.com" in sentence
    assert "`font: false`" in sentence


@pytest.mark.parametrize(
    ("option", "config"),
    [
        ("extra_css", {"extra_css": ["https://cdn.example/a.css"]}),
        ("extra_javascript", {"extra_javascript": ["//cdn.example/a.js"]}),
        ("extra: polyfills", {"extra": {"polyfills": ["https://cdn.example/a.js"]}}),
    ],
)
def test_files_from_elsewhere_are_named(
    tmp_path: Path, option: str, config: dict[str, Any]
) -> None:
    """What `mkdocs.yml` loads from another host is named with that host and the option."""

    (sentence,) = said(tmp_path, **config)

    assert f"`{option}`" in sentence
    assert "from cdn.example" in sentence


@pytest.mark.parametrize(
    ("repo_url", "host"),
    [
        ("https://github.com/acme/careers", "api.github.com"),
        ("https://gitlab.acme.example/acme/careers", "gitlab.acme.example"),
    ],
)
def test_a_repository_is_asked_for_its_stars(tmp_path: Path, repo_url: str, host: str) -> None:
    """Material shows how many stars a repository has, and asks its host for them."""

    (sentence,) = said(tmp_path, repo_url=repo_url)

    assert f"asks {host} " in sentence
    assert "`edit_uri_template`" in sentence


def test_a_repository_elsewhere_is_asked_nothing(tmp_path: Path) -> None:
    """Material knows two hosts; others are linked, and that is all."""

    assert said(tmp_path, repo_url="https://git.acme.example/careers") == []
