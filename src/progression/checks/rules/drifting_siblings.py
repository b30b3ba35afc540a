"""Two tracks of one cluster say the same at one grade, in words that have drifted apart.

## Why it matters

Somebody changed one and forgot the other: one lane agrees the price, and the other agrees the
price and the date.
Nobody decided that one lane should be asked more, and yet it is.

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
                "agrees-price-and-date",
                "Agrees the price and the date with the customer before ordering parts.",
                examples=["Both had the day in writing."],
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
                "settles-prices",
                "Settles with the team once a year what common repairs cost.",
                examples=["A new chain has had one price since."],
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

Public frameworks have such pairs: one role “collaborates on” what its sibling “collaborates on and
occasionally leads”.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.asking import are_siblings, close_pairs, told_apart
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import titles


def check(subject: Context) -> Iterator[Found]:
    """Find nearly equal signals of tracks that stand side by side."""
    for pair in close_pairs(subject):
        if not are_siblings(subject, pair):
            continue
        first, other = pair
        ours = titles(sorted({seat.title for seat in other.starts}))
        theirs = titles(sorted({seat.title for seat in first.starts}))
        yield subject.found_in(
            other.text,
            f"{ours} and {theirs} weigh the same and are asked nearly the same:"
            f" {told_apart(pair)}.",
            why="If nobody decided that one is asked more, a word was changed in one place alone.",
            remedy="Use one signal for both, or let each say what only its own role does.",
            also=[first.text.noun],
        )


RULE = Rule(
    "drifting-siblings",
    group=Group.DUPLICATION,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
