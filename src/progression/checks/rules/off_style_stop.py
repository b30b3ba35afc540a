"""A signal ends with a full stop, or without one, against the house style.

## Why it matters

Nobody is misled by it, and everybody sees it: where signals stand in a list, one with another end
looks unfinished, and each change of it shows up in a comparison.
This rule speaks only where the company has
[set `final-stop`](../../how-to/own-words.md#house-style).
A signal of several sentences keeps its stops, whatever the style.

## Bad

```python
# settings: style.final-stop = true
Signal(
    "asks-who-is-affected",
    "Asks who is affected before changing what others rely on",
    examples=["Called two marinas before moving the night run."],
)
```

## Good

```python
# settings: style.final-stop = true
Signal(
    "asks-who-is-affected",
    "Asks who is affected before changing what others rely on.",
    examples=["Called two marinas before moving the night run."],
)
```

## Source

The company itself, in `[tool.progression.check.style]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Replacement, Rule, Severity, Text

_CLOSING = "\"'”’»)]"
_STOPS = ".!?…。"
# What another mark ends is unfinished in a way that a stop alone does not mend.
_OPEN = ",;:–—-/"
_SENTENCES = re.compile(r"[.!?…]\W+\w")
_ABBREVIATION = re.compile(r"(?:\b\w|\b(?:etc|incl|approx|Inc|Ltd|Co|Corp|resp|min|max))\.$")


def check(subject: Context) -> Iterator[Found]:
    """Find signals that end otherwise than the company has set."""
    wanted = subject.settings.style.final_stop
    if wanted is None:
        return
    for text in subject.signals:
        if text.words:
            yield from _without(subject, text) if wanted else _with(subject, text)


def _without(subject: Context, text: Text) -> Iterator[Found]:
    """Say where a stop is missing."""
    body = text.text.rstrip()
    if body.rstrip(_CLOSING).endswith(tuple(_STOPS)):
        return
    end = len(body)
    is_plain = not body.endswith(tuple(_OPEN)) and "\n" not in body
    yield subject.found_in(
        text,
        "The signal ends without a full stop, and the house style has one.",
        why="In a list of signals, one without an end looks unfinished.",
        remedy="Write a full stop at its end." if is_plain else "End the sentence.",
        words=text.words[-1][1:],
        fix=[Replacement(end, end, ".")] if is_plain else [],
    )


def _with(subject: Context, text: Text) -> Iterator[Found]:
    """Say where a stop is too many."""
    body = text.text.rstrip()
    is_stopped = body.endswith(".") and not body.endswith("..")
    if not is_stopped or _ABBREVIATION.search(body) or _SENTENCES.search(body):
        return
    span = (len(body) - 1, len(body))
    yield subject.found_in(
        text,
        "The signal ends with a full stop, and the house style has none.",
        why="In a list of signals, one with another end catches the eye for no reason.",
        remedy="Remove the full stop.",
        words=span,
        fix=[Replacement(*span, "")],
    )


RULE = Rule(
    "off-style-stop",
    group=Group.WORDING,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
