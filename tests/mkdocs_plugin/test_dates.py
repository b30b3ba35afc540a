"""Days of the last change in a site, as git knows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from tests.mkdocs_plugin.company import site
from tests.revisions.repository import repository

LEVEL = "engineering/ic/engineer"


@pytest.mark.parametrize(("options", "said"), [({}, True), ({"dates": False}, False)])
def test_pages_and_the_map_of_the_site_say_the_day(
    tmp_path: Path, options: dict[str, bool], said: bool
) -> None:
    """A site in a repository says when its levels were changed, unless it shall not."""
    config = site(tmp_path, {}, options, site_url="https://acme.example/")
    made = repository(tmp_path)
    made.write(".gitignore", "site/")
    made.commit({}, day="2024-02-29")
    build_site(load_config(str(config), site_dir=str(tmp_path / "site")))
    page = (tmp_path / "site" / LEVEL / "index.html").read_text("utf-8")
    entries = (tmp_path / "site/sitemap.xml").read_text("utf-8").split("<url>")

    assert ("Last changed on 29 February 2024." in page) is said
    assert [("2024-02-29" in each) for each in entries if f"example/{LEVEL}/<" in each] == [said]
    assert made.git("status", "--porcelain") == ""
