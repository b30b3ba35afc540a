"""What holds today, where change notes let some of it begin later."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from progression import Catalog, Competency, Framework, Signal
from progression.changes import Decision, Edition, InForce, compare, in_force
from progression.changes.note_subjects import subject_of
from progression.changes.notes import Note
from tests.pages.yard import FIRST, changed, framework

TODAY, START = datetime.date(2026, 11, 1), datetime.date(2027, 1, 1)
LATER = changed(
    FIRST,
    ("before drawing it", "and where, before drawing it"),
    ("Knows wood.", "Knows wood and metal."),
    ('Signal("secret", "Keeps the list of future hires.")', ""),
    (
        '            Signal("week"',
        '            Signal("tidy", "Leaves the bench tidy."),\n            Signal("week"',
    ),
)


@pytest.fixture
def before(tmp_path: Path) -> Framework:
    """The yard as it was released."""
    return framework(FIRST, tmp_path)


@pytest.fixture
def after(tmp_path: Path) -> Framework:
    """The yard with a rewording, another sentence, a signal that came and one that went."""
    return framework(LATER, tmp_path)


def note_of(before: Framework, after: Framework, *keys: str, released: str = "") -> Note:
    """A note about some of the changes, or about all of them, that holds later."""
    subjects = [
        subject_of(change, Decision.RAISES)
        for change in compare(before, after)
        if not keys or change.key in keys
    ]
    return Note(
        name="0001-x.md",
        subjects=subjects,
        reason="Boats sank.",
        effective_from=START,
        released=released,
    )


def held(before: Framework | None, after: Framework, note: Note, today: datetime.date) -> InForce:
    """What holds on a day."""
    editions = [Edition(name="1.0", framework=before)] if before is not None else []
    return in_force(after, [note], editions, today=today)


def words(found: Framework) -> set[str]:
    """Everything that is asked."""
    catalog = Catalog(found)
    bars = [catalog.bar(seat) for seat in catalog.seats]
    signals = {entry.signal.text for bar in bars for entry in bar.signals}
    return signals | {asked.summary for bar in bars for asked in bar}


def test_until_its_day_what_a_note_speaks_of_reads_as_before(
    before: Framework, after: Framework
) -> None:
    """Words, sentences, what came and what went: all of it holds from the day of the note."""
    note = note_of(before, after)

    found = held(before, after, note, TODAY)

    assert words(found.framework) == words(before)
    assert [(each.day, words(each.framework)) for each in found.coming] == [(START, words(after))]
    assert found.early == {}


def test_from_its_day_on_it_holds(before: Framework, after: Framework) -> None:
    """On the day itself nothing is to come any more."""
    found = held(before, after, note_of(before, after), START)

    assert found.framework is after
    assert found.coming == ()


def test_what_no_note_speaks_of_holds_at_once(before: Framework, after: Framework) -> None:
    """A note puts off what it names, and nothing else."""
    found = held(before, after, note_of(before, after, "care/asks"), TODAY)

    told = words(found.framework)
    assert "Leaves the bench tidy." in told
    assert "Asks who will sail the boat before drawing it." in told


def test_without_an_earlier_release_the_new_words_are_shown_with_their_day(
    before: Framework, after: Framework
) -> None:
    """Where nobody knows what held before, that is said of each subject."""
    found = held(None, after, note_of(before, after, "care/asks"), TODAY)

    assert found.framework is after
    assert found.early == {"care/asks": START}


def test_a_note_that_was_released_reads_as_before_its_release(
    before: Framework, after: Framework
) -> None:
    """A release may come before its day: the release before it tells what holds."""
    note = note_of(before, after, released="2.0")
    editions = [Edition(name="v2.0", framework=after), Edition(name="v1.0", framework=before)]

    found = in_force(after, [note], editions, today=TODAY)

    assert words(found.framework) == words(before)


def test_several_days_come_one_after_another(before: Framework, after: Framework) -> None:
    """Two notes with two days make two steps, the nearer first."""
    first = note_of(before, after, "care/asks")
    keys = [change.key for change in compare(before, after) if change.key != "care/asks"]
    second = note_of(before, after, *keys)
    later = datetime.date(2027, 6, 1)
    notes = [
        Note(name="0001-a.md", subjects=first.subjects, effective_from=START),
        Note(name="0002-b.md", subjects=second.subjects, effective_from=later),
    ]

    found = in_force(after, notes, [Edition(name="1.0", framework=before)], today=TODAY)

    assert words(found.framework) == words(before)
    assert [each.day for each in found.coming] == [START, later]
    assert "Leaves the bench tidy." not in words(found.coming[0].framework)
    assert words(found.coming[1].framework) == words(after)


def test_words_beside_what_went_read_as_before() -> None:
    """Where one expectation loses a signal and another is reworded, both are put back."""
    care = Competency("care", "Care")

    def company(*signals: Signal) -> Framework:
        return Framework(
            "quay",
            "Quay",
            cumulative=True,
            competencies=[care],
            expects=[care.expects("", *signals)],
        )

    sweeps = Signal("sweeps", "Sweeps the slip.")
    was = company(Signal("asks", "Asks who will sail."), sweeps)
    now = company(Signal("asks", "Asks who will sail, and where."), Signal("tars", "Tars a hull."))
    found = held(was, now, note_of(was, now), TODAY)

    assert found.early == {}
    assert [each.text for each in found.framework.expects[0].signals] == [
        "Asks who will sail.",
        "Sweeps the slip.",
    ]
