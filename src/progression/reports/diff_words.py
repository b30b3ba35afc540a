"""What the reports of a change, on a screen or in a comment, say in the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from progression.changes import Change, Digest, Fold, Grid, Impact, ParityShift, Question
from progression.changes.phrases import DECISIONS, MARKS, MEANINGS, VERSIONS, is_sentence
from progression.changes.words import Effect
from progression.location import short_path
from progression.prose import listed

_WORST = (
    Effect.GONE,
    Effect.RAISES,
    Effect.MIXED,
    Effect.UNDECLARED,
    Effect.NEW,
    Effect.LOWERS,
)


def in_sum(digest: Digest) -> str:
    """How many changes of each impact there are, and what version follows."""
    counts = listed([f"{number:,} {impact.value}" for impact, number in digest.counts.items()])
    noun = "change" if len(digest.changes) == 1 else "changes"
    return f"{counts} {noun}; {VERSIONS[digest.version]}."


def by_impact(digest: Digest) -> Mapping[Impact, list[Fold]]:
    """The changes that are not to be decided, by their impact, worst first."""
    found: dict[Impact, list[Fold]] = {}
    for fold in digest.folds():
        if not fold.changes[0].is_open:
            found.setdefault(fold.impact, []).append(fold)
    return found


def mark_of(change: Change) -> str:
    """The mark of what a change does at worst; a dot where it does nothing to bars."""
    effects = {touch.effect for touch in change.touches}
    return next((MARKS[effect] for effect in _WORST if effect in effects), MARKS[Effect.SAME])


def effects_in(grid: Grid) -> set[Effect]:
    """The effects whose marks a grid shows."""
    return {effect for row in grid.rows for effect in row.effects} | set(grid.effects)


def lanes_apart(digest: Digest) -> Sequence[ParityShift]:
    """Levels side by side that are further apart than before, each two of them once."""
    found: dict[frozenset[str], ParityShift] = {}
    for shift in digest.parity:
        if shift.widens and shift.effect in (Effect.RAISES, Effect.MIXED, Effect.LOWERS):
            found.setdefault(frozenset({shift.changed.path, shift.beside.path}), shift)
    return [*found.values()]


def parity_words(shift: ParityShift) -> str:
    """What changes between two levels side by side, in a sentence."""
    before, after = shift.before, shift.after
    return (
        f"{shift.changed.label} {MEANINGS[shift.effect]}, and {shift.beside.label}, of the same"
        f" weight in another lane, does not change in this way: {before.changed} and"
        f" {before.beside} signals were in force, now {after.changed} and {after.beside}."
    )


def title_beside(change: Change) -> str:
    """What people call what it is about; empty where the rest of the entry says it."""
    if change.field and change.title in (change.before, change.after):
        return ""
    return change.title if change.title != change.subject else ""


def facts_of(change: Change) -> tuple[list[str], list[str]]:
    """What a list of facts held and holds no longer, and what it holds since."""
    before, after = change.before.split("\n"), change.after.split("\n")
    gone = [line for line in before if line and line not in after]
    return gone, [line for line in after if line and line not in before]


def is_nowhere(change: Change) -> bool:
    """Tell whether somebody has to decide about words that no level is asked."""
    return change.is_open and is_sentence(change) and not change.touches


def history_words(question: Question) -> str:
    """What stands before the lines that answer a question in the framework itself."""
    start = "If it is the same thing" if question.choices else "If so"
    return f"{start}, in the framework’s history:"


def hint_words(change: Change) -> str:
    """What the words of a rewording look like; nobody takes it for a verdict."""
    hint = change.hint
    assert hint is not None
    if hint.decision is None:
        return f"A guess is not possible: {hint.reason}."
    return f"A guess, no verdict: it {DECISIONS[hint.decision]} ({hint.reason})."


def place_of(change: Change, root: Path | None) -> str:
    """Where it stands now, or stood; empty where nobody knows."""
    spot = change.new or change.old
    place = spot.location if spot else None
    if place is None:
        return ""
    file = short_path(place.file, root)
    return f"{file}:{place.line}" if place.line else file
