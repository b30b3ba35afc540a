"""monzo: prose written for each level, topics that start late, and topics that inherit.

A file is a cluster, within its sidebar's group where it has one; a topic is a competency.
A topic of the generic framework owns steps, one for each level. A topic of that name elsewhere is
the same competency, expected at that step and with signals of its own in addition: so it inherits.
Other topics are shared where name and title are equal, and expected by what the level says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from typing import Final

from progression.catalog import Catalog
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Expectation,
    Framework,
    Lane,
    Level,
    Rung,
    Scale,
    Signal,
    Step,
    Track,
)
from tests.corpus.reading import ALL_ROLES, Count, Ids, Signals, Source

LEFT_OUT: Final[Mapping[str, str]] = {
    "topics[].title": "Four topics that inherit repeat the title that they inherit; whether a"
    " title is repeated or left to be inherited changes nothing for a reader.",
}

GENERIC: Final = "/generic"
_FACTS = ("path", "sidebarTitle", "source_file", "yaml_error_in_source", "repair")
_NAME = "name"
_LANES: Final[Mapping[str, Lane]] = {
    "/operations/ops-individual-contributor": INDIVIDUAL_CONTRIBUTOR,
    "/operations/ops-leadership": MANAGEMENT,
}


def framework(source: Source) -> Framework:
    """Express the source in the model."""
    library = _Library(source)
    clusters: list[Cluster] = []
    for file in source["frameworks"]:
        cluster = _cluster(file, library)
        group = file["sidebarGroup"]
        if group is None:
            clusters.append(cluster)
        elif clusters and clusters[-1].id == group:
            inner = [*clusters[-1].clusters, cluster]
            clusters[-1] = Cluster(group, group, clusters=inner)
        else:
            clusters.append(Cluster(group, group, clusters=[cluster]))
    return Framework(
        "monzo",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        competencies=list(library.competencies.values()),
        clusters=clusters,
    )


class _Library:
    """The competencies of all files, each made when it is first asked for."""

    def __init__(self, source: Source) -> None:
        self.competencies: dict[tuple[str, str], Competency] = {}
        self._ids = Ids()
        self._signals = Signals()
        self._generic: dict[str, Competency] = {}
        generic = next(file for file in source["frameworks"] if file["path"] == GENERIC)
        rungs = [
            Rung(_level_id(number), _level_title(number))
            for number in range(1, generic["levels"] + 1)
        ]
        self._scale = Scale("generic-levels", "Generic levels", rungs=rungs, stacks=False)
        for topic in generic["topics"]:
            self._generic[topic["name"]] = self._make_generic(topic)

    def _make_generic(self, topic: Source) -> Competency:
        identifier = self._ids.of(topic["name"], topic["name"])
        rungs = {rung.id: rung for rung in self._scale.rungs}
        made = Competency(
            identifier,
            topic["title"],
            attributes={_NAME: topic["name"]},
            scale=self._scale,
            steps=[
                Step(
                    rungs[_level_id(cell["level"])],
                    "",
                    signals=list(self._signals_of(identifier, cell)),
                )
                for cell in topic["content"]
            ],
        )
        self.competencies[topic["name"], topic["title"]] = made
        return made

    def of(self, name: str, title: str | None) -> Competency:
        """The competency of a topic, or of a section of a prose file."""
        if name in self._generic:
            return self._generic[name]
        shown = title or name
        made = self.competencies.get((name, shown))
        if made is None:
            identifier = self._ids.of((name, shown), name)
            made = Competency(identifier, shown, attributes={_NAME: name})
            self.competencies[name, shown] = made
        return made

    def expectation(self, topic: Source, cell: Source, *, generic: bool) -> Expectation:
        """What a cell asks, and with it what its topic inherits."""
        competency = self.of(topic["name"], topic["title"])
        signals = () if generic else tuple(self._signals_of(competency.id, cell))
        for step in competency.steps:
            if step.rung.id == _level_id(cell["level"]):
                return competency.at(step.rung, *signals)
        return competency.expects("", *signals)

    def _signals_of(self, competency: str, cell: Source) -> Iterator[Signal]:
        for text in cell.get("criteria") or []:
            yield self._signals.of(competency, text)
        for each in cell.get("exampleCriteria") or []:
            yield self._signals.of(competency, each["criteria"], each["examples"])


def _level_id(number: int) -> str:
    return f"level-{number}"


def _level_title(number: int) -> str:
    return f"Level {number}"


def _cluster(file: Source, library: _Library) -> Cluster:
    levels = _prose_levels(file, library) if not file["yaml"] else _levels(file, library)
    lane = _LANES.get(file["path"], ALL_ROLES)
    return Cluster(
        file["path"].rpartition("/")[2],
        file["title"],
        summary=file.get("homepage_markdown") or "",
        attributes={name: file[name] for name in _FACTS if name in file},
        tracks=[Track("levels", "Levels", lane=lane, levels=levels)],
    )


def _levels(file: Source, library: _Library) -> list[Level]:
    """As many levels as the file says, from the lowest that it has a cell for."""
    lowest = min(cell["level"] for topic in file["topics"] for cell in topic["content"])
    return [
        Level(
            _level_id(number),
            _level_title(number),
            short=str(number),
            expects=[
                library.expectation(topic, cell, generic=file["path"] == GENERIC)
                for topic in file["topics"]
                for cell in topic["content"]
                if cell["level"] == number
            ],
        )
        for number in range(lowest, lowest + file["levels"])
    ]


def _prose_levels(file: Source, library: _Library) -> list[Level]:
    return [
        Level(
            _level_id(number),
            level["name"],
            expects=[
                library.of(section["name"], None).expects(section["text"])
                for section in level["sections"]
            ],
        )
        for number, level in enumerate(file["prose_levels"], 1)
    ]


# Back again.


def expected(source: Source) -> Source:
    """The source without what is left out on purpose."""
    generic = next(file for file in source["frameworks"] if file["path"] == GENERIC)
    titles = {topic["name"]: topic["title"] for topic in generic["topics"]}
    files = [
        file
        if file is generic or not file.get("topics")
        else file | {"topics": [_without_repeated_title(each, titles) for each in file["topics"]]}
        for file in source["frameworks"]
    ]
    return source | {"frameworks": files}


def _without_repeated_title(topic: Source, titles: Mapping[str, str]) -> Source:
    repeated = topic["title"] is not None and topic["title"] == titles.get(topic["name"])
    return topic | {"title": None} if repeated else topic


def source_of(company: Framework) -> Source:
    """Read the source back from the model."""
    return {
        "source": company.title,
        "shape": company.summary,
        "frameworks": [_file(*each) for each in files(company)],
    }


def files(company: Framework) -> Iterator[tuple[Cluster, str | None]]:
    """The clusters that are files, each with the group that it stands in."""
    for cluster in company.clusters:
        if cluster.tracks:
            yield cluster, None
        for inner in cluster.clusters:
            yield inner, cluster.id


def _file(cluster: Cluster, group: str | None) -> Source:
    levels = cluster.tracks[0].levels
    file: Source = {
        **cluster.attributes,
        "title": cluster.title,
        "sidebarGroup": group,
        "yaml": all(level.short for level in levels),
        "homepage_markdown": cluster.summary,
    }
    if not file["yaml"]:
        return file | {"prose_levels": [_prose_level(level) for level in levels]}
    return file | {
        "levels": len(levels),
        "homepage": bool(cluster.summary),
        "topics": [_topic(cluster, competency) for competency in topics(cluster)],
    }


def topics(cluster: Cluster) -> list[Competency]:
    """The topics of a file in the order in which its levels ask them."""
    found: dict[str, Competency] = {}
    order: TopologicalSorter[str] = TopologicalSorter()
    for level in cluster.tracks[0].levels:
        before: str | None = None
        for each in level.expects:
            found[each.competency.id] = each.competency
            order.add(each.competency.id, *([before] if before else []))
            before = each.competency.id
    return [found[name] for name in order.static_order()]


def _prose_level(level: Level) -> Source:
    return {
        "name": level.title,
        "sections": [
            {"name": each.competency.attributes[_NAME], "text": each.summary}
            for each in level.expects
        ],
    }


def _topic(cluster: Cluster, competency: Competency) -> Source:
    name = competency.attributes[_NAME]
    own = cluster.attributes["path"] == GENERIC or not competency.steps
    return {
        "name": name,
        "title": competency.title if own and competency.title != name else None,
        "content": [
            {"level": int(level.short), **_cell(each)}
            for level in cluster.tracks[0].levels
            for each in level.expects
            if each.competency == competency
        ],
    }


def _cell(expectation: Expectation) -> Source:
    """What the cell itself says: where it adds nothing to a step, the step is its own."""
    signals = expectation.signals or next(
        step.signals for step in expectation.competency.steps if step.rung == expectation.rung
    )
    return {
        "criteria": [signal.text for signal in signals if not signal.examples],
        "exampleCriteria": [
            {"criteria": signal.text, "examples": list(signal.examples)}
            for signal in signals
            if signal.examples
        ],
    }


def inherited(company: Framework) -> list[Expectation]:
    """The expectations that ask a generic step and something of their own."""
    return [each for each in _expectations(company) if each.rung and each.signals]


def _expectations(company: Framework) -> Iterator[Expectation]:
    for seat in Catalog(company).seats:
        yield from seat.level.expects


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    sources = source["frameworks"]
    found = [(file, topic) for file in sources for topic in file.get("topics") or []]
    cells = [cell for _, topic in found for cell in topic["content"]]
    prose = [level for file in sources for level in file.get("prose_levels") or []]
    generic = {topic["name"] for file, topic in found if file["path"] == GENERIC}
    inheriting = [
        topic for file, topic in found if topic["name"] in generic and file["path"] != GENERIC
    ]
    examples = [each for cell in cells for each in cell.get("exampleCriteria") or []]
    clusters = [cluster for cluster, _ in files(company)]
    written = [_cell(each) for each in _expectations(company) if not each.summary]
    with_examples = [each for cell in written for each in cell["exampleCriteria"]]
    return [
        ("files → clusters", len(sources), len(clusters)),
        (
            "levels",
            sum(file["levels"] or 0 for file in sources) + len(prose),
            len(Catalog(company).seats),
        ),
        (
            "topics of a file",
            len(found),
            sum(len(topics(each)) for each in clusters if each.tracks[0].levels[0].short),
        ),
        ("cells → expectations", len(cells), len(written)),
        (
            "of which inherit",
            sum(len(topic["content"]) for topic in inheriting),
            len(inherited(company)),
        ),
        (
            "sections of prose → expectations",
            sum(len(level["sections"]) for level in prose),
            sum(bool(each.summary) for each in _expectations(company)),
        ),
        (
            "criteria → signals",
            sum(len(cell.get("criteria") or []) for cell in cells),
            sum(len(cell["criteria"]) for cell in written),
        ),
        ("criteria by example → signals", len(examples), len(with_examples)),
        (
            "examples",
            sum(len(each["examples"]) for each in examples),
            sum(len(each["examples"]) for each in with_examples),
        ),
    ]
