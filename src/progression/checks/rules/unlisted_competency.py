"""A level asks a competency that the framework does not list.

## Why it matters

The library of competencies is what the handbook and the catalog know.
What is missing there has no page, no owner and no prompts to talk about it, although people are
held to it.

## Bad

```python
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    scale=SCALE,
    steps=[
        Step(
            STARTING,
            "Sets up a bike for the person who rides it.",
            signals=[
                Signal(
                    "measures-the-rider",
                    "Measures the rider before moving the saddle.",
                    examples=["Wrote the inside leg on the card, then set the height."],
                ),
                Signal(
                    "asks-about-pain",
                    "Asks the rider where a long ride hurts.",
                    examples=["Heard about a numb hand and turned the grips."],
                ),
                Signal(
                    "notes-the-setup",
                    "Writes the final setup on a label under the saddle.",
                    examples=["The next colleague put the seat post back to the mark."],
                ),
            ],
        ),
    ],
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION, FITTING.at(STARTING)],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Good

```python
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    scale=SCALE,
    steps=[
        Step(
            STARTING,
            "Sets up a bike for the person who rides it.",
            signals=[
                Signal(
                    "measures-the-rider",
                    "Measures the rider before moving the saddle.",
                    examples=["Wrote the inside leg on the card, then set the height."],
                ),
                Signal(
                    "asks-about-pain",
                    "Asks the rider where a long ride hurts.",
                    examples=["Heard about a numb hand and turned the grips."],
                ),
                Signal(
                    "notes-the-setup",
                    "Writes the final setup on a label under the saddle.",
                    examples=["The next colleague put the seat post back to the mark."],
                ),
            ],
        ),
    ],
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, FITTING]
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION, FITTING.at(STARTING)],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Source

The model: a competency is defined once, in the library.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unlisted-competency",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
