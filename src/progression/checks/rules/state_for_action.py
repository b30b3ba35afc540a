"""The sentence says what somebody is, has, knows or thinks, where it could say what they do.

## Why it matters

Nobody sees knowledge; they see a question answered, or a mistake that was noticed in time.
A state has no beginning either, so that nobody can set out to reach it.

## Bad

```python
Signal(
    "brake-rules",
    "Knows the rules for brakes on hire bikes.",
    examples=["Kept back two bikes whose levers went to the bar."],
)
```

## Good

```python
Signal(
    "brake-rules",
    "Applies the rules for brakes on hire bikes before one leaves the yard.",
    examples=["Kept back two bikes whose levers went to the bar."],
)
```

## Source

Mager, Preparing Instructional Objectives (1962), on “know”, “understand” and “appreciate”; Smith
and Kendall, Retranslation of Expectations (1963).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from progression.checks.clauses import is_adverb, is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.verbs import Form, agrees, forms_of
from progression.checks.wordlists import Hit, in_signals, word_list, words_of

_PASSED = frozenset("a an the very highly more also both at".split())
# “is on call”, “is in the room when”, “is the first to”: these can be seen.
_SEEN = frozenset("on in there present at back out first last around through part to".split())
_TALKS = frozenset("conversation conversations talk talks meeting meetings look word lunch".split())
# “has five years of experience” is told by the rule about time served.
_TIMES = frozenset("year years month months decade decades".split())
_HOW = frozenset("basic wide broad clear working some".split())
_FAR = 3


def check(subject: Context) -> Iterator[Found]:
    """Find signals whose verb is a state."""
    said_of: set[tuple[int, int]] = set()
    for hit in in_signals(subject, "states"):
        sentence = (id(hit.text), sentence_start(hit.text, hit.first))
        if sentence in said_of or not _is_of_the_person(hit):
            continue
        said_of.add(sentence)
        yield subject.found_in(
            hit.text,
            f"“{hit.said}” is a state; nobody can see it, only what comes of it.",
            why="Two people who saw the same work will suppose different things.",
            remedy="What do they do with it that a colleague has seen? Begin with that verb.",
            words=hit.span,
        )


def _is_of_the_person(hit: Hit) -> bool:
    text, first, kind = hit.text, hit.first, hit.entry.kind
    if kind == "fragment":
        return _begins(hit)
    if not is_leading(text, first) or not agrees(text, first):
        return False
    if kind == "mind":
        if _goes_on_to_a_deed(hit):
            return False
        # “enjoys the trust of the team” is told by others, who say more about it.
        return " ".join(text.said[hit.behind : hit.behind + 3]) not in words_of(
            "reputation", "standing"
        )
    after = hit.behind
    while after < len(text.words) and (
        text.words[after][0] in _PASSED or is_adverb(text.words[after][0])
    ):
        after += 1
    if after == len(text.words):
        return kind == "being" or first == 0
    if kind == "having" and _is_had(text, after):
        return True
    word = text.words[after][0]
    if word in _told_by_others() or word in ("not", "no", "never", "always"):
        return False
    if any(True for _ in word_list("availability").hits(text)):
        return False
    following = {each for each, _, _ in text.words[after : after + 4]}
    if not following.isdisjoint(_TIMES):
        return False
    if kind == "being":
        return word not in _SEEN and Form.ING not in forms_of(word)
    # “has led a migration” is past action; “has a conversation” is one as well.
    forms = forms_of(word)
    return following.isdisjoint(_TALKS) and not (
        Form.PARTICIPLE in forms and after == hit.behind and Form.BARE not in forms
    )


def _goes_on_to_a_deed(hit: Hit) -> bool:
    """Tell whether a deed about the same thing follows: “understands and applies the rules”."""
    after = hit.text.said[hit.behind : hit.behind + 2]
    return (
        len(after) > 1
        and after[0] in ("and", "then")
        and after[1] not in words_of("states", "mind")
        and bool(forms_of(after[1]) & forms_of(hit.text.said[hit.behind - 1]))
    )


def _is_had(text: Text, place: int) -> bool:
    """Tell whether it is a state that somebody has: “(has) deep knowledge of the law”."""
    fragments = words_of("states", "fragment")
    return any(" ".join(text.said[at : at + 2]) in fragments for at in range(place, place + _FAR))


def _begins(hit: Hit) -> bool:
    """Tell whether a signal without a verb begins with a state: “Good knowledge of the law”."""
    text = hit.text
    start = sentence_start(text, hit.first)
    return is_main(text, hit.first) and all(
        word in _HOW or word in _PASSED or word in words_of("praise", "praise") or is_adverb(word)
        for word, _, _ in text.words[start : hit.first]
    )


@cache
def _told_by_others() -> frozenset[str]:
    """First words of what other rules say more about: “is able to”, “is passionate”."""
    phrases = [
        *words_of("ability"),
        *words_of("character"),
        *words_of("reputation"),
        *words_of("hype"),
        *words_of("availability"),
        *words_of("praise", "praise"),
        *words_of("praise", "standard"),
        *words_of("hedge", "trying"),
    ]
    return frozenset(phrase.split()[0] for phrase in phrases) - {"a", "the", "in", "on", "at"}


RULE = Rule(
    "state-for-action",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
