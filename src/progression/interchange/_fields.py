"""How each field of a noun stands in a document; reader, writer and schema all ask here.

The model is the source: a noun or a field that is added to it needs no word here, unless it names
something that stands elsewhere.
"""

from __future__ import annotations

import functools
import types
import typing
from typing import Any

import attrs

from progression.model import (
    Competency,
    Dimension,
    Expectation,
    Framework,
    Grade,
    Lane,
    Level,
    Rung,
    Scale,
    Track,
)
from progression.model.fields import count, identifier

SCHEMA = "progression/framework/1"
"""What a document says of itself, with the version of its shape."""

_SHARED = {Competency, Dimension, Lane, Level, Rung, Scale}
_HOMES = {
    (Framework, "dimensions"),
    (Framework, "competencies"),
    (Track, "levels"),
    (Scale, "rungs"),
}
_IN_PATHS = {"Cluster", "Track", "Level", "Competency"}


@attrs.frozen
class Slot:
    """One field of a noun, as a document holds it.

    Attributes:
        name: The field's name in the model.
        key: The key in the document.
        type: What it holds: for a list, one item; None is taken out.
        many: Whether it is a list.
        role: `id` and `segment` (an id that is part of paths), `count`, `grade`, `taken` (a
            competency or one of its signals), `name` (of something that stands elsewhere), or
            `plain`.
        default: What it is when the key is left out; `attrs.NOTHING` where it must stand.
    """

    name: str
    key: str
    type: Any
    many: bool
    role: str
    default: Any


@functools.cache
def slots(cls: type[Any]) -> tuple[Slot, ...]:
    """The fields of a noun, in their order."""
    _resolve_all()
    return tuple(_slot(cls, field) for field in attrs.fields(cls))


@functools.cache
def _resolve_all() -> None:
    # An expectation knows its competency only for type checkers, since a competency makes it.
    attrs.resolve_types(Expectation, localns={"Competency": Competency})


def _slot(cls: type[Any], field: attrs.Attribute[Any]) -> Slot:
    attrs.resolve_types(cls)
    kind = attrs.fields_dict(cls)[field.name].type
    many = typing.get_origin(kind) is tuple
    if many:
        kind = typing.get_args(kind)[0]
    choices = [each for each in typing.get_args(kind) if each is not types.NoneType]
    if len(choices) == 1:
        kind = choices[0]
    role = _role(cls, field, kind, choices)
    return Slot(field.name, field.name.rstrip("_"), kind, many, role, field.default)


def _role(cls: type[Any], field: attrs.Attribute[Any], kind: Any, choices: list[Any]) -> str:
    if Competency in choices and len(choices) > 1:
        return "taken"
    if kind in _SHARED:
        return "plain" if (cls, field.name) in _HOMES else "name"
    if kind is Grade:
        return "grade"
    converter: Any = field.converter
    if field.name == "id" and cls.__name__ in _IN_PATHS:
        return "segment"
    if converter is identifier:
        return "id"
    return "count" if converter is count else "plain"
