"""Two things that stand side by side have the same title.

## Why it matters

Titles are how people look for their page.
Two levels of one track, two tracks of one cluster or two competencies with one title send half of
them to the wrong one.

## Bad

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Good

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Source

Our own: nothing is keyed by a title, so that nothing else would notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import RETIRED, Cluster, Competency, Level, Noun, Track

_SEVERAL: dict[type[Noun], str] = {
    Cluster: "clusters",
    Competency: "competencies",
    Level: "levels",
    Track: "tracks",
}


def check(subject: Context) -> Iterator[Found]:
    """Find levels of a track, tracks and clusters side by side, and competencies of one title."""
    groups: dict[tuple[type[Noun], str, str], dict[str, Standing]] = {}
    for standing in subject.nouns:
        noun = standing.noun
        if isinstance(noun, Cluster | Competency | Level | Track) and noun.status is not RETIRED:
            place = "" if isinstance(noun, Competency) else standing.path.rpartition("/")[0]
            key = (type(noun), place, " ".join(noun.title.casefold().split()))
            groups.setdefault(key, {}).setdefault(standing.path, standing)
    for (kind, _, _), group in groups.items():
        # Levels have an order of their own; that of other definitions decides nothing.
        paths = list(group) if kind is Level else sorted(group)
        first = group[paths[0]]
        for path in paths[1:]:
            title = getattr(group[path].noun, "title", "")
            yield subject.found(
                group[path],
                f"Two {_SEVERAL[kind]} are called “{title}”: “{first.path}” and “{path}”.",
                why="People look for their page by its title, and half of them find the wrong one.",
                remedy="Give one of them a title that tells it apart.",
                field="title",
                also=[first.noun],
            )


RULE = Rule(
    "repeated-title",
    group=Group.STRUCTURE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
