"""UNiDAYS: a scale for every topic, optional demands, and departments within departments."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.model import OPTIONAL
from tests.corpus import unidays
from tests.corpus.reading import read


@pytest.fixture(scope="module")
def catalog(corpus: Path) -> Catalog:
    """Answers about the framework."""
    return Catalog(unidays.framework(read(corpus / "unidays" / "framework.json")))


def test_own_scales(catalog: Catalog) -> None:
    """Topics have scales of one to five rungs, and none shares its scale."""

    scales = [each.scale for each in catalog.competencies.values() if each.scale]

    assert len({scale.id for scale in scales}) == len(scales) == 25
    assert {len(scale.rungs) for scale in scales} == {1, 4, 5}


def test_optional(catalog: Catalog) -> None:
    """What is optional at a level is optional in its bar."""

    bar = catalog.bar("product-and-engineering/engineering/senior-manager/head-of-engineering")

    optional = [asked.competency.id for asked in bar if asked.importance is OPTIONAL]
    assert optional == ["software-engineering"]
    assert len(bar) == 8


def test_nested(catalog: Catalog) -> None:
    """A role of a department within a department within a department has its path."""

    department = "product-and-engineering/engineering/end-user-technology"

    assert len(catalog.seats_of(f"{department}/it-support-analyst")) == 4


def test_themes(catalog: Catalog) -> None:
    """An area keeps its colour, which its topics have, too."""

    themes = {each.id: each.attributes["theme"] for each in catalog.framework.dimensions}

    assert set(themes.values()) == {"human", "empowered", "expert", "excitement"}
    for competency in catalog.competencies.values():
        assert competency.dimension is not None
        assert competency.attributes["theme"] == themes[competency.dimension.id]


def test_reference_to_nothing(catalog: Catalog) -> None:
    """The one reference that leads nowhere in the source is a fact of its level, not asked."""

    (seat,) = [each for each in catalog.seats if "optional" in each.level.attributes]
    area, topic, _ = seat.level.attributes["optional"].split("/")

    assert area in {each.id for each in catalog.framework.dimensions}
    assert topic not in catalog.competencies
    assert len(catalog.bar(seat)) == 7
