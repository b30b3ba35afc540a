"""JSON-LD: a framework in the words of schema.org and SKOS, for search engines and linked data.

The framework is a `DefinedTermSet` and a concept scheme. Clusters, dimensions, competencies and
signals are its terms and concepts, each `broader` than those that stand in it; a level is an
`Occupation` as well, whose `skills` are the competencies and signals in force there. A track is an
ordered collection of its levels.

The context stands in the document, so that nobody has to fetch one. Terms are named by the same
UUIDs as in a CASE package, and lead to pages where there are any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from progression.catalog import Catalog, Seat
from progression.interchange import PLAIN, Format
from progression.interchange._identity import uuid_of
from progression.interchange._writing import json_text
from progression.model import Cluster, Competency, Dimension, Framework, Noun, Signal
from progression.prose import fold

Node = dict[str, Any]

Address = Callable[[Noun, str], str]
"""The address of the page of a noun, given with its path; empty where it has none."""

_LINK: Final = {"@type": "@id"}

CONTEXT: Final[Mapping[str, object]] = {
    "@vocab": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "uuid": "urn:uuid:",
    **{each: f"skos:{each}" for each in ("prefLabel", "altLabel", "definition", "notation")},
    **{each: f"skos:{each}" for each in ("scopeNote", "example")},
    **{
        each: {"@id": f"skos:{each}", **_LINK}
        for each in ("broader", "hasTopConcept", "topConceptOf", "inScheme")
    },
    "memberList": {"@id": "skos:memberList", "@container": "@list", **_LINK},
    **dict.fromkeys(("inDefinedTermSet", "hasDefinedTerm", "skills", "url"), _LINK),
}
"""What the words of a document stand for."""


def dumps(framework: Framework, *, address: Address | None = None, indent: int | None = 2) -> str:
    """Write a framework as JSON-LD: text that ends in a line feed.

    Args:
        framework: What to write.
        address: Where the page of a noun is, if there are pages.
        indent: Spaces for each level of nesting; None for all on one line.

    Raises:
        FormatError: Some names in the text would not lead back to what they stand for.
    """

    def document(_: object) -> Node:
        terms = Terms(Catalog(framework), address)
        return {"@context": CONTEXT, "@graph": list(terms.all())}

    return json_text(framework, document, indent=indent)


class Terms:
    """Makes the terms of a framework.

    Attributes:
        catalog: Answers every question.
    """

    def __init__(self, catalog: Catalog, address: Address | None = None) -> None:
        self.catalog = catalog
        self._address = address
        self._set = self._id("")

    def all(self) -> Iterator[Node]:
        """Every term, the framework first."""
        catalog = self.catalog
        yield self.framework()
        dimensions: dict[str, Dimension] = {each.id: each for each in catalog.framework.dimensions}
        for competency in catalog.competencies.values():
            if competency.dimension is not None:
                dimensions.setdefault(competency.dimension.id, competency.dimension)
        for dimension in dimensions.values():
            yield self.dimension(dimension)
        for competency in catalog.competencies.values():
            yield self.competency(competency)
            yield from self.signals(competency)
        for path, cluster in catalog.clusters.items():
            yield self.cluster(path, cluster)
        for path in catalog.tracks:
            yield self.track(path)
        for seat in catalog.seats:
            yield self.level(seat)

    def framework(self) -> Node:
        """The framework as a set of terms."""
        framework = self.catalog.framework
        tops = [self._id("cluster", each.id) for each in framework.clusters]
        tops += [self._id("dimension", each.id) for each in framework.dimensions]
        described = framework.summary.strip()
        return _filled(
            {
                "@id": self._set,
                "@type": ["DefinedTermSet", "skos:ConceptScheme"],
                "name": _name(framework),
                "prefLabel": _name(framework),
                "description": described,
                "definition": described,
                "version": fold(framework.version),
                "hasTopConcept": tops,
                "hasDefinedTerm": tops,
                "url": self._url(framework, ""),
            }
        )

    def dimension(self, dimension: Dimension) -> Node:
        """A direction of growth."""
        return self._term(dimension, "dimension", dimension.id, dimension.summary, is_top=True)

    def competency(self, competency: Competency) -> Node:
        """A competency, below its dimension."""
        above = competency.dimension
        return self._term(
            competency,
            "competency",
            competency.id,
            competency.summary,
            broader=self._id("dimension", above.id) if above else "",
            is_top=above is None,
            scopeNote=competency.why.strip(),
        )

    def signals(self, competency: Competency) -> Iterator[Node]:
        """The signals of a competency, wherever they are asked."""
        for signal in self.catalog.signals_of(competency):
            yield self.signal(competency, signal)

    def signal(self, competency: Competency, signal: Signal) -> Node:
        """A signal, below its competency."""
        path = f"{competency.id}/{signal.id}"
        return self._term(
            signal,
            "signal",
            path,
            "",
            broader=self._id("competency", competency.id),
            example=[fold(each) for each in signal.examples],
        )

    def cluster(self, path: str, cluster: Cluster) -> Node:
        """A cluster, below the one around it."""
        above = path.rpartition("/")[0]
        return self._term(
            cluster,
            "cluster",
            path,
            cluster.summary,
            broader=self._id("cluster", above) if above else "",
            is_top=not above,
        )

    def track(self, path: str) -> Node:
        """A track: its levels in their order."""
        track = self.catalog.tracks[path]
        seats = self.catalog.seats_of(path)
        return _filled(
            {
                "@id": self._id("track", path),
                "@type": "skos:OrderedCollection",
                "name": _name(track),
                "prefLabel": _name(track),
                "notation": path,
                "description": track.summary.strip(),
                "inScheme": self._set,
                "memberList": [self._id("level", seat.path) for seat in seats],
                "url": self._url(track, path),
            }
        )

    def level(self, seat: Seat, skills: Iterable[str] | None = None) -> Node:
        """A level, below its cluster.

        Args:
            seat: The level.
            skills: What is asked there, in words; all that is in force, as terms, without them.
        """
        if skills is None:
            bar = self.catalog.bar(seat)
            skills = [self._id("competency", asked.competency.id) for asked in bar]
            skills += [self._id("signal", each.path) for each in bar.signals]
        level = seat.level
        node = self._term(
            level,
            "level",
            seat.path,
            level.summary,
            types=("Occupation",),
            broader=self._id("cluster", seat.cluster_path),
        )
        others = [fold(each) for each in (level.short, *level.also_called)]
        return _filled({**node, "alternateName": others, "altLabel": others, "skills": [*skills]})

    def _url(self, noun: Noun, path: str) -> str:
        return self._address(noun, path) if self._address else ""

    def _id(self, kind: str, *path: str) -> str:
        return f"uuid:{uuid_of(self.catalog.framework, kind, *path)}"

    def _term(
        self,
        noun: Any,
        kind: str,
        path: str,
        about: str,
        *,
        types: tuple[str, ...] = (),
        is_top: bool = False,
        **more: object,
    ) -> Node:
        about = about.strip()
        name = fold(noun.text) if isinstance(noun, Signal) else _name(noun)
        return _filled(
            {
                "@id": self._id(kind, path),
                "@type": [*types, "DefinedTerm", "skos:Concept"],
                "name": name or noun.id,
                "prefLabel": name or noun.id,
                "termCode": path,
                "notation": path,
                "description": about,
                "definition": about,
                "inDefinedTermSet": self._set,
                "inScheme": self._set,
                "topConceptOf": self._set if is_top else "",
                **more,
                "url": self._url(noun, path),
            }
        )


def _name(noun: Any) -> str:
    return fold(noun.title) or str(noun.id)


def _filled(node: Mapping[str, Any]) -> Node:
    """What says something."""
    found: Node = {}
    for key, value in node.items():
        kept = list(filter(None, value)) if isinstance(value, list) else value
        if kept:
            found[key] = kept
    return found


FORMAT = Format(
    title="JSON-LD (schema.org and SKOS)",
    suffix=".jsonld",
    write=lambda framework, _=PLAIN: dumps(framework).encode(),
)
