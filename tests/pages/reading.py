"""Reads a handbook as a generator and a browser would: Markdown to HTML, HTML to links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import markdown
from attrs import define, field

from progression.pages import Page, Site

EXTENSIONS = ["attr_list", "toc", "tables", "admonition", "footnotes", "abbr", "md_in_html"]
MORE_EXTENSIONS = [
    *EXTENSIONS,
    *("pymdownx.critic", "pymdownx.emoji", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.details"),
]
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "path", "line", "wbr"})


@define
class Element:
    """A tag with what it says about itself."""

    tag: str
    attributes: dict[str, str]
    line: int


@define
class Read(HTMLParser):
    """What a page holds once it is HTML.

    Attributes:
        elements: Every tag, in order.
        faults: Tags that close what is not open, or stay open.
        text: All words.
    """

    elements: list[Element] = field(factory=list)
    faults: list[str] = field(factory=list)
    text: str = ""
    _open: list[str] = field(factory=list)

    def __attrs_pre_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag that opens."""
        given = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, given, self.getpos()[0]))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag that opens and closes at once."""
        given = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, given, self.getpos()[0]))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last, or report it."""
        if tag in _VOID:
            return
        if not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1:]}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data

    def close(self) -> None:
        """Report what stays open."""
        super().close()
        self.faults += [f"<{tag}> stays open" for tag in self._open]

    @property
    def ids(self) -> list[str]:
        """All anchors, in order."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def links(self) -> list[str]:
        """The targets of all links within the handbook, in order."""
        return [
            each.attributes["href"]
            for each in self.of("a")
            if "href" in each.attributes and each.attributes.get("rel") != "external"
        ]

    def of(self, tag: str) -> list[Element]:
        """All tags of one name."""
        return [each for each in self.elements if each.tag == tag]


def html_of(page: Page, extensions: Iterable[str] = tuple(EXTENSIONS)) -> str:
    """A page's body as a generator makes it."""
    return markdown.markdown(page.body, extensions=list(extensions))


def read(page: Page, extensions: Iterable[str] = tuple(EXTENSIONS)) -> Read:
    """Read a page."""
    return read_html(html_of(page, extensions))


def read_html(html: str) -> Read:
    """Read HTML."""
    found = Read()
    found.feed(html)
    found.close()
    return found


def broken_links(site: Site, *, directory_urls: bool = True) -> list[str]:
    """Every link of a handbook that leads to no page, to no place on it and to no file."""
    pages = {page.address: read(page) for page in site.pages}
    files = {f"/{asset.path}" for asset in site.assets}
    broken = []
    for address, page in pages.items():
        for href in page.links:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc:
                continue
            target = posixpath.normpath(posixpath.join("/", address, unquote(parts.path)))
            if target in files:
                continue
            if not directory_urls:
                target = re.sub(r"/index\.html$|^/index\.html$", "", target)
                if parts.path and not parts.path.endswith("index.html"):
                    broken.append(f"{address}: {href}")
            name = target.strip("/") + "/" if target.strip("/") else ""
            if parts.path == "":
                name = address
            if name not in pages or (parts.fragment and parts.fragment not in pages[name].ids):
                broken.append(f"{address}: {href}")
    return broken
