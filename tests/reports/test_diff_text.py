"""The report of a change on a terminal: it keeps to its width, and leaves nothing out unsaid."""

from __future__ import annotations

import random
import re

import pytest
from rich.cells import cell_len

from progression.changes import Impact, compare
from progression.reports.diff_text import comparison_text
from progression.reports.flowing import flowed
from progression.revisions import Comparison, SideName
from tests.changes.edits import EDITS
from tests.changes.test_cases import changes_of
from tests.changes.test_edits import OLD, drafted


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """The example company before and after a hundred edits of all kinds."""
    chance = random.Random(3)
    new = drafted(chance.choices(EDITS, k=100), chance).framework()
    return Comparison(old=SideName("old"), new=SideName("new"), digest=compare(OLD, new).digest())


def text(comparison: Comparison, *, width: int = 80, is_whole: bool = False) -> str:
    """The report without styles."""
    parts = comparison_text(comparison, width=width, is_whole=is_whole)
    return "".join(words for words, _ in parts)


@pytest.mark.parametrize("width", [40, 80, 100])
def test_lines_keep_to_the_width(comparison: Comparison, width: int) -> None:
    """Only a single word, such as a path, may be longer; no line ends in blanks."""
    for line in text(comparison, width=width, is_whole=True).splitlines():
        is_word = len(line.split()) <= 2 or line.startswith("      ")

        assert cell_len(line) <= width or is_word, line
        assert line == line.rstrip()


def test_everything_is_shown_when_asked_for(comparison: Comparison) -> None:
    """Each change is there by its path."""
    whole = " ".join(text(comparison, is_whole=True).split())

    assert [each.subject for each in comparison.digest.changes if each.subject not in whole] == []
    assert "Not shown" not in whole


def test_what_is_not_shown_is_counted(comparison: Comparison) -> None:
    """Entries that are shown and those that are counted are all that there are."""
    brief = text(comparison)
    hidden = brief.rpartition("Not shown: ")[2].partition(" (--all")[0]
    counts = {word: number for number, word in re.findall(r"(\d+) (\w+)", hidden)}

    for impact in (Impact.EDITORIAL, Impact.INTERNAL):
        assert int(counts[impact.value]) == sum(
            each.impact is impact and not each.is_open for each in comparison.digest.changes
        )


def test_only_one_lane_moves() -> None:
    """Levels of one weight that grow apart are told with their figures, each two of them once."""
    changes = changes_of("one-lane-only")
    one = Comparison(old=SideName("old"), new=SideName("new"), digest=changes.digest())

    lanes = text(one).partition("\nLanes\n")[2].partition("\n\n")[0]

    assert " ".join(lanes.split()).startswith(
        "Senior keeper asks more, and Lead keeper, of the same"
    )


def test_a_mark_stands_beside_each_meaning() -> None:
    """Whoever sees no colours reads what each mark of the grid means."""
    changes = changes_of("moved-up")
    one = Comparison(old=SideName("old"), new=SideName("new"), digest=changes.digest())

    report = text(one)

    assert re.search(r"^  \w.*▼", report, re.MULTILINE)
    assert "▼ asks less" in report


def test_words_flow_between_styles() -> None:
    """A word of two styles is not broken, and further lines hang below the first."""
    parts = [("one two", ""), ("three four", "strong"), (" five", "")]

    flowing = "".join(words for words, _ in flowed(parts, width=12, indent=1, hang=3))

    assert flowing == " one\n   twothree\n   four five\n"
