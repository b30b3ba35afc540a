from __future__ import annotations

import datetime
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progression.catalog import Asked, Catalog
from progression.interchange import FormatError, Occasion, format_named
from progression.interchange.case import dumps
from progression.loader import load
from progression.location import file_of
from progression.model import Cluster, Framework, Level, Signal
from progression.model.noun import origin_of
from progression.testing import frameworks
from tests.interchange.company import FLEET, MATE, SAILING

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
NORMALIZED = (
    *("CFItemType", "humanCodingScheme", "abbreviatedStatement", "alternativeLabel"),
    *("title", "quality", "category", "creator", "version"),
)


@pytest.fixture(scope="session")
def validator(schemas: Path) -> jsonschema.Draft201909Validator:
    """The official schema of a package, in a third party's validator."""
    schema = json.loads((schemas / "case-v1p1-cfpackage.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft201909Validator.FORMAT_CHECKER
    return jsonschema.Draft201909Validator(schema, format_checker=checker)


@pytest.fixture(scope="module")
def harbour() -> Framework:
    """The example company."""
    return load(HARBOUR)


def package(framework: Framework) -> dict[str, Any]:
    """What a package holds."""
    found = json.loads(dumps(framework))
    assert isinstance(found, dict)
    return found


def parts(value: object) -> Iterator[dict[str, Any]]:
    """Every object of a package that has an identity of its own."""
    if isinstance(value, dict):
        if "lastChangeDateTime" in value:
            yield value
        for key, inner in value.items():
            if key != "extensions":
                yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def links(value: object) -> Iterator[dict[str, Any]]:
    """Every place where a part names another one."""
    if isinstance(value, dict):
        if "uri" in value and "lastChangeDateTime" not in value:
            yield value
        for inner in value.values():
            yield from links(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from links(inner)


def items(found: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    """The items of one type, by their codes."""
    return {
        each["humanCodingScheme"]: each for each in found["CFItems"] if each["CFItemType"] == kind
    }


def pairs(found: dict[str, Any], kind: str) -> set[tuple[str, str]]:
    """What is associated, by the codes of both ends."""
    codes = {each["identifier"]: each["humanCodingScheme"] for each in found["CFItems"]}
    return {
        (
            codes[each["originNodeURI"]["identifier"]],
            codes.get(each["destinationNodeURI"]["identifier"], ""),
        )
        for each in found["CFAssociations"]
        if each["associationType"] == kind
    }


def summary(asked: Asked) -> list[str]:
    """The line with which a criterion level begins, if there is one."""
    return [asked.summary] if asked.summary else []


class TestSchema:
    def test_example_company(
        self, validator: jsonschema.Draft201909Validator, harbour: Framework
    ) -> None:
        """The official schema takes the example company."""

        assert list(validator.iter_errors(package(harbour))) == []

    @settings(max_examples=12)
    @given(frameworks(text=st.text(max_size=20)))
    def test_any_company(
        self, validator: jsonschema.Draft201909Validator, framework: Framework
    ) -> None:
        """The official schema takes whatever framework, with any words in it."""

        assert list(validator.iter_errors(package(framework))) == []

    def test_refuses(self, validator: jsonschema.Draft201909Validator) -> None:
        """The validator sees what is wrong, so that its silence says something."""

        broken = package(FLEET)
        broken["CFItems"][0]["identifier"] = "mate"
        del broken["CFDocument"]["creator"]

        assert len(list(validator.iter_errors(broken))) == 2


class TestIdentity:
    @settings(max_examples=12)
    @given(frameworks(text=st.text(max_size=20)))
    def test_links(self, framework: Framework) -> None:
        """Every link leads to a part of the package, and every part has an identity of its own."""

        found = package(framework)
        known = Counter(each["identifier"] for each in parts(found))

        assert {each["identifier"] for each in links(found)} <= known.keys()
        assert set(known.values()) == {1}
        assert all(each["uri"] == f"urn:uuid:{each['identifier']}" for each in parts(found))

    def test_inner_links(self, harbour: Framework) -> None:
        """What is named without a link, in rubrics and extensions, is there as well."""

        found = package(harbour)
        known = {each["identifier"] for each in parts(found)}
        named: set[str] = set()
        for rubric in found["CFRubrics"]:
            for criterion in rubric["CFRubricCriteria"]:
                named.add(criterion["rubricId"])
                for level in criterion["CFRubricCriterionLevels"]:
                    about = level["extensions"][0]["progression"]
                    named |= {level["rubricCriterionId"], *about["signals"]}
                    named |= {about["level"]} if "level" in about else set()

        assert len(named) > 100
        assert named <= known

    def test_order_and_titles(self) -> None:
        """Identities stay, whatever the order and the titles."""

        deck = attrs.evolve(FLEET.clusters[0], title="Decks", tracks=FLEET.clusters[0].tracks[::-1])
        other = attrs.evolve(FLEET, title="Ships", clusters=[deck])
        before, after = package(FLEET), package(other)

        assert before["CFItems"] != after["CFItems"]
        assert {each["identifier"] for each in parts(before)} == {
            each["identifier"] for each in parts(after)
        }

    def test_of_a_level(self) -> None:
        """The identity of a level is the same for ever, so that other tools may rely on it."""

        found = items(package(FLEET), "Level")

        assert found["deck/crew/mate"]["identifier"] == "aa486384-ef78-5b10-bc46-6267290fab34"

    def test_two_wordings(self) -> None:
        """Two wordings under one id are two items, so that none of them is lost."""

        sails = [
            Level(name, name, expects=[SAILING.expects("Sails.", Signal("sails", text))])
            for name, text in (("boy", "Sails."), ("cook", "Steers."))
        ]
        crew = attrs.evolve(FLEET.clusters[0].tracks[0], levels=sails)
        framework = attrs.evolve(
            FLEET, clusters=[Cluster("deck", "Deck", tracks=[crew])], moves=[], equivalents=[]
        )
        signals = [each for each in package(framework)["CFItems"] if each["CFItemType"] == "Signal"]

        texts = [each["fullStatement"] for each in signals]
        assert texts == ["Asks first.", "Teaches.", "Sails.", "Steers."]
        assert len({each["identifier"] for each in signals}) == 4


class TestContent:
    def test_counts(self, harbour: Framework) -> None:
        """Each level, competency and signal of the catalog is one item."""

        found, catalog = package(harbour), Catalog(harbour)
        signals = {
            row["competency"] + "/" + row["signal"] for row in catalog.rows() if row["signal"]
        }

        assert items(found, "Level").keys() == {seat.path for seat in catalog.seats}
        assert items(found, "Competency").keys() == catalog.competencies.keys()
        assert items(found, "Cluster").keys() == catalog.clusters.keys()
        assert signals <= items(found, "Signal").keys()

    def test_order_of_levels(self, harbour: Framework) -> None:
        """The levels of each track precede one another, from the lowest up."""

        catalog = Catalog(harbour)
        chain = {
            (seat.path, above.path) for seat in catalog.seats if (above := catalog.above(seat))
        }

        assert chain <= pairs(package(harbour), "precedes")

    def test_ways(self) -> None:
        """Moves, equal weights, branches and raised signals are associations."""

        found = package(FLEET)

        assert pairs(found, "isRelatedTo") == {("deck/crew/helm", "deck/bridge/captain")}
        assert ("deck/bridge/captain", "deck/crew/helm") in pairs(found, "isPeerOf")
        assert ("deck/crew/mate", "deck/bridge/captain") in pairs(found, "precedes")
        assert ("coaching/asks-first", "coaching/teaches") in pairs(found, "precedes")

    def test_tree(self) -> None:
        """Clusters, tracks and levels hang below each other, signals below competencies."""

        children = pairs(package(FLEET), "isChildOf")

        assert ("deck/galley", "deck") in children
        assert ("deck/crew/mate", "deck/crew") in children
        assert ("coaching/teaches", "coaching") in children
        assert ("coaching", "influence") in children
        assert ("deck", "") in children

    def test_rubrics(self, harbour: Framework) -> None:
        """What is in force at a level is a criterion level, with its words and its signals."""

        found, catalog = package(harbour), Catalog(harbour)
        codes = {each["identifier"]: each["humanCodingScheme"] for each in found["CFItems"]}
        told = {
            (codes[about["level"]], codes[criterion["CFItemURI"]["identifier"]]): (
                level["description"],
                [codes[each] for each in about["signals"]],
            )
            for rubric in found["CFRubrics"]
            for criterion in rubric["CFRubricCriteria"]
            for level in criterion["CFRubricCriterionLevels"]
            if "level" in (about := level["extensions"][0]["progression"])
        }

        assert told == {
            (seat.path, asked.competency.id): (
                "\n".join([*summary(asked), *(f"• {each.signal.text}" for each in asked.signals)]),
                [each.path for each in asked.signals],
            )
            for seat in catalog.seats
            for asked in catalog.bar(seat)
        }

    def test_steps(self) -> None:
        """What a competency has for each rung of a scale is in the rubric of that scale."""

        rubric = next(each for each in package(FLEET)["CFRubrics"] if each["title"] == "Depth")
        levels = rubric["CFRubricCriteria"][0]["CFRubricCriterionLevels"]

        assert [(each["quality"], each["description"]) for each in levels] == [
            ("Novice", "Asks.\n• Asks first."),
            ("Master", "Teaches.\n• Teaches."),
        ]

    def test_no_scores(self, harbour: Framework) -> None:
        """No criterion is weighed, and no level of one scores."""

        assert not re.search(r'"(score|weight)"', dumps(harbour))

    def test_what_case_lacks(self) -> None:
        """What has no place in CASE stands in extensions, as canonical JSON has it."""

        found = items(package(FLEET), "Level")["deck/crew/helm"]["extensions"]["progression"]

        assert found["grade"] == {"number": 2, "name": "Two", "band": "B"}
        assert found["attributes"] == {"planning horizon": "a year"}
        assert found["prompts"][0]["for"] == "manager"

    def test_definitions(self) -> None:
        """The types of items are defined, also where there is nothing else."""

        found = package(Framework("fleet", "Fleet", cumulative=True))

        assert found["CFItems"] == []
        assert "Level" in [each["title"] for each in found["CFDefinitions"]["CFItemTypes"]]

    @settings(max_examples=12)
    @given(frameworks(text=st.text(max_size=20)))
    def test_lines(self, framework: Framework) -> None:
        """What the standard wants on one line is on one line."""

        found = [each for each in parts(package(framework)) if "identifier" in each]
        texts = [
            part[key] for part in found for key in NORMALIZED if isinstance(part.get(key), str)
        ]

        assert not [text for text in texts if re.search(r"[\t\r\n]", text)]


class TestDays:
    def test_from_files(self, harbour: Framework) -> None:
        """A part was changed when its file was; a part of an unknown file, when anything was."""

        file = os.path.realpath(file_of(origin_of(harbour.clusters[0].tracks[0].levels[0])))
        days = {file: datetime.date(2026, 3, 1), "/elsewhere": datetime.date(2026, 5, 1)}
        write = format_named("case").write
        assert write is not None
        found = json.loads(write(harbour, Occasion(changed=days)))
        told = {each["lastChangeDateTime"] for each in found["CFItems"]}

        assert told == {"2026-03-01T00:00:00+00:00", "2026-05-01T00:00:00+00:00"}

    def test_without_files(self) -> None:
        """Where nobody knows of files, it is the day on which the framework was reviewed."""

        assert package(FLEET)["CFDocument"]["lastChangeDateTime"] == "2026-01-31T00:00:00+00:00"
        assert dumps(FLEET) == dumps(FLEET)


def test_refused() -> None:
    """A framework whose names lead nowhere is refused as by canonical JSON."""

    crew = attrs.evolve(FLEET.clusters[0].tracks[0], levels=[MATE, MATE])
    twice = attrs.evolve(FLEET, clusters=[Cluster("deck", "Deck", tracks=[crew])], moves=[])

    with pytest.raises(FormatError, match="Two levels stand at “deck/crew/mate”"):
        dumps(twice)
