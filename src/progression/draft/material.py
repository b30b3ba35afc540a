"""What a draft is made from: a few lines, or a file that describes a job."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from progression.errors import ProgressionError

LONGEST: Final = 40_000
"""Characters that are sent at most."""
_LARGEST_FILE: Final = 5_000_000
_LARGEST_PART: Final = 20_000_000
_TEXTS: Final = (".txt", ".md", ".markdown", ".text", "")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    EOFError,
    RuntimeError,  # a password
    ElementTree.ParseError,
)
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class MaterialError(ProgressionError, ValueError):
    """There is nothing to draft from."""


def read_material(file: Path) -> str:
    """The text of a file.

    Raises:
        MaterialError: It is of a kind that is not read, or holds no text.
        OSError: It cannot be read.
    """
    suffix = file.suffix.lower()
    if suffix not in (*_TEXTS, ".docx"):
        raise MaterialError(
            f"{file} is not read: plain text, Markdown (.txt, .md) and Word documents (.docx) are."
            " Copy the text into one of these, or give it on standard input."
        )
    if file.stat().st_size > _LARGEST_FILE:
        raise MaterialError(
            f"{file} is larger than {_LARGEST_FILE // 1_000_000} MB, which is no job description."
        )
    content = file.read_bytes()
    return checked(_docx(content, file) if suffix == ".docx" else _text(content, str(file)))


def checked(text: str) -> str:
    """A text that a draft can be made from.

    Raises:
        MaterialError: It is empty, or too long.
    """
    said = text.strip()
    if not said:
        raise MaterialError(
            "There is nothing to draft from. Say in a few lines what the people of the cluster do."
        )
    if len(said) > LONGEST:
        raise MaterialError(
            f"The text has {len(said):,} characters, and {LONGEST:,} are sent at most. Shorten it"
            " to what the people do."
        )
    return said


def _text(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise MaterialError(f"{name} is no text in UTF-8. Save it as UTF-8, or copy the text.")
    return text


def _docx(content: bytes, file: Path) -> str:
    """The paragraphs of a Word document, one on each line."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            part = archive.getinfo("word/document.xml")
            if part.file_size > _LARGEST_PART:
                raise MaterialError(f"{file} unpacks to far too much for a job description.")
            with archive.open(part) as packed:
                xml = packed.read(_LARGEST_PART + 1)
        # No document of Word's declares entities, which could grow without end.
        if len(xml) > _LARGEST_PART or re.search(rb"<!(?:DOCTYPE|ENTITY)", xml, re.IGNORECASE):
            raise MaterialError(f"{file} is no plain Word document.")
        root = ElementTree.fromstring(xml)
    except (
        zipfile.BadZipFile,
        KeyError,
        RuntimeError,
        NotImplementedError,
        ElementTree.ParseError,
    ):
        raise MaterialError(
            f"{file} cannot be read as a Word document. Save it anew, or copy its text."
        ) from None
    return "\n".join(_paragraph(each) for each in root.iter(f"{_WORD}p"))


def _paragraph(paragraph: ElementTree.Element) -> str:
    marks = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n"}
    return "".join(
        each.text or "" if each.tag == f"{_WORD}t" else marks.get(each.tag, "")
        for each in paragraph.iter()
    )
