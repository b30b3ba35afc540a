"""`list`, `show` and `compare`: what a person reads in a terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import PORT, Run

pytestmark = pytest.mark.usefixtures("port")


def test_list_names_every_path(run: Run) -> None:
    """The list gives clusters, levels and competencies with the paths that other commands take."""
    answer = run("list")

    assert answer.code == 0
    assert answer.out == (
        "Port\n"
        "\n"
        "Pilot boat  pilot-boat\n"
        "    pilot-boat/crew/hand   Deckhand\n"
        "    pilot-boat/crew/mate   Mate\n"
        "    pilot-boat/crew/bosun  Bosun\n"
        "    pilot-boat/lead/chief  Chief\n"
        "\n"
        "Office  office\n"
        "\n"
        "Billing  office/billing\n"
        "    office/billing/desk/clerk  Clerk\n"
        "\n"
        "Competencies  4\n"
        "  mooring  Mooring  Skill\n"
        "  talking  Talking  Reach\n"
        "  records  Records\n"
        "  care     Care     Reach\n"
    )


def test_show_marks_what_is_new_and_raised(run: Run) -> None:
    """A level shows everything in force, marked as new, raised or carried, and what comes next."""
    answer = run("show", "pilot-boat/crew/mate")

    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Mate  grade 2  Individual contributor",
        "",
        "REACH",
        "",
        "  Talking  optional",
        "  Talks with the harbour.",
        "    ↑ Radios the harbour before each berth.",
        "      before: Greets every skipper on arrival.",
        "",
        "SKILL",
        "",
        "  Mooring  Working",
        "  Ties up alone.",
        "    · Asks for the depth before the boat comes in.",
        "    ↑ Ties a line that holds in a storm.",
        "      before: Ties a line that holds overnight.",
        "",
        "From here",
        "  › Bosun (pilot-boat/crew/bosun)",
        "    up: 2 kept, 1 raised, 0 new, 0 handed over",
        "  › Chief (pilot-boat/lead/chief)",
        "    across and up: 2 kept, 0 raised, 1 new, 1 handed over",
        "",
        "+ new since Deckhand  ↑ raised since Deckhand  · carries on",
        "Signals describe what others could have seen you do over months.",
        "They are not a checklist.",
        answer.out.splitlines()[-1],
    ]
    assert answer.out.splitlines()[-1].startswith("pilot-boat/crew/mate, wording 1:")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("pilot-boat", "pilot-boat/crew/mate: 3 signals, 0 new, 2 raised since Deckhand"),
        ("pilot-boat/lead", "pilot-boat/lead/chief: 3 signals, 1 new, 0 raised since Mate"),
        ("mooring", "    ↑ Teaches a newcomer three knots."),
        ("talking/radios", "Raises: Greets every skipper on arrival."),
        ("office", "Billing  office/billing"),
        ("pilot-boat/crew/hand/", "Deckhand  grade 1"),
    ],
)
def test_show_takes_every_kind_of_path(run: Run, path: str, words: str) -> None:
    """Clusters, tracks, levels, competencies and signals each have a page of their own."""
    answer = run("show", path)

    assert answer.code == 0
    assert words in answer.out


def test_compare_parts_the_difference(run: Run) -> None:
    """A comparison lists what is raised with what was before, new, to hand over, and kept."""
    answer = run("compare", "pilot-boat/crew/mate", "pilot-boat/lead/chief")

    assert answer.code == 0
    assert answer.out.splitlines()[4:] == [
        "New  1 signal",
        "  Care",
        "    + Plans a rota that the crew agreed to.",
        "",
        "To hand over  1 signal",
        "  Mooring",
        "    − Ties a line that holds in a storm.",
        "",
        "Kept  2 signals",
        "  Talking",
        "    · Radios the harbour before each berth.",
        "  Mooring",
        "    · Asks for the depth before the boat comes in.",
    ]


def test_compare_says_when_nothing_changes(run: Run) -> None:
    """Two levels that ask the same are said to ask the same."""
    answer = run("compare", "pilot-boat/crew/mate", "pilot-boat/crew/mate")

    assert "Nothing changes: the same signals are in force at both." in answer.out


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("show", "pilot-boat"),
        ("show", "pilot-boat/crew"),
        ("show", "pilot-boat/crew/mate"),
        ("show", "mooring"),
        ("show", "mooring/ties-a-line"),
        ("compare", "pilot-boat/crew/hand", "pilot-boat/lead/chief"),
    ],
)
def test_json_is_json_and_nothing_else(run: Run, command: tuple[str, ...]) -> None:
    """With `--format json` standard output is one JSON object."""
    answer = run(*command, "--format", "json")

    assert answer.code == 0
    assert isinstance(json.loads(answer.out), dict)
    assert answer.err == ""


def test_json_of_a_level_tells_what_each_signal_is(run: Run) -> None:
    """A level's record marks its signals as new, raised or carried, with what was before."""
    record = json.loads(run("show", "pilot-boat/crew/mate", "--format", "json").out)
    signals = {each["path"]: each for asked in record["asked"] for each in asked["signals"]}

    assert signals["mooring/asks-the-depth"]["is"] == "carried"
    assert signals["talking/radios"]["is"] == "raised"
    assert signals["talking/radios"]["before"][0]["path"] == "talking/greets"
    assert record["before"] == "pilot-boat/crew/hand"
    assert record["from_here"][1] == {
        "to": "pilot-boat/lead/chief",
        "way": "across-up",
        "declared": False,
    }


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("command", [("list",), ("show", "pilot-boat/crew/mate")])
def test_lines_keep_to_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int, command: tuple[str, ...]
) -> None:
    """No line is wider than the terminal or than 100 columns, and none ends in blanks."""
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(*command).out.splitlines()

    assert all(len(line) <= min(width, 100) for line in lines)
    assert all(line == line.rstrip() for line in lines)


def test_a_pipe_gets_no_colour(run: Run) -> None:
    """Output that is not read on a terminal holds no escape codes."""

    assert "\x1b" not in run("show", "pilot-boat/crew/mate").out


def test_no_color_is_heeded(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `NO_COLOR` set even a terminal gets no colour."""
    colour = re.compile(r"\x1b\[[\d;]*3[0-7]m")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("list", "nowhere").err
    monkeypatch.setenv("NO_COLOR", "1")
    plain = run("list", "nowhere").err

    assert colour.search(coloured)
    assert not colour.search(plain)


def test_a_framework_can_be_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--framework` and `[FRAMEWORK]` lead to definitions anywhere."""
    monkeypatch.chdir(tmp_path)

    assert run("list", str(PORT)).code == 0
    assert run("show", "mooring", "--framework", str(PORT)).code == 0
