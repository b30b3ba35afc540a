"""“Demonstrates ownership” names a quality and a verb of showing, and shows nothing.

## Why it matters

The verb promises something to see, and the quality takes it back: what one reader calls initiative,
another calls haste. Who gets the benefit of the doubt is decided by likeness.

## Bad

```python
Signal(
    "takes-care-of-bikes",
    "Demonstrates responsibility for the bikes of a school club.",
    examples=["Found the loose headset before the club trip."],
)
```

## Good

```python
Signal(
    "takes-care-of-bikes",
    "Looks over all bikes of a school club in the week before a trip.",
    examples=["Found the loose headset before the club trip."],
)
```

## Source

Mager, Preparing Instructional Objectives (1962): words open to many interpretations, and words open
to few.
"""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks.clauses import gap, is_adverb, is_leading
from progression.checks.rule import Context, Found, Group, Rule, Severity
from progression.checks.verbs import Form, forms_of
from progression.checks.wordlists import Hit, in_signals, words_of

_BETWEEN = frozenset(
    "a an the and of in their his her your our its both some any all more most full real true"
    " great clear high strong good excellent consistent technical personal professional personal"
    " sound deep genuine outstanding basic growing company company's team team's high-level"
    " customer commercial strategic critical analytical emotional cultural creative proactive"
    " positive effective continuous thought ethical inclusive interpersonal robust highly very"
    " intellectual social level levels sense degree amount track record strength working".split()
)
_PEOPLE_ASKED = frozenset("how what why which who that the a an whether".split())


def check(subject: Context) -> Iterator[Found]:
    """Find verbs of showing with a quality as their object."""
    qualities = words_of("quality_claims", "quality")
    for hit in in_signals(subject, "quality_claims"):
        if hit.entry.kind != "verb" or not is_leading(hit.text, hit.first):
            continue
        behind = _quality_behind(hit, qualities)
        if behind is not None and not _says_how(hit, behind):
            words = (hit.span[0], hit.text.words[behind][2])
            said = hit.text.text[words[0] : words[1]]
            yield subject.found_in(
                hit.text,
                f"“{said}” names a quality, and nothing that anybody could see.",
                why="What one reader takes for it, another does not, and likeness decides.",
                remedy="By which deed was it noticed? What would a colleague have seen or heard?",
                words=words,
            )


def _says_how(hit: Hit, behind: int) -> bool:
    """Tell whether the deed follows: “shows commitment by learning the other craft”."""
    words = hit.text.words
    return any(
        words[place][0] == "by" and Form.ING in forms_of(_verb_behind(hit, place))
        for place in range(behind + 1, len(words) - 1)
    )


def _verb_behind(hit: Hit, place: int) -> str:
    rest = [word for word, _, _ in hit.text.words[place + 1 : place + 4] if not is_adverb(word)]
    return rest[0] if rest else ""


def _quality_behind(hit: Hit, qualities: frozenset[str]) -> int | None:
    """The place of the quality that is shown; None where something else is."""
    words = hit.text.words
    for place in range(hit.behind, min(hit.behind + 5, len(words))):
        word = words[place][0]
        if gap(hit.text, place).strip(" /&"):
            return None
        if word in qualities:
            after = words[place + 1][0] if place + 1 < len(words) else ""
            # “shows leadership what it cost”, “shows skill gaps to the team”.
            is_person = after in _PEOPLE_ASKED and not gap(hit.text, place + 1).strip()
            return None if is_person else place
        if word not in _BETWEEN:
            return None
    return None


RULE = Rule(
    "hollow-claim",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
