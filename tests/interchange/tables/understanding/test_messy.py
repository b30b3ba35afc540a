"""Sheets as companies really have them, each with what a reader would say that it says."""

from __future__ import annotations

import pytest

from progression.interchange.tables.cells import Area, Workbook
from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.importing import understand
from progression.model import Framework
from tests.interchange.tables.understanding.company import Rows, book, made, said_by, sheet

Tree = dict[str, dict[str, list[str]]]


def tree(framework: Framework) -> Tree:
    """Job families, tracks with their lanes, and the titles of their levels."""
    return {
        cluster.title: {
            f"{track.title} ({track.lane.id})": [level.title for level in track.levels]
            for track in cluster.tracks
        }
        for cluster in framework.clusters
    }


def one(rows: Rows, *merged: Area, name: str = "Engineering") -> Workbook:
    """A workbook of one sheet."""
    return book(sheet(rows, name, merged))


def test_levels_over_two_columns() -> None:
    """A level that is merged over a description and examples has both."""

    rows = [
        ["Competency", "L1 - Junior", "", "L2 - Senior", ""],
        ["", "Description", "Examples", "Description", "Examples"],
        ["Delivery", "Ships small tasks.", "Mended a typo", "Ships alone.", "Built A\nBuilt B"],
    ]
    merged = [Area(0, 0, 1, 0), Area(0, 1, 0, 2), Area(0, 3, 0, 4)]
    levels = made(one(rows, *merged)).clusters[0].tracks[0].levels

    assert [level.short for level in levels] == ["L1", "L2"]
    assert levels[0].expects[0].signals[0].text == "Ships small tasks."
    assert levels[0].expects[0].examples == ("Mended a typo",)
    assert levels[1].expects[0].examples == ("Built A", "Built B")


def test_lanes_above_levels() -> None:
    """Levels below two merged lanes are two tracks of one family."""

    rows = [
        ["", "Individual Contributor", "", "Management"],
        ["Skill", "Engineer", "Senior Engineer", "Engineering Manager"],
        ["Code", "Writes", "Reviews", "Hires"],
    ]

    assert tree(made(one(rows, Area(0, 1, 0, 2)))) == {
        "Engineering": {
            "Individual Contributor (individual-contributor)": ["Engineer", "Senior Engineer"],
            "Management (management)": ["Engineering Manager"],
        }
    }


def test_codes_of_two_lanes() -> None:
    """Codes such as IC1 and M1 part the levels of a sheet into two tracks, without grades."""

    rows = [["Skill", "IC1", "IC2", "M1"], ["Code", "Writes", "Reviews", "Hires"]]
    framework = made(one(rows))

    assert tree(framework) == {
        "Engineering": {
            "Individual contributor (individual-contributor)": ["IC1", "IC2"],
            "Management (management)": ["M1"],
        }
    }
    assert framework.clusters[0].tracks[1].levels[0].grade is None


def test_lanes_in_names_of_sheets() -> None:
    """Sheets of one family and two lanes are its tracks."""

    rows = [["Skill", "Junior", "Senior"], ["Code", "Writes", "Reviews"]]
    others = [["Skill", "Team Lead", "Director"], ["Code", "Plans", "Funds"]]
    found = book(sheet(rows, "Sales - IC"), sheet(others, "Sales management"))

    assert tree(made(found)) == {
        "Sales": {
            "Individual contributor (individual-contributor)": ["Junior", "Senior"],
            "Management (management)": ["Team Lead", "Director"],
        }
    }


def test_stacked() -> None:
    """Two tables of one sheet, one below the other, are read both."""

    rows = [
        ["Department", "Marketing", ""],
        ["Individual contributors", "", ""],
        ["Skill", "Specialist", "Senior Specialist"],
        ["Brand", "Knows it", "Guards it"],
        ["", "", ""],
        ["Managers", "", ""],
        ["Skill", "Team Lead", "Head of Marketing"],
        ["Brand", "Plans it", "Owns it"],
    ]
    found = tree(made(one(rows, name="Marketing")))

    assert list(found["Marketing"].values()) == [
        ["Specialist", "Senior Specialist"],
        ["Team Lead", "Head of Marketing"],
    ]


def test_side_by_side() -> None:
    """Two tables of one sheet, one beside the other, are read both."""

    rows = [
        ["Skill", "Junior", "Senior", "", "Skill", "Manager", "Director"],
        ["Code", "Writes", "Reviews", "", "People", "Hires", "Leads"],
    ]

    assert said_by(made(one(rows))) == {
        ("Junior", "Code"): ["Writes"],
        ("Senior", "Code"): ["Reviews"],
        ("Manager", "People"): ["Hires"],
        ("Director", "People"): ["Leads"],
    }


def test_levels_or_rungs_in_rows() -> None:
    """Numbers beside a skill can be levels or rungs, which is asked."""

    rows = [["Skill", "Level", "Text"], ["SQL", "1", "Reads"], ["SQL", "2", "Writes"]]
    rows += [["Talk", "1", "Listens"], ["Talk", "2", "Speaks"]]
    asked = understand([one(rows)]).questions
    framework = made(one(rows), Hints(shapes={"": "rungs"}))

    assert [each.about for each in asked] == ["shape"]
    assert [step.rung.title for step in framework.competencies[0].steps] == ["1", "2"]
    assert framework.competencies[1].steps[1].signals[0].text == "Speaks"


def test_description_goes_on() -> None:
    """A row that does not name its competency again goes on about it."""

    rows = [
        ["Competency", "Description", "L1", "L2"],
        ["Code", "How we write.", "Writes", "Reviews"],
        ["", "More of it.", "Tests", ""],
    ]
    framework = made(one(rows))

    assert [each.summary for each in framework.competencies] == ["How we write.\n\nMore of it."]
    assert said_by(framework)["L1", "Code"] == ["Writes", "Tests"]


def test_facts_of_levels() -> None:
    """Rows that tell codes, grades, years and titles of the levels are facts, not competencies."""

    rows = [
        ["Title", "Data Analyst", "Senior Data Analyst"],
        ["Grade", "5", "7"],
        ["Years of experience", "0-2", "2-5"],
        ["Code", "writes it", "reviews it"],
    ]
    framework = made(one(rows))
    first, second = framework.clusters[0].tracks[0].levels

    assert [each.title for each in framework.competencies] == ["Code"]
    assert first.grade is not None
    assert second.grade is not None
    assert (first.grade.number, second.grade.number) == (5, 7)
    assert dict(first.attributes) == {"Years of experience": "0-2"}


def test_rungs_and_legend() -> None:
    """A matrix of numbers asks rungs of a scale, and a legend beside it says what they mean."""

    rows = [["Skill", "Junior", "Senior"], ["SQL", "1", "3"], ["Talk", "0", "2"]]
    legend = [["Level", "Meaning"], ["1", "Knows it"], ["2", "Uses it"], ["3", "Teaches it"]]
    framework = made(book(sheet(rows), sheet(legend, "Legend")))
    sql = framework.competencies[0]
    junior, senior = framework.clusters[0].tracks[0].levels

    assert sql.scale is not None
    assert [(rung.title, rung.summary) for rung in sql.scale.rungs] == [
        ("1", "Knows it"),
        ("2", "Uses it"),
        ("3", "Teaches it"),
    ]
    assert [each.rung.title for each in junior.expects if each.rung] == ["1"]
    assert [each.rung.title for each in senior.expects if each.rung] == ["3", "2"]


def test_numbered_names() -> None:
    """Numbers of places are no part of a name."""

    rows = [["1. Skill", "2. Junior", "3. Senior"], ["1.1 Code", "Writes", "Reviews"]]

    assert said_by(made(one(rows))) == {
        ("Junior", "Code"): ["Writes"],
        ("Senior", "Code"): ["Reviews"],
    }


def test_one_cell_for_two_levels() -> None:
    """A cell that is merged over two levels is asked at both."""

    rows = [["Skill", "L1", "L2", "L3"], ["Speed", "Answers within a day", "", "Within an hour"]]

    assert said_by(made(one(rows, Area(1, 1, 1, 2)))) == {
        ("L1", "Speed"): ["Answers within a day"],
        ("L2", "Speed"): ["Answers within a day"],
        ("L3", "Speed"): ["Within an hour"],
    }


def test_sheets_of_levels() -> None:
    """Sheets that are named after levels are those levels."""

    rows = [["Competency", "Expectation"], ["Code", "Writes it"]]
    found = book(*(sheet(rows, name) for name in ("Junior", "Senior")), name="sales.xlsx")

    assert tree(made(found)) == {"Sales": {"Sales (all-roles)": ["Junior", "Senior"]}}


def test_sheets_of_groups() -> None:
    """Sheets of the same levels that are called after groups of competencies are one family."""

    rows = [["Competency", "Junior", "Senior"], ["Code", "Writes it", "Reviews it"]]
    others = [["Competency", "Junior", "Senior"], ["Coaching", "Asks", "Coaches"]]
    found = book(sheet(rows, "Technical skills"), sheet(others, "Leadership"), name="design.xlsx")
    framework = made(found)

    assert tree(framework) == {"Design": {"Design (all-roles)": ["Junior", "Senior"]}}
    assert [each.group for each in framework.competencies] == ["Technical skills", "Leadership"]


def test_sheets_of_competencies() -> None:
    """Sheets without a column of competencies can be about the competency of their name."""

    rows = [["Junior", "Senior"], ["Joins in", "Invites others"]]
    found = book(sheet(rows, "Teamwork"), sheet(rows, "Planning"), name="sales.xlsx")
    asked = understand([found]).questions
    hints = Hints(competencies={"Teamwork": "Teamwork", "Planning": "Planning"})

    assert [each.about for each in asked] == ["competency", "competency"]
    assert tree(made(found, hints)) == {"Sales": {"Sales (all-roles)": ["Junior", "Senior"]}}


@pytest.mark.parametrize("head", ["Notes", "Links", "Owner"])
def test_columns_behind(head: str) -> None:
    """What stands behind the levels and is no level is a fact about the competency."""

    rows = [["Skill", "Junior", "Senior", head], ["Code", "Writes", "Reviews", "Kim Doe"]]
    framework = made(one(rows))

    assert dict(framework.competencies[0].attributes) == {head: "Kim Doe"}


def test_a_level_of_another_name() -> None:
    """A column behind the levels that reads like one is asked about, and an answer settles it."""

    rows = [
        ["Skill", "Junior", "Senior", "Guru"],
        ["Code", "Writes it", "Reviews it", "Rewrites it"],
    ]
    asked = understand([one(rows)]).questions

    assert [each.choices[0].value for each in asked] == ["Engineering!Guru=level:Guru"]


def test_words_of_ids() -> None:
    """Ids are made of words: umlauts spelt out, doubles numbered, reserved ones completed."""

    rows = [
        ["Skill", "Junior", "Senior"],
        ["Größe", "😀", "日本語"],
        ["Matrix", "Tut es", "Tut es sehr"],
        ["C++", "x" * 200, "Ein Satz, der für eine Kennung viel zu lang ist, und weiter geht"],
        ["Engineering", "a", "b"],
    ]
    framework = made(one(rows))
    ids = [each.id for each in framework.competencies]
    signals = [
        signal.id
        for level in framework.clusters[0].tracks[0].levels
        for each in level.expects
        for signal in each.signals
    ]

    assert ids == ["groesse", "matrix-skill", "c-plus-plus", "engineering-skill"]
    assert signals[:2] == ["signal-1", "tut-es"]
    assert all(len(each) <= 48 for each in signals)


def test_levels_stand_as_their_columns() -> None:
    """A level of which the first rows ask nothing stands where its column does."""

    rows = [
        ["Competency", "Junior", "Mid", "Senior", "Lead"],
        ["Delivery", "Ships small tasks.", "", "Ships alone.", ""],
        ["Craft", "Tries it out.", "Does it well.", "", "Sets how it is done."],
    ]
    levels = made(one(rows)).clusters[0].tracks[0]

    assert [level.title for level in levels.levels] == ["Junior", "Mid", "Senior", "Lead"]
