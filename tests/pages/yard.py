"""A boat yard that has a history: two releases, and what lies in the files since."""

from __future__ import annotations

from pathlib import Path

from progression import Framework, load
from progression.changes import Edition

FILE = "frameworks/yard/__init__.py"

FIRST = '''"""How we grow at the yard."""

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Framework,
    Level,
    Moved,
    Retired,
    Signal,
    Track,
)

CARE = Competency("care", "Care", summary="Boats come back.")
CRAFT = Competency("craft", "Craft", summary="Wood, and what to do with it.")
PEOPLE = Competency("people", "People", summary="Those who build.")

BUILDER = Level(
    "builder",
    "Builder",
    expects=[
        CARE.expects(
            "Looks ahead.",
            Signal("asks", "Asks who will sail the boat before drawing it."),
            Signal("week", "Plans the work of a week."),
        ),
    ],
)
SENIOR = Level(
    "senior",
    "Senior Builder",
    expects=[
        CARE.expects("Looks further.", Signal("month", "Plans a whole month.", raises="week")),
        CRAFT.expects("Knows wood.", Signal("picks", "Picks the right wood for each frame.")),
    ],
)
LEAD = Level(
    "lead",
    "Yard Lead",
    expects=[PEOPLE.expects("Hires well.", Signal("secret", "Keeps the list of future hires."))],
)
YARD = Framework(
    "yard",
    "How we grow at the yard",
    version="2026.1",
    cumulative=True,
    competencies=[CARE, CRAFT, PEOPLE],
    history=[],
    clusters=[
        Cluster(
            "building",
            "Building",
            tracks=[
                Track("ic", "Builders", lane=INDIVIDUAL_CONTRIBUTOR, levels=[BUILDER, SENIOR]),
                Track("management", "Leads", lane=MANAGEMENT, levels=[LEAD]),
            ],
        ),
    ],
)
'''


def changed(text: str, *edits: tuple[str, str]) -> str:
    """A definition file after some edits, each of a text that stands in it once."""
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


SECOND = changed(
    FIRST,
    ('version="2026.1"', 'version="2026.2"'),
    ("sail the boat before drawing it", "sail the boat, and where, before drawing it"),
    ("Keeps the list of future hires.", "Keeps the list of future hires in the safe."),
    (
        '            Signal("week"',
        '            Signal("tidy", "Leaves the bench tidy."),\n            Signal("week"',
    ),
)
NOW = changed(
    SECOND,
    ('    "senior",\n', '    "senior-builder",\n'),
    ("history=[]", 'history=[Moved("building/ic/senior", "building/ic/senior-builder")]'),
    (
        'CRAFT.expects("Knows wood.", Signal("picks", "Picks the right wood for each frame.")),',
        'CRAFT.expects("Knows wood.", Signal("plank", "Saves the plank that others throw away.")),',
    ),
)


def framework(text: str, folder: Path) -> Framework:
    """The framework that a definition file holds."""
    file = folder / "yard.py"
    file.write_text(text, encoding="utf-8")
    return load(file, execute=False)


def editions(folder: Path) -> tuple[Edition, ...]:
    """Its releases, newest first."""
    return (
        Edition(name="2026.2", framework=framework(SECOND, folder)),
        Edition(name="2026.1", framework=framework(FIRST, folder)),
    )
