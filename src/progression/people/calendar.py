"""Calendar files (iCalendar, RFC 5545) of whole days, which every calendar opens.

The same days give the same bytes: nothing in a file depends on when it was written.
A calendar that knows a day by its id takes a later file as news of the same day.
"""

from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from progression.prose import fold

_FOLDED: Final = 75
"""Octets that a line has at most, its end not counted (RFC 5545, 3.1)."""

_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPACE_OF_IDS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://pypi.org/p/progression-framework")


@attrs.frozen
class Day:
    """A day, or several in a row, in a calendar.

    Attributes:
        id: What stays when title and dates change, unique within all files that people may open.
        first: The first day.
        last: The last one; the same for a single day.
        title: What stands in the calendar.
        text: What else it says; may have several lines.
    """

    id: str
    first: datetime.date
    last: datetime.date
    title: str
    text: str = ""


def ics(name: str, days: Iterable[Day]) -> str:
    """A calendar file, to be written as UTF-8 with its line ends as they are.

    Args:
        name: What the calendar is called.
        days: What stands in it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//progression//Review calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(fold(name))}",
    ]
    for day in days:
        lines += _event(day)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _in_parts(line))


def _event(day: Day) -> Iterator[str]:
    # A day in a calendar ends before the day that `DTEND` names.
    end = day.last.toordinal() + 1
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_SPACE_OF_IDS, _CONTROLS.sub('', day.id))}"
    # The day itself stands in for the time of writing, which would make two equal files differ.
    yield f"DTSTAMP:{_digits(day.first)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_digits(day.first)}"
    if end <= datetime.date.max.toordinal():
        yield f"DTEND;VALUE=DATE:{_digits(datetime.date.fromordinal(end))}"
    yield f"SUMMARY:{_escaped(fold(day.title))}"
    if day.text:
        yield f"DESCRIPTION:{_escaped(day.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _digits(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _in_parts(line: str) -> Iterator[str]:
    """A line in parts of 75 octets at most, of which no one breaks a character."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _FOLDED:
            yield part
            # A part that goes on begins with a space, which counts.
            part, size = " ", 1
        part += sign
        size += octets
    yield part
