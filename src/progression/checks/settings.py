"""What a company may set about its own language and numbers, as values that rules read."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from progression.errors import ProgressionError

__all__ = ["LimitError", "Settings", "Vocabulary"]


class LimitError(ProgressionError, LookupError):
    """A rule asks for a limit that no rule declares."""


@attrs.frozen(kw_only=True)
class Vocabulary:
    """A company's own words: `[tool.progression.check.vocabulary]`.

    Attributes:
        allow: Words and phrases, in lower case, that no word list reports.
    """

    allow: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class Settings:
    """What rules read of a company's configuration.

    Attributes:
        vocabulary: Its own words.
        limits: Numbers by name, where they differ from the rules' own defaults.
    """

    vocabulary: Vocabulary = Vocabulary()
    limits: Mapping[str, int] = attrs.field(factory=dict)
