"""A level asks few new things.

## Why it matters

The step can then be taken, or missed, over a single sentence, and a year between two levels has
little to work on.

## Bad

```python
# settings: limits.fewest-new-signals = 4
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
# settings: limits.fewest-new-signals = 3
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
from progression.prose import counted

_FEWEST = Limit("fewest-new-signals", 3, "New signals that a level has at least")


def check(subject: Context) -> Iterator[Found]:
    """Count what is new at each level; where nothing is, “step-that-adds-nothing” speaks."""
    fewest = subject.limit(_FEWEST.name)
    for seat in subject.catalog.seats:
        size = step_size(subject.catalog, seat)
        if 0 < size < fewest:
            yield subject.found(
                at_seat(seat),
                f"{named(seat)} asks {counted(size, 'new thing')}; {fewest} are few already.",
                why="The step is taken, or missed, over a single sentence.",
                remedy="Write what else people at this level do that can be seen, or join the"
                " level with its neighbour.",
            )


RULE = Rule(
    "thin-level",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
    limits=(_FEWEST,),
)
