"""A page made of a few kinds of blocks, as Markdown and as HTML that stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TypeAlias

import attrs


@attrs.frozen
class Heading:
    """A heading.

    Attributes:
        depth: 1 for the page, 2 for its parts, 3 within them.
        text: What it says.
    """

    depth: int
    text: str


@attrs.frozen
class Paragraph:
    """A paragraph of plain text."""

    text: str


@attrs.frozen
class Items:
    """A list of plain texts."""

    items: Sequence[str]


@attrs.frozen
class Table:
    """Rows of plain texts below a head.

    Attributes:
        head: What the columns are called.
        rows: The cells.
        numbers: The places of columns that hold numbers.
    """

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int] = ()


@attrs.frozen
class Bars:
    """A small chart of horizontal bars, each in two parts.

    Attributes:
        title: What it shows.
        parts: What the two parts are called.
        rows: A name and the two numbers, from top to bottom.
    """

    title: str
    parts: tuple[str, str]
    rows: Sequence[tuple[str, int, int]]


Block: TypeAlias = "Heading | Paragraph | Items | Table | Bars"

_FIRST, _SECOND = "█", "▒"
_WIDE = 40
_BAR, _GAP, _PER_SIGNAL, _LEFT = 16, 8, 12, 220

_CSS = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; }
th, td { border-bottom: 1px solid #8884; }
td.number, th.number { text-align: right; }
figure { margin: 1.5rem 0; overflow-x: auto; }
figcaption { font-weight: 600; }
svg text { font: 14px system-ui, sans-serif; fill: currentColor; }
.first { fill: #2a6f97; }
.second { fill: none; stroke: #2a6f97; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  .first { fill: #61a5c2; }
  .second { stroke: #61a5c2; }
}
@media print { body { max-width: none; margin: 0; } h2, h3, figcaption { break-after: avoid; } }
"""


def markdown(blocks: Iterable[Block]) -> str:
    """A page as Markdown."""
    return "\n\n".join(filter(None, map(_as_markdown, blocks))) + "\n"


def html(blocks: Iterable[Block], *, language: str = "en") -> str:
    """A page as HTML that needs no other file."""
    known = list(blocks)
    title = next((each.text for each in known if isinstance(each, Heading)), "")
    body = "\n".join(map(_as_html, known))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_CSS}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _as_markdown(block: Block) -> str:
    match block:
        case Heading(depth, text):
            return f"{'#' * depth} {text}"
        case Paragraph(text):
            return text
        case Items(items):
            return "\n".join(f"- {each}" for each in items)
        case Table(head, rows, numbers):
            rule = ["---:" if place in numbers else "---" for place in range(len(head))]
            return "\n".join(_row(each) for each in (head, rule, *rows))
        case Bars(title, parts, rows):
            return f"**{title}**\n\n```text\n{_text_chart(parts, rows)}\n```"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _text_chart(parts: tuple[str, str], rows: Sequence[tuple[str, int, int]]) -> str:
    widest = max((len(name) for name, _, _ in rows), default=0)
    most = max((first + second for _, first, second in rows), default=0)
    scale = min(1.0, _WIDE / most) if most else 1.0
    lines = [
        f"{name:<{widest}}  {_drawn(first, scale) * _FIRST}{_drawn(second, scale) * _SECOND}"
        f" {_numbers(first, second)}"
        for name, first, second in rows
    ]
    return "\n".join([*lines, f"{'':<{widest}}  {_FIRST} {parts[0]}  {_SECOND} {parts[1]}"])


def _drawn(number: int, scale: float) -> int:
    # What is there shows, however small it is beside the others.
    return max(round(number * scale), 1) if number else 0


def _numbers(first: int, second: int) -> str:
    return f"{first} + {second}" if second else f"{first}"


def _as_html(block: Block) -> str:
    match block:
        case Heading(depth, text):
            return f"<h{depth}>{escape(text)}</h{depth}>"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
        case Items(items):
            inner = "".join(f"<li>{escape(each)}</li>" for each in items)
            return f"<ul>{inner}</ul>"
        case Table(head, rows, numbers):
            return _html_table(head, rows, numbers)
        case Bars(title, parts, rows):
            return (
                f"<figure><figcaption>{escape(title)}</figcaption>"
                f"{''.join(_svg(title, parts, rows))}</figure>"
            )


def _html_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        inner = "".join(
            f"<{tag}{_class(place, numbers)}{' scope=col' if tag == 'th' else ''}>"
            f"{escape(cell)}</{tag}>"
            for place, cell in enumerate(cells)
        )
        return f"<tr>{inner}</tr>"

    body = "\n".join(line(row, "td") for row in rows)
    return f"<table>\n<thead>{line(head, 'th')}</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _class(place: int, numbers: Sequence[int]) -> str:
    return ' class="number"' if place in numbers else ""


def _svg(title: str, parts: tuple[str, str], rows: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    most = max((first + second for _, first, second in rows), default=0)
    height = (len(rows) + 1) * (_BAR + _GAP)
    width = _LEFT + most * _PER_SIGNAL + 60
    told = "; ".join(f"{name}: {_numbers(first, second)}" for name, first, second in rows)
    yield (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-label="{escape(f"{title}. {told}", quote=True)}">'
    )
    for place, (name, first, second) in enumerate(rows):
        top = place * (_BAR + _GAP) + _GAP // 2
        yield f'<text x="0" y="{top + 13}">{escape(name)}</text>'
        yield _rect("first", _LEFT, top, first * _PER_SIGNAL)
        yield _rect("second", _LEFT + first * _PER_SIGNAL, top, second * _PER_SIGNAL)
        end = _LEFT + (first + second) * _PER_SIGNAL + 6
        yield f'<text x="{end}" y="{top + 13}">{_numbers(first, second)}</text>'
    top = len(rows) * (_BAR + _GAP) + _GAP // 2
    yield _rect("first", _LEFT, top, _BAR) + _label(_LEFT + 22, top, parts[0])
    yield _rect("second", _LEFT + 90, top, _BAR) + _label(_LEFT + 112, top, parts[1])
    yield "</svg>"


def _rect(kind: str, left: int, top: int, width: int) -> str:
    if not width:
        return ""
    # The frame of the second part stays within its own length.
    inset = 1 if kind == "second" else 0
    return (
        f'<rect class="{kind}" x="{left + inset}" y="{top + inset}"'
        f' width="{max(width - 2 * inset, 1)}" height="{_BAR - 2 * inset}"/>'
    )


def _label(left: int, top: int, text: str) -> str:
    return f'<text x="{left}" y="{top + 13}">{escape(text)}</text>'
