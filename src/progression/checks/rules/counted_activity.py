"""The sentence counts how much is done in a time (“five calls a day”), whatever comes of it.

## Why it matters

What is counted grows, by being cut smaller or done worse: once a count is a target it stops being
a measure. It also rewards those whose work comes in small pieces.
A rhythm (“once a quarter”, “every Monday”) is not meant, nor a number with its purpose (“calls five
customers a month to hear how their bikes ride”).

## Bad

```python
Signal(
    "repairs-bikes",
    "Repairs at least nine bikes a day in the season.",
    examples=["Had the hire bikes back on the road by Friday."],
)
```

## Good

```python
Signal(
    "repairs-bikes",
    "Sorts the day's repairs so that promised bikes are ready first.",
    examples=["Had the hire bikes back on the road by Friday."],
)
```

## Source

Strathern, “Improving Ratings” (European Review, 1997): when a measure becomes a target, it ceases
to be a good measure; Kerr, On the Folly of Rewarding A, While Hoping for B (1975).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from progression.checks.amounts import behind_amount
from progression.checks.clauses import gap, is_adverb, is_leading
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.verbs import forms_of
from progression.checks.wordlists import is_spoken_for, signals_with

_UNITS = frozenset("minute hour day shift week fortnight sprint month quarter year season".split())
_RHYTHMS = frozenset("hourly daily weekly monthly quarterly yearly annually".split())
_EACH = frozenset("a an per each every".split())
# Time, money and shares may be meant as a limit or a result.
_NOT_ACTIVITY = frozenset(
    "percent per cent euro euros pound pounds dollar dollars point minutes minute hour day days"
    " week weeks month months year years times time free of weekend weekends more less"
    " fewer".split()
)
_LONGEST = 5


def check(subject: Context) -> Iterator[Found]:
    """Find numbers of things to be done in a time."""
    for text in signals_with(subject, _UNITS | _RHYTHMS):
        for place in range(1, len(text.words)):
            behind = _counted(text, place)
            if behind is not None:
                if not (_has_purpose(text, behind) or is_spoken_for(subject, text, place, behind)):
                    words = (text.words[place][1], text.words[behind - 1][2])
                    yield subject.found_in(
                        text,
                        f"“{text.text[words[0] : words[1]]}” counts activity, whatever comes of"
                        " it.",
                        why="What is counted grows, by being cut smaller or done worse.",
                        remedy="What is better for somebody when it is done well? Write what they"
                        " would notice.",
                        words=words,
                    )
                break


def _has_purpose(text: Text, behind: int) -> bool:
    """Tell whether it is said what for: “to hear how they ride”, “and mends what was found”."""
    return any(
        word in ("so", "until") or (word in ("to", "and") and forms_of(following))
        for (word, _, _), (following, _, _) in pairwise(text.words[behind:])
    )


def _counted(text: Text, place: int) -> int | None:
    """The place behind an amount of things in a time, where it is what the person does."""
    words = text.words
    at = behind_amount(text, place)
    if at is None or words[place][0] in ("a", "one", "about", "over", "some", "around"):
        return None
    before = place - 1
    while before > 0 and is_adverb(words[before][0]):
        before -= 1
    if not forms_of(words[before][0]) or not is_leading(text, before):
        return None
    for end in range(at, min(at + _LONGEST, len(words))):
        word = words[end][0]
        if gap(text, end).strip(" %"):
            return None
        if word in _RHYTHMS and end > at:
            return end + 1
        if word in _EACH:
            is_time = end + 1 < len(words) and words[end + 1][0] in _UNITS
            return end + 2 if is_time and end > at else None
        if word in _NOT_ACTIVITY or "%" in gap(text, end):
            return None
    return None


RULE = Rule(
    "counted-activity",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
