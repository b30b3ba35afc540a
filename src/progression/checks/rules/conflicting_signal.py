"""Two signals of one competency have the same id and different texts.

## Why it matters

Evidence and assessments cite a signal as `competency/signal`, and mean one sentence by it.
With two wordings, two people who talk about the same signal read different sentences.

## Bad

```python
STEP = Step(
    STARTING,
    "Repairs what was reported and records what was found.",
    signals=[
        SIGNAL,
        SECOND_SIGNAL,
        THIRD_SIGNAL,
        Signal(
            "reproduces-first",
            "Rides a mended bike once around the block.",
            examples=["Heard the brake squeal again at the second corner."],
        ),
    ],
)
```

## Good

```python
STEP = Step(
    STARTING,
    "Repairs what was reported and records what was found.",
    signals=[
        SIGNAL,
        SECOND_SIGNAL,
        THIRD_SIGNAL,
        Signal(
            "tries-the-repair",
            "Rides a mended bike once around the block.",
            examples=["Heard the brake squeal again at the second corner."],
        ),
    ],
)
```

## Source

The model: a signal is defined once, and used wherever it is asked.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "conflicting-signal",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
