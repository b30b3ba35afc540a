"""A page made of a few kinds of blocks, and the page as Markdown.

`progression.reports.blocks_html` makes HTML of the same blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs

from progression.prose import fold
from progression.reports.inert import inert
from progression.reports.source_lines import printable


@attrs.frozen
class Heading:
    """A heading.

    Attributes:
        depth: 1 for the page, 2 for its parts, 3 within them.
        text: What it says.
        anchor: Where links lead that name it, such as `E3`; may be empty.
        is_new_page: Whether paper has a new page here.
    """

    depth: int
    text: str
    anchor: str = ""
    is_new_page: bool = False


@attrs.frozen
class Paragraph:
    """A paragraph of plain text.

    Attributes:
        text: What it says.
        is_lead: Whether it opens the page, or says when and what of.
    """

    text: str
    is_lead: bool = False


@attrs.frozen
class Numbers:
    """A few numbers that tell at a glance how things stand.

    Attributes:
        items: A number and what it counts.
    """

    items: Sequence[tuple[int, str]]


@attrs.frozen
class Items:
    """A list of plain texts."""

    items: Sequence[str]


@attrs.frozen
class Checks:
    """A list of plain texts, each with a box to tick."""

    items: Sequence[str]


@attrs.frozen
class Lines:
    """Room to write by hand.

    Attributes:
        number: How many lines.
    """

    number: int


@attrs.frozen
class Pairs:
    """Names and what there is to say of each.

    Attributes:
        items: A name and a plain text.
    """

    items: Sequence[tuple[str, str]]


@attrs.frozen
class Table:
    """Rows of plain texts below a head.

    Attributes:
        head: What the columns are called.
        rows: The cells; what stands behind a line break in one is a remark.
        numbers: The places of columns that hold numbers.
        is_even: Whether the first column is a mark, and the others are as wide as one another.
        references: Anchors of headings; where a line of a cell begins with one, it leads there.
    """

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int] = ()
    is_even: bool = False
    references: frozenset[str] = frozenset()


@attrs.frozen
class Bars:
    """A small chart of horizontal bars, each in two parts.

    Attributes:
        title: What it shows.
        rows: A name and the two numbers, from top to bottom.
    """

    title: str
    rows: Sequence[tuple[str, int, int]]

    @property
    def most(self) -> int:
        """The length of the longest bar."""
        return max((first + second for _, first, second in self.rows), default=0)


@attrs.frozen
class Legend:
    """What the two parts of the bars below are called."""

    parts: tuple[str, str]


@attrs.frozen
class Charts:
    """Charts that are read side by side.

    Attributes:
        parts: What the two parts of their bars are called.
        charts: The charts.
        scale: The length that fills the width; one for all charts of a page makes them comparable.
    """

    parts: tuple[str, str]
    charts: Sequence[Bars]
    scale: int


Block: TypeAlias = (
    "Heading | Paragraph | Numbers | Items | Checks | Lines | Pairs | Table | Legend | Charts"
)

_FIRST, _SECOND = "█", "▒"
_WIDE = 40
_ROOM = 3
"""So many empty items are room enough to type; paper has as many lines as there are."""


def markdown(blocks: Iterable[Block]) -> str:
    """A page as Markdown."""
    return "\n\n".join(filter(None, map(_as_markdown, blocks))) + "\n"


def sum_of(first: int, second: int) -> str:
    """The two parts of a bar as they stand behind it."""
    return f"{first} + {second}" if second else f"{first}"


def _as_markdown(block: Block) -> str:
    match block:
        case Heading(depth, text):
            return f"{'#' * depth} {inert(text)}"
        case Paragraph(text):
            return inert(text)
        case Numbers(items):
            return " · ".join(f"**{number:,}** {inert(words)}" for number, words in items)
        case Items(items):
            return "\n".join(f"- {inert(each)}" for each in items)
        case Checks(items):
            return "\n".join(f"- [ ] {inert(each)}" for each in items)
        case Lines(number):
            return "\n".join(["- …"] * min(number, _ROOM))
        case Pairs(items):
            return "\n".join(f"- **{inert(name)}:** {inert(text)}" for name, text in items)
        case Table(head, rows, numbers):
            rule = ["---:" if place in numbers else "---" for place in range(len(head))]
            lines = [_row(head), f"| {' | '.join(rule)} |", *map(_row, rows)]
            return "\n".join(lines)
        case Legend(parts):
            return f"{_FIRST} {parts[0]} {_SECOND} {parts[1]}"
        case Charts(_, charts, scale):
            return "\n\n".join(
                f"**{inert(each.title)}**\n\n```text\n{_text_chart(each, scale)}\n```"
                for each in charts
            )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    return "<br>".join(map(inert, text.split("\n")))


def _text_chart(chart: Bars, most: int) -> str:
    # A fence ends at backticks only.
    names = [printable(fold(name)).replace("`", "'") for name, _, _ in chart.rows]
    widest = max(map(len, names), default=0)
    scale = min(1.0, _WIDE / most) if most else 1.0
    return "\n".join(
        f"{name:<{widest}}  {_drawn(first, scale) * _FIRST}{_drawn(second, scale) * _SECOND}"
        f" {sum_of(first, second)}"
        for name, (_, first, second) in zip(names, chart.rows, strict=True)
    )


def _drawn(number: int, scale: float) -> int:
    # What is there shows, however small it is beside the others.
    return max(round(number * scale), 1) if number else 0
