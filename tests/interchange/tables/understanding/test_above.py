"""Names above the levels of a matrix: job families, tracks, bands, or a question."""

from __future__ import annotations

import attrs
import pytest

from progression.interchange.tables.cells import Area, Workbook
from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.importing import build, draft, understand
from progression.interchange.tables.understanding.mapping_toml import dumps, loads
from progression.model import Framework
from tests.interchange.tables.understanding.company import Rows, book, made, read, sheet

_TWO = ["Junior", "Senior"]
_BREAD = ["Hygiene", "Cleans a bench", "Plans the cleaning", "Labels jars", "Audits the store"]
_MERGED = (Area(0, 1, 0, 2), Area(0, 3, 0, 4))
_FAMILIES = {
    ("Engineering", "Junior"): ["Cleans a bench"],
    ("Engineering", "Senior"): ["Plans the cleaning"],
    ("Design", "Junior"): ["Labels jars"],
    ("Design", "Senior"): ["Audits the store"],
}


def one(rows: Rows, merged: tuple[Area, ...] = ()) -> Workbook:
    """A workbook of one sheet."""
    return book(sheet(rows, "Levels 2024", merged))


def says(framework: Framework) -> dict[tuple[str, str], list[str]]:
    """What the levels of each job family ask."""
    return {
        (cluster.title, level.title): [s.text for each in level.expects for s in each.signals]
        for cluster in framework.clusters
        for track in cluster.tracks
        for level in track.levels
    }


@pytest.mark.parametrize(
    ("rows", "merged"),
    [
        ([["", "Engineering", "", "Design", ""], ["Skill", *_TWO, *_TWO], _BREAD], _MERGED),
        ([["Skill", "Engineering", "", "Design", ""], ["", *_TWO, *_TWO], _BREAD],
         (*_MERGED, Area(0, 0, 1, 0))),
        ([["", "Engineering", "Engineering", "Design", "Design"], ["Skill", *_TWO, *_TWO], _BREAD],
         ()),
        ([["", "Engineering", "", "Design", ""], ["Skill", *_TWO, *_TWO], _BREAD], ()),
        ([["Skill", "Engineering", "", "Design", ""], ["", *_TWO, *_TWO], _BREAD], ()),
        ([["Our levels"], [""], ["", "Engineering", "", "Design", ""], ["Skill", *_TWO, *_TWO],
          _BREAD], (Area(0, 0, 0, 4),)),
    ],
    ids=["merged", "name beside", "repeated", "first only", "as csv", "title above"],
)  # fmt: skip
def test_families(rows: Rows, merged: tuple[Area, ...]) -> None:
    """Kinds of work above the levels are job families, merged or not."""

    workbook = one(rows, merged)
    drafted = read(workbook)

    assert says(build(drafted)) == _FAMILIES
    assert loads(dumps(drafted.mapping, [workbook]), "map.toml") == drafted.mapping


def test_a_family_of_one_level() -> None:
    """A family may have one level only, and a column of notes behind it."""

    rows = [["", "Engineering", "", "Design", ""], ["Skill", *_TWO, "Designer", "Notes"], _BREAD]

    assert list(says(made(one(rows)))) == [*list(_FAMILIES)[:2], ("Design", "Designer")]


def test_families_in_german() -> None:
    """German kinds of work are known, if they are written in one word."""

    rows = [["", "Softwareentwicklung", "", "Vertrieb", ""], ["Kompetenz", *_TWO, *_TWO], _BREAD]

    assert [each.title for each in made(one(rows)).clusters] == ["Softwareentwicklung", "Vertrieb"]


def test_three_families() -> None:
    """Levels that repeat below three families are told apart by them."""

    upper = ["", "Sales", "", "Support", "", "Finance", ""]
    rows = [upper, ["Skill", *_TWO * 3], [*_BREAD, "Books", "Closes"]]

    assert says(made(one(rows)))["Finance", "Senior"] == ["Closes"]
    assert len(says(made(one(rows)))) == 6


def test_families_with_lanes() -> None:
    """“Design management” beside “Design” is its other lane, and “(IC)” names one."""

    upper = ["", "Design", "", "Design management", ""]
    rows = [upper, ["Skill", "Designer", "Senior Designer", "Lead", "Head"], _BREAD]
    (design,) = made(one(rows, _MERGED)).clusters
    upper = ["", "Engineering (IC)", "", "Design (IC)", ""]
    both = made(one([upper, ["Skill", *_TWO, *_TWO], _BREAD], _MERGED)).clusters

    assert [track.lane.id for track in design.tracks] == ["all-roles", "management"]
    assert [each.title for each in both] == ["Engineering", "Design"]
    assert {track.lane.id for each in both for track in each.tracks} == {"individual-contributor"}


@pytest.mark.parametrize(
    "upper",
    [["Atlas", "", "Borealis", ""], ["Backend Engineering", "", "Frontend Engineering", ""]],
    ids=["names", "one kind of work"],
)
def test_asked(upper: list[str]) -> None:
    """Names that do not tell what they are are asked about, and each answer is heard."""

    workbook = one([["", *upper], ["Skill", *_TWO, *_TWO], _BREAD], _MERGED)
    (question,) = understand([workbook]).questions
    found = {answer: made(workbook, Hints(above={"": answer})) for answer in ("families", "tracks")}

    assert (question.option, question.place) == ("--above", "'Levels 2024'!B1")
    assert [choice.value for choice in question.choices] == ["families", "tracks"]
    assert [each.title for each in found["families"].clusters] == [upper[0], upper[2]]
    (family,) = found["tracks"].clusters
    assert [track.title for track in family.tracks] == [upper[0], upper[2]]


def test_bands() -> None:
    """Headings of levels stay with the levels as what is said about them."""

    upper = ["", "Early years", "", "Later years", ""]
    workbook = one([upper, ["Skill", "L1", "L2", "L3", "L4"], _BREAD], _MERGED)
    (question,) = understand([workbook]).questions
    mapping = understand([workbook], Hints(above={"": "bands"})).mapping
    framework = build(draft([workbook], attrs.evolve(mapping, cumulative=False, title="Acme")))
    (track,) = framework.clusters[0].tracks

    assert [choice.value for choice in question.choices] == ["families", "tracks", "bands"]
    assert [level.title for level in track.levels] == ["L1", "L2", "L3", "L4"]
    assert [level.summary for level in track.levels] == [*["Early years"] * 2, *["Later years"] * 2]


def test_no_bands_of_levels_that_repeat() -> None:
    """Levels of one name in several parts are no bands of one track, whatever is said."""

    workbook = one([["", "Atlas", "", "Borealis", ""], ["Skill", *_TWO, *_TWO], _BREAD], _MERGED)

    assert understand([workbook], Hints(above={"": "bands"})).questions


_EIGHT = ["Hygiene", *(f"Does thing {place}" for place in range(8))]
_HALVES = (Area(0, 1, 0, 4), Area(0, 5, 0, 8), *(Area(1, c, 1, c + 1) for c in (1, 3, 5, 7)))
_LANES = ["IC", "", "Management", ""]
_PEOPLE = [*_TWO, "Manager", "Director"]


@pytest.mark.parametrize(
    "upper",
    [
        [["", "Sales", *[""] * 3, "Design", *[""] * 3], ["", *_LANES * 2],
         ["Skill", *_PEOPLE * 2]],
        [["", "IC", *[""] * 3, "Management", *[""] * 3], ["", *["Sales", "", "Design", ""] * 2],
         ["Skill", *_TWO * 2, *["Manager", "Director"] * 2]],
    ],
    ids=["lanes below families", "families below lanes"],
)  # fmt: skip
def test_three_rows(upper: Rows) -> None:
    """Families and lanes may both stand above the levels, in either order."""

    found = made(one([*upper, _EIGHT], _HALVES)).clusters

    assert [each.title for each in found] == ["Sales", "Design"]
    assert {
        (track.lane.id, *(level.title for level in track.levels))
        for each in found
        for track in each.tracks
    } == {("individual-contributor", *_TWO), ("management", "Manager", "Director")}
    assert len(says(made(one([*upper, _EIGHT], _HALVES)))) == 8


def test_parts_below_levels_below_families() -> None:
    """Levels below families may have a column for each part of what they ask."""

    upper = [["", "Sales", *[""] * 3, "Design", *[""] * 3], ["", *["Junior", "", "Senior", ""] * 2],
             ["Skill", *["Description", "Examples"] * 4]]  # fmt: skip

    assert says(made(one([*upper, _EIGHT], _HALVES))) == {
        ("Sales", "Junior"): ["Does thing 0"],
        ("Sales", "Senior"): ["Does thing 2"],
        ("Design", "Junior"): ["Does thing 4"],
        ("Design", "Senior"): ["Does thing 6"],
    }


def test_one_family_above_all() -> None:
    """What stands above all levels parts nothing, and is no level."""

    rows = [["Skill", "Sales", "", "", ""], ["", *_LANES], ["", *_PEOPLE], _BREAD]
    areas = (Area(0, 0, 2, 0), Area(0, 1, 0, 4), Area(1, 1, 1, 2), Area(1, 3, 1, 4))
    (family,) = made(one(rows, areas)).clusters

    assert [[level.title for level in track.levels] for track in family.tracks] == [
        _TWO,
        ["Manager", "Director"],
    ]
