"""The page of each dimension, and the index of all competencies."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from progression.model import Competency, Dimension
from progression.pages.book import Book, name_of, sentence
from progression.pages.links import COMPETENCIES
from progression.pages.site import Page


@attrs.frozen
class Group:
    """The competencies of one dimension.

    Attributes:
        title: What readers call it.
        dimension: The dimension; None for competencies that name none.
        competencies: In the order of the library.
    """

    title: str
    dimension: Dimension | None
    competencies: tuple[Competency, ...]


def grouped(book: Book) -> list[Group]:
    """All competencies by dimension, in the order of the framework, those without one last."""
    found: dict[str, list[Competency]] = {each.id: [] for each in book.catalog.framework.dimensions}
    dimensions: dict[str, Dimension | None] = {}
    for competency in book.catalog.competencies.values():
        dimension = competency.dimension
        key = dimension.id if dimension else ""
        found.setdefault(key, []).append(competency)
        dimensions.setdefault(key, dimension)
    if "" in found:
        found[""] = found.pop("")
    other = book.words("competencies.other")
    return [
        Group(name_of(dimension) if dimension else other, dimension, tuple(found[key]))
        for key, dimension in sorted(
            dimensions.items(), key=lambda item: list(found).index(item[0])
        )
    ]


def pages(book: Book) -> Iterator[Page]:
    """The index of competencies, and one page for each dimension that has any."""
    groups = grouped(book)
    yield book.page(
        "competencies.html",
        COMPETENCIES,
        book.words("competencies.title"),
        book.words("competencies.description", title=book.title),
        view=lambda: {"groups": groups},
    )
    for group in groups:
        yield _page(book, group)


def _page(book: Book, group: Group) -> Page:
    dimension = group.dimension
    summary = dimension.summary if dimension else ""
    return book.page(
        "dimension.html",
        book.addresses.dimension(dimension),
        group.title,
        sentence(summary) or book.words("dimension.description", title=group.title),
        view=lambda: {"group": group},
        about=[dimension] if dimension else [],
        shown=group.competencies,
        tags=[group.title],
        boost=2,
    )
