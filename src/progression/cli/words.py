"""The command line's own words for what the model calls by a name."""

from __future__ import annotations

from progression.catalog import Seat, Way
from progression.model import ADOPTED, OPTIONAL, Importance, Status
from progression.prose import counted

NEW, RAISED, CARRIED, HANDED_OVER = "+", "↑", "·", "−"

WAYS = {
    Way.UP: "up",
    Way.DOWN: "down",
    Way.ACROSS: "across, same grade",
    Way.ACROSS_UP: "across and up",
    Way.ACROSS_DOWN: "across and down",
    Way.OVER: "across",
}


def status_word(status: Status) -> str:
    """A status worth telling; nothing for what is simply adopted."""
    return "" if status is ADOPTED else status.value


def importance_word(importance: Importance) -> str:
    """An importance worth telling; nothing for what is core."""
    return "optional" if importance is OPTIONAL else ""


def seat_facts(seat: Seat) -> list[str]:
    """Short name, grade and lane of a seat."""
    facts = [seat.level.short, f"grade {seat.grade.number}" if seat.grade else "", seat.lane.title]
    return [fact for fact in facts if fact]


def signals_word(number: int) -> str:
    """A number of signals, in words."""
    return counted(number, "signal")
