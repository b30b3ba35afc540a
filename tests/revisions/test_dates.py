"""When files were changed last."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression.revisions.dates import last_changes
from tests.revisions.repository import Repository, repository

HOME = "frameworks/quay"
ONE, TWO, NAMED = f"{HOME}/__init__.py", f"{HOME}/shared.py", f"{HOME}/für alle.py"


@pytest.fixture
def quay(tmp_path: Path) -> Repository:
    """A repository in which two files were made on one day, and one was changed later."""
    made = repository(tmp_path / "quay")
    made.commit({ONE: "A = 1\n", TWO: "B = 1\n", "README.md": "Quay\n"}, day="2026-01-05")
    made.commit({TWO: "B = 2\n", NAMED: "C = 1\n"}, day="2026-02-10")
    return made


def days(made: Repository, place: str = HOME) -> dict[str, str]:
    """What is known, with paths from the repository's root and days as text."""
    root = made.root.resolve()
    found = last_changes(made.root / place)
    return {Path(file).relative_to(root).as_posix(): str(day) for file, day in found.items()}


def test_each_file_has_the_day_of_its_newest_commit(quay: Repository) -> None:
    """Only the framework's files are looked at, and each has a day of its own."""

    assert days(quay) == {ONE: "2026-01-05", TWO: "2026-02-10", NAMED: "2026-02-10"}


def test_a_framework_of_one_file(quay: Repository) -> None:
    """A file may be asked about alone."""

    assert days(quay, TWO) == {TWO: "2026-02-10"}


def test_a_file_that_was_changed_since_has_no_day(quay: Repository) -> None:
    """What is not committed yet has no day, until it is."""
    quay.write(ONE, "A = 2\n")
    before = days(quay)
    quay.commit({}, day="2026-03-01")

    assert before[ONE] == "None"
    assert days(quay)[ONE] == "2026-03-01"


def test_a_shallow_clone_says_no_wrong_day(quay: Repository, tmp_path: Path) -> None:
    """A clone of the last commit alone does not know when older files were made."""
    quay.commit({ONE: "A = 3\n"}, day="2026-04-01")
    quay.git("clone", "--depth=2", quay.root.resolve().as_uri(), str(tmp_path / "clone"))

    assert days(Repository(tmp_path / "clone")) == {ONE: "2026-04-01"}


@pytest.mark.parametrize("made", [False, True])
def test_without_history_there_are_no_days(tmp_path: Path, made: bool) -> None:
    """Neither a folder outside of git nor a repository without a commit is a fault."""
    if made:
        repository(tmp_path)

    assert last_changes(tmp_path) == {}


def test_without_git_there_are_no_days(quay: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git is not installed, nothing is known."""
    monkeypatch.setenv("PATH", "")

    assert last_changes(quay.root / HOME) == {}


def test_days_are_dates(quay: Repository) -> None:
    """A day is the commit's, where it was made."""

    found = last_changes(quay.root / HOME)

    assert set(found.values()) == {datetime.date(2026, 1, 5), datetime.date(2026, 2, 10)}
