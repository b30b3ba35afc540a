"""Levels include what the levels below ask, and the framework says that they do not.

## Why it matters

A sentence such as “everything in the level below, and” is read by people alone.
The handbook does not list what it includes, a comparison calls it handed over, and a change of the
lower level raises the upper one without anybody being told.

## Bad

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Does everything that a mechanic does, and plans the week.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
FRAMEWORK = Framework(
    "fernhill",
    "How we grow at Fernhill",
    cumulative=False,
    summary="What we ask of one another in the workshop, and what comes next.",
    dimensions=DIMENSIONS,
    competencies=COMPETENCIES,
    clusters=CLUSTERS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Good

```python
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Does everything that a mechanic does, and plans the week.",
    expects=[NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
FRAMEWORK = Framework(
    "fernhill",
    "How we grow at Fernhill",
    cumulative=True,
    summary="What we ask of one another in the workshop, and what comes next.",
    dimensions=DIMENSIONS,
    competencies=COMPETENCIES,
    clusters=CLUSTERS,
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
```

## Source

Public frameworks say it in prose, in a footnote, or not at all; `cumulative` says it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from progression.catalog import Catalog, Seat
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import named
from progression.checks.texts import Standing, Text

_SAYS_SO = re.compile(
    r"\b(?:all|everything|every\s+\w+|same)\b[^.;]{0,40}"
    r"\b(?:above|below|previous|prior|preceding|earlier|lower)\b(?:\s+(?:level|grade|role|step)s?)?"
    r"|\b(?:in\s+addition\s+to|as\s+well\s+as|builds?\s+(?:up)?on|plus|beyond)\s+"
    r"(?:the|all|everything|that|those|what)\b[^.;]{0,40}\b(?:previous|prior|preceding|lower)\b",
    re.IGNORECASE,
)
_MOST = 0.8


def check(subject: Context) -> Iterator[Found]:
    """Find levels that say it, and frameworks that do it level by level without saying so."""
    if subject.framework.cumulative:
        return
    repeating, steps = _repeating(subject.catalog)
    if steps >= 2 and repeating > steps / 2:
        yield subject.found(
            Standing(subject.framework, subject.framework.id, None),
            f"{repeating} of {steps} levels repeat nearly all that the level below asks, and the"
            " framework says that its levels do not build upon one another.",
            why="Readers cannot see what is new, and each change has to be made at every level.",
            remedy="Write `cumulative=True`, and leave at each level only what it adds.",
        )
    paths = {seat.path: seat for seat in subject.catalog.seats}
    for text in subject.texts:
        seat = _seat(text, paths)
        below = subject.catalog.below(seat) if seat else None
        if seat is None or below is None:
            continue
        match = _SAYS_SO.search(text.text) or _naming(below).search(text.text)
        if match is not None:
            yield subject.found_in(
                text,
                f"{named(seat)} includes in words what the level below asks, and the framework"
                " says that its levels do not build upon one another.",
                why="The handbook cannot list what is included, and comparisons take it as gone.",
                remedy="Write `cumulative=True` and drop the sentence, or list here what holds.",
                words=match.span(),
            )


def _seat(text: Text, paths: dict[str, Seat]) -> Seat | None:
    """The level that a summary or note is about."""
    if text.kind == "Level" and text.field == "summary":
        return paths.get(text.path)
    if text.kind == "Expectation" and text.field in ("summary", "note"):
        return paths.get(text.path.rpartition("/")[0])
    return None


def _naming(below: Seat) -> re.Pattern[str]:
    title = re.escape(below.title)
    return re.compile(rf"\b(?:all|everything)\b[^.;]{{0,40}}\b{title}\b", re.IGNORECASE)


def _repeating(catalog: Catalog) -> tuple[int, int]:
    """How many levels repeat most of the signals of the level below, and how many could."""
    repeating = steps = 0
    for seat in catalog.seats:
        below = catalog.below(seat)
        if below is None:
            continue
        before = {each.path for each in catalog.bar(below).signals}
        if len(before) >= 3:
            steps += 1
            kept = sum(each.path in before for each in catalog.bar(seat).signals)
            repeating += kept >= _MOST * len(before)
    return repeating, steps


RULE = Rule(
    "undeclared-cumulation",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
