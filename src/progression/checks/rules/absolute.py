"""Words such as “always” or “never” demand the perfect.

## Why it matters

One slip in a year makes the sentence false, so that nobody meets it by the letter.
Then every reader applies a discount of their own, and the discounts differ from person to person.
A thing that holds for each item (“signs each delivery note”) can be seen, and is not meant.

## Bad

```python
Signal(
    "tidy-bench",
    "Always leaves the bench clear for the next shift.",
    examples=["The late shift found the vice free and the tools sorted."],
)
```

## Good

```python
Signal(
    "tidy-bench",
    "Leaves the bench clear for the next shift.",
    examples=["The late shift found the vice free and the tools sorted."],
)
```

## Source

INCOSE, Guide to Writing Requirements (2023), R26: avoid absolutes.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import is_main
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import in_signals

_REMEDIES = {
    "always": "In which moment does it count? Name it, or leave the word out.",
    "never": "What does a colleague see them do in that moment instead?",
    "perfect": "Which fault would matter, and how is it found in time?",
}


def check(subject: Context) -> Iterator[Found]:
    """Find words in signals that no human being lives up to."""
    for hit in in_signals(subject, "absolute"):
        # “somebody who has never seen the product” demands nothing of the person.
        if is_main(hit.text, hit.first):
            yield subject.found_in(
                hit.text,
                f"“{hit.said}” demands the perfect: one slip makes the sentence false.",
                why="Every reader applies a discount, and each a different one.",
                remedy=_REMEDIES[hit.entry.kind],
                words=hit.span,
            )


RULE = Rule(
    "absolute",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
