"""A path could mean two things of different kinds.

## Why it matters

Clusters and competencies stand at the top of the addresses alike.
Where both have the id `repair`, nobody knows what a link, a review form or a command that says
`repair` is about.

## Bad

```python
CLUSTER = Cluster(
    "repair",
    "Repair",
    summary="Keeps the bikes of the town on the road.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
CLUSTER = Cluster(
    "repairs",
    "Repair shop",
    summary="Keeps the bikes of the town on the road.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

The model: paths lead to one thing.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "ambiguous-path",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
