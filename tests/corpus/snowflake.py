"""medium-snowflake: points over all competencies make the level.

A track of the source is a competency here, its milestones are steps, and a category is a dimension.
The two ladders of titles are two lanes that part at the first title they do not share.
No level asks anything by itself: what a person has reached is added up beside the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from progression.catalog import Catalog
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    MANAGEMENT,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Lane,
    Level,
    Rung,
    Scale,
    Step,
    Track,
)
from progression.names import suggest_id
from tests.corpus.reading import Count, Signals, Source

LEFT_OUT: Mapping[str, str] = {}

_POINTS = "points at milestone "


def framework(source: Source) -> Framework:
    """Express the source in the model."""
    points = source["milestone_points"]
    scale = Scale(
        "milestones",
        "Milestones",
        rungs=[Rung(name, f"Milestone {name}") for name in points if name != "0"],
        stacks=False,
    )
    dimensions = {each["id"]: Dimension(each["id"].lower(), each["id"]) for each in _areas(source)}
    signals = Signals()
    return Framework(
        "medium-snowflake",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        attributes={_POINTS + name: str(each) for name, each in points.items()},
        dimensions=list(dimensions.values()),
        competencies=[_competency(each, dimensions, scale, signals) for each in source["tracks"]],
        clusters=[_cluster(source)],
    )


def _areas(source: Source) -> list[Source]:
    areas: list[Source] = source["categories"]
    return areas


def _competency(
    track: Source, dimensions: Mapping[str, Dimension], scale: Scale, signals: Signals
) -> Competency:
    identifier = suggest_id(track["id"])
    return Competency(
        identifier,
        track["displayName"],
        dimension=dimensions[track["category"]],
        summary=track["description"],
        scale=scale,
        steps=[
            Step(
                rung,
                milestone["summary"],
                signals=[signals.of(identifier, each) for each in milestone["signals"]],
                examples=milestone["examples"],
            )
            for rung, milestone in zip(scale.rungs, track["milestones"], strict=True)
        ],
    )


def _cluster(source: Source) -> Cluster:
    """Two lanes, of which the second branches off where the first has a second title beside it."""
    first, second = _ladders(source["titles"])
    names = source["points_to_levels"]
    trunk = _track("individual-contributor", INDIVIDUAL_CONTRIBUTOR, first, names)
    start = next(
        (level for level in reversed(trunk.levels) if _least(level) < second[0]["minPoints"]), None
    )
    branch = _track("management", MANAGEMENT, second, names, start)
    return Cluster("engineering", "Engineering", tracks=[trunk, branch])


def _ladders(titles: list[Source]) -> tuple[list[Source], list[Source]]:
    """Titles of one range stand on two ladders, the first of them on the first."""
    first: dict[int, Source] = {}
    second = []
    for title in titles:
        if first.setdefault(title["minPoints"], title) is not title:
            second.append(title)
    return list(first.values()), second


def _track(
    name: str,
    lane: Lane,
    titles: list[Source],
    names: Mapping[str, str],
    start: Level | None = None,
) -> Track:
    levels = [
        Level(
            suggest_id(short),
            title["label"],
            short=short,
            grade=grade,
            attributes={"points": least},
        )
        for grade, (least, short) in enumerate(names.items(), 1)
        for title in titles
        if title["minPoints"] <= int(least) <= (title["maxPoints"] or int(least))
    ]
    return Track(name, lane.title, lane=lane, levels=levels, branches_from=start)


def _least(level: Level) -> int:
    return int(level.attributes["points"])


# Points, beside the model.


def points(company: Framework, reached: Mapping[str, str]) -> int:
    """Add up the points of a person.

    Args:
        company: What holds the points of each milestone.
        reached: The rung that the person has reached, by the id of the competency.

    Raises:
        LookupError: There is no such competency, or it has no such rung.
    """
    competencies = Catalog(company).competencies
    total = 0
    for name, rung in reached.items():
        if rung not in {step.rung.id for step in competencies[name].steps}:
            raise LookupError(f"“{name}” has no milestone {rung}.")
        total += int(company.attributes[_POINTS + rung])
    return total


def levels_for(company: Framework, total: int) -> list[Level]:
    """The levels that a sum of points makes, one for each lane that goes so far."""
    found = []
    for track in company.clusters[0].tracks:
        reached = [level for level in track.levels if _least(level) <= total]
        found += reached[-1:]
    return found


# Back again.


def source_of(company: Framework) -> Source:
    """Read the source back from the model."""
    trunk = company.clusters[0].tracks[0]
    return {
        "source": company.title,
        "shape": company.summary,
        "milestone_points": {
            name.removeprefix(_POINTS): int(each) for name, each in company.attributes.items()
        },
        "points_to_levels": {level.attributes["points"]: level.short for level in trunk.levels},
        "titles": sorted(_titles(company), key=lambda title: title["minPoints"]),
        "categories": [{"id": each.title} for each in company.dimensions],
        "tracks": [_track_of(each) for each in company.competencies],
    }


def _titles(company: Framework) -> Iterator[Source]:
    for track in company.clusters[0].tracks:
        titled = [list(levels) for _, levels in groupby(track.levels, lambda each: each.title)]
        for levels, above in zip(titled, [*titled[1:], []], strict=True):
            yield {
                "label": levels[0].title,
                "minPoints": _least(levels[0]),
                "maxPoints": _least(above[0]) - 1 if above else None,
            }


def _track_of(competency: Competency) -> Source:
    assert competency.dimension is not None
    return {
        "id": competency.id.upper().replace("-", "_"),
        "displayName": competency.title,
        "category": competency.dimension.title,
        "description": competency.summary,
        "milestones": [
            {
                "summary": step.summary,
                "signals": [signal.text for signal in step.signals],
                "examples": list(step.examples),
            }
            for step in competency.steps
        ],
    }


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    milestones = [each for track in source["tracks"] for each in track["milestones"]]
    steps = [step for each in company.competencies for step in each.steps]
    tracks = company.clusters[0].tracks
    return [
        ("categories → dimensions", len(source["categories"]), len(company.dimensions)),
        ("tracks → competencies", len(source["tracks"]), len(company.competencies)),
        ("milestones → steps", len(milestones), len(steps)),
        ("signals", _sum(milestones, "signals"), sum(len(step.signals) for step in steps)),
        ("examples", _sum(milestones, "examples"), sum(len(step.examples) for step in steps)),
        ("levels", len(source["points_to_levels"]), len(tracks[0].levels)),
        (
            "titles",
            len(source["titles"]),
            sum(len({level.title for level in track.levels}) for track in tracks),
        ),
        ("points of milestones", len(source["milestone_points"]), len(company.attributes)),
    ]


def _sum(entries: list[Source], name: str) -> int:
    return sum(len(each[name]) for each in entries)
