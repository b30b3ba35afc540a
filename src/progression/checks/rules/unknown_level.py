"""A move, a branch or an equivalent names a level that stands in no track.

## Why it matters

Only levels that stand in a track have a page and a path.
A way to any other level leads nowhere, for the reader who wants to go there most.

## Bad

```python
FOREMAN = Level(
    "foreman",
    "Workshop lead",
    short="M1",
    grade=3,
    summary="Answers for the workshop and the people in it.",
)
Move(
    LEVEL,
    FOREMAN,
    summary="You answer for the people who repair.",
    try_first="Plan one week of the workshop.",
    talk_to="Head of Workshop",
)
```

## Good

```python
Move(
    LEVEL,
    NEXT_LEVEL,
    summary="You answer for the whole repair.",
    try_first="Take one bike from the first call to the last ride.",
    talk_to="Head of Workshop",
)
```

## Source

The model: every reference leads somewhere.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unknown-level",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
