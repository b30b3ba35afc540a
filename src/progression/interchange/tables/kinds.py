"""What a file is, known by its content rather than by its name."""

from __future__ import annotations

import json
import re

from progression.interchange.tables.archive import Archive, password
from progression.interchange.tables.cells import TableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_SPREADSHEET = "Save the table as .xlsx or .csv, and give that."

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7-Zip)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ", "a packed file (xz)"),
    (b"SQLite format 3\0", "a database"),
    (b"PK\x05\x06", "an empty archive"),
)
_MEMBERS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "a text document of Word"),
    ("ppt/presentation.xml", "a presentation of PowerPoint"),
    ("xl/workbook.bin", "a binary workbook of Excel (.xlsb)"),
    ("Index/Document.iwa", "a document of Numbers, Pages or Keynote"),
)
_OPEN_DOCUMENTS = {
    b"text": "a text document (.odt)",
    b"presentation": "a presentation (.odp)",
    b"graphics": "a drawing (.odg)",
}
_MARKUP = re.compile(r"\s*<(?:[a-z][a-z0-9]*[\s/>]|!doctype html|!--|\?xml)", re.IGNORECASE)
_TABLE = re.compile(r"<(?:table|html)\b", re.IGNORECASE)
_TEXTS = (
    (
        re.compile(r"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet"),
        "a workbook in the XML format of Excel 2003",
    ),
    (re.compile(r"<office:document\b"), "a flat OpenDocument file"),
)
_SAVED = "Open it in a spreadsheet program, and save it as .xlsx."


def is_old(content: bytes) -> bool:
    """Whether it is a container of Office before 2007, which now holds what is locked."""
    return content.startswith(_OLE)


def is_archive(content: bytes) -> bool:
    """Whether it is a zip archive."""
    return content.startswith(_ZIP)


def archive_kind(archive: Archive) -> str:
    """What an archive is: `xlsx` or `ods`.

    Raises:
        TableError: It is something else.
    """
    if "encrypted-package" in archive:  # LibreOffice locks whole files so
        raise password(archive.file)
    for name, kind in _MEMBERS:
        if name in archive:
            raise TableError(archive.file, f"This is {kind}.", _SPREADSHEET)
    if "[Content_Types].xml" in archive and "_rels/.rels" in archive:
        return "xlsx"
    if "content.xml" in archive:
        named = (archive.read("mimetype") or b"").strip().rpartition(b"opendocument.")[2]
        named = named.removesuffix(b"-template")
        if named in _OPEN_DOCUMENTS:
            raise TableError(archive.file, f"This is {_OPEN_DOCUMENTS[named]}.", _SPREADSHEET)
        return "ods"
    raise TableError(
        archive.file, "This is a zip archive.", "Unpack it, and give one of its files."
    )


def refuse_others(content: bytes, file: str) -> None:
    """Refuse what is known, and holds no tables that could be read.

    Raises:
        TableError: It is.
    """
    for start, kind in _SIGNATURES:
        if content.startswith(start):
            raise TableError(file, f"This is {kind}.", _SPREADSHEET)


def refuse_markup(text: str, file: str) -> None:
    """Refuse text that is another program's, and no table.

    Raises:
        TableError: It is.
    """
    start = text[:4096].lstrip()
    if start.startswith("{") and '"url"' in start and "docs.google.com" in start:
        told = "This is only a link to a Google sheet."
        raise TableError(file, told, "Open it there, and download it as .xlsx.")
    for pattern, told in _TEXTS:
        if pattern.search(start):
            raise TableError(file, f"This is {told}.", _SAVED)
    if start[:1] in {"{", "["} and _is_json(text):
        told = "If it is a framework that progression wrote, give it a name that ends in .json."
        raise TableError(file, "This is JSON.", told)
    if start.startswith("<?xml") and not is_html(text):
        raise TableError(file, "This is XML, of another kind than a table.", _SPREADSHEET)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def is_html(text: str) -> bool:
    """Whether a text is a web page, as many tools export under the name of a spreadsheet."""
    return _MARKUP.match(text) is not None and _TABLE.search(text) is not None
