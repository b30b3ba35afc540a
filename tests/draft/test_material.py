"""What a draft is made from."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from progression.draft.material import MaterialError, checked, read_material

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(xml: str) -> bytes:
    """A Word document with some content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return packed.getvalue()


def body(*paragraphs: str) -> str:
    """The content of a Word document."""
    runs = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    return f'<w:document xmlns:w="{W}"><w:body>{runs}</w:body></w:document>'


@pytest.mark.parametrize("name", ["job.txt", "job.md", "JOB.TXT", "job"])
def test_text_is_read(tmp_path: Path, name: str) -> None:
    """Plain text and Markdown are read, with or without a mark at the beginning."""

    (tmp_path / name).write_bytes("\ufeffSends pilots. Grüße!\n".encode())

    assert read_material(tmp_path / name) == "Sends pilots. Grüße!"


def test_word_documents_are_read(tmp_path: Path) -> None:
    """The paragraphs of a Word document stand on lines of their own."""

    file = tmp_path / "job.docx"
    file.write_bytes(document(body("Sends pilots.", "Plans &amp; writes.")))

    assert read_material(file) == "Sends pilots.\nPlans & writes."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("job.pdf", b"%PDF-1.7", "is not read: plain text, Markdown"),
        ("job.txt", b"", "nothing to draft from"),
        ("job.txt", b" \n ", "nothing to draft from"),
        ("job.txt", b"\xff\xfe\x00a", "no text in UTF-8"),
        ("job.txt", b"a\0b", "no text in UTF-8"),
        ("job.txt", b"x" * 40_001, "has 40,001 characters"),
        ("job.txt", b"x" * 5_000_001, "is larger than 5 MB"),
        ("job.docx", b"PK\x03\x04broken", "cannot be read as a Word document"),
        ("job.docx", b"plain text", "cannot be read as a Word document"),
        ("job.docx", document("<w:document"), "cannot be read as a Word document"),
        ("job.docx", document(body()), "nothing to draft from"),
        ("job.docx", document('<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "no plain Word document"),
        ("job.docx", document(" " * 20_000_001), "unpacks to far too much"),
    ],
)
def test_other_files_are_told(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """What cannot be read, is empty or too large gets one message."""

    (tmp_path / name).write_bytes(content)
    with pytest.raises(MaterialError) as caught:
        read_material(tmp_path / name)

    assert said in str(caught.value)


def test_text_is_trimmed() -> None:
    """Space around a text is not sent."""

    assert checked("  Sends pilots.\n") == "Sends pilots."
