"""Reads the handbook's pages for Material's search, in place of its parser in Python.

Material reads each page a second time, character by character, to find its sections. Ours are
written by templates, so that their tags can be told apart in one go, and what is left out of the
search is skipped as a whole. What a page has that this cannot read goes to Material's own parser.

Material's entries are kept to the letter, but for one thing: its parser ends what is left out at
the first inner element of the same name, so that half a `<div data-search-exclude>` with another
`<div>` in it is found. Here it ends where it ends.

This reaches into the plugin `search` of Material, which has no hook for it: the method that adds a
page is replaced, on the index of one build. A sample that goes through both ways first tells
whether Material still reads pages as it did; if not, its own method stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Any

import attrs
from attrs import field
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from progression.mkdocs_plugin.shortcuts import SEARCH

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:[^<>"]|"[^"]*")*)>""")
_QUOTED = re.compile(r'"[^"]*"')
_EXCLUDED = re.compile(r"(?<![^\s])data-search-exclude(?![^\s=/])")
_ID = re.compile(r'(?<![^\s])id="([^"]*)"')
_STRANGE = re.compile(r"<[!?]|<(?:iframe|noembed|noframes|object|plaintext|script|style|xmp)\b")
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SAMPLE = """<h1 id="a">A &amp; B</h1>
<p class="x">One <b>two</b> &lt;three&gt;
four</p><ul><li>a</li> <li></li></ul>
<h2 id="b">C<a class="headerlink" href="#b">#</a></h2>
<div data-search-exclude><p>no</p></div><dl><dt>t</dt> <dd>d<br>e</dd></dl>
<h3 id="c" data-search-exclude="data-search-exclude">D</h3><p>no</p>
<h4>E</h4><pre><code>x  y
</code></pre><p> </p>"""


@attrs.define(eq=False)
class Section:
    """A section of a page, as Material's index takes it.

    Attributes:
        tag: The heading's element; `hx` for what stands before the first.
        id: Its anchor.
        depth: How deep it stands.
        excluded: Whether the search leaves it out.
        title: The pieces of its title.
        text: The pieces of its text.
    """

    tag: str
    id: str | None = None
    depth: float = 0
    excluded: bool = False
    title: list[str] = field(factory=list)
    text: list[str] = field(factory=list)


def sections_of(html: str) -> list[Section] | None:
    """The sections of a page; None where it has something that this cannot read."""
    if _STRANGE.search(html):
        return None
    reading = _Reading()
    pieces = _TAG.split(html)
    at, end = 0, len(pieces)
    while at < end:
        words = pieces[at]
        if "<" in words:
            return None
        if words:
            reading.text(words)
        if at + 1 == end:
            break
        name, inner = pieces[at + 2], pieces[at + 3]
        at += 4
        if pieces[at - 3]:
            reading.close(name)
        elif not reading.open(name, inner):
            at = _behind(pieces, at, name)
        elif inner.endswith("/"):
            reading.close(name)
    return reading.sections


def _behind(pieces: list[str], at: int, name: str) -> int:
    """The place behind the end of an element that began right before a place."""
    depth = 1
    for place in range(at + 2, len(pieces), 4):
        if pieces[place] == name and not pieces[place + 1].endswith("/"):
            depth += -1 if pieces[place - 1] else 1
            if not depth:
                return place + 2
    return len(pieces)


class _Reading:
    """What Material's parser does, told by elements and texts instead of characters."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._section: Section | None = None
        self._context: list[str] = []

    def open(self, name: str, inner: str) -> bool:
        """Begin an element; whether its content is read."""
        if name in _VOID:
            return True
        excluded = "data-search-exclude" in inner and _has_exclusion(inner)
        self._context.append(name)
        if name in _HEADINGS and (found := _ID.search(inner)):
            self._begin(name, unescape(found[1]), excluded)
        section = self._current()
        if excluded or 'class="linenodiv"' in inner or _is_permalink(name, inner, section, self):
            self._context.pop()
            return False
        if name in _KEPT:
            self._pieces(section).append(f"<{name}>")
        return True

    def close(self, name: str) -> None:
        """End an element."""
        context, section = self._context, self._section
        if not context or context[-1] != name or section is None:
            return
        if section.depth > len(context):
            self._leave(section)
        context.pop()
        if name in _KEPT and self._section is not None:
            pieces = self._pieces(self._section)
            start = pieces.index(f"<{name}>")
            if all(piece.isspace() for piece in pieces[start + 1 :]):
                del pieces[start:]
            else:
                pieces.append(f"</{name}>")

    def text(self, words: str) -> None:
        """Read the words between two tags."""
        if "&" in words:
            words = unescape(words)
        section = self._current()
        if "pre" not in self._context:
            words = " " if words.isspace() else words.replace("\n", " ")
        if section.tag in self._context:
            section.title.append(escape(words, quote=False))
        elif not words.isspace():
            section.text.append(escape(words, quote=False))
        elif not section.text or not section.text[-1].isspace() or "pre" in self._context:
            section.text.append(words)

    def is_in_title(self, section: Section) -> bool:
        """Whether what is read belongs to the title of a section."""
        return section.tag in self._context

    def _begin(self, name: str, anchor: str, excluded: bool) -> None:
        depth = len(self._context)
        if name != "h1" and not self.sections:
            self.sections.append(Section("hx", depth=depth))
        first = not self.sections
        self._section = Section(name, None if first else anchor, depth, excluded)
        self.sections.append(self._section)

    def _current(self) -> Section:
        if self._section is None:
            self._section = Section("hx")
            self.sections.append(self._section)
        return self._section

    def _leave(self, section: Section) -> None:
        """Go on with the section around one that began deeper."""
        for other in reversed(self.sections):
            if other.depth <= len(self._context):
                section.depth = float("inf")
                self._section = other
                return

    def _pieces(self, section: Section) -> list[str]:
        return section.title if self.is_in_title(section) else section.text


def _has_exclusion(inner: str) -> bool:
    return _EXCLUDED.search(_QUOTED.sub('""', inner)) is not None


def _is_permalink(name: str, inner: str, section: Section, reading: _Reading) -> bool:
    return name == "a" and 'class="headerlink"' in inner and reading.is_in_title(section)


def shorten(config: MkDocsConfig, is_ours: Callable[[Page], bool]) -> bool:
    """Let Material's search take our pages from here, for this build.

    Args:
        config: The site's configuration.
        is_ours: Tells our pages from others.

    Returns:
        Whether it does; not where the search is another one, or reads pages in another way.
    """
    index: Any = _index(config)
    if index is None:
        return False
    own = index.add_entry_from_context

    def add(page: Page) -> None:
        search = page.meta.get("search") or {}
        sections = None
        if is_ours(page) and not search.get("exclude"):
            sections = sections_of(page.content or "")
        if sections is None:
            own(page)
            return
        for section in sections:
            if not section.excluded:
                index.create_entry_for_section(section, page.toc, page.url, page)

    index.add_entry_from_context = add
    return True


def _index(config: MkDocsConfig) -> object | None:
    """The index that Material fills in this build, if it does so as we know it."""
    plugin: Any = config.plugins.get("material/search")
    module = type(plugin).__module__
    if module != SEARCH or not plugin.config.enabled:
        return None
    index = getattr(plugin, "search_index", None)
    wanted = ("add_entry_from_context", "create_entry_for_section")
    return index if all(hasattr(index, name) for name in wanted) and _agrees() else None


def _agrees() -> bool:
    """Whether both ways find the same in a sample."""
    from material.plugins.search import plugin as material  # type: ignore[import-untyped]  # untyped

    parser = material.Parser()
    parser.feed(_SAMPLE)
    parser.close()
    theirs = [(each.id, each.title, each.text) for each in parser.data if not each.is_excluded()]
    return theirs == list(_told(_SAMPLE))


def _told(html: str) -> Iterator[tuple[str | None, list[str], list[str]]]:
    for each in sections_of(html) or ():
        if not each.excluded:
            yield each.id, each.title, each.text
