"""The sentence asks for a character, a temper or a mood.

## Why it matters

People can choose what they do, and not who they are. Words for personality fall on people unevenly:
the same deed is “confident” in one and “abrasive” in another.

## Bad

```python
Signal(
    "greets-customers",
    "Brings a positive attitude to the counter in the rush.",
    examples=["Told each customer in the queue how long it would take."],
)
```

## Good

```python
Signal(
    "greets-customers",
    "Tells customers in the queue how long it will take.",
    examples=["Told each customer on the first warm Saturday."],
)
```

## Source

Snyder, The Abrasiveness Trap (Fortune, 2014); Correll and others, Inside the Black Box of
Organizational Life (American Sociological Review, 2020).
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import gap, is_adverb, is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.verbs import Form, forms_of
from progression.checks.wordlists import Hit, in_signals

_BEING = frozenset(
    "is be being remains remain stays stay becomes become acts act seems feels feel keeps".split()
)
_PASSED = frozenset("very highly more naturally and or but both a an quite too also".split())
_BRINGING = frozenset(
    "is be being has have brings bring shows show keeps keep displays display maintains maintain"
    " demonstrates demonstrate exemplifies embodies takes take with radiates exudes".split()
)
_PEOPLE = frozenset(
    "and or person people individual character leader speaker communicator listener colleague"
    " teammate presenter mentor coach personality".split()
)
_OF_THINGS = frozenset("to in of for with by about on".split())


def check(subject: Context) -> Iterator[Found]:
    """Find words for a character or a mood that are said of the person."""
    said_of: set[tuple[int, int]] = set()
    for hit in in_signals(subject, "character"):
        sentence = (id(hit.text), sentence_start(hit.text, hit.first))
        if sentence in said_of or not _is_of_the_person(hit):
            continue
        said_of.add(sentence)
        yield subject.found_in(
            hit.text,
            f"“{hit.said}” describes who somebody is, not what they do.",
            why="Nobody can choose it, and the same deed gets another word in another person.",
            remedy="By which deed did a colleague notice? Write that.",
            words=hit.span,
        )


def _is_of_the_person(hit: Hit) -> bool:
    text = hit.text
    if hit.entry.kind == "mood":
        return is_main(text, hit.first)
    if hit.entry.kind == "noun":
        return is_main(text, hit.first) and _is_brought(hit)
    if _is_of_a_deed(hit):
        return False
    start = sentence_start(text, hit.first)
    at = hit.first
    while at > start and (
        text.words[at - 1][0] in _PASSED or is_adverb(text.words[at - 1][0]) or "," in gap(text, at)
    ):
        at -= 1
    if at == start:
        return _begins_a_person(hit)
    return text.words[at - 1][0] in _BEING and is_leading(text, at - 1)


def _is_brought(hit: Hit) -> bool:
    """Tell “Brings a positive attitude” from “Asks about the attitude of guests”."""
    start = sentence_start(hit.text, hit.first)
    before = [word for word, _, _ in hit.text.words[start : hit.first]]
    return (len(before) < 3 and not any(map(forms_of, before))) or any(
        word in _BRINGING for word in before[-6:]
    )


def _is_of_a_deed(hit: Hit) -> bool:
    """Tell whether a deed follows, as in “patient in explaining”."""
    after = [word for word, _, _ in hit.text.words[hit.behind : hit.behind + 2]]
    return (
        len(after) == 2
        and after[0] in ("in", "about", "when", "by")
        and (Form.ING in forms_of(after[1]))
    )


def _begins_a_person(hit: Hit) -> bool:
    """Tell “Patient with guests” and “Friendly, honest” from “Patient records”."""
    text = hit.text
    if hit.behind == len(text.words) or gap(text, hit.behind).strip():
        return True
    after = text.words[hit.behind][0]
    return after in _OF_THINGS or after in _PEOPLE


RULE = Rule(
    "personality",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
