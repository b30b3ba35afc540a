from __future__ import annotations

import datetime
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from progression.interchange.tables.cells import Area, TableError, Workbook
from progression.interchange.tables.reading import read_content
from tests.interchange.tables.books import book, packed, parts_of


def _read(content: bytes) -> Workbook:
    return read_content(content, "team.xlsx")


def _rows(content: bytes) -> tuple[tuple[str, ...], ...]:
    return _read(content).sheets[0].rows


def _saved(workbook: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


class TestCells:
    def test_kinds(self) -> None:
        """Numbers, truths, days, times, durations and percentages read as a person sees them."""

        workbook = openpyxl.Workbook()
        sheet = workbook.active
        assert sheet is not None
        shown: list[tuple[Any, str, str]] = [
            (4.0, "General", "4"),
            (0.1 + 0.2, "General", "0.3"),
            (True, "General", "TRUE"),
            (0.25, "0%", "25%"),
            (0.125, "0.0%", "12.5%"),
            (datetime.date(2026, 3, 1), "dd/mm/yyyy", "2026-03-01"),
            (
                datetime.datetime.fromisoformat("2026-03-01T09:30"),
                "d mmm yy hh:mm",
                "2026-03-01 09:30",
            ),
            (datetime.time(9, 30), "h:mm AM/PM", "09:30"),
            (datetime.timedelta(hours=36), "[h]:mm", "36:00"),
            (3, '"Level "0', "3"),
            (1234.5, "#,##0.00", "1234.5"),
        ]
        for row, (value, code, _) in enumerate(shown, start=1):
            sheet.cell(row, 1, value).number_format = code

        assert [row[0] for row in _rows(_saved(workbook))] == [each[2] for each in shown]

    def test_days_since_1904(self) -> None:
        """A workbook of an old Mac counts its days from 1904."""

        workbook = openpyxl.Workbook()
        workbook.epoch = CALENDAR_MAC_1904
        assert workbook.active is not None
        workbook.active["A1"] = datetime.date(2026, 3, 1)

        assert _rows(_saved(workbook)) == (("2026-03-01",),)

    def test_place(self) -> None:
        """Cells stand where the sheet shows them, with what is empty before them."""

        content = book('<row r="2"><c r="B2"><v>1</v></c></row><row><c><v>2</v></c></row>')

        assert _rows(content) == (("", ""), ("", "1"), ("2", ""))

    def test_texts(self) -> None:
        """Shared, inline and computed texts read alike; readings above words are left out."""

        rows = (
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c>'
            '<c r="C1" t="str"><f>A1</f><v>out</v></c></row>'
        )
        shared = (
            "<si><r><t>bo</t></r><r><t xml:space='preserve'>ld </t></r><rPh><t>x</t></rPh></si>"
        )

        assert _rows(book(rows, shared=shared)) == (("bold ", "in", "out"),)

    def test_escapes(self) -> None:
        """Signs that XML cannot hold, and line breaks of all kinds, are understood."""

        shared = "<si><t>a_x000D_&#10;b_x005F_x0041__xD83D__xDE00_</t></si>"

        assert _rows(book('<row><c t="s"><v>0</v></c></row>', shared=shared)) == (
            ("a\nb_x0041_😀",),
        )

    def test_merged(self) -> None:
        """Merged cells are told as areas, cut at the last cell that shows anything."""

        rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>'
        merged = '<mergeCells><mergeCell ref="A1:A9"/><mergeCell ref="E1:F1"/></mergeCells>'

        assert _read(book(rows, after=merged)).sheets[0].merged == (Area(0, 0, 2, 0),)

    def test_hidden(self) -> None:
        """Hidden sheets are marked, and sheets of charts left out."""

        workbook = openpyxl.Workbook()
        assert workbook.active is not None
        workbook.active.append(["a"])
        workbook.create_sheet("Old").sheet_state = "veryHidden"
        workbook.create_chartsheet("Chart")

        sheets = _read(_saved(workbook)).sheets
        assert [(each.name, each.hidden) for each in sheets] == [("Sheet", False), ("Old", True)]

    def test_odd(self) -> None:
        """Errors, and formulas whose result nobody saved, are told with their places."""

        rows = (
            '<row r="1"><c r="A1" t="e"><f>B9</f><v>#REF!</v></c><c r="B1"><f>1+1</f></c>'
            '<c r="C1"><v>1</v></c></row>'
        )
        found = _read(book(rows))

        assert found.sheets[0].rows == (("#REF!", "", "1"),)
        assert "Sheet1!A1 (#REF!)" in found.notes[0]
        assert "Sheet1!B1." in found.notes[1] and "open the file" in found.notes[1]

    def test_elsewhere(self) -> None:
        """Parts stand where the workbook says, in other cases and with backslashes, too."""

        parts = parts_of('<row><c t="inlineStr"><is><t>a</t></is></c></row>')
        moved = {
            name.replace("xl/workbook.xml", "xl/Workbook2.xml")
            .replace("xl/_rels/workbook", "xl/_rels/workbook2")
            .replace("worksheets/", "WorkSheets\\"): text.replace("xl/workbook", "xl/workbook2")
            for name, text in parts.items()
        }

        assert _rows(packed(moved)) == (("a",),)

    @settings(max_examples=30)
    @given(
        st.lists(
            st.lists(
                st.one_of(
                    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
                    st.integers(-(10**9), 10**9),
                    st.booleans(),
                ),
                max_size=4,
            ),
            max_size=5,
        )
    )
    def test_against_openpyxl(self, rows: list[list[str | int | bool]]) -> None:
        """What another library writes is read as it was meant."""

        workbook = openpyxl.Workbook()
        sheet = workbook.active
        assert sheet is not None
        told: dict[tuple[int, int], str] = {}
        for row, cells in enumerate(rows):
            for column, value in enumerate(cells):
                cell: Any = sheet.cell(row + 1, column + 1)
                cell.value = value
                cell.font = Font(bold=True)
                if isinstance(value, str):
                    cell.data_type = "s"
                shown = str(value).upper() if isinstance(value, bool) else str(value)
                if shown:
                    told[row, column] = _unescaped(shown)
        if not told:
            return

        found = _rows(_saved(workbook))
        assert {
            (row, column): text
            for row, cells in enumerate(found)
            for column, text in enumerate(cells)
            if text
        } == told


def _unescaped(text: str) -> str:
    """The library writes texts such as `_x0041_` without escaping them."""
    import re

    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


class TestDamaged:
    @pytest.mark.parametrize(
        "parts",
        [
            parts_of("<row><c"),
            parts_of('<row><c t="s"><v>7</v></c></row>'),
            parts_of("<row><c><v>four</v></c></row>"),
            parts_of('<row><c r="11"><v>4</v></c></row>'),
            {**parts_of(""), "xl/workbook.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>"},
            {k: v for k, v in parts_of("").items() if "sheet1" not in k},
            {k: v for k, v in parts_of("").items() if k != "xl/workbook.xml"},
        ],
        ids=["cut", "no text", "no number", "no column", "entities", "no sheet", "no book"],
    )
    def test_told(self, parts: dict[str, str]) -> None:
        """What no spreadsheet program writes is told as damage, with a way out."""

        with pytest.raises(TableError, match=r"damaged.* Open it in a spreadsheet program"):
            _read(packed(parts))

    def test_nothing(self) -> None:
        """A workbook without a cell has no table."""

        with pytest.raises(TableError, match=r"^team\.xlsx: There is no table in it\.$"):
            _read(book(""))
