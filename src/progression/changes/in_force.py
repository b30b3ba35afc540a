"""What holds today, where change notes say that some of the text holds later only.

Until its day, what a note speaks of reads as it did in the last release before the note.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from progression.catalog import Catalog
from progression.changes.change import Change
from progression.changes.compare import compare
from progression.changes.edition import Edition
from progression.changes.notes import Note, declarations
from progression.changes.words import Kind, Part
from progression.model import Expectation, Framework, Noun, Signal, Step
from progression.model.rewriting import Rewriting, rewritten

_WORDS = (Kind.REWORDED, Kind.EDITORIAL, Kind.REPLACED)
_ASKED = frozenset({"summary", "importance", "rung", "note"})


@attrs.frozen(kw_only=True)
class Coming:
    """What the framework says from some day on.

    Attributes:
        day: The first day.
        framework: The framework as it reads then.
    """

    day: datetime.date
    framework: Framework = attrs.field(repr=lambda framework: framework.id)


@attrs.frozen(kw_only=True)
class InForce:
    """What holds on one day, and what is to come.

    Attributes:
        framework: The framework as it holds.
        coming: How it reads from later days on, the next of them first.
        early: Subjects that are shown as they read later although they do not hold yet, each with
            its day: what they said before is not known, or cannot be put back.
    """

    framework: Framework = attrs.field(repr=lambda framework: framework.id)
    coming: tuple[Coming, ...] = ()
    early: dict[str, datetime.date] = attrs.field(factory=dict)


def in_force(
    framework: Framework,
    notes: Iterable[Note],
    editions: Sequence[Edition],
    *,
    today: datetime.date,
) -> InForce:
    """Work out what holds on a day.

    Args:
        framework: The framework as its files are.
        notes: All change notes.
        editions: Its published states, newest first.
        today: The day.
    """
    known = tuple(notes)
    pending = sorted(
        (note for note in known if note.is_pending(today)),
        key=lambda note: (note.effective_from or today, note.number),
    )
    if not pending:
        return InForce(framework=framework)
    early: dict[str, datetime.date] = {}
    states: list[Coming] = []
    at = framework
    # From the last day back to today: each day's notes are taken out of what holds from it on.
    for note in reversed(pending):
        day = note.effective_from or today
        before = _before(note, editions)
        without, left = at, list(note.subjects)
        if before is not None:
            without, done = _without(at, before.framework, note, known)
            left = [subject for subject in note.subjects if subject.key not in done]
        early.update({subject.key: day for subject in left})
        if without is not at and not (states and states[0].day == day):
            states.insert(0, Coming(day=day, framework=at))
        at = without
    return InForce(framework=at, coming=tuple(states), early=early)


def _before(note: Note, editions: Sequence[Edition]) -> Edition | None:
    """The last state that was published before a note."""
    if not note.released:
        return editions[0] if editions else None
    for place, edition in enumerate(editions):
        if note.released in (
            edition.name,
            edition.name.removeprefix("v"),
            edition.framework.version,
        ):
            return editions[place + 1] if place + 1 < len(editions) else None
    return editions[0] if editions else None


def _without(
    now: Framework, before: Framework, note: Note, notes: Sequence[Note]
) -> tuple[Framework, set[str]]:
    """A framework without what a note speaks of, and the keys of what could be taken back."""
    changes = compare(before, now, declared=declarations(notes))
    wanted = [change for change in changes if any(each.is_about(change) for each in note.subjects)]
    back = _Back(changes.old, changes.new)
    done = {change.key for change in wanted if back.takes(change)}
    return (rewritten(now, back.rewriting()), done) if done else (now, set())


class _Back:
    """Takes changes back, one by one."""

    def __init__(self, old: Catalog, new: Catalog) -> None:
        self._old, self._new = old, new
        self._fields: dict[int, dict[str, Any]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._gone: set[tuple[str, str]] = set()
        self._again: dict[int, list[Signal]] = {}

    def takes(self, change: Change) -> bool:
        """Take a change back, if it is of a kind that can be."""
        if change.part is Part.SIGNAL:
            return self._takes_signal(change)
        old, new = (side.noun if side else None for side in (change.old, change.new))
        if not isinstance(new, Expectation | Step) or not isinstance(old, type(new)):
            return False
        if change.field not in _ASKED or not hasattr(new, change.field):
            return False
        self._fields.setdefault(id(new), {})[change.field] = getattr(old, change.field)
        return True

    def _takes_signal(self, change: Change) -> bool:
        competency, _, name = change.subject.partition("/")
        if change.kind in _WORDS and change.field == "text":
            self._texts[competency, name] = change.before
            return True
        if change.kind is Kind.ADDED:
            self._gone.add((competency, name))
            return True
        if change.old is None or change.kind not in (Kind.REMOVED, Kind.RETIRED):
            return False
        signal, where = change.old.noun, change.old.where
        holders = [self._holder(each, competency) for each in where]
        if not isinstance(signal, Signal) or not holders or None in holders:
            return False
        for holder in holders:
            self._again.setdefault(id(holder), []).append(signal)
        return True

    def _holder(self, where: str, competency: str) -> Expectation | None:
        """The expectation of today in which a signal stood."""
        noun = self._new.get(where) if where else self._new.framework
        for expectation in getattr(noun, "expects", ()):
            if isinstance(expectation, Expectation) and expectation.competency.id == competency:
                return expectation
        return None

    def rewriting(self) -> Rewriting:
        """How the framework is made anew."""

        def drops(noun: Noun, competency: str) -> bool:
            return isinstance(noun, Signal) and (competency, noun.id) in self._gone

        def changes(noun: Noun, competency: str) -> dict[str, Any]:
            found = dict(self._fields.get(id(noun), {}))
            if isinstance(noun, Signal) and (competency, noun.id) in self._texts:
                found["text"] = self._texts[competency, noun.id]
            if id(noun) in self._again and isinstance(noun, Expectation):
                # Those beside it may have other words or be gone, too.
                kept = [made.noun(each, competency) for each in noun.signals]
                beside = [each for each in kept if isinstance(each, Signal)]
                found["signals"] = (*beside, *self._again[id(noun)])
            return found

        made = Rewriting(drops, changes)
        return made
