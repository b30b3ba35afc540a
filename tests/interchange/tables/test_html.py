from __future__ import annotations

from progression.interchange.tables.cells import Area, Sheet
from progression.interchange.tables.reading import read_content


def _read(text: str) -> tuple[Sheet, ...]:
    return read_content(text.encode(), "page.html").sheets


class TestHtml:
    def test_table(self) -> None:
        """Cells are the words that a reader sees; lists and breaks become lines."""

        (sheet,) = _read(
            "<!doctype html><title>No</title><h2>Team</h2><table><thead><tr><th> Level\n 1 </th>"
            "<th>b</th></tr></thead><tr><td>one<br>two &amp; x<td><ul><li>y</li><li>z</ul>"
            "<script>no</script></table>"
        )

        assert sheet.name == "Team"
        assert sheet.rows == (("Level 1", "b"), ("one\ntwo & x", "• y\n• z"))

    def test_merged(self) -> None:
        """Cells that span rows and columns push others aside, and are told as areas."""

        (sheet,) = _read("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>")

        assert sheet.rows == (("a", "b", ""), ("", "c", "d"), ("e", "", ""))
        assert sheet.merged == (Area(0, 0, 1, 0), Area(0, 1, 0, 2))

    def test_remarks(self) -> None:
        """What stands in comments is not there, and a page may be cut off anywhere."""

        (sheet,) = _read(
            "<html xmlns:x='urn'><!--[if mso]><xml><td>no</td></xml><![endif]--><table>"
            "<tr><td style='a:b'>1&nbsp;<b>2</b></td><!-- <td>no</td> --><td>3<"
        )

        assert sheet.rows == (("1 2", "3"),)

    def test_several(self) -> None:
        """Each table is a sheet; a table within a cell is words of that cell."""

        sheets = _read(
            "<h1>A</h1><table><tr><td>1</table><table><caption>B</caption><tr><td>2"
            "<table><tr><td>in</td></tr></table></td><td>3</table>"
        )

        assert [each.name for each in sheets] == ["A", "B"]
        assert sheets[1].rows == (("2\nin", "3"),)
