"""What a change note lets begin later, in a site and on the command line."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from progression.cli import cli
from progression.cli.faults import guarded
from progression.loader import find_project
from progression.mkdocs_plugin.commands import build
from tests.changes.test_in_force import LATER, note_of
from tests.pages.yard import FILE, FIRST, framework
from tests.revisions.repository import Repository, repository

EARLY, LATE = datetime.date(2026, 11, 1), datetime.date(2027, 1, 1)
BEFORE = "Asks who will sail the boat before drawing it."
AFTER = "Asks who will sail the boat and where, before drawing it."
MARKED = "Asks who will sail the boat <ins>and where,</ins> before drawing it."


def noted(folder: Path) -> str:
    """The note about all that changed."""
    return note_of(framework(FIRST, folder), framework(LATER, folder)).text()


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with a release, and changes since that hold from January."""
    made = repository(tmp_path_factory.mktemp("coming") / "yard")
    made.commit({FILE: FIRST, "pyproject.toml": ""}, day="2026-01-15")
    made.git("tag", "2026.1")
    note = noted(made.root.parent)
    made.commit({FILE: LATER, "changes/0001-later.md": note}, day="2026-10-01")
    return made


def level(site: Path) -> str:
    """The page of the level that is asked otherwise."""
    return (site / "building" / "ic" / "builder" / "index.html").read_text(encoding="utf-8")


def test_until_its_day_the_old_words_stand_with_the_new_beside_them(yard: Repository) -> None:
    """A reader sees what holds, and from when it will be otherwise."""
    site = build(find_project(yard.root), yard.root.parent / "a", strict=True, today=EARLY).parent

    page = level(site)
    assert BEFORE in page
    assert "Leaves the bench tidy." in page
    assert page.count("From 1 January 2027") == 3
    assert MARKED in page
    changes = (site / "changes" / "index.html").read_text(encoding="utf-8")
    assert 'id="from-2027-01-01"' in changes
    assert "Does not hold yet." in changes
    assert "Since 2026.1" not in changes


def test_from_its_day_on_the_new_words_stand_alone(yard: Repository) -> None:
    """On the day itself the page reads as its files do."""
    site = build(find_project(yard.root), yard.root.parent / "b", strict=True, today=LATE).parent

    assert AFTER in level(site)
    assert "From 1 January 2027" not in level(site)


def test_without_git_the_new_words_have_their_day_and_one_warning_tells(tmp_path: Path) -> None:
    """What cannot be read is said once, with what would help."""
    for name, text in {FILE: LATER, "changes/0001-later.md": noted(tmp_path)}.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    warnings: list[str] = []

    site = build(
        find_project(tmp_path),
        tmp_path / "site",
        today=EARLY,
        listener=lambda line, severity: warnings.append(line) if severity >= 30 else None,
    ).parent

    assert AFTER in level(site)
    assert "Holds from 1 January 2027." in level(site)
    assert len(warnings) == 1
    assert "care/asks (from 2027-01-01)" in warnings[0]


@pytest.mark.parametrize(
    ("when", "told"), [("2026-11-15", BEFORE), ("HEAD", BEFORE), ("2027-02-01", AFTER)]
)
def test_a_day_in_the_past_shows_what_held_then(
    yard: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    when: str,
    told: str,
) -> None:
    """`at` gives what held on that day, not what the files of that day promised for later."""
    monkeypatch.chdir(yard.root)
    monkeypatch.setenv("COLUMNS", "100")

    code = guarded(cli, ["at", when, "show", "building/ic/builder"])

    assert code == os.EX_OK
    assert told in capsys.readouterr().out


def test_a_note_that_cannot_be_understood_is_told_with_its_place(tmp_path: Path) -> None:
    """A slip in a note stops the build with the line, as one in a definition does."""
    for name, text in {
        FILE: FIRST,
        "changes/0001-x.md": "+++\neffective = 2027-01-01\n+++\n",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    with pytest.raises(Exception, match="effective_from"):
        build(find_project(tmp_path), tmp_path / "site")
