"""A comment suppresses a rule and does not say why.

## Why it matters

The reason is for whoever reads the text next: in a year nobody knows whether the comment may go,
so that it stays for ever.

## Bad

```python
LEVEL = Level(  # progression: ignore[stray-space]
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others  have looked over.",
    expects=[EXPECTATION],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Good

```python
LEVEL = Level(  # progression: ignore[stray-space] The summary quotes a song.
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others  have looked over.",
    expects=[EXPECTATION],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Source

Our own: a suppression is a decision, and decisions in a framework are told to those it is about.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "suppression-without-reason",
    group=Group.CHECKING,
    severity=Severity.WARNING,
    since="0.2",
    check=None,  # the engine reads the comments
)
