"""What a field takes, and what it refuses.

Only the impossible is refused here; everything else that can be wrong is a finding.
The messages are completed by the noun's metaclass, which knows the noun and the field.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from progression.errors import ContentError, FieldError
from progression.model.noun import Noun

T = TypeVar("T")


def identifier(value: str) -> str:
    """An id: text that is not empty."""
    if type(value) is not str:
        raise FieldError(f"takes an id in quotes, not {described(value)}.")
    if not value.strip():
        raise ContentError("is empty, and everything that can be cited needs an id.")
    return value


def text(value: str) -> str:
    """Text, which may be empty."""
    if type(value) is not str:
        raise FieldError(f"takes text in quotes, not {described(value)}.")
    return value


def truth(value: bool) -> bool:
    """True or False, and nothing that only resembles them."""
    if type(value) is not bool:
        raise FieldError(f"takes True or False, not {described(value)}.")
    return value


def count(value: int) -> int:
    """A whole number above zero."""
    if type(value) is not int:
        raise FieldError(f"takes a whole number, not {described(value)}.")
    if value < 1:
        raise ContentError(f"takes a number of 1 or more, not {value}.")
    return value


def date(value: datetime.date | None) -> datetime.date | None:
    """A day, without a time."""
    if value is not None and type(value) is not datetime.date:
        raise FieldError(f"takes a date such as `date(2026, 1, 31)`, not {described(value)}.")
    return value


def texts(value: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Several texts, as a list."""
    return several(value, str)


def ids(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """One id, or a list of them."""
    if type(value) is str:
        return (value,)
    return several(value, str)  # type: ignore[arg-type]  # what is left is no text


def several(value: list[T] | tuple[T, ...], kind: type[T] | tuple[type[T], ...]) -> tuple[T, ...]:
    """A list of one kind of thing, made into a tuple."""
    if type(value) is not tuple:
        if type(value) is not list:
            raise FieldError(f"takes a list, not {described(value)}. Write `[...]` around it.")
        value = tuple(value)
    for place, item in enumerate(value, 1):
        if not isinstance(item, kind):
            raise FieldError(f"takes a list of {_names(kind)}; item {place} is {described(item)}.")
    return value


def one(value: T, kind: type[T]) -> T:
    """One thing of a kind."""
    if not isinstance(value, kind):
        raise FieldError(f"takes {_article(_names(kind))} {_names(kind)}, not {described(value)}.")
    return value


def maybe(value: T | None, kind: type[T]) -> T | None:
    """One thing of a kind, or None."""
    return None if value is None else one(value, kind)


class Attributes(Mapping[str, str]):
    """Free facts about something, by name: immutable, hashable, in the order that was written."""

    __slots__ = ("_facts",)
    _facts: dict[str, str]

    def __init__(self, facts: Mapping[str, str] | None = None) -> None:
        object.__setattr__(self, "_facts", dict(facts or {}))

    def __getitem__(self, name: str) -> str:
        return self._facts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Attributes are immutable; `{name}` cannot be set.")

    def __hash__(self) -> int:
        return hash(frozenset(self._facts.items()))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Attributes):
            return self._facts == other._facts
        return NotImplemented

    def __repr__(self) -> str:
        return repr(self._facts)

    def __reduce__(self) -> tuple[type[Attributes], tuple[dict[str, str]]]:
        return Attributes, (self._facts,)


NO_ATTRIBUTES = Attributes()


def attributes(value: Mapping[str, str]) -> Attributes:
    """Free facts, as a dict of texts."""
    if isinstance(value, Attributes):
        return value
    if not isinstance(value, Mapping):
        raise FieldError(f"takes a dict of texts, not {described(value)}.")
    for name, fact in value.items():
        if type(name) is not str or type(fact) is not str:
            raise FieldError(
                f"takes a dict of texts; {name!r} holds {described(fact)}. Put quotes around it."
            )
    return Attributes(value)


def described(value: Any) -> str:
    """What a value is, in people's words, and what it says where that is short."""
    if value is None:
        return "nothing (None)"
    if isinstance(value, str):
        return f"the text {value!r}" if len(value) <= 40 else f"the text {value[:37]!r}..."
    if isinstance(value, bool | int | float):
        return f"the value {value!r}"
    if isinstance(value, Noun):
        identifier = getattr(value, "id", "")
        name = type(value).__name__
        return f"{_article(name)} {name}" + (f" (“{identifier}”)" if identifier else "")
    name = type(value).__name__
    return f"{_article(name)} {name}"


def _names(kind: type | tuple[type, ...]) -> str:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return " or ".join("text" if each is str else each.__name__ for each in kinds)


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"
