"""What strangers' layouts are read as, what is asked about them, and what answers it."""

from __future__ import annotations

import attrs
import pytest

from progression.interchange.tables.cells import Workbook
from progression.interchange.tables.understanding.asking import Question
from progression.interchange.tables.understanding.correcting import corrected
from progression.interchange.tables.understanding.importing import build, draft, understand
from progression.interchange.tables.understanding.mapping_toml import dumps, loads
from progression.model import Framework
from tests.interchange.tables.understanding.company import made, read, said_by
from tests.interchange.tables.understanding.strangers import ASKED, STRANGERS, Asked, Stranger


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


@pytest.mark.parametrize("name", ASKED)
def test_asked(name: str) -> None:
    """What a layout does not tell is asked, and the answer makes it right."""

    asked = ASKED[name]
    workbook = Stranger(asked.rows, {}).book()
    open_ones = _questions(workbook)
    answered = understand([workbook], asked.hints) if _is_kept(asked) else None

    assert asked.asks in " ".join(each.text for each in open_ones)
    assert open_ones
    if answered is None:
        return
    assert answered.questions == ()
    mapping = corrected(answered.mapping, [workbook], asked.hints)
    mapping = attrs.evolve(
        mapping, cumulative=False, title="Acme", rungs=asked.names, order=asked.order
    )
    drafted = draft([workbook], mapping)
    framework = build(drafted)
    assert drafted.questions == []
    if asked.says:
        assert said_by(framework) == asked.says
    if asked.rungs:
        assert _rungs(framework) == asked.rungs
    assert build(draft([workbook], loads(dumps(mapping), "map.toml"))) == framework


def test_two_texts_are_told() -> None:
    """A second grade of one level is told, and kept."""

    drafted = read(STRANGERS["two grades of one level"].book())
    level = build(drafted).clusters[0].tracks[0].levels[0]

    assert level.grade is not None
    assert level.grade.number == 1
    assert dict(level.attributes) == {"Grade": "2"}
    assert "“Junior” has grade 1, and 2 elsewhere: kept as a fact." in drafted.draft.decisions


def _is_kept(asked: Asked) -> bool:
    """Tell whether the answer is to read the sheet."""
    return "leave-out" not in asked.hints.shapes.values()


def _questions(workbook: Workbook) -> list[Question]:
    understood = understand([workbook])
    if understood.questions:
        return list(understood.questions)
    return draft([workbook], attrs.evolve(understood.mapping, cumulative=False)).questions


def _rungs(framework: Framework) -> dict[tuple[str, str], str]:
    return {
        (level.title, each.competency.title): each.rung.title
        for cluster in framework.clusters
        for track in cluster.tracks
        for level in track.levels
        for each in level.expects
        if each.rung
    }
