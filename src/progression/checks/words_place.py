"""From words in a text to their place in the file, through joined strings and escapes.

A text may be written as several strings side by side, over several lines, in any quotes; what the
reader of a finding needs is the place of the very words, and a fix must change nothing else.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence

import attrs

from progression.checks.source_text import SourceFile
from progression.findings import Edit
from progression.location import Location

_OPENING = re.compile(r"([A-Za-z]*)('''|\"\"\"|'|\")")
_UNIT = re.compile(
    r"\\(?:\n|N\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|.)|.",
    re.DOTALL,
)
_ESCAPES = frozenset("\n\\'\"abfnrtvNxuU01234567")


@attrs.frozen
class Piece:
    """One of the strings that a text is joined from.

    Attributes:
        start: Where it begins in the text.
        quote: Its quotes.
        is_raw: Whether backslashes in it mean themselves.
        places: Line and column of each of its characters in the text, and of the closing quotes.
        ends: Line and column just behind each of its characters.
    """

    start: int
    quote: str
    is_raw: bool
    places: tuple[tuple[int, int], ...]
    ends: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.ends)


def pieces_of(file: SourceFile, node: ast.expr | None, text: str) -> list[Piece]:
    """The strings that an expression joins; none where it is not the text itself."""
    if not isinstance(node, ast.Constant) or node.value != text:
        return []
    found: list[Piece] = []
    start = 0
    for token, line, column in _strings(file, node):
        piece = _piece(token, line, column, start)
        start = piece.end
        found.append(piece)
    # Anything else would be a fault of ours, and places that are wrong are worse than none.
    return found if start == len(text) else []


def words_at(file: SourceFile, pieces: Sequence[Piece], start: int, end: int) -> Location | None:
    """The place of some words of a text."""
    first = _character(pieces, start)
    last = _character(pieces, max(end - 1, start))
    if first is None or last is None:
        return None
    line, column = first[0].places[start - first[0].start]
    behind = last[0].ends[last[1]] if end > start else (line, column)
    return Location(file.file, line, column, *behind)


def edits_of(
    file: SourceFile, pieces: Sequence[Piece], start: int, end: int, words: str
) -> tuple[Edit, ...]:
    """The changes of a file that put other words into a text; none where that is not plain."""
    if start == end:
        return _insertion(file, pieces, start, words)
    edits: list[Edit] = []
    for piece in pieces:
        low, high = max(start, piece.start), min(end, piece.end)
        if low >= high:
            continue
        written = "" if edits else _written(words, piece)
        if written is None:
            return ()
        first = piece.places[low - piece.start]
        last = piece.ends[high - 1 - piece.start]
        edits.append(Edit(Location(file.file, *first, *last), written))
    return tuple(edits)


def _insertion(
    file: SourceFile, pieces: Sequence[Piece], start: int, words: str
) -> tuple[Edit, ...]:
    # At a seam the words belong to the string that ends there.
    piece = next((each for each in pieces if each.start <= start <= each.end), None)
    written = _written(words, piece) if piece else None
    if piece is None or written is None:
        return ()
    at = piece.places[start - piece.start]
    return (Edit(Location(file.file, *at, *at), written),)


def _written(words: str, piece: Piece) -> str | None:
    """Words as they are written between the quotes of a string; None where they cannot be."""
    if "\n" in words:
        return None
    if piece.is_raw:
        return None if "\\" in words or piece.quote[0] in words else words
    return words.replace("\\", "\\\\").replace(piece.quote[0], f"\\{piece.quote[0]}")


def _character(pieces: Sequence[Piece], offset: int) -> tuple[Piece, int] | None:
    for piece in pieces:
        if piece.start <= offset < piece.end:
            return piece, offset - piece.start
    return None


def _strings(file: SourceFile, node: ast.Constant) -> Iterator[tuple[str, int, int]]:
    """Each string of an expression, with the line and column (from 0) where it starts."""
    place = file.place(node)
    lines = file.lines[place.line - 1 : place.end_line]
    if len(lines) == 1:
        lines = [lines[0][: place.end_column - 1]]
    elif lines:
        lines[-1] = lines[-1][: place.end_column - 1]
    # The brackets let the tokenizer join lines, wherever the expression stands.
    start = place.column - 1
    source = f"({lines[0][start:]}" + "".join(f"\n{line}" for line in lines[1:]) + "\n)"
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING:
            row, column = token.start
            yield token.string, place.line + row - 1, column + (start - 1 if row == 1 else 0)


def _piece(token: str, line: int, column: int, start: int) -> Piece:
    opening = _OPENING.match(token)
    if opening is None:
        raise ValueError(f"{token!r} is no string.")
    is_raw = "r" in opening[1].lower()
    quote = opening[2]
    body = token[opening.end() : -len(quote)]
    column += opening.end()
    places: list[tuple[int, int]] = []
    ends: list[tuple[int, int]] = []
    for match in re.finditer(r".", body, re.DOTALL) if is_raw else _UNIT.finditer(body):
        unit = match[0]
        behind = (line + 1, 0) if unit.endswith("\n") else (line, column + len(unit))
        for _ in range(_length(unit)):
            places.append((line, column + 1))
            ends.append((behind[0], behind[1] + 1))
        line, column = behind
    return Piece(start, quote, is_raw, (*places, (line, column + 1)), tuple(ends))


def _length(unit: str) -> int:
    """How many characters of the text one character or escape stands for."""
    if unit == "\\\n":
        return 0
    if unit[0] == "\\" and len(unit) > 1 and unit[1] not in _ESCAPES:
        # Python keeps the backslash of an escape that it does not know.
        return 2
    return 1
