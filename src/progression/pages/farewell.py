"""Pages about what is gone, and files at addresses that pages once had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from progression.model import Cluster, Competency, Level, Signal, Track
from progression.pages.book import Book, name_of, said_once
from progression.pages.former import Farewell, Past
from progression.pages.links import link
from progression.pages.site import Page, Redirect
from progression.pages.text import plain

SCRIPT = "assets/progression/moved.js"
"""Takes the place of a signal, and what a page was asked, along to where it stands now."""

_FILE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<script src="{script}" data-pg-to="{target}"></script>
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body><p><a href="{target}">{words}</a></p></body>
</html>
"""


def pages(book: Book, past: Past) -> Iterator[Page]:
    """One page for each thing that is gone, at the address that it had."""
    for said in past.farewells:
        yield _page(book, said)


def _page(book: Book, said: Farewell) -> Page:
    title = plain(said.title)
    return book.page(
        "farewell.html",
        said.address,
        title,
        book.words("farewell.gone", title=title),
        view=lambda: _view(book, said, title),
        boost=0.3,
        hide=["toc"],
    )


def redirects(book: Book, past: Past) -> Iterator[Redirect]:
    """One small file for each address that leads elsewhere."""
    base = f"{book.options.base.strip('/')}/" if book.options.base.strip("/") else ""
    for address, target in past.leads.items():
        there = link(address, target, directory_urls=book.options.directory_urls)
        root = "../" * f"{base}{address}".count("/")
        site = book.options.site_url
        content = _FILE.format(
            language=escape(book.words.language),
            title=escape(book.words("farewell.moved")),
            canonical=escape(f"{site.rstrip('/')}/{base}{target}" if site else there),
            script=escape(root + SCRIPT),
            target=escape(there),
            words=escape(book.words("farewell.moved-to", title=_name(book, target))),
        )
        yield Redirect(f"{address}index.html", target, content.encode())


def _name(book: Book, target: str) -> str:
    return f"{book.title}: /{target}" if target else book.title


def _view(book: Book, said: Farewell, title: str) -> Mapping[str, object]:
    return {
        "said": said,
        "title": title,
        "heirs": [found for path in said.heirs if (found := _heir(book, path)) is not None],
    }


def _heir(book: Book, path: str) -> tuple[str, str, str] | None:
    """The name of what took over, and its page and place."""
    noun = book.catalog[path]
    if isinstance(noun, Signal):
        place = book.addresses.place(path)
        return (plain(noun.text), *place) if place is not None else None
    if isinstance(noun, Level):
        seat = book.catalog.seat(path)
        return said_once(noun, seat.cluster), book.addresses.seat(seat), ""
    if isinstance(noun, Cluster | Track | Competency):
        return name_of(noun), book.addresses.of(noun), ""
    return None
