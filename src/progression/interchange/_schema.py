"""The JSON Schema of a document, made from the model.

What a schema cannot say is left to the reader: whether a name leads somewhere, whether an id stands
twice, how deep clusters stand, and that 3.0 is not written as a whole number is.
"""

from __future__ import annotations

import datetime
import enum
import functools
import inspect
import re
from typing import Any

import attrs

from progression.interchange._fields import SCHEMA, Slot, slots
from progression.model import (
    Attributes,
    Competency,
    Dimension,
    Framework,
    Grade,
    Lane,
    Level,
    Moved,
    Noun,
    Retired,
    Scale,
)
from progression.prose import fold

Schema = dict[str, Any]

_ID = r"\S"
_SEGMENT = r"^[^/]*[^/\s][^/]*$"
_TAKEN = r"^[^/]*(/[\s\S]*\S[\s\S]*)?$"
_HISTORY: dict[str, type[Noun]] = {"moved": Moved, "retired": Retired}


def framework_schema() -> Schema:
    """The schema, draft 2020-12, as plain JSON values."""
    definitions: dict[str, Schema] = {}
    root = _object(Framework, definitions)
    fields = root["properties"]
    own: Schema = {
        "$schema": {"type": "string", "description": "The address of this schema, for editors."},
        "schema": {"const": SCHEMA, "description": "What the document is."},
        "lanes": _list(_reference(Lane, definitions), "The lanes that tracks name."),
        "scales": _list(_reference(Scale, definitions), "The scales that competencies name."),
        "unlisted": {
            "type": "object",
            "description": "What is used and not listed by the framework.",
            "properties": {
                "dimensions": _list(_reference(Dimension, definitions)),
                "competencies": _list(_reference(Competency, definitions)),
            },
            "additionalProperties": False,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        **root,
        "properties": own | fields,
        "required": ["schema", *root["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(cls: type[Noun], definitions: dict[str, Schema]) -> Schema:
    described = _descriptions(cls)
    properties = {}
    for slot in slots(cls):
        properties[slot.key] = _field(slot, definitions)
        if slot.name in described:
            properties[slot.key]["description"] = described[slot.name]
    return {
        "type": "object",
        "title": cls.__name__,
        "description": fold((inspect.getdoc(cls) or "").split("\n\n")[0]),
        "properties": properties,
        "required": [slot.key for slot in slots(cls) if slot.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _reference(cls: type[Noun], definitions: dict[str, Schema]) -> Schema:
    if cls.__name__ not in definitions:
        # Clusters hold clusters: the name stands before the definition is made.
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _object(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _list(item: Schema, description: str = "") -> Schema:
    made: Schema = {"type": "array", "items": item}
    return made | {"description": description} if description else made


def _field(slot: Slot, definitions: dict[str, Schema]) -> Schema:
    one = _value(slot, definitions)
    return _list(one) if slot.many else one


def _value(slot: Slot, definitions: dict[str, Schema]) -> Schema:
    match slot.role:
        case "id":
            return {"type": "string", "pattern": _ID}
        case "segment":
            return {"type": "string", "pattern": _SEGMENT}
        case "count":
            return {"type": "integer", "minimum": 1}
        case "grade":
            return {"anyOf": [{"type": "integer"}, _reference(Grade, definitions)]}
        case "taken":
            return {"type": "string", "pattern": _TAKEN}
        case "name":
            return {"type": "string", "$comment": _what_is_named(slot.type)}
    if slot.type == Moved | Retired:
        return {"oneOf": [_dated(kind, cls, definitions) for kind, cls in _HISTORY.items()]}
    if issubclass(slot.type, Noun):
        return _reference(slot.type, definitions)
    return _plain(slot.type)


def _plain(kind: type[Any]) -> Schema:
    if issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    known: dict[type[Any], Schema] = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        datetime.date: {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        Attributes: {"type": "object", "additionalProperties": {"type": "string"}},
    }
    return dict(known[kind])


def _what_is_named(kind: type[Noun]) -> str:
    by = "path, `cluster/track/level`" if kind is Level else "id"
    return f"Names a {kind.__name__.lower()} of the document by its {by}."


def _dated(kind: str, cls: type[Noun], definitions: dict[str, Schema]) -> Schema:
    reference = _reference(cls, definitions)
    made = definitions[cls.__name__]
    if "kind" not in made["properties"]:
        made["properties"] = {"kind": {"const": kind}} | made["properties"]
        made["required"] = ["kind", *made["required"]]
    return reference


@functools.cache
def _descriptions(cls: type[Noun]) -> dict[str, str]:
    """What the docstring of a noun says about each of its fields."""
    _, _, section = (inspect.getdoc(cls) or "").partition("Attributes:\n")
    found = re.findall(r"^ {4}(\w+): ((?:.+\n?)(?: {8}.+\n?)*)", section, flags=re.MULTILINE)
    return {name: fold(text) for name, text in found}
