from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from progression.catalog import Catalog
from progression.interchange.jsonld import dumps
from progression.loader import load
from progression.model import Framework
from progression.testing import frameworks
from tests.interchange.company import FLEET

# The parser of its own warns of its own graphs.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

HARBOUR = Path(__file__).parents[2] / "frameworks" / "harbour"
SDO = Namespace("https://schema.org/")


def graph(framework: Framework) -> Graph:
    """What a third party's parser makes of a framework."""
    return Graph().parse(data=dumps(framework), format="json-ld")


def codes(found: Graph, predicate: URIRef) -> set[tuple[str, str]]:
    """What a word joins, by the notations of both ends."""
    return {
        (str(found.value(one, SKOS.notation)), str(found.value(other, SKOS.notation)))
        for one, other in found.subject_objects(predicate)
    }


@pytest.fixture(scope="module")
def harbour() -> Catalog:
    """The example company."""
    return Catalog(load(HARBOUR))


@pytest.fixture(scope="module")
def terms(harbour: Catalog) -> Graph:
    """Its terms."""
    return graph(harbour.framework)


class TestTerms:
    def test_counts(self, harbour: Catalog, terms: Graph) -> None:
        """Each cluster, dimension, competency, signal and level is one term and one concept."""

        signals = sum(len(harbour.signals_of(each)) for each in harbour.competencies)
        number = sum(
            map(
                len,
                (
                    *(harbour.clusters, harbour.framework.dimensions),
                    *(harbour.competencies, harbour.seats),
                ),
            )
        )

        kinds = Counter(str(kind).rpartition("/")[2] for kind in terms.objects(None, RDF.type))
        assert kinds["DefinedTerm"] == number + signals
        assert kinds["core#Concept"] == number + signals
        assert kinds["Occupation"] == len(harbour.seats)
        assert kinds["core#OrderedCollection"] == len(harbour.tracks)
        assert kinds["DefinedTermSet"] == kinds["core#ConceptScheme"] == 1

    def test_triples(self, harbour: Catalog, terms: Graph) -> None:
        """What is in force at each level is one skill each, and nothing else is."""

        bars = [harbour.bar(seat) for seat in harbour.seats]
        asked = {(bar.seat.path, each.competency.id) for bar in bars for each in bar}
        signals = {(bar.seat.path, each.path) for bar in bars for each in bar.signals}

        assert codes(terms, SDO.skills) == asked | signals

    def test_above(self, harbour: Catalog, terms: Graph) -> None:
        """Signals stand below competencies, those below dimensions, and levels below clusters."""

        broader = codes(terms, SKOS.broader)
        signals = {
            (f"{name}/{signal.id}", name)
            for name in harbour.competencies
            for signal in harbour.signals_of(name)
        }
        levels = {(seat.path, seat.cluster_path) for seat in harbour.seats}
        competencies = {
            (each.id, each.dimension.id)
            for each in harbour.competencies.values()
            if each.dimension is not None
        }

        assert broader == signals | levels | competencies

    def test_order_of_levels(self, harbour: Catalog, terms: Graph) -> None:
        """A track is an ordered collection of its levels, from the lowest up."""

        told = {}
        for track, members in terms.subject_objects(SKOS.memberList):
            path = str(terms.value(track, SKOS.notation))
            levels = Collection(terms, members)
            told[path] = [str(terms.value(level, SKOS.notation)) for level in levels]

        assert told == {
            path: [seat.path for seat in harbour.seats_of(path)] for path in harbour.tracks
        }

    def test_words(self, harbour: Catalog, terms: Graph) -> None:
        """A signal is named by its text, whichever of the two vocabularies is asked."""

        signal = next(iter(harbour.signals_of("ownership")))
        term = terms.value(None, SKOS.notation, Literal(f"ownership/{signal.id}"))

        assert terms.value(term, SDO.name) == terms.value(term, SKOS.prefLabel)
        assert str(terms.value(term, SDO.name)) == signal.text

    def test_identities(self) -> None:
        """A term has the identity that it has in a CASE package."""

        from progression.interchange.case import dumps as package

        items = json.loads(package(FLEET))["CFItems"]
        named = {str(each) for each in graph(FLEET).subjects(RDF.type, SKOS.Concept)}

        assert named <= {each["uri"] for each in items}


@settings(max_examples=10)
@given(frameworks(text=st.text(max_size=20)))
def test_any_company(framework: Framework) -> None:
    """Whatever the framework, each term belongs to it, and every link leads to something."""
    found = graph(framework)
    scheme = found.value(None, RDF.type, SKOS.ConceptScheme)
    concepts = set(found.subjects(RDF.type, SKOS.Concept))
    ends = {
        end
        for word in (SKOS.broader, SDO.skills, SKOS.hasTopConcept, SDO.hasDefinedTerm)
        for end in found.objects(None, word)
    }

    assert {found.value(each, SKOS.inScheme) for each in concepts} <= {scheme}
    assert ends <= concepts
    assert all(found.value(each, SKOS.prefLabel) is not None for each in concepts)


def test_nothing_is_fetched() -> None:
    """The context stands in the document, so that a parser asks no other host."""
    context = json.loads(dumps(FLEET))["@context"]

    assert isinstance(context, dict)
    assert "@import" not in context


def test_addresses() -> None:
    """Who has pages says where they are, and nobody else claims any."""
    text = dumps(FLEET, address=lambda _, path: f"https://fleet.example/{path}/")

    assert "https://fleet.example/deck/crew/mate/" in text
    assert '"url": "' not in dumps(FLEET)
