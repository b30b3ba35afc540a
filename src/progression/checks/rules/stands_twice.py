"""One cluster, track or level stands in two places.

## Why it matters

People, moves and assessments refer to a level by its path.
A level in two tracks has two paths, and what it asks differs with the levels below it, so that one
title would mean two things.
Competencies and signals are the parts that are made to be shared.

## Bad

```python
SATURDAY = Cluster(
    "saturday",
    "Saturday workshop",
    summary="Opens the workshop to the neighbours.",
    tracks=[TRACK],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
CLUSTERS = [CLUSTER, SATURDAY]
```

## Good

```python
HELPER = Level(
    "helper",
    "Workshop helper",
    short="H1",
    grade=1,
    summary="Mends what neighbours bring in on a Saturday.",
    expects=[COMPETENCY.at(STARTING)],
    milestones=[Milestone("first-saturday", "Sent a neighbour home on a bike that brakes.")],
    triggers=[Trigger("stays-on", "A neighbour stays to help after their own repair.")],
    prompts=[Prompt("whom-to-help", "Whom would you like to help next Saturday?")],
)
HELPERS = Track(
    "helpers",
    "Helpers",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You mend beside the people who ride.",
    levels=[HELPER],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
SATURDAY = Cluster(
    "saturday",
    "Saturday workshop",
    summary="Opens the workshop to the neighbours.",
    tracks=[HELPERS],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
CLUSTERS = [CLUSTER, SATURDAY]
```

## Source

The model: a level has one path.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "stands-twice",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
