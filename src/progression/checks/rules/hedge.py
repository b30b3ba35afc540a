"""Words such as “as appropriate”, “etc.” or “tries to” leave open what is asked.

## Why it matters

Whoever wrote them knew where the line runs; whoever is assessed has to guess, and so has the next
manager. “Tries to” goes further: it is met by trying.
Words that say how often (“regularly”, “usually”) are honest and are not meant.

## Bad

```python
Signal(
    "calls-about-price",
    "Calls the customer about a higher price where appropriate.",
    examples=["Rang before fitting a chain that cost twice as much."],
)
```

## Good

```python
Signal(
    "calls-about-price",
    "Calls the customer before a repair gets a tenth dearer than was agreed.",
    examples=["Rang before fitting a chain that cost twice as much."],
)
```

## Source

INCOSE, Guide to Writing Requirements (2023), R7 to R9: vague terms, escape clauses, open ends;
ISO/IEC/IEEE 29148:2018, 5.2.7. Each entry of the word list names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import is_leading, is_main
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import Hit, in_signals

_SAYS = {
    "open-end": (
        "“{said}” leaves open what else is asked.",
        "Whoever is assessed cannot know what else counts.",
        "What belongs to it? Name it, or end the list where it ends.",
    ),
    "escape": (
        "“{said}” leaves open when this is asked.",
        "Two people draw the line in different places, and both are right.",
        "In which case would a colleague expect it? Name the case, or leave the words out.",
    ),
    "trying": (
        "“{said}” asks for the effort, so that trying is enough.",
        "Nobody can see how hard somebody tried, only what came of it.",
        "What would a colleague have seen when it worked?",
    ),
    "maybe": (
        "“{said}” leaves open whether this is asked at all.",
        "Whoever does not do it has met the sentence as well.",
        "Is it asked? Then say so; what is optional belongs in an optional expectation.",
    ),
    "degree": (
        "“{said}” leaves open how much is asked.",
        "Two people picture different amounts, and both are right.",
        "How much would a colleague have to see? Say it, or leave the words out.",
    ),
}


def check(subject: Context) -> Iterator[Found]:
    """Find words in signals that leave open whether, when or how far something is asked."""
    for hit in in_signals(subject, "hedge"):
        if _leaves_open(hit):
            message, why, remedy = _SAYS[hit.entry.kind]
            yield subject.found_in(
                hit.text, message.format(said=hit.said), why=why, remedy=remedy, words=hit.span
            )


def _leaves_open(hit: Hit) -> bool:
    kind = hit.entry.kind
    if kind == "maybe":
        # “what a volunteer may do” tells of others; “May lead” of the person.
        return is_leading(hit.text, hit.first) and hit.behind < len(hit.text.words)
    # “asks what a team tries to reach” tells of others.
    return kind != "trying" or (is_leading(hit.text, hit.first) and is_main(hit.text, hit.first))


RULE = Rule(
    "hedge",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
