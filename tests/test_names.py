"""Ids: their shape, and what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.names import around, first_words, is_well_formed, near_misses, suggest_id

words = st.text("abcxyz019", min_size=1, max_size=6)
ids = st.lists(words, min_size=1, max_size=4).map("-".join)
few_ids = st.lists(ids, max_size=6)


@pytest.mark.parametrize("identifier", ["a", "4", "staff-engineer", "ic-4", "2026-plan"])
def test_words_and_numbers_joined_by_hyphens_are_ids(identifier: str) -> None:
    """Lower-case words and numbers with single hyphens between them have the shape of an id."""

    assert is_well_formed(identifier)


@pytest.mark.parametrize(
    "identifier",
    [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "Staff",
        "staff engineer",
        "staff_engineer",
        "größe",
        "a\n",
        "a/b",
    ],
)
def test_all_else_is_no_id(identifier: str) -> None:
    """Capitals, blanks, other signs, other letters and stray hyphens do not belong in an id."""

    assert not is_well_formed(identifier)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Staff Engineer", "staff-engineer"),
        ("  Größe & Façade ", "grosse-facade"),
        ("R&D / Q4", "r-d-q4"),
        ("日本", ""),
    ],
)
def test_an_id_is_made_from_words(text: str, identifier: str) -> None:
    """Letters lose their accents, all other signs become hyphens."""

    assert suggest_id(text) == identifier


@given(st.text())
def test_a_suggested_id_has_the_right_shape(text: str) -> None:
    """Any text gives a well-formed id or, where it has no letter or digit, none."""

    suggested = suggest_id(text)

    assert suggested == "" or is_well_formed(suggested)


@given(ids)
def test_an_id_is_its_own_suggestion(identifier: str) -> None:
    """What has the right shape stays as it is."""

    assert suggest_id(identifier) == identifier


def test_a_misspelling_finds_what_was_meant() -> None:
    """The name that looks most alike comes first."""

    known = ["engineering/ic/engineer", "engineering/ic/staff-engineer", "product/ic/designer"]

    assert near_misses("engineering/ic/staff-enginer", known)[0] == "engineering/ic/staff-engineer"


def test_a_wrong_folder_finds_the_same_last_word() -> None:
    """Whoever knows the level but not its track is shown where it stands."""

    known = ["operations/individual/planner", "sales/ic/closer"]

    assert near_misses("x/planner", known) == ["operations/individual/planner"]


@given(st.text(max_size=30), few_ids, st.integers(min_value=1, max_value=5))
def test_near_misses_exist_once_each(name: str, known: list[str], limit: int) -> None:
    """Whatever is asked for, only existing names are offered, none twice, and not too many."""

    near = near_misses(name, known, limit)

    assert set(near) <= set(known)
    assert len(near) == len(set(near)) <= limit


@given(few_ids.filter(bool))
def test_a_name_is_nearest_to_itself(known: list[str]) -> None:
    """A name that exists is the first of its own near misses."""

    assert near_misses(known[0], known)[0] == known[0]


def test_the_name_of_a_file_has_the_first_words() -> None:
    """A file is named after the first words of what it is about, as an id spells them."""

    assert first_words("Two people, now: one desk", 3) == "two-people-now"
    assert first_words("…", 3) == ""


def test_a_path_stands_in_those_above_it() -> None:
    """What a path stands in is given from near to far, without the path itself."""

    assert list(around("a/b/c")) == ["a/b", "a"]
    assert list(around("a")) == []
