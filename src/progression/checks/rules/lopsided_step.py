"""A step asks far more that is new than the steps beside it.

## Why it matters

It holds people back at one place, whatever they do, and lets them through at the next.
Mostly nobody wanted that: the level was written by somebody else, or in a week with more time.

## Bad

```python
MASTERING = Rung("mastering", "Mastering")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING, MASTERING])
LAST_STEP = Step(
    MASTERING,
    "Repairs what other workshops have given up.",
    signals=[
        Signal(
            "takes-lost-cases",
            "Takes in a bike that another workshop has returned unmended.",
            examples=["Found the hairline crack behind a bottom bracket."],
        ),
        Signal(
            "publishes-the-method",
            "Publishes how a rare repair is done so that others can follow it.",
            examples=["Two workshops in the next town true carbon rims this way."],
        ),
        Signal(
            "builds-a-tool",
            "Builds a tool for a repair that no maker sells one for.",
            examples=["A clamp from a door hinge holds the fork crown."],
        ),
    ],
)
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP, LAST_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    scale=SCALE,
    steps=[
        Step(
            MASTERING,
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
LAST_LEVEL = Level(
    "master-mechanic",
    "Master mechanic",
    short="IC3",
    grade=3,
    summary="Mends what other workshops return.",
    expects=[COMPETENCY.at(MASTERING), FITTING.at(MASTERING)],
    milestones=[Milestone("rescued", "Three bikes that others gave up are ridden daily.")],
    triggers=[Trigger("others-send", "Another workshop sends its unsolved cases.")],
    prompts=[Prompt("rare-repair", "Which repair have you never seen done well?")],
)
LEVELS = [LEVEL, NEXT_LEVEL, LAST_LEVEL]
```

## Good

```python
MASTERING = Rung("mastering", "Mastering")
SCALE = Scale("growth", "Growth", rungs=[STARTING, PRACTISING, MASTERING])
LAST_STEP = Step(
    MASTERING,
    "Repairs what other workshops have given up.",
    signals=[
        Signal(
            "takes-lost-cases",
            "Takes in a bike that another workshop has returned unmended.",
            examples=["Found the hairline crack behind a bottom bracket."],
        ),
        Signal(
            "publishes-the-method",
            "Publishes how a rare repair is done so that others can follow it.",
            examples=["Two workshops in the next town true carbon rims this way."],
        ),
        Signal(
            "builds-a-tool",
            "Builds a tool for a repair that no maker sells one for.",
            examples=["A clamp from a door hinge holds the fork crown."],
        ),
    ],
)
COMPETENCY = Competency(
    "repair",
    "Repair",
    dimension=DIMENSION,
    summary="How do you find out what is wrong and put it right?",
    scale=SCALE,
    steps=[STEP, NEXT_STEP, LAST_STEP],
    prompts=[PROMPT],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
LAST_LEVEL = Level(
    "master-mechanic",
    "Master mechanic",
    short="IC3",
    grade=3,
    summary="Mends what other workshops return.",
    expects=[COMPETENCY.at(MASTERING)],
    milestones=[Milestone("rescued", "Three bikes that others gave up are ridden daily.")],
    triggers=[Trigger("others-send", "Another workshop sends its unsolved cases.")],
    prompts=[Prompt("rare-repair", "Which repair have you never seen done well?")],
)
LEVELS = [LEVEL, NEXT_LEVEL, LAST_LEVEL]
```

## Source

Measured on public frameworks: one has steps of 8, 9, 15 and 12 new signals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progression.catalog import Seat
from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.checks.seats import at_seat, named, step_size
from progression.prose import listed

_PERCENT = Limit(
    "lopsided-step-percent",
    140,
    "How much a step may ask that is new, in percent of the mean of the steps beside it",
)
_AT_LEAST = 3


def check(subject: Context) -> Iterator[Found]:
    """Compare the size of each step of a track with the steps below and above it."""
    by_track: dict[str, list[Seat]] = {}
    for seat in subject.catalog.seats:
        # The first level is no step, unless people come to it from another track.
        if subject.catalog.before(seat) is not None:
            by_track.setdefault(seat.track_path, []).append(seat)
    for seats in by_track.values():
        sizes = [step_size(subject.catalog, seat) for seat in seats]
        for place, seat in enumerate(seats):
            yield from _judged(subject, seat, sizes, place)


def _judged(subject: Context, seat: Seat, sizes: Sequence[int], place: int) -> Iterator[Found]:
    beside = [*sizes[max(place - 1, 0) : place], *sizes[place + 1 : place + 2]]
    if not beside or not all(beside):
        return
    mean = sum(beside) / len(beside)
    is_far = sizes[place] * 100 >= mean * subject.limit(_PERCENT.name)
    if not is_far or sizes[place] < max(beside) + _AT_LEAST:
        return
    steps = "the step beside it asks" if len(beside) == 1 else "the steps beside it ask"
    yield subject.found(
        at_seat(seat),
        f"The step to {named(seat)} asks {sizes[place]} new things; {steps}"
        f" {listed([str(size) for size in beside])}.",
        why="It holds people back at one place, and lets them through at the next.",
        remedy="Move some of it to the level below or above, or leave out what is asked already.",
    )


RULE = Rule(
    "lopsided-step",
    group=Group.STRUCTURE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
    limits=(_PERCENT,),
)
