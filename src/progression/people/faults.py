"""What can be wrong with what people keep: told with places, and never with what they wrote."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from progression.errors import ProgressionError
from progression.location import Location


@attrs.frozen
class Fault:
    """One thing that is wrong.

    Attributes:
        message: What is wrong and what to do; it holds nothing of what somebody wrote.
        place: Where.
    """

    message: str
    place: Location

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class PersonError(ProgressionError, ValueError):
    """Something that a person keeps cannot be read, or cannot be written there.

    Attributes:
        faults: What is wrong, each with its place.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


def refused(message: str, file: object, line: int = 0) -> PersonError:
    """An error with one fault."""
    return PersonError([Fault(message, Location(str(file), line))])
