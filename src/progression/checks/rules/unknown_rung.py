"""A step is for a rung that the scale of its competency does not have.

## Why it matters

The order of steps comes from the scale.
A step outside it has no place in that order, so that nobody knows what stands above or below it.

## Bad

```python
MASTERING = Rung("mastering", "Mastering")
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

The model: every reference leads somewhere.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unknown-rung",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
