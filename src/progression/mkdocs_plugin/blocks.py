"""Carries ready HTML past Python-Markdown, which would read all of it and change nothing.

The handbook's pages are Markdown for any generator: headings, and blocks of ready HTML between
empty lines. Reading these blocks is half of the time that MkDocs takes for the pages. So each is
left behind with a mark in its place, and put back into what Python-Markdown makes of the rest.
"""

from __future__ import annotations

import re

import attrs
from markdown.util import BLOCK_LEVEL_ELEMENTS

_TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^>]*)>")
_OPENED = re.compile(r"<(?!(?:area|br|col|hr|img|input|source|track|wbr)\b)[a-z][^>]*(?<!/)>")
_IDS = re.compile(r"""\sid="([^"]+)\"""")
_BETWEEN = re.compile(r"(</(?:dl|figure|nav|ol|p|section|table|ul)>)(?=<)")
_MARK = re.compile(r'<div data-progression-block="(\d+)"></div>\n?')
_READY = frozenset(BLOCK_LEVEL_ELEMENTS) - {"script", "style"}


@attrs.frozen
class Parted:
    """A page without its ready HTML.

    Attributes:
        markdown: The rest, with a mark for each block that was left behind.
        blocks: What was left behind, in order.
    """

    markdown: str
    blocks: tuple[str, ...]

    def whole(self, html: str) -> str:
        """Put the blocks back into what was made of the rest."""
        return _MARK.sub(lambda mark: self.blocks[int(mark[1])] + "\n", html).rstrip("\n")

    def ids(self) -> set[str]:
        """The anchors in the blocks, as they are compared with those of links."""
        return {found for block in self.blocks for found in _IDS.findall(block)}


def part(markdown: str) -> Parted:
    """Leave the blocks of ready HTML behind.

    A block that Python-Markdown may change, since it holds Markdown or begins with an element that
    stands within text, stays.
    """
    rest: list[str] = []
    blocks: list[str] = []
    for block in markdown.split("\n\n"):
        if _is_ready(block):
            rest.append(f'<div data-progression-block="{len(blocks)}"></div>')
            # As Python-Markdown would: else words run together in excerpts of the search.
            blocks.append(_BETWEEN.sub(r"\1\n", block.strip("\n")))
        else:
            rest.append(block)
    return Parted("\n\n".join(rest), tuple(blocks))


def _is_ready(block: str) -> bool:
    tag = _TAG.match(block)
    if tag is None or tag[1] not in _READY or "markdown" in tag[2]:
        return False
    # An element that stays open goes on in the next block.
    return len(_OPENED.findall(block)) == block.count("</")
