"""`at` and `verify`: the framework as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.loader import load
from tests.cli.conftest import Run
from tests.revisions.repository import Repository, framework, repository

FILE = "frameworks/quay/__init__.py"


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project whose one signal was reworded on 10 February; the current folder is its top."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: framework("Asks who will sail the boat.")}, day="2026-01-05")
    made.commit({FILE: framework("Asks where it will be sailed.")}, day="2026-02-10")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", str(tmp_path / "cache"))
    return made


@pytest.mark.usefixtures("quay")
def test_a_level_is_shown_as_it_read_that_day(run: Run) -> None:
    """`at DAY show` shows the words of then, and says of which revision."""
    answer = run("at", "2026-02-01", "show", "yard/ic/builder")

    assert "Asks who will sail the boat." in answer.out
    assert "As of 2026-01-05" in answer.err


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize("command", [["list"], ["export", "--to", "json"]])
def test_other_commands_look_back_as_well(run: Run, command: list[str]) -> None:
    """Whatever reads a framework can read it as it was."""
    answer = run("at", "HEAD~1", *command)

    assert answer.code == 0
    assert "builder" in answer.out


@pytest.mark.usefixtures("quay")
def test_json_of_then_is_json_alone(run: Run) -> None:
    """What a tool reads holds nothing but JSON."""
    answer = run("at", "HEAD~1", "show", "care/asks", "--format", "json")

    assert json.loads(answer.out)["text"] == "Asks who will sail the boat."


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("at", "2025-01-01", "list"), "begins on 2026-01-05"),
        (("at", "v9", "list"), "no revision “v9”"),
        (("at", "HEAD", "shw", "x"), "Did you mean “show”?"),
        (("at", "HEAD", "show", "yard/ic/bilder"), "yard/ic/builder"),
        (("verify", "abc"), "is no fingerprint"),
    ],
)
def test_what_cannot_be_looked_at_is_told_in_words(
    run: Run, words: tuple[str, ...], told: str
) -> None:
    """A wrong day, revision, command, path or fingerprint gives one message, and code 2."""
    answer = run(*words)

    assert answer.code == 2
    assert told in answer.err


@pytest.mark.usefixtures("quay")
def test_a_framework_that_is_broken_today_is_shown_as_it_was(run: Run) -> None:
    """What is wrong in today's files does not hide those of then."""
    Path(FILE).write_text("(", encoding="utf-8")

    assert run("at", "HEAD", "show", "care/asks").code == 0


def test_a_fingerprint_from_an_old_review_is_found(run: Run, quay: Repository) -> None:
    """`verify` names the level, the days and the command that shows it."""
    now = Catalog(load(quay.root / "frameworks/quay")).fingerprint("yard/ic/builder")
    quay.write(FILE, framework("Asks who will sail the boat."))
    then = Catalog(load(quay.root / "frameworks/quay")).fingerprint("yard/ic/builder")
    quay.git("checkout", FILE)

    old, new = run("verify", then), run("verify", now)

    assert "from 2026-01-05, last seen on 2026-01-05" in " ".join(old.out.split())
    assert "show yard/ic/builder" in old.out
    assert "since 2026-02-10" in new.out
    assert json.loads(run("verify", now, "--format", "json").out)[0]["holds"] is True


@pytest.mark.usefixtures("quay")
def test_an_unknown_fingerprint_exits_with_1(run: Run) -> None:
    """A wording that the history does not have is an answer, not an error."""
    answer = run("verify", "1:000000000000")

    assert answer.code == 1
    assert "No revision in the history" in answer.out
