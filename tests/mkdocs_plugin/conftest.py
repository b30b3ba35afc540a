"""Sites that several tests look at, each built once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from progression.loader import find_project
from progression.mkdocs_plugin.commands import build
from tests.serving import served

ENTRY_POINTS = """\
[mkdocs.plugins]
progression = progression.mkdocs_plugin:ProgressionPlugin

[markdown.extensions]
progression = progression.pages.markdown:makeExtension
"""


@pytest.fixture(scope="session", autouse=True)
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Generators find the plugin, even where a checkout is tested that nobody installed."""
    if any(each.name == "progression" for each in entry_points(group="mkdocs.plugins")):
        yield
        return
    folder = tmp_path_factory.mktemp("installed")
    about = folder / "progression_framework-0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: progression-framework\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    sys.path.append(str(folder))
    yield
    sys.path.remove(str(folder))


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Themes advertise nothing."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The project's own site, with the example company in it, as strict as MkDocs can be."""
    folder = tmp_path_factory.mktemp("example") / "site"
    config = load_config(str(root / "mkdocs.yml"), strict=True, site_dir=str(folder))
    build_site(config)
    return folder


@pytest.fixture(scope="session")
def on_disk(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The handbook of the example company alone, to be opened from disk; its first page."""
    folder = tmp_path_factory.mktemp("disk")
    shutil.copytree(root / "frameworks" / "harbour", folder / "frameworks" / "harbour")
    return build(find_project(folder), folder / "site", strict=True)


@pytest.fixture(scope="session")
def address(example: Path) -> Iterator[str]:
    """The example's site on this machine's own address."""
    with served(example) as address:
        yield address


@pytest.fixture(scope="session")
def instant(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """The example company served with all that Material asks for on its own: instant navigation."""
    folder = tmp_path_factory.mktemp("instant")
    shutil.copytree(root / "frameworks" / "harbour", folder / "frameworks" / "harbour")
    (folder / "docs").mkdir()

    with served(folder / "site") as address:
        (folder / "mkdocs.yml").write_text(
            f"site_name: Harbour\nsite_url: {address}\n"
            "theme:\n  name: material\n  font: false\n  features:\n"
            "    - navigation.instant\n    - navigation.instant.prefetch\n    - navigation.prune\n"
            "plugins:\n  - search\n  - progression:\n      framework: frameworks/harbour\n"
            "      base: careers\n",
            encoding="utf-8",
        )
        build_site(load_config(str(folder / "mkdocs.yml"), strict=True))
        yield f"{address}careers/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a browser that has seen nothing yet."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
