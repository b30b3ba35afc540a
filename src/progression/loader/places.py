"""From the place of a statement or call down to the words in it that a finding is about."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from progression.errors import DefinitionError
from progression.location import Location, SourceText, location_of_span
from progression.sources.faults import argument_of


def argument_at(text: str, place: Location, error: DefinitionError) -> Location:
    """The argument of the call at a place that an error is about; else the place itself."""
    source = SourceText(place.file, text)
    for node in _nodes(text, place.line):
        if isinstance(node, ast.Call) and _span(source, node) == place:
            part = argument_of(node, error)
            return _span(source, part) if part is not None else place
    return place


def imported_name_at(text: str, place: Location, name: str) -> Location:
    """The name within the import statement at a place; else the place itself."""
    source = SourceText(place.file, text)
    for node in _nodes(text, place.line):
        if isinstance(node, ast.ImportFrom) and _span(source, node) == place:
            return next((_span(source, each) for each in node.names if each.name == name), place)
    return place


def _nodes(text: str, line: int) -> Iterator[ast.stmt | ast.expr]:
    """What starts on a line; the text was compiled before, so it can be parsed."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt | ast.expr) and node.lineno == line:
            yield node


def _span(source: SourceText, node: ast.stmt | ast.expr | ast.keyword | ast.alias) -> Location:
    return location_of_span(
        source,
        node.lineno,
        node.col_offset,
        node.end_lineno or node.lineno,
        node.end_col_offset or 0,
    )
