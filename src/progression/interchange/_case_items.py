"""The items of a CASE package and how they hang together: everything but its rubrics."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

from progression.catalog.seat import cluster_chains
from progression.interchange._converter import converter
from progression.interchange._identity import urn_of, uuid_of
from progression.interchange._standing import Standing
from progression.location import file_of
from progression.model import (
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Level,
    Milestone,
    Noun,
    Signal,
    Track,
    Trigger,
)
from progression.model.move import Equivalent, Move
from progression.model.noun import origin_of
from progression.prose import fold

Item = dict[str, Any]

KINDS: Final[Mapping[str, str]] = {
    "Cluster": "A family of roles that do one kind of work.",
    "Track": "The levels of one lane in a cluster, from the first to the last.",
    "Level": "One level of a track.",
    "Milestone": "Something observable that a manager can point to at a level.",
    "Trigger": "A reason to start the conversation about a level.",
    "Dimension": "A direction in which skills stack.",
    "Competency": "Something people grow in, shared by any number of levels.",
    "Signal": "One observable behaviour.",
}
"""What the items of a package are, by their type."""

_TOLD: Final[Mapping[type[Noun], frozenset[str]]] = {
    Framework: frozenset(
        "title summary version dimensions competencies clusters expects moves equivalents".split()
    ),
    Cluster: frozenset("title summary tracks clusters expects moves equivalents keywords".split()),
    Track: frozenset("title summary levels branches_from expects".split()),
    Level: frozenset(
        "title summary also_called keywords expects milestones triggers equivalents".split()
    ),
    Dimension: frozenset("title summary".split()),
    Competency: frozenset("title summary why keywords dimension steps".split()),
    Signal: frozenset("text raises".split()),
    Milestone: frozenset("text".split()),
    Trigger: frozenset("text".split()),
    Move: frozenset("start end summary".split()),
    Equivalent: frozenset("first second note".split()),
}
"""Fields that CASE has a place for; all others go into `extensions`."""


_UNKNOWN: Final = datetime.date(1970, 1, 1)
"""For parts of whose days nobody knows, since CASE wants one."""


class Parts:
    """Gathers the parts of a package, each under its UUID and with its day.

    Attributes:
        framework: The framework.
        items: The items, in their order.
        associations: How they hang together.
        root: The document as a whole, as others name it.
    """

    def __init__(
        self,
        framework: Framework,
        names: Standing,
        changed: Mapping[str, datetime.date],
    ) -> None:
        self.framework = framework
        self.items: list[Item] = []
        self.associations: list[Item] = []
        self._names = names
        self._changed = changed
        self._newest = max(
            changed.values(), default=framework.reviewed or datetime.date(1970, 1, 1)
        )
        self._places: dict[str, int] = {}
        self._signals: dict[tuple[str, str, str], Item] = {}
        self._levels: dict[str, Item] = {}
        self._taken: set[str] = set()
        self.root = self.made(framework, "")
        self._add_library()
        self._add_signals()
        self._add_clusters()
        self._add_ways()

    def made(self, noun: Noun | None, kind: str, *path: str) -> Item:
        """The beginning of any part: its UUID, its URI, and when it was changed last."""
        identifier = uuid_of(self.framework, kind, *path)
        number = 1
        # Two things at one path are a fault that nobody should lose a thing by.
        while identifier in self._taken:
            number += 1
            identifier = uuid_of(self.framework, kind, *path, str(number))
        self._taken.add(identifier)
        return {
            "identifier": identifier,
            "uri": urn_of(identifier),
            "lastChangeDateTime": f"{self._day(noun)}T00:00:00+00:00",
        }

    def extensions(self, noun: Noun, **more: object) -> Item:
        """What CASE has no place for, as canonical JSON has it."""
        given = converter().unstructure(noun, type(noun))
        told = _TOLD[type(noun)]
        own = {key: value for key, value in given.items() if key not in told and key != "id"}
        return {"extensions": {"progression": {**more, **own}}} if more or own else {}

    def shared(self, key: str, nouns: Mapping[str, Noun]) -> Item:
        """What stands once and is named elsewhere, as canonical JSON has it."""
        give = converter().unstructure
        return {key: [give(each, type(each)) for each in nouns.values()]} if nouns else {}

    def level(self, path: str) -> Item:
        """The item of a level."""
        return self._levels[path]

    def competency(self, competency: Competency) -> Item:
        """The item of a competency."""
        return self._competencies[competency.id]

    def signal(self, competency: Competency, signal: Signal) -> Item:
        """The item of a signal."""
        return self._signals[competency.id, signal.id, signal.text]

    def _day(self, noun: Noun | None) -> datetime.date:
        if not self._changed or noun is None:
            return self._newest
        file = file_of(origin_of(noun))
        return self._changed.get(os.path.realpath(file), self._newest) if file else self._newest

    def _item(
        self,
        noun: Any,
        kind: str,
        path: str,
        parent: Item,
        text: str,
        title: str = "",
        **more: object,
    ) -> Item:
        """Add an item below another one."""
        item = self.made(noun, kind.lower(), path)
        title = fold(title) or noun.id
        item["fullStatement"] = text.strip() or title
        if text.strip() and title != noun.id:
            item["abbreviatedStatement"] = title
        item["humanCodingScheme"] = fold(path)
        item["CFItemType"] = kind
        item["CFItemTypeURI"] = self.item_type(kind)
        item |= {key: value for key, value in more.items() if value}
        item |= self.extensions(noun)
        self.items.append(item)
        place = self._places[parent["identifier"]] = self._places.get(parent["identifier"], 0) + 1
        self._associate("isChildOf", item, parent, sequenceNumber=place)
        return item

    def item_type(self, kind: str) -> Item:
        """How an item names its type."""
        identifier = uuid_of(self.framework, "item-type", kind)
        return {"title": kind, "identifier": identifier, "uri": urn_of(identifier)}

    def _associate(self, kind: str, origin: Item, end: Item, **more: object) -> None:
        made = self.made(None, kind, origin["identifier"], end["identifier"])
        made["lastChangeDateTime"] = origin["lastChangeDateTime"]
        made["associationType"] = kind
        made["originNodeURI"] = {**link(origin), "targetType": "CASE"}
        made["destinationNodeURI"] = {**link(end), "targetType": "CASE"}
        self.associations.append(made | {key: value for key, value in more.items() if value})

    def _add_library(self) -> None:
        root = {**self.root, "title": self.framework.title}
        dimensions = {
            dimension.id: self._item(
                dimension, "Dimension", dimension.id, root, dimension.summary, dimension.title
            )
            for dimension in self._names.dimensions.values()
        }
        self._competencies = {
            each.id: self._item(
                each,
                "Competency",
                each.id,
                dimensions[each.dimension.id] if each.dimension else root,
                each.summary,
                each.title,
                notes=each.why,
                conceptKeywords=keywords(each.keywords),
            )
            for each in self._names.competencies.values()
        }

    def _add_signals(self) -> None:
        raised: list[tuple[Item, str, str]] = []
        for competency, signal in _all_signals(self.framework, self._names):
            key = competency.id, signal.id, signal.text
            if key not in self._signals:
                path = f"{competency.id}/{signal.id}"
                parent = self._competencies[competency.id]
                item = self._item(signal, "Signal", path, parent, signal.text)
                self._signals[key] = item
                raised += [(item, competency.id, other) for other in signal.raises]
        by_path = {key[:2]: item for key, item in reversed(self._signals.items())}
        for item, competency_id, other in raised:
            below = by_path.get((competency_id, other))
            if below is not None:
                self._associate("precedes", below, item)

    def _add_clusters(self) -> None:
        root = {**self.root, "title": self.framework.title}
        made: dict[str, Item] = {}
        for chain in cluster_chains(self.framework):
            *around, path = ("/".join(c.id for c in chain[:n]) for n in range(1, len(chain) + 1))
            cluster = chain[-1]
            parent = made[around[-1]] if around else root
            made[path] = item = self._item(
                cluster,
                "Cluster",
                path,
                parent,
                cluster.summary,
                cluster.title,
                conceptKeywords=keywords(cluster.keywords),
            )
            for track in cluster.tracks:
                self._add_track(track, f"{path}/{track.id}", item)

    def _add_track(self, track: Track, path: str, cluster: Item) -> None:
        item = self._item(track, "Track", path, cluster, track.summary, track.title)
        levels = [self._add_level(each, f"{path}/{each.id}", item) for each in track.levels]
        for below, above in pairwise(levels):
            self._associate("precedes", below, above)

    def _add_level(self, level: Level, path: str, track: Item) -> Item:
        item = self._item(
            level,
            "Level",
            path,
            track,
            level.summary,
            level.title,
            alternativeLabel=fold(", ".join(level.also_called)),
            conceptKeywords=keywords(level.keywords),
        )
        self._levels[path] = item
        for kind, found in (("Milestone", level.milestones), ("Trigger", level.triggers)):
            for each in found:
                self._item(each, kind, f"{path}#{each.id}", item, each.text)
        return item

    def _add_ways(self) -> None:
        """Add what leads from level to level, once all of them are there."""
        for chain in cluster_chains(self.framework):
            path = "/".join(cluster.id for cluster in chain)
            for track in chain[-1].tracks:
                items = [self._levels[f"{path}/{track.id}/{each.id}"] for each in track.levels]
                if track.branches_from is not None and items:
                    self._associate("precedes", self._named(track.branches_from), items[0])
                for item, level in zip(items, track.levels, strict=True):
                    for other in level.equivalents:
                        self._associate("isPeerOf", item, self._named(other))
            self._add_declared(chain[-1].moves, chain[-1].equivalents)
        self._add_declared(self.framework.moves, self.framework.equivalents)

    def _add_declared(self, moves: Iterable[Move], equivalents: Iterable[Equivalent]) -> None:
        for move in moves:
            more = self.extensions(move, kind="move")
            ends = self._named(move.start), self._named(move.end)
            self._associate("isRelatedTo", *ends, notes=move.summary, **more)
        for pair in equivalents:
            ends = self._named(pair.first), self._named(pair.second)
            self._associate("isPeerOf", *ends, notes=pair.note)

    def _named(self, level: Level) -> Item:
        path = self._names.path_of(level)
        assert path is not None  # `Standing` refuses levels that stand nowhere
        return self._levels[path]


def link(part: Item) -> Item:
    """How a part is named by another one."""
    title = part.get("abbreviatedStatement") or part.get("fullStatement") or part.get("title", "")
    return {"title": fold(title), "identifier": part["identifier"], "uri": part["uri"]}


def keywords(words: Iterable[str]) -> list[str]:
    """Words that people search for, each on one line."""
    return [folded for each in words if (folded := fold(each))]


def _all_signals(framework: Framework, names: Standing) -> Iterator[tuple[Competency, Signal]]:
    """Every signal with its competency, first those of steps."""
    for competency in names.competencies.values():
        for step in competency.steps:
            for signal in step.signals:
                yield competency, signal
    for expectation in _expectations(framework):
        for signal in expectation.signals:
            yield expectation.competency, signal


def _expectations(framework: Framework) -> Iterator[Expectation]:
    yield from framework.expects
    for chain in cluster_chains(framework):
        yield from chain[-1].expects
        for track in chain[-1].tracks:
            yield from track.expects
            for level in track.levels:
                yield from level.expects
