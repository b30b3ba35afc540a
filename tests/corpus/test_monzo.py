"""Monzo: cells of prose, topics that start late, and topics that inherit."""

from __future__ import annotations

from pathlib import Path

import pytest

from progression.catalog import Catalog
from progression.model import Cluster
from tests.corpus import monzo
from tests.corpus.reading import Source, read


@pytest.fixture(scope="module")
def source(corpus: Path) -> Source:
    """The source."""
    return read(corpus / "monzo" / "framework.json")


@pytest.fixture(scope="module")
def catalog(source: Source) -> Catalog:
    """Answers about the framework made from it."""
    return Catalog(monzo.framework(source))


def _cells(source: Source, path: str, name: str) -> dict[int, Source]:
    (file,) = [each for each in source["frameworks"] if each["path"] == path]
    (topic,) = [each for each in file["topics"] if each["name"] == name]
    return {cell["level"]: cell for cell in topic["content"]}


def test_inherits(source: Source, catalog: Catalog) -> None:
    """A topic of a generic name asks what the generic topic asks at that level, and its own."""

    generic = _cells(source, "/generic", "communication")
    own = _cells(source, "/engineering/backend", "communication")

    for number in generic:
        asked = catalog.bar(f"engineering/backend/levels/level-{number}").get("communication")
        assert asked is not None
        examples = [each["criteria"] for each in own[number].get("exampleCriteria", [])]
        texts = [*generic[number]["criteria"], *own[number]["criteria"], *examples]
        assert [each.signal.text for each in asked.signals] == texts


def test_starts_late(source: Source, catalog: Catalog) -> None:
    """A topic that starts late is in force from there, and before that asks nothing."""

    asked = [
        number
        for number in range(1, 7)
        if catalog.bar(f"engineering/backend/levels/level-{number}").get("leadership")
    ]

    assert asked == sorted(_cells(source, "/engineering/backend", "leadership")) == [3, 4, 5, 6]


def test_lanes(catalog: Catalog) -> None:
    """The two operations frameworks are two lanes of one cluster, the second without level 1."""

    tracks = [catalog.tracks[f"operations/{each.id}/levels"] for each in _operations(catalog)]

    assert [track.lane.short for track in tracks] == ["IC", "M"]
    assert [[level.short for level in track.levels] for track in tracks] == [
        ["1", "2", "3", "4", "5"],
        ["2", "3", "4", "5", "6"],
    ]


def _operations(catalog: Catalog) -> list[Cluster]:
    return list(catalog.clusters["operations"].clusters)


def test_prose(catalog: Catalog) -> None:
    """A framework of prose alone has a sentence in force for each section, and no signals."""

    for seat in catalog.seats_of("design/user-research/levels"):
        bar = catalog.bar(seat)
        assert [bool(asked.summary) for asked in bar] == [True, True, True]
        assert bar.signals == ()


def test_shared(catalog: Catalog) -> None:
    """A topic of one name and title is one competency, wherever it stands."""

    clusters = {seat.cluster_path for seat in catalog.sharing("mastery")}

    assert clusters == {f"engineering/{each.id}" for each in _engineering(catalog)}
    assert len(clusters) == 5


def _engineering(catalog: Catalog) -> list[Cluster]:
    return list(catalog.clusters["engineering"].clusters)


def test_left_out(source: Source) -> None:
    """What is left out on purpose is four titles, each equal to the one that is inherited."""

    def titles(of: Source) -> int:
        return sum(
            topic["title"] is not None
            for file in of["frameworks"]
            for topic in file.get("topics") or []
        )

    assert list(monzo.LEFT_OUT) == ["topics[].title"]
    assert titles(source) - titles(monzo.expected(source)) == 4
