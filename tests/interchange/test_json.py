from __future__ import annotations

import json
import pickle
import stat
import threading
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.interchange import FormatError
from progression.interchange.json import dump, dumps, load, loads
from progression.location import Location
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Grade,
    Lane,
    Level,
    Move,
    Rung,
    Scale,
    Step,
    Track,
)
from progression.testing import frameworks
from tests.interchange.company import COACHING, FLEET, MASTER, MATE

TEXT = dumps(FLEET)
EMPTY = Framework("fleet", "Fleet", cumulative=False)


def reading_fails(text: str) -> FormatError:
    """The error that reading a text gives."""
    with pytest.raises(FormatError) as caught:
        loads(text)
    return caught.value


def writing_fails(framework: Framework) -> FormatError:
    """The error that writing a framework gives."""
    with pytest.raises(FormatError) as caught:
        dumps(framework)
    return caught.value


def edited(*edits: tuple[str, Any]) -> FormatError:
    """The error of the company's document after edits, each a path with dots and a value."""
    document = json.loads(TEXT)
    for path, value in edits:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        place = document
        for step in steps:
            place = place[step]
        place[last] = value
    return reading_fails(json.dumps(document, indent=2))


def with_levels(*levels: Level, **more: Any) -> Framework:
    """A framework of one track."""
    track = Track("crew", "Crew", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels)
    deck = Cluster("deck", "Deck", tracks=[track])
    return Framework("fleet", "Fleet", cumulative=False, clusters=[deck], **more)


class TestRoundTrip:
    @given(frameworks())
    def test_any(self, framework: Framework) -> None:
        """What was written reads back as an equal framework, and writes the same text again."""

        text = dumps(framework)

        again = loads(text, name="fleet.json")

        assert again == framework
        assert dumps(again) == text

    @given(frameworks(max_levels=2, text=st.text(max_size=8)))
    def test_hostile_text(self, framework: Framework) -> None:
        """Any text that is Unicode survives, in every field."""

        assert loads(dumps(framework, indent=None)) == framework

    def test_every_feature(self) -> None:
        """The company that uses every feature survives."""

        assert loads(TEXT) == FLEET

    def test_order(self) -> None:
        """No order is lost: of facts, of what a track takes along, of history."""

        turned = attrs.evolve(FLEET, history=FLEET.history[::-1])

        assert loads(dumps(turned)).history == FLEET.history[::-1]
        assert list(json.loads(TEXT))[:4] == ["schema", "id", "title", "cumulative"]

    def test_unlisted(self) -> None:
        """What the framework uses without listing it stays unlisted, and is not lost."""

        again = loads(TEXT)
        taken, was = (each.clusters[0].tracks[1].takes_along[0] for each in (again, FLEET))

        assert json.loads(TEXT)["unlisted"].keys() == {"dimensions", "competencies"}
        assert [each.id for each in again.competencies] == ["coaching"]
        assert taken == was

    def test_shared_once(self) -> None:
        """One competency of a document is one object, however often it is named."""

        crew, bridge = loads(TEXT).clusters[0].tracks

        assert crew.levels[0].expects[0].competency is bridge.levels[0].expects[0].competency

    def test_level_at_two_paths(self) -> None:
        """A level that stands in two tracks is named by the first path."""

        tracks = [
            Track(name, "Crew", lane=INDIVIDUAL_CONTRIBUTOR, levels=[MATE]) for name in ("a", "b")
        ]
        framework = Framework(
            "fleet",
            "Fleet",
            cumulative=False,
            clusters=[Cluster("deck", "Deck", tracks=tracks)],
            moves=[Move(MATE, MATE)],
        )

        text = dumps(framework)

        assert json.loads(text)["moves"] == [{"start": "deck/a/mate", "end": "deck/a/mate"}]
        assert loads(text) == framework

    def test_equal_level(self) -> None:
        """A level is named by its path where only an equal one stands there."""

        copy = pickle.loads(pickle.dumps(MATE))
        framework = with_levels(MATE, moves=[Move(copy, copy)])

        assert loads(dumps(framework)) == framework

    def test_long_chain_of_equivalents(self) -> None:
        """Levels that name one another in a chain of hundreds are no matter."""

        levels = [Level("l0", "L")]
        for number in range(1, 150):
            levels.append(Level(f"l{number}", "L", equivalents=[levels[-1]]))

        again = loads(dumps(with_levels(*reversed(levels))))

        assert [level.id for level in again.clusters[0].tracks[0].levels[:2]] == ["l149", "l148"]

    def test_grade(self) -> None:
        """A grade that is only a number is written as one, and may be read as an object."""

        text = dumps(with_levels(Level("mate", "Mate", grade=Grade(3))))

        assert '"grade": 3' in text
        assert loads(text.replace('"grade": 3', '"grade": {"number": 3}')) == loads(text)

    def test_threads(self) -> None:
        """Threads that read at once do not see each other's documents."""

        other = TEXT.replace('"asks-first"', '"asks"')
        found: list[bool] = []

        def read(text: str) -> None:
            found.extend(dumps(loads(text)) == text for _ in range(20))

        threads = [threading.Thread(target=read, args=[text]) for text in (TEXT, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert found == [True] * 40


class TestLocation:
    def test_of_a_file(self, tmp_path: Path) -> None:
        """What is read from a file knows the line and column where its object starts."""

        file = tmp_path / "fleet.json"
        dump(FLEET, file)
        lines = TEXT.splitlines()

        signal = load(file).competencies[0].steps[0].signals[0]

        assert signal.location is not None
        assert lines[signal.location.line - 1][signal.location.column - 1 :] == "{"
        assert '"asks-first"' in lines[signal.location.line]

    def test_braces_in_texts(self) -> None:
        """Braces, quotes and escapes within texts mislead no location."""

        framework = Framework(
            'a{"b', "}\\", cumulative=True, clusters=[Cluster("x", "{"), Cluster("y", "\n")]
        )

        read = loads(dumps(framework), name="f")

        assert read.location == Location("f", 1, 1)
        assert [str(each.location) for each in read.clusters] == ["f:7:5", "f:11:5"]

    def test_of_text(self) -> None:
        """Text without a name gives nouns without a place."""

        assert loads(TEXT).location is None
        assert loads(TEXT).clusters[0].location is None


class TestFile:
    def test_failure_leaves_the_old_file(self, tmp_path: Path) -> None:
        """A framework that cannot be written leaves the file as it was, and nothing beside it."""

        file = tmp_path / "fleet.json"
        file.write_text("old", encoding="utf-8")

        with pytest.raises(FormatError):
            dump(with_levels(MATE, MATE), file)

        assert [each.name for each in tmp_path.iterdir()] == ["fleet.json"]
        assert file.read_text(encoding="utf-8") == "old"

    def test_link_and_mode(self, tmp_path: Path) -> None:
        """A link stays a link, and the file that it leads to keeps its permissions."""

        file, link = tmp_path / "fleet.json", tmp_path / "link.json"
        file.touch(mode=0o640)
        file.chmod(0o640)
        link.symlink_to(file)

        dump(FLEET, link)

        assert link.is_symlink()
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        assert file.read_bytes() == TEXT.encode()

    def test_not_utf_8(self, tmp_path: Path) -> None:
        """A file in another encoding is refused with the place of the first wrong byte."""

        file = tmp_path / "fleet.json"
        file.write_bytes('{\n"title": "Größe"}'.encode("latin-1"))

        with pytest.raises(FormatError) as caught:
            load(file)

        assert str(caught.value).startswith(
            f"{file}:\n$ (line 2, column 13): The file is not UTF-8"
        )

    def test_mark_at_the_start(self, tmp_path: Path) -> None:
        """A byte-order mark, as some editors write, is read over."""

        file = tmp_path / "fleet.json"
        file.write_text(TEXT, encoding="utf-8-sig")

        assert load(file) == FLEET


class TestBrokenText:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "it ends too early"),
            ('{"schema": "progress', "unterminated string"),
            (TEXT[:-3], "it ends too early"),
            (TEXT.replace('"fleet",', '"fleet"'), "expecting ',' delimiter"),
            ("{'id': 1}", "expecting property name"),
            (TEXT + "{}", "extra data"),
            ('{"a": NaN}', "NaN, which is no number"),
            ('{"a": -Infinity}', "-Infinity, which is no number"),
            ('{"a": ' + "9" * 5000 + "}", "thousands of digits"),
            ("[" * 100_000, "nests too deeply"),
            ('{"a": "\\ud800"}', "half of a character"),
            ('{"\\udc00": 1}', "half of a character"),
            ("[]", "this document is a list"),
            ("null", "this document is null"),
            ("{}", "lacks `schema`"),
            ('{"schema": "progression/framework/2"}', "Bring progression up to date"),
            ('{"schema": "progression/framework/0"}', "not the text"),
            ('{"schema": 1}', "not the number 1"),
        ],
    )
    def test_one_message(self, text: str, said: str) -> None:
        """Text that is no document gives one message, which says why."""

        error = reading_fails(text)

        assert len(error.faults) == 1
        assert said in str(error)

    def test_duplicate_keys(self) -> None:
        """Each key that stands twice in one object is told, with its place."""

        error = reading_fails('{\n "a": {"x": [1]},\n "a": {"x": [2]}, "b": [{"c": 1, "c": 2}]}')

        assert [(fault.path, fault.line) for fault in error.faults] == [("$.a", 3), ("$.b[0].c", 3)]

    def test_depth_of_clusters(self) -> None:
        """Clusters in clusters by the hundred are refused in both directions, and crash nothing."""

        deep = Cluster("deck", "Deck")
        raw: dict[str, Any] = {"id": "deck", "title": "Deck"}
        for _ in range(100):
            deep = Cluster("deck", "Deck", clusters=[deep])
            raw = {"id": "deck", "title": "Deck", "clusters": [raw]}
        document = json.loads(dumps(EMPTY)) | {"clusters": [raw]}

        assert "more than 40 deep" in str(reading_fails(json.dumps(document)))
        assert "more than 40 deep" in str(writing_fails(attrs.evolve(EMPTY, clusters=[deep])))

    def test_clusters_as_deep_as_allowed(self) -> None:
        """Forty clusters within each other survive."""

        deep = Cluster("deck", "Deck")
        for _ in range(39):
            deep = Cluster("deck", "Deck", clusters=[deep])
        framework = attrs.evolve(EMPTY, clusters=[deep])

        assert loads(dumps(framework)) == framework


class TestRefusedDocument:
    @pytest.mark.parametrize(
        ("path", "value", "said"),
        [
            (
                "clusters.0.tracks.1.lane",
                3,
                "`lane` names a lane by its id in quotes, and holds",
            ),
            ("clusters.0.tracks.1.lane", "managment", "Near it: management."),
            ("competencies.0.dimension", "inflence", "Near it: influence."),
            ("competencies.0.scale", "death", "Near it: depth."),
            ("competencies.0.steps.0.rung", "novise", "Near it: novice."),
            ("clusters.0.tracks.0.levels.0.expects.0.competency", "cooching", "Near it: coaching."),
            ("clusters.0.tracks.0.levels.1.expects.0.rung", "novice", "has no scale"),
            ("clusters.0.tracks.1.branches_from", "deck/crew/mat", "Near it: deck/crew/mate"),
            ("clusters.0.tracks.1.takes_along.1", "coching/asks-first", "Near it: coaching."),
            ("clusters.0.tracks.1.takes_along.1", "coaching/", "no signal after the slash"),
            ("clusters.0.tracks.1.takes_along.1", 1, "or one of its signals"),
            ("moves.0.end", None, "`end` names a level by its path in quotes, and holds null."),
            ("id", " ", "`id` is empty"),
            ("clusters.0.id", "a/b", "`id` holds a slash"),
            ("cumulative", 1, "`cumulative` takes true or false, not the number 1."),
            ("title", ["Fleet"], "`title` takes text in quotes, not a list."),
            ("clusters", "deck", "`clusters` takes a list, not the text “deck”."),
            ("clusters.0", [], "`clusters[0]` takes an object, not a list."),
            ("clusters.0.tracks.0.levels.0.grade", 1.0, "takes a whole number"),
            ("clusters.0.tracks.0.levels.0.grade", True, "takes a whole number"),
            ("clusters.0.tracks.0.levels.1.attributes", {"a": 1}, "“a” holds the number 1"),
            ("clusters.0.tracks.0.levels.1.attributes", [], "an object of texts, not a list"),
            ("clusters.0.status", "adoptd", "takes “draft”, “pilot”, “adopted” or “retired”"),
            ("reviewed", "2026-02-30", "which no calendar has"),
            ("reviewed", "20260131", "takes a day such as"),
            ("review_every", 0, "takes a number of 1 or more"),
            ("history.0.kind", "mooved", "takes “moved” or “retired”"),
            ("history.0", {"old": "a", "new": "b"}, "lacks `kind`"),
            ("ownr", "Ada", "has no key `ownr`. Did you mean `owner`?"),
            ("clusters.0.colour", "red", "has no key `colour`. It has `id`, `title`"),
            ("history.1.old", "x", "has no key `old`"),
            ("unlisted", [], "`unlisted` takes an object, not a list."),
            ("unlisted.lanes", [], "There is no `lanes` here, but `dimensions`, `competencies`."),
            ("$schema", 1, "takes the address of a schema"),
            ("scales.0.rungs.1.id", "novice", "The rung “novice” stands twice."),
            ("lanes.1.id", "individual-contributor", "The lane “individual-contributor” stands"),
            ("unlisted.competencies.0.id", "coaching", "The competency “coaching” stands twice."),
            ("clusters.0.tracks.0.levels.1.id", "mate", "The level “deck/crew/mate” stands twice."),
        ],
    )
    def test_one_fault(self, path: str, value: object, said: str) -> None:
        """One edit gives a message in people's words, at the path of the edit."""

        error = edited((path, value))
        start = "$"
        for step in path.split("."):
            start += f"[{step}]" if step.isdigit() else f".{step}"

        paths = [fault.path for fault in error.faults]

        assert said in str(error)
        assert any(path.startswith(start) or start.startswith(path) for path in paths)
        assert all(fault.line for fault in error.faults)

    def test_all_at_once(self) -> None:
        """All faults of a document are told at once, in its order, each with line and column."""

        error = edited(
            ("cumulative", None),
            ("competencies.0.steps.1.summary", 3),
            ("clusters.0.tracks.0.levels.1.titel", "x"),
            ("moves.0.start", "deck/crew/hem"),
        )

        assert [fault.path for fault in error.faults] == [
            "$.cumulative",
            "$.competencies[0].steps[1].summary",
            "$.clusters[0].tracks[0].levels[1].titel",
            "$.moves[0].start",
        ]
        assert [fault.line for fault in error.faults] == sorted(f.line for f in error.faults)

    def test_missing_key(self) -> None:
        """A key that must stand is missed where its object stands."""

        document = json.loads(TEXT)
        del document["clusters"][0]["tracks"][0]["lane"]

        error = reading_fails(json.dumps(document))

        assert str(error.faults[0]).endswith("`tracks[0]` lacks `lane`.")

    def test_no_echo(self) -> None:
        """What is wrong with a competency is told once, however often it is named."""

        error = edited(("competencies.0.title", 3), ("scales.0.title", 4))

        assert [fault.path for fault in error.faults] == [
            "$.scales[0].title",
            "$.competencies[0].title",
        ]

    def test_circle(self) -> None:
        """Levels that name each other in a circle are told as such."""

        error = edited(
            ("clusters.0.tracks.0.levels.1.equivalents", ["deck/bridge/captain"]),
        )

        assert "in turn" in str(error)

    def test_keys_with_spaces(self) -> None:
        """A path writes a key that is no word in brackets."""

        error = edited(("clusters.0.tracks.0.levels.1.planning horizon", "a year"))

        assert error.faults[0].path == '$.clusters[0].tracks[0].levels[1]["planning horizon"]'

    def test_many_faults(self) -> None:
        """Thousands of faults are kept, and some are shown."""

        tracks = [{"id": f"t{number}", "title": "T", "lane": "x"} for number in range(3000)]

        error = edited(("clusters.0.tracks", tracks))

        assert len(error.faults) > 3000
        assert "more faults." in str(error)

    def test_pickles(self) -> None:
        """The error keeps its parts through a pickle."""

        error = edited(("cumulative", None))

        assert pickle.loads(pickle.dumps(error)).faults == error.faults
        assert isinstance(error, ValueError)


class TestRefusedFramework:
    @pytest.mark.parametrize(
        ("framework", "said"),
        [
            (with_levels(MATE, MATE), "Two levels stand at “deck/crew/mate”."),
            (with_levels(Level("a/b", "A")), "The id “a/b” holds a slash"),
            (
                attrs.evolve(EMPTY, competencies=[COACHING, Competency("coaching", "Other")]),
                "The competency id “coaching” stands twice.",
            ),
            (
                with_levels(
                    Level("mate", "Mate", expects=[Competency("coaching", "X").expects("Does.")]),
                    competencies=[COACHING],
                ),
                "Two things that differ are named as competency “coaching”",
            ),
            (
                attrs.evolve(
                    EMPTY,
                    dimensions=[Dimension("a", "A")],
                    competencies=[Competency("b", "B", dimension=Dimension("a", "Other"))],
                ),
                "Two things that differ are named as dimension “a”",
            ),
            (
                attrs.evolve(
                    EMPTY,
                    clusters=[
                        Cluster(
                            "deck",
                            "Deck",
                            tracks=[
                                Track("a", "A", lane=Lane("own", "Own")),
                                Track("b", "B", lane=Lane("own", "Other")),
                            ],
                        )
                    ],
                ),
                "Two things that differ are named as lane “own”",
            ),
            (
                with_levels(Level("mate", "Mate"), moves=[Move(MATE, MATE)]),
                "“Mate” (mate) is named here and stands in no track.",
            ),
            (
                with_levels(
                    Level(
                        "mate",
                        "Mate",
                        expects=[Expectation(competency=Competency("a", "A"), rung=MASTER)],
                    )
                ),
                "The rung “master” is none of the scale of “A”, which is missing.",
            ),
            (
                attrs.evolve(
                    EMPTY,
                    competencies=[
                        Competency(
                            "a",
                            "A",
                            scale=Scale("s", "S", rungs=[Rung("r", "R"), Rung("r", "R")]),
                            steps=[Step(Rung("q", "Q"), "Does.")],
                        )
                    ],
                ),
                "has two rungs “r”",
            ),
            (attrs.evolve(EMPTY, title="\ud800"), "half of a character"),
            (with_levels(Level("mate", "Mate", grade=10**5000)), "A number cannot be written"),
        ],
    )
    def test_said(self, framework: Framework, said: str) -> None:
        """A framework in which a name would not lead back is refused, and nothing is lost."""

        assert said in str(writing_fails(framework))
