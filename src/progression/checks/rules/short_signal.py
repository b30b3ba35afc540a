"""A signal is so short that nobody knows what was seen.

## Why it matters

“Mentors others” is a heading: two readers picture a weekly hour and a word in the corridor.
A sentence that says whom, at what or until when takes a few words more and settles it.

## Bad

```python
Signal(
    "mentors",
    "Mentors apprentices.",
    examples=["Two apprentices true wheels now."],
)
```

## Good

```python
Signal(
    "mentors",
    "Lets apprentices do a repair alone and looks it over with them.",
    examples=["Two apprentices true wheels now."],
)
```

## Source

Smith and Kendall, Retranslation of Expectations (Journal of Applied Psychology, 1963): an anchor
tells a scene that others can recognise.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.prose import counted

_LEAST = Limit("words-in-a-signal-at-least", 3, "Words that a signal has at least")


def check(subject: Context) -> Iterator[Found]:
    """Find signals with fewer words than the limit."""
    least = subject.limit(_LEAST.name)
    for text in subject.signals:
        number = len(text.words)
        if number < least:
            yield subject.found_in(
                text,
                f"The signal has {counted(number, 'word')}, too few to tell what was seen.",
                why="Two readers picture different things, and both are right.",
                remedy="What would a colleague have seen or heard? Say with whom, at what, or until"
                " when.",
            )


RULE = Rule(
    "short-signal",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
    limits=(_LEAST,),
)
