"""Who keeps what a page shows, and when it was reviewed and changed last."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import attrs

from progression.catalog import Seat
from progression.location import file_of
from progression.model import Framework, Noun
from progression.model.noun import origin_of

Days = Mapping[str, datetime.date | None]
"""The day on which files were changed last, by their whole path; None for one that was since."""


def around(seat: Seat) -> tuple[Noun, ...]:
    """A level, and what stands around it, the nearest first."""
    return (seat.level, seat.track, *seat.clusters[::-1])


@attrs.frozen
class Kept:
    """How current a page is.

    Attributes:
        owner: Who keeps it current; empty where nobody is named.
        reviewed: When that was looked through last.
        changed: When a definition on it was changed last, where that is known.
    """

    owner: str = ""
    reviewed: datetime.date | None = None
    changed: datetime.date | None = None


class Keeping:
    """Knows how current the things of a framework are.

    Attributes:
        framework: The framework, whose owner keeps all that nobody else does.
        days: When its files were changed last.
    """

    def __init__(self, framework: Framework, days: Days) -> None:
        self.framework = framework
        self.days = days
        self._real: dict[str, str] = {}

    def of(self, about: Iterable[Noun], shown: Iterable[Noun] = ()) -> Kept:
        """How current a page is.

        Args:
            about: What it is about, and what stands around that, the nearest first. The nearest
                that has an owner is the one that is kept.
            shown: What else it shows, for the day of the last change.
        """
        around: list[Any] = [*about, self.framework]
        changed = self._changed([around[0], *shown]) if around[1:] else self._newest
        for noun in around:
            owner, reviewed = getattr(noun, "owner", ""), getattr(noun, "reviewed", None)
            if owner or reviewed:
                return Kept(owner, reviewed, changed)
        return Kept(changed=changed)

    @cached_property
    def _newest(self) -> datetime.date | None:
        """When any file was changed last."""
        return _last(self.days.values())

    def _changed(self, nouns: Iterable[Noun]) -> datetime.date | None:
        if not self.days:
            return None
        files = {self._path(file_of(origin_of(noun))) for noun in nouns}
        return _last(self.days[file] for file in files if file in self.days)

    def _path(self, file: str) -> str:
        if file not in self._real:
            self._real[file] = os.path.realpath(file)
        return self._real[file]


def _last(days: Iterable[datetime.date | None]) -> datetime.date | None:
    """The latest day; None where one is not over yet."""
    found = list(days)
    return max((day for day in found if day is not None), default=None) if all(found) else None
