"""`llms.txt`: what a handbook has, as a table of contents for assistants.

The form is that of llmstxt.org: a title, a sentence, and lists of links, each with what it leads
to. Where the outlet puts the text of a page beside it, links lead there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from functools import partial

from progression.catalog import Seat
from progression.model import Cluster
from progression.pages.book import Book, said_once
from progression.pages.links import API, LLMS, tree
from progression.pages.site import Asset, Page
from progression.pages.text import plain


def llms(book: Book, pages: Iterable[Page]) -> Asset:
    """The file, in the folder of the handbook."""
    path = posixpath.join(book.options.base, LLMS)
    return Asset(path, partial(_text, book, tuple(pages)))


def _text(book: Book, pages: tuple[Page, ...]) -> bytes:
    summary = plain(book.catalog.framework.summary)
    parts = [f"# {_safe(book.title)}"]
    parts += [f"> {summary}"] if summary else []
    parts.append(book.words("tools.llms.lead"))
    parts.append(
        book.words("tools.llms.cumulative" if book.cumulative else "tools.llms.not-cumulative")
    )
    shown = {page.address: page for page in pages}
    for title, lines in _sections(book, shown):
        if lines:
            parts.append(f"## {title}\n\n" + "\n".join(lines))
    return ("\n\n".join(parts) + "\n").encode("utf-8", "ignore")


def _sections(book: Book, shown: dict[str, Page]) -> Iterator[tuple[str, list[str]]]:
    words, addresses = book.words, book.addresses
    clusters = [addresses.cluster(branch.path) for branch in tree(book.catalog)]
    for branch in tree(book.catalog):
        seats = [seat for path, _ in branch.tracks for seat in book.catalog.seats_of(path)]
        address = addresses.cluster(branch.path)
        lines = [_line(book, shown[address], about=branch.cluster.summary)]
        matrix = addresses.matrix(branch.path)
        if matrix in shown:
            lines.append(_line(book, shown[matrix]))
        lines += [
            _line(book, shown[addresses.seat(seat)], _facts(seat), about=seat.level.summary)
            for seat in seats
        ]
        yield _safe(_whole_name(branch.chain)), lines
    competencies = [
        _line(book, shown[addresses.competency(each)], about=each.summary)
        for each in book.catalog.competencies.values()
    ]
    yield words("tools.llms.competencies"), competencies
    if book.options.api:
        data = {
            "index": words("tools.api.index"),
            "framework": words("tools.api.framework"),
            "levels": words("tools.api.levels"),
            "competencies": words("tools.api.competencies"),
        }
        yield (
            words("tools.llms.data"),
            [f"- [{n}.json]({_url(book, f'{API}{n}.json')}): {t}" for n, t in data.items()],
        )
    told = {*clusters, *(addresses.seat(seat) for seat in book.catalog.seats)}
    told |= {addresses.competency(each) for each in book.catalog.competencies.values()}
    top = [
        page
        for address, page in shown.items()
        if address not in told
        and (address.count("/") <= 1 or address.startswith("guides/"))
        and address.count("/") <= 2
    ]
    # By this name, readers know what they may leave out.
    whole = {"": book.catalog.framework.summary}
    yield "Optional", [_line(book, page, about=whole.get(page.address, "")) for page in top]


def _line(book: Book, page: Page, facts: str = "", about: str = "") -> str:
    """A link to a page, with what it is about in whole; what a page says to a search is short."""
    has_twin = book.options.twins and page.path not in book.options.replaced
    path = page.path if has_twin else page.address
    about = plain(about) or plain(str(page.meta.get("description", "")))
    said = ": ".join(filter(None, (facts, "" if about == page.title else about)))
    end = f": {said}" if said else ""
    return f"- [{_safe(page.title)}]({_url(book, path)}){end}"


def _facts(seat: Seat) -> str:
    return " ".join(filter(None, (plain(seat.level.short), f"({seat.path})")))


def _whole_name(chain: tuple[Cluster, ...]) -> str:
    return said_once(*reversed(chain))


def _url(book: Book, path: str) -> str:
    site = book.options.site_url
    return posixpath.join(site, book.options.base, path) if site else path or "./"


def _safe(text: str) -> str:
    """Text that ends no link."""
    return text.replace("[", "(").replace("]", ")")
