"""Text in several styles that keeps to the width of a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from progression.reports.findings import Segment
from progression.reports.source_lines import printable

_PIECE = re.compile(r"\s+|\S+")


def flowed(
    segments: Iterable[Segment], *, width: int, indent: int = 0, hang: int | None = None
) -> Iterator[Segment]:
    """Lay a paragraph out in lines; words keep their styles.

    Args:
        segments: Pieces of the text, each with the name of its style.
        width: Columns to fill.
        indent: Columns before the first line.
        hang: Columns before the other lines; as many as before the first where it is not given.
    """
    further = indent if hang is None else hang
    yield " " * indent, ""
    column, space, is_first = indent, "", True
    for word in _words(segments):
        if not word:
            space = " "
            continue
        wide = sum(cell_len(text) for text, _ in word)
        if not is_first and column + len(space) + wide > width:
            yield "\n" + " " * further, ""
            column, space, is_first = further, "", True
        if space and not is_first:
            yield space, ""
            column += len(space)
        yield from word
        column, space, is_first = column + wide, "", False
    yield "\n", ""


def _words(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Words, each in its styles; an empty one stands for the space between two."""
    word: list[Segment] = []
    for text, style in segments:
        for piece in _PIECE.findall(text):
            if piece.isspace():
                if word:
                    yield word
                    word = []
                yield []
            else:
                word.append((printable(piece), style))
    if word:
        yield word
