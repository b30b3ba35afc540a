"""Above the point where the lanes part, a grade exists in one lane alone.

## Why it matters

Two lanes are equal in standing only as far as both of them go.
Where one ends early, whoever wants to grow further has to change the kind of work, and people learn
which lane counts.

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
OWNER = Level(
    "workshop-owner",
    "Head of workshop",
    short="M2",
    grade=3,
    summary="Answers for the workshop to the town.",
    expects=[
        COMPETENCY.expects(
            "Decides what the workshop takes on.",
            Signal(
                "says-no-in-time",
                "Turns down a job in the week in which it is asked for.",
                examples=["Sent a cargo fleet to a larger workshop on the same day."],
            ),
            Signal(
                "opens-the-books",
                "Shows the team each month what came in and what it cost.",
                examples=["The team chose a new stand over a new sign."],
            ),
            Signal(
                "asks-riders",
                "Calls five customers a month to hear how their bikes ride.",
                examples=["Learnt that evening pick-ups matter more than price."],
            ),
        ),
    ],
    milestones=[Milestone("good-year", "The workshop closed a year with money to spare.")],
    triggers=[Trigger("town-asks", "The town asks the workshop for its view.")],
    prompts=[Prompt("in-two-years", "What will the workshop mend in two years?")],
)
LEADS = Track(
    "management",
    "Leads",
    lane=MANAGEMENT,
    summary="You lead through the people who repair.",
    levels=[LEAD, OWNER],
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

The idea of two lanes: equal in standing and pay.
Public frameworks with two lanes often give the managers one grade more.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog import Catalog, Seat
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import at_seat, clusters_with_lanes, named


def check(subject: Context) -> Iterator[Found]:
    """Find grades of a cluster at which one lane has a level, and another that is open does not."""
    for _, lanes in clusters_with_lanes(subject.catalog):
        opening = {
            lane: min(seat.grade.number for seat in seats if seat.grade)
            for lane, seats in lanes.items()
            if any(seat.grade for seat in seats)
        }
        reported: set[tuple[int, str]] = set()
        for lane, seats in lanes.items():
            for seat in seats:
                if seat.grade is None:
                    continue
                for other, start in opening.items():
                    missing = (seat.grade.number, other)
                    if other == lane or start > seat.grade.number or missing in reported:
                        continue
                    if not _stands_beside(subject.catalog, seat, other):
                        reported.add(missing)
                        yield _found(subject, seat, lanes[other])


def _stands_beside(catalog: Catalog, seat: Seat, lane: str) -> bool:
    return any(
        other.lane.id == lane and other.cluster_path == seat.cluster_path
        for other in catalog.side_by_side(seat)
    )


def _found(subject: Context, seat: Seat, others: list[Seat]) -> Found:
    grade = seat.grade
    number = grade.number if grade else 0
    lane = others[0].lane.title
    graded = [other for other in others if other.grade]
    last = max(graded, key=lambda other: other.grade.number if other.grade else 0)
    ends = last.grade is not None and last.grade.number < number
    tail = f", which ends with {named(last)} at grade {last.grade.number}" if ends else ""  # type: ignore[union-attr]  # just looked at
    return subject.found(
        at_seat(seat),
        f"{named(seat)} has the grade {number}, which the lane “{lane}” of “{seat.cluster.title}”"
        f" does not have{tail}.",
        why="Whoever wants to grow that far has to change lanes, and people see which one counts.",
        remedy=f"Write the level of “{lane}” that weighs the same, or declare one as equivalent.",
        also=[last.level],
    )


RULE = Rule(
    "grade-in-one-lane",
    group=Group.LANES,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
