"""An adopted part rests on one that is still a draft.

## Why it matters

People are held to words that their authors do not stand by yet, and that change without notice.

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
    reviewed=date(2026, 1, 31),
    status=DRAFT,
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
    status=ADOPTED,
)
```

## Source

The model: drafts and pilots are marked as such, so that nobody mistakes them for what holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog import Catalog, Seat
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import (
    ADOPTED,
    DRAFT,
    CitedSignal,
    Cluster,
    Equivalent,
    Expectation,
    Framework,
    Level,
    Move,
    Noun,
    Status,
    Track,
)


def check(subject: Context) -> Iterator[Found]:
    """Find expectations, branches, moves and equivalents that are adopted and lead to drafts."""
    holders = _statuses(subject)
    for standing in subject.nouns:
        noun = standing.noun
        status = getattr(noun, "status", ADOPTED)
        if status is not ADOPTED or holders.get(id(standing.owner), ADOPTED) is not ADOPTED:
            continue
        for used, title in _used(subject.catalog, noun):
            yield subject.found(
                standing,
                f"{_named(standing)} rests on “{title}”, which is a draft.",
                why="People are held to words that may change without notice.",
                remedy="Adopt the draft, or mark this as a draft, too, until it is settled.",
                also=[used],
            )


def _statuses(subject: Context) -> dict[int, Status]:
    """Where clusters, tracks and levels stand: no better than what is around them."""
    found: dict[int, Status] = {}
    for standing in subject.nouns:
        noun = standing.noun
        if isinstance(noun, Cluster | Track | Level):
            around = found.get(id(standing.owner), ADOPTED)
            found[id(noun)] = noun.status if around is ADOPTED else around
    return found


def _used(catalog: Catalog, noun: Noun) -> Iterator[tuple[Noun, str]]:
    """The drafts that an object refers to, each with its title."""
    if isinstance(noun, Expectation):
        if noun.competency.status is DRAFT:
            yield noun.competency, noun.competency.title
        for step in noun.competency.steps:
            if noun.rung is not None and step.rung.id == noun.rung.id and step.status is DRAFT:
                yield step, f"{noun.competency.title}: {step.rung.title}"
    if isinstance(noun, Track):
        for taken in noun.takes_along:
            competency = taken.competency if isinstance(taken, CitedSignal) else taken
            if competency.status is DRAFT:
                yield competency, competency.title
    for level in _levels(noun):
        seat = _seat(catalog, level)
        if level.status is DRAFT or (seat is not None and _is_within_draft(seat)):
            yield level, level.title


def _levels(noun: Noun) -> Iterator[Level]:
    if isinstance(noun, Move):
        yield from (noun.start, noun.end)
    elif isinstance(noun, Equivalent):
        yield from (noun.first, noun.second)
    elif isinstance(noun, Level):
        yield from noun.equivalents
    elif isinstance(noun, Track) and noun.branches_from is not None:
        yield noun.branches_from


def _seat(catalog: Catalog, level: Level) -> Seat | None:
    try:
        return catalog.seat(level)
    except LookupError:
        # A level that stands nowhere is reported by the model.
        return None


def _is_within_draft(seat: Seat) -> bool:
    return DRAFT in (seat.track.status, *(cluster.status for cluster in seat.clusters))


def _named(standing: Standing) -> str:
    noun, owner = standing.noun, standing.owner
    if isinstance(noun, Expectation):
        title = "everyone's" if isinstance(owner, Framework) else f"“{getattr(owner, 'title', '')}”"
        return f"What {title} asks"
    if isinstance(noun, Move):
        return f"The move from “{noun.start.title}” to “{noun.end.title}”"
    if isinstance(noun, Equivalent):
        return f"The pair of “{noun.first.title}” and “{noun.second.title}”"
    return f"“{getattr(noun, 'title', standing.path)}”"


RULE = Rule(
    "draft-in-use",
    group=Group.LIVING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
