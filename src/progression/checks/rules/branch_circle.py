"""Tracks branch from one another in a circle.

## Why it matters

People come to a branch from the track that it leaves, and bring along what is in force there.
In a circle that never ends, and nobody could ever have entered.

## Bad

```python
TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=[LEVEL],
    branches_from=NEXT_LEVEL,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
SENIORS = Track(
    "seniors",
    "Senior mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through what others learn from your repairs.",
    levels=[NEXT_LEVEL],
    branches_from=LEVEL,
    takes_along=[COMPETENCY],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, SENIORS]
```

## Good

```python
TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=[LEVEL],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
SENIORS = Track(
    "seniors",
    "Senior mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through what others learn from your repairs.",
    levels=[NEXT_LEVEL],
    branches_from=LEVEL,
    takes_along=[COMPETENCY],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, SENIORS]
```

## Source

The model: what is in force at a level can be worked out.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "branch-circle",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
