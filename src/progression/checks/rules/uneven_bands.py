"""Levels of one grade have different pay bands.

## Why it matters

A grade is the promise that what stands side by side is paid alike.
Two bands break it in public, and the lane with the lower one reads as second.

## Bad

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=Grade(2, band="€34,000 to €40,000"),
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
LEAD = Level(
    "workshop-lead",
    "Workshop lead",
    short="M1",
    grade=Grade(2, band="€38,000 to €44,000"),
    summary="Answers for the people who repair.",
    expects=[
        COMPETENCY.expects(
            "Sees that repairs are done well by others.",
            Signal(
                "plans-by-skill",
                "Gives each repair to the person who learns most from it.",
                examples=["The apprentice got the hub, with a colleague close by."],
            ),
            Signal(
                "talks-over-returns",
                "Talks over each returned bike with the person who repaired it.",
                examples=["Both found the loose cone on the second look."],
            ),
            Signal(
                "frees-time",
                "Keeps one hour of each day free of appointments.",
                examples=["Nobody worked late when the tandem came in."],
            ),
        ),
    ],
    milestones=[Milestone("first-hire", "A colleague whom they hired stayed for a year.")],
    triggers=[Trigger("settles-shifts", "Colleagues ask them to settle who works when.")],
    prompts=[Prompt("whose-week", "Whose week did you make easier?")],
)
LEADS = Track(
    "management",
    "Leads",
    lane=MANAGEMENT,
    summary="You lead through the people who repair.",
    levels=[LEAD],
    branches_from=LEVEL,
    takes_along=[COMPETENCY],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, LEADS]
```

## Good

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=Grade(2, band="€38,000 to €44,000"),
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
LEAD = Level(
    "workshop-lead",
    "Workshop lead",
    short="M1",
    grade=Grade(2, band="€38,000 to €44,000"),
    summary="Answers for the people who repair.",
    expects=[
        COMPETENCY.expects(
            "Sees that repairs are done well by others.",
            Signal(
                "plans-by-skill",
                "Gives each repair to the person who learns most from it.",
                examples=["The apprentice got the hub, with a colleague close by."],
            ),
            Signal(
                "talks-over-returns",
                "Talks over each returned bike with the person who repaired it.",
                examples=["Both found the loose cone on the second look."],
            ),
            Signal(
                "frees-time",
                "Keeps one hour of each day free of appointments.",
                examples=["Nobody worked late when the tandem came in."],
            ),
        ),
    ],
    milestones=[Milestone("first-hire", "A colleague whom they hired stayed for a year.")],
    triggers=[Trigger("settles-shifts", "Colleagues ask them to settle who works when.")],
    prompts=[Prompt("whose-week", "Whose week did you make easier?")],
)
LEADS = Track(
    "management",
    "Leads",
    lane=MANAGEMENT,
    summary="You lead through the people who repair.",
    levels=[LEAD],
    branches_from=LEVEL,
    takes_along=[COMPETENCY],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
TRACKS = [TRACK, LEADS]
```

## Source

The model: levels of one grade share it, whatever the lane.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import at_seat, named


def check(subject: Context) -> Iterator[Found]:
    """Find levels whose pay band differs from that of most levels of their grade."""
    for group in subject.catalog.grades():
        banded = [(seat, seat.grade.band) for seat in group.seats if seat.grade and seat.grade.band]
        counts = Counter(band for _, band in banded)
        if len(counts) < 2:
            continue
        usual = min(counts, key=lambda band: (-counts[band], band))
        first = min((seat for seat, band in banded if band == usual), key=lambda seat: seat.path)
        for seat, band in banded:
            if band != usual:
                yield subject.found(
                    at_seat(seat),
                    f"{named(seat)} has the pay band “{band}”, and {named(first)}, of the same"
                    f" grade {group.grade.number}, has “{usual}”.",
                    why="Levels of one grade are equal in standing and in pay.",
                    remedy="Use one `Grade` object for both, or give one of them another grade.",
                    also=[first.level],
                )


RULE = Rule(
    "uneven-bands",
    group=Group.LANES,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
