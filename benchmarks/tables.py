"""How long a spreadsheet takes to read, against the fastest library alone.

The library gives values; ours gives what a person sees, tells errors and formulas without a
result, and takes no file beyond its limits, whatever the file claims.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.frame import CACHE, Benchmark, Sample, time_code

ROWS = 2_000
COLUMNS = 10

_BEFORE = """
from python_calamine import CalamineWorkbook
from progression.interchange.tables.reading import read

path = {path!r}
read(path)
"""


def sheet() -> Path:
    """A workbook of sentences, each of them another; written once."""
    from xlsxwriter import Workbook

    path = CACHE / f"sheet-{ROWS}-{COLUMNS}.xlsx"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with Workbook(str(path)) as book:
            page = book.add_worksheet()
            for row in range(ROWS):
                for column in range(COLUMNS):
                    text = f"Does {row} things that {column} others can see, and says why."
                    page.write_string(row, column, text)
    return path


def _time(code: str) -> Sample:
    return time_code(code, before=_BEFORE.format(path=str(sheet())))


BENCHMARKS = [
    Benchmark(
        name="spreadsheet in",
        goal=6.0,
        ours=lambda: _time("read(path)"),
        theirs=lambda: _time("CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()"),
    ),
]
