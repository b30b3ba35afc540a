"""The process that reads a workbook of Excel before 2007, for `xls`.

The library breaks off on some damaged files in a way that no caller can keep from the screen, and
some small files make it take all memory: it runs in a process of its own, which may die of either.
Bytes come by standard input, sheets leave as JSON by standard output.
"""

from __future__ import annotations

import datetime
import io
import json
import sys
from typing import TYPE_CHECKING, Any

from progression.interchange.tables import limits
from progression.interchange.tables.numbers import clock, duration, moment, plain

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


MEMORY = 2 << 30
"""Bytes of address space, where the system can limit it."""

LOCKED = 3
"""How the process ends where the file needs a password."""

Value = int | float | str | bool | datetime.date | datetime.time | datetime.timedelta


def main() -> int:
    """Read a workbook from standard input; give how to end."""
    import python_calamine as calamine

    _limit_memory()
    content = sys.stdin.buffer.read()
    sheets: list[dict[str, Any]] = []
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except calamine.PasswordError:
        return LOCKED
    for listed in book.sheets_metadata:
        if listed.typ is calamine.SheetTypeEnum.WorkSheet:
            hidden = listed.visible is not calamine.SheetVisibleEnum.Visible
            sheets.append(_sheet(book.get_sheet_by_name(listed.name)) | {"hidden": hidden})
    json.dump(sheets, sys.stdout)
    return 0


def _limit_memory() -> None:
    try:
        import resource
    except ModuleNotFoundError:  # Windows has none
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ValueError, OSError):
        return  # some systems do not let it be set


def _sheet(sheet: CalamineSheet) -> dict[str, Any]:
    cells = sheet.total_height * sheet.total_width
    few = cells <= limits.CELLS
    return {
        "name": sheet.name,
        "cells": cells,
        "start": sheet.start or (0, 0),
        "rows": [[_shown(value) for value in row] for row in sheet.to_python()] if few else [],
        "merged": [(*first, *last) for first, last in sheet.merged_cell_ranges or ()],
    }


def _shown(value: Value) -> str:
    match value:
        case str():
            return value.replace("\r\n", "\n").replace("\r", "\n")
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return plain(value)
        case datetime.datetime():
            return moment(value)
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return clock(value)
        case datetime.timedelta():
            return duration(value)


if __name__ == "__main__":
    sys.exit(main())
