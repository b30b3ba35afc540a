"""How much of a file is read, and why not more.

A career framework of 2,000 rows and 10 columns takes well under one megabyte. The limits leave a
hundred times that, and keep a file that was made to hurt from taking the machine's memory.
"""

from __future__ import annotations

from typing import Final

FILE_BYTES: Final = 32 * 2**20
"""Bytes of a file; it is held in memory as a whole."""

MEMBERS: Final = 10_000
"""Files within a spreadsheet's archive; a workbook of 255 sheets with pictures has fewer."""

INFLATED_BYTES: Final = 128 * 2**20
"""Bytes that the parts of an archive may inflate to, as they are read and not as they claim."""

SHEETS: Final = 1_000
"""Tables of a file."""

CELLS: Final = 2_000_000
"""Cells of a file, empty ones between others included."""

TEXT: Final = 128 * 2**20
"""Characters that the cells of a file may show together; a text that many cells share counts in
each, since whoever works on them makes copies."""

CELL_TEXT: Final = 131_072
"""Characters of one cell: what Python's `csv` takes; spreadsheets hold 32,767."""

MARKS: Final = 12_000_000
"""Tags of the parts of an archive; two million cells take about eight million."""

ELEMENTS: Final = 500_000
"""Elements of a part that lists sheets, styles or relations; Excel allows 64,000 styles."""

MERGED: Final = 100_000
"""Merged areas of a sheet."""
