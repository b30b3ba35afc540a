from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange.tables.biff import shown_in
from progression.interchange.tables.cells import Area, TableError
from progression.interchange.tables.reading import read, read_content

FILE = Path(__file__).parent / "files" / "shown.xls"
"""Written by LibreOffice: each kind of cell, merged ones, a hidden sheet."""


class TestXls:
    def test_shown(self) -> None:
        """Cells read as a person sees them."""

        found = read(FILE)
        rows = found.sheets[0].rows

        assert rows[2][1:7] == ("25%", "2026-01-02", "36:00", "12:00", "TRUE", "#DIV/0!")
        assert "A!G3 (#DIV/0!)" in found.notes[0]
        assert rows[3][1:4] == ("4", "a\nb _x000D_ c", "  sp ")

    def test_merged_and_hidden(self) -> None:
        """Merged cells are told as areas, hidden sheets are marked."""

        shown, hidden = read(FILE).sheets

        assert shown.merged == (Area(4, 1, 4, 2),)
        assert (shown.hidden, hidden.hidden) == (False, True)

    @settings(max_examples=100)
    @given(st.lists(st.tuples(st.integers(0, 6655), st.integers(0, 255)), min_size=1, max_size=4))
    def test_looked_up(self, changes: list[tuple[int, int]]) -> None:
        """Whatever bytes are changed, the look at formats ends, and breaks nothing."""

        content = bytearray(FILE.read_bytes())
        for at, value in changes:
            content[at] = value

        assert isinstance(shown_in(bytes(content)), dict)

    def test_truncated(self) -> None:
        """A workbook that was cut off is told as such."""

        with pytest.raises(TableError, match="cut off"):
            read_content(FILE.read_bytes()[:3000], "team.xls")

    def test_damaged(self, capfd: pytest.CaptureFixture[str]) -> None:
        """Where the library breaks off, one message says so and nothing else is on the screen."""

        content = bytearray(FILE.read_bytes())
        content[0x200:0x400] = b"\xff" * 0x200

        with pytest.raises(TableError, match="damaged"):
            read_content(bytes(content), "team.xls")
        assert capfd.readouterr() == ("", "")

    def test_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the library, the message names the extra, and another way."""

        monkeypatch.setitem(sys.modules, "python_calamine", None)

        with pytest.raises(TableError, match=r"framework\[spreadsheets\]\".* or save .* as \.xlsx"):
            read(FILE)
