"""Calendar files, read back by somebody else's reader."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from progression.people.calendar import Day, ics
from progression.prose import fold

SPRING = Day(
    "harbour/round/spring",
    datetime.date(2027, 4, 12),
    datetime.date(2027, 5, 7),
    "Reviews; spring, 2027",
    "First line\nC:\\cases",
)
TEXTS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=120)


def test_another_reader_reads_the_same() -> None:
    """Titles, lines, days and the end of a round come through a third party's reader."""

    (event,) = Calendar.from_ical(ics("Reviews, all", [SPRING])).walk("VEVENT")

    assert event["SUMMARY"] == SPRING.title
    assert event["DESCRIPTION"] == SPRING.text
    assert event.decoded("DTSTART") == SPRING.first
    assert event.decoded("DTEND") == SPRING.last + datetime.timedelta(days=1)


def test_lines_end_as_the_standard_says() -> None:
    """Each line ends in CR and LF, and is 75 octets long at most, whatever its letters are."""
    long = Day("a", SPRING.first, SPRING.last, "Größe 🧭 " * 40, "界" * 200)
    content = ics("Ü" * 100, [long]).encode()

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) == 75
    assert all(part.decode() for part in content.split(b"\r\n")[:-1])


def test_an_event_keeps_its_id() -> None:
    """Another date and another title are news of the same event; another id is another event."""
    moved = Day(SPRING.id, datetime.date(2027, 4, 19), SPRING.last, "Spring reviews")
    other = Day("quay/round/spring", SPRING.first, SPRING.last, SPRING.title)
    found = Calendar.from_ical(ics("", [SPRING, moved, other])).walk("VEVENT")

    assert found[0]["UID"] == found[1]["UID"] != found[2]["UID"]


def test_the_last_day_that_there_is() -> None:
    """A round that ends with the calendar has no day behind it."""
    last = Day("a", datetime.date.max, datetime.date.max, "The end")

    assert b"DTEND" not in ics("", [last]).encode()


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
def test_no_text_breaks_out(texts: list[tuple[str, str]]) -> None:
    """Whatever people write stays in its event."""
    days = [Day(str(n), SPRING.first, SPRING.last, *each) for n, each in enumerate(texts)]
    found = Calendar.from_ical(ics("BEGIN:VEVENT\nX", days)).walk("VEVENT")

    assert [str(each["SUMMARY"]) for each in found] == [fold(title) for title, _ in texts]
    assert [str(each.get("DESCRIPTION", "")) for each in found] == [text for _, text in texts]
