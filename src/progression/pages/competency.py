"""The page of a competency: why it matters, how it grows, and how to talk about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import attrs

from progression.catalog import Growth, GrowthStep, InForce, Raise, Seat
from progression.model import Cluster, Competency, Step
from progression.pages.book import Book, name_of, sentence, status_of
from progression.pages.level import prompts_by_reader
from progression.pages.links import slug
from progression.pages.site import Page


@attrs.frozen
class Stage:
    """One step of a competency, and who is asked it.

    Attributes:
        step: The step.
        seats: The levels at which its rung is the highest that is asked.
    """

    step: Step
    seats: tuple[Seat, ...]


@attrs.frozen
class Point:
    """A competency at one level, without what its step says already.

    Attributes:
        seat: The level.
        rung: The title of the rung in force; empty without one.
        summary: The sentence in force, where it is not the step's own.
        raised: Signals written for levels that raise others.
        new: Signals written for levels that are new.
        optional: Whether it is offered rather than asked of everyone.
        is_same: Whether nothing changes from the level before.
    """

    seat: Seat
    rung: str
    summary: str
    raised: tuple[Raise, ...]
    new: tuple[InForce, ...]
    optional: bool
    is_same: bool


@attrs.frozen
class Path:
    """How a competency grows along one track.

    Attributes:
        growth: The track.
        points: Its levels.
    """

    growth: Growth
    points: tuple[Point, ...]


def pages(book: Book) -> Iterator[Page]:
    """One page for each competency."""
    for competency in book.catalog.competencies.values():
        title = name_of(competency)
        yield book.page(
            "competency.html",
            book.addresses.competency(competency),
            title,
            sentence(competency.summary) or book.words("competency.description", title=title),
            view=partial(_view, book, competency),
            about=[competency],
            tags=[title, *competency.keywords],
            boost=2,
        )


def _view(book: Book, competency: Competency) -> Mapping[str, object]:
    growths = book.catalog.growth(competency)
    clusters: dict[int, tuple[Cluster, list[Path]]] = {}
    for growth in growths:
        points = tuple(_point(competency, step) for step in growth.steps)
        clusters.setdefault(id(growth.cluster), (growth.cluster, []))[1].append(
            Path(growth, points)
        )
    steps = [step for growth in growths for step in growth.steps]
    return {
        "competency": competency,
        "status": status_of(book, competency),
        "stages": [_stage(step, steps) for step in competency.steps],
        "clusters": list(clusters.values()),
        "has_raised": any(
            each.raised for _, paths in clusters.values() for p in paths for each in p.points
        ),
        "prompts": prompts_by_reader(book, competency.prompts),
        "once": _Once(),
    }


def _stage(step: Step, growth: list[GrowthStep]) -> Stage:
    rung = step.rung.id
    return Stage(
        step, tuple(each.seat for each in growth if each.asked.rung and each.asked.rung.id == rung)
    )


def _point(competency: Competency, step: GrowthStep) -> Point:
    asked, shift = step.asked, step.shift
    of_step = {each.summary for each in competency.steps if asked.rung == each.rung}
    return Point(
        step.seat,
        (asked.rung.title or asked.rung.id) if asked.rung else "",
        "" if asked.summary in of_step else asked.summary,
        tuple(each for each in shift.raised if each.after.rung is None),
        tuple(each for each in shift.new if each.rung is None),
        asked.importance.value == "optional",
        shift.is_same,
    )


class _Once:
    """Says of each signal whether it is shown for the first time, so that each is one anchor."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def __call__(self, signal: str) -> str:
        """The anchor of a signal where it is shown first; empty after that."""
        name = slug(signal)
        if name in self._seen:
            return ""
        self._seen.add(name)
        return name
