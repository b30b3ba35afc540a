"""Krippendorff's alpha, against somebody else's."""

from __future__ import annotations

import random

import krippendorff
import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.people.agreement import Scale, alpha, furthest

VALUES = st.one_of(st.none(), st.integers(0, 3))
TABLES = st.integers(2, 6).flatmap(
    lambda people: st.lists(st.lists(VALUES, min_size=people, max_size=people), max_size=8)
)
Table = list[list[int | None]]


def units(table: Table) -> list[list[int]]:
    """What was given to each thing, without what is missing."""
    return [[value for value in row if value is not None] for row in table]


def reference(table: Table, scale: Scale) -> float | None:
    """The same, as the reference implementation computes it."""
    paired = [row for row in table if sum(value is not None for value in row) > 1]
    if len({value for row in paired for value in row if value is not None}) < 2:
        return None
    # What one person alone answered has no part; there, the reference would count its values.
    data = [[numpy.nan if value is None else value for value in row] for row in paired]
    return float(krippendorff.alpha(numpy.array(data).T, level_of_measurement=scale.value))


@settings(max_examples=80)
@given(TABLES, st.sampled_from(Scale))
def test_as_the_reference(table: Table, scale: Scale) -> None:
    """It is what the reference gives, with answers missing anywhere."""
    expected = reference(table, scale)
    found = alpha(units(table), scale)

    assert (found is None) == (expected is None)
    if expected is not None:
        assert found == pytest.approx(expected, abs=1e-9)


@settings(max_examples=80)
@given(TABLES, st.sampled_from(Scale), st.randoms(use_true_random=False))
def test_order_says_nothing(table: Table, scale: Scale, chance: random.Random) -> None:
    """Neither the order of people nor that of things counts."""
    before = alpha(units(table), scale)
    for row in table:
        chance.shuffle(row)
    chance.shuffle(table)
    after = alpha(units(table), scale)

    assert after == (before if before is None else pytest.approx(before, abs=1e-9))


@settings(max_examples=80)
@given(st.lists(st.integers(0, 2), min_size=2, max_size=8), st.integers(2, 5))
def test_agreement_is_one(values: list[int], raters: int) -> None:
    """Where all say the same of each thing, it is 1, or nothing where there is one value alone."""
    found = alpha([[value] * raters for value in values], Scale.ORDINAL)

    assert found == (None if len(set(values)) == 1 else 1)


def test_a_published_example() -> None:
    """Krippendorff's own example (2011): 4 people, 12 things, 7 answers missing."""
    rows = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]
    found = units([list(each) for each in zip(*rows, strict=True)])

    assert alpha(found, Scale.NOMINAL) == pytest.approx(0.743, abs=0.0005)
    assert alpha(found, Scale.ORDINAL) == pytest.approx(0.815, abs=0.0005)


def test_furthest_first() -> None:
    """What is read most differently comes first; what all read alike is not among it."""
    found = furthest({"a": [0, 0, 1], "b": [0, 2, 2], "c": [1, 1, 1], "d": [2]}, Scale.ORDINAL)

    assert [each.key for each in found] == ["b", "a"]


@settings(max_examples=80)
@given(TABLES, st.sampled_from(Scale))
def test_parts_make_up_the_whole(table: Table, scale: Scale) -> None:
    """The disagreement about each thing, by its number of answers, is what alpha takes from 1."""
    named = {str(place): unit for place, unit in enumerate(units(table))}
    whole = alpha(named.values(), scale)
    total = sum(len(unit) for unit in named.values() if len(unit) > 1)
    parts = sum(each.share * len(named[each.key]) for each in furthest(named, scale))

    if whole is not None:
        assert 1 - whole == pytest.approx(parts / total, abs=1e-9)
