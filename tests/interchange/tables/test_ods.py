from __future__ import annotations

from pathlib import Path

import pytest

from progression.interchange.tables.cells import Area, TableError
from progression.interchange.tables.reading import read, read_content
from tests.interchange.tables.books import packed

FILE = Path(__file__).parent / "files" / "shown.ods"
"""Written with odfpy: each kind of cell, repeated and merged ones, a remark, a hidden sheet."""


class TestOds:
    def test_shown(self) -> None:
        """Cells read as a person sees them, in one way for all countries."""

        first, *_ = read(FILE).sheets[0].rows

        assert first == ("4", "25%", "2026-03-01", "09:30", "36:00", "TRUE", "#REF!", "3,50 €")

    def test_texts(self) -> None:
        """Paragraphs, breaks and spaces are kept, remarks left out, repeated cells repeated."""

        rows = read(FILE).sheets[0].rows

        assert rows[1] == rows[2] == ("a\nb", "a\nb", "", "", "", "", "", "")
        assert rows[3][2] == "two  spaces\nand a line"
        assert rows[4][2] == "last" and len(rows) == 5

    def test_merged_and_hidden(self) -> None:
        """Merged cells are told as areas, hidden sheets are marked."""

        shown, hidden = read(FILE).sheets

        assert shown.merged == (Area(3, 0, 4, 1),)
        assert (shown.hidden, hidden.hidden) == (False, True)

    def test_notes(self) -> None:
        """A cell that shows an error is told."""

        assert "Shown!G1 (#REF!)" in read(FILE).notes[0]

    def test_password(self) -> None:
        """A spreadsheet that is locked says so in its manifest."""

        manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry>'
        content = packed(
            {"content.xml": b"\x8f\x00", "META-INF/manifest.xml": manifest + "</m:manifest>"}
        )

        with pytest.raises(TableError, match="protected with a password"):
            read_content(content, "team.ods")

    def test_damaged(self) -> None:
        """What cannot be parsed is told as damage."""

        with pytest.raises(TableError, match="damaged"):
            read_content(packed({"content.xml": "<o:a xmlns:o='o'>"}), "team.ods")
