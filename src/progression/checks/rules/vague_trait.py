"""Praise such as “strong”, “good” or “effectively” stands where something to see belongs.

## Why it matters

Everybody agrees with the sentence, and nobody on who meets it: a “strong communicator” is a
different person to each reader. Vague praise follows likeness, and leaves people without a next
step.
The same word with a condition behind it (“good enough that a stranger can follow”) is not meant,
and neither are strong passwords.

## Bad

```python
Signal(
    "talks-to-customers",
    "Brings strong communication skills to the counter.",
    examples=["Drew the worn cassette on the back of the bill."],
)
```

## Good

```python
Signal(
    "talks-to-customers",
    "Explains a repair to customers in words that they repeat at home.",
    examples=["Drew the worn cassette on the back of the bill."],
)
```

## Source

Correll and Simard, Vague Feedback Is Holding Women Back (Harvard Business Review, 2016); INCOSE,
Guide to Writing Requirements (2023), R7: avoid vague terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import gap, is_leading, is_main, sentence_start
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.verbs import Form, forms_of
from progression.checks.wordlists import Hit, in_signals, words_of

_CONDITIONS = frozenset("so until enough such following according".split())
_ARTICLES = frozenset("a an the".split())
_HAVING = frozenset("has have owns own possesses possess".split())
_PASSING_ON = frozenset(
    "a about across after and at before by for from in into of on or over than that the their to"
    " under until what when where which who with within without".split()
)
_NARROWING = 3


def check(subject: Context) -> Iterator[Found]:
    """Find praise in signals that has no condition behind it."""
    done: dict[int, int] = {}
    for hit in in_signals(subject, "praise"):
        behind = _behind(hit)
        if (
            behind is None
            or _is_told_by_another(hit, behind)
            or hit.first < done.get(id(hit.text), 0)
        ):
            continue
        # “writes code that others find good” tells of others.
        if not is_main(hit.text, hit.first) or _has_condition(hit, behind):
            continue
        done[id(hit.text)] = behind
        words = (hit.span[0], hit.text.words[behind - 1][2])
        said = hit.text.text[words[0] : words[1]]
        yield subject.found_in(
            hit.text,
            f"“{said}” is praise, and says nothing that can be seen.",
            why="Two people who saw the same work will not agree whether it was met.",
            remedy="How does a colleague notice? Write what they would have seen or heard.",
            words=words,
        )


def _behind(hit: Hit) -> int | None:
    """The place behind the praise and what it is given to; None where it is harmless."""
    kind = hit.entry.kind
    if kind == "manner":
        return None if _is_of_another_verb(hit) else hit.behind
    if kind == "standard":
        return hit.behind
    if kind != "praise":
        return None
    qualities = words_of("praise", "quality")
    words = hit.text.words
    found = None
    for place in range(hit.behind, min(hit.behind + _NARROWING, len(words))):
        word = words[place][0]
        if gap(hit.text, place).strip(" /&-") or word in _PASSING_ON:
            break
        if word in qualities:
            found = place + 1
        elif place == hit.behind and word in words_of("praise", "thing"):
            # “good code” is praise; “good local support” may be a thing that can be had.
            found = place + 1
    return found


def _is_told_by_another(hit: Hit, behind: int) -> bool:
    """Tell whether another rule says more: “has good knowledge of”, “shows good judgement”."""
    said = hit.text.said
    start = sentence_start(hit.text, hit.first)
    before = [word for word in said[start : hit.first] if word not in _ARTICLES]
    is_a_state = " ".join(said[behind - 1 : behind + 1]) in words_of("states", "fragment")
    if is_a_state and (not before or before[-1] in _HAVING):
        return True
    shown = words_of("quality_claims", "quality")
    return (
        bool(before)
        and before[-1] in words_of("quality_claims", "verb")
        and said[behind - 1] in shown
    )


def _is_of_another_verb(hit: Hit) -> bool:
    """Tell whether it is said of what things do: “tools for effectively checking the data”."""
    text = hit.text
    if hit.behind < len(text.said) and Form.ING in forms_of(text.said[hit.behind]):
        return not is_leading(text, hit.first)
    verbs = [place for place in range(1, hit.first) if Form.ING in forms_of(text.said[place])]
    return bool(verbs) and text.said[verbs[-1] - 1] in ("for", "of", "in")


def _has_condition(hit: Hit, behind: int) -> bool:
    text: Text = hit.text
    start = sentence_start(text, hit.first)
    for place in range(behind, len(text.words)):
        if sentence_start(text, place) != start:
            return False
        if text.words[place][0] in _CONDITIONS:
            return True
    return False


RULE = Rule(
    "vague-trait",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
