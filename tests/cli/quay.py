"""A small company in a repository, whose definition tests edit."""

from __future__ import annotations

from pathlib import Path

from tests.revisions.repository import Repository, repository

FILE = "frameworks/quay/__init__.py"
DEFINITION = '''\
"""A small company."""

from datetime import date

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Cycle,
    Framework,
    Level,
    ReviewRound,
    Signal,
    Track,
)

CARE = Competency("care", "Care")

QUAY = Framework(
    "quay",
    "How we grow",
    cumulative=True,
    version="1.2.0",
    clusters=[
        Cluster(
            "yard",
            "Yard",
            tracks=[
                Track(
                    "ic",
                    "Boat builder",
                    lane=INDIVIDUAL_CONTRIBUTOR,
                    levels=[
                        Level(
                            "builder",
                            "Builder",
                            expects=[
                                CARE.expects(
                                    "Looks ahead.",
                                    Signal("asks", "Asks who will sail the boat."),
                                    Signal("sweeps", "Sweeps the slip at the end of the day."),
                                ),
                            ],
                        ),
                        Level(
                            "master",
                            "Master builder",
                            expects=[
                                CARE.expects(
                                    "Looks further ahead.",
                                    Signal("plans", "Plans the work of a season."),
                                ),
                            ],
                        ),
                    ],
                ),
            ],
        ),
    ],
    competencies=[CARE],
    cycle=Cycle(
        rounds=[
            ReviewRound(
                "spring",
                "Spring reviews",
                starts=date(2026, 3, 2),
                ends=date(2026, 3, 27),
            ),
        ],
    ),
)
'''

ASKS = '"Asks who will sail the boat."'
ALONE = '"Asks alone who will sail the boat."'
_PLACE = " " * 36
SWEEPS = f'{_PLACE}Signal("sweeps", "Sweeps the slip at the end of the day."),\n'
TARS = f'{_PLACE}Signal("tars", "Tars a hull before it is wet."),\n'
SETTINGS = """\
[tool.progression]
framework = "frameworks/quay"

[tool.progression.changes]
approvers = ["Head of Yard", "Ada"]
notice-days = 30
"""


def quay(root: Path, settings: str = "") -> Repository:
    """The company, committed on `main`; what is checked out is a branch of it."""
    made = repository(root)
    files: dict[str, str | bytes] = {FILE: DEFINITION}
    if settings:
        files["pyproject.toml"] = settings
    made.commit(files)
    made.git("switch", "-c", "edit")
    return made


def edit(made: Repository, *replaced: tuple[str, str]) -> None:
    """Edit the definition in the checkout."""
    file = made.root / FILE
    text = file.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
