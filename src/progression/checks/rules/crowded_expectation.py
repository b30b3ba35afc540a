"""One expectation has more than five signals.

## Why it matters

Three to five are what two people can talk about in one sitting.
A longer list becomes a checklist: what stands in it is ticked, and its sentence is forgotten.

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
            "orders-ahead",
            "Orders the parts that winter uses up before the first frost.",
            examples=["Had forty pairs of pads when the snow came."],
        ),
        Signal(
            "marks-worn-tools",
            "Sorts out worn tools and says what each of them damaged.",
            examples=["Three rounded bolts led to one old key."],
        ),
        Signal(
            "asks-after-a-week",
            "Asks the customer a week later how the bike rides.",
            examples=["Heard that the new saddle creaks."],
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
            "orders-ahead",
            "Orders the parts that winter uses up before the first frost.",
            examples=["Had forty pairs of pads when the snow came."],
        ),
        Signal(
            "marks-worn-tools",
            "Sorts out worn tools and says what each of them damaged.",
            examples=["Three rounded bolts led to one old key."],
        ),
    ],
)
```

## Source

Frameworks that are used in conversations keep to three to five.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity
from progression.model import Expectation, Step

_MOST = Limit("most-signals-in-an-expectation", 5, "Signals that a step or expectation has at most")


def check(subject: Context) -> Iterator[Found]:
    """Count the signals of steps, and of what is written for single levels."""
    most = subject.limit(_MOST.name)
    for standing in (*subject.all("Step"), *subject.all("Expectation")):
        noun = standing.noun
        if not isinstance(noun, Step | Expectation) or len(noun.signals) <= most:
            continue
        name = f"“{noun.rung.title}”" if noun.rung else "The expectation"
        competency = subject.catalog.competencies.get(_competency(standing.path, noun))
        of = f" of “{competency.title}”" if competency else ""
        yield subject.found(
            standing,
            f"{name}{of} has {len(noun.signals)} signals; more than {most} become a checklist.",
            why="Two people can talk about three to five in one sitting.",
            remedy="Keep those that tell most; others can become examples of them.",
        )


def _competency(path: str, noun: Step | Expectation) -> str:
    if isinstance(noun, Expectation):
        return noun.competency.id
    return path.partition("/")[0]


RULE = Rule(
    "crowded-expectation",
    group=Group.COVERAGE,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
    limits=(_MOST,),
)
