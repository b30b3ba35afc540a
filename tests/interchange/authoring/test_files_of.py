from __future__ import annotations

import datetime
import itertools
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from progression import load
from progression.interchange import FormatError
from progression.interchange.authoring import files_of
from progression.interchange.json import dumps, loads
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    CitedSignal,
    Cluster,
    Competency,
    Equivalent,
    Expectation,
    Framework,
    Grade,
    Level,
    Move,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from progression.static import evaluate
from progression.testing import frameworks
from tests.interchange.company import FLEET

ROOT = Path(__file__).parents[3]

LETTERS = "ab c.'\"\\\n\té日本😀\u202e\u200d\ud800❤\ufe0f🇩🇪👍🏽عربيहिन्दी!{}\x00\r\u2028　。？"  # noqa: RUF001 - meant
HOSTILE = st.one_of(
    st.text(LETTERS, max_size=40),
    st.text(LETTERS, min_size=50, max_size=300),
    st.text(),
    st.lists(
        st.sampled_from(
            ["word", "Stop.", "a long-ish-word", "“Said”", "it's", '"q"', "e.g.", "x" * 90]
        ),
        max_size=40,
    ).map(" ".join),
)


def read(files: Mapping[str, str]) -> Framework:
    """The framework that files define, without anything being executed."""
    evaluation = evaluate(files, package="company")
    assert evaluation.findings == ()
    assert evaluation.framework is not None
    return evaluation.framework


def written(framework: Framework) -> Mapping[str, str]:
    """The files of a framework, once it is known that they say the same."""
    files = files_of(framework)
    assert read(files) == framework
    return files


def save(files: Mapping[str, str], folder: Path) -> Path:
    """A folder that holds the files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def ruff_is_content(folder: Path) -> None:
    """Fail where ruff would format, or find fault with, anything in a folder."""
    for command in (["format", "--diff"], ["check", "--extend-select", "I"]):
        ran = [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", str(folder)]
        result = subprocess.run(ran, capture_output=True, text=True, encoding="utf-8", check=False)
        assert result.returncode == 0, result.stdout + result.stderr


def crew(*levels: Level, identifier: str = "crew", **more: Any) -> Track:
    """A track of individual contributors."""
    lane = INDIVIDUAL_CONTRIBUTOR
    return Track(identifier, identifier.title(), lane=lane, levels=levels, **more)


def company(*clusters: Cluster, **more: Any) -> Framework:
    """A framework of some clusters."""
    return Framework("company", "Company", cumulative=True, clusters=clusters, **more)


class TestEqual:
    @settings(max_examples=40)
    @given(frameworks(text=HOSTILE))
    def test_any(self, framework: Framework) -> None:
        """What is written means an equal framework, which is written alike, whatever it says."""

        files = written(framework)

        assert files_of(read(files)) == files
        assert "__init__.py" in files

    @pytest.mark.long
    @settings(max_examples=40)
    @given(frameworks(max_nesting=5, max_tracks=3, max_clusters=3, text=HOSTILE))
    def test_more(self, framework: Framework) -> None:
        """Larger frameworks with clusters in clusters do so, too."""

        written(framework)

    def test_harbour(self, tmp_path: Path) -> None:
        """The example company is the same, read from its own files and from those written."""

        harbour = load(ROOT / "frameworks" / "harbour")
        files = written(harbour)

        assert load(save(files, tmp_path / "harbour")) == harbour
        assert {"engineering/__init__.py", "engineering/ic.py", "shared/direction.py"} <= set(files)

    def test_equal_frameworks(self) -> None:
        """Frameworks that are equal are written alike, whether they share objects or not."""

        assert files_of(loads(dumps(FLEET))) == files_of(FLEET) == written(FLEET)

    def test_without_halves(self) -> None:
        """Half of a character, a null and a line separator come back as they were."""

        title = "\ud800 \x00 \u2028 \r\n \x85 \ufeff"

        assert written(Framework("odd", title, cumulative=True))["__init__.py"].isascii()

    def test_two_alike(self) -> None:
        """Two levels that say the same stay two, and a reference names the one that was meant."""

        first, second = Level("mate", "Mate"), Level("mate", "Mate")
        deck = Cluster("deck", "Deck", tracks=[crew(first), crew(second, identifier="watch")])
        framework = company(deck, moves=[Move(second, first)])

        move = read(written(framework)).moves[0]
        track = read(written(framework)).clusters[0].tracks[0]

        assert move.start is not move.end
        assert track.levels[0] == first

    def test_every_expectation(self) -> None:
        """An expectation may have a rung, words, both or neither."""

        rung = Rung("able", "Able")
        craft = Competency(
            "craft", "Craft", scale=Scale("s", "S", rungs=[rung]), steps=[Step(rung, "Can.")]
        )
        expects = [
            craft.at(rung, Signal("x", "X.")),
            craft.expects("", Signal("y", "Y.", raises=["x", "z"])),
            Expectation(competency=craft, rung=rung, summary="Both."),
            Expectation(competency=craft),
        ]
        mate = Level("mate", "Mate", expects=expects)

        written(company(Cluster("deck", "Deck", tracks=[crew(mate)]), competencies=[craft]))

    def test_a_signal_with_a_long_id(self) -> None:
        """What a branch takes along may have any id."""

        craft = Competency("craft", "Craft")
        taken = [CitedSignal(craft, "long-" * 30 + "id"), CitedSignal(craft, 'say "x"')]

        written(company(Cluster("deck", "Deck", tracks=[crew(takes_along=taken)])))


class TestRefused:
    def test_a_level_that_stands_nowhere(self) -> None:
        """A level that is named and stands in no track is named in the message."""

        lost = Level("lost", "Lost at sea")

        with pytest.raises(FormatError, match="“Lost at sea”, which stands in no track"):
            files_of(company(moves=[Move(lost, lost)]))

    def test_clusters_without_end(self) -> None:
        """Clusters stand within each other only as deep as can be read."""

        inner = Cluster("c", "C")
        for _ in range(50):
            inner = Cluster("c", "C", clusters=[inner])

        with pytest.raises(FormatError, match="more than 50 deep"):
            files_of(company(inner))
        assert written(company(*inner.clusters))

    def test_what_nobody_would_read(self) -> None:
        """Numbers and texts that are not read without trust are not written either."""

        heavy = Level("mate", "Mate", grade=10**19)

        with pytest.raises(FormatError, match="more than 18 digits"):
            files_of(company(Cluster("deck", "Deck", tracks=[crew(heavy)])))
        with pytest.raises(FormatError, match="longer than 100,000 characters"):
            files_of(attrs.evolve(company(), summary="x" * 100_001))
        assert written(attrs.evolve(company(), summary="x" * 100_000))


class TestNames:
    def test_odd_ids(self, tmp_path: Path) -> None:
        """Ids that Python could not take for names still give names that tell what they mean."""

        odd = [
            "7-seas",
            "class",
            "None",
            "con",
            "a",
            "日本",
            "Führung!",
            "../x",
            "x" * 300,
            "pilot",
        ]
        odd += ["management", "history", "progression", "moves", "shared", "foundations", " "]
        odd = [each for each in odd if each.strip()]
        craft = [Competency(each, each) for each in odd]
        clusters = [
            Cluster(each, each, tracks=[crew(Level(each, each), identifier=each)]) for each in odd
        ]
        nested = Cluster("nested", "Nested", clusters=clusters)

        files = written(company(*clusters, nested, competencies=craft))

        ruff_is_content(save(files, tmp_path))
        assert all(len(part) < 80 for name in files for part in name.split("/"))
        assert {"cluster_7_seas.py", "class_cluster.py", "con_cluster.py"} <= set(files)
        assert "COMPETENCY_7_SEAS = Competency(" in files["shared.py"]
        assert "PILOT_COMPETENCY = Competency(" in files["shared.py"]

    def test_a_cluster_called_date(self) -> None:
        """A file never hides the `date` that the file around it imports."""

        day = datetime.date(2026, 3, 2)
        tracks = [crew(identifier=each, reviewed=day) for each in ("date", "crew")]
        cluster = Cluster("date", "Date", tracks=tracks, reviewed=day)

        files = written(company(cluster, reviewed=day))

        assert {"date_cluster/__init__.py", "date_cluster/date_track.py"} <= set(files)

    def test_levels_of_one_id(self) -> None:
        """Levels of one id are named after their clusters, and a new one renames no other."""

        def junior(*clusters: str) -> dict[str, str]:
            made = [Cluster(c, c, tracks=[crew(Level("junior", "Junior"))]) for c in clusters]
            return dict(written(company(*made)))

        two, three = junior("deck", "hold"), junior("deck", "hold", "galley")

        assert "DECK_JUNIOR = Level(" in two["deck.py"]
        assert {name: three[name] for name in ("deck.py", "hold.py")} == {
            name: two[name] for name in ("deck.py", "hold.py")
        }


class TestFiles:
    def test_where_things_stand(self) -> None:
        """What one cluster uses stands with it; a file holds a cluster, a folder its tracks."""

        able = Rung("able", "Able")
        scale = Scale("s", "S", rungs=[able])
        shared, own = Competency("shared-craft", "Shared"), Competency("own-craft", "Own")
        deep = Competency("deep", "Deep", scale=scale, steps=[Step(able, "Can.")])
        mate = Level("mate", "Mate", expects=[shared.expects("A."), own.expects("B.")])
        cook = Level("cook", "Cook", expects=[shared.expects("A.")])
        bosun = Level("bosun", "Bosun", expects=[deep.at(able)])
        framework = company(
            Cluster("deck", "Deck", tracks=[crew(mate)]),
            Cluster("galley", "Galley", tracks=[crew(cook), crew(bosun, identifier="watch")]),
            competencies=[shared, own, deep],
            moves=[Move(mate, cook), Move(cook, mate)],
        )

        files = written(framework)

        assert sorted(files) == [
            "__init__.py",
            "deck.py",
            "foundations.py",
            "galley/__init__.py",
            "galley/crew.py",
            "galley/deep.py",
            "galley/moves.py",
            "galley/watch.py",
            "moves.py",
            "shared.py",
        ]
        assert "OWN_CRAFT = Competency(" in files["deck.py"]

    def test_clusters_that_need_each_other(self) -> None:
        """Moves from cluster to cluster and back import in no circle, wherever they are held."""

        mate, cook = Level("mate", "Mate"), Level("cook", "Cook")
        deck = Cluster("deck", "Deck", tracks=[crew(mate)], moves=[Move(mate, cook)])
        galley = Cluster(
            "galley", "Galley", tracks=[crew(cook)], equivalents=[Equivalent(cook, mate)]
        )

        files = written(company(deck, galley))

        assert set(files) == {"__init__.py", "clusters.py"}

    def test_a_long_chain(self) -> None:
        """Tracks that branch from each other without end are read without trust, too."""

        tracks = [crew(Level("one", "One"), identifier="t-99")]
        for number in range(98, 0, -1):
            below = tracks[-1].levels[0]
            level = Level("one", f"One {number}")
            tracks.append(crew(level, identifier=f"t-{number}", branches_from=below))
        clusters = [Cluster(each.id, each.title, tracks=[each]) for each in reversed(tracks)]

        written(company(*clusters))

    def test_clusters_far_down(self) -> None:
        """Clusters stand within each other as deep as the model goes."""

        inner = Cluster("c-40", "C")
        for number in range(39, 0, -1):
            inner = Cluster(f"c-{number}", "C", clusters=[inner])

        written(company(inner))

    def test_many_clusters(self) -> None:
        """Each of many clusters has a file of its own."""

        clusters = [Cluster(f"c-{number}", "C") for number in range(200)]

        assert len(written(company(*clusters))) == 201

    def test_a_large_track(self) -> None:
        """Thousands of signals in one track are parted so that each file can be read."""

        craft = [Competency(f"craft-{number}", "Craft") for number in range(400)]
        levels = [
            Level(
                f"l-{at}",
                f"L{at}",
                expects=[
                    each.expects(
                        "", *(Signal(f"s-{at}-{n}", "Does it, as all do.") for n in range(3))
                    )
                    for each in craft
                ],
            )
            for at in range(4)
        ]

        files = written(company(Cluster("deck", "Deck", tracks=[crew(*levels)])))

        assert {"deck/crew/__init__.py", "deck/crew/l_0.py"} <= set(files)


class TestStyle:
    def test_any(self, tmp_path: Path) -> None:
        """Ruff formats nothing, and finds no fault."""

        numbers = itertools.count()

        @settings(max_examples=30, phases=[Phase.generate])
        @given(frameworks(text=HOSTILE))
        def write(framework: Framework) -> None:
            save(files_of(framework), tmp_path / f"company_{next(numbers)}")

        write()

        ruff_is_content(tmp_path)

    def test_harbour(self, tmp_path: Path) -> None:
        """Ruff finds nothing to do in what is written of the example company."""

        harbour = load(ROOT / "frameworks" / "harbour")

        ruff_is_content(save(files_of(harbour), tmp_path))

    def test_hostile(self, tmp_path: Path) -> None:
        """Nor in texts that are long, have no spaces, or whose width nobody is sure of."""

        texts = ["x" * 10_000, "word " * 2_000, "日本語" * 3_000, "👍🏽" * 45, "❤\ufe0f" * 41]
        texts += [f"{'a' * n} b" for n in range(55, 90)]
        texts += [f"{'a' * n}. B{'c' * n}" for n in range(30, 45)]
        texts += [f"é{'a' * n}" for n in range(60, 80)] + ['"' * n for n in range(30, 45)]
        competencies = [
            Competency(
                f"c-{number}",
                text,
                summary=text,
                why=text,
                keywords=[text],
                attributes={"fact": text, text: "fact"},
            )
            for number, text in enumerate(texts)
        ]

        ruff_is_content(save(written(company(competencies=competencies)), tmp_path))

    def test_prose(self) -> None:
        """Prose that does not fit on a line has a line for each sentence."""

        framework = Framework(
            "acme",
            "Acme",
            cumulative=True,
            summary="We grow by doing things that we could not do before, and by telling others."
            " Nobody counts. Ask when you do not know.",
            owner="People team",
            reviewed=datetime.date(2026, 3, 2),
        )

        assert files_of(framework, about="Read from `levels.xlsx`.") == {
            "__init__.py": '''\
"""Acme: the framework as a whole.

Read from `levels.xlsx`.
"""

from datetime import date

from progression import Framework

ACME = Framework(
    "acme",
    "Acme",
    cumulative=True,
    summary=(
        "We grow by doing things that we could not do before, and by telling others."
        " Nobody counts."
        " Ask when you do not know."
    ),
    owner="People team",
    reviewed=date(2026, 3, 2),
)
'''
        }

    def test_repeated_signals(self) -> None:
        """A signal that stands in several places is written once, and named in each."""

        asks = Signal("asks-first", "Asks first.")
        craft = Competency("craft", "Craft")
        mate = Level("mate", "Mate", expects=[craft.expects("A.", asks)])
        helm = Level(
            "helm", "Helm", expects=[craft.expects("B.", Signal("asks-first", "Asks first."))]
        )

        files = written(company(Cluster("deck", "Deck", tracks=[crew(mate, helm)])))

        assert files["deck.py"].count('"asks-first"') == 1
        assert files["deck.py"].count("            ASKS_FIRST,\n") == 2

    def test_grades(self) -> None:
        """A grade that is a number is written as one; one with a name is a constant."""

        levels = [Level("a", "A", grade=3), Level("b", "B", grade=Grade(4, name="Four"))]

        files = written(company(Cluster("deck", "Deck", tracks=[crew(*levels)])))

        assert "grade=3," in files["deck.py"]
        assert 'GRADE_4 = Grade(4, name="Four")\n' in files["foundations.py"]


class TestFewLines:
    def test_one_word(self) -> None:
        """A word that changes in one of the example company's signals changes one line."""

        harbour = load(ROOT / "frameworks" / "harbour")
        text = dumps(harbour)
        before = files_of(harbour)
        after = files_of(
            loads(text.replace("Ties a proposal to the goal", "Ties a project to the goal"))
        )

        assert len(_changed(before, after)) == 2

    def test_one_level(self) -> None:
        """A level more is new lines: the level and its place in the track; no other changes."""

        levels = [Level(f"l-{number}", "L", summary="Does what is asked.") for number in range(9)]
        eight, nine = (
            files_of(company(Cluster("deck", "Deck", tracks=[crew(*some)])))
            for some in (levels[:4] + levels[5:], levels)
        )
        changed = _changed(eight, nine)

        assert [line for line in changed if line[0] == "-"] == []
        assert len(changed) == len(
            ["LEVEL = Level(", "id", "title", "summary", ")", "", "in the track"]
        )


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Lines that are gone or new."""
    import difflib

    changed: list[str] = []
    for name in before.keys() | after.keys():
        lines = before.get(name, "").splitlines(), after.get(name, "").splitlines()
        changed += [each for each in difflib.ndiff(*lines) if each[0] in "+-"]
    return changed
