"""An expectation asks a step and says in other words what the step says.

## Why it matters

The step is written once so that everybody means the same by it.
Said again in other words, it is read as something else, and whoever changes the step does not know
of the copy.

## Bad

```python
EXPECTATION = Expectation(
    competency=COMPETENCY,
    rung=STARTING,
    summary="Repairs most faults and notes them down.",
)
```

## Good

```python
EXPECTATION = COMPETENCY.at(
    STARTING,
    note="In the first season on bikes without gears.",
)
```

## Source

The engineering ladders of jorgef, where pages of single roles word a value in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import Expectation, Step
from progression.prose import fold


def check(subject: Context) -> Iterator[Found]:
    """Find expectations at a rung that have a sentence of their own."""
    for standing in subject.all("Expectation"):
        noun = standing.noun
        if not isinstance(noun, Expectation) or noun.rung is None or not noun.summary:
            continue
        for step in noun.competency.steps:
            if step.rung.id == noun.rung.id and step.summary:
                yield _found(subject, standing, noun, step)


def _found(subject: Context, standing: Standing, noun: Expectation, step: Step) -> Found:
    is_same = _key(step.summary) == _key(noun.summary)
    name = f"“{step.rung.title}” of “{noun.competency.title}”"
    return subject.found(
        standing,
        f"The expectation repeats the step {name}."
        if is_same
        else f"The expectation says in other words what the step {name} says.",
        why="Everybody should mean the same by a step, and no copy follows when it changes.",
        remedy="Ask the step by `.at(...)` alone; what is special here goes into a signal or a"
        " `note`.",
        field="summary",
        also=[step],
    )


def _key(text: str) -> str:
    return fold(text).casefold().strip(" .")


RULE = Rule(
    "restated-step",
    group=Group.DUPLICATION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
