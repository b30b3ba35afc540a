"""What the library for the old format of Excel does not tell: percentages, and errors of formulas.

The format is a container of streams ([MS-CFB]), one of which holds records ([MS-XLS]).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import islice

import attrs

from progression.interchange.tables import limits
from progression.interchange.tables.numbers import Look, look_of

Place = tuple[int, int]
"""A cell: its row and column, counted from 0."""

_END_OF_CHAIN = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_BOF, _EOF, _FORMAT, _XF, _BOUNDSHEET = 0x0809, 0x000A, 0x041E, 0x00E0, 0x0085
_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_MOST = 2 * limits.CELLS
"""Records of all sheets; more are not looked at."""
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@attrs.define
class Shown:
    """What some cells of a sheet show.

    Attributes:
        percentages: Cells that show a number as a percentage.
        errors: Cells that show an error, with what they show.
    """

    percentages: set[Place] = attrs.Factory(set)
    errors: dict[Place, str] = attrs.Factory(dict)


def shown_in(content: bytes) -> dict[str, Shown]:
    """What cells show, by the name of their sheet; nothing where the file makes no sense."""
    try:
        return _sheets(_workbook(content))
    except (struct.error, IndexError, ValueError, UnicodeDecodeError):
        return {}


def _workbook(content: bytes) -> bytes:
    """The stream of the workbook.

    Raises:
        ValueError: There is none.
    """
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    small = 1 << struct.unpack_from("<H", content, 32)[0]
    if sector not in {512, 4096} or small != 64:
        raise ValueError("no container")
    first_folder, _, _, first_small, _, more, _ = struct.unpack_from("<7I", content, 48)
    cutoff = struct.unpack_from("<I", content, 56)[0]
    parts = [content[at : at + sector] for at in range(sector, len(content), sector)]
    tables = [each for each in struct.unpack_from("<109I", content, 76) if each < _END_OF_CHAIN]
    for each in _chain_of_tables(parts, more):
        tables += each
        if len(tables) > len(parts):
            raise ValueError("more tables than parts")
    table = [number for each in tables for number in struct.unpack(f"<{sector // 4}I", parts[each])]
    folder = b"".join(parts[each] for each in _chain(table, first_folder))
    root = b""
    for at in range(0, len(folder) - 127, 128):
        length, kind = struct.unpack_from("<HB", folder, at + 64)
        start, size = struct.unpack_from("<II", folder, at + 116)
        if kind == _ROOT:
            root = b"".join(parts[each] for each in _chain(table, start))
        name = folder[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if kind == _STREAM and name.lower() in {"workbook", "book"}:
            if size >= cutoff:
                return b"".join(parts[each] for each in _chain(table, start))[:size]
            links = b"".join(parts[each] for each in _chain(table, first_small))
            small_table = list(struct.unpack(f"<{len(links) // 4}I", links))
            chain = _chain(small_table, start)
            return b"".join(root[each * small : (each + 1) * small] for each in chain)[:size]
    raise ValueError("no workbook")


def _chain(table: list[int], start: int) -> Iterator[int]:
    """The sectors of a stream; a circle ends."""
    for _ in range(len(table)):
        if start >= _END_OF_CHAIN:
            return
        yield start
        start = table[start]


def _chain_of_tables(parts: list[bytes], start: int) -> Iterator[list[int]]:
    """The sectors that list the sectors of the table, beyond the first 109."""
    for _ in range(len(parts)):
        if start >= _END_OF_CHAIN:
            return
        *numbers, start = struct.unpack(f"<{len(parts[start]) // 4}I", parts[start])
        yield [each for each in numbers if each < _END_OF_CHAIN]


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on, to the end of what begins there."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        if depth == 1:  # a chart within a sheet has cells of its own
            yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(stream: bytes) -> dict[str, Shown]:
    codes: dict[int, str] = {}
    looks: list[Look] = []
    places: dict[str, int] = {}
    for kind, data in _records(stream, 0):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", data)[0]] = _text(data[2:], 2)
        elif kind == _XF:
            number = struct.unpack_from("<H", data, 2)[0]
            looks.append(look_of(number, codes.get(number)))
        elif kind == _BOUNDSHEET:
            places[_text(data[6:], 1)] = struct.unpack_from("<I", data)[0]
    left = _MOST
    found: dict[str, Shown] = {}
    for name, at in places.items():
        records = list(islice(_records(stream, at), left))
        left -= len(records)
        found[name] = _sheet(records, looks)
    return found


def _text(data: bytes, width: int) -> str:
    """A text behind its length, which takes one byte or two."""
    count, flags = struct.unpack_from("<BB" if width == 1 else "<HB", data)
    wide = flags & 1
    start = width + 1
    return data[start : start + count * (1 + wide)].decode("utf-16-le" if wide else "latin-1")


def _sheet(records: Iterable[tuple[int, bytes]], looks: list[Look]) -> Shown:
    shown = Shown()

    def meet(row: int, column: int, style: int) -> None:
        if looks[style] is Look.PERCENTAGE:
            shown.percentages.add((row, column))

    for kind, data in records:
        if kind == _MULRK:
            row, column = struct.unpack_from("<HH", data)
            for place in range((len(data) - 6) // 6):
                meet(row, column + place, struct.unpack_from("<H", data, 4 + 6 * place)[0])
        elif kind in {_NUMBER, _RK, _FORMULA, _BOOLERR}:
            row, column, style = struct.unpack_from("<HHH", data)
            error = _error(kind, data)
            if error is None:
                meet(row, column, style)
            else:
                shown.errors[row, column] = error
    return shown


def _error(kind: int, data: bytes) -> str | None:
    """What a cell shows, if that is an error."""
    if kind == _BOOLERR and data[7]:
        return _ERRORS.get(data[6], "#N/A")
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return _ERRORS.get(data[8], "#N/A")
    return None
