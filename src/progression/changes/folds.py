"""Tells once what many parts have in common: one new owner of forty competencies."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from progression.changes.change import Change
from progression.changes.words import Impact, Kind, Part
from progression.prose import counted

_NEVER = frozenset({"text", "summary"})


@attrs.frozen
class Fold:
    """One change, or several that differ only in what they are about.

    Attributes:
        changes: The changes, in the order of the whole.
    """

    changes: tuple[Change, ...]

    @property
    def kind(self) -> Kind:
        """What happened."""
        return self.changes[0].kind

    @property
    def part(self) -> Part:
        """To what kind of part."""
        return self.changes[0].part

    @property
    def impact(self) -> Impact:
        """What the weightiest of them weighs."""
        return self.changes[0].impact

    def __str__(self) -> str:
        if len(self.changes) == 1:
            return str(self.changes[0])
        plural = _PLURALS.get(self.part, f"{self.part.value}s")
        field = f" ({self.changes[0].field})" if self.changes[0].field else ""
        return f"{self.kind.value} {counted(len(self.changes), self.part.value, plural)}{field}"


def folds(changes: Sequence[Change]) -> tuple[Fold, ...]:
    """Group changes that say the same of several parts; the others stand alone."""
    groups: dict[object, list[Change]] = {}
    for place, change in enumerate(changes):
        groups.setdefault(_alike(change) or place, []).append(change)
    return tuple(Fold(tuple(group)) for group in groups.values())


def _alike(change: Change) -> object | None:
    """What changes have in common that are told together; None for one that stands alone."""
    if change.is_open or change.touches or change.field in _NEVER:
        return None
    if change.kind is Kind.RENAMED:
        return change.kind, change.part, change.impact
    if change.kind is Kind.REORDERED:
        return change.kind, change.part, change.field, change.impact
    if change.kind is Kind.CHANGED:
        return change.kind, change.part, change.field, change.impact, change.before, change.after
    return None


_PLURALS = {Part.COMPETENCY: "competencies"}
