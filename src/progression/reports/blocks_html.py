"""A page made of blocks, as HTML that stands alone: one file, for any screen, and for print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from progression.interchange.html import LOADS_NOTHING
from progression.reports.blocks import (
    Bars,
    Block,
    Charts,
    Checks,
    Heading,
    Items,
    Legend,
    Lines,
    Numbers,
    Pairs,
    Paragraph,
    Table,
    sum_of,
)

_CSS = """
:root {
  color-scheme: light dark;
  --fg: #1b1f2a; --bg: #fff; --soft: #565c6b; --line: #e2e4ea; --card: #f7f8fa; --bar: #2f6690;
}
@media (prefers-color-scheme: dark) {
  :root {
    --fg: #e6e8ee; --bg: #14171e; --soft: #a3a9b8; --line: #2c313c; --card: #1b1f28; --bar: #7fb3d5;
  }
}
* { box-sizing: border-box; }
body {
  font: 1rem/1.55 system-ui, sans-serif; color: var(--fg); background: var(--bg);
  max-width: 68rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; overflow-wrap: anywhere;
}
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 {
  font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: 1.25rem;
  border-top: 1px solid var(--line);
}
h3 { font-size: 1.05rem; margin: 2.25rem 0 .75rem; }
p, ul { max-width: 44rem; margin: .75rem 0; }
.lead { color: var(--soft); }
.numbers { list-style: none; margin: 2rem 0 0; padding: 0; max-width: none; }
.numbers { display: grid; gap: .75rem; }
.numbers { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
.numbers li { background: var(--card); border-radius: .5rem; padding: .9rem 1.1rem; }
.numbers b { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 600; }
.numbers b, td.number, .count { font-variant-numeric: tabular-nums; }
.numbers span, small { color: var(--soft); font-size: .875rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; }
th, td { border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-size: .875rem; font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child td { border-bottom: 0; }
.even, .cites { table-layout: fixed; }
.cites th:first-child { width: 56%; }
.even th:first-child { width: 4.5rem; }
.number { text-align: right; width: 6rem; }
small { display: block; }
.charts { display: grid; gap: 1.75rem 3.5rem; align-items: start; }
.charts { grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
figure { margin: 0; }
figcaption { color: var(--soft); font-size: .875rem; font-weight: 600; margin-bottom: .4rem; }
.bars { list-style: none; margin: 0; padding: 0; }
.bars li {
  display: grid; grid-template-columns: 13rem 1fr 3.75rem; gap: .75rem; align-items: center;
  padding: .2rem 0; line-height: 1.3;
}
.bars li, .legend { font-size: .9rem; }
.bar { display: flex; height: .85rem; gap: 2px; }
.bar i { border: 1.5px solid var(--bar); border-radius: 2px; min-width: 3px; }
.first { background: var(--bar); }
.count { color: var(--soft); white-space: nowrap; }
.legend { display: flex; gap: 1.25rem; color: var(--soft); margin: 1rem 0 0; }
.legend i {
  display: inline-block; width: .85rem; height: .85rem; margin-right: .4rem; vertical-align: -.1rem;
  border: 1.5px solid var(--bar); border-radius: 2px;
}
a { color: var(--bar); }
.checks { list-style: none; padding: 0; }
.checks li { position: relative; padding-left: 1.6rem; margin: .3rem 0; }
.checks i {
  position: absolute; left: 0; top: .28rem; width: .95rem; height: .95rem;
  border: 1.5px solid var(--soft); border-radius: 2px;
}
.lines i { display: block; height: 2rem; border-bottom: 1px solid var(--line); max-width: 44rem; }
dl { margin: .75rem 0; max-width: 52rem; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1.25rem; padding: .3rem 0; }
dt { color: var(--soft); font-size: .9rem; }
dd { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 34rem) {
  dl div { grid-template-columns: 1fr; padding: .4rem 0; }
  body { padding-top: 2rem; }
  h1 { font-size: 1.6rem; }
  .bars li { grid-template-columns: 1fr 3.75rem; gap: .1rem .75rem; padding: .35rem 0; }
  .bars .name { grid-column: 1 / -1; }
  th, td { padding-right: .6rem; }
  .even th:first-child { width: 3.5rem; }
}
@media (forced-colors: active) { .first { background: CanvasText; } }
@media print {
  :root { --fg: #000; --bg: #fff; --soft: #444; --line: #ccc; --card: #f4f4f4; --bar: #2f6690; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 1.75rem; }
  h2, h3, figcaption, thead, .legend { break-after: avoid; }
  figure, tr, .even, .numbers, .bars li { break-inside: avoid; }
  .numbers { grid-template-columns: repeat(5, 1fr); }
  .charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
  .charts figure { flex: 1 1 40%; }
  .bars li { grid-template-columns: 8.5rem 1fr 3.25rem; gap: .5rem; }
  .page { break-before: page; }
  .sheet { font-size: 9.25pt; line-height: 1.36; }
  .sheet h1 { font-size: 16pt; }
  .sheet h2 { font-size: 11.5pt; margin: .6rem 0 .15rem; padding-top: .35rem; }
  .sheet p, .sheet ul, .sheet dl { margin: .2rem 0; max-width: none; }
  .sheet dl div { padding: .12rem 0; grid-template-columns: 9rem 1fr; }
  .sheet .checks li { margin: .12rem 0; }
  .sheet .lines i { height: 1.6rem; max-width: none; }
  a { color: inherit; text-decoration: none; }
  .first, .numbers li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def html(blocks: Iterable[Block], *, language: str = "en", is_sheet: bool = False) -> str:
    """A page as HTML that needs no other file.

    Args:
        blocks: What stands on it.
        language: Its language.
        is_sheet: Whether it is to fit one sheet of paper.
    """
    known = list(blocks)
    title = next((each.text for each in known if isinstance(each, Heading)), "")
    body = "\n".join(map(_as_html, known))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{LOADS_NOTHING}">\n'
        f"<title>{escape(title)}</title>\n<style>{_CSS}</style>\n</head>\n"
        f"<body{' class=sheet' if is_sheet else ''}>\n<main>\n{body}\n"
        "</main>\n</body>\n</html>\n"
    )


def _as_html(block: Block) -> str:
    match block:
        case Heading(depth, text):
            anchor = f' id="{escape(block.anchor)}"' if block.anchor else ""
            kind = " class=page" if block.is_new_page else ""
            return f"<h{depth}{anchor}{kind}>{escape(text)}</h{depth}>"
        case Paragraph(text, is_lead):
            return f"<p{' class=lead' if is_lead else ''}>{escape(text)}</p>"
        case Numbers(items):
            inner = "".join(
                f"<li><b>{number:,}</b> <span>{escape(words)}</span></li>"
                for number, words in items
            )
            return f'<ul class="numbers">{inner}</ul>'
        case Items(items):
            inner = "".join(f"<li>{escape(each)}</li>" for each in items)
            return f"<ul>{inner}</ul>"
        case Checks(items):
            inner = "".join(f"<li><i aria-hidden=true></i>{escape(each)}</li>" for each in items)
            return f'<ul class="checks">{inner}</ul>'
        case Lines(number):
            return f'<div class="lines" aria-hidden="true">{"<i></i>" * number}</div>'
        case Pairs(items):
            inner = "".join(
                f"<div><dt>{escape(name)}</dt><dd>{escape(text)}</dd></div>" for name, text in items
            )
            return f"<dl>{inner}</dl>"
        case Table():
            return _table(block)
        case Legend(parts):
            return _legend(parts)
        case Charts(parts, charts, scale):
            inner = "\n".join(_chart(parts, each, scale) for each in charts)
            return f'<div class="charts">\n{inner}\n</div>'


def _table(table: Table) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        inner = "".join(
            f"<{tag}{' class=number' if place in table.numbers else ''}"
            f"{' scope=col' if tag == 'th' else ''}>{_cell(cell, table.references)}</{tag}>"
            for place, cell in enumerate(cells)
        )
        return f"<tr>{inner}</tr>"

    body = "\n".join(line(row, "td") for row in table.rows)
    head = line(table.head, "th")
    kind = " class=even" if table.is_even else ""
    kind = " class=cites" if table.references else kind
    return f"<table{kind}>\n<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cell(text: str, references: frozenset[str]) -> str:
    said, *remarks = text.split("\n")
    shown = [_linked(said, references)]
    shown += [f"<small>{_linked(each, references)}</small>" for each in remarks if each]
    return " ".join(shown)


def _linked(text: str, references: frozenset[str]) -> str:
    """A line; where it begins with an anchor of the page, that leads there."""
    first, space, rest = text.partition(" ")
    if first not in references:
        return escape(text)
    return f'<a href="#{escape(first)}">{escape(first)}</a>{space}{escape(rest)}'


def _legend(parts: tuple[str, str]) -> str:
    first, second = map(escape, parts)
    return (
        f'<p class="legend"><span><i class="first"></i>{first}</span>'
        f"<span><i></i>{second}</span></p>"
    )


def _chart(parts: tuple[str, str], chart: Bars, scale: int) -> str:
    rows = "\n".join(
        f'<li><span class="name">{escape(name)}</span>'
        f'<span class="bar" aria-hidden="true">{_part("first", first, scale)}'
        f"{_part('second', second, scale)}</span>"
        f'<span class="count" aria-hidden="true">{sum_of(first, second)}</span>'
        f'<span class="unseen">: {first} {escape(parts[0])}, {second} {escape(parts[1])}</span>'
        "</li>"
        for name, first, second in chart.rows
    )
    title = escape(chart.title)
    return f'<figure><figcaption>{title}</figcaption>\n<ul class="bars">\n{rows}\n</ul></figure>'


def _part(kind: str, number: int, scale: int) -> str:
    if not number:
        return ""
    return f'<i class="{kind}" style="width:{100 * number / scale:.2f}%"></i>'
