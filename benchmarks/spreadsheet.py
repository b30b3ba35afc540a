"""From a spreadsheet to a framework that is checked: 2,000 rows by 10 columns.

The first benchmark stands beside what has to be done with such definitions anyway: they are loaded
and checked. The second stands beside openpyxl, which only reads the same cells.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from benchmarks.frame import CACHE, Benchmark, Sample, time_code

_ROWS = 2_000
_LEVELS = ("Junior", "Engineer", "Senior", "Staff", "Principal", "Distinguished", "Fellow")
_VERBS = ("Writes", "Reviews", "Explains", "Plans", "Repairs", "Measures", "Shortens", "Teaches")
_THINGS = ("harbour charts", "berth plans", "pilot rosters", "tide tables", "cargo lists")


@cache
def _workbook() -> Path:
    """A matrix of 2,000 competencies in ten columns, made anew for each run."""
    import xlsxwriter

    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / "matrix.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Engineering")
        sheet.write_row(0, 0, ["Area", "Competency", "Description", *_LEVELS])
        for row in range(_ROWS):
            thing = f"{_THINGS[row % len(_THINGS)]} of quay {row}"
            cells = [
                f"{_VERBS[(row + place) % len(_VERBS)]} {thing} for {level.lower()} colleagues."
                for place, level in enumerate(_LEVELS)
            ]
            area, name = f"Area {row // 100 + 1}", f"Competency {row + 1}"
            sheet.write_row(row + 1, 0, [area, name, f"How we keep {thing}.", *cells])
    return path


_READ = """
import attrs
from pathlib import Path
from progression.checks import check
from progression.interchange.authoring import files_of
from progression.interchange.tables.reading import read
from progression.interchange.tables.understanding.importing import build, draft, understand
from progression.loader import load
"""


def _import() -> Sample:
    folder = CACHE / "imported"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return time_code(
        f"workbooks = [read({str(_workbook())!r})]\n"
        "mapping = understand(workbooks).mapping\n"
        "mapping = attrs.evolve(mapping, title='Acme', cumulative=False)\n"
        "framework = build(draft(workbooks, mapping))\n"
        f"folder = Path({str(folder)!r})\n"
        "for name, text in files_of(framework).items():\n"
        "    (folder / name).parent.mkdir(parents=True, exist_ok=True)\n"
        "    (folder / name).write_text(text)\n"
        "check(load(folder))\n",
        before=_READ,
    )


def _check() -> Sample:
    """Load and check what the import wrote; the two sides take turns, so that it is there."""
    folder = CACHE / "imported"
    if not (folder / "__init__.py").is_file():
        _import()
    return time_code(f"check(load(Path({str(folder)!r})))", before=_READ)


def _openpyxl() -> Sample:
    return time_code(
        f"sheet = openpyxl.load_workbook({str(_workbook())!r})['Engineering']\n"
        "[[cell.value for cell in row] for row in sheet.iter_rows()]\n",
        before="import openpyxl\n",
    )


def _understand() -> Sample:
    return time_code(
        f"workbooks = [read({str(_workbook())!r})]\n"
        "mapping = understand(workbooks).mapping\n"
        "mapping = attrs.evolve(mapping, title='Acme', cumulative=False)\n"
        "build(draft(workbooks, mapping))\n",
        before=_READ,
    )


BENCHMARKS = (
    Benchmark(
        name="spreadsheet: read, written as Python, loaded and checked, beside the last two alone",
        goal=3.0,
        ours=_import,
        theirs=_check,
    ),
    Benchmark(
        name="spreadsheet: read and understood, beside openpyxl reading alone",
        goal=4.0,
        ours=_understand,
        theirs=_openpyxl,
    ),
)
