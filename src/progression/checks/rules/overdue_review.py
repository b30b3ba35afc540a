"""Nobody has read a part of the framework for longer than was agreed.

## Why it matters

Work changes, and text does not.
A quarterly look costs an hour, and spares people to be judged by last year's work.

## Bad

```python
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2025, 9, 30),
)
```

## Good

```python
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2025, 12, 15),
)
```

## Source

Our own: a framework is a living system; a quarter is the default, and a
company sets its own: `Framework(review_every=...)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.keeping import lacking, parts
from progression.checks.rule import Context, Found, Group, Rule, Severity


def check(subject: Context) -> Iterator[Found]:
    """Find what was read too long ago, and what never was."""
    days = subject.framework.review_every
    for part in parts(subject):
        reviewed = part.noun.reviewed
        if reviewed is None:
            continue
        age = (subject.today - reviewed).days
        if age > days:
            yield subject.found(
                part.standing,
                f"{part.name} was last reviewed on {reviewed:%-d %B %Y}, more than"
                f" {days} days ago.",
                why="Work changes, and people are judged by what it was.",
                remedy="Read it with its owner, mend what has changed, and set `reviewed` to the"
                " day.",
                field="reviewed",
            )
    for part in lacking(subject, lambda noun: noun.reviewed):
        yield subject.found(
            part.standing,
            f"{part.name} does not say when it was last reviewed.",
            why="Nobody can see whether it still holds.",
            remedy="Read it with its owner and write the day: `reviewed=date(...)`.",
        )


RULE = Rule(
    "overdue-review",
    group=Group.LIVING,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
