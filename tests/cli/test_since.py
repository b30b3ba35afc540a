"""`since`: what changed for one level."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.changes import Decision, compare
from progression.changes.note_subjects import subject_of
from progression.changes.notes import Note
from progression.loader import load
from tests.cli.conftest import Run
from tests.revisions.repository import Repository, repository

FILE = "frameworks/quay/__init__.py"
COMPANY = '''"""A small company."""

from progression import (
    Cluster, Competency, Framework, Level, Moved, Retired, Signal, Track, INDIVIDUAL_CONTRIBUTOR
)

CARE = Competency("care", "Care")
LEVELS = [
    Level("builder", "Builder", expects=[CARE.expects("Looks ahead.", %(builder)s)]),
    Level("%(senior)s", "Senior Builder", expects=[
        CARE.expects("Looks further.", Signal("month", "Plans a month.", raises="week")),
    ]),
    %(more)s
]
QUAY = Framework(
    "quay", "How we grow", cumulative=True, competencies=[CARE], history=[%(history)s],
    clusters=[Cluster("yard", "Yard", tracks=[
        Track("ic", "Boat builder", lane=INDIVIDUAL_CONTRIBUTOR, levels=LEVELS),
    ])],
)
'''
WEEK = 'Signal("week", "Plans a week.")'


def company(builder: str, senior: str = "senior", more: str = "", history: str = "") -> str:
    """A definition file."""
    return COMPANY % {"builder": builder, "senior": senior, "more": more, "history": history}


BEFORE = company(f'Signal("asks", "Asks who will sail."), {WEEK}')
AFTER = company(
    f'Signal("asks", "Asks who will sail, and where."), {WEEK}, Signal("tidy", "Tidies up.")',
    senior="senior-builder",
    more='Level("master", "Master Builder"),',
    history='Moved("yard/ic/senior", "yard/ic/senior-builder")',
)


@pytest.fixture
def quay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project with a tag of January, and a change of February."""
    made = repository(tmp_path / "quay")
    made.commit({FILE: BEFORE}, day="2026-01-05")
    made.git("tag", "v1")
    made.commit({FILE: AFTER}, day="2026-02-10")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", str(tmp_path / "cache"))
    return made


def flat(text: str) -> str:
    """Text without the breaks of its lines."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize("when", ["2026-01-31", "v1", "HEAD~1"])
def test_what_changed_is_told_for_a_level(run: Run, when: str) -> None:
    """What came, what reads differently with its words marked, and what the level inherits."""
    answer = run("since", when, "--for", "yard/ic/senior-builder")

    assert answer.code == 0
    assert "2 things changed in what is asked of Senior Builder" in flat(answer.out)
    assert "Care from Builder + Tidies up." in flat(answer.out)
    assert "? Asks who will sail{+, and where+}." in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80


def test_what_a_note_declares_is_no_question(run: Run, quay: Repository, tmp_path: Path) -> None:
    """Where its author has said that a wording asks for more, nobody is told to ask."""
    old, new = tmp_path / "old.py", tmp_path / "new.py"
    old.write_text(BEFORE, encoding="utf-8")
    new.write_text(AFTER, encoding="utf-8")
    changes = compare(load(old, execute=False), load(new, execute=False))
    asks = next(change for change in changes if change.key == "care/asks")
    subject = subject_of(asks, Decision.RAISES)
    note = Note(name="0001-asks.md", subjects=[subject], reason="Boats sank.")
    quay.write("changes/0001-asks.md", note.text())

    answer = run("since", "v1", "--for", "yard/ic/builder")

    assert "Raised" in answer.out
    assert "nobody has said" not in answer.out


@pytest.mark.usefixtures("quay")
def test_a_level_is_found_by_the_path_that_it_had(run: Run) -> None:
    """Whoever kept the old path of a level is told of the level that it is now."""
    by_old = run("since", "v1", "--for", "yard/ic/senior")

    assert by_old.out == run("since", "v1", "--for", "yard/ic/senior-builder").out
    assert "It was Senior Builder at yard/ic/senior then." in by_old.out


@pytest.mark.usefixtures("quay")
def test_the_fingerprint_of_a_review_is_a_day(run: Run, tmp_path: Path) -> None:
    """A review cites the wording that it was made for, and that names the level, too."""
    (tmp_path / "then.py").write_text(BEFORE, encoding="utf-8")
    catalog = Catalog(load(tmp_path / "then.py", execute=False))

    answer = run("since", catalog.fingerprint("yard/ic/builder"))

    assert answer.code == 0
    assert "+ Tidies up." in answer.out
    other = run("since", catalog.fingerprint("yard/ic/builder"), "--for", "yard/ic/master")
    assert "Master Builder did not exist" in flat(other.out)


@pytest.mark.usefixtures("quay")
def test_nothing_changed_is_said_plainly(run: Run) -> None:
    """Nobody has to find out that an empty answer means peace."""
    answer = run("since", "HEAD", "--for", "yard/ic/builder")

    assert "Nothing changed in what is asked of Builder" in answer.out


def test_a_level_that_is_gone_names_its_heir(run: Run, quay: Repository) -> None:
    """Somebody whose level was retired learns what took over."""
    retired = 'Retired("yard/ic/builder", replaced_by="yard/ic/apprentice")'
    later = BEFORE.replace('"builder", "Builder"', '"apprentice", "Apprentice"')
    quay.write(FILE, later.replace("history=[]", f"history=[{retired}]"))

    answer = run("since", "v1", "--for", "yard/ic/builder")

    assert "Builder is no longer a level" in flat(answer.out)
    assert "Apprentice took over from it." in flat(answer.out)


@pytest.mark.usefixtures("quay")
def test_other_tools_get_json(run: Run) -> None:
    """The answer names the level then and now, each with the fingerprint of its wording."""
    found = json.loads(
        run("since", "v1", "--for", "yard/ic/senior-builder", "--format", "json").out
    )

    assert found["schema"] == "progression/since/1"
    assert (found["before"]["path"], found["level"]["path"]) == (
        "yard/ic/senior",
        "yard/ic/senior-builder",
    )
    assert {item["turn"]: item["path"] for item in found["items"]} == {
        "new": "care/tidy",
        "open": "care/asks",
    }


@pytest.mark.usefixtures("quay")
def test_a_message_takes_markdown(run: Run) -> None:
    """Words that came are marked as such, and nothing that somebody wrote has a meaning there."""
    out = run("since", "v1", "--for", "yard/ic/builder", "--format", "markdown").out

    assert out.startswith("# What changed for Builder since v1")
    assert "Asks who will sail<ins>, and where</ins>." in out


@pytest.mark.usefixtures("quay")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("since", "v1"), "--for"),
        (("since", "v1", "--for", "yard/ic/bilder"), "yard/ic/builder"),
        (("since", "2020-01-01", "--for", "yard/ic/builder"), "begins on 2026-01-05"),
        (("since", "1:000000000000", "--for", "yard/ic/builder"), "has the wording"),
    ],
)
def test_what_cannot_be_answered_is_told_in_words(
    run: Run, words: tuple[str, ...], told: str
) -> None:
    """A level that is missing or misspelt, a day too early and a foreign mark: one message."""
    answer = run(*words)

    assert answer.code == 2
    assert told in answer.err


@pytest.mark.usefixtures("quay")
def test_the_fingerprint_of_a_signal_is_refused(run: Run, tmp_path: Path) -> None:
    """A signal stands at many levels, so that its mark names no review."""
    (tmp_path / "then.py").write_text(BEFORE, encoding="utf-8")
    mark = Catalog(load(tmp_path / "then.py", execute=False)).fingerprint("care/asks")

    answer = run("since", mark, "--for", "yard/ic/builder")

    assert answer.code == 2
    assert "the wording of a level is needed" in flat(answer.err)
