"""What a catalog answers, as plain records for `--format json` and for other tools.

Every record holds only dicts, lists, texts, numbers, booleans and None; keys keep their meaning
from release to release.
"""

from __future__ import annotations

from typing import TypeAlias

from progression.catalog import (
    Asked,
    Catalog,
    Difference,
    InForce,
    Passage,
    Raise,
    Seat,
)
from progression.model import Cluster, Competency, Level, Prompt, Signal, Track

Record: TypeAlias = "dict[str, Value]"
Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"


def listing(catalog: Catalog) -> Record:
    """The framework in short: clusters with their tracks and levels, and the competencies."""
    framework = catalog.framework
    return {
        "id": framework.id,
        "title": framework.title,
        "version": framework.version,
        "clusters": [
            {
                "path": path,
                "title": cluster.title,
                "status": cluster.status.value,
                "tracks": [_track(catalog, catalog.path(track)) for track in cluster.tracks],
            }
            for path, cluster in catalog.clusters.items()
        ],
        "competencies": [
            {
                "path": each.id,
                "title": each.title,
                "dimension": each.dimension.id if each.dimension else None,
                "status": each.status.value,
            }
            for each in framework.competencies
        ],
    }


def item(catalog: Catalog, path: str) -> Record:
    """Whatever stands at a path.

    Raises:
        PathError: Nothing does, or more than one thing.
    """
    found = catalog[path]
    if isinstance(found, Level):
        return level(catalog, catalog.seat(path))
    if isinstance(found, Competency):
        return competency(catalog, found)
    if isinstance(found, Signal):
        return signal(catalog, path, found)
    if isinstance(found, Track):
        return {"kind": "track", **_track(catalog, path), "summary": found.summary}
    return cluster(catalog, path, found)


def level(catalog: Catalog, seat: Seat) -> Record:
    """A level with everything in force at it, each signal marked as new, raised or carried."""
    arrival = catalog.arrival(seat)
    before = arrival.start.path if arrival else None
    given = seat.level
    return {
        "kind": "level",
        **_seat(seat),
        "summary": given.summary,
        "also_called": list(given.also_called),
        "attributes": dict(given.attributes),
        "status": given.status.value,
        "band": seat.grade.band if seat.grade else "",
        "fingerprint": catalog.fingerprint(seat),
        "before": before,
        "asked": [_asked(entry, arrival) for entry in catalog.bar(seat)],
        "milestones": [{"id": each.id, "text": each.text} for each in given.milestones],
        "triggers": [{"id": each.id, "text": each.text} for each in given.triggers],
        "prompts": _prompts(given.prompts),
        "side_by_side": [each.path for each in catalog.side_by_side(seat)],
        "from_here": [_passage(each) for each in catalog.passages_from(seat)],
    }


def competency(catalog: Catalog, given: Competency) -> Record:
    """A competency and how it grows, track by track."""
    return {
        "kind": "competency",
        "path": given.id,
        "title": given.title,
        "dimension": given.dimension.id if given.dimension else None,
        "summary": given.summary,
        "why": given.why,
        "status": given.status.value,
        "owner": given.owner,
        "reviewed": given.reviewed.isoformat() if given.reviewed else None,
        "growth": [
            {
                "track": growth.path,
                "levels": [
                    {
                        **_seat(step.seat),
                        "summary": step.asked.summary,
                        "rung": step.asked.rung.id if step.asked.rung else None,
                        "new": [_signal(each) for each in step.shift.new],
                        "raised": [_raise(each) for each in step.shift.raised],
                    }
                    for step in growth.steps
                ],
            }
            for growth in catalog.growth(given)
        ],
        "prompts": _prompts(given.prompts),
        "practices": [
            {"id": each.id, "text": each.text, "kind": each.kind, "time": each.time}
            for each in given.practices
        ],
    }


def cluster(catalog: Catalog, path: str, given: Cluster) -> Record:
    """A cluster with its tracks."""
    return {
        "kind": "cluster",
        "path": path,
        "title": given.title,
        "summary": given.summary,
        "status": given.status.value,
        "pilot_team": given.pilot_team,
        "owner": given.owner,
        "reviewed": given.reviewed.isoformat() if given.reviewed else None,
        "tracks": [_track(catalog, catalog.path(track)) for track in given.tracks],
        "clusters": [f"{path}/{inner.id}" for inner in given.clusters],
    }


def signal(catalog: Catalog, path: str, given: Signal) -> Record:
    """A signal, and where it is in force."""
    name = path.partition("/")[0]
    return {
        "kind": "signal",
        "path": path,
        "text": given.text,
        "examples": list(given.examples),
        "raises": [f"{name}/{each}" for each in given.raises],
        "status": given.status.value,
        "fingerprint": catalog.fingerprint(given),
        "in_force_at": [seat.path for seat in holding(catalog, name, given.id)],
    }


def difference(given: Difference) -> Record:
    """What is kept, raised, new and handed over between two levels."""
    return {
        "from": _seat(given.start),
        "to": _seat(given.end),
        "kept": [_signal(each) for each in given.kept],
        "raised": [_raise(each) for each in given.raised],
        "new": [_signal(each) for each in given.new],
        "handed_over": [_signal(each) for each in given.handed_over],
        "summaries": [
            {
                "competency": shift.competency.id,
                "before": shift.before.summary if shift.before else None,
                "after": shift.after.summary if shift.after else None,
            }
            for shift in given.shifts
        ],
    }


def holding(catalog: Catalog, competency_id: str, signal_id: str) -> list[Seat]:
    """The seats at which a signal is in force."""
    return [
        seat
        for seat in catalog.sharing(competency_id)
        if any(
            entry.signal.id == signal_id and entry.competency.id == competency_id
            for entry in catalog.bar(seat).signals
        )
    ]


def _seat(seat: Seat) -> Record:
    return {
        "path": seat.path,
        "title": seat.title,
        "short": seat.level.short,
        "grade": seat.grade.number if seat.grade else None,
        "lane": seat.lane.id,
    }


def _track(catalog: Catalog, path: str) -> Record:
    track = catalog.tracks[path]
    return {
        "path": path,
        "title": track.title,
        "lane": track.lane.id,
        "status": track.status.value,
        "levels": [_seat(seat) for seat in catalog.seats_of(path)],
    }


def _asked(asked: Asked, arrival: Difference | None) -> Record:
    raised = {each.after.path: each for each in arrival.raised} if arrival else {}
    new = {each.path for each in arrival.new} if arrival else None
    signals: list[Value] = []
    for entry in asked.signals:
        record = _signal(entry)
        if entry.path in raised:
            record["is"] = "raised"
            record["before"] = [_signal(each) for each in raised[entry.path].before]
        else:
            record["is"] = "new" if new is None or entry.path in new else "carried"
        signals.append(record)
    dimension = asked.competency.dimension
    return {
        "competency": asked.competency.id,
        "title": asked.competency.title,
        "dimension": dimension.id if dimension else None,
        "summary": asked.summary,
        "rung": asked.rung.id if asked.rung else None,
        "importance": asked.importance.value,
        "status": asked.status.value,
        "note": asked.note,
        "signals": signals,
    }


def _signal(entry: InForce) -> Record:
    return {
        "path": entry.path,
        "text": entry.signal.text,
        "origin": entry.origin.value,
        "source": entry.source,
        "importance": entry.importance.value,
    }


def _raise(given: Raise) -> Record:
    return {**_signal(given.after), "before": [_signal(each) for each in given.before]}


def _prompts(prompts: tuple[Prompt, ...]) -> list[Value]:
    return [{"id": each.id, "text": each.text, "for": each.for_.value} for each in prompts]


def _passage(passage: Passage) -> Record:
    return {"to": passage.end.path, "way": passage.way.value, "declared": passage.move is not None}
