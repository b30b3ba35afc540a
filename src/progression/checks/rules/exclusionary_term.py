"""A word shuts some people out, or was made at the cost of some, where a plain one would do.

## Why it matters

A framework is read by everybody in the company, and tells them who was thought of while it was
written. For each of these words there is one that says the same, often more exactly.

## Bad

```python
Signal(
    "plans-the-season",
    "Plans the manpower for the spring rush with the other workshops.",
    examples=["Borrowed two mechanics for the first warm week."],
)
```

## Good

```python
Signal(
    "plans-the-season",
    "Plans the staff for the spring rush with the other workshops.",
    examples=["Borrowed two mechanics for the first warm week."],
)
```

## Source

APA Style, bias-free language; Inclusive Naming Initiative, word lists 1.0; Google developer
documentation style guide, word list. Each entry of the word list names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import in_texts
from progression.model import Signal


def check(subject: Context) -> Iterator[Found]:
    """Find words in all texts that have a plain alternative."""
    for hit in in_texts(subject, "exclusion"):
        instead = hit.entry.instead
        if hit.entry.kind == "pronoun":
            # An example may well tell of one person; a signal is asked of everybody.
            if hit.text.field == "text" and isinstance(hit.text.noun, Signal):
                yield subject.found_in(
                    hit.text,
                    f"“{hit.said}” speaks of one sex, where anybody may be meant.",
                    why="Everybody else reads that they were not thought of.",
                    remedy=f"Write {instead}.",
                    words=hit.span,
                )
            continue
        yield subject.found_in(
            hit.text,
            f"“{hit.said}” shuts some readers out, or was made at their cost.",
            why="The text tells everybody who was thought of while it was written.",
            remedy=f"Write {instead}.",
            words=hit.span,
        )


RULE = Rule(
    "exclusionary-term",
    group=Group.INCLUSION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
