"""A signal raises, or a track takes along, a signal that the competency does not have.

## Why it matters

The handbook shows what a signal replaces, and what people who change lanes are still held to.
Where the id leads nowhere it shows nothing, and the lower demand stays in force beside the higher
one.

## Bad

```python
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
            raises="write-the-cause",
        ),
        Signal(
            "teaches-the-repair",
            "Shows a colleague a repair and then watches them do it.",
            examples=["Two colleagues true wheels now."],
        ),
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
    ],
)
```

## Good

```python
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
            raises="writes-the-cause",
        ),
        Signal(
            "teaches-the-repair",
            "Shows a colleague a repair and then watches them do it.",
            examples=["Two colleagues true wheels now."],
        ),
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
    ],
)
```

## Source

The model: every reference leads somewhere.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unknown-signal",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
