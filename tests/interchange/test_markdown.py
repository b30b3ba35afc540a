from __future__ import annotations

import re

import markdown as rendering
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.interchange import markdown
from progression.interchange._addresses import visible
from progression.interchange._outline import Table, outline_of
from progression.interchange.tables.reading import read_content
from progression.messages import Messages
from progression.model import Cluster, Framework
from progression.testing import frameworks
from tests.interchange.company import FLEET
from tests.interchange.test_csv import HOSTILE

_MARKS = st.text(alphabet="a *_`[]()<>|\\&;#-+=1.!~$/brli\n")


def _folded(cell: tuple[str, ...]) -> str:
    lines = (" ".join(line.split()) for text in cell for line in visible(text).splitlines())
    return "\n".join(filter(None, lines))


class TestTables:
    @settings(max_examples=40)
    @given(st.one_of(frameworks(), frameworks(text=HOSTILE), frameworks(text=_MARKS)))
    def test_law(self, framework: Framework) -> None:
        """Every table reads back, cell by cell, whatever signs people write."""

        tables = [each for each in outline_of(framework, Messages()) if isinstance(each, Table)]
        if not tables:
            return

        sheets = read_content(markdown.dumps(framework).encode(), "a.md").sheets
        for table, sheet in zip(tables, sheets, strict=True):
            rows = markdown.asked_in(table)
            assert sheet.rows == tuple(tuple(map(_folded, row)) for row in rows)

    def test_named(self) -> None:
        """The table of a track has the track's name as its heading."""

        (sheet, *_) = read_content(markdown.dumps(FLEET).encode(), "a.md").sheets

        assert sheet.name == "Deck › Crew"
        assert sheet.rows[0] == ("Dimension", "Competency", "Mate", "Helm")


class TestText:
    @settings(max_examples=20)
    @given(frameworks(text=_MARKS))
    def test_inert(self, framework: Framework) -> None:
        """No sign that people write becomes a mark."""

        page = rendering.markdown(markdown.dumps(framework), extensions=["tables"])

        found = set(re.findall("<([a-z0-9]+)", page))
        assert found <= set("h1 h2 h3 h4 p ul li table thead tbody tr th td br".split())

    def test_whole(self) -> None:
        """All parts of a framework are there, in the language that is asked for."""

        text = markdown.dumps(FLEET, words=Messages("de"))

        assert text.startswith("# Fleet\n\nEine Stufe verlangt auch")
        assert "## Kompetenzen\n\n### Influence\n\n#### Coaching\n\n" in text
        assert "## Wechsel\n\n- Helm (Deck) → Captain (Deck).\n" in text

    def test_lists(self) -> None:
        """What looks like a list, a heading or a number at the start of a line is text."""

        framework = Framework("a", "A", cumulative=True, summary="- a\n# b\n\n1. c\n> d")

        assert "\\- a\n\\# b\n\n1\\. c\n\\> d" in markdown.dumps(framework)

    def test_empty(self) -> None:
        """A framework without levels is a short text."""

        framework = Framework("a", "A", cumulative=False, clusters=[Cluster("c", "C")])

        assert markdown.dumps(framework) == "# A\n\nEach level stands for itself.\n\n## C\n"
