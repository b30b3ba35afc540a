"""A comment or an exception suppresses a rule that finds nothing there.

## Why it matters

The text was mended, the object moved, or the name of the rule was misspelt.
What stays behind hides the next fault at this place, which nobody has looked at.

## Bad

```python
LEVEL = Level(  # progression: ignore[stray-space] The title of a song.
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
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

Linters of code have learnt this: import-linter makes a suppression that suppresses nothing an
error.
"""

from __future__ import annotations

from progression.checks.rule import Group, Rule, Severity

RULE = Rule(
    "unused-suppression",
    group=Group.CHECKING,
    severity=Severity.WARNING,
    since="0.2",
    check=None,  # the engine knows what each comment suppressed
)
