"""Numbers in texts, in figures and in words."""

from __future__ import annotations

import re

from progression.checks.clauses import gap
from progression.checks.rule import Text

_FIGURES = re.compile(r"\d+(?:k|-\d+|-to-\d+)?")
_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen sixteen eighteen twenty"
    " thirty forty fifty sixty eighty hundred hundreds thousand dozen dozens several a-dozen"
    " twenty-five".split()
)
_INTRODUCING = (
    ("a", "minimum", "of"),
    ("a", "total", "of"),
    ("a", "maximum", "of"),
    ("minimum", "of"),
    ("at", "least"),
    ("at", "most"),
    ("more", "than"),
    ("less", "than"),
    ("up", "to"),
    ("no", "fewer", "than"),
    ("not", "less", "than"),
    ("about",),
    ("around",),
    ("over",),
    ("some",),
    ("a",),
)


def is_number(text: Text, place: int) -> bool:
    """Tell whether a word is a number."""
    word = text.words[place][0]
    return word in _WORDS or bool(_FIGURES.fullmatch(word))


def behind_amount(text: Text, place: int) -> int | None:
    """The place behind an amount that begins at a place, as “at least four” or “1,800” do."""
    words = text.words
    start = place
    for phrase in _INTRODUCING:
        if tuple(word for word, _, _ in words[place : place + len(phrase)]) == phrase:
            start = place + len(phrase)
            break
    at = start
    while at < len(words) and is_number(text, at):
        at += 1
        # “1,800”, “2.5” and “8-10” are one number; so is “two to three”.
        if at + 1 < len(words) and words[at][0] in ("to", "or") and is_number(text, at + 1):
            at += 1
        elif at < len(words) and gap(text, at).strip(" ,.–+"):
            break
    if at == start:
        return None
    rest = tuple(word for word, _, _ in words[at : at + 2])
    return at + 2 if rest in (("or", "more"), ("or", "so"), ("and", "more")) else at
