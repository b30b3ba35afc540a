"""One person is asked too many competencies.

## Why it matters

A conversation reaches four or five of them, a year of growth perhaps two.
Beyond fifteen, most are asked of people and never spoken about.

## Bad

```python
# settings: limits.competencies-for-one-person = 1
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

## Good

```python
# settings: limits.competencies-for-one-person = 2
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

Public frameworks ask 4 to 14 of one person.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.checks.seats import at_seat, named
from progression.model import OPTIONAL

_MOST = Limit(
    "competencies-for-one-person",
    15,
    "Competencies, without optional ones, that a level has at most",
)


def check(subject: Context) -> Iterator[Found]:
    """Count what is in force at each level, inherited and shared competencies included."""
    most = subject.limit(_MOST.name)
    for seat in subject.catalog.seats:
        count = sum(asked.importance is not OPTIONAL for asked in subject.catalog.bar(seat))
        below = subject.catalog.below(seat)
        before = subject.catalog.bar(below) if below else ()
        # Said once, where it begins: the levels above take it all along.
        if count > most and sum(asked.importance is not OPTIONAL for asked in before) <= most:
            yield subject.found(
                at_seat(seat),
                f"{named(seat)} asks {count} competencies of one person; more than {most} are"
                " never all spoken about.",
                why="What nobody speaks about decides nothing, or surprises people when it does.",
                remedy="Leave out what others at the table answer for, join what overlaps, or mark"
                " some as optional.",
            )


RULE = Rule(
    "too-many-competencies",
    group=Group.COVERAGE,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
    limits=(_MOST,),
)
