"""Makes a framework anew, without some of its nouns and with other values in some of their fields.

References stay what they are: two nouns that named one level name one level afterwards, and each
knows where it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from progression.model import Competency, Expectation, Framework, Noun, Signal, Step
from progression.model.noun import origin_of, written_at

Drops = Callable[[Noun, str], bool]
"""Tells whether a noun goes; a signal or a step stands in the competency of the given id."""

Changes = Callable[[Noun, str], dict[str, Any]]
"""Tells what becomes of the fields of a noun that stays."""


class Rewriting:
    """Walks through a framework and makes it anew; what does not change stays the same object."""

    def __init__(self, drops: Drops, changes: Changes | None = None) -> None:
        """Say what to do.

        Args:
            drops: Tells what goes.
            changes: Tells what becomes of the rest.
        """
        self._drops = drops
        self._changes = changes or _nothing
        self._done: dict[tuple[int, str], Noun | None] = {}

    def noun(self, noun: Noun, competency: str = "") -> Noun | None:
        """What becomes of a noun; None where it goes."""
        if isinstance(noun, Competency):
            competency = noun.id
        elif isinstance(noun, Expectation):
            competency = noun.competency.id
        elif not isinstance(noun, (Signal, Step)):
            competency = ""
        key = (id(noun), competency)
        if key not in self._done:
            self._done[key] = self._made(noun, competency)
        return self._done[key]

    def _made(self, noun: Noun, competency: str) -> Noun | None:
        if self._drops(noun, competency):
            return None
        changed: dict[str, Any] = {}
        for field, value in parts_of(noun):
            if isinstance(value, tuple):
                inner = [self.noun(each, competency) for each in value]
                left = tuple(each for each in inner if each is not None)
                if len(left) != len(value) or any(
                    new is not old for new, old in zip(left, value, strict=True)
                ):
                    changed[field.name] = left
                continue
            single = self.noun(value, competency)
            if single is None and field.default is attrs.NOTHING:
                return None
            if single is not value:
                changed[field.name] = single
        for name, value in self._changes(noun, competency).items():
            if value != getattr(noun, name):
                changed[name] = value
        if not changed:
            return noun
        return written_at(attrs.evolve(noun, **changed), origin_of(noun))  # type: ignore[misc]  # every noun is an attrs class


def _nothing(_noun: Noun, _competency: str) -> dict[str, Any]:
    return {}


def rewritten(framework: Framework, rewriting: Rewriting) -> Framework:
    """A framework made anew; a framework itself never goes."""
    made = rewriting.noun(framework)
    return made if isinstance(made, Framework) else framework


def parts_of(noun: Noun) -> Iterator[tuple[Any, Any]]:
    """The fields of a noun that hold other nouns: one, or a tuple of them."""
    for field in attrs.fields(type(noun)):  # type: ignore[arg-type]  # every noun is an attrs class
        value = getattr(noun, field.name)
        if isinstance(value, Noun) or (
            isinstance(value, tuple) and value and isinstance(value[0], Noun)
        ):
            yield field, value
