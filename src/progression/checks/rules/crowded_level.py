"""A level asks many new things at once.

## Why it matters

Nobody can keep them in mind, so that each manager picks a few, and every pick is another one.

## Bad

```python
# settings: limits.most-new-signals = 2
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Good

```python
# settings: limits.most-new-signals = 3
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Source

Measured on public frameworks, where a step mostly asks 8 to 30 new things.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.checks.seats import at_seat, named, step_size

_MOST = Limit("most-new-signals", 30, "New signals that a level has at most")


def check(subject: Context) -> Iterator[Found]:
    """Count what is new at each level."""
    most = subject.limit(_MOST.name)
    for seat in subject.catalog.seats:
        size = step_size(subject.catalog, seat)
        if size > most:
            yield subject.found(
                at_seat(seat),
                f"{named(seat)} asks {size} new things; more than {most} are too many to keep in"
                " mind.",
                why="Each manager picks a few of them, and every pick is another one.",
                remedy="Keep what tells this level from the one below, and let go of the rest.",
            )


RULE = Rule(
    "crowded-level",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
    limits=(_MOST,),
)
