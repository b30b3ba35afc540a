"""A signal has more words than anybody keeps in mind.

## Why it matters

A signal is remembered in a conversation, or it is not used. Behind a long one there are often
several, and nobody can say yes or no to all of them at once.

## Bad

```python
Signal(
    "explains-the-bill",
    "Explains the bill to the customer at the counter, from the parts that were needed to the hours"
    " of the mechanic, in the order of the job card, until the customer nods at the last line"
    " of it.",
    examples=["Laid the worn pads beside the new ones."],
)
```

## Good

```python
Signal(
    "explains-the-bill",
    "Explains each line of the bill to the customer at the counter.",
    examples=["Laid the worn pads beside the new ones."],
)
```

## Source

Our own measurement: in respected public frameworks nine signals of ten have 30 words or fewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Limit, Rule, Severity

_MOST = Limit("words-in-a-signal", 30, "Words that a signal has at most")


def check(subject: Context) -> Iterator[Found]:
    """Find signals with more words than the limit."""
    most = subject.limit(_MOST.name)
    for text in subject.signals:
        number = len(text.words)
        if number > most:
            yield subject.found_in(
                text,
                f"The signal has {number} words; more than {most} are hard to keep in mind.",
                why="A signal is remembered in a conversation, or it is not used.",
                remedy="What would a colleague have seen first? Write that, and give what is left"
                " a signal or an example of its own.",
                words=(text.words[most][1], text.words[-1][2]),
            )


RULE = Rule(
    "long-signal",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
    limits=(_MOST,),
)
