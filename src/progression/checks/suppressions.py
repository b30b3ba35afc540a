"""Comments that keep rules from an object: `# progression: ignore[rule, rule] reason`.

A comment behind code belongs to the objects that begin on its line, or else to the object whose
lines it stands in. A comment on a line of its own belongs to the objects that begin on the next
line of code, or else to the object whose lines it stands in.
It holds for the object itself, and not for what stands within it.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator

import attrs

from progression.checks.source_text import SourceFile
from progression.findings import Edit, Fix
from progression.location import Location
from progression.model import __all__ as _model

_MARK = re.compile(r"#\s*progression:\s*ignore\b")
_COMMENT = re.compile(
    r"#\s*progression:\s*ignore\b\s*(?:\[(?P<rules>[^\]]*)\])?\s*[:-]?\s*(?P<reason>.*)"
)
_NOUNS = frozenset(_model) | {"at", "expects"}


@attrs.frozen
class Suppression:
    """One comment.

    Attributes:
        rules: The rules that it names.
        reason: Why; empty where none is given.
        place: Where it stands, from the `#` to the end of its line.
        names: Where each of its rules is written.
        objects: The ends (line and column) of the objects that it belongs to.
        is_alone: Whether it has its line for itself.
    """

    rules: tuple[str, ...]
    reason: str
    place: Location
    names: tuple[Location, ...]
    objects: frozenset[tuple[int, int]]
    is_alone: bool

    def without(self, names: Iterable[str], file: SourceFile) -> Fix:
        """The fix that takes rules out of it, and all of it where none is left."""
        gone = set(names)
        left = [name for name in self.rules if name not in gone]
        place = self.place
        if left:
            first, last = self.names[0], self.names[-1]
            whole = Location(place.file, first.line, first.column, last.end_line, last.end_column)
            return Fix(
                "Remove what the comment no longer suppresses.", (Edit(whole, ", ".join(left)),)
            )
        line = file.lines[place.line - 1]
        if self.is_alone:
            whole = Location(place.file, place.line, 1, place.line + 1, 1)
        else:
            start = len(line[: place.column - 1].rstrip()) + 1
            whole = Location(place.file, place.line, start, place.line, place.end_column)
        return Fix("Remove the comment.", (Edit(whole, ""),))


def suppressions_in(file: SourceFile) -> tuple[Suppression, ...]:
    """All suppressions of a file, from top to bottom."""
    if _MARK.search(file.text) is None:
        return ()
    return tuple(_found(file))


def _found(file: SourceFile) -> Iterator[Suppression]:
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(file.text).readline))
    except (tokenize.TokenError, SyntaxError):
        # A file that Python cannot read is reported as such.
        return
    objects = _objects(file)
    blank = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    code = sorted({token.start[0] for token in tokens if token.type not in blank})
    for token in tokens:
        match = _COMMENT.match(token.string) if token.type == tokenize.COMMENT else None
        if match is None:
            continue
        line, column = token.start
        is_alone = not token.line[:column].strip()
        names = tuple(_named(match, file.file, line, column))
        target = next((each for each in code if each > line), line) if is_alone else line
        yield Suppression(
            rules=tuple(name for name, _ in names),
            reason=match["reason"].strip(),
            place=Location(file.file, line, column + 1, line, column + 1 + len(token.string)),
            names=tuple(place for _, place in names),
            objects=_meant(objects, target, line),
            is_alone=is_alone,
        )


def _named(
    match: re.Match[str], file: str, line: int, column: int
) -> Iterator[tuple[str, Location]]:
    start = match.start("rules")
    for name in re.finditer(r"[^\s,]+", match["rules"] or ""):
        first = column + start + name.start() + 1
        yield name[0], Location(file, line, first, line, first + len(name[0]))


def _objects(file: SourceFile) -> list[Location]:
    """The places of all calls that make objects, as the objects themselves know them."""
    found = []
    for call in file.calls.values():
        function = call.func
        place = file.place(call)
        if isinstance(function, ast.Attribute) and function.attr in _NOUNS:
            # A call over several lines begins where its name stands, as Python has it.
            found.append(attrs.evolve(place, line=function.end_lineno or place.line))
        elif isinstance(function, ast.Name) and function.id in _NOUNS:
            found.append(place)
    return found


def _meant(objects: Iterable[Location], line: int, at: int) -> frozenset[tuple[int, int]]:
    """The ends of the objects that begin on a line, else of the innermost one around `at`."""
    known = list(objects)
    starting = [each for each in known if each.line == line]
    if not starting:
        around = [each for each in known if each.line <= at <= each.end_line]
        starting = sorted(around, key=lambda each: each.end_line - each.line)[:1]
    return frozenset((each.end_line, each.end_column) for each in starting)
