"""Workbooks of Excel before 2007 (.xls), which the extra `spreadsheets` reads."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from progression.interchange.tables import limits
from progression.interchange.tables.archive import password
from progression.interchange.tables.cells import Area, Sheet, TableError
from progression.interchange.tables.grid import Budget, Grid
from progression.interchange.tables.numbers import clock, duration, moment, plain

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0", "WORKBOOK\0"))

Value = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)


def read_xls(content: bytes, file: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook.

    Raises:
        TableError: It cannot be read, or the extra is missing.
    """
    if _LOCKED in content:
        raise password(file)
    if not any(stream in content for stream in _STREAMS):
        raise TableError(
            file,
            "This is a document of an older Office program, and no workbook; or it was cut off.",
            "Copy its tables into a spreadsheet, and save that as .xlsx.",
        )
    return tuple(_sheets(content, file))


def _sheets(content: bytes, file: str) -> list[Sheet]:
    try:
        import python_calamine as calamine
    except ModuleNotFoundError:
        raise TableError(
            file,
            "Reading the old format of Excel (.xls) needs an extra.",
            'Install it: pip install "progression-framework[spreadsheets]", or save the'
            " file as .xlsx.",
        ) from None
    import io

    budget = Budget(file)
    sheets: list[Sheet] = []
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for listed in book.sheets_metadata:
            if listed.typ is not calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(listed.name)
            hidden = listed.visible is not calamine.SheetVisibleEnum.Visible
            sheets.append(_sheet(sheet, budget, hidden=hidden))
    except calamine.PasswordError:
        raise password(file) from None
    except (calamine.CalamineError, OSError, ValueError, OverflowError):
        raise TableError(
            file,
            "The file is damaged, or was cut off.",
            "Open it in a spreadsheet program, and save it as .xlsx.",
        ) from None
    return sheets


def _sheet(sheet: CalamineSheet, budget: Budget, *, hidden: bool) -> Sheet:
    grid = Grid(budget)
    if sheet.total_height * sheet.total_width > limits.CELLS:
        budget.spend_cells(sheet.total_height * sheet.total_width, f"Sheet “{sheet.name}”")
    top, left = sheet.start or (0, 0)
    for number, row in enumerate(sheet.to_python(skip_empty_area=True)):
        for column, value in enumerate(row):
            grid.put(top + number, left + column, _shown(value))
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        if len(grid.merged) < limits.MERGED:
            grid.merged.append(Area(first_row, first_column, last_row, last_column))
    return grid.sheet(sheet.name, hidden=hidden)


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
