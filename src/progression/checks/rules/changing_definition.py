"""The definitions give another framework each time that they are loaded.

## Why it matters

Nobody could say what holds.
The handbook of the morning differs from that of the afternoon, each comparison shows a change that
nobody made, and a reviewer approves what nobody will see again.

## Bad

```python
import datetime

TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=LEVELS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
    attributes={"read": datetime.datetime.now().isoformat()},
)
```

## Good

```python
TRACK = Track(
    "ic",
    "Mechanics",
    lane=INDIVIDUAL_CONTRIBUTOR,
    summary="You lead through the repair itself.",
    levels=LEVELS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
    attributes={"read": "31 January 2026"},
)
```

## Source

Our own: definitions are loaded twice where they have to be executed, and compared.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "changing-definition",
    group=Group.LOADING,
    severity=Severity.WARNING,
    since="0.2",
    check=None,  # the loader of a folder reports it
)
