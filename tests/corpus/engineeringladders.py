"""jorgef-engineeringladders: ladders that start at different levels and correspond across.

An axis is a competency with a scale of its own; its values are steps, and stack.
A ladder is a track with a lane of its own, and the number of a level is its grade, so that levels
of one number stand side by side. Where a ladder's page words a value in its own way, the
expectation has the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from progression.catalog import Catalog, Seat
from progression.model import (
    Cluster,
    Competency,
    Expectation,
    Framework,
    Lane,
    Level,
    Rung,
    Scale,
    Step,
    Track,
)
from progression.names import suggest_id
from tests.corpus.reading import Count, Source

LEFT_OUT: Mapping[str, str] = {}


def framework(source: Source) -> Framework:
    """Express the source in the model."""
    axes = {axis["id"]: _competency(axis) for axis in source["axes"]}
    return Framework(
        "engineeringladders",
        source["source"],
        cumulative=False,
        summary=source["shape"],
        competencies=list(axes.values()),
        clusters=[
            Cluster(
                "engineering",
                "Engineering",
                tracks=[_track(ladder, axes) for ladder in source["ladders"]],
            )
        ],
    )


def _competency(axis: Source) -> Competency:
    values = sorted(axis["values"], key=lambda value: int(value["ordinal"]))
    rungs = [Rung(suggest_id(value["name"]), value["name"]) for value in values]
    return Competency(
        axis["id"],
        axis["name"],
        summary=axis["description"],
        scale=Scale(axis["id"], axis["name"], rungs=rungs),
        steps=[Step(rung, value["description"]) for rung, value in zip(rungs, values, strict=True)],
    )


def _track(ladder: Source, axes: Mapping[str, Competency]) -> Track:
    return Track(
        ladder["id"],
        ladder["title"],
        lane=Lane(ladder["id"], ladder["title"]),
        summary=ladder["summary"],
        levels=[
            Level(
                level["id"].lower(),
                level["title"],
                short=level["id"],
                grade=level["level"],
                expects=[_expectation(value, axes) for value in level["axis_values"]],
            )
            for level in ladder["levels"]
        ],
    )


def _expectation(value: Source, axes: Mapping[str, Competency]) -> Expectation:
    competency = axes[value["axis"]]
    step = competency.steps[value["ordinal"] - 1]
    own = "" if value["text"] == step.summary else value["text"]
    return Expectation(competency=competency, rung=step.rung, summary=own)


def source_of(company: Framework) -> Source:
    """Read the source back; what a level asks is what the catalog finds in force there."""
    catalog = Catalog(company)
    return {
        "source": company.title,
        "shape": company.summary,
        "axes": [_axis(competency) for competency in company.competencies],
        "ladders": [
            {
                "id": track.id,
                "title": track.title,
                "summary": track.summary,
                "levels": [_level(catalog, seat) for seat in catalog.seats_of(path)],
            }
            for path, track in catalog.tracks.items()
        ],
    }


def _axis(competency: Competency) -> Source:
    return {
        "id": competency.id,
        "name": competency.title,
        "description": competency.summary,
        "values": [
            {"ordinal": ordinal, "name": step.rung.title, "description": step.summary}
            for ordinal, step in enumerate(competency.steps, 1)
        ],
    }


def _level(catalog: Catalog, seat: Seat) -> Source:
    assert seat.grade is not None
    return {
        "id": seat.level.short,
        "level": seat.grade.number,
        "title": seat.title,
        "axis_values": [
            {
                "axis": asked.competency.id,
                "ordinal": _ordinal(asked.competency, asked.rung),
                "name": asked.rung.title if asked.rung else "",
                "text": asked.summary,
            }
            for asked in catalog.bar(seat)
        ],
    }


def _ordinal(competency: Competency, rung: Rung | None) -> int:
    assert competency.scale is not None
    assert rung is not None
    return competency.scale.rungs.index(rung) + 1


def own_wordings(company: Framework) -> list[Expectation]:
    """The expectations whose words differ from those of their step."""
    return [each for each in _expectations(company) if each.summary]


def _expectations(company: Framework) -> Iterable[Expectation]:
    for seat in Catalog(company).seats:
        yield from seat.level.expects


def counts(source: Source, company: Framework) -> list[Count]:
    """Count both."""
    ladders = source["ladders"]
    wordings = {
        (axis["id"], value["ordinal"]): value["description"]
        for axis in source["axes"]
        for value in axis["values"]
    }
    values = [
        value for ladder in ladders for level in ladder["levels"] for value in level["axis_values"]
    ]
    own = [value for value in values if wordings[value["axis"], value["ordinal"]] != value["text"]]
    numbers = {level["level"] for ladder in ladders for level in ladder["levels"]}
    catalog = Catalog(company)
    return [
        ("axes → competencies", len(source["axes"]), len(company.competencies)),
        ("values → steps", len(wordings), sum(len(each.steps) for each in company.competencies)),
        ("ladders → tracks", len(ladders), len(catalog.tracks)),
        ("levels", sum(len(ladder["levels"]) for ladder in ladders), len(catalog.seats)),
        ("level numbers → grades", len(numbers), len(catalog.grades())),
        ("values of levels → expectations", len(values), len(list(_expectations(company)))),
        ("values worded by a ladder", len(own), len(own_wordings(company))),
    ]
