"""Change notes: their files, their names, and what is wrong with a broken one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.changes.note_files import NoteError, read_note, read_notes
from progression.changes.notes import Note, Subject, effective_dates, next_name
from progression.changes.settings import Policy, project_policy
from progression.changes.words import Decision
from progression.findings import Finding
from progression.fingerprints import Fingerprint
from progression.loader import LoadError
from progression.revisions import notes_at, revision_at
from tests.revisions.repository import repository

MARK = Fingerprint("1:0a1b2c3d4e5f")
WHOLE = """\
+++
effective_from = 2027-01-01
open_cases = "Judged by the old words."
consulted = ["Ada"]
approved_by = ["Head of Operations"]

[[declares]]
subject = "direction/decides-in-writing"
decision = "raises"
wording = "1:0a1b2c3d4e5f"
+++

Spoken decisions were reopened.
"""
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NOTES = st.builds(
    Note,
    name=st.just("0001-words.md"),
    subjects=st.lists(
        st.builds(
            Subject,
            TEXTS.map(str.strip).filter(bool),
            st.just(MARK),
            st.none() | st.sampled_from(Decision),
        ),
        min_size=1,
        unique_by=lambda subject: subject.key,
    ),
    reason=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))
    .map(lambda text: text.removeprefix("\ufeff").strip())
    .filter(bool),
    effective_from=st.none() | st.dates(),
    open_cases=TEXTS,
    consulted=st.lists(TEXTS).map(tuple),
    approved_by=st.lists(TEXTS).map(tuple),
    released=TEXTS,
    released_on=st.none() | st.dates(),
)


@given(NOTES)
def test_a_note_reads_back_as_it_was_written(note: Note) -> None:
    """Writing a note and reading it gives an equal one, whatever it says."""

    assert read_note(note.text(), note.name) == note


def test_a_note_that_is_whole_is_read() -> None:
    """Everything that a note says is read, with the place of each subject."""
    note = read_note(WHOLE.replace("\n", "\r\n").encode("utf-8-sig"), "0007-words.md", "here.md")

    assert note.number == 7
    assert note.subjects == (Subject("direction/decides-in-writing", MARK, Decision.RAISES),)
    assert note.holds_from == datetime.date(2027, 1, 1)
    assert str(note.subjects[0].place) == "here.md:8:1"
    assert note.reason == "Spoken decisions were reopened."


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("+++\neff", "eff", 1, "begins with a line of +++"),
        ("+++\n\nSpoken", "\nSpoken", 1, "no second line of +++"),
        ("= 2027-01-01", "= 2027-13-01", 2, "is no TOML"),
        ("= 2027-01-01", '= "2027-01-01"', 2, "takes a day without quotes"),
        ("= 2027-01-01", "= 2027-01-01T10:00:00", 2, "takes a day without quotes"),
        ('"Judged by the old words."', "3", 3, "`open_cases` takes text"),
        ('["Ada"]', '"Ada"', 4, "`consulted` takes a list"),
        ("approved_by", "aproved_by", 5, "Did you mean `approved_by`?"),
        ("[[declares]]", "[declares]", 7, "below lines of [[declares]]"),
        ('"direction/decides-in-writing"', '""', 8, "needs a `subject`"),
        ("subject =", "subjekt =", 8, "Did you mean `subject`?"),
        ('"raises"', '"rises"', 9, "takes “raises”, “lowers”, “mixed” or “clarifies”"),
        ('"1:0a1b2c3d4e5f"', '"new"', 10, "needs the `wording`"),
        ('wording = "1:0a1b2c3d4e5f"\n', "", 7, "needs the `wording`"),
        ("Spoken decisions were reopened.", "", 11, "does not say why"),
        (WHOLE[WHOLE.index("[[") : WHOLE.rindex("+++")], "", 1, "speaks of no change"),
        ("effective_from = 2027-01-01", f"effective_from = {'9' * 5000}", 2, "is no TOML"),
    ],
)
def test_a_broken_note_says_what_is_wrong_and_where(
    old: str, new: str, line: int, told: str
) -> None:
    """One fault gives one message with its line, in words."""
    with pytest.raises(NoteError) as error:
        read_note(WHOLE.replace(old, new), "0007-words.md", "changes/0007-words.md")
    first = error.value.findings[0]

    assert told in first.message
    assert first.place is not None
    assert (first.place.file, first.place.line) == ("changes/0007-words.md", line)


@pytest.mark.parametrize(
    "content", [b"", b"+++\n\xff\n+++\n", b"+++\n" + b"#" * 2**21, b"\xef\xbb"]
)
def test_what_is_no_text_is_no_note(content: bytes) -> None:
    """Bytes, emptiness and a flood are refused like any other fault."""
    with pytest.raises(NoteError, match=r"0001-x\.md"):
        read_note(content, "0001-x.md")


def test_a_note_that_says_one_thing_twice_is_broken() -> None:
    """Two declarations of one change could say different things."""
    table = WHOLE[WHOLE.index("[[") : WHOLE.rindex("+++")]
    with pytest.raises(NoteError, match=r"x\.md:12:1: The note declares .* twice"):
        read_note(WHOLE.replace(table, f"{table}{table.replace('raises', 'lowers')}"), "x.md")


def faults_in(content: bytes) -> tuple[Finding, ...]:
    """What is wrong with a note; nothing where it can be read."""
    try:
        read_note(content, "0001-x.md")
    except NoteError as error:
        return error.findings
    return ()


@given(st.data())
def test_whatever_a_file_says_it_is_a_note_or_refused(data: st.DataObject) -> None:
    """No bytes make reading fail in another way, however a note was damaged."""
    content = bytearray(WHOLE.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))

    assert all(each.place and each.place.line for each in faults_in(bytes(content)))


def test_a_folder_holds_open_notes_and_those_of_releases(tmp_path: Path) -> None:
    """Notes are read in the order of their numbers, released ones from folders of their own."""
    (tmp_path / "1.1.0").mkdir()
    (tmp_path / "1.1.0" / "0002-older.md").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "0010-newer.md").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "README.md").write_text("How to write one.", encoding="utf-8")

    assert [note.number for note in read_notes(tmp_path)] == [2, 10]
    assert read_notes(tmp_path / "nowhere") == ()


def test_a_misnamed_note_is_not_passed_over(tmp_path: Path) -> None:
    """A note whose name has no number is told, with all other faults of the folder."""
    (tmp_path / "decides-in-writing.md").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "0001-x.md").write_text("Words.", encoding="utf-8")

    with pytest.raises(NoteError) as error:
        read_notes(tmp_path)

    assert len(error.value.findings) == 2
    assert "named like 0007-" in str(error.value)


def test_the_next_name_stands_behind_all_others() -> None:
    """A new note takes the next number, and words of the right shape."""
    assert next_name([], "Decides in writing!") == "0001-decides-in-writing.md"
    assert next_name(["0009-a.md", "README.md", "12345-b.md"], "…") == "12346-change.md"
    assert (
        next_name([], "One two three four five six seven") == "0001-one-two-three-four-five-six.md"
    )


def test_the_newest_note_says_from_when_a_subject_holds() -> None:
    """A later note about the same subject wins; a day that nobody knows is left out."""
    day = datetime.date(2027, 1, 1)
    first = Note(
        name="0001-a.md", subjects=[Subject("a/b", MARK), Subject("a/c", MARK)], effective_from=day
    )
    second = Note(name="0002-b.md", subjects=[Subject("a/b", MARK)])
    out = Note(name="0003-c.md", subjects=[Subject("a/d", MARK)], released="2.0.0", released_on=day)

    assert effective_dates([second, out, first]) == {"a/c": day, "a/d": day}
    assert first.is_pending(datetime.date(2026, 12, 31)) and not first.is_pending(day)


def test_notes_of_a_revision_are_read_from_git(tmp_path: Path) -> None:
    """What a revision has in its folder of notes is read without looking at the files."""
    made = repository(tmp_path)
    made.commit({"changes/0001-a.md": WHOLE, "changes/1.0.0/0000-z.md": WHOLE, "0002-c.md": WHOLE})
    made.commit({"changes/0001-a.md": "Broken."})
    before = revision_at(tmp_path, "HEAD~1")

    assert [each.name for each in notes_at(before, tmp_path / "changes")] == [
        "0000-z.md",
        "0001-a.md",
    ]
    with pytest.raises(NoteError, match=r"HEAD:changes/0001-a\.md:1"):
        notes_at(revision_at(tmp_path, "HEAD"), tmp_path / "changes")
    assert notes_at(before, tmp_path.parent / "elsewhere") == ()


def test_settings_of_a_project_are_read(tmp_path: Path) -> None:
    """`[tool.progression.changes]` says where notes lie and what is asked of them."""
    table = '[tool.progression.changes]\nfolder = "notes"\napprovers = ["Ada"]\nnotice-days = 30\n'
    (tmp_path / "pyproject.toml").write_text(table, encoding="utf-8")

    assert project_policy(tmp_path) == Policy(folder="notes", approvers=("Ada",), notice_days=30)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("notice_days = 3", "Did you mean `notice-days`?"),
        ('folder = "../elsewhere"', "a path below the folder"),
        ('changelog = "/etc/passwd"', "a path below the folder"),
        ("notice-days = -1", "a whole number of 0 or more"),
        ("notice-days = 99999999", "up to 3660"),
        ('approvers = "Ada"', "a list of texts"),
        ("base = 3", "takes text in quotes, not 3"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    """A misspelt setting, or a value that its key does not take, has a message and a place."""
    (tmp_path / "pyproject.toml").write_text(
        f"[tool.progression.changes]\n{line}\n", encoding="utf-8"
    )
    with pytest.raises(LoadError) as error:
        project_policy(tmp_path)
    (finding,) = error.value.findings

    assert told in finding.message
    assert finding.place is not None and finding.place.line == 2
