"""The handbook as linked data: a few lines in the head of a page, and all terms in one file."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import quote

from progression.catalog import Seat
from progression.interchange.jsonld import CONTEXT, Node, Terms, dumps
from progression.model import Cluster, Competency, Framework, Level, Noun, Track
from progression.pages.book import Book, name_of
from progression.pages.links import Branch, tree

_TWICE = frozenset({"definition", "notation", "altLabel"})
_IN_ADDRESSES = ":/%?#[]@!$&'()*+,;="


def _short(node: Node) -> Node:
    """A term in the words of few: each page has one, and a long context would outweigh it.

    What stands twice, in the words of schema.org and of SKOS, stands once; the file of all terms
    has both.
    """
    found: Node = {}
    for key, value in node.items():
        meaning = CONTEXT.get(key)
        if key in _TWICE:
            continue
        if isinstance(meaning, str):
            found[meaning if meaning.startswith("skos:") else key] = value
        elif isinstance(meaning, Mapping) and key != "skills":
            ends = [{"@id": each} for each in ([value] if isinstance(value, str) else value)]
            kept = {"@list": ends} if "@container" in meaning else ends
            found[str(meaning.get("@id", key))] = ends[0] if isinstance(value, str) else kept
        else:
            found[key] = value
    return found


class Linked:
    """Makes the linked data of one handbook.

    Attributes:
        book: The handbook in the making.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self._terms = Terms(book.catalog, self._url if book.options.site_url else None)

    def whole(self) -> bytes:
        """Every term of the framework, in one file."""
        address = self._url if self.book.options.site_url else None
        text = dumps(self.book.catalog.framework, address=address, indent=None)
        return text.encode("utf-8", "ignore")

    def pages(self) -> Mapping[str, Callable[[], str]]:
        """Makes what a page says of what it is about, by the page's address.

        The page of a competency tells its signals; that of a level names what it asks, and the
        file of all terms has the rest.
        """
        catalog, addresses = self.book.catalog, self.book.addresses
        found: dict[str, Callable[[], str]] = {"": partial(self._text, self._framework)}
        for branch in tree(catalog):
            make = partial(self._cluster, branch)
            found[addresses.cluster(branch.path)] = partial(self._text, make)
        for seat in catalog.seats:
            found[addresses.seat(seat)] = partial(self._text, partial(self._level, seat))
        for competency in catalog.competencies.values():
            make = partial(self._competency, competency)
            found[addresses.competency(competency)] = partial(self._text, make)
        return found

    def _framework(self) -> list[Node]:
        return [self._terms.framework()]

    def _cluster(self, branch: Branch) -> list[Node]:
        tracks = [self._terms.track(path) for path, _ in branch.tracks]
        return [self._terms.cluster(branch.path, branch.cluster), *tracks]

    def _level(self, seat: Seat) -> list[Node]:
        asked = self.book.catalog.bar(seat)
        return [self._terms.level(seat, [name_of(each.competency) for each in asked])]

    def _competency(self, competency: Competency) -> list[Node]:
        signals = [
            {key: node[key] for key in ("@id", "@type", "name", "prefLabel", "broader")}
            for node in self._terms.signals(competency)
        ]
        return [self._terms.competency(competency), *signals]

    def _text(self, make: Callable[[], list[Node]]) -> str:
        """Some terms as JSON that may stand within HTML."""
        nodes = [_short(node) for node in make()]
        body = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
        context = {key: CONTEXT[key] for key in ("@vocab", "skos", "uuid")}
        text = json.dumps({"@context": context, **body}, ensure_ascii=False, separators=(",", ":"))
        return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")

    def _url(self, noun: Noun, path: str) -> str:
        """The page of a noun on the web; empty where it has none of its own."""
        addresses, catalog, options = self.book.addresses, self.book.catalog, self.book.options
        if isinstance(noun, Framework):
            address = ""
        elif isinstance(noun, Cluster):
            address = addresses.cluster(path)
        elif isinstance(noun, Track):
            address = addresses.track(path)
        elif isinstance(noun, Competency):
            address = addresses.competency(noun)
        elif isinstance(noun, Level):
            address = addresses.seat(catalog.seat(path))
        else:
            return ""
        if not options.directory_urls:
            address += "index.html"
        return posixpath.join(quote(options.site_url, safe=_IN_ADDRESSES), options.base, address)
