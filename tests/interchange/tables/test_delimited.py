from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange.tables.cells import Sheet, TableError, place
from progression.interchange.tables.escapes import guarded, unguarded
from progression.interchange.tables.reading import read_content


def _sheet(content: bytes | str, name: str = "team.csv") -> Sheet:
    (found,) = read_content(content.encode() if isinstance(content, str) else content, name).sheets
    return found


_ROWS = (("Level", "Signal"), ("Mate", "Sails, and\nsteers.\t|;"))
_TEXT = 'Level{0}Signal\r\nMate{0}"Sails, and\nsteers.\t|;"\r\n'


class TestRead:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_delimiters(self, delimiter: str, encoding: str) -> None:
        """Each delimiter is found, in each encoding that marks itself."""

        content = _TEXT.format(delimiter).encode(encoding)

        assert _sheet(content).rows == _ROWS

    def test_semicolons_with_commas(self) -> None:
        """Commas in sentences do not part cells that semicolons part."""

        text = "Level;Signal\nMate;Sails, steers, and sings.\nHelm;Asks, and listens.\n"

        assert [len(row) for row in _sheet(text).rows] == [2, 2, 2]

    def test_declared(self) -> None:
        """A first line that names the delimiter for Excel is followed, and is no row."""

        sheet = _sheet("sep=;\r\na,b;c\r\n")

        assert sheet.rows == (("a,b", "c"),)
        assert place(sheet, 0, 1) == "team.csv:2, column 2"

    def test_title_above(self) -> None:
        """A row of one cell above the table does not hide how the table is parted."""

        assert _sheet("Our ladder\n\nLevel;Signal\nMate;a\n").rows[2] == ("Level", "Signal")

    def test_tsv(self) -> None:
        """In a file of tabs, commas part nothing."""

        found = read_content(b"Sails, steers\tb\nc, d\te\n", "team.tsv")

        assert found.kind == "tsv"
        assert found.sheets[0].rows == (("Sails, steers", "b"), ("c, d", "e"))

    def test_one_column(self) -> None:
        """A file of one column is one."""

        assert _sheet("Signal\nSails\n").rows == (("Signal",), ("Sails",))

    def test_rectangular(self) -> None:
        """Short rows are filled, and what is empty at the end is cut."""

        assert _sheet("a,b,,\nc\n,,\n\n").rows == (("a", "b"), ("c", ""))

    def test_places(self) -> None:
        """A row is found on the line on which it begins, whatever its cells hold."""

        sheet = _sheet('a,"b\nc"\nd,e\n')

        assert sheet.lines == (1, 3)
        assert place(sheet, 1, 1) == "team.csv:3, column 2"
        assert sheet.name == "team"

    def test_old_line_ends(self) -> None:
        """Lines may end as on old Macs."""

        assert _sheet("a,b\rc,d\r").rows == (("a", "b"), ("c", "d"))

    def test_windows(self) -> None:
        """What is no UTF-8 is read as Windows-1252, and a note says so."""

        found = read_content("Größe,“b”\n".encode("cp1252"), "team.csv")

        assert found.sheets[0].rows == (("Größe", "“b”"),)
        assert "Windows-1252" in found.notes[0] and "save it as UTF-8" in found.notes[0]

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_unmarked(self, encoding: str) -> None:
        """UTF-16 that does not say so is known by its zeros, and a note says so."""

        found = read_content("Level,Signal\n".encode(encoding), "team.csv")

        assert found.sheets[0].rows == (("Level", "Signal"),)
        assert "UTF-16" in found.notes[0]

    def test_open_quote(self) -> None:
        """A quotation mark that is never closed is told with its line."""

        with pytest.raises(TableError, match=r"^team\.csv:2: .*never closed\. Close it"):
            _sheet('a,b\nc,"d\ne,f\n')

    def test_stray_quote(self) -> None:
        """A quotation mark within words is a character as any other."""

        assert _sheet('a,5" disk\n"x" y,z\n').rows == (("a", '5" disk'), ("x y", "z"))


class TestEscapes:
    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
    def test_guarded(self, sign: str) -> None:
        """Text that would run as a formula does not start with what makes it run."""

        assert guarded(f"{sign}1+1") == f"'{sign}1+1"

    def test_left(self) -> None:
        """An apostrophe that nobody wrote as a guard stays."""

        assert unguarded("'tis so") == "'tis so" == guarded("'tis so")
        assert _sheet("'=1,'tis,''s\n").rows == (("=1", "'tis", "''s"),)

    @given(st.text(alphabet="'=+-@\t\r\na•"))
    def test_law(self, text: str) -> None:
        """Whatever is guarded comes back as it was."""

        assert unguarded(guarded(text)) == text
        assert guarded(text)[:1] not in set("=+-@\t\r\n")


class TestLaws:
    @settings(max_examples=50)
    @given(
        st.lists(
            st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])), min_size=2),
            min_size=1,
        )
    )
    def test_round(self, rows: list[list[str]]) -> None:
        """What the standard library writes is read as it was."""

        width = max(map(len, rows))
        rows = [["a"] * width, *(row + ["b"] * (width - len(row)) for row in rows)]
        file = io.StringIO()
        csv.writer(file).writerows([[guarded(cell) for cell in row] for row in rows])
        found = _sheet(file.getvalue()).rows

        empty = [""] * width
        assert [list(row) + [""] * (width - len(row)) for row in found] == [
            row for row in rows if any(row) or row is not empty
        ][: len(found)]
        assert not any("".join(row) for row in rows[len(found) :])
