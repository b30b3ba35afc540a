"""What strangers' layouts are read as, what is asked about them, and what answers it."""

from __future__ import annotations

import attrs
import pytest

from progression.interchange.tables.understanding.importing import build, draft, understand
from progression.interchange.tables.understanding.mapping import FileMap
from progression.interchange.tables.understanding.mapping_toml import dumps, loads
from tests.interchange.tables.understanding.company import made, said_by
from tests.interchange.tables.understanding.strangers import STRANGERS


@pytest.mark.parametrize("name", STRANGERS)
def test_read(name: str) -> None:
    """A layout is read as a careful reader would read it."""

    stranger = STRANGERS[name]
    framework = made(stranger.book())

    assert said_by(framework) == stranger.says
    if stranger.families:
        assert tuple(each.title for each in framework.clusters) == stranger.families
    if stranger.groups:
        assert tuple(each.group for each in framework.competencies) == stranger.groups


@pytest.mark.parametrize("name", STRANGERS)
def test_by_its_mapping(name: str) -> None:
    """The mapping that is written of a layout reads it again, to the letter."""

    workbook = STRANGERS[name].book()
    mapping = attrs.evolve(understand([workbook]).mapping, cumulative=False, title="Acme")
    again = loads(dumps(mapping, [workbook]), "map.toml")

    assert build(draft([workbook], again)) == made(workbook)
    assert isinstance(again, FileMap)
