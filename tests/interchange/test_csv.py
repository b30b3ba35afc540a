from __future__ import annotations

import csv as standard
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange import FormatError, csv
from progression.interchange._rows import ADDRESS
from progression.interchange.tables.cells import TableError
from progression.interchange.tables.own import read_own
from progression.messages import Messages
from progression.model import Cluster, Framework
from progression.testing import frameworks
from tests.interchange.company import FLEET

HOSTILE = st.text(alphabet="=+-@\t\r\n'\"a,;|\\~/:#\x00\x1f\u2028\ufffe😀\u202e")
"""Texts of signs that mean something to spreadsheets, to CSV or to addresses."""


def _table(framework: Framework) -> list[list[str]]:
    return list(standard.reader(io.StringIO(csv.dumps(framework), newline="")))


def _text(rows: list[list[str]]) -> bytes:
    file = io.StringIO()
    standard.writer(file).writerows(rows)
    return file.getvalue().encode()


class TestRound:
    @settings(max_examples=40)
    @given(st.one_of(frameworks(), frameworks(text=st.text()), frameworks(text=HOSTILE)))
    def test_law(self, framework: Framework) -> None:
        """What was written reads back as an equal framework, and no cell starts a formula."""

        content = csv.dumps(framework)

        assert read_own(content.encode(), "a.csv") == framework
        rows = standard.reader(io.StringIO(content, newline=""))
        assert not any(cell[:1] in set("=+-@\t\r\n") for row in rows for cell in row if cell)

    def test_long_texts(self) -> None:
        """A text that is longer than a cell stands in parts."""

        long = Framework("a", "A", cumulative=True, summary="word " * 9_000)

        assert read_own(csv.dumps(long).encode(), "a.csv") == long
        assert max(len(cell) for row in _table(long) for cell in row) == 16_000

    def test_german(self) -> None:
        """In every language, the last column tells that we wrote it."""

        content = csv.dumps(FLEET, words=Messages("de"))

        assert content.startswith("Berufsfeld,Pfad,Stufe,")
        assert read_own(content.encode(), "a.csv") == FLEET


class TestShape:
    def test_rows(self) -> None:
        """Each row tells where its text stands, in people's words."""

        header, *rows = _table(FLEET)

        assert header[-2:] == ["Text", ADDRESS]
        assert [
            "Deck",
            "Crew",
            "Helm",
            "2",
            "Craft",
            "Sailing",
            "",
            "Signal",
            "Sails — alone.",
            "clusters/0:deck/tracks/0:crew/levels/1:helm/expects/0:sailing/signals/0:sails/text",
        ] in rows

    def test_marked(self) -> None:
        """The file says that it is UTF-8, since Excel does not guess so."""

        assert csv.FORMAT.write is not None
        assert csv.FORMAT.write(FLEET).startswith(b"\xef\xbb\xbf")


class TestChanged:
    def test_text_order_and_rows(self) -> None:
        """Texts may be changed, and rows sorted and taken out, by whoever works in the sheet."""

        header, *rows = _table(FLEET)
        changed = [
            [*row[:-2], "Sails." if "sails/text" in row[-1] else row[-2], row[-1]]
            for row in sorted(rows, reverse=True)
            if "/prompts/" not in row[-1]
        ]
        found = read_own(_text([header, *changed]), "a.csv")

        level = found.clusters[0].tracks[0].levels[1]
        assert level.expects[0].signals[0].text == "Sails."
        assert level.prompts == ()

    def test_order(self) -> None:
        """The order of rows says nothing."""

        header, *rows = _table(FLEET)

        assert read_own(_text([header, *sorted(rows, reverse=True)]), "a.csv") == FLEET

    def test_new_row(self) -> None:
        """A row with a new address is a new thing."""

        rows = _table(FLEET)
        rows.append([*[""] * 8, "Harbour", "clusters/9:harbour/title"])

        assert read_own(_text(rows), "a.csv").clusters[-1] == Cluster("harbour", "Harbour")

    @pytest.mark.parametrize(
        ("cells", "told"),
        [
            (["A new signal.", ""], r"a\.csv:\d+, column 10: This row is new: it has no address"),
            (["x", "title"], r"a\.csv:\d+, column 10: Its address stands in another row"),
            (["x", "clusters/0:other/title"], "Two things stand at one place, “deck” and “other”"),
            (["x", "owner#"], "“x” is no JSON"),
        ],
    )
    def test_nonsense(self, cells: list[str], told: str) -> None:
        """What makes no sense is told with its place."""

        with pytest.raises(TableError, match=told):
            read_own(_text([*_table(FLEET), [*[""] * 8, *cells]]), "a.csv")

    def test_faults(self) -> None:
        """What is wrong with the framework is told of the cell that holds it."""

        rows = _table(FLEET)
        row = next(number for number, row in enumerate(rows) if row[-1] == "reviewed")
        rows[row][-2] = "soon"

        with pytest.raises(FormatError, match=rf"a\.csv:{row + 1}, column 9: .*takes a day"):
            read_own(_text(rows), "a.csv")

    def test_newer(self) -> None:
        """A table of a later version is refused, with what to do."""

        rows = _table(FLEET)
        rows[0][-1] = "progression/framework/2"

        with pytest.raises(TableError, match=r"a newer progression .* Update this one"):
            read_own(_text(rows), "a.csv")

    def test_strangers(self) -> None:
        """A table that somebody else wrote is for another command."""

        with pytest.raises(FormatError, match="Read it with `progression import`"):
            read_own(b"Level,Signal\n1,a\n", "a.csv")
