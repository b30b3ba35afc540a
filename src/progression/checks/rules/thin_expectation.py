"""A level asks a competency with fewer than three signals.

## Why it matters

With one or two signals the conversation is over before it begins, and the sentence above them is
read by each manager in another way.

## Bad

```python
FITTING = Competency(
    "fitting",
    "Fitting",
    dimension=DIMENSION,
    summary="How does a bike come to fit its rider?",
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, FITTING]
NEXT_EXPECTATION = FITTING.expects(
    "Sets up bikes so that riders come back for them.",
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
)
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[COMPETENCY.at(PRACTISING), NEXT_EXPECTATION],
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
    prompts=[Prompt("fit-to-mend", "Which rider would you like to see again, and why?")],
    practices=[PRACTICE],
    owner="Head of Workshop",
    reviewed=date(2026, 1, 31),
)
COMPETENCIES = [COMPETENCY, FITTING]
NEXT_EXPECTATION = FITTING.expects(
    "Sets up bikes so that riders come back for them.",
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
)
NEXT_LEVEL = Level(
    "senior-mechanic",
    "Senior mechanic",
    short="IC2",
    grade=2,
    summary="Answers for a repair from the first call to the last ride.",
    expects=[COMPETENCY.at(PRACTISING), NEXT_EXPECTATION],
    milestones=[Milestone("fault-gone", "Ended a fault that several customers had reported.")],
    triggers=[Trigger("plans-the-week", "Colleagues wait for their plan of the week.")],
    prompts=[Prompt("what-to-teach", "What would the workshop forget if you were away?")],
)
```

## Source

Frameworks that are used in conversations have three to five signals for each expectation.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.checks.seats import at_expectation, named
from progression.prose import counted

_FEWEST = Limit(
    "fewest-signals-in-an-expectation",
    3,
    "Signals of one competency that are in force at least where a level asks it",
)


def check(subject: Context) -> Iterator[Found]:
    """Count the signals in force wherever a level asks a competency itself."""
    fewest = subject.limit(_FEWEST.name)
    for seat in subject.catalog.seats:
        bar = subject.catalog.bar(seat)
        own = {expectation.competency.id: expectation for expectation in seat.level.expects}
        for asked in bar:
            expectation = own.get(asked.competency.id)
            if expectation is None or len(asked.signals) >= fewest:
                continue
            count = counted(len(asked.signals), "signal") if asked.signals else "no signals"
            yield subject.found(
                at_expectation(seat, expectation),
                f"{named(seat)} asks “{asked.competency.title}” with {count}.",
                why="There is little to talk about, and each manager reads the sentence anew.",
                remedy=f"Write down what one could see: {fewest} signals or more.",
            )


RULE = Rule(
    "thin-expectation",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
    limits=(_FEWEST,),
)
