"""Snowflake: what a person has reached is added up beside the model."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.model import Framework
from tests.corpus import snowflake
from tests.corpus.reading import Source, read


@pytest.fixture(scope="module")
def source(corpus: Path) -> Source:
    """The source."""
    return read(corpus / "medium-snowflake" / "framework.json")


@pytest.fixture(scope="module")
def company(source: Source) -> Framework:
    """The framework made from it."""
    return snowflake.framework(source)


def test_nothing_is_fixed(company: Framework) -> None:
    """No level asks anything by itself."""

    catalog = Catalog(company)

    assert all(len(catalog.bar(seat)) == 0 for seat in catalog.seats)


@pytest.mark.parametrize("rung", ["1", "2", "3", "4", "5"])
def test_points(source: Source, company: Framework, rung: str) -> None:
    """A milestone counts what the source's table says, in each competency."""

    each = source["milestone_points"][rung]
    everything = {competency.id: rung for competency in company.competencies}

    assert snowflake.points(company, {"web-client": rung}) == each
    assert snowflake.points(company, everything) == 16 * each


def test_mixed_points(source: Source, company: Framework) -> None:
    """Milestones of different competencies add up; what was not reached counts nothing."""

    table = source["milestone_points"]

    assert snowflake.points(company, {}) == table["0"]
    assert snowflake.points(company, {"mobile": "3", "craft": "1"}) == table["3"] + table["1"]


def test_unknown_milestones(company: Framework) -> None:
    """A milestone or a competency that does not exist counts for nobody."""

    for reached in ({"mobile": "6"}, {"mobil": "1"}):
        with pytest.raises(LookupError):
            snowflake.points(company, reached)


def test_levels(source: Source, company: Framework) -> None:
    """Every sum makes the level that the source's table gives, and its titles in both lanes."""

    table = {int(least): name for least, name in source["points_to_levels"].items()}

    for total in range(321):
        levels = snowflake.levels_for(company, total)
        name = table[max(least for least in table if least <= total)]
        titles = [
            title["label"]
            for title in source["titles"]
            if title["minPoints"] <= total <= (title["maxPoints"] or total)
        ]
        assert {level.short for level in levels} == {name}
        assert [level.title for level in levels] == titles


def test_lanes_part(company: Framework) -> None:
    """The second ladder of titles branches off below its first level, and is equal in grade."""

    catalog = Catalog(company)
    first = catalog.seats_of("engineering/management")[0]
    before = catalog.before(first)

    assert before is not None
    assert (before.level.short, first.level.short) == ("2.3", "3.1")
    assert [seat.level.short for seat in catalog.side_by_side(first)] == ["3.1"]
