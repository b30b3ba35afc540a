from __future__ import annotations

import functools
import json
import posixpath
from collections.abc import Iterator
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, SKOS, Graph

from progression.catalog import Catalog
from progression.interchange.json import loads
from progression.model import Framework
from progression.pages import Options, Site, site
from progression.pages.api import schema
from progression.testing import frameworks
from tests.interchange.company import FLEET

LEVEL = "progression/api/level/1"
SCHEMA = json.loads(schema())


@functools.cache
def validator(kind: str) -> jsonschema.Draft202012Validator:
    """The published schema of one kind of file."""
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]})


def files(handbook: Site, base: str = "") -> dict[str, Any]:
    """Every JSON file of the API, by its path below `api/v1/`."""
    start = posixpath.join(base, "api/v1/")
    return {
        asset.path.removeprefix(start): json.loads(asset.content)
        for asset in handbook.assets
        if asset.path.startswith(start) and asset.path.endswith(".json")
    }


def faults(found: dict[str, Any]) -> list[str]:
    """What the published schema refuses."""
    return [
        f"{path}: {error.message}"
        for path, document in found.items()
        if path not in ("framework.json", "schema.json")
        for error in validator(document["schema"].split("/")[2]).iter_errors(document)
    ]


def ends(value: object, key: str) -> Iterator[str]:
    """All that stands beneath a key."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key and isinstance(inner, str):
                yield inner
            else:
                yield from ends(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from ends(inner, key)


class TestShape:
    def test_example_company(self, handbook: Site) -> None:
        """The published schema takes every file of the example company."""

        found = files(handbook)

        assert len(found) > 70
        assert faults(found) == []

    @settings(max_examples=12)
    @given(frameworks(text=st.text(max_size=20)))
    def test_any_company(self, framework: Framework) -> None:
        """The schema takes the files of whatever framework, with any words in it."""

        assert faults(files(site(Catalog(framework)))) == []

    def test_pinned(self) -> None:
        """Other tools rely on the shape: what changes it needs another version of the API."""

        found = files(site(Catalog(FLEET)))

        assert found["index.json"]["files"] == {
            "framework": "framework.json",
            "terms": "framework.jsonld",
            "levels": "levels.json",
            "rows": "rows.json",
            "matrices": "matrices.json",
            "competencies": "competencies.json",
            "schema": "schema.json",
        }
        assert found["levels/deck/crew/mate.json"] == {
            "schema": "progression/api/level/1",
            "framework": "fleet",
            "path": "deck/crew/mate",
            "title": "Mate",
            "grade": {"number": 1},
            "lane": "individual-contributor",
            "cluster": "deck",
            "track": "deck/crew",
            "page": "deck/crew/mate/",
            "beside": ["deck/bridge/captain"],
            "ways": [
                {"to": "deck/crew/helm", "kind": "up"},
                {"to": "deck/bridge/captain", "kind": "over"},
            ],
            "fingerprint": Catalog(FLEET).fingerprint("deck/crew/mate"),
            "asks": [
                {
                    "competency": "coaching",
                    "title": "Coaching",
                    "dimension": "influence",
                    "rung": "novice",
                    "summary": "Asks.",
                    "origin": "own",
                    "source": "deck/crew/mate",
                    "signals": [
                        {
                            "path": "coaching/asks-first",
                            "text": "Asks first.",
                            "fingerprint": Catalog(FLEET).fingerprint("coaching/asks-first"),
                            "rung": "novice",
                            "origin": "own",
                            "source": "deck/crew/mate",
                        }
                    ],
                }
            ],
        }

    def test_strict(self) -> None:
        """The schema refuses what it does not know, so that its silence says something."""

        found = files(site(Catalog(FLEET)))
        found["levels.json"]["levels"][0]["salary"] = "1"
        del found["rows.json"]["columns"]

        assert len(faults(found)) == 2


class TestContent:
    def test_framework(self, handbook: Site, harbour: Catalog) -> None:
        """The whole framework is canonical JSON, and reads back as an equal one."""

        whole = next(each for each in handbook.assets if each.path == "api/v1/framework.json")

        assert loads(whole.content.decode()) == harbour.framework

    def test_rows(self, handbook: Site, harbour: Catalog) -> None:
        """Rows are those of the catalog."""

        found = files(handbook)["rows.json"]
        rows = [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]

        assert [{**row, "framework": "harbour"} for row in rows] == harbour.rows()

    def test_levels(self, handbook: Site, harbour: Catalog) -> None:
        """A level's file holds what the catalog says is in force there."""

        found = files(handbook)
        told = {
            document["path"]: [
                each["path"] for part in document["asks"] for each in part["signals"]
            ]
            for document in found.values()
            if document.get("schema") == "progression/api/level/1"
        }

        assert told == {
            seat.path: [each.path for each in harbour.bar(seat).signals] for seat in harbour.seats
        }

    def test_matrix(self, handbook: Site, harbour: Catalog) -> None:
        """A matrix has a cell for each level and competency, and the text of each signal."""

        found = files(handbook)["matrices/engineering.json"]
        levels = [each["path"] for each in found["levels"]]
        told = {
            (levels[place], line["id"]): cell.get("signals", [])
            for line in found["competencies"]
            for place, cell in enumerate(line["cells"])
            if cell is not None
        }

        assert told == {
            (path, asked.competency.id): [each.path for each in asked.signals]
            for path in levels
            for asked in harbour.bar(path)
        }
        assert {path for signals in told.values() for path in signals} == found["signals"].keys()

    @pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
    def test_terms(self, handbook: Site, harbour: Catalog) -> None:
        """The file of all terms has every level as a concept."""

        whole = next(each for each in handbook.assets if each.path.endswith("framework.jsonld"))
        terms = Graph().parse(data=whole.content.decode(), format="json-ld")
        notations = {str(each) for each in terms.objects(None, SKOS.notation)}

        assert {seat.path for seat in harbour.seats} <= notations
        assert len(set(terms.subjects(RDF.type, SKOS.ConceptScheme))) == 1

    def test_links(self, handbook: Site) -> None:
        """Every file and page that is named exists."""

        found = files(handbook)
        paths = {asset.path.removeprefix("api/v1/") for asset in handbook.assets}
        pages = {page.address for page in handbook.pages}

        assert set(ends(list(found.values()), "data")) <= paths
        assert set(found["index.json"]["files"].values()) <= paths
        assert set(ends(list(found.values()), "page")) <= pages

    def test_pages_name_their_files(self, handbook: Site) -> None:
        """Pages of levels, competencies and matrices name the file that says the same."""

        paths = {asset.path for asset in handbook.assets}
        named = {page.address: [each.path for each in page.alternates] for page in handbook.pages}

        assert all(p.linked for p in handbook.pages if p.address in ("", "engineering/"))
        assert named["engineering/ic/engineer/"] == ["api/v1/levels/engineering/ic/engineer.json"]
        assert named["engineering/matrix/"] == ["api/v1/matrices/engineering.json"]
        assert named["competencies/ownership/"] == ["api/v1/competencies/ownership.json"]
        assert {path for each in named.values() for path in each} <= paths


class TestChoice:
    def test_left_out(self, harbour: Catalog) -> None:
        """A handbook without an API has none of its files, and its pages name none."""

        handbook = site(harbour, Options(api=False, assistants=False))

        paths = [each.path for each in handbook.assets]
        assert [path for path in paths if path.startswith("api/") or path == "llms.txt"] == []
        assert [page.address for page in handbook.pages if page.alternates or page.linked] == []

    def test_below_a_base(self) -> None:
        """A handbook within a site has its files below its own address."""

        found = files(site(Catalog(FLEET), Options(base="careers")), "careers")

        assert "levels/deck/crew/mate.json" in found
        assert found["levels.json"]["levels"][0]["page"] == "deck/crew/mate/"

    def test_addresses(self) -> None:
        """Where the site is known, terms lead to their pages; and nowhere else."""

        known = site(Catalog(FLEET), Options(site_url="https://fleet.example/", base="careers"))
        level = next(page for page in known.pages if page.address == "deck/crew/mate/")
        unknown = site(Catalog(FLEET))

        assert '"url":{"@id":"https://fleet.example/careers/deck/crew/mate/"}' in level.linked
        assert not [page for page in unknown.pages if '"url"' in page.linked]

    def test_names_that_clash(self) -> None:
        """A framework that canonical JSON refuses has all other files, and the index says so."""

        twice = attrs.evolve(FLEET, competencies=[*FLEET.competencies, *FLEET.competencies])
        found = files(site(Catalog(twice)))

        assert "framework.json" not in found
        assert "framework" not in found["index.json"]["files"]
        assert faults(found) == []

    def test_words_no_file_can_hold(self) -> None:
        """Halves of characters are dropped, as on the pages."""

        odd = attrs.evolve(FLEET, title="Fl\ud800eet \u2028 </script>")
        handbook = site(Catalog(odd))

        assert files(handbook)["index.json"]["title"].startswith("Fleet")
        assert "</script" not in handbook.pages[0].linked


def test_made_when_asked() -> None:
    """A file is made when somebody writes it, so that an edit does not wait for all of them."""
    handbook = site(Catalog(FLEET))
    ready = {each.path for each in handbook.assets if each.is_ready}
    waiting = {each.path for each in handbook.assets if not each.is_ready}

    assert "assets/progression/handbook.css" in ready
    assert {"api/v1/rows.json", "api/v1/levels/deck/crew/helm.json", "llms.txt"} <= waiting
