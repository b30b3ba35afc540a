"""A competency has no question to talk about it.

## Why it matters

Signals tell what to look for, and a prompt opens the conversation.
Without one, the talk begins with an assessment.

## Bad

```python
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
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
    reviewed=date(2026, 1, 31),
)
```

## Source

Our own: frameworks fail in the conversation, not in the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.model import RETIRED, Competency


def check(subject: Context) -> Iterator[Found]:
    """Find competencies without prompts."""
    for standing in subject.all("Competency"):
        noun = standing.noun
        if isinstance(noun, Competency) and not noun.prompts and noun.status is not RETIRED:
            yield subject.found(
                standing,
                f"“{noun.title}” has no prompt for a 1:1.",
                why="Without a question, the talk begins with an assessment.",
                remedy="Write one open question that a person could answer with a story.",
            )


RULE = Rule(
    "competency-without-prompt",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
