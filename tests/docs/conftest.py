"""What the tests of the documentation have in common."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.reader import Output
from tests.mkdocs_plugin.conftest import installed as installed


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one, and a terminal of 80 columns."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    # In CI a baseline does not shrink by itself; the pages tell what people see.
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return folder


@pytest.fixture
def output(capfdbinary: pytest.CaptureFixture[bytes]) -> Output:
    """What was printed since it was last asked, on either stream."""

    def gathered() -> str:
        out, err = capfdbinary.readouterr()
        return (out + err).decode()

    return gathered
