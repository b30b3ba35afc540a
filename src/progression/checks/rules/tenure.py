"""The sentence asks for time served: years of experience, months in a role.

## Why it matters

Time passes for everybody and shows nothing: ten years may be one year ten times. It shuts out
people who were quick, who came from elsewhere, or who were away for a child, and where age is
protected by law it may be discrimination.
A span of the work itself (“compares the sales of the last two years”) is not meant.

## Bad

```python
Signal(
    "rebuilds-hubs",
    "Brings five years of experience with gear hubs.",
    examples=["Opened a hub of 1974 and found the broken pawl."],
)
```

## Good

```python
Signal(
    "rebuilds-hubs",
    "Opens a gear hub that is new to the workshop and finds the worn part.",
    examples=["Opened a hub of 1974 and found the broken pawl."],
)
```

## Source

Acas, Age discrimination: key points for the workplace; Quiñones, Ford and Teachout, The
Relationship between Work Experience and Job Performance (Personnel Psychology, 1995), where what
was done predicts better than how long.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.amounts import behind_amount
from progression.checks.clauses import is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.verbs import forms_of
from progression.checks.wordlists import is_spoken_for, texts_with

_UNITS = frozenset(
    "year years year's years' yrs month months month's months' decade decades".split()
)
_ASKING = ("Signal", "Milestone", "Trigger", "Step", "Expectation", "Level")
_SERVED = frozenset("experience practice service tenure seniority employment".split())
_SERVING = frozenset(
    "been worked served held practised practiced spent led managed nursed taught stayed completed"
    " holds serves spends stays".split()
)
_FROM = frozenset("in of for every within next last past per each first coming".split())
_LINKING = frozenset(
    "of relevant professional prior previous proven practical work working industry commercial"
    " hands-on sales management leadership technical direct full-time progressive related in the on"
    " job".split()
)
_IN_ROLE = frozenset(
    "role job position post grade level company business team field industry".split()
)


def check(subject: Context) -> Iterator[Found]:
    """Find spans of time that are asked of a person."""
    for text in texts_with(subject, _UNITS):
        if text.kind not in _ASKING or text.field == "examples":
            continue
        for place, (word, _, _) in enumerate(text.words):
            span = _served(text, place) if word in _UNITS else None
            if span is not None and not is_spoken_for(subject, text, *span):
                words = (text.words[span[0]][1], text.words[span[1] - 1][2])
                said = text.text[words[0] : words[1]]
                yield subject.found_in(
                    text,
                    f"“{said}” asks for time served, which shows nothing.",
                    why="It shuts out people who were quick, came from elsewhere or were away, and"
                    " may be unlawful where age is protected.",
                    remedy="What do people do after that time that they did not do before? Write"
                    " that.",
                    words=words,
                )
                break


def _served(text: Text, unit: int) -> tuple[int, int] | None:
    """The words about time served around a unit of time; None where it is no such time."""
    first = _amount_before(text, unit)
    behind = unit + 1
    while behind < len(text.words) and text.words[behind][0] in _LINKING:
        behind += 1
    if behind < len(text.words) and text.words[behind][0] in _SERVED:
        # “five years of experience”, “years of experience”
        return (unit if first is None else first), behind + 1
    if first is None:
        return None
    start = sentence_start(text, first)
    before = [word for word, _, _ in text.words[start:first]]
    after = [word for word, _, _ in text.words[unit + 1 : unit + 6]]
    if before and before[-1] in _FROM - {"for"}:
        return None
    if not is_main(text, first) and not _is_after(before):
        return None
    in_role = (
        bool(after)
        and after[0] in ("in", "as", "at", "with")
        and (after[0] == "as" or not _IN_ROLE.isdisjoint(after))
    )
    is_serving = any(word in _SERVING for word in before)
    is_bare = not any(forms_of(word) for word in before)
    if (is_serving and (before[-1] in ("for", "the") or in_role or "role" in before)) or (
        in_role and is_bare
    ):
        return first, unit + 1
    return None


def _is_after(before: list[str]) -> bool:
    return before == ["after"]


def _amount_before(text: Text, unit: int) -> int | None:
    """Where the amount in front of a unit begins, “at least” included; the longest."""
    for place in range(max(0, unit - 6), unit):
        if behind_amount(text, place) == unit and text.words[place][0] not in ("a", "over"):
            return place
    if unit and behind_amount(text, unit - 1) == unit:
        return unit - 1
    if unit > 1 and text.words[unit - 1][0] == "a":
        return unit - 1
    return None


RULE = Rule(
    "tenure",
    group=Group.WORDING,
    severity=Severity.ERROR,
    since="0.2",
    check=check,
)
