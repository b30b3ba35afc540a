"""unidays: every topic has a scale of its own, and departments nest.

An area is a dimension, a topic a competency with its own scale, and its levels are steps.
A department is a cluster, a role a track. The source does not say that its levels build upon each
other, so that nothing is carried: each level asks the one step that it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progression.catalog import Catalog
from progression.model import (
    CORE,
    OPTIONAL,
    Cluster,
    Competency,
    Dimension,
    Expectation,
    Framework,
    Importance,
    Level,
    Rung,
    Scale,
    Step,
    Track,
)
from tests.corpus.reading import ALL_ROLES, Count, Signals, Source

LEFT_OUT: Mapping[str, str] = {}

_THEME = "theme"
_NOWHERE = "optional"
"""One level names a topic that does not exist, and in the wrong place: kept as a plain fact."""


def framework(source: Source) -> Framework:
    """Express the source in the model."""
    areas = {area["path"]: _dimension(area) for area in source["competencies"]}
    signals = Signals()
    topics = {
        f"{area['path']}/{topic['path']}": _competency(topic, areas[area["path"]], signals)
        for area in source["competencies"]
        for topic in area["topics"]
    }
    return Framework(
        "unidays",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        dimensions=list(areas.values()),
        competencies=list(topics.values()),
        clusters=[_cluster(each, topics) for each in source["departments"]],
    )


def _dimension(area: Source) -> Dimension:
    return Dimension(
        area["path"],
        area["title"],
        summary=area["summary"],
        attributes={_THEME: area["theme"]},
    )


def _competency(topic: Source, area: Dimension, signals: Signals) -> Competency:
    rungs = [Rung(level["path"], level["title"]) for level in topic["levels"]]
    return Competency(
        topic["path"],
        topic["title"],
        dimension=area,
        summary=topic["summary"],
        attributes={_THEME: topic["theme"]},
        scale=Scale(topic["path"], topic["title"], rungs=rungs, stacks=False),
        steps=[
            Step(
                rung,
                level["summary"],
                signals=[signals.of(topic["path"], each) for each in level["criteria"]],
            )
            for rung, level in zip(rungs, topic["levels"], strict=True)
        ],
    )


def _cluster(department: Source, topics: Mapping[str, Competency]) -> Cluster:
    return Cluster(
        department["path"],
        department["title"],
        clusters=[_cluster(each, topics) for each in department.get("departments", [])],
        tracks=[
            Track(
                role["path"],
                role["title"],
                lane=ALL_ROLES,
                summary=role.get("summary", ""),
                levels=[_level(each, topics) for each in role["levels"]],
            )
            for role in department.get("roles", [])
        ],
    )


def _level(level: Source, topics: Mapping[str, Competency]) -> Level:
    asked = level["competencies"]
    return Level(
        level["path"],
        level["title"],
        summary=level.get("summary", ""),
        attributes={_NOWHERE: " ".join(level[_NOWHERE])} if _NOWHERE in level else {},
        expects=[
            _expectation(reference, importance, topics)
            for name, importance in (("required", CORE), ("optional", OPTIONAL))
            for reference in asked.get(name, [])
        ],
    )


def _expectation(
    reference: str, importance: Importance, topics: Mapping[str, Competency]
) -> Expectation:
    topic, _, path = reference.rpartition("/")
    competency = topics[topic]
    rung = next(step.rung for step in competency.steps if step.rung.id == path)
    return competency.at(rung, importance=importance)


def source_of(company: Framework) -> Source:
    """Read the source back from the model."""
    return {
        "source": company.title,
        "shape": company.summary,
        "competencies": [_area(dimension, company) for dimension in company.dimensions],
        "departments": [_department(cluster) for cluster in company.clusters],
    }


def _area(dimension: Dimension, company: Framework) -> Source:
    return {
        "title": dimension.title,
        "path": dimension.id,
        "theme": dimension.attributes[_THEME],
        "summary": dimension.summary,
        "topics": [
            _topic(competency)
            for competency in company.competencies
            if competency.dimension == dimension
        ],
    }


def _topic(competency: Competency) -> Source:
    return {
        "title": competency.title,
        "path": competency.id,
        "theme": competency.attributes[_THEME],
        "summary": competency.summary,
        "levels": [
            {
                "title": step.rung.title,
                "path": step.rung.id,
                "summary": step.summary,
                "criteria": [signal.text for signal in step.signals],
            }
            for step in competency.steps
        ],
    }


def _department(cluster: Cluster) -> Source:
    return {
        "title": cluster.title,
        "path": cluster.id,
        "departments": [_department(each) for each in cluster.clusters],
        "roles": [
            {
                "title": track.title,
                "path": track.id,
                "summary": track.summary,
                "levels": [_role_level(level) for level in track.levels],
            }
            for track in cluster.tracks
        ],
    }


def _role_level(level: Level) -> Source:
    return {
        "title": level.title,
        "path": level.id,
        "summary": level.summary,
        "competencies": {
            "required": _references(level, CORE),
            "optional": _references(level, OPTIONAL),
        },
        _NOWHERE: level.attributes.get(_NOWHERE, "").split(),
    }


def _references(level: Level, importance: Importance) -> list[str]:
    return [
        f"{each.competency.dimension.id}/{each.competency.id}/{each.rung.id}"
        for each in level.expects
        if each.importance is importance and each.competency.dimension and each.rung
    ]


def _departments(departments: list[Source]) -> Iterator[Source]:
    for each in departments:
        yield each
        yield from _departments(each.get("departments", []))


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    areas, departments = source["competencies"], list(_departments(source["departments"]))
    topics = [topic for area in areas for topic in area["topics"]]
    steps = [level for topic in topics for level in topic["levels"]]
    roles = [role for each in departments for role in each.get("roles", [])]
    levels = [level for role in roles for level in role["levels"]]
    asked = [level["competencies"] for level in levels]
    catalog = Catalog(company)
    made = [step for each in company.competencies for step in each.steps]
    expects = [each for seat in catalog.seats for each in seat.level.expects]
    scales = {each.scale.id for each in company.competencies if each.scale}
    return [
        ("areas → dimensions", len(areas), len(company.dimensions)),
        ("topics → competencies", len(topics), len(company.competencies)),
        ("scales, one for each topic", len(topics), len(scales)),
        ("topic levels → steps", len(steps), len(made)),
        (
            "criteria → signals",
            sum(len(each["criteria"]) for each in steps),
            sum(len(step.signals) for step in made),
        ),
        ("departments → clusters", len(departments), len(catalog.clusters)),
        ("roles → tracks", len(roles), len(catalog.tracks)),
        ("role levels → levels", len(levels), len(catalog.seats)),
        (
            "required",
            sum(len(each["required"]) for each in asked),
            sum(each.importance is CORE for each in expects),
        ),
        (
            "optional",
            sum(len(each.get("optional", [])) for each in asked),
            sum(each.importance is OPTIONAL for each in expects),
        ),
        (
            "references to nothing",
            sum(len(level.get(_NOWHERE, [])) for level in levels),
            sum(_NOWHERE in seat.level.attributes for seat in catalog.seats),
        ),
    ]
