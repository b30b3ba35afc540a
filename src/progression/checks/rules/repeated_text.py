"""The same text stands under several ids.

## Why it matters

What is repeated is read twice, assessed twice, and mended once.
Where levels build upon one another, the lower level's sentence holds higher up without being
written again; and a signal that several levels ask is defined once and named by each.

## Bad

```python
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
        ),
        Signal(
            "teaches-the-repair",
            "Shows a colleague a repair and then watches them do it.",
            examples=["Two colleagues true wheels now."],
        ),
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
        Signal(
            "notes-the-cause",
            "Writes the cause of a fault on the job card.",
            examples=["The card named the cracked spoke."],
        ),
    ],
)
```

## Good

```python
NEXT_STEP = Step(
    PRACTISING,
    "Repairs so that the fault stays away.",
    signals=[
        Signal(
            "finds-the-pattern",
            "Compares this month's faults and names the part behind several of them.",
            examples=["Found that nine punctures came from one batch of rim tape."],
        ),
        Signal(
            "teaches-the-repair",
            "Shows a colleague a repair and then watches them do it.",
            examples=["Two colleagues true wheels now."],
        ),
        Signal(
            "agrees-the-price",
            "Agrees the price with the customer before ordering parts.",
            examples=["Offered a used wheel when the new one cost half the bike."],
        ),
        Signal(
            "looks-back",
            "Goes through the job cards of a bike that comes back.",
            examples=["The third card named the same spoke."],
        ),
    ],
)
```

## Source

Measured on public frameworks: up to 45 of 104 texts stand at two levels or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progression.catalog import InForce, Origin, Seat
from progression.checks.asking import Asked, equal_groups
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import named
from progression.checks.texts import Standing

_MANY = 5
_WHY = "It is read twice, assessed twice, and mended once."


def check(subject: Context) -> Iterator[Found]:
    """Find signals that say what another one says that people meet earlier."""
    if subject.framework.cumulative:
        yield from _carried(subject)
    for group in equal_groups(subject):
        first, *others = group
        if len({asked.competency for asked in group}) > _MANY:
            yield _stopgap(subject, group)
            continue
        for other in others:
            # What each lane has for itself is another matter: “copied-across-lanes”.
            if first.lanes and other.lanes and not first.lanes & other.lanes:
                continue
            message, remedy = _told(subject, first, other)
            yield subject.found_in(
                other.text, message, why=_WHY, remedy=remedy, also=[first.text.noun]
            )


def _carried(subject: Context) -> Iterator[Found]:
    """Find signals that a level names although the levels below ask them already."""
    for seat in subject.catalog.seats:
        bar = subject.catalog.bar(seat)
        for expectation in seat.level.expects:
            asked = bar.get(expectation.competency.id)
            entries = {each.signal.id: each for each in asked.signals} if asked else {}
            for signal in expectation.signals:
                entry = entries.get(signal.id)
                if entry is not None and entry.origin is Origin.CARRIED:
                    yield _again(subject, seat, entry)


def _again(subject: Context, seat: Seat, entry: InForce) -> Found:
    below = subject.catalog.seat(entry.source)
    return subject.found(
        Standing(entry.signal, entry.path, None),
        f"{named(seat)} names a signal that {named(below)} asks already.",
        why="Levels build upon one another here: what is carried needs no second line.",
        remedy="Leave it at the lower level, and name here only what is more.",
        field="text",
        also=[seat.level],
    )


def _stopgap(subject: Context, group: Sequence[Asked]) -> Found:
    return subject.found_in(
        group[0].text,
        f"The same text stands in {len({asked.competency for asked in group})} competencies.",
        why="What fits so many says nothing about any of them.",
        remedy="Write what it looks like in each, or leave it out where nothing is known yet.",
        also=[asked.text.noun for asked in group[1:]],
    )


def _told(subject: Context, first: Asked, other: Asked) -> tuple[str, str]:
    """What is wrong with two equal texts, and what to do: it depends on who is asked them."""
    shared = {seat.path for seat in first.seats} & {seat.path for seat in other.seats}
    names = [subject.catalog.competencies[each.competency].title for each in (first, other)]
    if shared and first.competency != other.competency:
        return (
            f"One level asks this twice: under “{names[0]}” and under “{names[1]}”.",
            "Keep it where it says most, and take the other one out.",
        )
    if first.tracks & other.tracks:
        track = min(first.tracks & other.tracks)
        levels = [_first_in(track, each) for each in (first, other)]
        where = f"at “{levels[0]}” and again at “{levels[1]}”"
        if levels[0] == levels[1]:
            where = f"twice at “{levels[0]}”"
        if subject.framework.cumulative:
            remedy = "Leave it at the lower level, which carries it upwards."
        else:
            remedy = "Define the signal once and name it at each level; or say what is more here."
        return f"The same text stands {where}.", remedy
    return (
        f"The same text has two ids: “{first.path}” and “{other.path}”.",
        "Define the signal once, in one competency, and name it wherever it is asked.",
    )


def _first_in(track: str, asked: Asked) -> str:
    """The title of the lowest level of a track that asks a signal."""
    seats = [seat for seat in asked.starts if seat.track_path == track]
    return min(seats, key=lambda seat: seat.place).title


RULE = Rule(
    "repeated-text",
    group=Group.DUPLICATION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
