"""The sentence says what somebody could do (“can”, “able to”), not what they do.

## Why it matters

Everybody can, until the day comes. What a person could do shows only when they do it, so that two
readers who saw the same year will not agree.
What somebody does for the sake of others' ability (“so that others can find it”) is not meant.

## Bad

```python
Signal(
    "trues-wheels",
    "Can true a wheel while the customer waits.",
    examples=["Did two before lunch on the day of the town race."],
)
```

## Good

```python
Signal(
    "trues-wheels",
    "Trues a wheel while the customer waits.",
    examples=["Did two before lunch on the day of the town race."],
)
```

## Source

INCOSE, Guide to Writing Requirements (2023), R10: avoid superfluous infinitives.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import Hit, in_signals

_CARRYING = frozenset(
    "is be being am are has have having possesses shows demonstrates demonstrate show and or a the"
    " an also fully highly very most demonstrable proven strong good great excellent clear".split()
)


def check(subject: Context) -> Iterator[Found]:
    """Find signals that ask for an ability."""
    for hit in in_signals(subject, "ability"):
        if _is_of_the_person(hit):
            yield subject.found_in(
                hit.text,
                f"“{hit.said}” says what somebody could do, not what they do.",
                why="An ability shows only when it is used, and two readers will suppose different"
                " ones.",
                remedy="When did they last do it, and what did a colleague see? Begin with that"
                " verb.",
                words=hit.span,
            )


def _is_of_the_person(hit: Hit) -> bool:
    text, first = hit.text, hit.first
    if hit.entry.kind == "modal":
        return is_leading(text, first)
    # What carries the ability, such as “is”, “has the” or “shows an”, begins what is said.
    start = sentence_start(text, first)
    at = first
    while at > start and text.words[at - 1][0] in _CARRYING:
        at -= 1
    return is_main(text, first) and (at == start or is_leading(text, at))


RULE = Rule(
    "mere-ability",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
