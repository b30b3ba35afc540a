"""Writes the nouns that stand for themselves, one draw after the other."""

from __future__ import annotations

import enum
import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Audience,
    Cycle,
    Dimension,
    Direction,
    Grade,
    Importance,
    Lane,
    Link,
    Milestone,
    Moved,
    Practice,
    Prompt,
    Retired,
    ReviewRound,
    Rung,
    Scale,
    Signal,
    Status,
    Trigger,
)
from progression.testing._words import DAYS, IDS

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)
Taken = set[str]
"""Ids that stand beside the one to be drawn."""


@attrs.frozen(kw_only=True)
class Limits:
    """How large a framework becomes at most."""

    clusters: int = 2
    nesting: int = 2
    tracks: int = 2
    levels: int = 3
    competencies: int = 4
    signals: int = 3


@functools.cache
def _picks(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Which optional fields are written: mostly none, often one or two, sometimes all.

    One draw for all of them, since a draw for each field makes an example ten times as slow.
    """
    singles = [(name,) for name in names]
    pairs = list(itertools.combinations(names, 2))[:8]
    return st.sampled_from([(), *singles, *pairs, names])


@functools.cache
def _members(kind: type[E]) -> st.SearchStrategy[E]:
    return st.sampled_from(kind)


@functools.cache
def _numbers(least: int, most: int) -> st.SearchStrategy[int]:
    return st.integers(least, most)


class Nouns:
    """Draws nouns that need no others.

    Ids are unique among their neighbours by way of a set of those that are taken.
    """

    def __init__(self, draw: st.DrawFn, text: st.SearchStrategy[str], limits: Limits) -> None:
        self._draw = draw
        self._text = text
        self._limits = limits
        self._lanes: list[Lane] = [INDIVIDUAL_CONTRIBUTOR, MANAGEMENT]

    def number(self, most: int, least: int = 0) -> int:
        """A number, small ones first."""
        return self._draw(_numbers(least, max(most, least)))

    def words(self) -> str:
        """Prose."""
        return self._draw(self._text)

    def texts(self) -> list[str]:
        """One text or two."""
        return [self.words() for _ in self._times(2, 1)]

    def facts(self) -> dict[str, str]:
        """Free facts, by name."""
        return {self.words(): self.words() for _ in self._times(2, 1)}

    def link(self) -> Link:
        """A link."""
        return Link(self.words(), self.words())

    def signal(self, taken: Taken, raises: Sequence[str] = ()) -> Signal:
        """A signal."""
        more = self._more("examples", "links", "status", "attributes")
        return Signal(self._id(taken), self.words(), raises=list(raises), **more)

    def milestone(self, taken: Taken) -> Milestone:
        """A milestone."""
        return Milestone(self._id(taken), self.words(), **self._more("examples", "status"))

    def trigger(self, taken: Taken) -> Trigger:
        """A trigger."""
        return Trigger(self._id(taken), self.words(), **self._more("examples", "status"))

    def prompt(self, taken: Taken) -> Prompt:
        """A prompt."""
        return Prompt(self._id(taken), self.words(), **self._more("for_", "status"))

    def practice(self, taken: Taken) -> Practice:
        """A practice."""
        more = self._more("kind", "time", "links", "status")
        return Practice(self._id(taken), self.words(), **more)

    def dimension(self, taken: Taken) -> Dimension:
        """A dimension."""
        more = self._more("summary", "prompts", "attributes")
        return Dimension(self._id(taken), self.words(), **more)

    def own_lane(self) -> Lane:
        """A lane of the company's own."""
        taken = {lane.id for lane in self._lanes}
        return Lane(self._id(taken), self.words(), **self._more("short", "summary"))

    def lane(self) -> Lane:
        """A lane of any kind."""
        return self._one([*self._lanes, self.own_lane()])

    def grade(self, number: int) -> Grade:
        """A grade."""
        return Grade(number, **self._more("name", "band"))

    def scale(self, taken: Taken) -> Scale:
        """A scale."""
        beside: Taken = set()
        rungs = [
            Rung(self._id(beside), self.words(), **self._more("summary")) for _ in self._times(3, 1)
        ]
        more = self._more("stacks", "summary")
        return Scale(self._id(taken), self.words(), rungs=rungs, **more)

    def moved(self, number: int, new: str = "elsewhere") -> Moved:
        """A path that changed; the number keeps its old path apart from others."""
        return Moved(f"old-place-{number}", new, **self._more("on", "note"))

    def retired(self, number: int, by: Sequence[str] = ()) -> Retired:
        """A path that is gone; the number keeps it apart from others."""
        more = self._more("on", "note")
        return Retired(f"gone-{number}", replaced_by=list(by), **more)

    def review_round(self, taken: Taken) -> ReviewRound:
        """A round of reviews."""
        starts, ends = sorted([self._draw(DAYS), self._draw(DAYS)])
        more = self._more("note")
        if self._yes():
            more["frozen_from"] = starts
        return ReviewRound(self._id(taken), self.words(), starts=starts, ends=ends, **more)

    def cycle(self) -> Cycle:
        """When people are reviewed, and when the framework is."""
        taken: Taken = set()
        rounds = [self.review_round(taken) for _ in self._times(2)]
        reviews = [self._draw(DAYS) for _ in self._times(2)]
        return Cycle(rounds=rounds, framework_reviews=reviews, **self._more("links"))

    # How a draw is made.

    def _yes(self) -> bool:
        """Whether to; rather not."""
        return self.number(1) == 1

    def _times(self, most: int, least: int = 0) -> Iterator[None]:
        """As many turns as are drawn, one by one: Hypothesis can then take out any of them."""
        for turn in range(most):
            if turn >= least and not self.number(2):
                return
            yield

    def _row(self, most: int, write: Callable[[], T]) -> list[T]:
        """Some large things, each drawn with the turn to the next: one is taken out whole."""
        row: list[T] = []

        def turn() -> bool:
            row.append(write())
            return len(row) < most and self.number(2) > 0

        more = most > 0 and self.number(2) > 0
        while more:
            more = self._draw(st.builds(turn))
        return row

    def _one(self, choices: Sequence[T]) -> T:
        """One of some, the first of them rather than the last."""
        return choices[self.number(len(choices) - 1)]

    def _many(self, most: int, write: Callable[[Taken], T]) -> list[T]:
        """Some nouns whose ids differ."""
        taken: Taken = set()
        return [write(taken) for _ in self._times(most)]

    def _id(self, taken: Taken) -> str:
        """An id that is not taken, and is from now on."""
        word = identifier = self._draw(IDS)
        for number in itertools.count(2):
            if identifier not in taken:
                break
            identifier = f"{word}-{number}"
        taken.add(identifier)
        return identifier

    def _more(self, *names: str) -> dict[str, Any]:
        """Some optional fields, by name."""
        return {name: self._field(name) for name in self._draw(_picks(names))}

    def _field(self, name: str) -> Any:
        if name in _LISTS:
            taken: Taken = set()
            return [_LISTS[name](self, taken) for _ in self._times(2, 1)]
        if name in _MEMBERS:
            return self._draw(_members(_MEMBERS[name]))
        match name:
            case "examples" | "keywords" | "also_called":
                return self.texts()
            case "links":
                return [self.link()]
            case "attributes":
                return self.facts()
            case "reviewed" | "on":
                return self._draw(DAYS)
            case "review_every":
                return self.number(365, 1)
            case "stacks":
                return self._yes()
        return self.words()


_LISTS: dict[str, Callable[[Nouns, Taken], Any]] = {
    "milestones": Nouns.milestone,
    "triggers": Nouns.trigger,
    "prompts": Nouns.prompt,
    "practices": Nouns.practice,
}
_MEMBERS: dict[str, type[enum.Enum]] = {
    "status": Status,
    "importance": Importance,
    "for_": Audience,
    "direction": Direction,
}
