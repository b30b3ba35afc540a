"""The sentence says what somebody does not do or need.

## Why it matters

Nobody sees what does not happen, and the sentence leaves out the very thing that is hoped for.
Read before a talk, it sounds like an accusation.
A refusal that is itself a deed (“declines a repair that would not hold”) is not meant.

## Bad

```python
Signal(
    "keeps-promises",
    "Does not promise a date that the parts may break.",
    examples=["Said Thursday, since the hub came on Wednesday."],
)
```

## Good

```python
Signal(
    "keeps-promises",
    "Promises a date once the parts are on the shelf.",
    examples=["Said Thursday, since the hub came on Wednesday."],
)
```

## Source

INCOSE, Guide to Writing Requirements (2023), R16: avoid “not”; Mager, Preparing Instructional
Objectives (1962).
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.verbs import forms_of
from progression.checks.wordlists import Hit, in_signals


def check(subject: Context) -> Iterator[Found]:
    """Find signals that begin with what is not done."""
    for hit in in_signals(subject, "negation"):
        if _is_of_the_person(hit):
            yield subject.found_in(
                hit.text,
                f"“{hit.said}” tells what is missing, and leaves out what is done instead.",
                why="Nobody sees what does not happen, and it reads like an accusation.",
                remedy="What does a colleague see or hear in that moment instead?",
                words=hit.span,
            )


def _is_of_the_person(hit: Hit) -> bool:
    if hit.entry.kind == "without":
        # “explains it without being asked” tells what is done as well; “works” does not.
        return is_main(hit.text, hit.first) and hit.first <= 3
    # “assesses a change and avoids copies” has said what is done.
    start = sentence_start(hit.text, hit.first)
    before = hit.text.words[start : hit.first]
    return is_leading(hit.text, hit.first) and not any(forms_of(word) for word, _, _ in before)


RULE = Rule(
    "negative-phrasing",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
