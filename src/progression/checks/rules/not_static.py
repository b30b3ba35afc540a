"""A definition has to be executed to know what it means.

## Why it matters

Definitions that are plain can be read without being run: by tools in other languages, by a check of
a pull request from outside, and by people who do not program.
A loop saves its author five lines, and costs each reader the certainty that what stands there is
what holds.

## Bad

```python
MILESTONES = [
    Milestone(name, f"Took one bike through {words} on their own.")
    for name, words in [("wheel", "a rebuilt wheel"), ("brake", "a new brake")]
]
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION],
    milestones=MILESTONES,
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Good

```python
MILESTONES = [
    Milestone("wheel", "Took one bike through a rebuilt wheel on their own."),
    Milestone("brake", "Took one bike through a new brake on their own."),
]
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION],
    milestones=MILESTONES,
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Source

The static subset, in the reference: what can be evaluated without being executed.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "not-static",
    group=Group.LOADING,
    severity=Severity.ADVICE,
    since="0.2",
    check=None,  # the loader of a folder reports it
)
