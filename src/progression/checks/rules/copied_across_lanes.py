"""Two lanes have the same text, each under an id of its own.

## Why it matters

On the day of a move between lanes it counts as handed over and as new, although nothing changes.
And as soon as one of the two is mended, people in the two lanes are asked different things.

## Bad

```python
LEAD = Level(
    "workshop-lead",
    "Workshop lead",
    short="M1",
    grade=2,
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
                "shows-the-repair",
                "Shows a colleague a repair and then watches them do it.",
                examples=["Two colleagues true wheels now."],
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
TEACHES = Signal(
    "teaches-the-repair",
    "Shows a colleague a repair and then watches them do it.",
    examples=["Two colleagues true wheels now."],
)
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
        ),
        TEACHES,
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
    ],
)
LEAD = Level(
    "workshop-lead",
    "Workshop lead",
    short="M1",
    grade=2,
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
            TEACHES,
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

The model: a signal is defined once and may stand in any lane.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.asking import Asked, equal_groups
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.prose import listed


def check(subject: Context) -> Iterator[Found]:
    """Find signals that say what one says that only other lanes are asked."""
    for first, *others in equal_groups(subject):
        for other in others:
            if not first.lanes or not other.lanes or first.lanes & other.lanes:
                continue
            yield subject.found_in(
                other.text,
                f"{_lanes(other)} has this text as “{other.path}”, and {_lanes(first)} has it as"
                f" “{first.path}”.",
                why="Who moves between the lanes is told that it is handed over, and new again.",
                remedy="Define the signal once and name it in both lanes.",
                also=[first.text.noun],
            )


def _lanes(asked: Asked) -> str:
    return listed(sorted({f"“{seat.lane.title}”" for seat in asked.starts}))


RULE = Rule(
    "copied-across-lanes",
    group=Group.LANES,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
