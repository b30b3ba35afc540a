"""What the adapters have in common: reading a source, and ids made from words."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any, Final

from progression.model import Lane, Link, Signal
from progression.names import suggest_id

Source = dict[str, Any]
"""A source as its JSON has it."""

Count = tuple[str, int, int]
"""What was counted, in the source and in the model."""

ALL_ROLES: Final = Lane("all-roles", "All roles", summary="The source knows no lanes.")

_LONGEST = 60


def read(file: Path) -> Source:
    """Read a source."""
    source: Source = json.loads(file.read_text(encoding="utf-8"))
    return source


def said(value: Any) -> Any:
    """A source without the fields that say nothing: null, empty text, an empty list or object.

    Whether a field is left out, null or empty differs from entry to entry in most of the sources,
    and means the same.
    """
    if isinstance(value, dict):
        told = {name: said(each) for name, each in value.items()}
        return {name: each for name, each in told.items() if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [said(each) for each in value]
    return value


class Ids:
    """Gives each thing of one owner an id of its own, made from its words.

    The same thing always gets the same id. Where the words of two things look alike, the later one
    gets a number.
    """

    def __init__(self) -> None:
        self._ids: dict[Hashable, str] = {}
        self._taken: set[str] = set()

    def of(self, thing: Hashable, words: str) -> str:
        """The id of a thing that is told from others by its value."""
        if thing not in self._ids:
            start = _cut(suggest_id(words)) or "unnamed"
            chosen, number = start, 1
            while chosen in self._taken:
                number += 1
                chosen = f"{start}-{number}"
            self._taken.add(chosen)
            self._ids[thing] = chosen
        return self._ids[thing]


class Signals:
    """The signals of each competency: each wording once, however often it stands in the source."""

    def __init__(self) -> None:
        self._ids: dict[str, Ids] = {}
        self._made: dict[Hashable, Signal] = {}

    def of(
        self, competency: str, text: str, examples: Sequence[str] = (), links: Sequence[Link] = ()
    ) -> Signal:
        """The signal of a competency that has this text, these examples and these links."""
        thing = (text, tuple(examples), tuple(links))
        made = self._made.get((competency, thing))
        if made is None:
            ids = self._ids.setdefault(competency, Ids())
            made = Signal(ids.of(thing, text), text, examples=list(examples), links=list(links))
            self._made[competency, thing] = made
        return made


def _cut(identifier: str) -> str:
    if len(identifier) <= _LONGEST:
        return identifier
    return identifier[: _LONGEST + 1].rpartition("-")[0] or identifier[:_LONGEST]
