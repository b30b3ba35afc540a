"""Forms of verbs: enough English to tell “writes” from “write”, and a verb from a noun."""

from __future__ import annotations

import enum
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import attrs

from progression.checks.clauses import gap, is_adverb, sentence_start
from progression.checks.rule import Text


class Form(enum.Enum):
    """The forms of a verb."""

    BARE = "write"
    THIRD = "writes"
    PAST = "wrote"
    PARTICIPLE = "written"
    ING = "writing"


_DETERMINERS = frozenset(
    "a an the this that these those their its his her our your my each every any all both some no"
    " another other others what whether which who how why when where them it themselves one two"
    " three four five several many more most new only whatever everyone everybody someone somebody"
    " nobody people colleagues customers".split()
)


_NO_OBJECT = frozenset(
    "about above across after against along alongside among around as at back before behind below"
    " between beyond by down during for from in into of off on onto or out over per since than"
    " through throughout to toward towards under until up via when where which who whose with"
    " within without and but is are was were be been can could may might must shall should will"
    " would has have had do does did not".split()
)


@attrs.frozen
class _Verbs:
    """All forms that are known.

    Attributes:
        forms: The forms that a word can be.
        bases: The plain form of each word that is a form of a verb.
        nouns_too: Plain forms that are nouns as well.
    """

    forms: Mapping[str, frozenset[Form]]
    bases: Mapping[str, str]
    nouns_too: frozenset[str]


@cache
def _verbs() -> _Verbs:
    text = (files("progression.checks") / "words" / "verbs.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    doubling = frozenset(told["doubling"].split())
    forms: dict[str, set[Form]] = {}
    bases: dict[str, str] = {}
    for base in told["plain"].split():
        for form, word in _forms(base, told["irregular"].get(base), base in doubling):
            forms.setdefault(word, set()).add(form)
            bases.setdefault(word, base)
    return _Verbs(
        {word: frozenset(each) for word, each in forms.items()},
        bases,
        frozenset(told["nouns-too"].split()),
    )


def _forms(base: str, irregular: str | None, doubles: bool) -> Iterator[tuple[Form, str]]:
    yield Form.BARE, base
    if irregular is not None:
        kinds = (Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.ING)
        for form, words in zip(kinds, irregular.split("|"), strict=True):
            for word in words.split(","):
                yield form, word
        return
    yield Form.THIRD, _third(base)
    stem = base + base[-1] if doubles else base
    past = f"{base}d" if base.endswith("e") else f"{_y_to(stem, 'i')}ed"
    yield Form.PAST, past
    yield Form.PARTICIPLE, past
    yield Form.ING, f"{base[:-1]}ing" if _drops_e(base) else f"{stem}ing"


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    return f"{_y_to(base, 'ie')}s"


def _y_to(word: str, letters: str) -> str:
    return word[:-1] + letters if word.endswith("y") and word[-2] not in "aeiou" else word


def _drops_e(base: str) -> bool:
    return base.endswith("e") and not base.endswith(("ee", "oe", "ye"))


def forms_of(word: str) -> frozenset[Form]:
    """The forms of verbs that a word can be; none for what is no verb."""
    return _verbs().forms.get(word, frozenset())


def base_of(word: str) -> str:
    """The plain form of a verb; the word itself where it is none."""
    return _verbs().bases.get(word, word)


def in_form(word: str, form: Form) -> str:
    """A verb in another form (“plan” as “plans”); empty where the word is no verb."""
    base = base_of(word)
    found = (
        each for each, forms in _verbs().forms.items() if form in forms and base_of(each) == base
    )
    return next(found, "") if base in _verbs().forms else ""


def is_verb_at(text: Text, place: int, form: Form) -> bool:
    """Tell whether the word at a place is a verb in a form, and no noun.

    What can be both is a verb in front of what begins an object (“reviews the design”), and a noun
    elsewhere (“plans and reviews of designs”). A plural hardly ever stands in front of another
    noun, so that “orders supplies” tells of a deed.
    """
    word = text.words[place][0]
    if form not in forms_of(word):
        return False
    if base_of(word) not in _verbs().nouns_too:
        return True
    if place + 1 >= len(text.words):
        return False
    follower = text.words[place + 1][0]
    if gap(text, place + 1).strip():
        return False
    if follower in _DETERMINERS or follower.endswith(("'s", "s'")):
        return True
    return form is Form.THIRD and follower not in _NO_OBJECT and not is_adverb(follower)


def agrees(text: Text, place: int) -> bool:
    """Tell whether a verb has the form of the first verb of its sentence.

    In “Helps people understand and use it”, “use” belongs to the people.
    """
    start = sentence_start(text, place)
    first = next((each for each, _, _ in text.words[start:] if not is_adverb(each)), "")
    return start == place or bool(forms_of(first) & forms_of(text.words[place][0]))
