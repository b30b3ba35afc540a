from __future__ import annotations

import io
import sys
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange import FormatError, xlsx
from progression.interchange._paper import Names
from progression.interchange.tables.cells import TableError
from progression.interchange.tables.own import read_own
from progression.messages import Messages
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    OPTIONAL,
    Cluster,
    Competency,
    Framework,
    Level,
    Signal,
    Track,
)
from progression.testing import frameworks
from tests.interchange.company import FLEET
from tests.interchange.test_csv import HOSTILE


def _opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def _saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def content() -> bytes:
    """The fleet as a workbook."""
    return xlsx.dumps(FLEET)


class TestRound:
    @settings(max_examples=20)
    @given(st.one_of(frameworks(), frameworks(text=st.text()), frameworks(text=HOSTILE)))
    def test_law(self, framework: Framework) -> None:
        """What was written reads back as an equal framework."""

        assert read_own(xlsx.dumps(framework), "a.xlsx") == framework

    def test_saved_by_others(self, content: bytes) -> None:
        """What another program opened and saved reads back as an equal framework."""

        assert read_own(_saved(_opened(content)), "a.xlsx") == FLEET

    def test_alike(self, content: bytes) -> None:
        """Equal frameworks are written alike."""

        assert xlsx.dumps(FLEET) == content

    def test_german(self) -> None:
        """Sheets speak the language that is asked for, and read back."""

        content = xlsx.dumps(FLEET, words=Messages("de"))

        assert _opened(content).sheetnames[0] == "Überblick"
        assert read_own(content, "a.xlsx") == FLEET


class TestCells:
    @settings(max_examples=10)
    @given(frameworks(text=HOSTILE))
    def test_no_formulas(self, framework: Framework) -> None:
        """No text becomes a formula, a number or an address, whatever it begins with."""

        for sheet in _opened(xlsx.dumps(framework)):
            for row in sheet.iter_rows():
                assert all(cell.data_type in {"s", "n"} for cell in row)
                assert all(isinstance(cell.value, str) for cell in row if cell.value is not None)

    def test_matrix(self, content: bytes) -> None:
        """A track is a sheet: competencies by levels, with lists as bullets in a cell."""

        sheet = _opened(content)["Deck IC"]
        rows = list(sheet.iter_rows(values_only=True))

        assert rows[0][0] == "Deck › Crew"
        assert rows[2] == ("Dimension", "Competency", "Mate", "Helm")
        assert ("Influence", "Coaching", "Novice: Asks.\n• Asks first.", None) in rows
        assert ("Craft", "Sailing", None, "Sails.\n• Sails — alone.") in rows

    def test_everyone_and_optional(self) -> None:
        """What is asked at every level stands once, in front; what is optional says so."""

        skill = Competency("a", "A")
        level = Level("one", "One", expects=[skill.expects("Own.", importance=OPTIONAL)])
        track = Track(
            "ic",
            "IC",
            lane=INDIVIDUAL_CONTRIBUTOR,
            levels=[level],
            expects=[skill.expects("All.", Signal("all", "Of all."))],
        )
        framework = Framework(
            "f", "F", cumulative=True, clusters=[Cluster("c", "C", tracks=[track])]
        )

        rows = list(_opened(xlsx.dumps(framework))["C IC"].iter_rows(values_only=True))
        assert rows[2][2:] == ("At every level", "One")
        assert rows[3][2:] == ("All.\n• Of all.", "Own. (Optional)")

    def test_too_long(self) -> None:
        """A cell that would be longer than Excel allows is cut, and says where the rest is."""

        long = Level("one", "One", summary="😀" * 20_000)
        track = Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=[long])
        framework = Framework(
            "f", "F", cumulative=True, clusters=[Cluster("c", "C", tracks=[track])]
        )
        content = xlsx.dumps(framework)

        told = _opened(content)["C IC"]["C4"].value
        assert isinstance(told, str) and told.endswith("(the whole text is in “All texts”)")
        assert read_own(content, "a.xlsx") == framework


class TestLook:
    def test_frozen_and_printed(self, content: bytes) -> None:
        """A matrix keeps its head on screen and on paper, across and as wide as the page."""

        sheet: Any = _opened(content)["Deck IC"]

        assert sheet.freeze_panes == "C4"
        assert sheet.print_title_rows == "$1:$3"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_area == f"'Deck IC'!$A$1:$D${sheet.max_row}"
        assert sheet["C5"].alignment.wrap_text

    def test_all_texts(self, content: bytes) -> None:
        """The long sheet can be filtered; its texts stay texts when they are changed."""

        sheet: Any = _opened(content)["All texts"]

        assert sheet.auto_filter.ref and sheet.freeze_panes == "A2"
        assert sheet["I2"].number_format == "@"

    def test_names(self) -> None:
        """Names of sheets are short, allowed, and each there once, whatever people call things."""

        names = Names("Overview")

        assert names.take("A/B: [C]?", "x") == "A B C"
        assert names.take("a b c", "x") == "a b c 2"
        assert names.take("overview", "x") == "overview 2"
        assert names.take("History", "x") == "History 2"
        assert names.take("'", "deck crew") == "deck crew"
        assert len(names.take("long " * 20, "x")) <= 31
        assert names.take("long " * 20, "x").endswith(" 2")


class TestChanged:
    def test_all_texts(self, content: bytes) -> None:
        """A text that is changed in the long sheet comes back changed."""

        book = _opened(content)
        sheet: Any = book["All texts"]
        for row in sheet.iter_rows():
            if str(row[-1].value).endswith("/levels/0:mate/title"):
                row[-2].value = "First mate"

        found = read_own(_saved(book), "a.xlsx")
        assert found.clusters[0].tracks[0].levels[0].title == "First mate"

    def test_matrix(self, content: bytes) -> None:
        """A change in a sheet for reading is not lost unseen: it is refused, with ways out."""

        book = _opened(content)
        book["Deck IC"]["C8"] = "Something else."

        with pytest.raises(TableError, match=r"sheet “Deck IC”.*changed.*“All texts” alone"):
            read_own(_saved(book), "a.xlsx")

    def test_sheets_taken_out(self, content: bytes) -> None:
        """Without the sheets for reading, the framework is still there."""

        book = _opened(content)
        for name in book.sheetnames:
            if name != "All texts":
                del book[name]

        assert read_own(_saved(book), "a.xlsx") == FLEET


def test_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library, the message names the extra."""

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    with pytest.raises(FormatError, match=r'^Writing .* "progression-framework\[spreadsheets\]"$'):
        xlsx.dumps(FLEET)
