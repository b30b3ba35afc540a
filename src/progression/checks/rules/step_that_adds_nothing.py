"""A level asks nothing that the level below does not ask already.

## Why it matters

Whoever asks what it would take to get there is told: nothing.
Then the step is decided by something that nobody wrote down.

## Bad

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Good

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[COMPETENCY.at(PRACTISING)],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Source

Public frameworks have such pairs of levels, told apart by their titles alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import at_seat, named, step_size


def check(subject: Context) -> Iterator[Found]:
    """Find levels with nothing new, nothing raised, and no sentence of their own."""
    for seat in subject.catalog.seats:
        before = subject.catalog.before(seat)
        if before is None or not subject.catalog.bar(before).asked:
            continue
        if step_size(subject.catalog, seat) == 0:
            yield subject.found(
                at_seat(seat),
                f"{named(seat)} asks nothing that {named(before)} does not ask.",
                why="Whoever asks how to get there is told: by nothing that is written down.",
                remedy="Write what people at this level do that is new, or join the two levels.",
                also=[before.level],
            )


RULE = Rule(
    "step-that-adds-nothing",
    group=Group.STRUCTURE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
