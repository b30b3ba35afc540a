"""A rung is expected for which the competency has no step.

## Why it matters

Whoever is held to it finds the name of a rung, and no sentence that says what it means here.

## Bad

```python
MASTERING = Rung("mastering", "Mastering")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING, MASTERING])
NEXT_EXPECTATION = COMPETENCY.at(MASTERING)
```

## Good

```python
MASTERING = Rung("mastering", "Mastering")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING, MASTERING])
NEXT_EXPECTATION = COMPETENCY.at(PRACTISING)
```

## Source

The model: every reference leads somewhere.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unknown-step",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    since="0.2",
    check=None,  # the model reports it when a framework is loaded
)
