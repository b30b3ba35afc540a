"""Blacks out names and words, wherever they stand.

A word of the list goes as a whole with what hangs on it (“Ines’”, “Northwinds”), whatever its
letters' case, also in the names of files (`cache-note--ines-k.md`). What is short goes only where
it stands alone, so that “Ann” leaves “planning” readable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from progression.errors import ProgressionError
from progression.names import suggest_id

BLACK: Final = "█████"
"""What stands in the place of each; its length tells nothing."""

_SHORT = 4
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


class RedactionError(ProgressionError, ValueError):
    """A list of words cannot be used."""


class Redaction:
    """The names and words that nobody is to read."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        folded = [" ".join(_folded(each).split()) for each in words]
        patterns = dict.fromkeys(pattern for each in folded if each for pattern in _patterns(each))
        longest = sorted(patterns, key=len, reverse=True)
        self._pattern = re.compile("|".join(longest), re.IGNORECASE) if longest else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def __call__(self, text: str) -> str:
        """A text without them."""
        if self._pattern is None:
            return text
        folded = _folded(text)
        return self._pattern.sub(BLACK, folded) if self._pattern.search(folded) else text

    def finds(self, text: str) -> bool:
        """Tell whether one of them stands in a text."""
        return self._pattern is not None and self._pattern.search(_folded(text)) is not None


def read_redaction(file: Path) -> Redaction:
    """Read a list of names and words, one on each line; lines that begin with # are remarks.

    Raises:
        RedactionError: It holds no word, or is no UTF-8.
        OSError: It cannot be read.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RedactionError(f"{file} is not UTF-8; nothing was written.") from None
    lines = [each.strip() for each in text.splitlines()]
    found = Redaction(each for each in lines if each and not each.startswith("#"))
    if not found:
        raise RedactionError(f"{file} holds no word to black out; nothing was written.")
    return found


def _folded(text: str) -> str:
    return _HIDDEN.sub("", unicodedata.normalize("NFC", text))


def _patterns(words: str) -> Iterable[str]:
    """A name as it stands in a text, and as it stands in the name of a file."""
    parts = re.split(r"[\s._-]+", words)
    between = r"[\s._\-]*[\s._\-]"
    yield _whole(between.join(map(re.escape, parts)), words)
    slug = suggest_id(words)
    if slug and slug != words.casefold():
        yield _whole(re.escape(slug).replace(r"\-", between), slug)


def _whole(pattern: str, words: str) -> str:
    if len(words) <= _SHORT:
        return rf"(?<![^\W_]){pattern}(?:['’]?s)?(?![^\W_])"
    return rf"[^\W_]*{pattern}[^\W_]*"
