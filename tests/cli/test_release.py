"""`release`: notes become the changelog, under a version that is large enough."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import progression.files
from progression.changes.note_files import read_notes
from progression.changes.notes import effective_dates
from progression.loader import load
from tests.cli.conftest import Run
from tests.cli.quay import ALONE, ASKS, FILE, SWEEPS, TARS, edit, quay
from tests.revisions.repository import Repository

TODAY = ("--today", "2026-01-10")
WHY = ("--reason", "Boats came back.")
OLDER = "# How our framework changed\n\nNewest first.\n\n## 1.2.0 (2025-06-01)\n\nMore words. \t\n"


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The company, on its main branch; the current folder is its top."""
    made = quay(tmp_path / "quay")
    made.git("switch", "main")
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("PROGRESSION_CACHE", "off")
    return made


def step(yard: Repository, run: Run, *replaced: tuple[str, str], note: tuple[str, ...]) -> None:
    """Edit, write a note, and commit both, as a branch would that is merged."""
    edit(yard, *replaced)
    if note:
        assert run("note", "new", *TODAY, *WHY, *note).code == 0
    yard.commit({})


def test_notes_become_the_changelog(yard: Repository, run: Run) -> None:
    """The newest release stands first; what was there stays to the byte; notes are stamped."""
    yard.write("CHANGELOG.md", OLDER)
    edit(yard, (SWEEPS, SWEEPS + TARS), ('"Master builder"', '"Boat master"'))
    run("note", "new", *TODAY, *WHY, "--effective-from", "2026-04-01", "--approved-by", "Ada")
    head = yard.git("rev-parse", "HEAD")
    answer = run("release", "2.0.0", *TODAY)
    text = Path("CHANGELOG.md").read_text(encoding="utf-8")
    (note,) = read_notes(yard.root / "changes")

    assert answer.code == 0, answer.err
    assert text == OLDER.replace(
        "## 1.2.0",
        "## 2.0.0 (2026-01-10)\n\n"
        "This asks more of Builder and Boat master.\n\n"
        "### From 2026-04-01\n\n"
        "Boats came back.\n\n"
        "- `care/tars` asks more: “Tars a hull before it is wet.”\n"
        "- Approved by: Ada\n\n"
        "### Also\n\n"
        "- Level title changed: “Boat master” (`yard/ic/master`)\n\n"
        "## 1.2.0",
    )
    assert note.file.endswith("changes/2.0.0/0001-tars.md")
    assert (note.released, str(note.released_on)) == ("2.0.0", "2026-01-10")
    assert str(effective_dates([note])["care/tars"]) == "2026-04-01"
    assert load(yard.root / "frameworks/quay").version == "2.0.0"
    assert yard.git("rev-parse", "HEAD") == head and yard.git("tag") == ""
    assert "git tag v2.0.0" in answer.err


def test_the_commands_that_it_names_work(yard: Repository, run: Run) -> None:
    """What it says to type next commits the release, and leaves nothing behind."""
    edit(yard, (SWEEPS, SWEEPS + TARS))
    run("note", "new", *TODAY, *WHY)
    answer = run("release", "2.0.0", *TODAY)
    added = re.search(r"^  git (add .*)$", answer.err, re.MULTILINE)
    assert added is not None
    yard.git(*added[1].split())

    assert "??" not in yard.git("status", "--short")
    yard.git("commit", "-m", "Release 2.0.0")
    assert yard.git("status", "--short") == ""
    assert run("release", "2.1.0", *TODAY).err.endswith(
        "Nothing has changed since " + yard.git("rev-parse", "HEAD")[:12] + ".\n"
    )


@pytest.mark.parametrize(
    ("replaced", "small", "enough"),
    [
        ((SWEEPS, SWEEPS + TARS), "1.9.0", ["2.0.0", "3.0.0", "2.0"]),
        ((SWEEPS, ""), "1.2.9", ["1.3.0", "v1.3.0", "2.0.0"]),
        (("season.", "seasons."), "1.2.0", ["1.2.1", "1.3.0"]),
    ],
)
def test_a_version_that_is_too_small_is_refused(
    replaced: tuple[str, str], small: str, enough: list[str], yard: Repository, run: Run
) -> None:
    """The changes ask for a version; a smaller one is refused with it, a larger one is right."""
    step(yard, run, replaced, note=() if "season" in replaced[0] else ("--open-cases", "None."))
    before = yard.everything()
    refused = run("release", small, *TODAY)

    assert refused.code == 1
    assert f"progression release {enough[0]}" in refused.err
    assert yard.everything() == before
    for version in enough:
        assert run("release", version, "--dry-run", *TODAY).code == 0
        assert yard.everything() == before


def test_a_look_ahead_writes_nothing(yard: Repository, run: Run) -> None:
    """`--diff` shows what would be written as git does; `--dry-run` names the files."""
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=("--open-cases", "None."))
    before = yard.everything()
    shown = run("release", "2.0.0", "--diff", *TODAY)
    named = run("release", "2.0.0", "--dry-run", *TODAY)

    assert '-    version="1.2.0",\n+    version="2.0.0",\n' in shown.out
    assert "+++ b/changes/2.0.0/0001-tars.md" in shown.out
    assert "Would write CHANGELOG.md" in named.err
    assert yard.everything() == before


def test_all_files_are_written_or_none(
    yard: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last file cannot be written, the others are as they were."""
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=("--open-cases", "None."))
    before = yard.everything()
    write = progression.files.write_whole

    def full(path: Path, content: bytes) -> None:
        if path.name == "__init__.py" and b"2.0.0" in content:
            raise OSError(28, "No space left on device", str(path))
        write(path, content)

    monkeypatch.setattr("progression.files.write_whole", full)
    answer = run("release", "2.0.0", *TODAY)

    assert answer.code == 2 and "No space left on device" in answer.err
    after = yard.everything()
    assert {path: text for path, text in after.items() if path != "changes/2.0.0"} == before


def test_what_was_not_declared_stops_it(yard: Repository, run: Run) -> None:
    """A change that no note speaks of is told, with the command that declares it since then."""
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=())
    answer = run("release", "2.0.0", *TODAY)
    found = re.search(r"progression (note new [0-9a-f]{12})$", answer.err, re.MULTILINE)

    assert answer.code == 1 and "undeclared-change" in answer.err
    assert found is not None
    assert run(*found[1].split(), *TODAY, *WHY).code == 0
    assert run("release", "2.0.0", *TODAY).code == 0


def test_a_change_in_several_steps_is_the_sum_of_its_notes(yard: Repository, run: Run) -> None:
    """Each note speaks of one step; the whole is what they say together."""
    again = '"Asks alone, and early on, who will sail the boat."'
    step(yard, run, (ASKS, ALONE), note=("--declare", "care/asks=clarifies"))
    step(yard, run, (ALONE, again), note=("--declare", "care/asks=raises"))
    small = run("release", "1.3.0", *TODAY)
    enough = run("release", "2.0.0", *TODAY)

    assert small.code == 1 and "asks for 2.0.0 at least" in " ".join(small.err.split())
    assert enough.code == 0, enough.err


def test_a_step_that_nobody_declared_stops_it(yard: Repository, run: Run) -> None:
    """A note about an earlier wording does not speak for the later one."""
    again = '"Asks alone, and early on, who will sail the boat."'
    step(yard, run, (ASKS, ALONE), note=("--declare", "care/asks=clarifies"))
    step(yard, run, (ALONE, again), note=())

    assert "undeclared-change" in run("release", "2.0.0", *TODAY).err


def test_only_the_step_that_is_missing_is_asked(yard: Repository, run: Run) -> None:
    """The command that a release names declares what nobody has said, and asks nothing again."""
    again = '"Asks alone, and early on, who will sail the boat."'
    step(yard, run, (ASKS, ALONE), note=("--declare", "care/asks=clarifies"))
    step(yard, run, (ALONE, again), note=("--declare", "care/asks=raises"))
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=())
    answer = run("release", "2.0.0", *TODAY)
    found = re.search(r"progression (note new [0-9a-f]{12})$", answer.err, re.MULTILINE)

    assert answer.err.count("undeclared-change") == 1 and found is not None
    assert run(*found[1].split(), *TODAY, *WHY).out == "changes/0003-tars.md\n"
    assert run("release", "2.0.0", *TODAY).code == 0


def test_a_typing_error_after_a_note_stops_nothing(yard: Repository, run: Run) -> None:
    """What only reads better needs no note, also behind one."""
    step(yard, run, (ASKS, ALONE), note=("--declare", "care/asks=clarifies"))
    step(yard, run, ("sail the boat", "sail the boats"), note=())

    assert run("release", "1.3.0", *TODAY).code == 0


def test_the_last_release_is_found_by_its_notes_and_by_its_tag(yard: Repository, run: Run) -> None:
    """After a release, the next one tells only what changed since then."""
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=("--open-cases", "None."))
    run("release", "2.0.0", *TODAY)
    yard.commit({})
    step(yard, run, ("season.", "seasons."), note=())
    untagged = run("release", "2.0.1", "--diff", *TODAY)
    yard.git("tag", "quay-v2.0.0", "HEAD~1")
    tagged = run("release", "2.0.1", "--diff", *TODAY)

    assert untagged.out == tagged.out
    assert "+Nothing changes in what is expected of anybody: it only reads better." in tagged.out
    assert "tars" not in tagged.out


def test_what_holds_from_the_release_on_keeps_out_of_rounds(yard: Repository, run: Run) -> None:
    """A note without a day gets that of the release, which may lie inside of a round."""
    step(yard, run, (SWEEPS, SWEEPS + TARS), note=("--open-cases", "None."))
    inside = run("release", "2.0.0", "--today", "2026-03-10")

    assert inside.code == 1
    assert "“Spring reviews” is going on" in " ".join(inside.err.split())
    assert run("release", "2.0.0", *TODAY).code == 0
    (note,) = read_notes(yard.root / "changes")
    assert str(note.effective_from) == "2026-01-10"


@pytest.mark.parametrize(
    ("literal", "becomes"),
    [
        ("version='1.2.0'", "version='2.0.0'"),
        ('version="1.2" ".0"', 'version="2.0.0"'),
        ('version=("""1.2.0""")', 'version=("2.0.0")'),
        ("version=VERSION", 'VERSION = "2.0.0"'),
    ],
)
def test_the_version_is_written_where_it_stands(
    literal: str, becomes: str, yard: Repository, run: Run
) -> None:
    """Only the literal changes, and it keeps its quotes; a name leads to it."""
    name = ("CARE = ", 'VERSION = "1.2.0"\nCARE = ')
    edit(yard, ('version="1.2.0"', literal), name)
    yard.commit({})
    edit(yard, ("season.", "seasons."))
    before = Path(FILE).read_text(encoding="utf-8")
    answer = run("release", "2.0.0", *TODAY)
    after = Path(FILE).read_text(encoding="utf-8")

    assert answer.code == 0, answer.err
    assert becomes in after
    assert len(after.splitlines()) == len(before.splitlines())
    assert load(yard.root / "frameworks/quay").version == "2.0.0"


def test_a_version_that_is_not_in_quotes_is_left_to_people(yard: Repository, run: Run) -> None:
    """Where no version is written, the first one is told with its line, and all else is done."""
    edit(yard, ('    version="1.2.0",\n', ""))
    yard.commit({})
    edit(yard, (SWEEPS, SWEEPS + TARS))
    yard.commit({})
    answer = run("release", "0.1.0", *TODAY)

    assert answer.code == 0, answer.err
    assert 'write version="0.1.0" (frameworks/quay/__init__.py:19)' in answer.err
    assert "This is the first release." in Path("CHANGELOG.md").read_text(encoding="utf-8")


def test_line_ends_of_a_changelog_stay(yard: Repository, run: Run) -> None:
    """A file with carriage returns keeps them, and bytes that are no UTF-8 stay as they are."""
    before = OLDER.replace("\n", "\r\n").encode() + b"\xff\r\n"
    yard.write("CHANGELOG.md", before)
    edit(yard, ("season.", "seasons."))
    run("release", "1.2.1", *TODAY)
    after = Path("CHANGELOG.md").read_bytes()

    assert after.endswith(before[before.index(b"## 1.2.0") :])
    assert b"\n" not in after.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("release", "next"), "“next” is no version"),
        (("release", "1.2.0"), "1.2.0 was released already"),
        (("release", "2.0.0", "--since", "v9"), "no revision “v9”"),
        (("release", "2.0.0"), "Nothing has changed since"),
    ],
)
def test_what_cannot_be_released_is_told_in_words(
    words: tuple[str, ...], told: str, yard: Repository, run: Run
) -> None:
    """A word that is no version, one that is out, a missing revision, and nothing to tell."""
    yard.write("CHANGELOG.md", OLDER)
    answer = run(*words, *TODAY)

    assert answer.code == 2
    assert told in " ".join(answer.err.split())


def test_a_version_that_nothing_has_is_told(yard: Repository, run: Run) -> None:
    """Where the last release cannot be found, the option that names it is told."""
    yard.write("CHANGELOG.md", "## 1.1.0\n")
    answer = run("release", "2.0.0", *TODAY)

    assert answer.code == 2 and "--since REV" in answer.err
