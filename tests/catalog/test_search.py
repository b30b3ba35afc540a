"""Finding things by the words that people use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.catalog import Catalog
from progression.catalog.search import KINDS, Search, seat_called, words_of
from progression.errors import AmbiguousPathError, PathError
from progression.model import INDIVIDUAL_CONTRIBUTOR, Cluster, Framework, Level, Track
from tests.catalog.port import PORT

CATALOG = Catalog(PORT)
SEARCH = Search(CATALOG)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Mate", "pilot-boat/crew/mate"),
        ("teaching a newcomer", "mooring/teaches-knots"),
        ("knot", "mooring/teaches-knots"),
        ("moring", "mooring"),
        ("MOORING", "mooring"),
        ("Büro office", "office"),
        ("desk billing", "office/billing/desk"),
    ],
)
def test_words_lead_to_what_they_mean(words: str, path: str) -> None:
    """Case, endings, accents and small misspellings are forgiven."""

    assert SEARCH.find(words)[0].path == path


def test_only_the_kinds_that_were_asked_for_are_found() -> None:
    """A kind that was not asked for does not hide what was."""

    assert {hit.kind for hit in SEARCH.find("mooring line", ["signal"])} == {"signal"}


def test_what_does_not_occur_is_not_found() -> None:
    """No hit is made up."""

    assert SEARCH.find("xylophone") == []
    assert SEARCH.find("?!") == []


@given(st.text(max_size=40))
def test_every_hit_leads_somewhere(words: str) -> None:
    """Whatever is looked for, hits stand in the framework, and their scores fall."""

    hits = SEARCH.find(words)

    assert all(hit.kind in KINDS and hit.path in CATALOG for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@given(st.text(max_size=40))
def test_words_are_told_apart_alike_in_any_case(text: str) -> None:
    """Words that differ in case alone are the same words, once folded."""

    assert words_of(text.casefold()) == words_of(text)


def test_a_level_is_called_by_its_path_or_title() -> None:
    """Slashes around a path, and spaces and case in a title, do not matter."""

    for words in ("pilot-boat/crew/mate", "/pilot-boat/crew/mate/", "Mate", " mATE "):
        assert seat_called(CATALOG, words).path == "pilot-boat/crew/mate"


def test_a_title_in_full_goes_before_a_name_beside_it() -> None:
    """Who asks for the title of one level is not sent to another that is also called so."""

    levels = [Level("lead", "Lead"), Level("head", "Head", also_called=["Lead", "Chief"])]
    track = Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels)
    cluster = Cluster("yard", "Yard", tracks=[track])
    catalog = Catalog(Framework("quay", "Quay", cumulative=True, clusters=[cluster]))

    assert seat_called(catalog, "lead").path == "yard/ic/lead"
    assert seat_called(catalog, "chief").path == "yard/ic/head"


def test_a_name_of_many_levels_names_some_and_counts_the_rest() -> None:
    """An ambiguous name stays readable with a hundred levels."""

    clusters = [
        Cluster(
            f"c{each}",
            f"C{each}",
            tracks=[Track("ic", "IC", lane=INDIVIDUAL_CONTRIBUTOR, levels=[Level("a", "Senior")])],
        )
        for each in range(100)
    ]
    catalog = Catalog(Framework("quay", "Quay", cumulative=True, clusters=clusters))
    with pytest.raises(AmbiguousPathError) as caught:
        seat_called(catalog, "senior")

    assert "Senior (c0/ic/a)" in str(caught.value)
    assert "90 more" in str(caught.value)


def test_a_level_that_does_not_exist_is_answered_with_what_is_near() -> None:
    """The error names levels by path, found by their words where the path is unlike."""

    with pytest.raises(PathError) as caught:
        seat_called(CATALOG, "First Mate")

    assert caught.value.near == ("pilot-boat/crew/mate",)
