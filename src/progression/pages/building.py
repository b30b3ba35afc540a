"""Brings all pages together: a kind of page is one module here, and one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Final

from progression.catalog import Catalog
from progression.pages import (
    ahead,
    assessment,
    changes,
    cluster,
    compare,
    competency,
    dimension,
    farewell,
    glossary,
    guides,
    home,
    level,
    matrix,
    move,
    new_here,
    one_to_one,
    promotion,
    promotion_case,
    rollout,
    titles,
    track,
    writing_evidence,
)
from progression.pages.api import Api
from progression.pages.book import Book
from progression.pages.former import Past
from progression.pages.linked import Linked
from progression.pages.llms import llms
from progression.pages.navigation import navigation
from progression.pages.own_templates import refuse_wrong
from progression.pages.site import Asset, Options, Page, Site

GUIDES: Final = (
    *(guides, new_here, one_to_one, writing_evidence, promotion, promotion_case, rollout),
)
"""What makes the guides, one by one."""

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
    "guides": lambda book: (page for part in GUIDES for page in part.pages(book)),
    "changes": changes.pages,
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
SCRIPT: Final = f"{FOLDER}/handbook.js"
_PARTS: Final = ("assessment", "changes", "compare", "level", "matrix", "moved", "titles")
"""Scripts beside it, which it loads where a page needs one."""


def build(catalog: Catalog, options: Options) -> Site:
    """Make the handbook of a framework.

    Raises:
        OwnTemplateError: A template of the company's own cannot be used.
    """
    refuse_wrong(options.templates)
    book = Book(catalog, options)
    if options.api:
        book.data, book.linked = Api(book).counterparts(), Linked(book).pages()
    pages = tuple(page for name, make in KINDS.items() if book.has(name) for page in make(book))
    past = Past(book.catalog, book.addresses, book.chronicle, {page.address for page in pages})
    return Site(
        pages=(*pages, *farewell.pages(book, past)),
        nav=navigation(book),
        assets=(*_assets(book), *_files_for_tools(book, pages)),
        # A site around the handbook has its own type, and may name ours in `extra_css`.
        stylesheets=(STYLE,) if options.base else (TYPE, STYLE),
        scripts=(SCRIPT,),
        imprint=book.imprint,
        redirects=tuple(farewell.redirects(book, past)),
    )


def _files_for_tools(book: Book, pages: Iterable[Page]) -> Iterator[Asset]:
    if book.options.api:
        yield from Api(book).assets()
    if book.options.assistants:
        yield llms(book, pages)


def _assets(book: Book) -> Iterator[Asset]:
    folder = files("progression.pages") / "assets"
    for name in FILES:
        content = (folder / name).read_bytes()
        if name.endswith(".css"):
            content = _tight(content.decode()).encode()
        yield Asset(f"{FOLDER}/{name}", content)
    for path in (SCRIPT, *(SCRIPT.replace("handbook", part) for part in _PARTS)):
        script = (folder / path.rpartition("/")[2]).read_text(encoding="utf-8")
        yield Asset(path, _packed(script).encode())
    yield from ahead.assets(book)
    if book.has("compare"):
        yield from compare.assets(book)


def _tight(style: str) -> str:
    """A style sheet without comments and needless space; no text in ours holds such signs."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    style = re.sub(r" ?([{};,>~]) ?", r"\1", " ".join(style.split()))
    style = re.sub(r'="([a-z][a-z-]*)"', r"=\1", style)
    return style.replace(": ", ":").replace(" !", "!").replace(";}", "}") + "\n"


def _packed(script: str) -> str:
    """A script without comments and indentation; ours has no text that goes over a line's end."""
    lines = (
        line.strip() for line in re.sub(r"/\*.*?\*/", "", script, flags=re.DOTALL).splitlines()
    )
    return "\n".join(filter(None, lines)) + "\n"
