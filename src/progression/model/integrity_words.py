"""What the faults of a framework are called, and what to do about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from progression.findings import Finding
from progression.location import Location
from progression.model.competency import CitedSignal, Competency
from progression.model.dimension import Dimension
from progression.model.expectation import Expectation
from progression.model.level import Level
from progression.model.noun import Noun
from progression.model.scale import Step
from progression.model.signal import Signal
from progression.model.track import Track
from progression.names import RESERVED_IDS, near_misses, suggest_id
from progression.prose import listed


def malformed_id(noun: Noun, identifier: str, path: str) -> Finding:
    """An id is not made of lower-case words joined by hyphens."""
    better = suggest_id(identifier)
    return Finding(
        rule="malformed-id",
        message=f"{_named(noun)} has the id “{identifier}”,"
        " which is not lower-case words joined by hyphens.",
        why="Ids stand in addresses and files, where every machine must read them alike.",
        remedy=f"Write “{better}”." if better else "Write it like “senior-engineer”.",
        subject=path,
        place=noun.location,
    )


def duplicate_id(noun: Noun, other: Noun, path: str) -> Finding:
    """Two nouns of one kind and owner share an id."""
    return Finding(
        rule="duplicate-id",
        message=f"{_named(noun)} has the same id as {_named(other)}.",
        why="An id names one thing, in addresses, assessments and evidence.",
        remedy="Give one of them another id, or use the same object in both places.",
        subject=path,
        place=noun.location,
        also=_also(other),
    )


def listed_twice(noun: Noun, path: str) -> Finding:
    """One noun stands twice in one list."""
    return Finding(
        rule="duplicate-id",
        message=f"{_named(noun)} is listed twice in the same place.",
        why="Readers would see it twice, and its path would mean two places.",
        remedy="Remove one of the two.",
        subject=path,
        place=noun.location,
    )


def reserved_id(noun: Noun, path: str) -> Finding:
    """An id is a word that the handbook's own addresses use."""
    return Finding(
        rule="reserved-id",
        message=f"{_named(noun)} takes a reserved id.",
        why="The handbook has a page of its own at this address.",
        remedy=f"Choose another id than {listed(sorted(RESERVED_IDS), 'or')}.",
        subject=path,
        place=noun.location,
    )


def stands_twice(noun: Noun, first: str, second: str) -> Finding:
    """One cluster, track or level stands in two places."""
    return Finding(
        rule="stands-twice",
        message=f"{_named(noun)} stands in two places: {first} and {second}.",
        why="People and moves refer to it by its path, so it has one.",
        remedy="Define a second one for the second place; signals and competencies can be shared.",
        subject=second,
        place=noun.location,
    )


def ambiguous_path(path: str, noun: Noun, other: Noun) -> Finding:
    """A path could mean two things of different kinds."""
    return Finding(
        rule="ambiguous-path",
        message=f"“{path}” could mean two things: {_named(other)} or {_named(noun)}.",
        why="Addresses, assessments and evidence name things by their path.",
        remedy="Give one of them another id.",
        subject=path,
        place=noun.location,
        also=_also(other),
    )


def conflicting_signal(competency: Competency, signal: Signal, other: Signal) -> Finding:
    """Two signals of one competency share an id and differ in text."""
    return Finding(
        rule="conflicting-signal",
        message=f"Two signals of “{competency.title}” have the id “{signal.id}” and different"
        " texts.",
        why="Evidence and assessments cite a signal by its id, and would mean either.",
        remedy="Define the signal once and use it in both places, or give this one an id of its"
        " own.",
        subject=f"{competency.id}/{signal.id}",
        place=signal.location,
        also=_also(other),
    )


def unlisted_competency(
    competency: Competency,
    known: Competency | None,
    asker: Noun,
    library: Mapping[str, Competency],
) -> Finding:
    """A competency is used that the framework does not list, or another one of its id."""
    if known is not None:
        return Finding(
            rule="duplicate-id",
            message=f"The competency “{competency.title}” used here is another one than"
            f" “{known.title}”, which the framework lists under the same id.",
            why="A competency is defined once, so that everybody means the same by it.",
            remedy="Use the object that the framework lists, or give this one an id of its own.",
            subject=competency.id,
            place=asker.location,
            also=(*_also(competency), *_also(known)),
        )
    return Finding(
        rule="unlisted-competency",
        message=f"The competency “{competency.title}” is used here, and the framework does not list"
        f" it.{_near(competency.id, library)}",
        why="The library is what the handbook and the catalog know.",
        remedy="Add it to `Framework.competencies`.",
        subject=competency.id,
        place=asker.location,
        also=_also(competency),
    )


def unknown_dimension(
    competency: Competency, known: Dimension | None, dimensions: Iterable[str]
) -> Finding:
    """A competency's dimension is not one of the framework's."""
    dimension = competency.dimension
    assert dimension is not None
    what = f"The competency “{competency.title}” belongs to the dimension “{dimension.title}”,"
    if known is not None:
        message = f"{what} which differs from the one that the framework lists under this id."
    else:
        message = f"{what} which the framework does not list.{_near(dimension.id, dimensions)}"
    return Finding(
        rule="unknown-dimension",
        message=message,
        why="Skills are stacked by the framework's dimensions, and this one would be left out.",
        remedy="Add it to `Framework.dimensions`, or use one that stands there.",
        subject=competency.id,
        place=competency.location,
        also=_also(dimension),
    )


def foreign_rung(competency: Competency, step: Step) -> Finding:
    """A step is for a rung that its competency's scale does not have."""
    scale = competency.scale
    if scale is None:
        message = f"“{competency.title}” has steps and no scale."
        remedy = "Name the scale: `scale=...`."
    else:
        rungs = listed([rung.title for rung in scale.rungs])
        message = (
            f"The step “{step.rung.title}” of “{competency.title}” is no rung of its scale"
            f" “{scale.title}”."
        )
        remedy = f"Use one of its rungs: {rungs}." if rungs else "Give the scale its rungs."
    return Finding(
        rule="unknown-rung",
        message=message,
        why="The order of steps comes from the scale.",
        remedy=remedy,
        subject=competency.id,
        place=step.location,
    )


def second_step(competency: Competency, step: Step) -> Finding:
    """A competency has two steps for one rung."""
    first = next(each for each in competency.steps if each.rung.id == step.rung.id)
    return Finding(
        rule="duplicate-step",
        message=f"“{competency.title}” has two steps for the rung “{step.rung.title}”.",
        why="`at` names a rung, and could mean either.",
        remedy="Put the signals of both into one step, or use another rung.",
        subject=competency.id,
        place=step.location,
        also=_also(first),
    )


def unknown_step(expectation: Expectation) -> Finding:
    """A rung is expected for which the competency has no step."""
    competency, rung = expectation.competency, expectation.rung
    assert rung is not None
    steps = [step.rung.title for step in competency.steps]
    if steps:
        remedy = f"It has steps for {listed(steps)}; expect one of these, or write the step."
    else:
        remedy = "It has no steps; write them, or expect it by `.expects(...)`."
    return Finding(
        rule="unknown-step",
        message=f"“{competency.title}” is expected at the rung “{rung.title}”, for which it has no"
        " step.",
        why="Nobody could read what is expected.",
        remedy=remedy,
        subject=competency.id,
        place=expectation.location,
        also=_also(competency),
    )


def unknown_raise(
    competency: Competency, signal: Signal, identifier: str, known: Iterable[str]
) -> Finding:
    """A signal raises one that its competency does not have."""
    return Finding(
        rule="unknown-signal",
        message=f"The signal raises “{identifier}”, which “{competency.title}” does not have."
        f"{_near(identifier, known)}",
        why="The handbook could not say what this signal replaces.",
        remedy="Name a signal of the same competency by its id, or remove `raises`.",
        subject=f"{competency.id}/{signal.id}",
        place=signal.location,
    )


def unknown_cited(cited: CitedSignal, known: Iterable[str]) -> Finding:
    """A signal is cited that its competency does not have."""
    return Finding(
        rule="unknown-signal",
        message=f"“{cited.competency.title}” has no signal “{cited.signal}”."
        f"{_near(cited.signal, known)}",
        why="A track could not take it along.",
        remedy="Cite a signal of this competency by its id.",
        subject=cited.path,
        place=cited.location,
        also=_also(cited.competency),
    )


def unknown_level(level: Level, asker: Noun, role: str, levels: Sequence[Level]) -> Finding:
    """A level is referred to that stands in no track."""
    near = near_misses(level.id, [each.id for each in levels])
    close = [each for each in levels if each.id in near]
    hint = f" Near it: {listed([_named(each) for each in close[:3]])}." if close else ""
    what = type(asker).__name__.lower()
    return Finding(
        rule="unknown-level",
        message=f"This {what} {role} {_named(level)}, which stands in no track of the framework."
        f"{hint}",
        why="Only levels that stand in a track have a page and a path.",
        remedy="Add the level to its track's `levels`, or its cluster to the framework.",
        subject=level.id,
        place=asker.location,
        also=_also(level),
    )


def branch_circle(circle: Sequence[Track], paths: Sequence[str]) -> Finding:
    """Tracks branch from each other in a circle."""
    way = " → ".join([*paths, paths[0]])
    return Finding(
        rule="branch-circle",
        message=f"{_named(circle[0])} branches from itself: {way}.",
        why="People reach a branch from another track; what is in force there would never end.",
        remedy="Let it branch from a level of a track that stands by itself.",
        subject=paths[0],
        place=circle[0].location,
        also=tuple(place for track in circle[1:] for place in _also(track)),
    )


def _named(noun: Noun) -> str:
    title = getattr(noun, "title", "") or getattr(noun, "id", "")
    return f"{type(noun).__name__.lower()} “{title}”"


def _also(noun: Noun) -> tuple[Location, ...]:
    return (noun.location,) if noun.location else ()


def _near(name: str, known: Iterable[str]) -> str:
    near = near_misses(name, known)
    return f" Did you mean {listed([f'“{each}”' for each in near], 'or')}?" if near else ""
