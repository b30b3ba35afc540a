"""`note new`, `note amend` and `note check`, as an author meets them."""

from __future__ import annotations

import io
import json
import re
import shlex
from pathlib import Path

import attrs
import pytest

from progression.changes.note_files import read_notes
from progression.changes.notes import Note
from tests.cli.conftest import Answer, Run
from tests.cli.quay import ALONE, ASKS, FILE, SETTINGS, SWEEPS, TARS, edit, quay
from tests.revisions.repository import Repository

TODAY = ("--today", "2026-01-10")
WHY = ("--reason", "Boats came back.")


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The company without settings; the current folder is its top."""
    made = quay(tmp_path / "quay")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"):
        monkeypatch.delenv(name, raising=False)
    return made


class Terminal(io.StringIO):
    """Somebody who sits there and types."""

    def isatty(self) -> bool:
        """Say that this is a terminal."""
        return True


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let somebody type some lines."""
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{line}\n" for line in lines)))


def rules(answer: Answer) -> list[str]:
    """The rules that a check names, in the order of its report."""
    return re.findall(r"^error\[([a-z-]+)\]", answer.out, re.MULTILINE)


def command_in(answer: Answer) -> list[str]:
    """The first command line that a report offers, as words; without the program."""
    found = re.search(r"^ {8}((?:progression|rm) .+)$", answer.out, re.MULTILINE)
    assert found is not None, answer.out
    return shlex.split(found[1])


def note_in(made: Repository) -> Note:
    """The one note that there is."""
    (note,) = read_notes(made.root / "changes")
    return note


@attrs.frozen
class Fault:
    """One of the seven faults, and what leads to it.

    Attributes:
        rule: Its name.
        told: What its message says.
        options: What `note new` was given before.
        then: What was edited in the note afterwards.
        edited: What was edited in the framework afterwards.
        settings: What `pyproject.toml` says.
    """

    rule: str
    told: str
    options: tuple[str, ...] = ()
    then: tuple[str, str] = ("", "")
    edited: tuple[tuple[str, str], ...] = ()
    settings: str = ""


FAULTS = {
    "undeclared": Fault(
        "undeclared-change",
        "It asks more at 2 levels.",
        edited=((SWEEPS, SWEEPS + TARS.replace("tars", "caulks")),),
    ),
    "wrong": Fault(
        "wrong-declaration",
        "asks the same, in clearer words. In fact it asks more at 2 levels.",
        then=('decision = "raises"', 'decision = "clarifies"'),
    ),
    "stale": Fault(
        "stale-note",
        "was edited again after the note was written",
        edited=((TARS, TARS.replace("wet", "in the water")),),
    ),
    "short-notice": Fault(
        "short-notice",
        "which is less than 30 days away",
        ("--effective-from", "2026-01-20"),
        settings="notice-days = 30",
    ),
    "inside-a-round": Fault(
        "inside-a-round",
        "“Spring reviews” is going on (2026-03-02 to 2026-03-27)",
        ("--effective-from", "2026-03-27"),
    ),
    "missing-approver": Fault(
        "missing-approver",
        "nobody has agreed who may: “Ada”",
        ("--approved-by", "Somebody else"),
        settings='approvers = ["Ada"]',
    ),
}


def test_a_note_holds_all_that_can_be_computed(yard: Repository, run: Run) -> None:
    """A signal that came asks more; nobody is asked about it, and the note passes the check."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    written = run("note", "new", *TODAY, *WHY)
    note = note_in(yard)

    assert written.code == 0 and written.out == "changes/0001-tars.md\n"
    assert [(each.key, each.decision and each.decision.value) for each in note.subjects] == [
        ("care/tars", "raises")
    ]
    assert note.reason == "Boats came back."
    checked = run("note", "check", *TODAY)
    assert (checked.code, checked.out) == (0, "1 note says what 1 change means.\n")


def test_only_the_direction_is_asked_on_the_terminal(
    yard: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rewording is shown with its words and a hint; a wrong answer is asked again."""
    edit(yard, (ASKS, ALONE), (SWEEPS, SWEEPS + TARS))
    typing(monkeypatch, "rises", "raises", "soon", "2026-02-01", "Old words.", "Boats came back.")
    written = run("note", "new", *TODAY)
    note = note_in(yard)

    # Older versions of click write the blank behind a question there.
    assert written.out.lstrip(" ") == "changes/0001-boats-came-back.md\n"
    assert "care/tars asks more: “Tars a hull before it is wet.”\n" in written.err
    assert "was  Asks who will sail the boat." in written.err
    assert "alone" in written.err and "so it may be: raises" in written.err
    assert "“soon” is no day" in written.err
    assert {each.key: each.decision and each.decision.value for each in note.subjects} == {
        "care/asks": "raises",
        "care/tars": "raises",
    }
    assert str(note.effective_from) == "2026-02-01" and note.open_cases == "Old words."
    assert run("note", "check", *TODAY).code == 0


def test_without_a_terminal_nothing_is_asked(yard: Repository, run: Run) -> None:
    """What is missing is named with its option, and nothing is written."""
    edit(yard, (ASKS, ALONE))
    direction = run("note", "new", *TODAY, *WHY)
    reason = run("note", "new", *TODAY, "--declare", "care/asks=clarifies")

    assert direction.code == reason.code == 2
    assert "--declare care/asks=DECISION" in direction.err
    assert "--reason" in reason.err
    assert not (yard.root / "changes").exists()


def test_nothing_is_overwritten_and_numbers_go_on(yard: Repository, run: Run) -> None:
    """The second note takes the next number, and speaks of what the first does not."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    first = run("note", "new", *TODAY, *WHY).out.strip()
    before = Path(first).read_bytes()
    edit(yard, (ASKS, ALONE))
    second = run("note", "new", *TODAY, *WHY, "--declare", "care/asks=clarifies", "--name", "Tars")

    assert second.out == "changes/0002-tars.md\n"
    assert Path(first).read_bytes() == before
    assert run("note", "new", *TODAY).err == "Nothing changes here that needs a note.\n"
    assert run("note", "check", *TODAY).code == 0


@pytest.mark.parametrize("edited", [True, False], ids=["with another", "alone"])
def test_clearer_words_are_counted(yard: Repository, run: Run, edited: bool) -> None:
    """The check counts every change that notes speak of, also what they declare to ask the same."""
    edit(yard, (ASKS, ALONE), *([(SWEEPS, SWEEPS + TARS)] if edited else []))
    run("note", "new", *TODAY, *WHY, "--declare", "care/asks=clarifies")
    number = "2 changes mean" if edited else "1 change means"

    assert run("note", "check", *TODAY).out == f"1 note says what {number}.\n"


def test_a_note_can_speak_of_more(yard: Repository, run: Run) -> None:
    """A new title needs no note, and can have one with its day."""
    edit(yard, ('"Master builder"', '"Boat master"'))
    plain = run("note", "new", *TODAY)
    written = run("note", "new", *TODAY, *WHY, "--also", "yard/ic/master#title")

    assert plain.err == "Nothing changes here that needs a note.\n"
    assert written.out == "changes/0001-master.md\n"
    assert note_in(yard).subjects[0].decision is None
    assert run("note", "check", *TODAY).code == 0


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found_and_its_command_mends_it(
    name: str, yard: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note that is valid is made faulty in one way: that is told, and the command mends it."""
    fault = FAULTS[name]
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    assert run("note", "check", *TODAY).code == 0
    if fault.settings:
        yard.write("pyproject.toml", f"[tool.progression.changes]\n{fault.settings}\n")
    run("note", "amend", "changes/0001-tars.md", *TODAY, *fault.options)
    note = yard.root / "changes" / "0001-tars.md"
    note.write_text(note.read_text(encoding="utf-8").replace(*fault.then), encoding="utf-8")
    edit(yard, *fault.edited)

    found = run("note", "check", *TODAY)
    assert found.code == 1
    assert rules(found)[0] == fault.rule
    assert fault.told in " ".join(found.out.split())

    words = command_in(found)
    typing(monkeypatch)
    mended = run(*words[1:], *TODAY)
    assert mended.code == 0, mended.err
    assert run("note", "check", *TODAY).code == 0


def test_what_falls_into_a_round_is_put_behind_it(yard: Repository, run: Run) -> None:
    """The day that is offered lies after the round, not before the day that was meant."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY, "--effective-from", "2026-03-10")
    checked = run("note", "check", *TODAY)

    assert checked.code == 1
    assert "--effective-from 2026-03-28" in checked.out


def test_a_change_does_not_end_its_own_round(yard: Repository, run: Run) -> None:
    """Who takes the round away in the same change is refused as before; who puts it off is not."""
    inside = ("--effective-from", "2026-03-10")
    round_ = """            ReviewRound(
                "spring",
                "Spring reviews",
                starts=date(2026, 3, 2),
                ends=date(2026, 3, 27),
            ),
"""
    later = round_.replace("2026, 3", "2026, 6")
    edit(yard, (SWEEPS, SWEEPS + TARS), (round_, ""))
    run("note", "new", *TODAY, *WHY, *inside)
    taken = run("note", "check", *TODAY)
    edit(yard, ("        rounds=[\n", f"        rounds=[\n{later}"))
    put_off = run("note", "check", *TODAY)

    assert "inside-a-round" in rules(taken)
    assert "inside-a-round" not in rules(put_off)


def test_the_version_is_not_too_small(yard: Repository, run: Run) -> None:
    """A rise asks for a major version; a larger one is right as well."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    edit(yard, ('version="1.2.0"', 'version="1.3.0"'))
    small = run("note", "check", *TODAY)
    edit(yard, ('version="1.3.0"', 'version="2.0.0"'))

    assert rules(small) == ["small-version"]
    assert "asks for 2.0.0 at least (a major version)" in " ".join(small.out.split())
    assert command_in(small) == ["progression", "release", "2.0.0"]
    assert run("note", "check", *TODAY).code == 0


def test_a_note_about_nothing_is_removed(yard: Repository, run: Run) -> None:
    """Where the change was taken back, the command removes the note."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    edit(yard, (TARS, ""))
    stale = run("note", "check", *TODAY)

    assert rules(stale) == ["stale-note"]
    assert "does not change here" in " ".join(stale.out.split())
    assert command_in(stale) == ["rm", "changes/0001-tars.md"]


def test_notes_of_earlier_changes_are_not_stale(yard: Repository, run: Run) -> None:
    """A note that main has is about what main has, even where this branch adds who agreed."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    yard.commit({})
    yard.git("switch", "main")
    yard.git("merge", "edit")
    yard.git("switch", "-c", "next")
    note = yard.root / "changes" / "0001-tars.md"
    text = note.read_text(encoding="utf-8")
    note.write_text(text.replace("+++\n\n[[", '+++\napproved_by = ["Ada"]\n\n[['), encoding="utf-8")

    assert run("note", "check", *TODAY).code == 0


def test_what_a_note_declares_is_not_told_as_unused(yard: Repository, run: Run) -> None:
    """The report of the change takes in what is computed and declared as well."""
    edit(yard, (ASKS, ALONE), (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY, "--declare", "care/asks=raises")
    answer = run("diff", "--format", "json")

    assert answer.code == 0
    assert json.loads(answer.out)["unused_declarations"] == []


def test_two_notes_do_not_contradict_each_other(yard: Repository, run: Run) -> None:
    """Where two notes answer one question otherwise, the check says so, and how to mend it."""
    edit(yard, (ASKS, ALONE))
    run("note", "new", *TODAY, *WHY, "--declare", "care/asks=raises")
    first = yard.root / "changes" / "0001-asks.md"
    second = first.read_text(encoding="utf-8").replace('"raises"', '"clarifies"')
    yard.write("changes/0002-asks.md", second)
    found = run("note", "check", *TODAY)

    assert rules(found) == ["wrong-declaration"]
    assert run(*command_in(found)[1:], *TODAY).code == 0
    assert run("note", "check", *TODAY).code == 0


def test_a_change_that_needs_a_line_is_told_so(yard: Repository, run: Run) -> None:
    """What looks renamed is answered in the framework, and no note can do it."""
    edit(yard, ('Signal("sweeps"', 'Signal("sweeps-up"'))
    written = run("note", "new", *TODAY, *WHY)
    checked = run("note", "check", *TODAY)

    assert written.code == checked.code == 1
    assert 'Moved("care/sweeps", "care/sweeps-up")' in written.err
    assert 'Moved("care/sweeps", "care/sweeps-up")' in checked.out


def test_other_tools_read_the_check_as_json(yard: Repository, run: Run) -> None:
    """JSON has each finding with its rule, its subject and its place."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    (record,) = json.loads(run("note", "check", *TODAY, "--format", "json").out)

    assert record["rule"] == "undeclared-change" and record["subject"] == "care/tars"
    assert record["place"]["file"] == FILE


def test_revisions_are_compared_with_their_own_notes(yard: Repository, run: Run) -> None:
    """Given two revisions, the notes of the newer are held against them, not those of the files."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    yard.commit({})
    edit(yard, (ASKS, ALONE))
    mine = run("note", "check", *TODAY)

    for sides in (("main", "edit"), ("main...edit",), ("main..edit",)):
        assert run("note", "check", *sides, *TODAY).code == 0
    assert rules(mine) == ["undeclared-change"]
    assert rules(run("note", "check", "edit", "main", *TODAY)) == ["undeclared-change"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("new", "--declare", "care/asks"), "takes a path and a decision"),
        (("new", "--declare", "care/asks=more"), "takes a path and a decision"),
        (("new", "--declare", "care/ask=raises"), "Did you mean “care/asks”?"),
        (("new", "--declare", "care/tars=clarifies"), "that is computed"),
        (("new", "--also", "care/aks"), "Did you mean “care/asks”?"),
        (("new", *WHY, "--declare", "care/asks=raises", "--effective-from", "1 May"), "is no day"),
        (("nwe",), "Did you mean “new”?"),
        (("new", "--reason", " ", "--declare", "care/asks=raises"), "--reason is empty"),
        (("new", "--consulted", "\udcff"), "--consulted holds bytes that are no UTF-8"),
        (("amend", "changes/0009-x.md"), "does not exist"),
        (("amend", "README.md"), "begins with a line of +++"),
        (("check", "nowhere"), "no revision “nowhere”"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(
    words: tuple[str, ...], told: str, yard: Repository, run: Run
) -> None:
    """A wrong word, path, day, file or revision gives one message, and code 2."""
    edit(yard, (ASKS, ALONE), (SWEEPS, SWEEPS + TARS))
    yard.write("README.md", "Words.")
    answer = run("note", *words)

    assert answer.code == 2
    assert told in " ".join(answer.err.split())


def test_a_broken_note_stops_the_check(yard: Repository, run: Run) -> None:
    """The place of the fault is shown, with its line, and nothing is concluded."""
    yard.write("changes/0001-x.md", "+++\nefective_from = 2026-01-01\n+++\nWhy.\n")
    answer = run("note", "check")

    assert answer.code == 2
    assert "Did you mean `effective_from`?" in " ".join(answer.err.split())
    assert "changes/0001-x.md:2:1" in answer.err


def test_a_released_note_is_not_amended(yard: Repository, run: Run) -> None:
    """What people have read stays as it is."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    note = yard.root / "changes" / "0001-tars.md"
    text = note.read_text(encoding="utf-8")
    note.write_text(text.replace("+++\n\n[[", '+++\nreleased = "2.0.0"\n\n[['), encoding="utf-8")
    answer = run("note", "amend", str(note))

    assert answer.code == 2
    assert "was released with 2.0.0" in answer.err


def test_a_named_base_is_the_one_that_counts(yard: Repository, run: Run) -> None:
    """`base` says with what changes are compared; one that is not there is told."""
    yard.write("pyproject.toml", SETTINGS + 'base = "edit"\n')
    yard.commit({})
    yard.git("switch", "-c", "later")
    edit(yard, (SWEEPS, SWEEPS + TARS))
    found = run("note", "check", *TODAY)
    yard.write("pyproject.toml", SETTINGS + 'base = "trunk"\n')
    lost = run("note", "check", *TODAY)

    assert rules(found) == ["undeclared-change"]
    assert lost.code == 2 and "no revision “trunk”" in lost.err
