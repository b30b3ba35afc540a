"""A signal has no example.

## Why it matters

An example settles in one line what a sentence leaves open: how large, how often, how good.
Two managers who have read the same one mean the same by the signal.

## Bad

```python
Signal(
    "reproduces-first",
    "Reproduces a reported fault before changing a part.",
)
```

## Good

```python
Signal(
    "reproduces-first",
    "Reproduces a reported fault before changing a part.",
    examples=["Rode the bike up the hill until the chain slipped."],
)
```

## Source

Medium and the Financial Times give examples with each part of their frameworks.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.model import RETIRED, Signal


def check(subject: Context) -> Iterator[Found]:
    """Find signals without examples."""
    for text in subject.signals:
        noun = text.noun
        if isinstance(noun, Signal) and not noun.examples and noun.status is not RETIRED:
            yield subject.found_in(
                text,
                "The signal has no example.",
                why="An example settles how large, how often and how good is meant.",
                remedy="Add what it looked like once, in one line that anybody may read.",
            )


RULE = Rule(
    "signal-without-example",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
