"""How a change is told: words and marks for kinds, effects and impacts, in one place.

Terminal, Markdown, change notes and handbook say the same thing in the same words.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import Final

import attrs

from progression.changes.change import Change, Spot
from progression.changes.naming import SeatName, whom
from progression.changes.words import Decision, Effect, Impact, Kind, Part, Version
from progression.prose import counted, listed

MARKS: Final[Mapping[Effect, str]] = {
    Effect.SAME: "·",
    Effect.RAISES: "▲",
    Effect.LOWERS: "▼",
    Effect.MIXED: "◆",
    Effect.UNDECLARED: "?",
    Effect.NEW: "+",
    Effect.GONE: "×",
}
"""A mark for each effect; they differ in shape, so that nobody has to see colours."""

MEANINGS: Final[Mapping[Effect, str]] = {
    Effect.RAISES: "asks more",
    Effect.LOWERS: "asks less",
    Effect.MIXED: "asks something else",
    Effect.UNDECLARED: "undecided",
    Effect.NEW: "new level",
    Effect.GONE: "level is gone",
    Effect.SAME: "as before",
}
"""What each mark means."""

CONCERNS: Final[Mapping[Effect, str]] = {
    Effect.RAISES: "asks more of",
    Effect.MIXED: "asks something else of",
    Effect.UNDECLARED: "may ask more or less of",
    Effect.LOWERS: "asks less of",
    Effect.NEW: "adds",
    Effect.GONE: "takes away",
}
"""What a change does, before the levels that it does it to; worst first."""

TITLES: Final[Mapping[Impact, str]] = {
    Impact.BREAKING: "Asks more, or something else",
    Impact.UNDECIDED: "Undecided",
    Impact.NOTABLE: "Asks less, or stands elsewhere",
    Impact.CLARIFYING: "Explains better",
    Impact.EDITORIAL: "Reads better",
    Impact.INTERNAL: "Order, owners, dates and ids",
}
"""The heading under which changes of an impact stand."""

DECISIONS: Final[Mapping[Decision, str]] = {
    Decision.RAISES: "asks more",
    Decision.LOWERS: "asks less",
    Decision.MIXED: "asks something else",
    Decision.CLARIFIES: "asks the same, in clearer words",
}
"""What an author can declare."""

VERSIONS: Final[Mapping[Version, str]] = {
    Version.MAJOR: "a major version follows",
    Version.MINOR: "a minor version follows",
    Version.PATCH: "a patch version follows",
    Version.NONE: "no new version is needed",
    Version.UNDECIDED: "the version depends on what is still to be decided",
}
"""What kind of version follows."""

_KINDS: Final[Mapping[Kind, str]] = {
    Kind.ADDED: "new",
    Kind.REMOVED: "removed",
    Kind.REPLACED: "replaced",
    Kind.RETIRED: "retired",
    Kind.DEPRECATED: "on its way out",
    Kind.RESTORED: "no longer on its way out",
    Kind.RENAMED: "id changed",
    Kind.MOVED: "moved",
    Kind.SPLIT: "split",
    Kind.MERGED: "merged",
    Kind.REWORDED: "reworded",
    Kind.EDITORIAL: "reads better",
    Kind.CHANGED: "changed",
    Kind.REORDERED: "put in another order",
}

_GUESSES: Final[Mapping[Kind, str]] = {Kind.RENAMED: "renamed"}

_FIELDS: Final[Mapping[str, str]] = {
    "also_called": "other titles",
    "branches_from": "branching point",
    "cumulative": "way of adding up",
    "cycle_links": "links about reviews",
    "ends": "last day",
    "expects": "expectations",
    "for_": "addressee",
    "frozen_from": "first frozen day",
    "framework_reviews": "dates of framework reviews",
    "raises": "raised signals",
    "review_every": "review interval",
    "reviewed": "review date",
    "rounds": "review rounds",
    "short": "short title",
    "stacks": "way of stacking",
    "takes_along": "carried signals",
    "starts": "first day",
    "talk_to": "people to talk to",
    "try_first": "first steps",
    "why": "reason",
}

_PLURALS: Final[Mapping[Part, str]] = {
    Part.COMPETENCY: "competencies",
    Part.PRACTICE: "practices",
    Part.EQUIVALENT: "equivalents",
}


def many(part: Part, number: int) -> str:
    """A number of parts of one kind, in words."""
    return counted(number, part.value, _PLURALS.get(part))


def field_words(name: str) -> str:
    """What people call a field."""
    return _FIELDS.get(name, name.replace("_", " "))


def headline(change: Change) -> str:
    """What happened to what, as the head of an entry: “Signal moved”, “Level title changed”."""
    part, verb = change.part.value.capitalize(), _KINDS[change.kind]
    if change.kind is Kind.ADDED:
        return f"New {change.part.value}"
    if change.kind is Kind.REPLACED and change.field:
        return f"{part} looks replaced under its old id"
    if change.field and change.field != "text":
        return f"{part} {field_words(change.field)} {verb}"
    is_guess = change.question is not None and bool(change.question.lines)
    return f"{part} looks {_GUESSES.get(change.kind, verb)}" if is_guess else f"{part} {verb}"


def declaring(change: Change) -> str:
    """The command that declares what only an author knows; its last word is to be filled in."""
    return shlex.join(["progression", "note", "new", "--declare", f"{change.key}=DECISION"])


def choices(change: Change) -> str:
    """What the last word of that command can be, with what each means."""
    question = change.question
    found = question.choices if question else ()
    return listed([f"{each.value} ({DECISIONS[each]})" for each in found], "or")


def is_sentence(change: Change) -> bool:
    """Tell whether a change is one of words within sentences, which are marked one by one."""
    if change.kind in (Kind.REWORDED, Kind.EDITORIAL):
        return True
    return change.kind is Kind.REPLACED and bool(change.field)


def movement(change: Change) -> str:
    """From where to where, or from what to what; empty where that is not the point."""
    old, new = change.old, change.new
    if change.kind is Kind.RENAMED and old and new:
        return f"{old.path} → {new.path}"
    if change.kind is Kind.MOVED and old and new:
        if old.path != new.path:
            return f"{old.path} → {new.path}"
        left = [each for each in old.where if each not in new.where]
        joined = [each for each in new.where if each not in old.where]
        return f"{_places(left)} → {_places(joined)}"
    if change.kind in (Kind.SPLIT, Kind.MERGED, Kind.REPLACED) and not change.field:
        before, after = [old], [new]
        (after if change.kind is Kind.SPLIT else before).extend(change.others)
        return f"{_paths(before)} → {_paths(after)}"
    if change.kind in (Kind.RETIRED, Kind.DEPRECATED) and change.others:
        return f"in its place: {_paths(change.others)}"
    return ""


def _paths(spots: list[Spot | None] | tuple[Spot, ...]) -> str:
    return listed([each.path for each in spots if each is not None])


def _places(where: list[str]) -> str:
    return listed([each or "everybody" for each in where]) or "nowhere else"


def belongings(change: Change) -> str:
    """What came or went with it: “with 3 levels and 12 signals”; empty where nothing did."""
    if not change.holds:
        return ""
    return "with " + listed([many(part, number) for part, number in change.holds])


@attrs.frozen
class Concern:
    """Levels to which a change does one thing.

    Attributes:
        effect: What it does.
        seats: The levels.
    """

    effect: Effect
    seats: tuple[SeatName, ...]

    def __str__(self) -> str:
        return f"{CONCERNS[self.effect]} {whom(self.seats)}"


def concerns(change: Change, names: Mapping[str, SeatName]) -> tuple[Concern, ...]:
    """Whom a change concerns and how, worst first."""
    by_effect: dict[Effect, list[SeatName]] = {}
    for path in change.seats:
        if path in names:
            by_effect.setdefault(change.effect_at(path), []).append(names[path])
    return tuple(
        Concern(effect, tuple(by_effect[effect])) for effect in CONCERNS if effect in by_effect
    )
