"""Where a word stands in its sentence: what is asked of the person, and what is told of others.

This is no grammar. A signal is short, its subject is the person and is left out, and its verb comes
first; so a word counts as said of the person when no other subject can stand in front of it.
"""

from __future__ import annotations

from progression.checks.rule import Text

SUBORDINATING = frozenset(
    "after although as because before how if once since so that though unless until what whatever"
    " when whenever where whereas wherever whether which while who whoever whom whose why".split()
)
"""Words that open a part of a sentence which may have a subject of its own."""

JOINING = frozenset("and or but then also yet nor plus".split())

_PASSED = frozenset(
    "also always consistently frequently generally mostly never normally not often now rarely"
    " regularly sometimes still typically usually both either".split()
)
_SUBJECTS = frozenset("you i we they he she person people who someone somebody".split())
_ENDS = ".!?;:•\n"


def gap(text: Text, place: int) -> str:
    """What stands between a word and the one before it, or the beginning of the text."""
    before = text.words[place - 1][2] if place else 0
    return text.text[before : text.words[place][1]]


def sentence_start(text: Text, place: int) -> int:
    """The place of the first word of the sentence that a word belongs to."""
    while place > 0:
        between = gap(text, place)
        # “e.g. this” and “3.5” do not end a sentence.
        if any(sign in between for sign in _ENDS) and not _is_abbreviation(text, place, between):
            return place
        place -= 1
    return 0


def _is_abbreviation(text: Text, place: int, between: str) -> bool:
    word = text.words[place - 1][0]
    return between.strip() in (".", ".,") and (len(word) == 1 or word in ("vs", "etc", "approx"))


def is_main(text: Text, place: int) -> bool:
    """Tell whether a word stands before any part of its sentence that has a subject of its own."""
    start = sentence_start(text, place)
    return not any(word in SUBORDINATING for word, _, _ in text.words[start:place])


def is_leading(text: Text, place: int) -> bool:
    """Tell whether a word begins what is said of the person.

    It is the first of its sentence (adverbs, “you” and the numbers of lists aside), or it is joined
    to what was said before by a comma or by “and”.
    """
    start = sentence_start(text, place)
    at = place
    while at > start and is_adverb(text.words[at - 1][0]) and gap(text, at).isspace():
        at -= 1
    if all(word in _SUBJECTS or word.isdigit() for word, _, _ in text.words[start:at]):
        return True
    joined = text.words[at - 1][0] in JOINING or "," in gap(text, at)
    return joined and is_main(text, place)


def is_adverb(word: str) -> bool:
    """Tell whether a word can stand between the beginning of a sentence and its verb."""
    return word in _PASSED or (word.endswith("ly") and word not in ("apply", "rely", "supply"))
