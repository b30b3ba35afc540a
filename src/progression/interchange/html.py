"""One page that holds the whole framework: to read, to print and to send, with nothing beside it.

It loads nothing and runs nothing, follows light and dark, and goes on paper across.
What people wrote is escaped, all of it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from importlib.resources import files

from progression.interchange import PLAIN, Format, Occasion
from progression.interchange._addresses import visible
from progression.interchange._outline import (
    Block,
    Cell,
    Heading,
    Items,
    Steps,
    Table,
    Words,
    headings,
    outline_of,
)
from progression.messages import Messages
from progression.model import Framework

LOADS_NOTHING = "default-src 'none'; style-src 'unsafe-inline'"
"""The policy of a page that is one file: its own style, and nothing of anybody else."""


def dumps(framework: Framework, *, words: Messages | None = None) -> str:
    """Write a framework as one page.

    Args:
        framework: What to write.
        words: The words of its headings; English where None.
    """
    words = words or Messages()
    blocks = list(outline_of(framework, words))
    style = (files("progression.interchange") / "document.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{_text(words.language)}">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f'<meta http-equiv="Content-Security-Policy" content="{LOADS_NOTHING}">',
            f"<title>{_text(framework.title)}</title>",
            f"<style>\n{style.strip()}\n</style>",
            "<main>",
            *_blocks(blocks, words),
            "</main>",
            "</html>",
            "",
        ]
    )


def _blocks(blocks: Sequence[Block], words: Messages) -> Iterator[str]:
    for place, block in enumerate(blocks):
        if (
            place
            and isinstance(block, Heading)
            and not any(isinstance(each, Heading) for each in blocks[1:place])
        ):
            yield from _contents(headings(blocks, 3), words)
        yield from _block(block)


def _contents(found: Sequence[Heading], words: Messages) -> Iterator[str]:
    yield f'<nav aria-label="{_text(words("sheet.contents"))}">'
    depth = 1
    for heading in found:
        while depth < heading.depth:
            yield "<ul>"
            depth += 1
        while depth > heading.depth:
            yield "</ul>"
            depth -= 1
        title = heading.text.rpartition(" › ")[2] if heading.depth > 2 else heading.text
        yield f'<li><a href="#{_text(heading.anchor)}">{_text(title)}</a>'
    yield "</ul>" * (depth - 1) + "</nav>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            tag = f"h{block.depth}"
            yield f'<{tag} id="{_text(block.anchor)}">{_text(block.text)}</{tag}>'
        case Words():
            for part in block.text.replace("\r", "").split("\n\n"):
                if part.strip():
                    yield f"<p>{_text(part.strip())}</p>"
        case Items():
            if block.title:
                yield f"<p class=list>{_text(block.title)}</p>"
            items = "".join(f"<li>{_text(each)}</li>" for each in block.items)
            yield f"<ul>{items}</ul>"
        case Steps():
            yield "<dl>"
            for title, summary, signals in block.steps:
                told = _lines((summary, *(f"• {each}" for each in signals)))
                yield f"<dt>{_text(title)}</dt><dd>{told}</dd>"
            yield "</dl>"
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    label = _text(table.title)
    yield f'<div class="wide" role="region" aria-label="{label}" tabindex="0"><table>'
    head = [_text(each) for each in table.head[table.names - 1 :]]
    titles = "".join(f'<th scope="col">{each}</th>' for each in head)
    yield f"<thead><tr>{titles}</tr></thead><tbody>"
    group = ""
    for row in table.rows:
        *before, name = (_text(" ".join(cell)) for cell in row[: table.names])
        if "".join(before) != group:
            group = "".join(before)
            named = f'<th scope="rowgroup" colspan="{len(head)}">{group}</th>'
            yield f'<tr class="group">{named if group else f"<td colspan={len(head)}></td>"}</tr>'
        shown = (
            f'<td data-of="{title}">{_lines(cell)}</td>' if cell else "<td></td>"
            for title, cell in zip(head[1:], row[table.names :], strict=True)
        )
        yield f'<tr><th scope="row">{name}</th>{"".join(shown)}</tr>'
    yield "</tbody></table></div>"


def _lines(cell: Cell) -> str:
    """The lines of a cell; those that begin with a bullet make a list."""
    told = [line for text in cell for line in text.splitlines() if line.strip()]
    parts: list[str] = []
    listed = False
    for line in told:
        is_item = line.startswith("• ")
        if is_item is not listed:
            parts.append("<ul>" if is_item else "</ul>")
            listed = is_item
        parts.append(f"<li>{_text(line[2:])}</li>" if is_item else f"<p>{_text(line)}</p>")
    return "".join(parts) + ("</ul>" if listed else "")


def _text(text: str) -> str:
    return html.escape(visible(text))


def _write(framework: Framework, occasion: Occasion = PLAIN) -> bytes:
    return dumps(framework, words=Messages(occasion.language, occasion.words)).encode()


FORMAT = Format(title="HTML page", suffix=".html", write=_write)
