from __future__ import annotations

import pickle

import pytest

from progression.interchange import names
from progression.interchange.tables.cells import Sheet, TableError, column_letters, place


class TestPlace:
    def test_spreadsheet(self) -> None:
        """A cell of a spreadsheet is named as spreadsheets name it."""

        assert place(Sheet("Sheet1", ()), 3, 2) == "Sheet1!C4"
        assert place(Sheet("Ann's level 2", ()), 0, 26) == "'Ann''s level 2'!AA1"

    def test_text_file(self) -> None:
        """A cell of a text file is named by line and column, whatever lines rows take."""

        sheet = Sheet("Levels", (("a", "b"), ("c", "d")), file="team.md", lines=(4, 9))

        assert place(sheet, 1, 1) == "team.md:9, column 2"

    @pytest.mark.parametrize(
        ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
    )
    def test_letters(self, column: int, letters: str) -> None:
        """Columns are lettered without a zero."""

        assert column_letters(column) == letters


class TestTableError:
    def test_parts(self) -> None:
        """It says place, fault and remedy, keeps them, and pickles."""

        error = pickle.loads(pickle.dumps(TableError("a.csv", "It is empty.", "Save it again.")))

        assert str(error) == "a.csv: It is empty. Save it again."
        assert (error.place, error.fault, error.remedy) == (
            "a.csv",
            "It is empty.",
            "Save it again.",
        )
        assert str(TableError("", "It is empty.")) == "It is empty."


def test_no_format() -> None:
    """The package of tables is not taken for a format."""

    assert "tables" not in names()
