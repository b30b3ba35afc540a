"""The sentence rewards long hours, free time given up, or being reachable outside work.

## Why it matters

Hours are easy to see, so they are taken for work. Whoever cares for others, works part-time or is
ill falls behind at the same results, and everybody learns that staying late is what counts.

## Bad

```python
Signal(
    "clears-the-rush",
    "Stays late until the rack is empty before a holiday.",
    examples=["All forty bikes were ready on Friday."],
)
```

## Good

```python
Signal(
    "clears-the-rush",
    "Agrees with customers before a holiday which bikes will be ready.",
    examples=["All forty bikes that were promised were ready on Friday."],
)
```

## Source

Cha and Weeden, Overwork and the Slow Convergence in the Gender Gap in Wages (American Sociological
Review, 2014); Reid, Embracing, Passing, Revealing (Organization Science, 2015). Each entry of the
word list names its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.wordlists import Hit, in_texts, words_of

_ASKING = ("Signal", "Milestone", "Trigger", "Step", "Expectation", "Level", "Competency", "Track")


def check(subject: Context) -> Iterator[Found]:
    """Find what asks for time, in all texts that ask something."""
    for hit in in_texts(subject, "availability"):
        if hit.text.kind in _ASKING and _is_asked(hit):
            yield subject.found_in(
                hit.text,
                f"“{hit.said}” rewards time that is given up, in place of what came of it.",
                why="Whoever cares for others or works part-time falls behind at the same results.",
                remedy="What is better afterwards, and how could it be reached within working"
                " hours?",
                words=hit.span,
            )


def _is_asked(hit: Hit) -> bool:
    text = hit.text
    if not is_main(text, hit.first) and hit.entry.kind != "sacrifice":
        return False
    if hit.entry.kind != "reach":
        return True
    # A night run that somebody plans is no fault; messages that somebody answers at night are.
    start = sentence_start(text, hit.first)
    words = {word for word, _, _ in text.words[start : hit.first]}
    return not words.isdisjoint(words_of("reaching")) or hit.first == start


RULE = Rule(
    "availability-bias",
    group=Group.INCLUSION,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
