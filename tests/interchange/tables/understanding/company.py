"""A small company, and the tables in which it could have written itself down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from progression.interchange.tables.cells import Area, Sheet, Workbook
from progression.interchange.tables.understanding.asking import Hints
from progression.interchange.tables.understanding.importing import (
    Drafted,
    build,
    draft,
    understand,
)
from progression.model import Framework

LEVELS = ("Junior Engineer", "Engineer", "Senior Engineer")
CODES = ("L1", "L2", "L3")
SAYS: dict[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "Writing code": (
        "Craft",
        (
            ("Writes small changes that reviewers accept", "Tests what they change"),
            ("Writes features from end to end", "Keeps the tests of their area fast"),
            ("Takes systems apart before they are too large",),
        ),
    ),
    "Debugging": (
        "Craft",
        (
            ("Finds the cause of a bug in code they know",),
            ("Finds the cause of a bug in code of others",),
            ("Finds causes that nobody else found", "Leaves tools behind that find the next one"),
        ),
    ),
    "Feedback": (
        "People",
        (
            (),
            ("Tells a colleague what worked, on the same day",),
            ("Asks for feedback in public", "Brings two people to talk about a conflict"),
        ),
    ),
}
SIGNALS = sum(len(cell) for _, cells in SAYS.values() for cell in cells)
DESCRIPTIONS = {
    "Writing code": "How we turn a need into a change that others can read and keep.",
    "Debugging": "How we find out why something does not do what it should do.",
    "Feedback": "How we tell each other what helps and what does not.",
}

Rows = list[list[str]]


def lines(cell: Iterable[str]) -> str:
    """Signals as plain lines."""
    return "\n".join(cell)


def bulleted(mark: str) -> Callable[[Iterable[str]], str]:
    """Signals as bullets."""
    return lambda cell: "\n".join(f"{mark}{text}" for text in cell)


def numbered(cell: Iterable[str]) -> str:
    """Signals as a numbered list."""
    return "\n".join(f"{place}. {text}" for place, text in enumerate(cell, 1))


def matrix(
    levels: Sequence[str] = LEVELS,
    *,
    front: Sequence[str] = ("Area", "Competency"),
    said: Callable[[Iterable[str]], str] = lines,
) -> Rows:
    """A matrix: a header, and a row for each competency."""
    rows = [[*front, *levels]]
    for name, (area, cells) in SAYS.items():
        known = [area, name, DESCRIPTIONS[name]]
        leading = {0: [], 1: [name], 2: known[:2], 3: known}[len(front)]
        rows.append([*leading, *map(said, cells)])
    return rows


def long() -> Rows:
    """A row for each signal."""
    rows = [["Job family", "Level", "Area", "Competency", "Behaviour"]]
    for place, level in enumerate(LEVELS):
        for name, (area, cells) in SAYS.items():
            rows += [["Engineering", level, area, name, text] for text in cells[place]]
    return rows


def ladder() -> Rows:
    """A row for each level."""
    rows = [["Level", "Title", "Summary", *SAYS]]
    for place, level in enumerate(LEVELS):
        said = [lines(cells[place]) for _, cells in SAYS.values()]
        rows.append([CODES[place], level, f"{level} in a sentence of its own.", *said])
    return rows


def sheet(
    rows: Rows, name: str = "Engineering", merged: Sequence[Area] = (), *, hidden: bool = False
) -> Sheet:
    """A sheet of such rows."""
    width = max(map(len, rows), default=0)
    padded = tuple(tuple(row) + ("",) * (width - len(row)) for row in rows)
    return Sheet(name, padded, tuple(merged), hidden)


def book(*sheets: Sheet, name: str = "acme.xlsx") -> Workbook:
    """A workbook of such sheets."""
    return Workbook(name, "xlsx", sheets)


def read(workbook: Workbook, hints: Hints | None = None, *, cumulative: bool = False) -> Drafted:
    """Understand a workbook that leaves no question open, and read it."""
    understood = understand([workbook], hints)
    assert understood.questions == ()
    mapping = attrs.evolve(understood.mapping, cumulative=cumulative, title="Acme")
    drafted = draft([workbook], mapping)
    assert drafted.questions == []
    return drafted


def made(workbook: Workbook, hints: Hints | None = None) -> Framework:
    """The framework of a workbook that leaves no question open."""
    return build(read(workbook, hints))


def said_by(framework: Framework) -> dict[tuple[str, str], list[str]]:
    """The texts of the signals of each level and competency, by their titles."""
    return {
        (level.title, each.competency.title): [signal.text for signal in each.signals]
        for cluster in framework.clusters
        for track in cluster.tracks
        for level in track.levels
        for each in level.expects
    }


def expected(levels: Sequence[str] = LEVELS) -> dict[tuple[str, str], list[str]]:
    """What `said_by` gives for the whole company."""
    return {
        (level, name): list(cells[place])
        for place, level in enumerate(levels)
        for name, (_, cells) in SAYS.items()
        if cells[place]
    }
