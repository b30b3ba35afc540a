"""Writes change notes: everything that is computed, and what an author answers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from progression.changes.change import Change
from progression.changes.changes import Changes
from progression.changes.note_checks import Written
from progression.changes.note_subjects import decision_of, subject_of, wants_note
from progression.changes.notes import Note, Subject, next_name
from progression.changes.words import Decision
from progression.files import write_new

Decisions = Mapping[str, Decision]
"""What an author says, by the key of a change."""


@attrs.frozen(kw_only=True)
class Said:
    """What an author says of a whole note; None leaves what it said before.

    Attributes:
        effective_from: The day from which it holds.
        is_immediate: Whether it holds from its release on, whatever it said before.
        open_cases: What happens to open cases.
        reason: Why.
        consulted: Who was asked; they come to those that it named before.
        approved_by: Who agreed; likewise.
    """

    effective_from: datetime.date | None = None
    is_immediate: bool = False
    open_cases: str | None = None
    reason: str | None = None
    consulted: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()

    def of(self, note: Note) -> Note:
        """A note that says so."""
        return attrs.evolve(
            note,
            effective_from=None
            if self.is_immediate
            else self.effective_from or note.effective_from,
            open_cases=note.open_cases if self.open_cases is None else self.open_cases,
            reason=note.reason if self.reason is None else self.reason,
            consulted=tuple(dict.fromkeys((*note.consulted, *self.consulted))),
            approved_by=tuple(dict.fromkeys((*note.approved_by, *self.approved_by))),
        )


def lacking(changes: Changes, written: Written) -> tuple[Change, ...]:
    """The changes that a note has to speak of, and none does."""
    return tuple(
        change
        for change in changes
        if wants_note(change) and _is_answerable(change) and not written.speaks_of(change)
    )


def open_elsewhere(changes: Changes) -> tuple[Change, ...]:
    """The changes whose question only a line in the framework's history answers."""
    return tuple(change for change in changes if change.is_open and not _is_answerable(change))


def undecided(about: Sequence[Change], decisions: Decisions) -> tuple[Change, ...]:
    """Those changes of which only their author knows what they mean, and has not said it."""
    return tuple(change for change in about if change.is_open and change.key not in decisions)


def raised(about: Sequence[Change], decisions: Decisions) -> bool:
    """Tell whether any change asks more of somebody, or something else."""
    asks_more = (Decision.RAISES, Decision.MIXED)
    return any((decisions.get(each.key) or decision_of(each)) in asks_more for each in about)


def drafted(about: Sequence[Change], decisions: Decisions, said: Said) -> Note:
    """A note about changes, without a name."""
    return said.of(Note(name="", subjects=_subjects(about, decisions)))


def amended(
    note: Note, changes: Changes, written: Written, decisions: Decisions, said: Said
) -> Note:
    """A note that is brought up to date.

    It speaks no longer of what does not change, says of the others what is computed, and takes in
    what no note speaks of.
    """
    fresh = written.fresh_subjects(note)
    kept: list[Subject] = []
    for subject in note.subjects:
        about = next((each for each in changes if subject.is_about(each)), None)
        if about is not None:
            answer = decisions.get(subject.key) or subject.decision
            asks = about.is_open or about.decision is not None
            kept.append(subject_of(about, answer if asks else None))
        elif subject not in fresh:
            kept.append(subject)
    taken_in = _subjects(lacking(changes, written), decisions)
    return said.of(attrs.evolve(note, subjects=(*kept, *taken_in)))


def write_note(note: Note, folder: Path, names: Sequence[str], words: str = "") -> Path:
    """Write a new note into a folder, behind those that there are; nothing is overwritten.

    Args:
        note: The note.
        folder: The folder of the notes; it is made where there is none.
        names: The names of all notes that there are, released ones included.
        words: The words of its name; its subject's, if not given.

    Raises:
        OSError: It cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    taken = list(names)
    while True:
        name = next_name(taken, words or _words(note))
        try:
            write_new(folder / name, note.text().encode())
        except FileExistsError:
            # Somebody else was quicker, or the file lies there unread.
            taken.append(name)
            continue
        return folder / name


def _subjects(about: Sequence[Change], decisions: Decisions) -> tuple[Subject, ...]:
    return tuple(
        subject_of(each, decisions.get(each.key) if each.is_open else None) for each in about
    )


def _is_answerable(change: Change) -> bool:
    return change.question is None or bool(change.question.choices)


def _words(note: Note) -> str:
    """The words of a note's name: its one subject, or how its reason begins."""
    paths = {subject.path for subject in note.subjects}
    if len(paths) == 1:
        return paths.pop().rpartition("/")[2]
    return note.reason.partition("\n")[0]
