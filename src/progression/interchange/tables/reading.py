"""Reads the tables of a file, whatever its format, as cells of text.

What a file is, is known by its content; its name only decides where the content leaves it open.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from progression.interchange.tables import limits
from progression.interchange.tables.archive import Archive
from progression.interchange.tables.cells import Sheet, TableError, Workbook
from progression.interchange.tables.delimited import read_delimited
from progression.interchange.tables.encodings import decoded
from progression.interchange.tables.kinds import (
    archive_kind,
    is_archive,
    is_html,
    is_old,
    refuse_markup,
    refuse_others,
)
from progression.interchange.tables.markdown import has_table, read_markdown

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".md", ".markdown")
"""How the names of files of tables end."""

_SUFFIXES_OF = {
    "csv": {".csv", ".txt", ""},
    "tsv": {".tsv", ".tab", ".txt"},
    "xlsx": {".xlsx", ".xlsm", ".xltx", ".xltm"},
    "xls": {".xls", ".xlt"},
    "ods": {".ods", ".ots"},
    "markdown": {".md", ".markdown", ".txt"},
    "html": {".html", ".htm"},
}
_CALLED = {
    "csv": "a text file with one row a line",
    "tsv": "a text file with tabs",
    "xlsx": "a workbook of Excel (.xlsx)",
    "xls": "a workbook of Excel (.xls)",
    "ods": "an OpenDocument spreadsheet",
    "markdown": "Markdown",
    "html": "a web page",
}


def read(path: str | os.PathLike[str]) -> Workbook:
    """Read the tables of a file.

    Raises:
        TableError: It cannot be read, or holds none.
    """
    return read_content(_content(Path(path)), os.fspath(path))


def read_content(content: bytes, name: str) -> Workbook:
    """Read the tables of a file whose content is at hand.

    Args:
        content: The content.
        name: The file, as it is named.

    Raises:
        TableError: It cannot be read, or holds none.
    """
    if len(content) > limits.FILE_BYTES:
        raise _too_large(name, len(content))
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise TableError(name, "The file is empty.")
    kind, sheets, notes = _parsed(content, name)
    if not any(sheet.rows for sheet in sheets):
        raise TableError(name, "There is no table in it.", _hint(kind))
    suffix = Path(name).suffix.lower()
    if suffix not in _SUFFIXES_OF[kind] and suffix in SUFFIXES:
        notes = (f"In spite of its name, the file is {_CALLED[kind]}; read as such.", *notes)
    return Workbook(name, kind, sheets, notes)


def _content(path: Path) -> bytes:
    """The bytes of a file, if they are few enough.

    Raises:
        TableError: It cannot be read.
    """
    name = os.fspath(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise TableError(name, "This is a folder.", "Name the file in it.")
        if not stat.S_ISREG(found.st_mode):
            # A pipe may never end.
            raise TableError(name, "This is no file.", "Save the table in one, and name that.")
        if found.st_size > limits.FILE_BYTES:
            raise _too_large(name, found.st_size)
        return path.read_bytes()
    except FileNotFoundError:
        raise TableError(name, "There is no such file.", "Is its name spelt right?") from None
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise TableError(name, f"The file cannot be read: {told}.") from None


def _too_large(name: str, size: int) -> TableError:
    return TableError(
        name,
        f"The file has {size / 2**20:,.0f} MB; at most {limits.FILE_BYTES >> 20} MB are read.",
        "Copy the tables of the framework into a new file; pictures make files large.",
    )


def _parsed(content: bytes, name: str) -> tuple[str, tuple[Sheet, ...], tuple[str, ...]]:
    """Kind, sheets and notes."""
    if is_old(content):
        from progression.interchange.tables.xls import read_xls

        return "xls", *read_xls(content, name)
    if is_archive(content):
        archive = Archive(content, name)
        kind = archive_kind(archive)
        if kind == "xlsx":
            from progression.interchange.tables.xlsx import read_xlsx

            return kind, *read_xlsx(archive)
        from progression.interchange.tables.ods import read_ods

        return kind, *read_ods(archive)
    refuse_others(content, name)
    return _text(content, name)


def _text(content: bytes, name: str) -> tuple[str, tuple[Sheet, ...], tuple[str, ...]]:
    text, note = decoded(content, name)
    notes = (note,) if note else ()
    refuse_markup(text, name)
    path = Path(name)
    suffix = path.suffix.lower()
    if is_html(text):
        from progression.interchange.tables.html import read_html

        return "html", read_html(text, name), notes
    if suffix in {".md", ".markdown"} or has_table(text):
        return "markdown", read_markdown(text, name, path.name), notes
    sheet = read_delimited(text, name, path.name)
    return ("tsv" if suffix in {".tsv", ".tab"} else "csv"), (sheet,), notes


def _hint(kind: str) -> str:
    if kind == "markdown":
        return "A table in Markdown has a row of names, and beneath it a rule: | --- | --- |."
    return ""
