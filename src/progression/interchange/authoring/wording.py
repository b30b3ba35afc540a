"""Text as Python literals: which quotes it takes, how wide it looks, and where it is broken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LINE_END = re.compile(r"(?<=\n)(?=[^\n])")
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]{0,3}(?= +[^a-z ])|(?<=[。！？])[”’」』）]{0,2}(?=[^ ])"  # noqa: RUF001  # the full stops of other scripts
)
_MARK = re.compile(r"[\\\"']")
_WORD_END = re.compile(r"(?<=\S)(?=\s)")
_LONGEST_WORD = 160
"""Columns of the longest word that is kept whole, such as an address."""


def literal(text: str) -> str:
    """A text in the quotes that need fewer escapes, with nothing in it that cannot be seen."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    if text.isprintable():
        inner = text.replace("\\", "\\\\") if "\\" in text else text
    else:
        inner = "".join(map(_visible, text))
    if quote in inner:
        inner = inner.replace(quote, f"\\{quote}")
    return f"{quote}{inner}{quote}"


def pieces(text: str, width: int) -> list[str]:
    """A text in parts that stand side by side and give the text again when they are joined.

    Each sentence starts a part, so that rewording one leaves the others as they are.

    Args:
        text: What to part.
        width: Columns that the literal of a part takes at most; only a long word takes more.
    """
    return [part for sentence in _sentences(text) for part in _filled(sentence, width)]


def width_of(text: str) -> tuple[int, int]:
    """How many columns a text takes at least and at most; editors and formatters do not agree."""
    if text.isascii():
        return len(text), len(text)
    halves = most = 0
    for char in text:
        least, widest = (2, 1) if char.isascii() else _columns(char)
        halves += least
        most += widest
    return halves // 2, most


def _visible(char: str) -> str:
    if char == "\\":
        return "\\\\"
    return char if char.isprintable() else ascii(char)[1:-1]


@lru_cache(maxsize=4096)
def _columns(char: str) -> tuple[int, int]:
    """The least width of a character in half columns, and its greatest width in columns."""
    code = ord(char)
    kind = unicodedata.category(char)
    if kind[0] != "M":
        if code < 0x0590 or 0x1E00 <= code < 0x2060 or 0x20A0 <= code < 0x20C0:
            return 2, 1
        if 0x3041 <= code < 0x3100 or 0x4E00 <= code < 0xA000 or 0xAC00 <= code < 0xD7A4:
            return 4, 2
        if kind[0] == "L":
            return 1, 2
    return 0, 2


def _sentences(text: str) -> Iterator[str]:
    for line in _LINE_END.split(text):
        start = 0
        for end in _SENTENCE_END.finditer(line):
            yield line[start : end.end()]
            start = end.end()
        if start < len(line) or not line:
            yield line[start:]


def _filled(sentence: str, width: int) -> Iterator[str]:
    """A sentence in parts that are as long as they may be, each broken before a space."""
    line = ""
    # Of most sentences, a literal has two quotes and nothing else besides.
    is_plain = sentence.isascii() and sentence.isprintable() and not _MARK.search(sentence)
    for word in _WORD_END.split(sentence):
        if line:
            most = len(line) + len(word) + 2
            if not is_plain:
                most = width_of(literal(line + word))[1]
            if most > width:
                yield line
                line = ""
        if not line and len(word) + 2 > width // 2 and _is_too_long(word, width):
            *whole, line = _cut(word, width)
            yield from whole
        else:
            line += word
    yield line


def _is_too_long(word: str, width: int) -> bool:
    most = width_of(literal(word))[1]
    return most > width and (most > _LONGEST_WORD or not word.isascii())


def _cut(word: str, width: int) -> Iterator[str]:
    """A word without a place to break, cut where the line ends."""
    line, taken = "", 2
    for char in word:
        # A quote may come to be escaped, depending on the rest of the part.
        most = 2 if char in "\"'" else width_of(literal(char))[1] - 2
        if line and taken + most > width:
            yield line
            line, taken = "", 2
        line += char
        taken += most
    yield line
