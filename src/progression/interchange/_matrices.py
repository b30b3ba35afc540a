"""Tracks as tables: a row for each competency, a column for each level, as people expect them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from progression.catalog import Asked, Catalog, InForce, Origin, Seat
from progression.messages import Messages
from progression.model import CORE, Cluster, Competency, Importance, Level, Rung, Track

BULLET = "• "
"""What stands before a signal; a hyphen would run as a formula in CSV."""


@attrs.frozen
class Line:
    """One row.

    Attributes:
        title: What it is about: a competency, or a part of levels such as milestones.
        group: What it is listed under: the dimension; empty for none.
        cells: What each level asks, as lines; one for each column.
    """

    title: str
    group: str
    cells: tuple[tuple[str, ...], ...]


@attrs.frozen
class Matrix:
    """A track as a table.

    Attributes:
        clusters: The clusters around it, the outermost first.
        track: The track.
        path: Its path.
        columns: Titles of the columns: the levels, behind what is asked at every level.
        has_every: Whether the first column is what is asked at every level.
        about: Lines about the levels themselves: grade and summary.
        lines: A line for each competency, in the order of dimensions.
        after: Lines of what else the levels hold: milestones, triggers and questions.
    """

    clusters: tuple[Cluster, ...]
    track: Track
    path: str
    columns: tuple[str, ...]
    has_every: bool
    about: tuple[Line, ...]
    lines: tuple[Line, ...]
    after: tuple[Line, ...]


def matrices_of(catalog: Catalog, words: Messages) -> Iterator[Matrix]:
    """A matrix for each track that has levels, in the order of the framework."""
    for path in catalog.tracks:
        seats = catalog.seats_of(path)
        if seats:
            yield _matrix(catalog, path, seats, words)


def _matrix(catalog: Catalog, path: str, seats: Sequence[Seat], words: Messages) -> Matrix:
    bars = [{asked.competency.id: asked for asked in catalog.bar(seat)} for seat in seats]
    every = _everyones(bars[0].values(), words)
    asked = [
        competency
        for competency in catalog.competencies.values()
        if any(competency.id in bar for bar in bars)
    ]
    lines = tuple(
        Line(
            competency.title,
            competency.dimension.title if competency.dimension else "",
            (
                *([every.get(competency.id, ())] if every else []),
                *(
                    _fresh(bar.get(competency.id), seat, words)
                    for seat, bar in zip(seats, bars, strict=True)
                ),
            ),
        )
        for competency in _in_order(catalog, asked)
    )
    levels = [seat.level for seat in seats]
    blank: tuple[tuple[str, ...], ...] = ((),) if every else ()
    return Matrix(
        clusters=seats[0].clusters,
        track=seats[0].track,
        path=path,
        columns=(*([words("sheet.every")] if every else []), *map(_title, levels)),
        has_every=bool(every),
        about=_kept(_about(levels, blank, words)),
        lines=tuple(line for line in lines if any(line.cells)),
        after=_kept(_after(levels, blank, words)),
    )


def _in_order(catalog: Catalog, asked: Sequence[Competency]) -> list[Competency]:
    """Competencies by dimension, and those without one last."""
    order = [dimension.id for dimension in catalog.framework.dimensions]

    def rank(competency: Competency) -> int:
        named = competency.dimension.id if competency.dimension else ""
        return order.index(named) if named in order else len(order)

    return sorted(asked, key=rank)


def _title(level: Level) -> str:
    short = level.short.strip()
    return f"{short} · {level.title}" if short and short not in level.title else level.title


def grade_words(level: Level, words: Messages) -> str:
    """The grade of a level as people say it; empty where it has none."""
    grade = level.grade
    if grade is None:
        return ""
    told = words("level.grade", number=grade.number)
    if grade.name:
        told = words("level.grade-named", number=grade.number, name=grade.name)
    return words("level.grade-band", grade=told, band=grade.band) if grade.band else told


def _about(
    levels: Sequence[Level], blank: tuple[tuple[str, ...], ...], words: Messages
) -> Iterator[Line]:
    def line(title: str, cells: Sequence[Sequence[str]]) -> Line:
        return Line(title, "", (*blank, *(tuple(filter(None, cell)) for cell in cells)))

    yield line(words("sheet.part.grade"), [[grade_words(each, words)] for each in levels])
    yield line(words("sheet.part.also-called"), [each.also_called for each in levels])
    yield line(words("sheet.part.summary"), [[each.summary] for each in levels])


def _after(
    levels: Sequence[Level], blank: tuple[tuple[str, ...], ...], words: Messages
) -> Iterator[Line]:
    for title, texts in (
        (words("sheet.milestones"), [[each.text for each in level.milestones] for level in levels]),
        (words("sheet.triggers"), [[each.text for each in level.triggers] for level in levels]),
        (words("sheet.prompts"), [[each.text for each in level.prompts] for level in levels]),
    ):
        cells = (tuple(f"{BULLET}{text}" for text in told) for told in texts)
        yield Line(title, "", (*blank, *cells))


def _kept(lines: Iterator[Line]) -> tuple[Line, ...]:
    """Lines that say something."""
    return tuple(line for line in lines if any(line.cells))


def _everyones(bar: Iterable[Asked], words: Messages) -> dict[str, tuple[str, ...]]:
    """What is asked at every level of a track, by competency."""
    found: dict[str, tuple[str, ...]] = {}
    for asked in bar:
        said = [each for each in asked.sources if each.origin is Origin.EVERYONE]
        if said:
            expectation = said[-1].expectation
            words_of_it = said_of(asked.competency, expectation.rung, expectation.summary)
            signals = [each for each in asked.signals if each.origin is Origin.EVERYONE]
            found[asked.competency.id] = _lines(words_of_it, signals, expectation.importance, words)
    return found


def _fresh(asked: Asked | None, seat: Seat, words: Messages) -> tuple[str, ...]:
    """What a level adds: its own and, at the first level of a track, what is taken along."""
    if asked is None:
        return ()
    shown = {Origin.OWN} if seat.place else {Origin.OWN, Origin.TAKEN_ALONG}
    said = [each.expectation for each in asked.sources if each.origin in shown]
    if not said:
        return ()
    own = said[-1]
    signals = [each for each in asked.signals if each.origin in shown]
    return _lines(said_of(asked.competency, own.rung, own.summary), signals, own.importance, words)


def said_of(competency: Competency, rung: Rung | None, summary: str) -> str:
    """The sentence of an expectation: its own, or that of its step behind the rung's name."""
    if rung is None:
        return summary
    step = next((each.summary for each in competency.steps if each.rung.id == rung.id), "")
    told = summary or step
    return f"{rung.title}: {told}" if told else rung.title


def _lines(
    said: str, signals: Sequence[InForce], importance: Importance, words: Messages
) -> tuple[str, ...]:
    mark = "" if importance is CORE else f" ({words('importance.optional')})"
    first = f"{said}{mark}" if said else mark.strip()
    return (*filter(None, [first]), *(f"{BULLET}{each.signal.text}" for each in signals))
