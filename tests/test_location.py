"""Each object knows the line and column where it was written."""

from __future__ import annotations

import linecache
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression import Competency, Level, Rung, Signal
from progression.location import Location, SourceText, file_of, location_of_span, resolve
from progression.model.noun import origin_of

DEFINITIONS = """\
from progression import Competency, Level, Milestone, Rung, Scale, Signal, Step

WORKING = Rung("working", "Working")
COACHING = Competency(
    "coaching",
    "Coaching",
    scale=Scale("growth", "Growth", rungs=[WORKING]),
    steps=[
        Step(WORKING, "Helps.", signals=[Signal("listens", "Listens.")]),
    ],
)
ENGINEER = Level(
    "engineer",
    "Engineer",
    grade=3,
    expects=[
        COACHING.at(WORKING),
        COACHING.expects(
            "Helps two people.",
            Signal(
                "pairs-people",
                "Brings two people together.",
            ),
        ),
    ],
)
EQUAL = [Level("größe", "Größe", milestones=[Milestone("früh", "Kam früh.")]), COACHING["listens"]]
"""


@pytest.fixture
def names(tmp_path: Path) -> dict[str, Any]:
    """What the definitions above define."""
    return _run(tmp_path / "definitions.py", DEFINITIONS)


def _run(file: Path, source: str) -> dict[str, Any]:
    file.write_text(source, encoding="utf-8")
    linecache.checkcache(str(file))
    names: dict[str, Any] = {}
    exec(compile(source, str(file), "exec"), names)  # noqa: S102 - written a line above
    return names


def _text_at(place: Location | None) -> str:
    assert place is not None
    lines = (
        Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1 : place.end_line]
    )
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    return "\n".join(lines)


def test_a_constant_is_placed_at_its_call(names: dict[str, Any], tmp_path: Path) -> None:
    """File, line and column of the call, from its first character to just behind its last."""

    assert names["WORKING"].location == Location(str(tmp_path / "definitions.py"), 3, 11, 3, 37)


def test_a_call_over_several_lines_is_placed_whole(names: dict[str, Any]) -> None:
    """The place runs from the noun's name to the closing bracket."""

    text = _text_at(names["ENGINEER"].location)

    assert text.startswith('Level(\n    "engineer",')
    assert text.endswith("    ],\n)")


def test_nested_objects_have_places_of_their_own(names: dict[str, Any]) -> None:
    """A signal within a step within a competency is placed where it stands."""

    step = names["COACHING"].steps[0]

    assert _text_at(names["COACHING"].scale.location) == (
        'Scale("growth", "Growth", rungs=[WORKING])'
    )
    assert _text_at(step.signals[0].location) == 'Signal("listens", "Listens.")'


def test_expectations_are_placed_where_they_are_asked(names: dict[str, Any]) -> None:
    """`at` and `expects` are placed in the level, not within this package."""

    at, expects = names["ENGINEER"].expects

    assert _text_at(at.location) == "COACHING.at(WORKING)"
    assert _text_at(expects.location).startswith("COACHING.expects(\n")
    assert expects.location.line == 18
    assert _text_at(expects.signals[0].location).startswith("Signal(\n")


def test_cited_signals_are_placed(names: dict[str, Any]) -> None:
    """A citation in brackets is placed where it stands."""

    assert _text_at(names["EQUAL"][1].location) == 'COACHING["listens"]'


def test_columns_count_characters(names: dict[str, Any]) -> None:
    """Letters of more than one byte before an object do not move it to the right."""

    level = names["EQUAL"][0]

    assert _text_at(level.location).startswith('Level("größe", "Größe"')
    assert _text_at(level.milestones[0].location) == 'Milestone("früh", "Kam früh.")'


def test_grades_that_were_numbers_have_no_place(names: dict[str, Any]) -> None:
    """A grade made from a number was written by nobody."""

    assert names["ENGINEER"].grade.location is None


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_any_text_may_stand_before_an_object(text: str) -> None:
    """The column is the number of characters before the object, whatever they are."""

    line = f"{text}, "
    source = SourceText("definitions.py", f"\n{line}Rung()")
    offset = len(line.encode())

    place = location_of_span(source, 2, offset, 2, offset + len("Rung()"))
    assert (place.line, place.column) == (2, len(line) + 1)
    assert place.end_column == place.column + len("Rung()")


def test_a_loop_places_each_object_at_the_same_call(tmp_path: Path) -> None:
    """Objects that one call made share its place."""

    source = """
        from progression import Rung
        RUNGS = [Rung(name, name) for name in ("a", "b")]
    """
    first, second = _run(tmp_path / "loop.py", dedent(source))["RUNGS"]

    assert first.location == second.location
    assert _text_at(first.location) == "Rung(name, name)"


def test_without_columns_the_line_is_known() -> None:
    """Where Python was told to keep no columns, the line remains."""

    code = "from progression import Rung\nprint(Rung('a', 'A').location)"
    command = [sys.executable, "-X", "no_debug_ranges", "-c", code]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    assert output == "<string>:2\n"


def test_a_file_that_is_gone_keeps_its_lines(tmp_path: Path) -> None:
    """Without the source, lines are right, and columns count bytes."""

    names = _run(tmp_path / "gone.py", "from progression import Rung\nA = Rung('a', 'A')\n")
    (tmp_path / "gone.py").unlink()
    linecache.checkcache()

    assert (names["A"].location.line, names["A"].location.column) == (2, 5)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Location("company.json"), "company.json"),
        (Location("a/b.py", 3), "a/b.py:3"),
        (Location("a/b.py", 3, 7, 4, 1), "a/b.py:3:7"),
    ],
)
def test_places_are_shown_as_editors_take_them(place: Location, shown: str) -> None:
    """A place reads `file:line:column`, without what is not known."""

    assert str(place) == shown


def test_the_name_of_a_file_has_no_folders() -> None:
    """A short message names the file alone."""

    assert Location("frameworks/harbour/moves.py", 3).name == "moves.py"


def test_what_is_known_already_is_not_worked_out_again() -> None:
    """A ready place, or none, resolves to itself."""

    place = Location("company.json")

    assert resolve(place) is place
    assert resolve(None) is None


def test_objects_made_in_a_function_are_placed_there() -> None:
    """The place is that of the innermost call, as a person would look for it."""

    def made() -> Competency:
        return Competency("coaching", "Coaching")

    place = made().location

    assert place is not None
    assert (place.name, place.line) == ("test_location.py", made.__code__.co_firstlineno + 1)


def test_each_way_to_make_an_object_is_placed() -> None:
    """Arguments by position, by name or by stars: the call is the place."""

    fields: dict[str, Any] = {"id": "a", "title": "A"}
    made = [Level("a", "A"), Level(**fields), Level(*fields.values()), Signal("a", text="A")]

    assert {noun.location.name for noun in [*made, Rung("a", "A")] if noun.location} == {
        "test_location.py"
    }
    assert [noun for noun in made if noun.location is None] == []


def test_a_file_is_known_without_a_look_at_its_lines() -> None:
    """Of each kind of origin, the file is the one that the whole place names."""
    made = Rung("working", "Working")
    span = (SourceText("acme.py", "LANE = Lane()\n"), 1, 7, 1, 13)

    for origin in (origin_of(made), span, Location("acme.py", 3)):
        place = resolve(origin)
        assert place is not None
        assert file_of(origin) == place.file
    assert file_of(None) == ""
