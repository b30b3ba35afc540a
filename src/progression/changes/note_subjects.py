"""What a change note says of each change, as far as it can be computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from progression.changes.change import Change
from progression.changes.notes import Subject
from progression.changes.words import Decision, Effect, Impact, together

_OF_EFFECT: Final[Mapping[Effect, Decision]] = {
    Effect.RAISES: Decision.RAISES,
    Effect.LOWERS: Decision.LOWERS,
    Effect.MIXED: Decision.MIXED,
    Effect.GONE: Decision.MIXED,
}


def wants_note(change: Change) -> bool:
    """Tell whether a note has to speak of a change: it alters what is asked, or may do so.

    What only adds a level asks nothing of anybody who was there, and needs none.
    """
    effects = {touch.effect for touch in change.touches} - {Effect.NEW}
    return change.is_open or change.impact is Impact.BREAKING or bool(effects)


def decision_of(change: Change) -> Decision | None:
    """What is known about a change: what its author said, or what is computed.

    None where only its author knows, and where nothing more or less is asked.
    """
    if change.decision is not None:
        return change.decision
    if change.is_open:
        return None
    effect = together({touch.effect for touch in change.touches})
    if effect in _OF_EFFECT:
        return _OF_EFFECT[effect]
    return Decision.MIXED if change.impact is Impact.BREAKING else None


def subject_of(change: Change, decision: Decision | None = None) -> Subject:
    """What a note says of a change.

    Args:
        change: The change.
        decision: What its author says, where only the author knows.
    """
    return Subject(change.key, change.wording, decision or decision_of(change))
