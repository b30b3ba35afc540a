"""Holds change notes against what is computed: seven faults, and the command that mends each."""

from __future__ import annotations

import datetime
import functools
import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from progression.changes.change import Change
from progression.changes.changes import Changes
from progression.changes.declaration import Declaration
from progression.changes.note_subjects import decision_of, wants_note
from progression.changes.notes import Note, Subject, declarations
from progression.changes.phrases import DECISIONS
from progression.changes.settings import Policy
from progression.changes.versions import grown, is_grown, number_of
from progression.changes.words import Decision, Effect, Version
from progression.findings import Finding
from progression.location import Location, short_path
from progression.model import Cycle
from progression.names import near_misses
from progression.prose import counted, listed

_ASKS_MORE = (Decision.RAISES, Decision.MIXED)
_RISES = (Effect.RAISES, Effect.MIXED)


@attrs.frozen(kw_only=True)
class Written:
    """The notes of a change.

    Attributes:
        notes: The notes that are not released, in the order of their numbers.
        before: The notes that were there before the change, released ones included.
        extra: What the commands that mend a fault take besides, such as the revision that was
            compared with.
        root: Files are named from this folder.
        is_closed: Whether the notes stay as they are, so that what is undeclared needs a new one.
    """

    notes: tuple[Note, ...] = ()
    before: tuple[Note, ...] = ()
    extra: tuple[str, ...] = ()
    root: Path | None = None
    is_closed: bool = False

    @property
    def fresh(self) -> tuple[Note, ...]:
        """The notes that came or changed with this change: they are held against it."""
        known = {note.name: note for note in self.before}
        return tuple(note for note in self.notes if known.get(note.name) != note)

    def fresh_subjects(self, note: Note) -> tuple[Subject, ...]:
        """What a note speaks of, without what was there before: that was another change."""
        return tuple(each for each in note.subjects if each not in self._known)

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """What the notes declare of this change, and not of one before."""
        known = {each for note in self.before for each in note.declarations}
        return tuple(each for each in declarations(self.notes) if each not in known)

    def speaks_of(self, change: Change) -> bool:
        """Tell whether a note speaks of a change, as it is."""
        return (change.key, change.wording) in self._said

    @functools.cached_property
    def _known(self) -> frozenset[Subject]:
        return frozenset(each for note in self.before for each in note.subjects)

    @functools.cached_property
    def _said(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (each.key, each.wording) for note in self.notes for each in self.fresh_subjects(note)
        )

    def command(self, *words: str) -> str:
        """A command line that does something about the notes."""
        return shlex.join(["progression", "note", *words, *self.extra])

    def amend(self, note: Note, *options: str) -> str:
        """The command line that brings a note up to date."""
        return self.command("amend", self.shown(note), *options)

    def shown(self, note: Note) -> str:
        """The path of a note, as a person in `root` types it."""
        return short_path(Path(note.file or note.name).as_posix(), self.root)


def check_notes(
    changes: Changes,
    written: Written,
    *,
    today: datetime.date,
    policy: Policy | None = None,
) -> tuple[Finding, ...]:
    """Find what is undeclared, wrong, stale, too soon, too small or not approved.

    Args:
        changes: What is computed, with the declarations of these notes taken in.
        written: The notes.
        today: The day of the check.
        policy: What the company asks of its notes.
    """
    check = _Check(changes, written, today, policy or Policy())
    return tuple(finding for find in check.all for finding in find())


def earliest_day(today: datetime.date, policy: Policy, cycle: Cycle | None = None) -> datetime.date:
    """The first day from which more may be asked: after the notice, and outside of each round."""
    day = today + datetime.timedelta(days=policy.notice_days)
    while cycle is not None and (found := cycle.round_on(day)) is not None:
        day = found.frozen[1] + datetime.timedelta(days=1)
    return day


def small_version(changes: Changes, before: str, after: str) -> Iterator[Finding]:
    """A version that is smaller than what changed asks for; nothing where that cannot be told.

    Args:
        changes: What changed from the one version to the other.
        before: The version before.
        after: The version that follows.
    """
    growth = changes.impact.version
    old, new = number_of(before), number_of(after)
    if growth is Version.UNDECIDED or old is None or new is None or is_grown(old, new, growth):
        return
    least = grown(old, growth)
    asks = f"asks for {least} at least (a {growth.value} version)"
    if growth is Version.NONE:
        asks = f"needs {least} at least"
    yield Finding(
        rule="small-version",
        message=f"{after} follows {before}, and what changes {asks}.",
        why="Whoever pins a version relies on what its number promises.",
        remedy=f"Release it as what it is:\nprogression release {least}",
        place=changes.new.framework.location,
    )


class _Check:
    """One check of the notes of one change."""

    def __init__(
        self, changes: Changes, written: Written, today: datetime.date, policy: Policy
    ) -> None:
        self._changes = changes
        self._written = written
        self._today = today
        self._policy = policy
        self._cycle = _rounds_of(changes)
        self._by_key: dict[str, list[Change]] = {}
        for change in changes:
            self._by_key.setdefault(change.key, []).append(change)

    @property
    def all(self) -> Sequence[Callable[[], Iterable[Finding]]]:
        """The seven faults, in the order in which an author mends them."""
        return (
            self._undeclared,
            self._wrong,
            self._stale,
            self._short_notice,
            self._in_a_round,
            self._small_version,
            self._unapproved,
        )

    def _undeclared(self) -> Iterator[Finding]:
        for change in self._changes:
            if not wants_note(change) or (self._written.speaks_of(change) and not change.is_open):
                continue
            known = _known(change)
            asks = change.question.text if change.question else known[:1].upper() + known[1:]
            yield Finding(
                rule="undeclared-change",
                message=f"“{change.title}” changes, and no note says what that means. {asks}",
                why="Whoever it concerns has a right to know what is meant, and from when.",
                remedy=self._declare(change),
                subject=change.subject,
                place=_place(change),
                wording=change.wording,
            )

    def _declare(self, change: Change) -> str:
        """How to answer: by a note, by a line in the framework, or by either of them."""
        question = change.question
        lines = [*question.lines, *question.otherwise] if question else []
        if question and not question.choices:
            return "Answer with a line in the framework's `history`:\n" + "\n".join(lines)
        fresh = () if self._written.is_closed else self._written.fresh
        command = self._written.amend(fresh[-1]) if fresh else self._written.command("new")
        if not lines:
            return f"Declare it:\n{command}"
        either = "Declare it, or say in the framework's `history` that it is something else:"
        return "\n".join([either, command, *lines])

    def _wrong(self) -> Iterator[Finding]:
        for note, subject, change in self._spoken():
            if change.decision is not None and subject.decision not in (None, change.decision):
                yield self._at_odds(note, subject, change)
            # What only its author knows is not wrong.
            if change.decision is not None or change.is_open:
                continue
            computed = decision_of(change)
            if subject.decision == computed:
                continue
            if computed is None and subject.decision in (None, Decision.CLARIFIES):
                continue
            said = f"it {DECISIONS[subject.decision]}" if subject.decision else "nothing of it"
            yield Finding(
                rule="wrong-declaration",
                message=f"The note says that “{change.title}” {said}. In fact {_known(change)}"
                if subject.decision
                else f"The note does not say what “{change.title}” does. In fact {_known(change)}",
                why="What is in force for somebody changes, whatever a note says.",
                remedy=f"Take over what is computed, or take the change back:\n"
                f"{self._written.amend(note)}",
                subject=change.subject,
                place=subject.place or note.place(),
            )

    def _at_odds(self, note: Note, subject: Subject, change: Change) -> Finding:
        """Two notes answer one question, and not alike."""
        assert subject.decision is not None and change.decision is not None
        said, other = DECISIONS[subject.decision], DECISIONS[change.decision]
        option = f"{change.key}={change.decision.value}"
        return Finding(
            rule="wrong-declaration",
            message=f"The note says that “{change.title}” {said}, and another one says that it"
            f" {other}.",
            why="Nobody could tell which of the two holds.",
            remedy="Decide for one of them; for the other note's word:\n"
            f"{self._written.amend(note, '--declare', option)}",
            subject=change.subject,
            place=subject.place or note.place(),
        )

    def _stale(self) -> Iterator[Finding]:
        for note in self._written.fresh:
            stale = [each for each in self._written.fresh_subjects(note) if not self._about(each)]
            for subject in stale:
                yield Finding(
                    rule="stale-note",
                    message=self._why_stale(subject),
                    why="A declaration holds for one wording, so that nobody agrees to words"
                    " unread.",
                    remedy=self._freshen(note, len(stale) == len(note.subjects)),
                    subject=subject.path,
                    place=subject.place or note.place(),
                )

    def _why_stale(self, subject: Subject) -> str:
        found = self._by_key.get(subject.key)
        if found:
            return f"“{found[0].title}” was edited again after the note was written."
        near = near_misses(subject.key, self._by_key, limit=1)
        hint = f" Did you mean `{near[0]}`?" if near else ""
        return f"The note speaks of `{subject.key}`, which does not change here.{hint}"

    def _freshen(self, note: Note, is_whole: bool) -> str:
        lacking = any(
            wants_note(change) and not self._written.speaks_of(change) for change in self._changes
        )
        if is_whole and not lacking:
            return f"Remove the note:\n{shlex.join(['rm', self._written.shown(note)])}"
        return f"Let the note speak of the change as it is:\n{self._written.amend(note)}"

    def _short_notice(self) -> Iterator[Finding]:
        notice = self._policy.notice_days
        earliest = self._today + datetime.timedelta(days=notice)
        for note in self._rising():
            day = note.effective_from or self._today
            if day >= earliest:
                continue
            away = "which is over" if day < self._today else "which is today"
            if day > self._today or notice:
                away = f"which is less than {counted(notice, 'day')} away"
            yield Finding(
                rule="short-notice",
                message=f"The note asks more from {day} on, {away}.",
                why="People need time to grow into what they are measured by.",
                remedy=self._later(note),
                place=note.place("effective_from"),
            )

    def _in_a_round(self) -> Iterator[Finding]:
        if self._cycle is None:
            return
        for note in self._rising():
            found = self._cycle.round_on(note.effective_from or self._today)
            if found is None:
                continue
            first, last = found.frozen
            yield Finding(
                rule="inside-a-round",
                message=f"The note asks more from {note.effective_from or self._today} on, while"
                f" “{found.title}” is going on ({first} to {last}).",
                why="Who is under review is judged by the words that held when the round began.",
                remedy=self._later(note),
                place=note.place("effective_from"),
            )

    def _later(self, note: Note) -> str:
        day = earliest_day(self._today, self._policy, self._cycle)
        if note.effective_from is not None and note.effective_from > day:
            # A day that is far enough away and inside of a round becomes the first one behind it.
            day = earliest_day(note.effective_from, Policy(), self._cycle)
        return f"Let it hold later:\n{self._written.amend(note, '--effective-from', str(day))}"

    def _small_version(self) -> Iterator[Finding]:
        before = self._changes.old.framework.version
        after = self._changes.new.framework.version
        if before != after:
            yield from small_version(self._changes, before, after)

    def _unapproved(self) -> Iterator[Finding]:
        approvers = self._policy.approvers
        if not approvers:
            return
        for note in self._rising():
            if set(note.approved_by) & set(approvers):
                continue
            who = listed([f"“{name}”" for name in approvers], "or")
            yield Finding(
                rule="missing-approver",
                message=f"The note asks more of people, and nobody has agreed who may: {who}.",
                why="A higher bar is a decision about people, and somebody answers for it.",
                remedy="Ask them; once they agree:\n"
                + self._written.amend(note, "--approved-by", approvers[0]),
                place=note.place("approved_by"),
            )

    def _rising(self) -> Iterator[Note]:
        """The fresh notes that speak of something that asks more of somebody."""
        for note in self._written.fresh:
            decisions = {subject.decision for subject in note.subjects}
            found = (each for subject in note.subjects for each in self._about(subject))
            effects = {touch.effect for change in found for touch in change.touches}
            if decisions & set(_ASKS_MORE) or effects & set(_RISES):
                yield note

    def _spoken(self) -> Iterator[tuple[Note, Subject, Change]]:
        """Each change that a note speaks of, as it is."""
        for note in self._written.notes:
            for subject in note.subjects:
                for change in self._about(subject):
                    yield note, subject, change

    def _about(self, subject: Subject) -> Sequence[Change]:
        """The changes that a note speaks of there; none where they were edited again since."""
        return [each for each in self._by_key.get(subject.key, ()) if subject.is_about(each)]


def _rounds_of(changes: Changes) -> Cycle | None:
    """The rounds of both sides: a change does not end the round that it would fall into.

    A round that is there still has the days that it has now, since rounds are put off.
    """
    old, new = changes.old.framework.cycle, changes.new.framework.cycle
    if old is None or new is None:
        return new or old
    kept = {each.id for each in new.rounds}
    return Cycle(rounds=[*new.rounds, *(each for each in old.rounds if each.id not in kept)])


def _known(change: Change) -> str:
    """What is computed about a change, as a sentence."""
    computed = decision_of(change)
    said = DECISIONS[computed] if computed else "asks neither more nor less of anybody"
    at = f" at {counted(len(change.seats), 'level')}" if change.seats and computed else ""
    return f"it {said}{at}."


def _place(change: Change) -> Location | None:
    sides = [side for side in (change.new, change.old) if side is not None]
    return next((side.location for side in sides if side.location), None)
