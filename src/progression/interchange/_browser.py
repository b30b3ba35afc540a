"""JSON text as browsers write it: byte for byte what `JSON.stringify(value, null, 2)` gives.

What a page saves and what Python writes of the same answers are then one file, and no tool that
compares files sees a change where there is none. Texts are alike anyway; numbers and the order of
keys are not (ECMA-262, `Number::toString` and `OrdinaryOwnPropertyKeys`).
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_PLACE = re.compile(r"0|[1-9][0-9]{0,9}")
_LAST_PLACE = 2**32 - 2


def browser_json(value: object) -> str:
    """Write a value that JSON can hold, with two spaces for each level, as browsers do."""
    return _written(value, "\n")


def sort_key(text: str) -> bytes:
    """Sorts texts as browsers do, by the halves of their characters."""
    return text.encode("utf-16-be", "surrogatepass")


def _written(value: Any, line: str) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int | float):
        return _number(value)
    inner = f"{line}  "
    if isinstance(value, Mapping):
        parts = [
            f"{_written(key, line)}: {_written(each, inner)}" for key, each in _in_order(value)
        ]
        opened, closed = "{", "}"
    else:
        parts = [_written(each, inner) for each in value]
        opened, closed = "[", "]"
    if not parts:
        return opened + closed
    return f"{opened}{inner}{f',{inner}'.join(parts)}{line}{closed}"


def _in_order(value: Mapping[str, object]) -> list[tuple[str, object]]:
    """Keys that are places in a list come first, by number; all others as they were given."""
    places = [key for key in value if _PLACE.fullmatch(key) and int(key) <= _LAST_PLACE]
    rest = [key for key in value if key not in set(places)]
    return [(key, value[key]) for key in (*sorted(places, key=int), *rest)]


def _number(given: float) -> str:
    """A number with the fewest digits that stand for it, in the shape that browsers choose."""
    try:
        value = float(given)
    except OverflowError:
        return "null"
    if value == 0:
        return "0"
    if not math.isfinite(value):
        return "null"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(exponent, int)
    spelt = "".join(map(str, digits))
    point = len(spelt) + exponent
    if len(spelt) <= point <= 21:
        shown = spelt + "0" * exponent
    elif 0 < point <= 21:
        shown = f"{spelt[:point]}.{spelt[point:]}"
    elif -6 < point <= 0:
        shown = f"0.{'0' * -point}{spelt}"
    else:
        power = f"e{'+' if point > 0 else '-'}{abs(point - 1)}"
        shown = f"{spelt[0]}.{spelt[1:]}{power}" if len(spelt) > 1 else spelt + power
    return f"-{shown}" if sign else shown
