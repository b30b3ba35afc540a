"""Two spaces stand where one belongs, or a text begins or ends with a space.

## Why it matters

Nobody sees it on a page, and everybody meets it later: a search for the sentence fails, a
comparison shows a change that is none, and where a text is joined from several lines a doubled
space often means that a word was lost at the seam.

## Bad

```python
Signal(
    "asks-who-is-affected",
    "Asks who is affected "
    " before changing what others rely on.",
    examples=["Called two marinas before moving the night run."],
)
```

## Good

```python
Signal(
    "asks-who-is-affected",
    "Asks who is affected"
    " before changing what others rely on.",
    examples=["Called two marinas before moving the night run."],
)
```

## Source

Our own: the seam of implicitly joined strings is where definitions in Python lose and double
spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Replacement, Rule, Severity

# Line breaks are meant, as between the paragraphs of `why`, and so is the indent behind them.
_STRAY = re.compile(r"\A[ \t]+(?=[^\s])|(?<=[^\s])[ \t]{2,}(?=[^\s])|(?<=[^\s])[ \t]+\Z")


def check(subject: Context) -> Iterator[Found]:
    """Find doubled spaces, and spaces at either end, in all texts."""
    for text in subject.texts:
        if "  " not in text.text and text.text.strip(" \t") == text.text:
            continue
        if "\n" in text.text:
            continue
        for match in _STRAY.finditer(text.text):
            inside = match.start() > 0 and match.end() < len(text.text)
            yield subject.found_in(
                text,
                "Two spaces stand where one belongs."
                if inside
                else "The text begins or ends with a space.",
                why="Searches for the sentence fail, and comparisons show a change that is none.",
                remedy="Keep one space." if inside else "Remove it.",
                words=match.span(),
                fix=[Replacement(*match.span(), " " if inside else "")],
            )


RULE = Rule(
    "stray-space",
    group=Group.WORDING,
    severity=Severity.ADVICE,
    since="0.2",
    check=check,
)
