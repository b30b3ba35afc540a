"""The sentence tells what others think of somebody (“known as”, “go-to”), not what the person does.

## Why it matters

A reputation follows tenure, seat and likeness as much as work. It comes late to people who are new,
part-time, remote or unlike the rest of the team, and nobody can set out to do it tomorrow.

## Bad

```python
Signal(
    "others-ask-for-wheels",
    "Is the go-to mechanic for bent wheels.",
    examples=["Trued a wheel that two others had given up on."],
)
```

## Good

```python
Signal(
    "others-ask-for-wheels",
    "Repairs bent wheels that colleagues have given up on, while they watch.",
    examples=["Trued a wheel that two others had given up on."],
)
```

## Source

Latham and Wexley, Behavioral Observation Scales (1977); Correll and Simard, Vague Feedback Is
Holding Women Back (Harvard Business Review, 2016).
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import gap, is_adverb, is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.wordlists import Hit, in_signals

_BEING = frozenset("is be being are become becomes becoming remain remains gets get".split())
_OWNING = frozenset(
    "has have holds hold enjoys enjoy earns earn gains gain builds build wins win commands command"
    " develops establishes establish".split()
)
_BETWEEN = frozenset("a an the and or as widely highly well company-wide team's their".split())


def check(subject: Context) -> Iterator[Found]:
    """Find what signals tell of others' opinion."""
    for hit in in_signals(subject, "reputation"):
        if _is_of_the_person(hit):
            yield subject.found_in(
                hit.text,
                f"“{hit.said}” tells what others think, not what the person does.",
                why="A reputation follows tenure and likeness as much as work, and comes late to"
                " people who are new or remote.",
                remedy="What did they do that made others think so? What would a colleague have"
                " seen or heard?",
                words=hit.span,
            )


def _is_of_the_person(hit: Hit) -> bool:
    text, kind = hit.text, hit.entry.kind
    if kind == "others":
        # “so that customers trust them” tells what a deed is for.
        return hit.first > 0 and is_main(text, hit.first)
    if kind == "place":
        return hit.behind < len(text.words) or _is_told(text, hit.first)
    if kind == "standing":
        return any(word in _OWNING for word, _, _ in _before(text, hit.first))
    return _is_told(text, hit.first)


def _is_told(text: Text, place: int) -> bool:
    """Tell whether a participle is said of the person: “Known as”, “Is well known as”."""
    at = place
    start = sentence_start(text, place)
    while at > start and (text.words[at - 1][0] in _BETWEEN or is_adverb(text.words[at - 1][0])):
        at -= 1
    if at == start:
        return True
    before = text.words[at - 1][0]
    if before in _BEING:
        return is_leading(text, at - 1)
    return "," in gap(text, at) and text.words[start][0] in _BEING


def _before(text: Text, place: int) -> tuple[tuple[str, int, int], ...]:
    return text.words[max(sentence_start(text, place), place - 4) : place]


RULE = Rule(
    "reputation",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
