"""Sites that several tests look at, each built once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

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
