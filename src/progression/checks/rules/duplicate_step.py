"""A competency has two steps for one rung.

## Why it matters

A level names a rung and means everything that its step asks.
With two steps it could mean either, and readers would be shown only one.

## Bad

```python
LAST_STEP = Step(
    PRACTISING,
    "Repairs what other workshops have given up.",
    signals=[
        Signal(
            "takes-lost-cases",
            "Takes in a bike that another workshop has returned unmended.",
            examples=["Found the hairline crack behind a bottom bracket."],
        ),
        Signal(
            "publishes-the-method",
            "Publishes how a rare repair is done so that others can follow it.",
            examples=["Two workshops in the next town true carbon rims this way."],
        ),
        Signal(
            "builds-a-tool",
            "Builds a tool for a repair that no maker sells one for.",
            examples=["A clamp from a door hinge holds the fork crown."],
        ),
    ],
)
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP, LAST_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
MASTERING = Rung("mastering", "Mastering")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING, MASTERING])
LAST_STEP = Step(
    MASTERING,
    "Repairs what other workshops have given up.",
    signals=[
        Signal(
            "takes-lost-cases",
            "Takes in a bike that another workshop has returned unmended.",
            examples=["Found the hairline crack behind a bottom bracket."],
        ),
        Signal(
            "publishes-the-method",
            "Publishes how a rare repair is done so that others can follow it.",
            examples=["Two workshops in the next town true carbon rims this way."],
        ),
        Signal(
            "builds-a-tool",
            "Builds a tool for a repair that no maker sells one for.",
            examples=["A clamp from a door hinge holds the fork crown."],
        ),
    ],
)
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP, LAST_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

The model: a rung of a competency is one step.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "duplicate-step",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
