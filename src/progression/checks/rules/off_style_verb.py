"""A signal begins in another person or tense than the house style.

## Why it matters

“Plans the week”, “Plan the week” and “You plan the week” side by side make readers look for a
difference that nobody meant: is one a description, one an order, and one about me?
This rule speaks only where the company has
[set `person` or `tense`](../../how-to/own-words.md#house-style), and where a signal begins with an
English verb that it knows, or with a pronoun in front of it.
There is no fix: the verbs that follow would have to change as well.

## Bad

```python
# settings: style.person = "third"
Signal(
    "asks-who-is-affected",
    "Ask who is affected before changing what others rely on.",
    examples=["Called two marinas before moving the night run."],
)
```

## Good

```python
# settings: style.person = "third"
Signal(
    "asks-who-is-affected",
    "Asks who is affected before changing what others rely on.",
    examples=["Called two marinas before moving the night run."],
)
```

## Source

The company itself, in `[tool.progression.check.style]`.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.checks.clauses import is_adverb
from progression.checks.rule import Context, Found, Group, Rule, Severity, Text
from progression.checks.settings import Person, Style, Tense
from progression.checks.verbs import Form, forms_of, in_form
from progression.checks.wordlists import is_spoken_for

_PRONOUNS = {
    **dict.fromkeys(("i", "we"), Person.FIRST),
    **dict.fromkeys(("you",), Person.SECOND),
    **dict.fromkeys(("he", "she", "they"), Person.THIRD),
}
_TOLD = {
    Person.FIRST: "the first person (“I plan”)",
    Person.SECOND: "the second person (“You plan”)",
    Person.THIRD: "the third person (“Plans”)",
    Person.IMPERATIVE: "the imperative (“Plan”)",
    Tense.PRESENT: "the present (“plans”)",
    Tense.PAST: "the past (“planned”)",
}


@attrs.frozen
class _Opening:
    """How a signal begins.

    Attributes:
        first: The place of the word that tells it.
        persons: The persons that it can be read in; none where it is free, as in “Planned”.
        tenses: The tenses that it can be read in.
        verb: The verb; empty where none that is known follows the pronoun.
    """

    first: int
    persons: frozenset[Person]
    tenses: frozenset[Tense]
    verb: str


def check(subject: Context) -> Iterator[Found]:
    """Find signals whose first verb has another person or tense than the company has set."""
    style = subject.settings.style
    if style.person is None and style.tense is None:
        return
    for text in subject.signals:
        opening = _opening(text)
        wanted = _missed(opening, style) if opening else None
        if opening is None or wanted is None:
            continue
        if not is_spoken_for(subject, text, opening.first, opening.first + 1):
            better = _better(opening, style)
            start, end = text.words[opening.first][1:]
            yield subject.found_in(
                text,
                f"The signal begins with “{text.text[start:end]}”; the house style is"
                f" {_TOLD[wanted]}.",
                why="Readers look for a difference between signals that nobody meant.",
                remedy=f"Begin with “{better}”." if better else "Begin as the other signals do.",
                words=(start, end),
            )


def _opening(text: Text) -> _Opening | None:
    """How a signal begins; None where that cannot be told."""
    words = [word for word, _, _ in text.words]
    first = _next(words, 0)
    if first == len(words):
        return None
    person = _PRONOUNS.get(words[first].partition("'")[0])
    if person is None:
        return _verb_alone(words[first], first)
    place = _next(words, first + 1)
    verb = words[place] if place < len(words) and "'" not in words[first] else ""
    return _Opening(first, frozenset({person}), _tenses(forms_of(verb)), verb)


def _next(words: list[str], place: int) -> int:
    """The place of the next word that is neither an adverb nor the number of a list."""
    while place < len(words) and (is_adverb(words[place]) or words[place].isdigit()):
        place += 1
    return place


def _verb_alone(word: str, place: int) -> _Opening | None:
    forms = forms_of(word)
    if not forms:
        return None
    persons = set()
    if Form.THIRD in forms:
        persons.add(Person.THIRD)
    if Form.BARE in forms:
        persons.add(Person.IMPERATIVE)
    if forms & {Form.PAST, Form.PARTICIPLE}:
        # “Planned the week” is said of anybody, but ordered of nobody.
        persons |= set(Person) - {Person.IMPERATIVE}
    return _Opening(place, frozenset(persons), _tenses(forms), word)


def _tenses(forms: frozenset[Form]) -> frozenset[Tense]:
    found = set()
    if forms & {Form.THIRD, Form.BARE}:
        found.add(Tense.PRESENT)
    if forms & {Form.PAST, Form.PARTICIPLE}:
        found.add(Tense.PAST)
    return frozenset(found)


def _missed(opening: _Opening, style: Style) -> Person | Tense | None:
    """What of the style a signal does not keep."""
    if style.person is not None and style.person not in opening.persons:
        return style.person
    # Of an unknown verb behind a pronoun nothing is said.
    is_known = bool(opening.tenses) or bool(forms_of(opening.verb))
    if style.tense is not None and is_known and style.tense not in opening.tenses:
        return style.tense
    return None


def _better(opening: _Opening, style: Style) -> str:
    """The first words in the house style; empty where the verb is not known."""
    # Where the person is free, it stays, and it is the third where nothing tells it.
    kept = next(iter(opening.persons)) if len(opening.persons) == 1 else Person.THIRD
    person = style.person or kept
    form = Form.THIRD if person is Person.THIRD else Form.BARE
    verb = in_form(opening.verb, Form.PAST if style.tense is Tense.PAST else form)
    pronoun = {Person.FIRST: "I ", Person.SECOND: "You "}.get(person, "")
    return pronoun + verb if pronoun and verb else verb.capitalize()


RULE = Rule(
    "off-style-verb",
    group=Group.WORDING,
    severity=Severity.WARNING,
    since="0.2",
    check=check,
)
