"""The model's fixed words: where something stands, how much it counts, whom it is for."""

from __future__ import annotations

import enum
from typing import Final, TypeVar

from progression.errors import FieldError
from progression.model.fields import described
from progression.prose import listed


class Status(enum.Enum):
    """Where a part of a framework stands."""

    DRAFT = "draft"
    PILOT = "pilot"
    ADOPTED = "adopted"
    RETIRED = "retired"


class Importance(enum.Enum):
    """Whether a level asks a competency of everyone, or offers it as one way to be strong."""

    CORE = "core"
    OPTIONAL = "optional"


class Audience(enum.Enum):
    """Whom a prompt is for."""

    PERSON = "person"
    MANAGER = "manager"
    BOTH = "both"


class Direction(enum.Enum):
    """Whether a move is described one way, or there and back."""

    ONE_WAY = "one-way"
    BOTH_WAYS = "both-ways"


DRAFT: Final = Status.DRAFT
PILOT: Final = Status.PILOT
ADOPTED: Final = Status.ADOPTED
RETIRED: Final = Status.RETIRED
CORE: Final = Importance.CORE
OPTIONAL: Final = Importance.OPTIONAL
FOR_PERSON: Final = Audience.PERSON
FOR_MANAGER: Final = Audience.MANAGER
FOR_BOTH: Final = Audience.BOTH
ONE_WAY: Final = Direction.ONE_WAY
BOTH_WAYS: Final = Direction.BOTH_WAYS


W = TypeVar("W", Status, Importance, Audience, Direction)


def _word(value: W, kind: type[W], prefix: str = "") -> W:
    if not isinstance(value, kind):
        names = listed([f"`{prefix}{each.name}`" for each in kind], "or")
        raise FieldError(f"takes {names}, not {described(value)}.")
    return value


def status(value: Status) -> Status:
    """A status, by its constant."""
    return _word(value, Status)


def importance(value: Importance) -> Importance:
    """An importance, by its constant."""
    return _word(value, Importance)


def audience(value: Audience) -> Audience:
    """An audience, by its constant."""
    return _word(value, Audience, "FOR_")


def direction(value: Direction) -> Direction:
    """A direction, by its constant."""
    return _word(value, Direction)
