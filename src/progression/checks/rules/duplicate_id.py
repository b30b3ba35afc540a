"""Two things of one kind and one owner have the same id.

## Why it matters

An id names one thing for ever: in addresses, in assessments, in evidence that somebody wrote down
two years ago.
Where two share one, half of what cites it means the wrong one, and nobody can tell which half.

## Bad

```python
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION],
    milestones=[
        Milestone("first-service", "Took one bike through a full service."),
        Milestone("first-service", "Taught the service of hub gears to a colleague."),
    ],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Good

```python
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION],
    milestones=[
        Milestone("first-service", "Took one bike through a full service."),
        Milestone("first-lesson", "Taught the service of hub gears to a colleague."),
    ],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Source

The model: paths lead to one thing.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "duplicate-id",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
