"""The ids of an earlier import, so that what stayed keeps its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progression.interchange.tables.understanding.drafts import key_of
from progression.model import Cluster, Competency, Expectation, Framework, Signal
from progression.prose import fold

_NEAR = 85
"""From which nearness on, out of 100, a text counts as reworded rather than new."""


class KnownIds:
    """What the folder's framework calls things, by what people call them."""

    def __init__(self, framework: Framework | None = None) -> None:
        self.names: dict[tuple[str, ...], str] = {}
        self._signals: dict[str, dict[str, str]] = {}
        if framework is not None:
            self._take(framework)

    def name(self, *titles: str) -> str:
        """The id of something by the titles that lead to it; empty where it is new."""
        return self.names.get(tuple(map(key_of, titles)), "")

    def signals(self, competency: str, texts: Iterable[str]) -> dict[str, str]:
        """The ids of a competency's signals: those of equal texts first, then of reworded ones."""
        from rapidfuzz import fuzz

        known = dict(self._signals.get(competency, {}))
        wanted = [fold(text) for text in texts]
        found = {text: known.pop(text) for text in wanted if text in known}
        for text in wanted:
            if text in found or not known:
                continue
            near = max(known, key=lambda other: fuzz.ratio(text, other))
            if fuzz.ratio(text, near) >= _NEAR:
                found[text] = known.pop(near)
        return found

    def _take(self, framework: Framework) -> None:
        for each in framework.competencies:
            self.names.setdefault(("competency", key_of(each.title), key_of(each.group)), each.id)
            self.names.setdefault(("competency", key_of(each.title)), each.id)
            for step in each.steps:
                self._take_signals(each, step.signals)
        for dimension in framework.dimensions:
            self.names.setdefault(("dimension", key_of(dimension.title)), dimension.id)
        for cluster in framework.clusters:
            self._take_cluster(cluster)
        for expectation in _expectations(framework):
            self._take_signals(expectation.competency, expectation.signals)

    def _take_cluster(self, cluster: Cluster) -> None:
        self.names.setdefault(("cluster", key_of(cluster.title)), cluster.id)
        for track in cluster.tracks:
            path = (key_of(cluster.title), key_of(track.title))
            self.names.setdefault(("track", *path), track.id)
            for level in track.levels:
                self.names.setdefault(("level", *path, key_of(level.title)), level.id)

    def _take_signals(self, competency: Competency, signals: Iterable[Signal]) -> None:
        kept = self._signals.setdefault(competency.id, {})
        for signal in signals:
            kept.setdefault(fold(signal.text), signal.id)


def _expectations(framework: Framework) -> Iterator[Expectation]:
    for cluster in framework.clusters:
        for track in cluster.tracks:
            for level in track.levels:
                yield from level.expects
