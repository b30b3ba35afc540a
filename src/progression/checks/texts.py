"""Everything that a framework says, walked once for all rules together."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import attrs

from progression.catalog import Catalog
from progression.model import (
    CitedSignal,
    Cluster,
    Competency,
    Expectation,
    Framework,
    Lane,
    Level,
    Noun,
    Scale,
    Signal,
    Track,
)

Word: TypeAlias = "tuple[str, int, int]"
"""A word in lower case with straight apostrophes, then where it starts and ends in its text."""

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")

SAYING: dict[str, tuple[str, ...]] = {
    "Cluster": ("title", "summary"),
    "Competency": ("title", "group", "summary", "why"),
    "Dimension": ("title", "summary"),
    "Equivalent": ("note",),
    "Expectation": ("summary", "note", "examples"),
    "Framework": ("title", "summary"),
    "Lane": ("title", "summary"),
    "Level": ("title", "also_called", "summary"),
    "Link": ("title",),
    "Milestone": ("text", "examples"),
    "Move": ("summary", "try_first", "talk_to"),
    "Moved": ("note",),
    "Practice": ("text",),
    "Prompt": ("text",),
    "Retired": ("note",),
    "ReviewRound": ("title", "note"),
    "Rung": ("title", "summary"),
    "Scale": ("title", "summary"),
    "Signal": ("text", "examples"),
    "Step": ("summary", "examples"),
    "Track": ("title", "summary"),
    "Trigger": ("text", "examples"),
}
"""For each kind of noun the fields that hold words for readers, in the order of the handbook."""


@attrs.frozen(eq=False)
class Standing:
    """A noun where it stands; each object once, however often it is used.

    Attributes:
        noun: The object.
        path: Its path; parts that have none of their own take their owner's and their id.
        owner: What holds it; None for the framework.
    """

    noun: Noun
    path: str
    owner: Noun | None

    @property
    def kind(self) -> str:
        """The name of the noun's class, such as `Signal`."""
        return type(self.noun).__name__


class Text:
    """Some words for readers, and where they stand.

    Attributes:
        text: The words, as they were written.
        noun: The object whose field holds them.
        path: The path of that object.
        field: The name of the field, such as `text`, `summary` or `examples`.
        item: The place in the field, from 0, where it holds several texts; None where it holds one.
    """

    __slots__ = ("_said", "_words", "field", "item", "noun", "path", "text")

    def __init__(self, text: str, noun: Noun, path: str, field: str, item: int | None) -> None:
        self.text = text
        self.noun = noun
        self.path = path
        self.field = field
        self.item = item
        self._words: tuple[Word, ...] | None = None
        self._said: tuple[str, ...] | None = None

    @property
    def kind(self) -> str:
        """The name of the noun's class, such as `Signal`."""
        return type(self.noun).__name__

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the text; worked out once."""
        if self._words is None:
            self._words = tuple(
                (match[0].casefold().replace("’", "'"), match.start(), match.end())
                for match in _WORD.finditer(self.text)
            )
        return self._words

    @property
    def said(self) -> tuple[str, ...]:
        """The words alone, without their places; this is much quicker for many texts."""
        if self._said is None:
            if self.text.isascii():
                words = _WORD.findall(self.text.lower())
            else:
                # Folding can make one letter several, so that words are told apart before it.
                folded = "\n".join(_WORD.findall(self.text)).casefold().replace("’", "'")
                words = folded.split("\n") if folded else []
            # Large frameworks say few words many times.
            self._said = tuple(map(sys.intern, words))
        return self._said

    def __repr__(self) -> str:
        where = self.field if self.item is None else f"{self.field}[{self.item}]"
        return f"<Text {self.path} {where}: {self.text!r}>"


def standings(catalog: Catalog) -> Iterator[Standing]:
    """Every noun of a framework where it stands, owners before what they hold.

    An object that is used in several places comes once, and so does a signal that is written twice
    with one id and one text.
    """
    return _Walk(catalog).framework()


def texts(nouns: Sequence[Standing]) -> Iterator[Text]:
    """All texts of nouns; empty ones are left out."""
    for standing in nouns:
        noun = standing.noun
        for field in SAYING.get(standing.kind, ()):
            value = getattr(noun, field)
            if isinstance(value, str):
                if value:
                    yield Text(value, noun, standing.path, field, None)
                continue
            for place, each in enumerate(value):
                if each:
                    yield Text(each, noun, standing.path, field, place)


class _Walk:
    """One walk through a framework."""

    def __init__(self, catalog: Catalog) -> None:
        self._framework = catalog.framework
        self._seen: set[int] = set()
        self._signals: set[tuple[str, str, str]] = set()

    def framework(self) -> Iterator[Standing]:
        framework = self._framework
        yield Standing(framework, framework.id, None)
        for dimension in framework.dimensions:
            yield from self._one(dimension, dimension.id, framework, "prompts")
        for competency in framework.competencies:
            yield from self._competency(competency, framework)
        yield from self._expectations(framework.expects, "", framework)
        for cluster in framework.clusters:
            yield from self._cluster(cluster, cluster.id, framework)
        yield from self._ways(framework, framework.id)
        for each in framework.cycle.rounds if framework.cycle else ():
            yield from self._one(each, each.id, framework)
        for note in framework.history:
            yield from self._one(note, getattr(note, "old", None) or note.path, framework)  # type: ignore[union-attr]  # a note has one of the two

    def _one(self, noun: Noun, path: str, owner: Noun, *inner: str) -> Iterator[Standing]:
        """A noun and the parts of some of its fields, which have ids; each object once."""
        if id(noun) in self._seen:
            return
        self._seen.add(id(noun))
        yield Standing(noun, path, owner)
        for field in (*inner, "links"):
            for part in getattr(noun, field, ()):
                name = getattr(part, "id", "")
                yield from self._one(part, f"{path}/{name}" if name else path, noun)

    def _competency(self, competency: Competency, owner: Noun) -> Iterator[Standing]:
        if id(competency) in self._seen:
            return
        path = competency.id
        if competency.scale is not None:
            yield from self._scale(competency.scale, owner)
        yield from self._one(competency, path, owner, "prompts", "practices")
        for step in competency.steps:
            if id(step) not in self._seen:
                yield from self._one(step, f"{path}/{step.rung.id}", competency)
                yield from self._signals_of(competency, step.signals, step)

    def _scale(self, scale: Scale, owner: Noun) -> Iterator[Standing]:
        yield from self._one(scale, scale.id, owner, "rungs")

    def _signals_of(
        self, competency: Competency, signals: Sequence[Signal], owner: Noun
    ) -> Iterator[Standing]:
        for signal in signals:
            key = (competency.id, signal.id, signal.text)
            if key not in self._signals:
                self._signals.add(key)
                yield from self._one(signal, f"{competency.id}/{signal.id}", owner)

    def _expectations(
        self, expectations: Sequence[Expectation], path: str, owner: Noun
    ) -> Iterator[Standing]:
        for expectation in expectations:
            if id(expectation) in self._seen:
                continue
            competency = expectation.competency
            yield from self._competency(competency, owner)
            full = f"{path}/{competency.id}" if path else competency.id
            yield from self._one(expectation, full, owner)
            yield from self._signals_of(competency, expectation.signals, expectation)

    def _cluster(self, cluster: Cluster, path: str, owner: Noun) -> Iterator[Standing]:
        if id(cluster) in self._seen:
            return
        yield from self._one(cluster, path, owner)
        yield from self._expectations(cluster.expects, path, cluster)
        for track in cluster.tracks:
            yield from self._track(track, f"{path}/{track.id}", cluster)
        for inner in cluster.clusters:
            yield from self._cluster(inner, f"{path}/{inner.id}", cluster)
        yield from self._ways(cluster, path)

    def _track(self, track: Track, path: str, owner: Noun) -> Iterator[Standing]:
        if id(track) in self._seen:
            return
        yield from self._lane(track.lane, owner)
        yield from self._one(track, path, owner)
        yield from self._expectations(track.expects, path, track)
        for taken in track.takes_along:
            if isinstance(taken, CitedSignal):
                yield from self._one(taken, taken.path, track)
        for level in track.levels:
            yield from self._level(level, f"{path}/{level.id}", track)

    def _lane(self, lane: Lane, owner: Noun) -> Iterator[Standing]:
        yield from self._one(lane, lane.id, owner)

    def _level(self, level: Level, path: str, owner: Noun) -> Iterator[Standing]:
        if id(level) in self._seen:
            return
        yield from self._one(level, path, owner, "milestones", "triggers", "prompts")
        yield from self._expectations(level.expects, path, level)

    def _ways(self, owner: Framework | Cluster, path: str) -> Iterator[Standing]:
        for move in owner.moves:
            yield from self._one(move, f"{path}/{move.start.id}--{move.end.id}", owner)
        for pair in owner.equivalents:
            yield from self._one(pair, f"{path}/{pair.first.id}--{pair.second.id}", owner)
