"""Laws of change notes, for any two frameworks and for every case that a reviewer meets."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression import Framework, load
from progression.changes import Changes, Decision, compare
from progression.changes.note_checks import Written, check_notes, earliest_day
from progression.changes.note_files import read_note
from progression.changes.note_subjects import decision_of, wants_note
from progression.changes.note_writing import Said, amended, drafted, lacking, open_elsewhere
from progression.changes.notes import Note
from progression.changes.settings import Policy
from progression.testing import frameworks

TODAY = datetime.date(2026, 1, 10)
CASES = sorted(
    each.name for each in (Path(__file__).parent / "definitions").iterdir() if each.is_dir()
)
DECISIONS = st.sampled_from(Decision)


def noted(changes: Changes, decision: Decision) -> Note:
    """A note about all that lacks one, which answers each question in the same way."""
    about = lacking(changes, Written())
    note = drafted(about, dict.fromkeys((each.key for each in about), decision), Said(reason="So."))
    return read_note(note.text(), "0001-a.md") if note.subjects else note


def rules(changes: Changes, *notes: Note) -> Iterator[str]:
    """The faults of some notes, without those that only a line in the framework mends."""
    declared = compare(changes.old, changes.new, declared=Written(notes=notes).declarations)
    elsewhere = {change.wording for change in open_elsewhere(declared)}
    for each in check_notes(declared, Written(notes=notes), today=TODAY):
        if each.wording not in elsewhere and each.rule not in ("inside-a-round", "small-version"):
            yield each.rule


@given(frameworks(), frameworks(), DECISIONS)
@settings(max_examples=30)
def test_what_is_written_passes_the_check(old: Framework, new: Framework, said: Decision) -> None:
    """A note that is drafted from any change says all that is to be said, and nothing else."""
    changes = compare(old, new)
    note = noted(changes, said)

    assert list(rules(changes, *([note] if note.subjects else []))) == []


@pytest.mark.parametrize("name", CASES)
def test_a_note_is_needed_exactly_where_somebody_may_be_asked_for_more_or_less(name: str) -> None:
    """In each case, what wants a note has an effect on a level, a question, or breaks a promise."""
    folder = Path(__file__).parent / "definitions" / name
    changes = compare(load(folder / "old"), load(folder / "new"))
    wanted = list(rules(changes))
    note = noted(changes, Decision.RAISES)

    assert len(wanted) == sum(map(wants_note, changes)) - len(open_elsewhere(changes))
    assert {change.key for change in lacking(changes, Written())} == {
        subject.key for subject in note.subjects
    }
    for change in changes:
        if change.touches and not change.is_open and wants_note(change):
            assert decision_of(change) is not None


@given(frameworks(), frameworks(), DECISIONS)
@settings(max_examples=10)
def test_what_is_up_to_date_stays_as_it_is(old: Framework, new: Framework, said: Decision) -> None:
    """Amending a note that is valid changes nothing."""
    changes = compare(old, new)
    note = noted(changes, said)
    written = Written(notes=(note,))
    declared = compare(old, new, declared=written.declarations)

    assert amended(note, declared, written, {}, Said()) == note


@given(st.dates(max_value=datetime.date(9980, 1, 1)), st.integers(0, 3660))
def test_the_earliest_day_gives_notice(today: datetime.date, notice: int) -> None:
    """The first day on which more may be asked lies as far ahead as the company says."""
    day = earliest_day(today, Policy(notice_days=notice))

    assert (day - today).days == notice
