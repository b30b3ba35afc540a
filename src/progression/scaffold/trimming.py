"""A framework with some of its clusters and lanes, and nothing that leads to the others.

The definitions are trimmed as objects and then written anew, rather than cut out of their files:
what is left is complete by construction, has no import that nobody needs, and is formatted. What
the example company's files say beside its words is lost, which is little.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from progression.model import (
    CitedSignal,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Level,
    Noun,
    Signal,
    Track,
)
from progression.model.rewriting import Rewriting, parts_of, rewritten

N = TypeVar("N", bound=Noun)


def trimmed(
    framework: Framework, clusters: Collection[str] | None, lanes: Collection[str]
) -> Framework:
    """A framework with only some of its clusters and lanes.

    Args:
        framework: What to trim.
        clusters: Ids of the topmost clusters that stay; None for all of them.
        lanes: Ids of the lanes that stay.
    """
    topmost = {
        id(each) for each in framework.clusters if clusters is not None and each.id not in clusters
    }
    staying = {
        id(level)
        for cluster in framework.clusters
        if id(cluster) not in topmost
        for track in _tracks(cluster)
        if track.lane.id in lanes
        for level in track.levels
    }

    def goes(noun: Noun, _competency: str) -> bool:
        if isinstance(noun, Level):
            return id(noun) not in staying
        if isinstance(noun, Track):
            return noun.lane.id not in lanes
        return id(noun) in topmost

    def becomes(noun: Noun, _competency: str) -> dict[str, Any]:
        start = noun.branches_from if isinstance(noun, Track) else None
        # Who can come from nowhere takes nothing along.
        return {"takes_along": ()} if start is not None and id(start) not in staying else {}

    left = rewritten(framework, Rewriting(goes, becomes))
    return _without_idle_raises(_without_unused(left))


def _tracks(cluster: Cluster) -> Iterator[Track]:
    yield from cluster.tracks
    for inner in cluster.clusters:
        yield from _tracks(inner)


def _without_unused(framework: Framework) -> Framework:
    """Leave out competencies that nobody asks for, and dimensions that are left without any."""
    asked = {each.competency.id for each in _all(framework, Expectation)}
    asked |= {each.competency.id for each in _all(framework, CitedSignal)}

    def goes(noun: Noun, _competency: str) -> bool:
        return isinstance(noun, Competency) and noun.id not in asked

    left = rewritten(framework, Rewriting(goes))
    dimensions = {each.dimension.id for each in left.competencies if each.dimension}

    def is_empty(noun: Noun, _competency: str) -> bool:
        return isinstance(noun, Dimension) and noun.id not in dimensions

    return rewritten(left, Rewriting(is_empty))


def _without_idle_raises(framework: Framework) -> Framework:
    """Let no signal raise what went with another lane."""
    known: dict[str, set[str]] = {}
    for competency in framework.competencies:
        known[competency.id] = {each.id for each in _all(competency, Signal)}
    for expectation in _all(framework, Expectation):
        known[expectation.competency.id] |= {each.id for each in expectation.signals}

    def becomes(noun: Noun, competency: str) -> dict[str, Any]:
        if not isinstance(noun, Signal):
            return {}
        return {"raises": tuple(each for each in noun.raises if each in known[competency])}

    return rewritten(framework, Rewriting(lambda _noun, _competency: False, becomes))


def _all(noun: Noun, kind: type[N]) -> list[N]:
    """All of a kind that stand within a noun, over whatever lies between."""
    found: list[N] = []
    seen: set[int] = set()
    waiting: list[Any] = [noun]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, kind):
            found.append(each)
        for _, value in parts_of(each):
            waiting.extend(value if isinstance(value, tuple) else [value])
    return found
