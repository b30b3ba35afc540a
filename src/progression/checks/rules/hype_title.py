"""A person is called a ninja, a rockstar or a guru.

## Why it matters

Such a title says nothing about the work, and much about who is pictured doing it: people who do not
see themselves so do not apply, and nobody can tell whether they have become one.

## Bad

```python
Signal(
    "teaches-wheels",
    "Teaches the workshop as our wheel guru, one evening for each kind of hub.",
    examples=["Showed four colleagues how to open a gear hub."],
)
```

## Good

```python
Signal(
    "teaches-wheels",
    "Teaches the workshop about wheels, one lesson for each kind of hub.",
    examples=["Showed four colleagues how to open a gear hub."],
)
```

## Source

Buffer, Why we removed the word “hacker” from our job listings (2015).
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import in_texts


def check(subject: Context) -> Iterator[Found]:
    """Find titles in all texts that shout."""
    for hit in in_texts(subject, "hype"):
        yield subject.found_in(
            hit.text,
            f"“{hit.said}” is a title that shouts, and says nothing about the work.",
            why="People who do not see themselves so feel that they are not meant.",
            remedy="What does this person do that others do not? Name that.",
            words=hit.span,
        )


RULE = Rule(
    "hype-title",
    group=Group.INCLUSION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
