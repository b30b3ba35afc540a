"""Of two levels that weigh the same, one asks more in many competencies and less in none.

## Why it matters

Equal grade and equal pay are a promise that both lanes ask alike.
Where one asks more throughout, people pay for the choice of a lane with a higher bar.

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
            Signal(
                "hires-with-care",
                "Lets a candidate repair one bike beside a future colleague.",
                examples=["The candidate asked for the manual, and got the job."],
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

The idea of two lanes: equal in standing, so that what is asked is counted lane by lane.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog import Asked, Catalog, Seat
from progression.catalog.bar import rung_places
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import at_seat, named, titles
from progression.model import OPTIONAL


def check(subject: Context) -> Iterator[Found]:
    """Compare levels of one cluster and grade, lane by lane, competency by competency."""
    catalog = subject.catalog
    for seat in catalog.seats:
        for other in catalog.side_by_side(seat):
            is_pair = other.cluster_path == seat.cluster_path and other.lane.id != seat.lane.id
            if not is_pair:
                continue
            more, less, of = _compared(catalog, seat, other)
            if less or 3 * len(more) < of or not more:
                continue
            yield subject.found(
                at_seat(seat),
                f"{named(seat)} asks more than {named(other)}, which weighs the same, in"
                f" {len(more)} of {of} competencies and less in none: {titles(more)}.",
                why="Equal grade and pay promise that both lanes ask alike.",
                remedy=f"Take something out here, or write what {named(other)} is asked as well.",
                also=[other.level],
            )


def _compared(catalog: Catalog, seat: Seat, other: Seat) -> tuple[list[str], int, int]:
    """Titles of what a seat asks more of, how often it asks less, and of how many competencies."""
    ours = {asked.competency.id: asked for asked in catalog.bar(seat) if _counts(asked)}
    theirs = {asked.competency.id: asked for asked in catalog.bar(other) if _counts(asked)}
    more: list[str] = []
    less = 0
    for name in {**ours, **theirs}:
        here, there = _weights(ours.get(name), theirs.get(name))
        if here > there:
            more.append(ours[name].competency.title)
        less += here < there
    return sorted(more), less, len({**ours, **theirs})


def _counts(asked: Asked) -> bool:
    return asked.importance is not OPTIONAL


def _weights(here: Asked | None, there: Asked | None) -> tuple[int, int]:
    """How much each asks: by signals in force, or by rungs where a competency has no signals."""
    if here is None or there is None:
        return int(here is not None), int(there is not None)
    if here.signals or there.signals:
        return len(here.signals), len(there.signals)
    places = rung_places(here.competency)
    if here.rung is None or there.rung is None:
        return 0, 0
    return places.get(here.rung.id, -1), places.get(there.rung.id, -1)


RULE = Rule(
    "unequal-lanes",
    group=Group.LANES,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
