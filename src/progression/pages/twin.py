"""The text of a page as plain Markdown: for assistants, and for whoever reads without a browser.

A page of the handbook is headings and HTML of our own templates, or of the company's. One pass over
its tags keeps what a reader reads: words, lists, tables and links. What needs a script, a hand or
paper (buttons, fields, drawings) is left out, and so are lists of what stands on the same page.
What a page sets apart by its looks is set apart by signs: facts in a row, a name from what it
means, and the title of a link from what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from typing import Final

_TOKEN: Final = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|([^<]+)", re.S)
_CLASS: Final = re.compile(r'\bclass="([^"]*)"')
_HREF: Final = re.compile(r'\bhref="([^"]*)"')
_HEADING: Final = re.compile(r"(#{1,6}) (.*?)(?: \{[^{}]*\})?\s*")
_SIGNS: Final = str.maketrans({**{each: f"\\{each}" for each in "\\`*_[]"}, "<": "&lt;"})
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_SPECIAL: Final = re.compile(r"[&\\`*_\[\]]")
_START: Final = re.compile(r"([-+#>])|(\d+)([.)])(?= |$)|~~~")

_LEFT_OUT: Final = frozenset(
    {
        *("button", "datalist", "dialog", "object", "option", "script", "select", "style", "svg"),
        *("template", "textarea", "title"),
    }
)
_LEFT_OUT_CLASSES: Final = frozenset(
    {
        *("pg-brief", "pg-choice", "pg-figure", "pg-jump", "pg-js", "pg-line", "pg-print"),
        "pg-screen",
    }
)
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "legend", "li"),
        *("main", "nav", "ol", "p", "section", "summary", "table", "tbody", "tfoot", "thead"),
        *("td", "th", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID: Final = frozenset(
    {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_STRONG: Final = frozenset({"strong", "b", "dt", "summary"})
_MARKED: Final = frozenset({"pg-mark", "pg-chip"})
_ASIDE: Final = frozenset({"pg-status", "pg-rung"})
_NEXT_FACT: Final = "\0"
_TITLE_ENDS: Final = "\1"


def twin(markdown: str, target: Callable[[str], str]) -> str:
    """The text of a page as plain Markdown.

    Args:
        markdown: The body of a page, as `Page.body` gives it.
        target: Where a link leads from here, given where it leads from the page.
    """
    writer = _Writer(target)
    for block in markdown.split("\n\n"):
        heading = _HEADING.fullmatch(block.strip()) if block.startswith("#") else None
        if heading:
            writer.heading(len(heading[1]), unescape(heading[2]))
        else:
            writer.read(block)
    return writer.text()


def _plain(words: str) -> str:
    """Words of HTML as words of Markdown, in which no sign has a meaning."""
    return _ENTITY.sub("&amp;", unescape(words)).translate(_SIGNS)


def _as_words(found: re.Match[str]) -> str:
    """What would begin a list, a heading, a quotation or code, as words."""
    if found[1]:
        return f"\\{found[1]}"
    return f"{found[2]}\\{found[3]}" if found[2] else "&#126;~~"


_NO_CONTENT, _SILENT, _INLINE, _BLOCK = range(4)


@lru_cache(maxsize=4096)
def _meaning(name: str, attributes: str) -> tuple[int, str, str]:
    """What an element is to a reader, and what stands around its words; templates repeat theirs."""
    if name in _VOID:
        return _NO_CONTENT, "", ""
    found = _CLASS.search(attributes)
    classes = found[1].split() if found else []
    hidden = " hidden" in attributes or 'aria-hidden="true"' in attributes
    if hidden or name in _LEFT_OUT or not _LEFT_OUT_CLASSES.isdisjoint(classes):
        return _SILENT, "", ""
    kind = _BLOCK if name in _BLOCKS else _INLINE
    if name in _STRONG or not _MARKED.isdisjoint(classes):
        return kind, "**", "**"
    if name in ("em", "i", "cite") or "pg-was" in classes:
        return kind, "*", "*"
    if not _ASIDE.isdisjoint(classes):
        return kind, "(", ")"
    if name == "small":
        return kind, "", ":"
    return kind, "", ""


def _as_name(words: str) -> str:
    """Words that something follows which tells of them."""
    return words if words.rstrip("*")[-1:] in "?!:.…" else f"{words}:"


class _Writer:
    """Gathers what a reader reads.

    `_words` holds the words of the block at hand; `_lists` how deep it stands in lists, each `-` or
    the next number of an ordered one; `_cells` a row of a table while one is read.
    """

    def __init__(self, target: Callable[[str], str]) -> None:
        self._target = target
        self._parts: list[str] = []
        self._words: list[str] = []
        self._ends: list[tuple[str, bool, str]] = []
        self._lists: list[int] = []
        self._marker = ""
        self._was_item = False
        self._rows: list[list[str]] | None = None
        self._left_out = 0
        self._strong = 0
        self._are_facts = False
        self._was_name = False

    def text(self) -> str:
        """All of it."""
        self._flush()
        return "".join(self._parts).strip() + "\n"

    def heading(self, depth: int, words: str) -> None:
        """Begin a part."""
        self._flush()
        self._was_item = False
        self._parts.append(f"\n\n{'#' * depth} {' '.join(words.translate(_SIGNS).split())}")

    def read(self, html: str) -> None:
        """Read some HTML; elements end where they began."""
        gather = self._words.append
        for token in _TOKEN.finditer(html):
            ending, name, attributes, words = token.groups()
            if words is not None:
                if not self._left_out:
                    gather(_plain(words) if _SPECIAL.search(words) else words)
            elif name is not None:
                if ending:
                    self._close(name.lower())
                else:
                    self._open(name.lower(), attributes)

    def _open(self, name: str, attributes: str) -> None:
        if self._left_out:
            if name not in _VOID:
                self._left_out += 1
                self._ends.append((name, False, ""))
            return
        kind, start, end = _meaning(name, "" if name == "a" else attributes)
        if kind == _NO_CONTENT:
            self._words.append(" ")
            return
        if kind == _SILENT:
            self._left_out = 1
            self._ends.append((name, False, ""))
            return
        if kind == _BLOCK:
            self._begin(name)
            self._are_facts = "pg-meta" in attributes
        elif self._are_facts and self._ends[-1][1]:
            self._words.append(_NEXT_FACT)
            start, end = (start, end) if start == "**" else ("", "")
        if name == "a":
            link = _HREF.search(attributes)
            if link:
                start, end = "[", f"]({self._target(unescape(link[1]))})"
        if start == "**":
            self._strong += 1
            # Within strong words, none can be stronger.
            start = start if self._strong == 1 else ""
        if start:
            self._words.append(start)
        self._ends.append((name, kind == _BLOCK, end))

    def _close(self, name: str) -> None:
        ends = self._ends
        if not ends or (ends[-1][0] != name and all(each[0] != name for each in ends)):
            return
        opened = ""
        while opened != name:
            opened, is_block, end = ends.pop()
            if self._left_out:
                self._left_out -= 1
                continue
            if end == "**":
                self._strong -= 1
            if end == ":":
                self._words.append(end)
                continue
            if end and not (end == "**" and self._strong):
                self._end_words(end)
                if opened == "strong" and ends and ends[-1][0] == "a":
                    self._words.append(_TITLE_ENDS)
            if is_block:
                self._finish(opened)

    def _end_words(self, end: str) -> None:
        """End what was begun around words; a sign with a space inside would be no sign."""
        words = self._words
        start = end if end in ("**", "*") else "(" if end == ")" else "["
        place = len(words) - 1
        while place >= 0 and words[place] != start:
            place -= 1
        inner = "".join(words[place + 1 :])
        said = inner.strip()
        if place < 0:
            return
        before = " " if inner[:1].isspace() else ""
        after = " " if inner[-1:].isspace() else ""
        if start == "[" and _TITLE_ENDS in said:
            title, said = (each.strip() for each in said.split(_TITLE_ENDS, 1))
            said = said.replace(_TITLE_ENDS, "")
            link = f"[{title}{end}"
            told = link if not said or said[0] == "(" or _as_name(title) == title else f"{link}:"
            words[place:] = [f"{before}{told} {said}{after}"]
            return
        words[place:] = [f"{before}{start}{said}{end}{after}"] if said else [" "]

    def _begin(self, name: str) -> None:
        if self._rows is not None:
            if name in ("td", "th", "caption"):
                self._words.clear()
            elif name == "tr":
                self._rows.append([])
            elif name == "li":
                self._words.append(" • ")
            else:
                self._words.append(" ")
            return
        was_name, self._was_name = self._was_name, False
        if name == "dd" and was_name:
            return
        self._flush()
        if name in ("ul", "ol"):
            self._lists.append(0 if name == "ul" else 1)
        elif name == "li" and self._lists:
            number = self._lists[-1]
            self._marker = f"{number}. " if number else "- "
            self._lists[-1] += 1 if number else 0
        elif name == "table":
            self._rows = []
        elif name in _HEADINGS and not self._lists:
            self._marker = f"{'#' * int(name[1])} "

    def _finish(self, name: str) -> None:
        if name in ("td", "th"):
            if self._rows:
                cell = " ".join("".join(self._words).split())
                self._rows[-1].append(cell.replace("|", "\\|"))
            self._words.clear()
        elif self._rows is not None and name == "table":
            rows, self._rows = self._rows, None
            self._words.clear()
            self._table(rows)
        elif self._rows is not None:
            self._words.append(" ")
        elif name == "dt" and self._words:
            self._words[:] = [_as_name("".join(self._words).strip()), " "]
            self._was_name = True
        else:
            self._flush()
            if name in _HEADINGS:
                self._marker = ""
            elif name in ("ul", "ol") and self._lists:
                self._lists.pop()
                self._marker = ""
                self._was_item = bool(self._lists)

    def _flush(self) -> None:
        """Write the block at hand, if it says anything."""
        if self._rows is not None:
            return
        if not self._words:
            return
        words = " ".join("".join(self._words).split())
        if _NEXT_FACT in words:
            words = " · ".join(filter(None, map(str.strip, words.split(_NEXT_FACT))))
        self._words.clear()
        if not words:
            return
        words = _START.sub(_as_words, words, count=1) if _START.match(words) else words
        depth = max(0, len(self._lists) - 1)
        is_item = bool(self._lists)
        between = "\n" if is_item and self._was_item else "\n\n"
        indent = "    " * depth if self._marker or not is_item else "    " * (depth + 1)
        if is_item and not self._marker:
            between = "\n\n"
        self._parts.append(f"{between}{indent}{self._marker}{words}")
        # A list behind a paragraph begins after an empty line, within an item as well.
        self._was_item = is_item and bool(self._marker)
        self._marker = ""

    def _table(self, rows: list[list[str]]) -> None:
        rows = [row for row in rows if any(row)]
        width = max(map(len, rows), default=0)
        if not width:
            return
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        lines.insert(1, f"|{' --- |' * width}")
        self._was_item = False
        self._parts.append("\n\n" + "\n".join(lines))
