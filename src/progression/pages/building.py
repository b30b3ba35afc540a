"""Brings all pages together: a kind of page is one module here, and one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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

KINDS: Final[tuple[Callable[[Book], Iterator[Page]], ...]] = (
    home.pages,
    cluster.pages,
    track.pages,
    level.pages,
    matrix.pages,
    dimension.pages,
    competency.pages,
    move.pages,
    assessment.pages,
    compare.pages,
    titles.pages,
    glossary.pages,
)
STYLE: Final = "assets/progression/handbook.css"


def build(catalog: Catalog, options: Options) -> Site:
    """Make the handbook of a framework."""
    book = Book(catalog, options)
    pages = tuple(page for kind in KINDS for page in kind(book))
    style = (files("progression.pages") / "assets" / "handbook.css").read_bytes()
    return Site(
        pages=pages,
        nav=navigation(book),
        assets=(Asset(STYLE, style),),
        stylesheets=(STYLE,),
    )
