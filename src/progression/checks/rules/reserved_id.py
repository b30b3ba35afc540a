"""An id is a word that the handbook's own addresses use.

## Why it matters

The handbook has pages of its own, such as `/guides/` and `/compare/`.
A cluster of that id would stand at the same address, and one of the two could not be opened.

## Bad

```python
CLUSTER = Cluster(
    "guides",
    "Tour guides",
    summary="Shows visitors the town from the saddle.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
CLUSTER = Cluster(
    "tour-guides",
    "Tour guides",
    summary="Shows visitors the town from the saddle.",
    tracks=TRACKS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

The handbook: every address shows one page.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "reserved-id",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
