"""One competency is asked twice in the same place.

## Why it matters

Two lines about one thing look like two demands.
As soon as one of them changes, they contradict one another, and a reader believes the first.

## Bad

```python
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[EXPECTATION, COMPETENCY.at(STARTING)],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
```

## Good

```python
LEVEL = Level(
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

## Source

The Government Digital and Data framework of the United Kingdom has 13 such requirements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import Cluster, Expectation, Framework, Level, Track
from progression.prose import counted


def check(subject: Context) -> Iterator[Found]:
    """Find levels, tracks, clusters and frameworks that ask one competency more than once."""
    for standing in subject.nouns:
        noun = standing.noun
        if isinstance(noun, Framework | Cluster | Track | Level):
            path = "" if isinstance(noun, Framework) else standing.path
            yield from _within(subject, standing, path, noun.expects)


def _within(
    subject: Context, owner: Standing, path: str, expectations: Sequence[Expectation]
) -> Iterator[Found]:
    by_competency: dict[str, list[Expectation]] = {}
    for expectation in expectations:
        by_competency.setdefault(expectation.competency.id, []).append(expectation)
    for name, group in by_competency.items():
        if len(group) < 2:
            continue
        is_same = all(each == group[0] for each in group)
        how = "in the same words" if is_same else "in several ways"
        yield subject.found(
            Standing(group[-1], f"{path}/{name}" if path else name, owner.noun),
            f"“{getattr(owner.noun, 'title', '')}” asks “{group[0].competency.title}”"
            f" {counted(len(group), 'time')}, {how}.",
            why="Two lines about one thing look like two demands, until they differ.",
            remedy="Keep one." if is_same else "Put all of it into one expectation.",
            also=group[:-1],
        )


RULE = Rule(
    "repeated-expectation",
    group=Group.DUPLICATION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
