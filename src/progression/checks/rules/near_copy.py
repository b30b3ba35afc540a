"""Two signals say nearly the same.

## Why it matters

Readers compare them word by word and look for a difference that perhaps nobody meant.
What counts as evidence for one counts for the other, so that a person is praised, or held up, twice
for one thing.

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
        Signal(
            "notes-the-cause",
            "Writes the cause of every fault on the job card.",
            examples=["The card named the cracked spoke."],
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
        Signal(
            "notes-the-cause",
            "Writes the cause of every fault on the job card.",
            examples=["The card named the cracked spoke."],
            raises="writes-the-cause",
        ),
    ],
)
```

## Source

Measured on public frameworks: Medium's has such pairs across its competencies, others within one.
Likeness is counted in words that are the same and stand in the same order, four of five.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.asking import Pair, are_siblings, close_pairs, told_apart
from progression.checks.rule import Context, Found, Group, Rule, Severity


def check(subject: Context) -> Iterator[Found]:
    """Find pairs that are nearly equal; each signal is told once, with the first it is like."""
    told: set[int] = set()
    for pair in close_pairs(subject):
        first, other = pair
        # Tracks side by side that say it in two ways are another matter: “drifting-siblings”.
        if id(other) in told or are_siblings(subject, pair):
            continue
        told.add(id(other))
        yield subject.found_in(
            other.text,
            f"The signal says nearly the same as “{first.path}”: {told_apart(pair)}.",
            why="Readers look for a difference, and one deed is evidence for both.",
            remedy=_remedy(pair),
            also=[first.text.noun],
        )


def _remedy(pair: Pair) -> str:
    first, other = pair
    if first.competency == other.competency and first.place[0] != other.place[0]:
        name = first.path.partition("/")[2]
        return (
            f'If it takes the place of the other, write `raises="{name}"`; if both mean the'
            " same, use one signal."
        )
    return "If both mean the same, use one signal; else let each say first what is its own."


RULE = Rule(
    "near-copy",
    group=Group.DUPLICATION,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
