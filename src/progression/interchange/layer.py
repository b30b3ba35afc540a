"""A layer: marks that are laid over an unchanged matrix of the handbook.

A file says `"schema": "progression/layer/1"`. The matrix opens it and shows its marks in the cells
that it names; it never keeps it. A layer can say what changed, what a team needs, what a
course teaches: anything that is said of single cells and does not belong into the framework.

    >>> cell = Cell("engineering/ic/staff-engineer", "direction", "Hiring", note="Two people.")
    >>> layer = Layer("harbour", "What we hire for", [cell])
    >>> loads(dumps(layer)) == layer
    True
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import attrs
from attrs import field

from progression.files import write_whole
from progression.interchange._browser import browser_json
from progression.interchange._faults import FormatError
from progression.interchange._kind import check_kind, decoded
from progression.interchange._reading import kind_of
from progression.interchange._text import Path as Within
from progression.interchange._text import located, parse
from progression.names import near_misses

SCHEMA: Final = "progression/layer/1"
"""What the file's `schema` says."""

_FIELDS: Final = ("framework", "name", "note", "cells")
_CELL_FIELDS: Final = ("level", "competency", "mark", "note")
Found = Iterator[tuple[Within, str]]


@attrs.frozen
class Cell:
    """One cell that is marked.

    Attributes:
        level: The level's path.
        competency: The competency's id.
        mark: What stands in the cell: a word or two.
        note: A sentence about it.
    """

    level: str
    competency: str
    mark: str
    note: str = field(default="", kw_only=True)


def _cells(given: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(given)


@attrs.frozen
class Layer:
    """Marks with a name.

    Attributes:
        framework: The framework's id.
        name: What readers choose it by.
        cells: The cells that are marked.
        note: A sentence about all of it.
    """

    framework: str
    name: str
    cells: tuple[Cell, ...] = field(default=(), converter=_cells)
    note: str = field(default="", kw_only=True)


def dumps(layer: Layer) -> str:
    """Write a layer as JSON text; what is empty is left out."""
    return browser_json(document(layer)) + "\n"


def document(layer: Layer) -> dict[str, Any]:
    """A layer as the object that its file holds."""
    known = {"framework": layer.framework, "name": layer.name, "note": layer.note}
    return {
        "schema": SCHEMA,
        **{key: value for key, value in known.items() if value},
        "cells": [
            {key: value for key, value in attrs.asdict(cell).items() if value}
            for cell in layer.cells
        ],
    }


def loads(text: str, *, name: str = "") -> Layer:
    """Read a layer from JSON text.

    Args:
        text: The document.
        name: The file that it comes from, for messages.

    Raises:
        FormatError: The text is no such document; all faults are told at once.
    """
    found, _ = parse(text.removeprefix("\ufeff"), name)
    check_kind(found, text, name, kind="A layer", schema=SCHEMA)
    faults = list(_faults(found))
    if faults:
        raise FormatError(located(text, faults), name)
    return Layer(
        found["framework"],
        found["name"],
        [
            Cell(cell["level"], cell["competency"], cell["mark"], note=cell.get("note", ""))
            for cell in found["cells"]
        ],
        note=found.get("note", ""),
    )


def dump(layer: Layer, path: str | os.PathLike[str]) -> None:
    """Write a layer to a file: all of it or, where something fails, nothing.

    Raises:
        OSError: The file cannot be written.
    """
    write_whole(path, dumps(layer).encode())


def load(path: str | os.PathLike[str]) -> Layer:
    """Read a layer from a file.

    Raises:
        FormatError: As for `loads`, and for a file that is not UTF-8.
        OSError: The file cannot be read.
    """
    name = os.fspath(path)
    return loads(decoded(Path(path).read_bytes(), name), name=name)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a document, as JSON text."""
    return (files("progression.interchange") / "layer.schema.json").read_text(encoding="utf-8")


def _faults(found: Mapping[str, Any]) -> Found:
    given = {key: value for key, value in found.items() if key not in ("schema", "$schema")}
    yield from _texts(given, (), _FIELDS, required=("framework", "name"))
    cells = found.get("cells")
    if type(cells) is not list:
        path: Within = ("cells",) if "cells" in found else ()
        said = f", not {kind_of(cells)}" if path else ""
        yield path, f"`cells` takes a list of marked cells{said}."
        return
    for place, cell in enumerate(cells):
        where: Within = ("cells", place)
        if type(cell) is dict:
            yield from _texts(cell, where, _CELL_FIELDS, required=_CELL_FIELDS[:3])
        else:
            yield where, f"A cell is an object, not {kind_of(cell)}."


def _texts(
    given: Mapping[str, Any], where: Within, known: tuple[str, ...], required: tuple[str, ...]
) -> Found:
    for key, value in given.items():
        if key not in known:
            near = near_misses(key, known, limit=1)
            others = ", ".join(f"`{each}`" for each in known)
            hint = f"Did you mean `{near[0]}`?" if near else f"There is {others}."
            yield (*where, key), f"There is no `{key}` here. {hint}"
        elif key != "cells" and type(value) is not str:
            yield (*where, key), f"`{key}` takes text, not {kind_of(value)}."
    for key in required:
        if key not in given:
            yield where, f"`{key}` is missing."
        elif given[key] == "":
            yield (*where, key), f"`{key}` is empty."
