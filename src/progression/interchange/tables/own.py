"""Tables that we wrote ourselves: they hold a whole framework, and are read without asking."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from progression.interchange import Fault, FormatError
from progression.interchange import json as canonical
from progression.interchange._addresses import AddressError, document_of
from progression.interchange._rows import ADDRESS
from progression.interchange.tables.cells import Sheet, TableError, Workbook, place
from progression.interchange.tables.reading import read_content
from progression.model import Framework

SEALS = "progression"
"""The name of the hidden sheet that tells whether the sheets for reading were changed."""

_START = ADDRESS.rpartition("/")[0] + "/"
_FIRST_ROWS = 10


def framework_of(workbook: Workbook) -> Framework | None:
    """The framework of a file that `progression export` wrote; None for anybody else's.

    Texts may have been changed, and rows sorted or taken out.

    Raises:
        TableError: Something in it was changed in a way that would be lost, or makes no sense.
        FormatError: What it holds is no framework; the faults name cells.
    """
    found = next(filter(None, map(_long, workbook.sheets)), None)
    if found is None:
        return None
    sheet, top, column = found
    _refuse_other_changes(workbook, sheet)
    rows = [
        number
        for number in range(top + 1, len(sheet.rows))
        if sheet.rows[number][column] or sheet.rows[number][column - 1]
    ]
    for number in rows:
        if not sheet.rows[number][column]:
            raise TableError(
                place(sheet, number, column),
                "This row is new: it has no address, so that nobody knows where it belongs.",
                "Copy the address of a row like it and count it on, or add it to the definitions.",
            )
    values = [(sheet.rows[number][column], sheet.rows[number][column - 1]) for number in rows]
    try:
        document = document_of(values)
    except AddressError as error:
        raise TableError(place(sheet, rows[error.row], column), str(error)) from None
    text = json.dumps(document, ensure_ascii=False)
    try:
        return canonical.loads(text)
    except FormatError as error:
        places = {
            _path(address): place(sheet, row, column - 1)
            for row, (address, _) in zip(rows, values, strict=True)
        }
        raise FormatError(_placed(error.faults, places), workbook.name) from None


def read_own(content: bytes, name: str) -> Framework:
    """Read the framework of a file that `progression export` wrote.

    Args:
        content: What the file holds.
        name: The file, for messages.

    Raises:
        TableError: It is no table, or as for `framework_of`.
        FormatError: Somebody else wrote it, or as for `framework_of`.
    """
    framework = framework_of(read_content(content, name))
    if framework is None:
        told = "This was not written by `progression export`. Read it with `progression import`."
        raise FormatError([Fault("$", told)], name)
    return framework


def seal(rows: Iterable[Sequence[str]]) -> str:
    """What a sheet shows, as a short text; whoever changes a cell of it changes the seal."""
    digest = hashlib.sha256()
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text.strip():
                folded = " ".join(text.split())
                digest.update(f"{number},{column},{folded}\n".encode(errors="replace"))
    return digest.hexdigest()[:16]


def _long(sheet: Sheet) -> tuple[Sheet, int, int] | None:
    """The sheet, its row of names and its column of addresses, if it is a table of ours."""
    for top, row in enumerate(sheet.rows[:_FIRST_ROWS]):
        for column, name in enumerate(row):
            if column and name == ADDRESS:
                return sheet, top, column
            if column and name.startswith(_START) and name[len(_START) :].isdecimal():
                raise TableError(
                    place(sheet, top, column),
                    f"The file was written by a newer progression ({name}).",
                    "Update this one to read it.",
                )
    return None


def _refuse_other_changes(workbook: Workbook, long: Sheet) -> None:
    """Refuse changes in the sheets that are for reading only, which would be lost."""
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    sealed = sheets.get(SEALS)
    for name, told, *_ in sealed.rows if sealed else ():
        if name in sheets and told != seal(sheets[name].rows):
            raise TableError(
                f"{workbook.name}, sheet “{name}”",
                f"This sheet was changed, and changes are read from the sheet “{long.name}” alone.",
                f"Make the change there; or take the sheet “{long.name}” out, to have the others"
                " read as anybody's.",
            )


def _path(address: str) -> str:
    """An address as faults write it: `$.clusters[0].title`."""
    told = "$"
    for segment in address.partition("#")[0].split("/"):
        number = segment.partition(":")[0]
        told += f"[{number}]" if number.isdecimal() else f".{segment}"
    return told


def _placed(faults: Iterable[Fault], places: dict[str, str]) -> Iterator[Fault]:
    """Faults that name cells, where they are known: the value's own, or the first within."""
    for fault in faults:
        near = (told for path, told in places.items() if path.startswith(fault.path))
        yield Fault(places.get(fault.path) or next(near, fault.path), fault.message)
