"""The sheet of a 1:1 tells what changed in the framework since the last one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression.people import Profile, new_person
from tests.cli.conftest import Run
from tests.cli.quay import SWEEPS, edit, quay


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


@pytest.fixture
def cy(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody of a company that merged on 5 April what holds from 1 May on."""
    made = quay(tmp_path / "quay")
    made.git("tag", "v1.2.0")
    edit(made, ("Asks who will sail the boat.", "Asks who will sail the boat, and where."))
    edit(made, (SWEEPS, ""))
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    told = ("--reason", "R.", "--consulted", "Bo", "--approved-by", "Bo", "--open-cases", "Old.")
    day = ("--effective-from", "2026-05-01", "--today", "2026-03-30")
    asked = ("--declare", "care/asks=raises", "--also", "care/sweeps")
    assert run("note", "new", *asked, *told, *day).code == 0
    made.git("add", "--all")
    made.git("commit", "-m", "Ask for more", day="2026-04-05")
    root = tmp_path / "cy"
    new_person(root, Profile(name="Cy", framework="quay", level="yard/ic/builder"))
    return root


def test_what_comes_to_hold_is_told_again(run: Run, cy: Path) -> None:
    """A change is told when it is merged, and once more when it holds; each time with its day."""
    here = ("one-on-one", "-p", str(cy), "--today")
    run(*here, "2026-04-01")
    merged = run(*here, "2026-04-10").out
    between = run(*here, "2026-04-24").out
    today = run(*here, "2026-05-01", "--no-record").out
    german = run(*here, "2026-05-01", "--no-record", "--language", "de").out
    later = run(*here, "2026-05-08").out
    after = run(*here, "2026-05-15").out

    more = "**Raised:** Care: Asks who will sail the boat, and where."
    less = "**No longer asked:** Care: Sweeps the slip at the end of the day."
    assert f"{more} (holds from 1 May 2026)" in merged
    assert f"{less} (holds from 1 May 2026)" in merged
    assert "Nothing changed" in between and "Nothing changed" in after
    assert f"{more} (holds from today)" in today and "(gilt ab heute)" in german
    assert f"{more} (holds since 1 May 2026)" in later
    assert f"{less} (holds since 1 May 2026)" in later


def test_what_came_and_holds_is_told_once(run: Run, cy: Path) -> None:
    """What was merged and came to hold between two 1:1s is told one time."""
    run("one-on-one", "-p", str(cy), "--today", "2026-04-01")
    found = run("one-on-one", "-p", str(cy), "--today", "2026-05-08").out

    assert found.count("Asks who will sail the boat, and where.") == 1
    assert found.count("holds since 1 May 2026") == 2


def test_a_history_that_is_too_short(run: Run, bo: Path) -> None:
    """Where git cannot tell, the sheet is made without it, and it is said why."""
    run("one-on-one", "-p", str(bo), "--today", "2025-06-01")
    answer = run("one-on-one", "-p", str(bo), "--today", "2026-02-20")

    assert answer.code == 0
    assert "cannot be told" in answer.err
    assert "What changed" not in answer.out
