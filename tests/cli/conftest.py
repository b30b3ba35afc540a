"""Runs the command line in this process, as a person would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from progression.cli import cli
from progression.cli.faults import guarded

PORT = Path(__file__).parents[1] / "catalog" / "port.py"


@attrs.frozen
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line, and give its exit code and what it printed."""
    monkeypatch.setenv("COLUMNS", "80")

    def called(*args: str) -> Answer:
        code = guarded(cli, args)
        out, err = capfdbinary.readouterr()
        return Answer(code, out.decode(), err.decode())

    return called


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A project around the company of the catalog's tests; the current folder is inside it."""
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.progression]\nframework = "{PORT.as_posix()}"\n', encoding="utf-8"
    )
    inside = tmp_path / "notes"
    inside.mkdir()
    monkeypatch.chdir(inside)
    return tmp_path
