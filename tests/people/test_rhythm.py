"""What comes when."""

from __future__ import annotations

import datetime
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from progression import Catalog, Cluster, Competency, Cycle, Framework, ReviewRound
from progression.messages import Messages
from progression.model import RETIRED
from progression.people.rhythm import Kind, agenda, calendar, events, said
from progression.testing import frameworks

SPRING = ReviewRound(
    "spring", "Spring reviews", starts=date(2027, 4, 12), ends=date(2027, 5, 7),
    frozen_from=date(2027, 3, 29), note="Cases by Friday.",
)  # fmt: skip
QUAY = Framework(
    "quay",
    "How we grow",
    cumulative=True,
    owner="Ada",
    reviewed=date(2027, 1, 1),
    cycle=Cycle(rounds=[SPRING], framework_reviews=[date(2027, 1, 11), date(2027, 7, 5)]),
    clusters=[
        Cluster("yard", "Yard", owner="Bo", reviewed=date(2027, 1, 2)),
        Cluster("dock", "Dock", reviewed=date(2027, 1, 1)),
        Cluster("rope", "Ropery", owner="Bo", reviewed=date(2020, 1, 1), status=RETIRED),
    ],
    competencies=[Competency("care", "Care", owner="Bo", reviewed=date(2027, 1, 2))],
)


def test_events_in_order() -> None:
    """A round is a freeze and a round; what one person reads on one day is one event."""
    found = [(each.kind, each.first, each.title, each.parts) for each in events(Catalog(QUAY))]

    assert found == [
        (Kind.FRAMEWORK, date(2027, 1, 11), "", ()),
        (Kind.FREEZE, date(2027, 3, 29), "Spring reviews", ()),
        (Kind.UPKEEP, date(2027, 4, 3), "Ada", ("How we grow", "Dock")),
        (Kind.UPKEEP, date(2027, 4, 4), "Bo", ("Yard", "Care")),
        (Kind.ROUND, date(2027, 4, 12), "Spring reviews", ()),
        (Kind.FRAMEWORK, date(2027, 7, 5), "", ()),
    ]


def test_agenda() -> None:
    """What has no day left is overdue, the longest first; rounds and freezes last to their end."""
    found = agenda(Catalog(QUAY), date(2027, 5, 7))

    assert [(each.kind, each.first) for each in found.overdue] == [
        (Kind.FRAMEWORK, date(2027, 1, 11)),
        (Kind.UPKEEP, date(2027, 4, 3)),
        (Kind.UPKEEP, date(2027, 4, 4)),
    ]
    assert [each.kind for each in found.ahead] == [Kind.FREEZE, Kind.ROUND, Kind.FRAMEWORK]


def test_a_framework_that_was_read_is_not_overdue() -> None:
    """A planned day is kept once `reviewed` says so."""
    cycle = Cycle(rounds=[], framework_reviews=[date(2027, 1, 1)])
    quay = Framework("q", "Q", cumulative=True, reviewed=date(2027, 1, 1), cycle=cycle)

    assert agenda(Catalog(quay), date(2027, 1, 5)).overdue == ()


def test_nothing_is_planned() -> None:
    """A framework without days has an empty calendar that is one all the same."""
    bare = Catalog(Framework("q", "Q", cumulative=True))

    assert events(bare) == ()
    assert Calendar.from_ical(calendar(bare, Messages())).walk("VEVENT") == []


def test_calendar_speaks_the_language() -> None:
    """The file says the same in German, under the same ids, and its notes and parts are in it."""
    english, german = (
        Calendar.from_ical(calendar(Catalog(QUAY), Messages(each))).walk("VEVENT")
        for each in ("en", "de")
    )

    assert [each["UID"] for each in english] == [each["UID"] for each in german]
    assert "Spring reviews" in {str(each["SUMMARY"]) for each in german}
    assert str(english[3]["SUMMARY"]) == "Bo reads 2 parts of the framework again"
    assert str(english[3]["DESCRIPTION"]).endswith("- Yard\n- Care")
    assert str(english[4]["DESCRIPTION"]) == "Cases by Friday."


def test_nobody_keeps_it() -> None:
    """Where nobody is named, the event names nobody."""
    bare = Framework("q", "Q", cumulative=True, reviewed=datetime.date(2027, 1, 1))
    (event,) = events(Catalog(bare))

    assert said(event, Messages()) == "1 part of the framework is to be read again"


@settings(max_examples=25)
@given(frameworks(), st.dates())
def test_any_framework_has_a_calendar(framework: Framework, today: date) -> None:
    """Whatever people write and whenever it is, another reader finds each event once."""
    catalog = Catalog(framework)
    found = events(catalog)
    read = Calendar.from_ical(calendar(catalog, Messages(), found)).walk("VEVENT")
    asked = agenda(catalog, today)

    assert len({str(each["UID"]) for each in read}) == len(read) == len(found)
    assert set(asked.ahead) <= set(found) and set(asked.overdue) <= set(found)
    assert not set(asked.ahead) & set(asked.overdue)


def test_the_end_of_time() -> None:
    """What was read on the last day that there is has no day on which it is due."""
    quay = Framework("q", "Q", cumulative=True, reviewed=date.max)

    assert events(Catalog(quay)) == ()
