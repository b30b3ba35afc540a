from __future__ import annotations

import pytest

from progression.interchange.tables.cells import TableError, Workbook, place
from progression.interchange.tables.reading import read_content


def _read(text: str) -> Workbook:
    return read_content(text.encode(), "team.md")


def _row(cells: str) -> tuple[str, ...]:
    return _read(f"{cells}\n{'|'.join(['-'] * _count(cells))}|\n").sheets[0].rows[0]


def _count(cells: str) -> int:
    return cells.replace("\\|", "").strip().strip("|").count("|") + 1


class TestTables:
    def test_names(self) -> None:
        """Every table is a sheet, named by the heading above it, and by none twice."""

        text = (
            "# Team\n\nWords | with a bar.\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n"
            "c | d\n- | -\n\nLower\n-----\n\n|e|\n|-|\n"
        )
        sheets = _read(text).sheets

        assert [each.name for each in sheets] == ["Team", "Team (2)", "Lower"]
        assert [each.rows for each in sheets] == [
            (("a", "b"), ("1", "2")),
            (("c", "d"),),
            (("e",),),
        ]

    def test_places(self) -> None:
        """A cell is found on its line."""

        (sheet,) = _read("# Team\n\n|a|b|\n|-|-|\n|1|2|\n|3|4|\n").sheets

        assert place(sheet, 0, 0) == "team.md:3, column 1"
        assert place(sheet, 2, 1) == "team.md:6, column 2"

    @pytest.mark.parametrize(
        ("cells", "shown"),
        [
            (r"| a \| b | c\\|", ("a | b", "c\\")),
            ("| **Level** | `x` | *a* b |", ("Level", "x", "*a* b")),
            ("| one<br>two<BR/>three |", ("one\ntwo\nthree",)),
            ("| <ul><li>one</li><li>two</li></ul> |", ("• one\n• two",)),
            (r"| \*not\* &lt;b&gt; \&amp; |", ("*not* <b> &amp;",)),
            ("| [Mate](mate.md) | ![x](y.png) |", ("Mate", "![x](y.png)")),
            ("a|b", ("a", "b")),
            ("| | b |", ("", "b")),
        ],
    )
    def test_cells(self, cells: str, shown: tuple[str, ...]) -> None:
        """A cell is what a reader sees of it."""

        assert _row(cells) == shown

    def test_ragged(self) -> None:
        """Short rows are filled; the table ends at the first line without a bar."""

        (sheet,) = _read("|a|b|\n|-|-|\n|1|\n|1|2|3|\nWords.\n").sheets

        assert sheet.rows == (("a", "b", ""), ("1", "", ""), ("1", "2", "3"))

    def test_no_tables(self) -> None:
        """Code, front matter, and a rule of another number of cells make no table."""

        text = "+++\na = '|'\n+++\n\n```\n|a|\n|-|\n```\n\n|a|b|\n|-|\n"

        with pytest.raises(TableError, match=r"no table in it\. A table in Markdown has"):
            _read(text)
