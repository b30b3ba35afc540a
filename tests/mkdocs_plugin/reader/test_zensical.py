"""What axe-core finds on exported pages that Zensical has built: nothing that is ours."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml
from playwright.sync_api import Page

from progression.catalog import Catalog
from progression.loader import load
from progression.mkdocs_plugin.commands import FEATURES, PALETTE
from progression.pages import Options
from progression.pages import site as handbook_of
from progression.pages.export import write
from tests.mkdocs_plugin.company import run
from tests.mkdocs_plugin.reader.kinds import HARBOUR
from tests.mkdocs_plugin.reader.test_access import reader, seen_by_all
from tests.serving import served

__all__ = ["reader"]

KINDS: Final = ("home", "cluster", "level", "matrix", "move", "compare", "self-assessment")
THEIRS: Final = re.compile(r'landmark-unique: <nav class="md-(nav|path)\b')
"""Zensical names two of its own landmarks alike, and leaves switches of sections without a name."""


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """The address of the example company's handbook, exported and built by Zensical."""
    folder = tmp_path_factory.mktemp("zensical")
    framework = "frameworks/harbour"
    shutil.copytree(root / framework, folder / framework)
    site = handbook_of(Catalog(load(folder / framework)), Options(base="careers"))
    written = write(site, folder / "docs", base="careers")
    (folder / "docs" / "index.md").write_text("# Harbour\n\n[How we grow](careers/index.md)\n")
    config = {
        "site_name": "Harbour",
        "theme": {"name": "material", "font": False, "features": FEATURES, "palette": PALETTE},
        "plugins": ["search", "awesome-nav"],
        "extra_css": list(written.stylesheets),
        "extra_javascript": list(written.scripts),
        "markdown_extensions": ["attr_list"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))
    answer = run("zensical", "build", "--strict", "--clean", folder=folder)
    assert answer.returncode == 0, answer.stdout
    with served(folder / "site") as address:
        yield f"{address}careers/"


@pytest.mark.parametrize("kind", KINDS)
def test_exported_pages_are_accessible_under_zensical(
    reader: Page, zensical: str, kind: str
) -> None:
    """Each kind of page keeps WCAG 2.2 AA and good practice, but for names in Zensical's frame."""

    found = seen_by_all(reader, zensical + HARBOUR[kind])

    ours = {
        setting: [each for each in faults if not THEIRS.match(each)]
        for setting, faults in found.items()
    }
    assert reader.locator("article .pg-head, article.md-typeset > .pg-head").count() == 1
    assert {setting: faults for setting, faults in ours.items() if faults} == {}
