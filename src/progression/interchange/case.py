"""CASE 1.1: a framework as a package of the standard by 1EdTech, which learning tools exchange.

The framework is the document. Clusters, tracks, levels, milestones, triggers, dimensions,
competencies and signals are its items; each hangs below its parent (`isChildOf`), and the levels of
a track follow each other (`precedes`), as do signals that raise one another. There is a rubric for
each track, whose criteria are the competencies that it asks and whose criterion levels are what is
in force at each level, and one for each scale, whose criterion levels are the steps.

Identifiers are made from ids alone (see `uuid5`), so that they stay the same whatever the order and
the titles. A part was changed last when its file was, as far as the caller knows; parts of unknown
days have the latest of those that are known, or else the day on which the framework was reviewed.
What CASE has no place for stands in `extensions`, below `progression`, as in canonical JSON.

There are no scores: a score that promotes is what this package does without.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from progression.catalog import Asked, Catalog, Seat
from progression.interchange import PLAIN, Format
from progression.interchange._case_items import KINDS, Item, Parts, link
from progression.interchange._standing import Standing
from progression.interchange._writing import json_text
from progression.model import CORE, Competency, Framework, Status, Step, Track
from progression.prose import fold

_NEVER: Final[Mapping[str, datetime.date]] = {}


def dumps(
    framework: Framework,
    *,
    changed: Mapping[str, datetime.date] = _NEVER,
    indent: int | None = 2,
) -> str:
    """Write a framework as a CASE package: JSON text that ends in a line feed.

    Args:
        framework: What to write.
        changed: The day on which each file of the framework was changed last, by its whole path.
        indent: Spaces for each level of nesting; None for all on one line.

    Raises:
        FormatError: Some names in the text would not lead back to what they stand for.
    """
    return json_text(framework, lambda names: _package(framework, names, changed), indent=indent)


def _package(
    framework: Framework, names: Standing, changed: Mapping[str, datetime.date]
) -> dict[str, Any]:
    parts = Parts(framework, names, changed)
    catalog = Catalog(framework)
    return {
        "CFDocument": _document(framework, names, parts),
        "CFItems": parts.items,
        "CFAssociations": parts.associations,
        "CFDefinitions": _definitions(parts),
        "CFRubrics": [
            *(
                _track_rubric(parts, catalog, path, track)
                for path, track in catalog.tracks.items()
                if any(len(catalog.bar(seat)) for seat in catalog.seats_of(path))
            ),
            *_scale_rubrics(parts, names),
        ],
    }


def _document(framework: Framework, names: Standing, parts: Parts) -> Item:
    adopted = any(cluster.status is Status.ADOPTED for cluster in framework.clusters)
    title = fold(framework.title) or framework.id
    optional = {
        "description": framework.summary.strip(),
        "version": fold(framework.version),
    }
    shared = parts.shared("lanes", names.lanes) | parts.shared("scales", names.scales)
    return {
        **parts.root,
        "creator": fold(framework.owner) or title,
        "title": title,
        **{key: value for key, value in optional.items() if value},
        "frameworkType": "Career framework",
        "caseVersion": "1.1",
        "adoptionStatus": "Adopted" if adopted else "Draft",
        **parts.extensions(framework, id=framework.id, **shared),
    }


def _definitions(parts: Parts) -> Item:
    """The types of items; all of them, whether there are such items or not."""
    types = []
    for number, (kind, about) in enumerate(KINDS.items(), start=1):
        made = parts.made(None, "item-type", kind)
        types.append({**made, "title": kind, "description": about, "hierarchyCode": str(number)})
    return {"CFItemTypes": types}


def _track_rubric(parts: Parts, catalog: Catalog, path: str, track: Track) -> Item:
    """What each level of a track asks, competency by competency."""
    seats = catalog.seats_of(path)
    asked: dict[str, Competency] = {}
    for name in catalog.competencies:
        for seat in seats:
            found = catalog.bar(seat).get(name)
            if found is not None:
                asked.setdefault(name, found.competency)
    made = parts.made(track, "rubric", path)
    criteria = []
    for place, (name, competency) in enumerate(asked.items(), start=1):
        criterion = _criterion(parts, made, competency, place, "criterion", path, name)
        criterion["CFRubricCriterionLevels"] = [
            _expectation(parts, criterion, seat, found, number)
            for number, seat in enumerate(seats, start=1)
            if (found := catalog.bar(seat).get(name)) is not None
        ]
        criteria.append(criterion)
    title = ", ".join(filter(None, (fold(seats[0].cluster.title), fold(track.title))))
    return _rubric(made, title or path, track.summary, criteria)


def _expectation(parts: Parts, criterion: Item, seat: Seat, asked: Asked, place: int) -> Item:
    """What one level asks of one competency, as far as it is in force there."""
    level = parts.level(seat.path)
    signals = [parts.signal(each.competency, each.signal) for each in asked.signals]
    about: Item = {
        "level": level["identifier"],
        "origin": asked.origin.value,
        "signals": [each["identifier"] for each in signals],
    }
    if asked.importance is not CORE:
        about["importance"] = asked.importance.value
    if asked.rung is not None:
        about["rung"] = asked.rung.id
    if asked.examples:
        about["examples"] = list(asked.examples)
    if asked.note:
        about["note"] = asked.note
    if asked.status is not Status.ADOPTED:
        about["status"] = asked.status.value
    name = asked.competency.id
    made = parts.made(seat.level, "criterion-level", seat.path, name)
    texts = [each.signal.text for each in asked.signals]
    return {
        **made,
        **_described(asked.summary, texts),
        "quality": fold(seat.title) or seat.level.id,
        "position": place,
        "rubricCriterionId": criterion["identifier"],
        "extensions": [{"progression": about}],
    }


def _scale_rubrics(parts: Parts, names: Standing) -> Iterator[Item]:
    """What the rungs of each scale mean for the competencies that have steps for them."""
    for name, scale in names.scales.items():
        stepped = [
            each for each in names.competencies.values() if each.steps and each.scale == scale
        ]
        if not stepped:
            continue
        made = parts.made(scale, "scale", name)
        criteria = []
        for place, competency in enumerate(stepped, start=1):
            criterion = _criterion(parts, made, competency, place, "steps", name, competency.id)
            criterion["CFRubricCriterionLevels"] = [
                _step(parts, criterion, competency, step, number)
                for number, step in enumerate(competency.steps, start=1)
            ]
            criteria.append(criterion)
        yield _rubric(made, fold(scale.title) or name, scale.summary, criteria)


def _step(parts: Parts, criterion: Item, competency: Competency, step: Step, place: int) -> Item:
    signals = [parts.signal(competency, each) for each in step.signals]
    about: Item = {"rung": step.rung.id, "signals": [each["identifier"] for each in signals]}
    if step.examples:
        about["examples"] = list(step.examples)
    if step.status is not Status.ADOPTED:
        about["status"] = step.status.value
    return {
        **parts.made(step, "step", competency.id, step.rung.id),
        **_described(step.summary, [each.text for each in step.signals]),
        "quality": fold(step.rung.title) or step.rung.id,
        "position": place,
        "rubricCriterionId": criterion["identifier"],
        "extensions": [{"progression": about}],
    }


def _criterion(
    parts: Parts, rubric: Item, competency: Competency, place: int, kind: str, *path: str
) -> Item:
    category = fold(competency.dimension.title) if competency.dimension else ""
    return {
        **parts.made(competency, kind, *path),
        **({"category": category} if category else {}),
        "description": fold(competency.title) or competency.id,
        "CFItemURI": link(parts.competency(competency)),
        "position": place,
        "rubricId": rubric["identifier"],
    }


def _rubric(made: Item, title: str, about: str, criteria: list[Item]) -> Item:
    told = {"description": about.strip()} if about.strip() else {}
    return {**made, "title": title, **told, "CFRubricCriteria": criteria}


def _described(summary: str, signals: Iterable[str]) -> Item:
    """A sentence and the signals beneath it, as people read it in a cell."""
    lines = [summary.strip(), *(f"• {fold(each)}" for each in signals)]
    text = "\n".join(filter(None, lines))
    return {"description": text} if text else {}


FORMAT = Format(
    title="CASE 1.1 package",
    suffix=".json",
    write=lambda framework, occasion=PLAIN: dumps(framework, changed=occasion.changed).encode(),
)
