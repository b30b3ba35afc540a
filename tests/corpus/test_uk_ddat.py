"""UK government: skills own their texts, the order is inferred, and two files are as published."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.model import RETIRED, Expectation
from tests.corpus import uk_ddat
from tests.corpus.reading import Source, read, said
from tests.corpus.uk_ddat_files import ROLES_FILE, SKILLS_FILE, files_of, source_of_files


@pytest.fixture(scope="module")
def source(corpus: Path) -> Source:
    """The source."""
    return read(corpus / "uk-ddat" / "framework.json")


@pytest.fixture(scope="module")
def order(corpus: Path) -> Source:
    """The order of role levels that was inferred for it."""
    return read(corpus / "uk-ddat" / "inferred-order.json")


@pytest.fixture(scope="module")
def published(corpus: Path) -> tuple[str, str]:
    """The two CSV files as published."""
    roles, skills = (
        (corpus / "uk-ddat" / name).read_bytes().decode() for name in (ROLES_FILE, SKILLS_FILE)
    )
    return roles, skills


@pytest.fixture(scope="module")
def catalog(source: Source, order: Source) -> Catalog:
    """Answers about the framework with its levels in the inferred order."""
    return Catalog(uk_ddat.framework(source, order))


def test_files_written_again(published: tuple[str, str], order: Source) -> None:
    """Both CSV files can be written again from the model, letter by letter."""

    framework = uk_ddat.framework(source_of_files(*published), order)

    assert files_of(framework) == published


def test_files_and_json(published: tuple[str, str], source: Source) -> None:
    """The CSV files make the framework that the JSON makes, but for what only the files say."""

    made = uk_ddat.source_of(uk_ddat.framework(source_of_files(*published)))
    only_in_files = (uk_ddat.REQUIRED_BY, uk_ddat.DESCRIBED_AS)
    for skill in made["skills"]:
        for name in only_in_files:
            skill.pop(name, None)

    assert said(made["role_families"]) == said(source["role_families"])
    assert said(made["skills"]) == said(source["skills"])
    assert made["proficiency_levels"] == source["proficiency_levels"]


def test_order(catalog: Catalog, source: Source, order: Source) -> None:
    """Tracks hold the inferred order, and the source can still be read back."""

    assert uk_ddat.order_of(catalog.framework) == {
        role["role"]: [level["id"] for level in role["levels"]] for role in order["roles"]
    }
    assert said(uk_ddat.source_of(catalog.framework)) == said(source)


def test_shared(catalog: Catalog) -> None:
    """A skill is defined once, however many roles ask it."""

    asked = [(each.competency.id, id(each.competency)) for each in _expectations(catalog)]

    assert len(set(asked)) == len({name for name, _ in asked}) == 189


def test_repeated(catalog: Catalog) -> None:
    """Requirements that the source repeats are kept, and in force once."""

    assert uk_ddat.repeated(catalog.framework) == 13
    for seat in catalog.seats:
        names = [asked.competency.id for asked in catalog.bar(seat)]
        assert len(names) == len(set(names))


def test_falling(catalog: Catalog) -> None:
    """A demand that falls from one level to the next holds as it is written."""

    fallen = uk_ddat.falling(catalog.framework)

    assert fallen
    for path, skill in fallen:
        seat = catalog.seat(path)
        asked = catalog.bar(seat).get(skill)
        assert asked is not None
        assert asked.rung in [
            each.rung for each in seat.level.expects if each.competency.id == skill
        ]


def test_does_not_stack(catalog: Catalog) -> None:
    """A proficiency asks its own text, and nothing of those below it."""

    for seat in catalog.seats:
        for asked in catalog.bar(seat):
            steps = [step for step in asked.competency.steps if step.rung == asked.rung]
            texts = [signal.text for step in steps for signal in step.signals]
            assert [each.signal.text for each in asked.signals] == texts


def test_not_in_use(catalog: Catalog) -> None:
    """Levels and requirements that the source does not use are retired, and still there."""

    levels = {seat.path for seat in catalog.seats if seat.level.status is RETIRED}
    asking = [each for each in _expectations(catalog) if each.status is RETIRED]

    assert len(levels) == 4
    assert len(asking) == 28 and all(each.rung is None for each in asking)


def _expectations(catalog: Catalog) -> list[Expectation]:
    return [each for seat in catalog.seats for each in seat.level.expects]
