"""An id that was retired, or moved away, is given to something else.

## Why it matters

What people wrote down years ago cites the old id: a review, a goal, an example of good work.
Given to another text, it makes all of them say what nobody meant.

## Bad

```python
Retired("repair/writes-the-cause", on=date(2025, 6, 30), note="Part of every repair now.")
```

## Good

```python
Retired("repair/keeps-a-tally", on=date(2025, 6, 30), note="Part of every repair now.")
```

## Source

The model: an id names one thing for ever.
The Financial Times, which numbers its versions with care, still gave ids a second life.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import RETIRED, Moved, Retired


def check(subject: Context) -> Iterator[Found]:
    """Find retired and moved paths at which something stands."""
    for note in subject.framework.history:
        path = note.old if isinstance(note, Moved) else note.path
        found = subject.catalog.get(path)
        if found is None or (note.on is not None and note.on > subject.today):
            continue
        if isinstance(note, Retired) and found.status is RETIRED:
            # It is on its way out, which “overdue-retirement” looks after.
            continue
        day = f" on {note.on:%-d %B %Y}" if note.on else ""
        what = f"moved to “{note.new}”" if isinstance(note, Moved) else "was retired"
        name = getattr(found, "title", "") or getattr(found, "text", "")
        yield subject.found(
            Standing(note, path, subject.framework),
            f"“{path}” {what}{day}, and something stands there: “{name}”.",
            why="Whatever cites the id from before that day would mean another thing now.",
            remedy="Give what is new an id of its own; or, if it never went, take this line out.",
            also=[found],
        )


RULE = Rule(
    "reused-id",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
