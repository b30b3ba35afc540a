"""No level asks a competency that the library lists.

## Why it matters

Readers of the handbook find it, prepare for it, and are held to it by nobody.
Either a level lost its line, or the competency is left over.

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
COMPETENCIES = [COMPETENCY, FITTING]
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

Public frameworks carry such remains: skills that no role asks, from a version before.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.model import DRAFT, RETIRED, Competency


def check(subject: Context) -> Iterator[Found]:
    """Find competencies of the library that are in force nowhere."""
    catalog = subject.catalog
    asked = {each.competency.id for seat in catalog.seats for each in catalog.bar(seat)}
    if not asked:
        # Nobody is asked anything: such a framework leaves it to people which way they grow.
        return
    for standing in subject.all("Competency"):
        noun = standing.noun
        if not isinstance(noun, Competency) or noun.status in (DRAFT, RETIRED):
            continue
        if noun.id not in asked:
            yield subject.found(
                standing,
                f"No level asks “{noun.title}”.",
                why="Readers prepare for it, and nobody is held to it.",
                remedy="Expect it of the levels it is for, mark it as a draft, or take it out.",
            )


RULE = Rule(
    "unused-competency",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
