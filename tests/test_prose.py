"""Text as people write it in definitions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.prose import counted, fold, listed, paragraphs


def test_white_space_is_folded() -> None:
    """Runs of blanks, tabs and line feeds become one blank, and both ends are trimmed."""

    assert fold("  Asks\tbefore \n\n  building. ") == "Asks before building."


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """A folded text stays as it is, and keeps every word in its order."""

    folded = fold(text)

    assert fold(folded) == folded
    assert folded.split() == text.split()


def test_blank_lines_part_paragraphs() -> None:
    """Indented text gives one line for each paragraph."""

    text = """
        The first goes
        over two lines.
    \t
        The second does not.
    """

    assert paragraphs(text) == ["The first goes over two lines.", "The second does not."]


@given(st.text())
def test_paragraphs_lose_no_word(text: str) -> None:
    """All words stand in some paragraph, no paragraph is empty, and each is one line."""

    parts = paragraphs(text)

    assert " ".join(parts).split() == text.split()
    assert [part for part in parts if part != fold(part) or not part] == []


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
    ],
)
def test_items_are_listed_as_in_a_sentence(items: list[str], sentence: str) -> None:
    """Commas part the items, and a word joins the last."""

    assert listed(items) == sentence
    assert listed(items, "or") == sentence.replace("and", "or")


@pytest.mark.parametrize(
    ("number", "shown"),
    [(0, "0 levels"), (1, "1 level"), (2, "2 levels"), (20_000, "20,000 levels")],
)
def test_numbers_agree_with_their_nouns(number: int, shown: str) -> None:
    """One is singular, all else plural, and thousands are parted."""

    assert counted(number, "level") == shown


def test_irregular_plurals_are_told() -> None:
    """A noun without a plain plural brings its own."""

    assert counted(2, "competency", "competencies") == "2 competencies"
    assert counted(1, "competency", "competencies") == "1 competency"
