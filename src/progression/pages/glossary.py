"""The glossary: the handbook's own words, for the people who read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from progression.catalog import Catalog
from progression.model import Scale
from progression.pages.book import Book
from progression.pages.links import GLOSSARY
from progression.pages.site import Page

WORDS: Final = (
    *("framework", "cluster", "lane", "track", "level", "grade", "title"),
    *("dimension", "competency", "rung", "expectation", "importance", "signal"),
    *("new", "raised", "carried", "handed-over", "move"),
    *("milestone", "trigger", "prompt", "practice", "status", "wording"),
)


def pages(book: Book) -> Iterator[Page]:
    """The glossary."""
    yield book.page(
        "glossary.html",
        GLOSSARY,
        book.words("glossary.title"),
        book.words("glossary.description", title=book.title),
        view=lambda: _view(book),
        boost=1.5,
    )


def _view(book: Book) -> Mapping[str, object]:
    return {
        "words": WORDS,
        "cumulative": book.cumulative,
        "lanes": list(book.lanes.values()),
        "dimensions": book.catalog.framework.dimensions,
        "scales": scales(book.catalog),
    }


def scales(catalog: Catalog) -> list[Scale]:
    """The scales by which competencies grow, each once."""
    found: dict[str, Scale] = {}
    for competency in catalog.competencies.values():
        if competency.scale is not None:
            found.setdefault(competency.scale.id, competency.scale)
    return list(found.values())
