"""Canonical JSON: everything in a framework but the places where it was written.

A document says `"schema": "progression/framework/1"`. Its keys stand in the order of the model's
fields, and what is at its default is left out. Whatever is shared stands once and is named
elsewhere: lanes, scales, rungs, dimensions and competencies by id, levels by path
(`engineering/ic/staff-engineer`), signals that a track takes along as `coaching/asks-first`.
Lanes and scales stand at the top of the document, and so does, under `unlisted`, what the framework
uses without listing it. A lane or scale in a document that nothing names is read over.

A framework can be written if each name in its document leads back to what it stood for: no two
competencies, dimensions, scales, rungs of a scale or lanes under one id; no two levels at one path;
no level named that stands in no track; no rung named that the competency's scale lacks; no
slash in the id of a cluster, track, level or competency; clusters at most 40 deep; and text without
halves of characters. Everything else is written, faulty or not, and reads back as equal.

    >>> from progression import Framework
    >>> print(dumps(Framework("harbour", "Harbour", cumulative=True)), end="")
    {
      "schema": "progression/framework/1",
      "id": "harbour",
      "title": "Harbour",
      "cumulative": true
    }
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from progression.files import write_whole
from progression.interchange import PLAIN, Fault, Format, FormatError
from progression.interchange._converter import converter, reading
from progression.interchange._explained import explained
from progression.interchange._fields import SCHEMA, slots
from progression.interchange._kind import check_kind, decoded
from progression.interchange._reading import WRONG, Reading, kind_of
from progression.interchange._schema import framework_schema
from progression.interchange._standing import Standing
from progression.interchange._text import Path as Within
from progression.interchange._text import located, object_lines, parse
from progression.interchange._writing import json_text
from progression.location import Location
from progression.model import Competency, Dimension, Framework, Lane, Level, Scale

_EXTRA: dict[str, Any] = {"lanes": tuple[Lane, ...], "scales": tuple[Scale, ...]}
_UNLISTED: dict[str, Any] = {
    "dimensions": tuple[Dimension, ...],
    "competencies": tuple[Competency, ...],
}
_BEFORE = "dimensions"
"""The field before which the document's own collections stand."""


def dumps(framework: Framework, *, indent: int | None = 2) -> str:
    """Write a framework as JSON text that ends in a line feed.

    Equal frameworks give equal text.

    Args:
        framework: What to write.
        indent: Spaces for each level of nesting; None for all on one line.

    Raises:
        FormatError: Some names in the text would not lead back to what they stand for.
    """
    return json_text(framework, lambda names: _document(framework, names), indent=indent)


def loads(text: str, *, name: str = "") -> Framework:
    """Read a framework from JSON text.

    Args:
        text: The document.
        name: The file that it comes from; what is read is then located there.

    Raises:
        FormatError: The text is no such document; all faults are told at once.
    """
    text = text.removeprefix("\ufeff")
    document, objects = parse(text, name)
    check_kind(document, text, name, kind="A framework", schema=SCHEMA)
    places: dict[int, Location] = {}
    if name:
        lines = object_lines(text)
        places = {
            id(each): Location(name, line, column)
            for each, (line, column) in zip(objects, lines, strict=True)
        }
    names = Reading(document, places)
    if names.too_deep:
        raise FormatError(located(text, names.faults), name)
    token = reading.set(names)
    try:
        framework, faults = _framework(document, names)
    except RecursionError:
        message = "The document nests too deeply to be read from here."
        raise FormatError([Fault("$", message)], name) from None
    finally:
        reading.reset(token)
    if faults or framework is None:
        raise FormatError(located(text, faults), name)
    return framework


def dump(framework: Framework, path: str | os.PathLike[str]) -> None:
    """Write a framework to a file: all of it or, where something fails, nothing.

    Raises:
        FormatError: As for `dumps`.
        OSError: The file cannot be written.
    """
    write_whole(path, dumps(framework).encode())


def load(path: str | os.PathLike[str]) -> Framework:
    """Read a framework from a file.

    Raises:
        FormatError: As for `loads`, and for a file that is not UTF-8.
        OSError: The file cannot be read.
    """
    return _read(Path(path).read_bytes(), os.fspath(path))


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a document, as JSON text.

    The package holds the same text as `progression/interchange/framework.schema.json`.
    """
    return json.dumps(framework_schema(), ensure_ascii=False, indent=2) + "\n"


def _read(content: bytes, name: str) -> Framework:
    return loads(decoded(content, name), name=name)


def _document(framework: Framework, names: Standing) -> dict[str, Any]:
    give = converter().unstructure
    document: dict[str, Any] = {"schema": SCHEMA}
    own: dict[str, Any] = {
        "lanes": give(list(names.lanes.values())),
        "scales": give(list(names.scales.values())),
        "unlisted": {
            key: give(value)
            for key, value in (
                ("dimensions", names.unlisted_dimensions),
                ("competencies", names.unlisted_competencies),
            )
            if value
        },
    }
    fields = give(framework)
    for slot in slots(Framework):
        if slot.name == _BEFORE:
            document |= {key: value for key, value in own.items() if value}
        if slot.key in fields:
            document[slot.key] = fields[slot.key]
    return document


def _framework(
    document: dict[str, Any], names: Reading
) -> tuple[Framework | None, list[tuple[Within, str]]]:
    faults = list(names.faults)

    def take(value: Any, kind: Any, path: Within) -> Any:
        try:
            return converter().structure(value, kind)
        except WRONG as error:
            faults.extend(explained(error, path, known))
            return None

    known = ["schema", "$schema", *_EXTRA, "unlisted"]
    rest = {key: value for key, value in document.items() if key not in known}
    if type(document.get("$schema", "")) is not str:
        faults.append((("$schema",), "`$schema` takes the address of a schema, in quotes."))
    for key, kind in _EXTRA.items():
        take(document.get(key, []), kind, (key,))
    unlisted = document.get("unlisted", {})
    if type(unlisted) is dict:
        for key, value in unlisted.items():
            if key in _UNLISTED:
                take(value, _UNLISTED[key], ("unlisted", key))
            else:
                faults.append((("unlisted", key), _unknown(key, _UNLISTED)))
    else:
        faults.append((("unlisted",), f"`unlisted` takes an object, not {kind_of(unlisted)}."))
    for level in names.levels_in_order():
        # What is wrong with a level is told where it stands.
        with contextlib.suppress(*WRONG):
            converter().structure(level, Level)
    names.stand_in(rest, document)
    return take(rest, Framework, ()), faults


def _unknown(key: str, known: Iterable[str]) -> str:
    return f"There is no `{key}` here, but {', '.join(f'`{each}`' for each in known)}."


FORMAT = Format(
    title="Canonical JSON",
    suffix=".json",
    write=lambda framework, _=PLAIN: dumps(framework).encode(),
    read=_read,
    lossless=True,
)
