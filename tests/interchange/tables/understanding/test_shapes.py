"""The company reads the same, however its table is laid out."""

from __future__ import annotations

import pytest

from progression.interchange.tables.cells import Workbook
from progression.interchange.tables.understanding.importing import build
from progression.interchange.tables.understanding.mapping import LADDER, LONG, MATRIX
from tests.interchange.tables.understanding.company import (
    LEVELS,
    SAYS,
    SIGNALS,
    expected,
    read,
    said_by,
)
from tests.interchange.tables.understanding.variants import ladders, longs, matrices

MATRICES, LONGS, LADDERS = list(matrices()), list(longs()), list(ladders())


@pytest.mark.parametrize("workbook", [each for _, each in MATRICES], ids=[n for n, _ in MATRICES])
def test_matrices(workbook: Workbook) -> None:
    """A matrix gives each level its signals, to the letter."""

    _says_all(workbook, MATRIX)


@pytest.mark.parametrize("workbook", [each for _, each in LONGS], ids=[n for n, _ in LONGS])
def test_longs(workbook: Workbook) -> None:
    """A long table gives each level its signals, to the letter."""

    _says_all(workbook, LONG)


@pytest.mark.parametrize("workbook", [each for _, each in LADDERS], ids=[n for n, _ in LADDERS])
def test_ladders(workbook: Workbook) -> None:
    """A ladder gives each level its signals, to the letter."""

    _says_all(workbook, LADDER)


def _says_all(workbook: Workbook, shape: str) -> None:
    drafted = read(workbook)
    framework = build(drafted)

    assert [table.shape for table in drafted.mapping.tables] == [shape]
    assert said_by(framework) == expected()
    assert [level.title for level in framework.clusters[0].tracks[0].levels] == list(LEVELS)
    assert {each.title for each in framework.competencies} == set(SAYS)
    assert [cluster.title for cluster in framework.clusters] == ["Engineering"]
    assert sum(len(each) for each in said_by(framework).values()) == SIGNALS


def test_forty() -> None:
    """There are more than forty layouts here."""

    assert len(MATRICES) + len(LONGS) + len(LADDERS) > 40
