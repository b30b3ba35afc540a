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
from progression.checks.verbs import Form, forms_of
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
    # “assesses a change and avoids copies” has said what is done, and so has a sentence before.
    said = hit.text.said
    is_first = sentence_start(hit.text, hit.first) == 0 and not any(
        map(forms_of, said[: hit.first])
    )
    return is_first and is_leading(hit.text, hit.first) and not _says_what_is_done(hit)


def _says_what_is_done(hit: Hit) -> bool:
    """Tell whether a deed follows: “avoids blame and asks what would have helped”."""
    form = Form.BARE if Form.BARE in forms_of(hit.text.said[0]) else Form.THIRD
    return any(
        word in ("and", "but", "instead")
        and place + 1 < len(hit.text.said)
        and is_main(hit.text, place)
        and form in forms_of(hit.text.said[place + 1])
        for place, word in enumerate(hit.text.said)
        if place >= hit.behind
    )


RULE = Rule(
    "negative-phrasing",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
