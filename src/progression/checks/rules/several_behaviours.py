"""The sentence asks for several things, of which a person may do one and leave the other.

## Why it matters

Whoever does the first half only gets a yes from one reader and a no from another, and the half that
is missing gets lost in the conversation.
Two steps of one deed (“stops the line and calls maintenance”, “writes the card and hands it over”)
are not meant, nor are two things that one verb is about.

## Bad

```python
Signal(
    "parts-and-people",
    "Orders parts for the season, coaches new mechanics, and writes the weekly plan.",
    examples=["The rim tape was there before the first warm week."],
)
```

## Good

```python
Signal(
    "parts-and-people",
    "Orders parts for the season from what was used in the last one.",
    examples=["The rim tape was there before the first warm week."],
)
```

## Source

INCOSE, Guide to Writing Requirements (2023), R18 and R19: one thought in one sentence, no
combinators; Smith and Kendall, Retranslation of Expectations (1963).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from progression.checks.clauses import SUBORDINATING, gap, is_adverb, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.verbs import Form, forms_of, is_verb_at
from progression.checks.wordlists import is_spoken_for, signals_with

# What points back to what was said before makes a second step of one deed.
_POINTING_BACK = frozenset(
    "it them they their its this that these those then so what both each same together one"
    " ones".split()
)
# Behind these, a plain form belongs to others: “helps teams to plan and deliver”.
_LENDING = frozenset(
    "to can could will would should may must help helps let lets make makes".split()
)
# Who records what was just done has taken one more step of it.
_RECORDING = frozenset("records record notes note logs log documents document".split())
_WRITING_DOWN = (("writes", "down"), ("write", "down"))
_STATES = frozenset("is be has have stays stay remains remain".split())
_PARTICLES = frozenset("and together out up down on off over through with to for about".split())
_ENOUGH = 2


def check(subject: Context) -> Iterator[Found]:
    """Find further verbs of the person that begin something new."""
    for text in signals_with(subject, frozenset({"and"})):
        verbs = _verbs(text)
        if len(verbs) >= _ENOUGH and not _is_one_deed(text, verbs):
            last = verbs[-1]
            if not is_spoken_for(subject, text, last, last + 1):
                yield subject.found_in(
                    text,
                    f"The signal asks for {len(verbs)} things; somebody may do one and leave the"
                    " other.",
                    why="Whoever does half of it gets a yes from one reader and a no from another.",
                    remedy="Which of them would a colleague miss first? Write that, and give the"
                    " other a signal of its own.",
                    words=text.words[last][1:],
                )


def _verbs(text: Text) -> list[int]:
    """The places of the verbs of the person in the first sentence."""
    first = 0
    while first < len(text.words) and is_adverb(text.words[first][0]):
        first += 1
    if first == len(text.words):
        return []
    forms = forms_of(text.words[first][0]) & {Form.THIRD, Form.BARE}
    if not forms or text.words[first][0] in _STATES:
        return []
    form = Form.THIRD if Form.THIRD in forms else Form.BARE
    found = [first]
    for place in range(first + 1, len(text.words)):
        word = text.words[place][0]
        if form is Form.BARE and text.words[place - 1][0] in _LENDING:
            break
        if word in SUBORDINATING or sentence_start(text, place) != 0:
            break
        # “Agile and Lean” are names.
        is_name = text.text[text.words[place][1]].isupper()
        if not is_name and _is_joined(text, place) and is_verb_at(text, place, form):
            found.append(place)
    return found


def _is_joined(text: Text, place: int) -> bool:
    before = text.words[place - 1][0]
    return before == "and" or gap(text, place).strip() == ","


def _is_one_deed(text: Text, verbs: list[int]) -> bool:
    """Tell whether all verbs are about one thing, or the last is a step that follows the first."""
    return _is_a_further_step(text, verbs) or all(
        all(_is_passed(text, place) for place in range(first + 1, second))
        for first, second in pairwise(verbs)
    )


def _is_a_further_step(text: Text, verbs: list[int]) -> bool:
    last = verbs[-1]
    verb, rest = text.said[last], text.said[last + 1 :]
    if not rest or not _POINTING_BACK.isdisjoint(rest):
        return True
    if verb in _RECORDING or verb in _STATES or (verb, rest[0]) in _WRITING_DOWN:
        return True
    # “refuses a gift and returns the parcel” goes on with what it brought up.
    is_brought_up = text.said[verbs[0] + 1] in ("a", "an") and rest[0] == "the"
    return len(verbs) == _ENOUGH and is_brought_up


def _is_passed(text: Text, place: int) -> bool:
    """Tell whether a word between two verbs leaves them side by side: “designs and tests it”."""
    word = text.said[place]
    # “design, code, test and deploy” lists verbs that could be nouns as well.
    is_listed = bool(forms_of(word)) and gap(text, place).strip() == ","
    return is_adverb(word) or word in _PARTICLES or is_listed


RULE = Rule(
    "several-behaviours",
    group=Group.WORDING,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
