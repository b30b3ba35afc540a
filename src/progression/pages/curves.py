"""Lines of a pathway: how a move swings from one track to another, and how long a name is."""

from __future__ import annotations

Spot = tuple[float, float]
"""Per cent along, rem down."""

Curve = tuple[Spot, Spot, Spot, Spot]


def curve(start: Spot, end: Spot, step: float, *, upright: bool) -> Curve:
    """A line between two stops that leaves the first one's track and swings into the second's."""
    (x1, y1), (x2, y2) = start, end
    if upright:
        if abs(y1 - y2) < 0.1:
            return start, (x1 + (x2 - x1) / 3, y1), (x1 + 2 * (x2 - x1) / 3, y2), end
        return start, (x2, y1), (x2, y1), end
    if abs(x1 - x2) < step / 4:
        return start, (x1, y1 + (y2 - y1) / 3), (x2, y1 + 2 * (y2 - y1) / 3), end
    return start, (x1, y2), (x1, y2), end


def _at(curve: Curve, t: float) -> Spot:
    """A place on a curve."""
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(w * spot[0] for w, spot in zip(weights, curve, strict=True)),
        sum(w * spot[1] for w, spot in zip(weights, curve, strict=True)),
    )


def free_spot(curve: Curve, taken: list[Spot], step: float) -> Spot:
    """The place on a curve nearest to its middle that no other badge has."""
    for t in (0.5, 0.4, 0.6, 0.3, 0.7):
        x, y = _at(curve, t)
        if all(abs(x - a) > step / 4 or abs(y - b) > 1.6 for a, b in taken):
            return x, y
    return _at(curve, 0.5)


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
