"""A competency belongs to a dimension that the framework does not list.

## Why it matters

Skills are stacked dimension by dimension, on every level page and in every comparison.
A competency of another dimension would be left out of all of them.

## Bad

```python
CRAFT = Dimension("craft", "Craft", summary="How the work is done.")
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=CRAFT,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
CRAFT = Dimension("craft", "Craft", summary="How the work is done.")
DIMENSIONS = [CRAFT]
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=CRAFT,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

The model: every reference leads somewhere.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unknown-dimension",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
