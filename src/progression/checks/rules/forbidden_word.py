"""A text holds a word that the company does not want in its framework.

## Why it matters

A company that has agreed on its words gets questions wherever another one stands: is “staff” the
same as “colleagues”, and does “synergy” mean anything here?
This rule speaks of nothing but the words that
[the company forbids](../../how-to/own-words.md), and of those in every text.
What stands in quotation marks is somebody else's speech and is left alone.

## Bad

```python
# settings: vocabulary.forbid = { "job sheet" = "job card" }
Signal(
    "notes-when-it-began",
    "Asks at the counter when a fault began, and notes it on the job sheet.",
    examples=["It had rattled since the bike fell over in March."],
)
```

## Good

```python
# settings: vocabulary.forbid = { "job sheet" = "job card" }
Signal(
    "notes-when-it-began",
    "Asks at the counter when a fault began, and notes it on the job card.",
    examples=["It had rattled since the bike fell over in March."],
)
```

## Source

The company itself, in `[tool.progression.check.vocabulary]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import Entry, WordList, in_texts, said_words


def check(subject: Context) -> Iterator[Found]:
    """Find the words in all texts that the company forbids."""
    forbid = subject.settings.vocabulary.forbid
    if not forbid:
        return
    entries = [
        Entry((said_words(word),), "the company", instead=instead)
        for word, instead in forbid.items()
    ]
    for hit in in_texts(subject, WordList(entries)):
        instead = hit.entry.instead
        yield subject.found_in(
            hit.text,
            f"“{hit.said}” is a word that this company does not use.",
            why="Readers would wonder whether another word means another thing.",
            remedy=f"Write “{instead}”." if instead else "Say it in other words, or leave it out.",
            words=hit.span,
        )


RULE = Rule(
    "forbidden-word",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
