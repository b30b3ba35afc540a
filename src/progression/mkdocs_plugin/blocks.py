"""Carries ready HTML past Python-Markdown, which would read all of it and change nothing.

The handbook's pages are Markdown for any generator: headings, and blocks of ready HTML between
empty lines. Reading these blocks is half of the time that MkDocs takes for the pages. So each is
left behind with a mark in its place, and put back into what Python-Markdown makes of the rest;
where the rest is headings alone, `headings` makes even that without reading the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs
from attrs import field
from markdown.util import BLOCK_LEVEL_ELEMENTS

_TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^>]*)>")
_VOID = "area|br|col|hr|img|input|source|track|wbr"
_OPENED = re.compile(rf"<(?!(?:{_VOID})\b)[a-z](?:[^>]*[^/>])?>")
_ID = re.compile(r'id="([^"]+)"')
_MARK = re.compile(r'<div data-progression-block="(\d+)"></div>\n?')
_READY = frozenset(BLOCK_LEVEL_ELEMENTS) - {"script", "style"}
# As the handbook writes them: in the words, no sign has a meaning of its own.
_HEADING = re.compile(
    r"#{1,6} (?:[^!-/:-@\[-`{-~\s]|[ ,]|&#\d+;)+(?: \{ #[\w.-]+(?: data-search-exclude)? \})?"
)


@attrs.frozen(slots=False)
class Parted:
    """A page in its blocks.

    Attributes:
        blocks: All of them, in order.
        ready: Those of ready HTML, by their place among all.
    """

    blocks: tuple[str, ...]
    ready: dict[int, str] = field(repr=False)

    @cached_property
    def markdown(self) -> str:
        """The page with a mark for each block of ready HTML."""
        return "\n\n".join(
            f'<div data-progression-block="{place}"></div>' if place in self.ready else block
            for place, block in enumerate(self.blocks)
        )

    @property
    def is_plain(self) -> bool:
        """Whether all that is not ready are headings as the handbook writes them."""
        return all(
            place in self.ready or _HEADING.fullmatch(block)
            for place, block in enumerate(self.blocks)
        )

    def whole(self, html: str) -> str:
        """Put the blocks back into what was made of the rest."""
        return _MARK.sub(lambda mark: self.ready[int(mark[1])] + "\n", html).rstrip("\n")

    def ids(self) -> set[str]:
        """The anchors in the blocks, as they are compared with those of links."""
        return {found for block in self.ready.values() for found in ids_in(block)}


def part(markdown: str) -> Parted:
    """Find the blocks of ready HTML.

    A block that Python-Markdown may change, since it holds Markdown or begins with an element that
    stands within text, is not among them.
    """
    blocks = tuple(block for block in markdown.strip("\n").split("\n\n") if block)
    ready = {place: block for place, block in enumerate(blocks) if _is_ready(block)}
    return Parted(blocks, ready)


def ids_in(html: str) -> Iterator[str]:
    """The anchors in ready HTML."""
    # Told from `data-id` afterwards: a search for a fixed beginning is several times faster.
    for found in _ID.finditer(html):
        if html[found.start() - 1].isspace():
            yield found[1]


def _is_ready(block: str) -> bool:
    tag = _TAG.match(block)
    if tag is None or tag[1] not in _READY or "markdown" in tag[2]:
        return False
    # An element that stays open goes on in the next block.
    return len(_OPENED.findall(block)) == block.count("</")
