"""UK government: the two files as published are imported without loss, counted."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from progression.interchange.tables.reading import read
from progression.interchange.tables.understanding.importing import (
    Drafted,
    build,
    draft,
    understand,
)
from progression.model import RETIRED, Framework, Level
from progression.prose import fold
from tests.corpus.uk_ddat import SCALE
from tests.corpus.uk_ddat_files import ROLES_FILE, SKILLS_FILE

Row = dict[str, str]


@pytest.fixture(scope="module")
def files(corpus: Path) -> tuple[Path, Path]:
    """The two files."""
    return corpus / "uk-ddat" / ROLES_FILE, corpus / "uk-ddat" / SKILLS_FILE


@pytest.fixture(scope="module")
def drafted(files: tuple[Path, Path]) -> Drafted:
    """What is read of both."""
    workbooks = [read(file) for file in files]
    understood = understand(workbooks)
    assert understood.questions == ()
    assert understood.mapping.layout == "uk-government-roles and uk-government-skills"
    found = draft(workbooks, attrs.evolve(understood.mapping, title="UK"))
    assert found.questions == []
    return found


@pytest.fixture(scope="module")
def framework(drafted: Drafted) -> Framework:
    """The framework of both."""
    return build(drafted)


def rows_of(file: Path) -> list[Row]:
    """The rows of a file, by a reader of Python's own."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def levels_of(framework: Framework) -> Iterator[tuple[str, str, Level]]:
    """Each level, with the titles of its cluster and its track."""
    for cluster in framework.clusters:
        for track in cluster.tracks:
            for level in track.levels:
                yield cluster.title, track.title, level


def test_counts(framework: Framework, files: tuple[Path, Path]) -> None:
    """Families, roles, levels, requirements, skills, texts: as many as the files have."""

    roles, skills = map(rows_of, files)
    levels = [level for _, _, level in levels_of(framework)]
    texts = [row[name] for row in skills for name in SCALE if row[name]]
    signals = sum(max(text.count("\n- "), 1) for text in texts)
    steps = [step for each in framework.competencies for step in each.steps]

    assert len(framework.clusters) == len({row["Role Family"] for row in roles}) == 8
    assert sum(len(each.tracks) for each in framework.clusters) == 52
    assert (
        len(levels) == len({(r["Role Family"], r["Role"], r["Role Level"]) for r in roles}) == 205
    )
    assert sum(len(level.expects) for level in levels) == len(roles) == 1824
    assert len(framework.competencies) == len(skills) == 189
    assert len(steps) == len(texts) == 668
    assert sum(len(step.signals) for step in steps) == signals == 1900


def test_requirements(framework: Framework, files: tuple[Path, Path]) -> None:
    """Each row of the file of roles is a requirement, in its place and with its proficiency."""

    said = sorted(
        (
            family,
            role,
            level.title,
            each.competency.title,
            each.rung.title if each.rung else each.note,
        )
        for family, role, level in levels_of(framework)
        for each in level.expects
    )
    names = ("Role Family", "Role", "Role Level", "Skill Name", "Skill Level")
    published = sorted(tuple(fold(row[name]) for name in names) for row in rows_of(files[0]))

    assert said == published


def test_texts(framework: Framework, files: tuple[Path, Path]) -> None:
    """Each text of a skill can be written again from its step, word by word."""

    said = {
        (each.title, step.rung.title): " ".join(
            [step.summary, *(signal.text for signal in step.signals)]
        ).split()
        for each in framework.competencies
        for step in each.steps
    }
    published = {
        (row["Skill Name"], name): row[name].replace("\n- ", "\n").replace("\u200b", "").split()
        for row in rows_of(files[1])
        for name in SCALE
        if row[name]
    }

    assert said == published


def test_left_out(drafted: Drafted, files: tuple[Path, Path]) -> None:
    """Only cells that say that a description is missing become nothing."""

    missing = sum(row["Skill Description"] == "MISSING" for row in rows_of(files[0]))

    assert {each.text for each in drafted.left_out} == {"MISSING"}
    assert len(drafted.left_out) == missing


def test_not_in_use(framework: Framework) -> None:
    """Requirements and levels that are not in use are there, and retired."""

    asked = [each for _, _, level in levels_of(framework) for each in level.expects]

    assert sum(each.status is RETIRED for each in asked) == 28
    assert {each.note for each in asked if each.status is RETIRED} == {"NOT IN USE"}


def test_about_tracks(framework: Framework, files: tuple[Path, Path]) -> None:
    """What the file tells of roles and levels stands there."""

    rows = rows_of(files[0])
    summaries = {
        (family, role): track.summary
        for family, role, track in (
            (cluster.title, track.title, track)
            for cluster in framework.clusters
            for track in cluster.tracks
        )
    }

    assert summaries == {(r["Role Family"], r["Role"]): r["Role Description"].strip() for r in rows}
