"""Text as people write it in definitions: how it is folded, split and listed."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

_SPACE = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


def fold(text: str) -> str:
    """Fold every run of white space into one space, and drop it at both ends."""
    return _SPACE.sub(" ", text).strip()


def paragraphs(text: str) -> list[str]:
    """Split a text at its blank lines; each paragraph is folded onto one line."""
    return [fold(part) for part in _BLANK_LINES.split(textwrap.dedent(text)) if part.strip()]


def listed(items: Sequence[str], word: str = "and") -> str:
    """Join items as a sentence would: “a”, “a and b”, “a, b and c”."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: “1 level”, “3 levels”."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
