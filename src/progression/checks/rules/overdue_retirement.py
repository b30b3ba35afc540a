"""The day on which something retires has passed, and it is still there.

## Why it matters

People were told that it goes.
As long as it stays, some prepare for it and some do not, and both are right.

## Bad

```python
SECOND_SIGNAL = Signal(
    "writes-the-cause",
    "Writes the cause of a fault on the job card.",
    examples=["The card said which spoke had cracked, and where."],
    status=RETIRED,
)
Retired("repair/writes-the-cause", on=date(2026, 1, 31), note="Part of every repair now.")
```

## Good

```python
SECOND_SIGNAL = Signal(
    "writes-the-cause",
    "Writes the cause of a fault on the job card.",
    examples=["The card said which spoke had cracked, and where."],
    status=RETIRED,
)
Retired("repair/writes-the-cause", on=date(2026, 3, 31), note="Part of every repair soon.")
```

## Source

Our own: a framework is a living system, and what it announces comes true.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import RETIRED, Retired


def check(subject: Context) -> Iterator[Found]:
    """Find what is marked as retired and was to be gone by now."""
    for note in subject.framework.history:
        if not isinstance(note, Retired) or note.on is None or note.on >= subject.today:
            continue
        found = subject.catalog.get(note.path)
        if found is None or found.status is not RETIRED:
            continue
        name = getattr(found, "title", "") or getattr(found, "text", "")
        yield subject.found(
            Standing(found, note.path, None),
            f"“{name}” was to be gone on {note.on:%-d %B %Y}, and is still there.",
            why="Some prepare for it, some no longer do, and both are right.",
            remedy="Take it out, or tell people the new day in its `Retired` line.",
            also=[note],
        )


RULE = Rule(
    "overdue-retirement",
    group=Group.LIVING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
