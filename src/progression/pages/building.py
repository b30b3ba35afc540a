"""Brings all pages together: a kind of page is one module here, and one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Final

from progression.catalog import Catalog
from progression.pages import (
    assessment,
    cluster,
    compare,
    competency,
    dimension,
    glossary,
    home,
    level,
    matrix,
    move,
    titles,
    track,
)
from progression.pages.book import Book
from progression.pages.navigation import navigation
from progression.pages.site import Asset, Options, Page, Site

KINDS: Final[Mapping[str, Callable[[Book], Iterator[Page]]]] = {
    "home": home.pages,
    "clusters": cluster.pages,
    "tracks": track.pages,
    "levels": level.pages,
    "matrix": matrix.pages,
    "dimensions": dimension.pages,
    "competencies": competency.pages,
    "moves": move.pages,
    "self-assessment": assessment.pages,
    "compare": compare.pages,
    "titles": titles.pages,
    "glossary": glossary.pages,
}
"""Makes the pages of a kind, by its name; `OPTIONAL_PAGES` names those that may be left out."""

STYLE: Final = "assets/progression/handbook.css"


def build(catalog: Catalog, options: Options) -> Site:
    """Make the handbook of a framework."""
    book = Book(catalog, options)
    pages = tuple(page for name, make in KINDS.items() if book.has(name) for page in make(book))
    style = (files("progression.pages") / "assets" / "handbook.css").read_bytes()
    return Site(
        pages=pages,
        nav=navigation(book),
        assets=(Asset(STYLE, style),),
        stylesheets=(STYLE,),
    )
