"""What definitions may name from elsewhere: the model's nouns and constants, and `date`."""

from __future__ import annotations

import datetime
import enum
from typing import Any

import attrs

import progression
from progression import model
from progression.model import Attributes, Noun

NounKind = type(Noun)


@attrs.frozen(eq=False)
class Module:
    """A module from elsewhere, and what definitions may use of it."""

    name: str
    names: dict[str, Any]


def _of_model(names: list[str]) -> dict[str, Any]:
    return {name: getattr(model, name) for name in names if name in model.__all__}


MODEL = Module("progression.model", _of_model(model.__all__))
ELSEWHERE = {
    "progression": Module("progression", {**_of_model(progression.__all__), "model": MODEL}),
    "progression.model": MODEL,
    "datetime": Module("datetime", {"date": datetime.date}),
}

_WHOLE = {"progression": dir(progression), "datetime": dir(datetime)}

FIELDS: dict[type, frozenset[str]] = {
    kind: frozenset(attrs.fields_dict(kind))
    for kind in vars(model).values()
    if isinstance(kind, NounKind) and attrs.has(kind)
}
"""The public fields of each noun."""


def exists(module: Module, name: str) -> bool:
    """Tell whether a module from elsewhere has a name, usable in definitions or not."""
    return name in _WHOLE.get(module.name, ())


def constants_of(value: object) -> dict[str, Any] | None:
    """The members of an enumeration; None for anything else."""
    return dict(value.__members__) if isinstance(value, enum.EnumMeta) else None


def described(value: object) -> str:
    """What a value is, in people's words."""
    if isinstance(value, Noun):
        return type(value).__name__
    if isinstance(value, Module):
        return f"`{value.name}`"
    if isinstance(value, type):
        return f"`{value.__name__}`"
    words = {str: "text", int: "a number", float: "a number", bool: "True or False"}
    words |= {list: "a list", tuple: "a tuple", dict: "a dict", Attributes: "free facts"}
    return words.get(type(value), "this value")
