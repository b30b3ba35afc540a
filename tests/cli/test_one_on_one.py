"""The sheet of a 1:1 tells what changed in the framework since the last one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression.people import Profile, new_person
from tests.cli.conftest import Run
from tests.cli.quay import edit, quay


@pytest.fixture
def bo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody of a company that changed a signal on 10 February."""
    made = quay(tmp_path / "quay")
    edit(made, ("Asks who will sail the boat.", "Asks who will sail the boat, and where."))
    made.git("add", "--all")
    made.git("commit", "-m", "Ask for more", day="2026-02-10")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    root = tmp_path / "bo"
    day = datetime.date(2026, 1, 20)
    new_person(root, Profile(name="Bo", framework="quay", level="yard/ic/builder", written=day))
    return root


def test_what_changed_since_the_last(run: Run, bo: Path) -> None:
    """What was asked of the level on the day of the last 1:1 is read from git."""
    first = run("one-on-one", "-p", str(bo), "--today", "2026-01-20")
    second = run("one-on-one", "-p", str(bo), "--today", "2026-02-20", "--language", "de")

    assert "What changed" not in first.out
    assert "## Was sich seit dem 20. Januar 2026 geändert hat" in second.out
    assert "Care: Asks who will sail the boat, and where." in second.out
    third = run("one-on-one", "-p", str(bo), "--today", "2026-02-27")
    assert "Nothing changed in what is asked of Builder." in third.out


def test_a_history_that_is_too_short(run: Run, bo: Path) -> None:
    """Where git cannot tell, the sheet is made without it, and it is said why."""
    run("one-on-one", "-p", str(bo), "--today", "2025-06-01")
    answer = run("one-on-one", "-p", str(bo), "--today", "2026-02-20")

    assert answer.code == 0
    assert "cannot be told" in answer.err
    assert "What changed" not in answer.out
