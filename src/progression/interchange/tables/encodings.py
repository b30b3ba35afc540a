"""Bytes of a text file as text."""

from __future__ import annotations

import codecs
import re

from progression.interchange.tables.cells import TableError

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WINDOWS = (
    "The file is not in UTF-8 and was read as Windows-1252."
    " If letters such as é or ü came out wrong, save it as UTF-8."
)


def decoded(content: bytes, file: str) -> tuple[str, str]:
    """The text, and what a person should know about how it was read; empty for nothing.

    Raises:
        TableError: It is no text.
    """
    text, note = _decoded(content, file)
    if _CONTROL.search(text):
        raise _no_text(file)
    return text, note


def _decoded(content: bytes, file: str) -> tuple[str, str]:
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            try:
                return content.decode(encoding), ""
            except UnicodeDecodeError:
                raise TableError(
                    file, "The file is damaged, or was cut off.", "Save it again, as UTF-8."
                ) from None
    if unmarked := _without_mark(content[:1000]):
        try:
            return content.decode(unmarked), "The file was read as UTF-16, which it does not say."
        except UnicodeDecodeError:
            raise _no_text(file) from None
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        try:
            return content.decode("cp1252"), _WINDOWS
        except UnicodeDecodeError:
            raise _no_text(file) from None


def _without_mark(start: bytes) -> str:
    """The order of bytes of UTF-16 without a mark, where every second byte tells it."""
    half = len(start) // 2
    if half >= 4 and start[1::2].count(0) > 0.8 * half and not start[::2].count(0):
        return "utf-16-le"
    if half >= 4 and start[::2].count(0) > 0.8 * half and not start[1::2].count(0):
        return "utf-16-be"
    return ""


def _no_text(file: str) -> TableError:
    return TableError(
        file,
        "This is neither a spreadsheet nor text.",
        "Save the table as .xlsx, or as .csv in UTF-8.",
    )
