"""`progression cycle`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Run

HARBOUR = str(Path(__file__).parents[2] / "frameworks" / "harbour")


def test_what_comes_next(run: Run) -> None:
    """It lists days in their order, with how far away they are."""
    found = run("cycle", HARBOUR, "--today", "2026-10-01")

    assert found.code == 0
    assert found.out.startswith("What comes next  from 1 October 2026\n  5 October 2026  in 4 days")
    assert "  19 October 2026 to 13 November 2026  in 18 days\n    Autumn reviews 2026" in found.out
    assert max(map(len, found.out.splitlines())) <= 80


def test_overdue_comes_first(run: Run) -> None:
    """What should have been read stands above what comes, with its parts."""
    found = run("cycle", HARBOUR, "--today", "2027-06-01")

    assert found.out.startswith("Overdue\n  22 December 2026  161 days ago\n")


def test_calendar_file(run: Run, tmp_path: Path) -> None:
    """`--ics` writes a calendar in the language that was asked for."""
    file = tmp_path / "reviews.ics"
    found = run("cycle", HARBOUR, "--ics", str(file), "--language", "de")
    name = str(Calendar.from_ical(file.read_bytes())["X-WR-CALNAME"])

    assert found.out == f"Wrote {file}: 22 days.\n"
    assert name.startswith("Überprüfungen: ")


def test_json(run: Run) -> None:
    """Other tools get the same as records."""
    found = json.loads(run("cycle", HARBOUR, "--today", "2026-10-20", "--format", "json").out)

    assert found["overdue"] == []
    assert [each["id"] for each in found["ahead"][:2]] == [
        "freeze/autumn-2026",
        "round/autumn-2026",
    ]


def test_without_a_cycle(run: Run, port: Path) -> None:
    """A framework that says nothing of rounds is told how to."""
    found = run("cycle", "--today", "2026-10-20")

    assert found.code == 0
    assert "No day is planned." in found.out
    assert "cycle=Cycle(" in found.out
    assert port.is_dir()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--language", "xx"), "does not speak “xx”"),
        (("--today", "soon"), "soon"),
        (("--ics", "/nowhere/at/all.ics"), "/nowhere/at/all.ics"),
    ],
)
def test_faults(run: Run, args: tuple[str, str], told: str) -> None:
    """What cannot be done is told in one message, and nothing is written."""
    found = run("cycle", HARBOUR, *args)

    assert found.code == 2 and told in found.err and found.out == ""
