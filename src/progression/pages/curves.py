"""Lines of a pathway: how a move swings from one track to another, and how long a name is."""

from __future__ import annotations

from collections.abc import Callable

Spot = tuple[float, float]
"""Per cent along, rem down."""

Curve = tuple[Spot, Spot, Spot, Spot]


def curve(start: Spot, end: Spot, step: float, *, upright: bool, blocked: bool = False) -> Curve:
    """A line between two stops that leaves the first one's track and swings into the second's.

    Args:
        start: Where it begins.
        end: Where it ends.
        step: The width of a column, in per cent.
        upright: Whether the layout is the upright one.
        blocked: Whether another stop stands in the way, so that the line bends around it.
    """
    (x1, y1), (x2, y2) = start, end
    if upright:
        if abs(y1 - y2) < 0.1:
            return start, (x1 + (x2 - x1) / 3, y1), (x1 + 2 * (x2 - x1) / 3, y2), end
        return start, (x2, y1), (x2, y1), end
    if blocked:
        aside = x1 + step / 2 * (-1 if x2 < x1 else 1)
        return start, (aside, y1 + (y2 - y1) / 4), (aside, y2 - (y2 - y1) / 6), end
    if abs(x1 - x2) < step / 4:
        return start, (x1, y1 + (y2 - y1) / 3), (x2, y1 + 2 * (y2 - y1) / 3), end
    return start, (x1, y2), (x1, y2), end


def _at(line: Curve, t: float) -> Spot:
    """A place on a curve."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(w * spot[0] for w, spot in zip(weights, line, strict=True)),
        sum(w * spot[1] for w, spot in zip(weights, line, strict=True)),
    )


def free_spot(line: Curve, is_free: Callable[[Spot], bool]) -> Spot:
    """The place on a line nearest to its middle that nothing else has."""
    for t in (0.5, 0.4, 0.6, 0.3, 0.7, 0.8, 0.2):
        spot = _at(line, t)
        if is_free(spot):
            return spot
    return _at(line, 0.5)


def lines_of(text: str, letters: int) -> int:
    """How many lines a title needs where so many letters fit on one, at most six."""
    lines, room = 1, letters
    for word in text.split():
        length = len(word)
        if length > room and room < letters:
            lines, room = lines + 1, letters
        while length > room:
            lines, length, room = lines + 1, length - room, letters
        room -= length + 1
    return min(lines, 6)


def number(value: float) -> str:
    """A number as SVG takes it, no longer than it must be."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
