"""One competency is asked twice in the same place, or again where it is carried from below.

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
from progression.checks.seats import at_expectation, named
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
    if subject.framework.cumulative:
        yield from _carried(subject)


def _carried(subject: Context) -> Iterator[Found]:
    """Find expectations that only say again what is carried from below."""
    for seat in subject.catalog.seats:
        below = subject.catalog.below(seat)
        bar = subject.catalog.bar(below) if below else None
        for expectation in seat.level.expects if bar else ():
            before = bar.get(expectation.competency.id) if bar else None
            if before is None or not before.sources or below is None:
                continue
            if any(_is_said_by(expectation, each.expectation) for each in before.sources):
                yield subject.found(
                    at_expectation(seat, expectation),
                    f"{named(seat)} asks of “{expectation.competency.title}” what {named(below)}"
                    " asks already.",
                    why="Levels build upon one another here, so that the line changes nothing.",
                    remedy="Take the line out, or ask what is more at this level.",
                )


def _is_said_by(expectation: Expectation, earlier: Expectation) -> bool:
    """Tell whether one asks the same in the same weight, whatever its examples."""
    return (
        expectation.rung == earlier.rung
        and expectation.summary == earlier.summary
        and expectation.importance is earlier.importance
        and expectation.note in ("", earlier.note)
        and {signal.id for signal in expectation.signals}
        <= {signal.id for signal in earlier.signals}
    )


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
