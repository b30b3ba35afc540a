"""How a spreadsheet shows what it stores as a number: dates, times, durations, percentages."""

from __future__ import annotations

import datetime
import enum
import functools
import math
import re

_BUILT_IN = {
    **dict.fromkeys((9, 10), "0%"),
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 59)), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47), "h:mm"),
    22: "yyyy-mm-dd h:mm",
    46: "[h]:mm",
}
"""What the formats of Excel that have no text of their own (ECMA-376, 18.8.30) stand for."""

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_LONGEST = 500
"""Characters of a format; Excel takes 255."""
_DAY = datetime.timedelta(days=1)
_FIRST = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no zone
_FIRST_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001 - sheets know no zone


class Look(enum.Enum):
    """What a number is shown as."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"


def look_of(number: int, code: str | None) -> Look:
    """What a number format makes of a number.

    Args:
        number: The format's number.
        code: Its text; None for one that is built in.
    """
    return _look_of_code(_BUILT_IN.get(number, "") if code is None else code)


@functools.cache
def _look_of_code(code: str) -> Look:
    code = _LITERAL.sub("", code[:_LONGEST]).partition(";")[0]
    if _ELAPSED.search(code):
        return Look.DURATION
    code = _BRACKETS.sub("", code).lower()
    if "%" in code:
        return Look.PERCENTAGE
    if "general" in code or re.search(r"[0#?]", code.partition(".")[0]):
        return Look.NUMBER
    if re.search("[yd]", code) or ("m" in code and not re.search("[hs]", code)):
        return Look.DATE
    return Look.TIME if re.search("[hs]", code) else Look.NUMBER


def shown(value: float, look: Look, *, since_1904: bool = False) -> str:
    """A number as text, in one way for all countries: days are ISO 8601, the point is a point."""
    if not math.isfinite(value):
        return ""
    if look is Look.PERCENTAGE:
        return f"{plain(value * 100)}%"
    if look is Look.DURATION and _sane(value):
        return duration(datetime.timedelta(seconds=round(value * 86400)))
    if look is Look.NUMBER or not _sane(value):
        return plain(value)
    # Excel holds parts of a day, which seldom meet a second exactly.
    since = datetime.timedelta(seconds=round(value * 86400))
    if look is Look.TIME and since < _DAY:
        return clock((_FIRST + since).time())
    try:
        return moment((_FIRST_1904 if since_1904 else _FIRST) + since)
    except OverflowError:
        return plain(value)


def _sane(value: float) -> bool:
    return 0 <= value < 3_000_000


def plain(value: float) -> str:
    """A number as text: `4` rather than `4.0`, and `0.3` for the sum of 0.1 and 0.2."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def moment(value: datetime.datetime) -> str:
    """A day, with the time where it is not midnight."""
    if value.time() == datetime.time():
        return value.date().isoformat()
    return f"{value.date().isoformat()} {clock(value.time())}"


def clock(value: datetime.time) -> str:
    """A time of day, with seconds where there are any."""
    return value.strftime("%H:%M:%S" if value.second else "%H:%M")


def duration(value: datetime.timedelta) -> str:
    """Hours and minutes, with seconds where there are any; hours go beyond 24."""
    seconds = round(value.total_seconds())
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours}:{minutes:02}" + (f":{rest:02}" if rest else "")
