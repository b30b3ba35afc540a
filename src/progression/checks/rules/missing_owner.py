"""Nobody keeps a part of the framework current.

## Why it matters

Readers have nobody to ask, and nobody is asked when it ages.
One owner for the whole framework is enough in a small company; once parts have owners of their own,
a part without one looks kept and is not.

## Bad

```python
CLUSTER = Cluster(
    "workshop",
    "Workshop",
    summary="Keeps the bikes of the town on the road.",
    tracks=TRACKS,
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
CLUSTER = Cluster(
    "workshop",
    "Workshop",
    summary="Keeps the bikes of the town on the road.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

Our own: a framework is a living system, with somebody who answers for each part.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.keeping import lacking
from progression.checks.rule import Context, Found, Group, Rule, Severity


def check(subject: Context) -> Iterator[Found]:
    """Find the framework, clusters, tracks and competencies without an owner."""
    for part in lacking(subject, lambda noun: noun.owner):
        yield subject.found(
            part.standing,
            f"{part.name} has no owner.",
            why="Readers have nobody to ask, and nobody is asked when it ages.",
            remedy="Name the role that keeps it current: `owner=...`.",
        )


RULE = Rule(
    "missing-owner",
    group=Group.LIVING,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
