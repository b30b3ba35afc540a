"""A legend of rungs beside or below the table whose cells name them."""

from __future__ import annotations

import itertools

import pytest

from progression.interchange.tables.cells import Workbook
from progression.interchange.tables.understanding.importing import build, draft, understand
from progression.interchange.tables.understanding.mapping_toml import dumps, loads
from progression.model import Framework
from tests.interchange.tables.understanding.company import Rows, book, read, sheet

_WORDS = ("Basic", "Skilled", "Expert")
_MEANS = ("Follows a recipe", "Works without one", "Teaches the others")
_HEAD = ["Rating", "Meaning"]


def matrix(rungs: tuple[str, ...]) -> Rows:
    """A matrix whose cells name rungs."""
    low, middle, high = rungs
    return [["Skill", "Junior", "Senior"], ["Bread", low, middle], ["Cake", low, high],
            ["Hygiene", middle, high]]  # fmt: skip


def legend(rungs: tuple[str, ...]) -> Rows:
    """What the rungs mean."""
    return [list(each) for each in zip(rungs, _MEANS, strict=True)]


def beside(left: Rows, right: Rows, gap: int = 1) -> Rows:
    """Two tables with empty columns between."""
    wide = max(map(len, left))
    return [
        [*(one or [""] * wide), *[""] * gap, *(other or [])]
        for one, other in itertools.zip_longest(left, right)
    ]


def one(rows: Rows) -> Workbook:
    """A workbook of one sheet."""
    return book(sheet(rows, "Bakery"))


def asked(framework: Framework) -> dict[str, str]:
    """What each rung that a level asks means."""
    return {
        each.rung.title: each.rung.summary
        for cluster in framework.clusters
        for track in cluster.tracks
        for level in track.levels
        for each in level.expects
        if each.rung
    }


@pytest.mark.parametrize("rungs", [_WORDS, ("1", "2", "3"), ("B", "S", "E"), ("★", "★★", "★★★")])
@pytest.mark.parametrize("order", [1, -1], ids=["up", "down"])
@pytest.mark.parametrize("place", ["right", "far right", "left", "below", "headed", "titled"])
def test_legend(place: str, order: int, rungs: tuple[str, ...]) -> None:
    """It tells what the rungs mean, wherever it stands, and is no part of the table."""

    table, means = matrix(rungs), legend(rungs)[::order]
    rows = {
        "right": beside(table, means),
        "far right": beside(table, means, gap=3),
        "left": beside([["", ""], *means], table),
        "below": [*table, [""], *means],
        "headed": beside(table, [_HEAD, *means]),
        "titled": [*table, [""], ["How we rate"], _HEAD, *means],
    }[place]
    workbook = one(rows)
    drafted = read(workbook)
    framework = build(drafted)

    assert asked(framework) == dict(zip(rungs, _MEANS, strict=True))
    assert [each.title for each in framework.competencies] == ["Bread", "Cake", "Hygiene"]
    told = {"headed": _HEAD, "titled": ["How we rate", *_HEAD]}.get(place, [])
    assert [each.text for each in drafted.left_out] == told
    assert {each.why for each in drafted.left_out} <= {"it only heads the legend"}
    again = loads(dumps(drafted.mapping, [workbook]), "map.toml")
    assert build(draft([workbook], again)) == framework


def test_of_a_long_table() -> None:
    """A long table names rungs in a column of their own."""

    rows = [["Role", "Level", "Skill", "Skill level", "Behaviour"],
            ["Baker", "Junior", "Bread", "Basic", "Kneads by hand"],
            ["Baker", "Senior", "Bread", "Expert", "Writes recipes"]]  # fmt: skip
    framework = build(read(one(beside(rows, legend(_WORDS)))))

    assert asked(framework) == {"Basic": _MEANS[0], "Expert": _MEANS[2]}


def test_more_about_each_rung() -> None:
    """A third column says more about each rung."""

    means = [[*each, "in a year"] for each in legend(("1", "2", "3"))]

    assert asked(build(read(one(beside(matrix(("1", "2", "3")), means)))))["1"] == (
        f"{_MEANS[0]}\n\nin a year"
    )


@pytest.mark.parametrize(
    "other",
    [[["Rye", "Dark and dense"], ["Oat", "Mild"]], [["Basic", "Follows a recipe"]]],
    ids=["of something else", "of one rung"],
)
def test_no_legend(other: Rows) -> None:
    """What explains no rungs of the table is none."""

    found = understand([one([*matrix(_WORDS), [""], *other])])

    assert "scale" not in [table.shape for table in found.mapping.tables]
