"""CSV: the framework as one long table, a row for each text, for every tool that knows tables.

Columns tell where each text stands; the last one holds its address, from which the framework is
read again without loss. Texts that a spreadsheet would run as a formula have an apostrophe before
them, which reading takes off.
"""

from __future__ import annotations

import csv
import io

from progression.interchange import PLAIN, Format, Occasion
from progression.interchange._rows import header, rows_of
from progression.interchange.tables.escapes import guarded
from progression.interchange.tables.own import read_own
from progression.messages import Messages
from progression.model import Framework


def dumps(framework: Framework, *, words: Messages | None = None) -> str:
    """Write a framework as CSV.

    Args:
        framework: What to write.
        words: The words of the first row, and of what each text is; English where None.

    Raises:
        FormatError: The framework has no canonical document.
    """
    words = words or Messages()
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header(words))
    for row in rows_of(framework):
        writer.writerow([guarded(cell) for cell in row.cells(words)])
    return file.getvalue()


def _write(framework: Framework, occasion: Occasion = PLAIN) -> bytes:
    words = Messages(occasion.language, occasion.words)
    # Excel takes a file for UTF-8 only if it says so.
    return dumps(framework, words=words).encode("utf-8-sig")


FORMAT = Format(
    title="CSV",
    suffix=".csv",
    write=_write,
    read=read_own,
    lossless=True,
)
