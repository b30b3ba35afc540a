"""A competency is asked in one lane of a cluster and unknown to the others.

## Why it matters

What only managers are asked looks like theirs: giving feedback, setting a direction, growing
others.
The people who do the same without a team find no words for it, and cannot move across with it.

## Bad

```python
LEADING = Competency(
    "leading",
    "Leading",
    dimension=DIMENSION,
    summary="How do you bring people to do good work together?",
    prompts=[Prompt("led-last", "When did you last see somebody lead well?")],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, LEADING]
LEAD = Level(
    "workshop-lead",
    "Workshop lead",
    short="M1",
    grade=2,
    summary="Answers for the people who repair.",
    expects=[
        LEADING.expects(
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

The idea of two lanes: both lead, one of them without a team.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import clusters_with_lanes
from progression.checks.texts import Standing
from progression.prose import listed


def check(subject: Context) -> Iterator[Found]:
    """Find competencies that some lanes of a cluster ask and others never do."""
    catalog = subject.catalog
    for path, lanes in clusters_with_lanes(catalog):
        asked = {
            lane: {each.competency.id for seat in seats for each in catalog.bar(seat)}
            for lane, seats in lanes.items()
        }
        if not all(asked.values()):
            continue
        names = {lane: seats[0].lane.title for lane, seats in lanes.items()}
        for name in sorted(set().union(*asked.values())):
            having = [lane for lane in asked if name in asked[lane]]
            if len(having) > 1:
                continue
            competency = catalog.competencies[name]
            others = listed([f"“{names[lane]}”" for lane in sorted(names) if lane != having[0]])
            yield subject.found(
                Standing(catalog.clusters[path], path, None),
                f"In “{catalog.clusters[path].title}” only the lane “{names[having[0]]}” is asked"
                f" “{competency.title}”, and {others} never.",
                why="The others do some of it, have no words for it, and cannot move with it.",
                remedy="Write what it looks like in the other lane; as optional, if few do it.",
                also=[competency],
            )


RULE = Rule(
    "one-lane-competency",
    group=Group.LANES,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
