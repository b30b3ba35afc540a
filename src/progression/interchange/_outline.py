"""A whole framework as one document: what it says, in the order in which it is read.

Markdown and HTML are two ways to write it; neither decides what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from progression.catalog import Catalog
from progression.interchange._matrices import Line, Matrix, matrices_of, said_of
from progression.messages import Messages
from progression.model import (
    ADOPTED,
    BOTH_WAYS,
    Cluster,
    Competency,
    Expectation,
    Framework,
    Level,
    Status,
)

Cell = tuple[str, ...]
"""The lines of a cell."""


@attrs.frozen
class Heading:
    """A heading.

    Attributes:
        depth: 1 for the title of the document, 2 for its parts, and so on.
        text: Its words.
        anchor: What leads to it; unique in the document.
    """

    depth: int
    text: str
    anchor: str


@attrs.frozen
class Words:
    """Paragraphs."""

    text: str


@attrs.frozen
class Items:
    """A list, with what it is a list of in front; empty for nothing."""

    title: str
    items: tuple[str, ...]


@attrs.frozen
class Steps:
    """The steps of a competency: for each its name, its sentence and its signals."""

    steps: tuple[tuple[str, str, tuple[str, ...]], ...]


@attrs.frozen
class Table:
    """A table: the first columns of a row name it.

    Attributes:
        title: What it shows.
        head: Titles of the columns.
        rows: The rows.
        names: How many columns name a row.
        about: Rows that tell of the columns themselves, such as grades: the first so many ...
        after: ... and the last so many.
        has_every: Whether the first column behind the names holds for all others.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    names: int
    about: int = 0
    after: int = 0
    has_every: bool = False


Block = Heading | Words | Items | Steps | Table


def outline_of(framework: Framework, words: Messages) -> Iterator[Block]:
    """The blocks of the document."""
    catalog = Catalog(framework)
    yield Heading(1, framework.title, "framework")
    yield from _words(framework.summary)
    yield Words(words("sheet.adds") if framework.cumulative else words("sheet.alone"))
    if framework.expects:
        yield Heading(2, words("sheet.everyone"), "everyone")
        yield Items("", tuple(map(_asked, framework.expects)))
    matrices = {matrix.path: matrix for matrix in matrices_of(catalog, words)}
    for path, cluster in catalog.clusters.items():
        yield from _cluster(path, cluster, catalog, matrices, words)
    yield from _competencies(catalog, words)
    yield from _moves(catalog, words)


def _words(text: str) -> Iterator[Words]:
    if text.strip():
        yield Words(text)


def _anchor(path: str) -> str:
    return path.replace("/", ".")


def _marked(title: str, status: Status, words: Messages) -> str:
    """A title, with where it stands unless it is adopted."""
    return title if status is ADOPTED else f"{title} ({words(f'status.{status.value}')})"


def _cluster(
    path: str,
    cluster: Cluster,
    catalog: Catalog,
    matrices: dict[str, Matrix],
    words: Messages,
) -> Iterator[Block]:
    names = [catalog.clusters[each].title for each in _steps(path)]
    where = " › ".join(names)
    yield Heading(2, _marked(where, cluster.status, words), _anchor(path))
    yield from _words(cluster.summary)
    for track in cluster.tracks:
        matrix = matrices.get(f"{path}/{track.id}")
        title = _marked(f"{where} › {track.title}", track.status, words)
        yield Heading(3, title, _anchor(f"{path}/{track.id}"))
        yield from _words(track.summary)
        if matrix is not None:
            yield _table(title, matrix, words)


def _steps(path: str) -> Iterator[str]:
    """The paths of a cluster and of those around it, the outermost first."""
    parts = path.split("/")
    return ("/".join(parts[: place + 1]) for place in range(len(parts)))


def _table(title: str, matrix: Matrix, words: Messages) -> Table:
    lines = (*matrix.about, *matrix.lines, *matrix.after)
    grouped = any(line.group for line in lines)
    head = (words("sheet.column.competency"), *matrix.columns)
    if grouped:
        head = (words("sheet.column.dimension"), *head)
    rows = tuple(_row(line, grouped) for line in lines)
    return Table(
        title,
        head,
        rows,
        names=1 + grouped,
        about=len(matrix.about),
        after=len(matrix.after),
        has_every=matrix.has_every,
    )


def _row(line: Line, grouped: bool) -> tuple[Cell, ...]:
    row = ((line.title,), *line.cells)
    return ((line.group,), *row) if grouped else row


def _competencies(catalog: Catalog, words: Messages) -> Iterator[Block]:
    found = list(catalog.competencies.values())
    if not found:
        return
    yield Heading(2, words("sheet.competencies"), "-competencies")
    dimensions = catalog.framework.dimensions
    for dimension in dimensions:
        within = [each for each in found if each.dimension and each.dimension.id == dimension.id]
        if within:
            yield Heading(3, dimension.title, f"-dimension.{dimension.id}")
            yield from _words(dimension.summary)
            for each in within:
                yield from _competency(each, words)
    known = {dimension.id for dimension in dimensions}
    others = [each for each in found if not each.dimension or each.dimension.id not in known]
    if others:
        if len(others) < len(found):
            yield Heading(3, words("sheet.others"), "-dimension")
        for each in others:
            yield from _competency(each, words)


def _competency(competency: Competency, words: Messages) -> Iterator[Block]:
    title = _marked(competency.title, competency.status, words)
    yield Heading(4, title, f"-competency.{competency.id}")
    yield from _words(competency.summary)
    yield from _words(competency.why)
    if competency.steps:
        yield Steps(
            tuple(
                (step.rung.title, step.summary, tuple(each.text for each in step.signals))
                for step in competency.steps
            )
        )
    if competency.prompts:
        yield Items(words("sheet.prompts"), tuple(each.text for each in competency.prompts))
    if competency.practices:
        told = (_with(each.text, each.kind, each.time) for each in competency.practices)
        yield Items(words("sheet.practices"), tuple(told))


def _with(text: str, *more: str) -> str:
    told = ", ".join(filter(None, more))
    return f"{text} ({told})" if told else text


def _asked(expectation: Expectation) -> str:
    competency = expectation.competency
    said = said_of(competency, expectation.rung, expectation.summary)
    texts = (said, *(each.text for each in expectation.signals))
    return f"{competency.title}: {' '.join(filter(None, texts))}"


def _moves(catalog: Catalog, words: Messages) -> Iterator[Block]:
    moves = [*catalog.framework.moves]
    for cluster in catalog.clusters.values():
        moves += cluster.moves
    if not moves:
        return
    yield Heading(2, words("sheet.moves"), "-moves")
    items: list[str] = []
    for move in moves:
        sign = "⇄" if move.direction is BOTH_WAYS else "→"
        ends = f"{_name(catalog, move.start)} {sign} {_name(catalog, move.end)}"
        told = [move.summary]
        for key, text in (("try-first", move.try_first), ("talk-to", move.talk_to)):
            if text:
                told.append(f"{words(f'sheet.part.{key}')}: {text}")
        items.append(". ".join([ends, *(each.rstrip(".") for each in told if each)]) + ".")
    yield Items("", tuple(items))


def _name(catalog: Catalog, level: Level) -> str:
    seat = next(
        (seat for seat in catalog.seats if seat.level is level or seat.level == level), None
    )
    return level.title if seat is None else f"{level.title} ({seat.cluster.title})"


def headings(blocks: Sequence[Block], depth: int) -> list[Heading]:
    """The headings down to a depth, without the title."""
    return [each for each in blocks if isinstance(each, Heading) and 1 < each.depth <= depth]
