"""Definition files as text: which call made an object, and which of its arguments holds a text."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path
from types import CodeType

import attrs

from progression.location import (
    Location,
    SourceText,
    location_of_span,
    locations_of_instructions,
)
from progression.model import Noun
from progression.model.noun import origin_of
from progression.sources import Source
from progression.sources.faults import BrokenError

_EVOLVE_FILE = attrs.evolve.__code__.co_filename


class SourceFile:
    """One definition file, parsed when somebody asks.

    Attributes:
        file: Its path, as it is shown to people.
        text: What it says; lines end in line feeds.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self._source = SourceText(file, text)
        self._calls: dict[tuple[int, int], ast.Call] | None = None

    @property
    def calls(self) -> dict[tuple[int, int], ast.Call]:
        """Every call, by its last line and the column just behind it: no two calls share these."""
        if self._calls is None:
            self._calls = {}
            for node in ast.walk(self._tree()):
                if isinstance(node, ast.Call):
                    place = self.place(node)
                    self._calls.setdefault((place.end_line, place.end_column), node)
        return self._calls

    def place(self, node: ast.expr | ast.keyword) -> Location:
        """Where a piece of syntax stands."""
        return location_of_span(
            self._source,
            node.lineno,
            node.col_offset,
            node.end_lineno or node.lineno,
            node.end_col_offset or node.col_offset,
        )

    def argument(
        self, noun: Noun, place: Location, field: str, item: int | None = None
    ) -> ast.expr | None:
        """The expression that a field of an object was given; None where that is not plain.

        Args:
            noun: An object that was written in this file.
            place: Where it was written.
            field: The name of its field.
            item: The place in the field, from 0, where it holds several.
        """
        call = self.calls.get((place.end_line, place.end_column))
        if call is None:
            return None
        value = next((each.value for each in call.keywords if each.arg == field), None)
        if value is None:
            value = _positional(call, _positions(noun, call).get(field))
        if value is None or item is None:
            return value
        return _item(value, item)

    def _tree(self) -> ast.Module:
        try:
            return ast.parse(self.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # It was changed while we looked, or stands there for a loading fault.
            return ast.Module(body=[], type_ignores=[])


class SourceFiles:
    """The definition files of a framework, each read once."""

    def __init__(self) -> None:
        self._files: dict[str, SourceFile | None] = {}

    def of(self, noun: Noun) -> SourceFile | None:
        """The file in which an object was written; None where nobody knows, or it is gone."""
        origin = origin_of(noun)
        if isinstance(origin, tuple):
            source = origin[0]
            if isinstance(source, SourceText):
                return self._remember(source)
            return self.at(source.co_filename)
        return self.at(origin.file) if isinstance(origin, Location) else None

    def at(self, file: str) -> SourceFile | None:
        """The file at a path; None where it cannot be read as Python."""
        if file not in self._files:
            text = _read(file)
            self._files[file] = None if text is None else SourceFile(file, text)
        return self._files[file]

    def known(self) -> tuple[SourceFile, ...]:
        """All files that were met so far."""
        return tuple(each for each in self._files.values() if each is not None)

    def _remember(self, source: SourceText) -> SourceFile:
        found = self._files.get(source.file)
        if found is None or found.text != source.text:
            found = self._files[source.file] = SourceFile(source.file, source.text)
        return found


class NounPlaces:
    """Where objects were written, worked out for many of them at once.

    Working out one place means a walk through the code of its file, which for thousands of findings
    in one file would take minutes.
    """

    def __init__(self, nouns: Iterable[Noun]) -> None:
        by_code: dict[int, tuple[CodeType, set[int]]] = {}
        for noun in nouns:
            origin = origin_of(noun)
            if isinstance(origin, tuple) and isinstance(origin[0], CodeType):
                by_code.setdefault(id(origin[0]), (origin[0], set()))[1].add(origin[1])
        self._found = {
            key: locations_of_instructions(code, offsets)
            for key, (code, offsets) in by_code.items()
            # One object of a file is quicker by itself; copies made by `attrs.evolve` were written
            # nowhere, which only they themselves know.
            if len(offsets) > 1 and code.co_filename != _EVOLVE_FILE
        }

    def of(self, noun: Noun | None) -> Location | None:
        """Where an object was written; None where nobody knows."""
        if noun is None:
            return None
        origin = origin_of(noun)
        if isinstance(origin, tuple) and len(origin) == 2:
            code, offset = origin
            known = self._found.setdefault(id(code), {}).get(offset)
            if known is None:
                known = noun.location
                if known is not None and code.co_filename != _EVOLVE_FILE:
                    # An object that many findings are about is looked up once.
                    self._found[id(code)][offset] = known
            return known
        return noun.location


def _read(file: str) -> str | None:
    if not file.endswith(".py"):
        return None
    try:
        content = Path(file).read_bytes()
        return Source(file, file, file, is_package=False, content=content).text()
    except (OSError, BrokenError):
        return None


def _positions(noun: Noun, call: ast.Call) -> dict[str, int]:
    """The fields that a call gives by position."""
    if isinstance(call.func, ast.Attribute) and call.func.attr in ("at", "expects"):
        return {"summary": 0} if call.func.attr == "expects" else {}
    fields = attrs.fields(type(noun))  # type: ignore[arg-type]  # every noun is an attrs class
    names = [field.name for field in fields if field.init and not field.kw_only]
    return {name: place for place, name in enumerate(names)}


def _positional(call: ast.Call, position: int | None) -> ast.expr | None:
    if position is None or position >= len(call.args):
        return None
    if any(isinstance(each, ast.Starred) for each in call.args[: position + 1]):
        return None
    return call.args[position]


def _item(value: ast.expr, item: int) -> ast.expr | None:
    if not isinstance(value, ast.List | ast.Tuple):
        return value if isinstance(value, ast.Constant) and item == 0 else None
    before = value.elts[: item + 1]
    if len(before) <= item or any(isinstance(each, ast.Starred) for each in before):
        return None
    return before[item]
