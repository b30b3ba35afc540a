"""What a company may set about its own language and numbers, as values that rules read."""

from __future__ import annotations

import enum
from collections.abc import Mapping

import attrs

from progression.errors import ProgressionError

__all__ = ["FinalStop", "LimitError", "Person", "Settings", "Style", "Vocabulary"]


class LimitError(ProgressionError, LookupError):
    """A rule asks for a limit that no rule declares."""


class Person(enum.Enum):
    """In which person and tense signals are written; the first word shows it."""

    ANY = "any"
    THIRD = "third"
    """“Keeps a roadmap.”"""
    BARE = "bare"
    """“Keep a roadmap.”"""
    SECOND = "second"
    """“You keep a roadmap.”"""
    FIRST = "first"
    """“I keep a roadmap.”"""
    PAST = "past"
    """“Kept a roadmap.”"""
    ING = "ing"
    """“Keeping a roadmap.”"""


class FinalStop(enum.Enum):
    """Whether signals end in a full stop."""

    ANY = "any"
    ALWAYS = "always"
    NEVER = "never"


@attrs.frozen(kw_only=True)
class Style:
    """The house style: `[tool.progression.check.style]`.

    Attributes:
        person: In which person and tense signals are written.
        final_stop: Whether signals end in a full stop.
    """

    person: Person = Person.ANY
    final_stop: FinalStop = FinalStop.ANY


@attrs.frozen(kw_only=True)
class Vocabulary:
    """A company's own words: `[tool.progression.check.vocabulary]`.

    Attributes:
        allow: Words and phrases, in lower case, that no word list reports.
        forbid: Words and phrases, in lower case, that the company does not want, each with what to
            write instead or why (may be empty).
    """

    allow: frozenset[str] = frozenset()
    forbid: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Settings:
    """What rules read of a company's configuration.

    Attributes:
        vocabulary: Its own words.
        style: Its house style.
        limits: Numbers by name, where they differ from the rules' own defaults.
    """

    vocabulary: Vocabulary = Vocabulary()
    style: Style = Style()
    limits: Mapping[str, int] = attrs.field(factory=dict)
