"""When two wordings are the same, and how near they are where they are not.

Only what cannot change a meaning is folded away: case, space, punctuation, inflection of one word,
the two spellings of English. Numbers, *own*, *not* and every other word stand.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from rapidfuzz import fuzz

from progression.changes.english import is_english, is_inflected, is_slip, is_spelt_otherwise

REPLACED_BELOW = 50.0
"""Under this likeness, and with less than half of the words shared, a text looks replaced."""
RENAMED_FROM = 92.0
"""From this likeness on, texts under two ids look like one thing."""

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'"})
# Numbers keep the signs that belong to them; so do names such as C++ and C#.
_TOKEN = re.compile(
    r"[<>≤≥~≈±+\-−]?[€$£#]?\d+(?:[.,:/–\-]\d+)*[%+°]?"
    r"|[^\W\d_]+(?:\+\+|#)?"
    r"|[&@=<>≤≥+#%€$£~^*\\|/]"
)
_FILLERS = frozenset(
    "a an and any are as at be been by can do does for from has have in into is it its of on or"
    " so that the their them they this to was we were what when which who will with"
    " you your".split()
)


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, without punctuation, in the case that was written."""
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).replace("'", "")
    return _TOKEN.findall(plain)


@functools.lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """A text without what cannot change its meaning: case, space and punctuation."""
    return " ".join(tokens(text)).casefold()


@functools.lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """The words that carry the meaning of a text."""
    return frozenset(folded(text).split()) - _FILLERS


def is_editorial(before: str, after: str) -> bool:
    """Tell whether two wordings surely mean the same.

    Every word has its counterpart at the same place. It is equal but for case, or it is another
    form of the same word; in English, also an exchange of two letters that makes no other word.
    """
    if before == after:
        return True
    old, new = tokens(before), tokens(after)
    if len(old) != len(new) or not old:
        return False
    differing = [(a, b, place) for place, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    if not all(_same_but_for_case(a, b) for a, b, _ in differing):
        differing = [each for each in differing if not _same_but_for_case(each[0], each[1])]
        if len(differing) > 3 or not (is_english(before) and is_english(after)):
            return False
        starts = _sentence_starts(before) & _sentence_starts(after)
        return all(_same_word(a, b, starts=place in starts) for a, b, place in differing)
    return True


def likeness(before: str, after: str, *, at_least: float = 0) -> float:
    """How near two wordings are, from 0 to 100: the share of letters that need no edit.

    High likeness is not a small change: “user data” and “sensitive data” are near.

    Args:
        before: One wording.
        after: The other.
        at_least: Below it the answer may be 0, which is quicker.
    """
    return fuzz.ratio(folded(before), folded(after), score_cutoff=at_least)


def shared_words(before: str, after: str) -> float:
    """The share of the shorter text's content words that the other has, too; from 0 to 1."""
    old, new = content_words(before), content_words(after)
    shorter = min(len(old), len(new))
    return len(old & new) / shorter if shorter else 0.0


def looks_replaced(before: str, after: str) -> bool:
    """Tell whether one id seems to have been given to something else."""
    return likeness(before, after) < REPLACED_BELOW and shared_words(before, after) < 0.5


def _same_but_for_case(old: str, new: str) -> bool:
    if old.casefold() != new.casefold():
        return False
    # IT is not it, and US is not us.
    return len(old) < 2 or old.isupper() == new.isupper()


def _same_word(old: str, new: str, *, starts: bool) -> bool:
    """Tell whether two words are forms of one; `starts` is whether they begin a sentence."""
    if not (old.isalpha() and new.isalpha()):
        return False
    if _is_name(old, starts=starts) or _is_name(new, starts=starts):
        return False
    one, other = old.casefold(), new.casefold()
    return (
        is_inflected(one, other, starts=starts)
        or is_spelt_otherwise(one, other)
        or is_slip(one, other)
    )


def _is_name(word: str, *, starts: bool) -> bool:
    """Tell whether a word is written like a name: with a capital where none is due."""
    return not word.islower() and not (starts and word[1:].islower())


def _sentence_starts(text: str) -> set[int]:
    """The places of the words that begin a sentence."""
    starts: set[int] = set()
    count = 0
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        starts.add(count)
        count += len(tokens(sentence))
    return starts
