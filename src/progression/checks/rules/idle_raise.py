"""A signal raises another one that is not asked below it.

## Why it matters

`raises` says that a larger demand takes the place of a smaller one.
Where the smaller one is asked nowhere below, readers see a step that is none; where it is asked
higher up, the larger demand takes away what stands above it.

## Bad

```python
STEP = Step(
    STARTING,
    "Repairs what was reported and records what was found.",
    signals=[
        SIGNAL,
        SECOND_SIGNAL,
        THIRD_SIGNAL,
        Signal(
            "tries-the-repair",
            "Rides a mended bike once around the block.",
            examples=["Heard the brake squeal again at the second corner."],
            raises="reproduces-first",
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
            raises="writes-the-cause",
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
    ],
)
```

## Source

The model: a raised signal is no longer in force where what raises it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.catalog import Asked, Catalog
from progression.catalog.bar import rung_places, step_signals
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.texts import Standing
from progression.model import Signal


def check(subject: Context) -> Iterator[Found]:
    """Find signals whose `raises` leads to what is in force nowhere below them."""
    raising = {
        standing.path: standing.noun
        for standing in subject.all("Signal")
        if isinstance(standing.noun, Signal) and standing.noun.raises
    }
    if not raising:
        return
    met, working = _met(subject.catalog, raising)
    for path, signal in raising.items():
        competency, _, _ = path.partition("/")
        for raised in signal.raises:
            other = subject.catalog.signal(f"{competency}/{raised}")
            # Where nothing stands at the id, the model has said so already.
            if other is None or path not in met or (path, raised) in working:
                continue
            yield subject.found(
                Standing(signal, path, None),
                f"The signal raises “{other.text}”, which is asked nowhere below it.",
                why="Readers see a step where none is, or lose what stands above.",
                remedy="Raise a signal that a lower level asks, or take `raises` out.",
                field="raises",
                also=[other],
            )


def _met(catalog: Catalog, raising: dict[str, Signal]) -> tuple[set[str], set[tuple[str, str]]]:
    """The raising signals that some level asks, and the raises that find what they raise."""
    met: set[str] = set()
    working: set[tuple[str, str]] = set()
    for seat in catalog.seats:
        before = catalog.before(seat)
        below = catalog.bar(before) if before else None
        for asked in catalog.bar(seat):
            was = below.get(asked.competency.id) if below else None
            earlier = _places(was) if was else {}
            places = _places(asked)
            for name, place in places.items():
                path = f"{asked.competency.id}/{name}"
                # What was asked below already has been looked at there.
                if path in raising and name not in earlier:
                    met.add(path)
                    for raised in raising[path].raises:
                        at = places.get(raised)
                        if raised in earlier or (at is not None and at < place):
                            working.add((path, raised))
    return met, working


def _places(asked: Asked) -> dict[str, int]:
    """All signals that go into what is asked, raised ones included, by their rung from below."""
    rungs = rung_places(asked.competency)
    last = len(rungs)
    places: dict[str, int] = {}
    for source in asked.sources:
        expectation = source.expectation
        if expectation.rung is not None:
            for signal, rung in step_signals(asked.competency, expectation.rung):
                places.setdefault(signal.id, rungs.get(rung.id, last))
        for signal in expectation.signals:
            places.setdefault(signal.id, last)
    return places


RULE = Rule(
    "idle-raise",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
