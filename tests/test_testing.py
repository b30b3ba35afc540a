from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st

import progression.testing
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    CitedSignal,
    Cluster,
    Competency,
    Framework,
    Level,
    Noun,
    Track,
)
from progression.model.integrity import faults
from progression.names import RESERVED_IDS, is_well_formed
from progression.testing import frameworks

KNOWN_LANES = (INDIVIDUAL_CONTRIBUTOR, MANAGEMENT)
# The phase that explains a failure takes longer than the search.
QUIET = settings(database=None, max_examples=1000, phases=[Phase.generate, Phase.shrink])
STRATEGIES = sorted(set(progression.testing.__all__) - {"frameworks"})


def clusters(framework: Framework) -> Iterator[Cluster]:
    """All clusters, those within others included."""
    waiting = list(framework.clusters)
    for cluster in waiting:
        yield cluster
        waiting.extend(cluster.clusters)


def tracks(framework: Framework) -> Iterator[Track]:
    """All tracks."""
    for cluster in clusters(framework):
        yield from cluster.tracks


def levels(framework: Framework) -> Iterator[Level]:
    """All levels."""
    for track in tracks(framework):
        yield from track.levels


def features(framework: Framework) -> Iterator[str]:
    """Names of the parts of the model that a framework uses."""
    yield "cumulative" if framework.cumulative else "not cumulative"
    used = {
        "everyone": framework.expects,
        "moves": framework.moves,
        "equivalents": framework.equivalents,
        "history": framework.history,
        "dimensions": framework.dimensions,
    }
    yield from (name for name, value in used.items() if value)
    for competency in framework.competencies:
        if competency.scale:
            yield "stacks" if competency.scale.stacks else "does not stack"
    for cluster in clusters(framework):
        yield from (name for name in ("clusters", "moves", "expects") if getattr(cluster, name))
    for track in tracks(framework):
        yield f"lane {track.lane.id}" if track.lane in KNOWN_LANES else "own lane"
        yield from ("branch" for _ in [track.branches_from] if _)
        yield from (f"takes along {type(taken).__name__}" for taken in track.takes_along)
    for level in levels(framework):
        yield "graded" if level.grade else "not graded"
        yield from ("equivalent level" for _ in level.equivalents)
        yield from ("attributes" for _ in level.attributes)
        for expectation in level.expects:
            yield f"rung {bool(expectation.rung)}, signals {bool(expectation.signals)}"
            yield from ("raises" for signal in expectation.signals if signal.raises)


class TestFrameworks:
    @given(frameworks())
    def test_valid(self, framework: Framework) -> None:
        """What is drawn has no fault."""

        assert faults(framework) == []

    @given(frameworks(max_clusters=4, max_nesting=3, max_levels=6, max_competencies=9))
    @settings(max_examples=30)
    def test_valid_when_large(self, framework: Framework) -> None:
        """What is drawn large has no fault, either."""

        assert faults(framework) == []

    @given(frameworks(max_clusters=1, max_nesting=1, max_tracks=1, max_levels=2, max_signals=1))
    def test_limits(self, framework: Framework) -> None:
        """Limits hold, but for one signal that may stand again."""

        assert len(framework.clusters) <= 1
        assert all(not cluster.clusters for cluster in framework.clusters)
        assert all(len(track.levels) <= 2 for track in tracks(framework))
        assert all(len(e.signals) <= 2 for level in levels(framework) for e in level.expects)

    @given(st.booleans(), st.data())
    def test_cumulative(self, cumulative: bool, drawn: st.DataObject) -> None:
        """The switch is as it was asked for."""

        assert drawn.draw(frameworks(cumulative=cumulative)).cumulative is cumulative

    @given(frameworks())
    def test_ids(self, framework: Framework) -> None:
        """Ids are well formed, and none is reserved."""

        named: list[Any] = [*framework.competencies, *clusters(framework), *tracks(framework)]

        assert all(is_well_formed(each.id) for each in [*named, *levels(framework)])
        assert not RESERVED_IDS & {each.id for each in named}

    @pytest.mark.long
    def test_every_feature(self) -> None:
        """All of the model is drawn, each part again and again."""

        seen: Counter[str] = Counter()

        @settings(max_examples=400, database=None, phases=[Phase.generate])
        @given(frameworks())
        def look(framework: Framework) -> None:
            seen.update(set(features(framework)))

        # One start may be unlucky with what is rare.
        for start in range(3):
            seed(start)(look)()

        assert len(seen) == 26, sorted(seen)
        assert min(seen.values()) >= 4, seen

    def test_text(self) -> None:
        """A strategy for prose reaches every text that people read."""

        framework = find(
            frameworks(text=st.just("<hostile>")),
            lambda framework: any(level.expects for level in levels(framework)),
            settings=QUIET,
        )

        assert framework.title == "<hostile>"
        assert all(level.title == "<hostile>" for level in levels(framework))

    @pytest.mark.long
    def test_shrinks(self) -> None:
        """With one expectation, little else is left: at most an empty cluster."""

        # Hypothesis stops where no single step helps, for about one start in three one step short.
        found = [
            find(
                frameworks(max_nesting=1),
                lambda framework: any(level.expects for level in levels(framework)),
                settings=QUIET,
                random=random.Random(start),
            )
            for start in range(2)
        ]
        smallest = min(found, key=lambda framework: len(repr(framework)))

        assert len(smallest.competencies) == 1
        assert len(list(clusters(smallest))) <= 2
        assert len(list(levels(smallest))) == 1
        assert (smallest.moves, smallest.history, smallest.expects) == ((), (), ())

    def test_empty(self) -> None:
        """The simplest framework is empty."""

        simplest = find(frameworks(), lambda _: True, settings=QUIET)

        assert (simplest.clusters, simplest.competencies) == ((), ())

    def test_speed(self) -> None:
        """Fifty of them take seconds at most, so that nobody draws fewer."""

        @settings(max_examples=50, database=None, deadline=None, phases=[Phase.generate])
        @given(frameworks())
        def draw(framework: Framework) -> None:
            del framework

        started = time.process_time()
        draw()

        # A second is what is aimed at; the rest is for slow and busy machines.
        assert time.process_time() - started < 5


class TestNouns:
    @pytest.mark.parametrize("name", STRATEGIES)
    def test_drawn(self, name: str) -> None:
        """Each strategy draws values that are equal to themselves and have a hash."""

        strategy: st.SearchStrategy[object] = getattr(progression.testing, name)()

        @settings(max_examples=20, database=None, suppress_health_check=[HealthCheck.too_slow])
        @given(strategy)
        def look(value: object) -> None:
            assert value == value  # by value, not by identity alone
            assert isinstance(hash(value), int)

        look()

    @given(progression.testing.competencies())
    def test_steps(self, competency: Competency) -> None:
        """A competency's steps are for rungs of its scale, in their order, once each."""

        rungs = list(competency.scale.rungs) if competency.scale else []
        places = [rungs.index(step.rung) for step in competency.steps]

        assert places == sorted(set(places))

    @given(progression.testing.tracks())
    def test_track(self, track: Track) -> None:
        """A track alone branches from nowhere it does not hold, and its level ids differ."""

        names = [level.id for level in track.levels]

        assert len(names) == len(set(names))
        assert track.branches_from is None
        assert not any(isinstance(taken, CitedSignal | Noun) for taken in track.takes_along)


class TestWithoutHypothesis:
    def test_message(self) -> None:
        """Without Hypothesis, importing says which extra to install."""

        code = (
            "import sys; sys.modules['hypothesis'] = None\n"
            "try:\n    import progression.testing\n"
            "except ModuleNotFoundError as error:\n    sys.stdout.write(str(error))"
        )

        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )

        assert "progression-framework[testing]" in done.stdout
