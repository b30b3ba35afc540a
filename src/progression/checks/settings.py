"""What a company may set about its own language and numbers, as values that rules read."""

from __future__ import annotations

import enum
from collections.abc import Mapping

import attrs

from progression.errors import ProgressionError

__all__ = ["LimitError", "Person", "Settings", "Style", "Tense", "Vocabulary"]


class LimitError(ProgressionError, LookupError):
    """A rule asks for a limit that no rule declares."""


class Person(enum.Enum):
    """Whom the first verb of a signal belongs to."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    IMPERATIVE = "imperative"


class Tense(enum.Enum):
    """When the first verb of a signal takes place."""

    PRESENT = "present"
    PAST = "past"


@attrs.frozen(kw_only=True)
class Vocabulary:
    """A company's own words: `[tool.progression.check.vocabulary]`.

    Attributes:
        allow: Words and phrases, in lower case, that no word list reports.
        forbid: Words and phrases, in lower case, that no text may hold, each with what to write
            instead; empty where the company has no better word.
    """

    allow: frozenset[str] = frozenset()
    forbid: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Style:
    """How a company writes its signals: `[tool.progression.check.style]`.

    Attributes:
        person: Whom their first verb belongs to; None where that is free.
        tense: When it takes place; None where that is free.
        final_stop: Whether they end with a full stop; None where that is free.
    """

    person: Person | None = None
    tense: Tense | None = None
    final_stop: bool | None = None


@attrs.frozen(kw_only=True)
class Settings:
    """What rules read of a company's configuration.

    Attributes:
        vocabulary: Its own words.
        style: How it writes its signals.
        limits: Numbers by name, where they differ from the rules' own defaults.
    """

    vocabulary: Vocabulary = Vocabulary()
    style: Style = Style()
    limits: Mapping[str, int] = attrs.field(factory=dict)
