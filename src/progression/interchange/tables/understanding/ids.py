"""Makes ids from words, once: short, of the right shape, and different from all beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from progression.names import RESERVED_IDS, suggest_id

_LONGEST: Final = 48
_WORDS: Final = 5
_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "æ": "ae",
     "ø": "oe", "å": "aa", "œ": "oe", "ł": "l", "đ": "d", "&": " and ", "’": "", "'": "",
     "+": " plus ", "#": " sharp "}
)  # fmt: skip
_SIGNS: Final = re.compile(r"(?<=\w)(\+\+|#)|(?<=\w)\+(?!\w)")
_SMALL: Final = frozenset(
    """a an the and or of to in on for with by at from as is are be their his her its our your that
    this who can will you they it der die das den dem des ein eine einen einem einer und oder zu im
    in am auf für mit von bei aus als ist sind sich sein ihre ihr seine kann wird er sie""".split()
)
_SPELT: Final = frozenset(suggest_id(word.translate(_LETTERS)) for word in _SMALL)
"""Words that tell nothing, as they stand in ids."""


def id_of_name(name: str) -> str:
    """An id from a name: all of its words, as far as they fit; empty where none can be spelt."""
    signs = _SIGNS.sub(
        lambda found: {"++": " plus plus ", "#": " sharp "}.get(found[0], " plus "), name
    )
    return _fitted(suggest_id(signs.replace("+", " ").replace("#", " ").translate(_LETTERS)))


def id_of_sentence(text: str) -> str:
    """An id from a sentence: its first words that matter; empty where none can be spelt."""
    words = suggest_id(text.translate(_LETTERS)).split("-")
    kept = [word for word in words if word and word not in _SPELT] or [w for w in words if w]
    return _fitted("-".join(kept[:_WORDS]))


def _fitted(identifier: str) -> str:
    if len(identifier) <= _LONGEST:
        return identifier
    cut = identifier[: _LONGEST + 1].rpartition("-")[0]
    return cut or identifier[:_LONGEST]


def unlike(
    identifier: str, taken: Collection[str], otherwise: Iterable[str] = (), *, reserved: str = ""
) -> str:
    """An id that is not taken yet.

    Args:
        identifier: The one that would be best.
        taken: Those that are.
        otherwise: Others, best first; after them the best one is numbered.
        reserved: What is added to one that the handbook needs for itself; empty where it may stand.
    """
    best = f"{identifier}-{reserved}" if reserved and identifier in RESERVED_IDS else identifier
    for each in (best, *otherwise):
        if each and each not in taken and not (reserved and each in RESERVED_IDS):
            return each
    number = 2
    while f"{best}-{number}" in taken:
        number += 1
    return f"{best}-{number}"
