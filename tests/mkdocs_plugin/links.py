"""Looks through a built site: whether every link has an end, and what other hosts it asks."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADING = {
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("iframe", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("video", "src"),
    ("object", "data"),
    ("use", "href"),
}
VOID = set("area br col hr img input line link meta path source wbr".split())
LOADING_RELATIONS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "manifest"}
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""")


class Reader(HTMLParser):
    """Gathers the ids, links and loaded files of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.twice: list[str] = []
        self._in_style = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take notes of one element."""
        given = {name: value or "" for name, value in attrs}
        if identifier := given.get("id"):
            if identifier in self.ids:
                self.twice.append(identifier)
            self.ids.add(identifier)
        for name, value in given.items():
            if (tag, name) in LOADING:
                self.loads.append(value)
            elif name == "style":
                self.loads.extend(IN_STYLES.findall(value))
            elif name == "href":
                relations = set(given.get("rel", "").split())
                loads = tag == "link" and relations & LOADING_RELATIONS
                (self.loads if loads else self.links).append(value)
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        """Look into style sheets within the page."""
        if self._in_style:
            self.loads.extend(IN_STYLES.findall(data))

    def handle_endtag(self, tag: str) -> None:
        """Leave a style sheet."""
        del tag
        self._in_style = False


def read(folder: Path) -> dict[Path, Reader]:
    """All pages of a built site."""
    return {
        file: Reader(file.read_text(encoding="utf-8"))
        for file in sorted(folder.resolve().rglob("*.html"))
    }


def dead_links(folder: Path) -> list[str]:
    """Every link, and every file that a page loads, without an end within the site."""
    root = folder.resolve()
    pages = {str(file): page for file, page in read(folder).items()}
    files = {str(file) for file in root.rglob("*") if file.is_file()}
    return [
        f"{Path(file).relative_to(root)}: {link}"
        for file, page in pages.items()
        # The error page of a server has links from the site's root, which a folder has not.
        if not file.endswith("404.html")
        for link in [*page.links, *page.loads]
        if not _leads_somewhere(link, file, files, pages)
    ]


def repeated_ids(folder: Path) -> list[str]:
    """Every id that stands twice on a page."""
    return [f"{file}: {each}" for file, page in read(folder).items() for each in page.twice]


def nested_exclusions(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Elements that the search leaves out, around others of their kind, for each page."""
    for file in folder.rglob("*.html"):
        article = file.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")
        yield file, _Exclusions(article[0]).nested


class _Exclusions(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.nested: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take notes of an element that holds others."""
        if tag not in VOID:
            if (tag, True) in self._open:
                self.nested.append(self.get_starttag_text() or tag)
            self._open.append((tag, "data-search-exclude" in dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those in it that nobody closed."""
        while self._open and self._open.pop()[0] != tag:
            pass


def elsewhere(folder: Path) -> list[str]:
    """Everything that pages and style sheets load from other hosts."""
    found = [load for page in read(folder).values() for load in page.loads]
    for file in folder.rglob("*.css"):
        found.extend(IN_STYLES.findall(file.read_text(encoding="utf-8")))
    return sorted({load for load in found if urlsplit(load).netloc})


def _leads_somewhere(link: str, file: str, files: set[str], pages: dict[str, Reader]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = file
    if parts.path:
        way = unquote(parts.path).lstrip("/")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), way))
        target = target if target in files else f"{target}/index.html"
    if target not in files:
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target not in pages or anchor in pages[target].ids
