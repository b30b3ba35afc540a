"""Workbooks of Excel before 2007 (.xls), which the extra `spreadsheets` reads."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from typing import Any

from progression.interchange.tables import limits, xls_child
from progression.interchange.tables.archive import password
from progression.interchange.tables.biff import Shown, shown_in
from progression.interchange.tables.cells import Area, Sheet, TableError
from progression.interchange.tables.grid import Budget, Grid
from progression.interchange.tables.numbers import plain
from progression.interchange.tables.odd import Odd

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0", "WORKBOOK\0"))
_SECONDS = 60
"""How long a workbook may take; one of 30 MB takes two or three."""


def read_xls(content: bytes, file: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The sheets of a workbook, and what a person should know about them.

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
    if sys.modules.get("python_calamine", "") is None or not importlib.util.find_spec(
        "python_calamine"
    ):
        raise TableError(
            file,
            "Reading the old format of Excel (.xls) needs an extra.",
            'Install it: pip install "progression-framework[spreadsheets]", or save the'
            " file as .xlsx.",
        )
    budget, odd, shown = Budget(file), Odd(), shown_in(content)
    sheets = tuple(
        _sheet(found, budget, shown.get(found["name"], Shown()), odd)
        for found in _found(content, file)
    )
    return sheets, odd.notes()


def _found(content: bytes, file: str) -> list[dict[str, Any]]:
    """What a process of its own found in the file; `xls_child` says why."""
    damaged = TableError(
        file,
        "The file is damaged, was cut off, or takes too much memory.",
        "Open it in a spreadsheet program, and save it as .xlsx.",
    )
    path = os.pathsep.join(each for each in sys.path if each)
    try:
        run = subprocess.run(
            [sys.executable, "-P", "-m", xls_child.__name__],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except (subprocess.TimeoutExpired, OSError):
        raise damaged from None
    if run.returncode == xls_child.LOCKED:
        raise password(file)
    if run.returncode:
        raise damaged
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


def _sheet(found: dict[str, Any], budget: Budget, shown: Shown, odd: Odd) -> Sheet:
    if found["cells"] > limits.CELLS:
        budget.spend_cells(found["cells"], f"Sheet “{found['name']}”")
    grid = Grid(budget)
    top, left = found["start"]
    for number, row in enumerate(found["rows"]):
        for column, text in enumerate(row):
            here = (top + number, left + column)
            grid.put(*here, _percentage(text) if here in shown.percentages else text)
    for (row, column), error in shown.errors.items():
        odd.error(found["name"], row, column, error)
        grid.put(row, column, error)
    grid.merged += [Area(*corners) for corners in found["merged"][: limits.MERGED]]
    return grid.sheet(found["name"], hidden=found["hidden"])


def _percentage(text: str) -> str:
    """A number as a percentage; the result of a formula may be words."""
    try:
        return f"{plain(float(text) * 100)}%"
    except ValueError:
        return text
