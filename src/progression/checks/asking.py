"""Who is asked which signal, and which signals say the same or nearly so."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import attrs

from progression.catalog import Origin, Seat
from progression.checks.near import Words, near_pairs
from progression.checks.rule import Context, Text
from progression.model import Signal

NEAR = 0.8
"""The share of words, in their order, that two texts have in common where they are nearly equal."""


@attrs.frozen(eq=False)
class Asked:
    """A signal, its text, and where it is asked.

    Attributes:
        text: The text of the signal.
        words: Its words, in lower case.
        starts: The levels that ask it and do not carry it from below.
        seats: All levels at which it is in force.
    """

    text: Text
    words: Words
    starts: tuple[Seat, ...]
    seats: tuple[Seat, ...]

    @property
    def path(self) -> str:
        """`competency/signal`."""
        return self.text.path

    @property
    def competency(self) -> str:
        """The id of its competency."""
        return self.text.path.partition("/")[0]

    @property
    def place(self) -> tuple[int, str]:
        """Sorts signals as people meet them: from the lowest level up, whatever their files."""
        return (min((seat.place for seat in self.starts), default=-1), self.path)

    @property
    def lanes(self) -> frozenset[str]:
        """The lanes in which it is asked, by id."""
        return frozenset(seat.lane.id for seat in self.starts)

    @property
    def tracks(self) -> frozenset[str]:
        """The tracks in which it is asked, by path."""
        return frozenset(seat.track_path for seat in self.starts)


Pair = tuple[Asked, Asked]
"""Two signals; the first is met first."""


def asked_signals(context: Context) -> tuple[Asked, ...]:
    """Every signal with the levels that ask it."""
    return context.share("asked-signals", lambda: tuple(_asked(context)))


def equal_groups(context: Context) -> tuple[tuple[Asked, ...], ...]:
    """Signals that say the same under several ids; of each group the first is met first."""
    return context.share("equal-groups", lambda: tuple(_equal(context)))


def close_pairs(context: Context) -> tuple[Pair, ...]:
    """Pairs of signals that say nearly the same, but for those of which one raises the other."""
    return context.share("close-pairs", lambda: tuple(_close(context)))


def are_siblings(context: Context, pair: Pair) -> bool:
    """Tell whether two signals are asked in two tracks of one cluster, at levels of one weight."""
    first, second = pair
    paths = {(seat.path, seat.cluster_path) for seat in second.starts}
    return not first.tracks & second.tracks and any(
        (other.path, seat.cluster_path) in paths
        for seat in first.starts
        for other in context.catalog.side_by_side(seat)
    )


def told_apart(pair: Pair) -> str:
    """In which words two texts differ, for a sentence: “the team” in place of “two teams”."""
    first, second = pair
    ours = [first.text.text[start:end] for _, start, end in first.text.words]
    theirs = [second.text.text[start:end] for _, start, end in second.text.words]
    matcher = difflib.SequenceMatcher(None, first.words, second.words, autojunk=False)
    parts = []
    for kind, low, high, start, end in matcher.get_opcodes():
        before, after = " ".join(ours[low:high]), " ".join(theirs[start:end])
        if kind == "replace":
            parts.append(f"“{after}” in place of “{before}”")
        elif kind == "insert":
            parts.append(f"“{after}” more")
        elif kind == "delete":
            parts.append(f"“{before}” less")
    return ", ".join(parts)


def _asked(context: Context) -> Iterator[Asked]:
    starts: dict[str, list[Seat]] = {}
    seats: dict[str, list[Seat]] = {}
    for seat in context.catalog.seats:
        for asked in context.catalog.bar(seat):
            for entry in asked.signals:
                seats.setdefault(entry.path, []).append(seat)
                if entry.origin in (Origin.OWN, Origin.EVERYONE):
                    starts.setdefault(entry.path, []).append(seat)
    for text in context.signals:
        path = text.path
        yield Asked(text, text.said, tuple(starts.get(path, ())), tuple(seats.get(path, ())))


def _equal(context: Context) -> Iterator[tuple[Asked, ...]]:
    groups: dict[Words, dict[str, Asked]] = {}
    for asked in asked_signals(context):
        if asked.words:
            groups.setdefault(asked.words, {}).setdefault(asked.path, asked)
    for group in groups.values():
        if len(group) > 1:
            yield tuple(sorted(group.values(), key=lambda asked: asked.place))


def _close(context: Context) -> Iterator[Pair]:
    # Of equal texts one stands for all: the others are reported as equal.
    first = {asked.words: asked for asked in reversed(asked_signals(context))}
    first |= {group[0].words: group[0] for group in equal_groups(context)}
    signals = sorted(first.values(), key=lambda asked: asked.place)
    for one, other in near_pairs([asked.words for asked in signals], NEAR):
        pair = (signals[one], signals[other])
        if not _is_raised(*pair):
            yield pair


def _is_raised(one: Asked, other: Asked) -> bool:
    if one.competency != other.competency:
        return False
    return any(
        isinstance(above.text.noun, Signal)
        and below.path.partition("/")[2] in above.text.noun.raises
        for above, below in ((one, other), (other, one))
    )
