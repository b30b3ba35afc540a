"""A level asks less of a competency than the level below.

## Why it matters

People read it as a step down, or as a slip.
It mostly is one: the rung was copied from another role, or the lower level was raised later.

## Bad

```python
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    scale=SCALE,
    steps=[
        Step(
            STARTING,
            "Sets up a bike for the person who rides it.",
            signals=[
                Signal(
                    "measures-the-rider",
                    "Measures the rider before moving the saddle.",
                    examples=["Wrote the inside leg on the card, then set the height."],
                ),
                Signal(
                    "asks-about-pain",
                    "Asks the rider where a long ride hurts.",
                    examples=["Heard about a numb hand and turned the grips."],
                ),
                Signal(
                    "notes-the-setup",
                    "Writes the final setup on a label under the saddle.",
                    examples=["The next colleague put the seat post back to the mark."],
                ),
            ],
        ),
    ],
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, FITTING]
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[COMPETENCY.at(PRACTISING)],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[COMPETENCY.at(STARTING), FITTING.at(STARTING)],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Good

```python
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    scale=SCALE,
    steps=[
        Step(
            STARTING,
            "Sets up a bike for the person who rides it.",
            signals=[
                Signal(
                    "measures-the-rider",
                    "Measures the rider before moving the saddle.",
                    examples=["Wrote the inside leg on the card, then set the height."],
                ),
                Signal(
                    "asks-about-pain",
                    "Asks the rider where a long ride hurts.",
                    examples=["Heard about a numb hand and turned the grips."],
                ),
                Signal(
                    "notes-the-setup",
                    "Writes the final setup on a label under the saddle.",
                    examples=["The next colleague put the seat post back to the mark."],
                ),
            ],
        ),
    ],
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, FITTING]
LEVEL = Level(
    "mechanic",
    "Mechanic",
    short="IC1",
    grade=1,
    summary="Repairs bikes that others have looked over.",
    expects=[COMPETENCY.at(STARTING)],
    milestones=[MILESTONE],
    triggers=[TRIGGER],
    prompts=[LEVEL_PROMPT],
)
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[COMPETENCY.at(PRACTISING), FITTING.at(STARTING)],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Source

The Government Digital and Data framework of the United Kingdom has such demands, and its readers
ask about them.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog import Seat
from progression.catalog.bar import rung_places
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.seats import at_expectation, named
from progression.model import Competency, Expectation, Rung


def check(subject: Context) -> Iterator[Found]:
    """Find expectations at a rung below the one that is in force one level lower."""
    for seat in subject.catalog.seats:
        below = subject.catalog.before(seat)
        if below is None:
            continue
        for expectation in seat.level.expects:
            if expectation.rung is None or _is_explained(subject, expectation):
                continue
            before = subject.catalog.bar(below).get(expectation.competency.id)
            if before is None or before.rung is None or not _is_carried(subject, seat, expectation):
                continue
            if _is_lower(expectation.competency, expectation.rung, before.rung):
                yield _found(subject, seat, below, expectation, before.rung)


def _is_explained(subject: Context, expectation: Expectation) -> bool:
    """Tell whether a note says why less is enough; where all is carried on, less is not less."""
    return bool(expectation.note) and not subject.framework.cumulative


def _is_carried(subject: Context, seat: Seat, expectation: Expectation) -> bool:
    """Tell whether the level before is one of the same track, whose demands hold here, too.

    What a track hands over where it branches off may well start anew, lower down.
    """
    if seat.place:
        return True
    asked = subject.catalog.bar(seat).get(expectation.competency.id)
    return asked is not None and len(asked.sources) > 1


def _is_lower(competency: Competency, rung: Rung, other: Rung) -> bool:
    places = rung_places(competency)
    return places.get(rung.id, -1) < places.get(other.id, -1)


def _found(
    subject: Context, seat: Seat, below: Seat, expectation: Expectation, rung: Rung
) -> Found:
    name = expectation.competency.title
    asked = expectation.rung.title if expectation.rung else ""
    if subject.framework.cumulative:
        why = "What the level below asks holds here as well, so that this line changes nothing."
        remedy = f"Ask for “{rung.title}” or more, or take the line out."
    else:
        why = "People read it as a step down, and nobody can say which of the two was meant."
        remedy = f"Ask for “{rung.title}” or more; or say in a `note` why less is enough here."
    return subject.found(
        at_expectation(seat, expectation),
        f"{named(seat)} asks “{name}” at “{asked}”, less than {named(below)} below it, which asks"
        f" “{rung.title}”.",
        why=why,
        remedy=remedy,
    )


RULE = Rule(
    "falling-demand",
    group=Group.STRUCTURE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
