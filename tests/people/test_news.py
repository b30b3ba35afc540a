"""What a person is told of changes: when they come, and when they hold."""

from __future__ import annotations

import datetime

import pytest

from progression import (
    INDIVIDUAL_CONTRIBUTOR,
    Catalog,
    Cluster,
    Competency,
    Framework,
    Level,
    Signal,
    Track,
)
from progression.changes import Decision, Edition, compare, in_force
from progression.changes.note_subjects import subject_of
from progression.changes.notes import Note, declarations
from progression.people.news import tidings

CARE = Competency("care", "Care")
WAS = {"asks": "Asks who will sail.", "plans": "Plans a week.", "tars": "Tars a hull."}
NOW = {"asks": "Asks who will sail, and where.", "plans": "Plans a season.", "tars": "Tars hulls."}
MAY, JUNE = datetime.date(2026, 5, 1), datetime.date(2026, 6, 1)


def company(texts: dict[str, str]) -> Framework:
    """A company that asks for some signals."""
    signals = [Signal(name, text) for name, text in texts.items()]
    level = Level("builder", "Builder", expects=[CARE.expects("", *signals)])
    track = Track("ic", "Boats", lane=INDIVIDUAL_CONTRIBUTOR, levels=[level])
    cluster = Cluster("yard", "Yard", tracks=[track])
    return Framework("quay", "Quay", cumulative=True, clusters=[cluster], competencies=[CARE])


def notes() -> list[Note]:
    """One note for each signal: at once, from May on, and from June on."""
    days = {"care/tars": None, "care/asks": MAY, "care/plans": JUNE}
    return [
        Note(
            name=f"000{number}-x.md",
            subjects=[subject_of(change, Decision.RAISES)],
            reason="Boats sank.",
            effective_from=days[change.subject],
        )
        for number, change in enumerate(compare(company(WAS), company(NOW)), 1)
    ]


@pytest.mark.parametrize(
    ("last", "today", "merged", "told"),
    [
        ((4, 1), (4, 20), True, {"tars": None, "asks": MAY, "plans": JUNE}),
        ((4, 1), (5, 20), True, {"asks": MAY, "tars": None, "plans": JUNE}),
        ((4, 20), (4, 30), False, {}),
        ((4, 20), (5, 1), False, {"asks": MAY}),
        ((5, 1), (5, 31), False, {}),
        ((4, 20), (6, 2), False, {"asks": MAY, "plans": JUNE}),
        ((6, 1), (6, 2), False, {}),
    ],
)
def test_what_is_told(
    last: tuple[int, int],
    today: tuple[int, int],
    merged: bool,
    told: dict[str, datetime.date | None],
) -> None:
    """All is told when it is merged; later, what came to hold between the last 1:1 and today."""
    was, now = company(WAS), company(NOW)
    held = in_force(
        now, notes(), [Edition(name="1.0", framework=was)], today=datetime.date(2026, *last)
    )
    found = tidings(
        Catalog(was if merged else now),
        Catalog(now),
        held,
        "yard/ic/builder",
        today=datetime.date(2026, *today),
        declared=declarations(notes()),
    )

    assert {each.item.path.partition("/")[2]: each.day for each in found} == told
    to_come = [each.is_to_come(datetime.date(2026, *today)) for each in found]
    assert to_come == sorted(to_come)
