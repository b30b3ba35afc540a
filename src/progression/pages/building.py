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
    guides,
    home,
    level,
    matrix,
    move,
    new_here,
    one_to_one,
    promotion_case,
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
    "guides": lambda book: (
        page for part in (guides, new_here, one_to_one, promotion_case) for page in part.pages(book)
    ),
    "glossary": glossary.pages,
}
"""Makes the pages of a kind, by its name; `OPTIONAL_PAGES` names those that may be left out."""

FOLDER: Final = "assets/progression"
STYLE: Final = f"{FOLDER}/handbook.css"
TYPE: Final = f"{FOLDER}/inter.css"
FILES: Final = (
    *("handbook.css", "inter.css", "inter-latin.woff2", "inter-latin-ext.woff2"),
    "inter-licence.txt",
)


def build(catalog: Catalog, options: Options) -> Site:
    """Make the handbook of a framework."""
    book = Book(catalog, options)
    pages = tuple(page for name, make in KINDS.items() if book.has(name) for page in make(book))
    folder = files("progression.pages") / "assets"
    return Site(
        pages=pages,
        nav=navigation(book),
        assets=tuple(Asset(f"{FOLDER}/{name}", (folder / name).read_bytes()) for name in FILES),
        # A site around the handbook has its own type, and may name ours in `extra_css`.
        stylesheets=(STYLE,) if options.base else (TYPE, STYLE),
        imprint=book.imprint,
    )
