"""An id is not made of lower-case words joined by hyphens.

## Why it matters

Ids stand in addresses and file names, where machines differ in what they make of capitals, spaces
and accents.
One shape for all of them also spares everybody the question how an id is written.

## Bad

```python
Milestone("First_Service", "Took one bike through a full service.")
```

## Good

```python
Milestone("first-service", "Took one bike through a full service.")
```

## Source

The model: ids are read alike by every machine.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "malformed-id",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
