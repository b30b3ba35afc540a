"""engineeringladders: four ladders of different heights over five shared axes."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from tests.corpus import engineeringladders
from tests.corpus.reading import read


@pytest.fixture(scope="module")
def catalog(corpus: Path) -> Catalog:
    """Answers about the framework."""
    source = read(corpus / "jorgef-engineeringladders" / "framework.json")
    return Catalog(engineeringladders.framework(source))


def test_starts(catalog: Catalog) -> None:
    """Ladders start at different levels."""

    starts = {path: catalog.seats_of(path)[0].level.short for path in catalog.tracks}

    assert list(starts.values()) == ["D1", "TL4", "TPM4", "EM5"]


def test_correspond(catalog: Catalog) -> None:
    """Levels of one number stand side by side, whatever the ladder."""

    beside = catalog.side_by_side("engineering/developer/d5")

    assert [seat.level.short for seat in beside] == ["TL5", "TPM5", "EM5"]


def test_axes(catalog: Catalog) -> None:
    """Every level has one value on each of the shared axes, and never a lower one than below."""

    for seat in catalog.seats:
        bar = catalog.bar(seat)
        below = catalog.below(seat)
        assert [asked.competency.id for asked in bar] == list(catalog.competencies)
        if below is not None:
            for asked, before in zip(bar, catalog.bar(below), strict=True):
                assert asked.competency.scale and asked.rung and before.rung
                rungs = asked.competency.scale.rungs
                assert rungs.index(asked.rung) >= rungs.index(before.rung)


def test_own_wording(catalog: Catalog) -> None:
    """Eight values are worded by their ladder, and these words are in force there."""

    own = engineeringladders.own_wordings(catalog.framework)
    in_force = [
        asked.summary
        for seat in catalog.seats
        for asked in catalog.bar(seat)
        if asked.sources[-1].expectation in seat.level.expects
        and asked.summary not in [step.summary for step in asked.competency.steps]
    ]

    assert [each.summary for each in own] == in_force
    assert len(own) == 8
