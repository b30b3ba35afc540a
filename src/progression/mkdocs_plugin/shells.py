"""Draws what the theme puts around a page once for all pages that have the same.

Most of the handbook's pages stand outside of the navigation: sheets, moves, self-assessments. What
Material draws around them differs in their texts and in where links lead from, and in nothing else.
So one of them is drawn with marks in these places: a shell, which the others fill.

What the marks came out as tells what the theme made of them. A page that has anything else of its
own (front matter, an attribute or a context that another plugin gave it) has a shell of its own, or
none. And no shell is trusted: it is used once it has given two pages to the letter as the theme
draws them. Where that fails, the theme draws all.
"""

from __future__ import annotations

import copy
import json
import re
import secrets
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import material.templates  # type: ignore[import-untyped]  # untyped
import mkdocs
from attrs import field
from jinja2 import Environment, Template, pass_context
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import normalize_url

Change = Callable[[str], str]
"""What a theme makes of a text before it prints it."""

_TRUSTED: Final = 2
"""So many pages a shell must give as the theme draws them."""

_CONTEXT: Final = frozenset(
    {
        *("nav", "pages", "base_url", "extra_css", "extra_javascript", "mkdocs_version"),
        *("build_date_utc", "config", "page"),
    }
)
_TEXTS: Final = frozenset({"title", "description"})
_NOT_ASKED: Final = _TEXTS | {"tags", "search"}
"""Front matter that decides nothing; tags are printed if their plugin gives them to the theme."""

_ATTRIBUTES: Final = frozenset(
    {
        *("file", "title", "parent", "children", "previous_page", "next_page", "_Page__active"),
        *("update_date", "canonical_url", "abs_url", "edit_url", "markdown", "toc", "meta"),
        *("_title_from_render", "content", "present_anchor_ids", "links_to_anchors", "headings"),
    }
)
"""What a page has unless another plugin gave it more."""

_CONTENTS: Final = (
    '{% import "partials/language.html" as lang with context %}{% include "partials/toc.html" %}'
)
_STRANGE: Final = "<>&\"'"
"""What tells one way of printing a text from another."""


def _plain(text: str) -> str:
    return text


def _escaped(text: str) -> str:
    return str(escape(text))


def _as_json(text: str) -> str:
    return str(htmlsafe_json_dumps(text, dumps=json.dumps))[1:-1]


@attrs.define(eq=False)
class Shell:
    """What the theme draws around a page, with places for what is the page's own.

    Attributes:
        parts: Texts, and between them the names of what stands there and how it is printed.
        links: The targets of links, in the order of their numbers.
        agreed: How many pages it gave as the theme draws them.
    """

    parts: list[str | tuple[str, Change]]
    links: list[str]
    agreed: int = 0
    _folder: str | None = None
    _located: list[str | tuple[str, Change]] = field(factory=list)

    def filled(self, page: Page, base_url: str, texts: Mapping[str, str]) -> str:
        """A page in this shell."""
        return "".join(
            part if isinstance(part, str) else part[1](texts[part[0]])
            for part in self._seen_from(page, base_url)
        )

    def _seen_from(self, page: Page, base_url: str) -> list[str | tuple[str, Change]]:
        """The parts with their links, which are the same for all pages of a folder."""
        folder = page.url.rstrip("/").rpartition("/")[0]
        inner = any(target.startswith(page.url) for target in self.links)
        if folder != self._folder or inner:
            links = [normalize_url(target, page, base_url) for target in self.links]
            own = {"base": base_url, **{f"link{n}": link for n, link in enumerate(links)}}
            self._located = _joined(
                [
                    part if isinstance(part, str) or part[0] not in own else part[1](own[part[0]])
                    for part in self.parts
                ]
            )
            self._folder = None if inner else folder
        return self._located


def _joined(parts: list[str | tuple[str, Change]]) -> list[str | tuple[str, Change]]:
    joined: list[str | tuple[str, Change]] = []
    texts: list[str] = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
        else:
            joined += ["".join(texts), part]
            texts.clear()
    return [*joined, "".join(texts)]


class Marks:
    """Marks that stand for texts while a shell is drawn."""

    def __init__(self) -> None:
        # Nobody can have written it anywhere.
        self._word = f"x{secrets.token_hex(8)}"
        self._find = re.compile(f"{self._word}a(.*?)b{self._word}c(.*?){self._word}d", re.DOTALL)
        self.links: list[str] = []
        self._ways: dict[tuple[str, str], Change] = {}

    def text(self, name: str, *, inner: str = _STRANGE, change: Change = _plain) -> str:
        """A mark for a text.

        Args:
            name: The text's name.
            inner: What the theme may print in another way.
            change: What else it may do to the text.
        """
        for way in (change, _plain, _escaped, _as_json):
            self._ways[name, way(inner)] = way
        self._ways[name, inner] = _plain
        return f"{self._word}a{name}b{self._word}c{inner}{self._word}d"

    def link(self, target: str) -> str:
        """A mark for the way to a target."""
        if target not in self.links:
            self.links.append(target)
        return self.text(f"link{self.links.index(target)}", inner="")

    def parts_of(self, drawn: str) -> list[str | tuple[str, Change]] | None:
        """The parts of a page that was drawn with marks; None where a mark became something else.

        What the theme made of a text can be told from what it made of the signs in its mark.
        """
        parts: list[str | tuple[str, Change]] = []
        for place, piece in enumerate(pieces := self._find.split(drawn)):
            if place % 3 == 0:
                if self._word in piece.lower():
                    return None
                parts.append(piece)
            elif place % 3 == 1:
                change = self._ways.get((piece, pieces[place + 1]))
                if change is None:
                    return None
                parts.append((piece, change))
        return parts


class Shells:
    """The shells of one build.

    Args:
        env: Where the theme's templates are.
        is_ours: Tells our pages from others.
    """

    def __init__(self, env: Environment, is_ours: Callable[[Page], bool]) -> None:
        self._env = env
        self._is_ours = is_ours
        self._shells: dict[Hashable, Shell | None] = {}
        # What shells were drawn with stays, so that nothing else comes to have its identity.
        self._seen: dict[int, object] = {}
        self._met: set[Hashable] = set()
        self._contents = env.from_string(_CONTENTS)
        self._tables: dict[Hashable, str] = {}

    def drawn(self, template: Template, context: Mapping[str, Any]) -> str:
        """A page as the theme draws it."""
        page = context["page"]
        key = self._key(context) if self._is_ours(page) else None
        if key is None:
            return template.render(context)
        shell = self._shells.get(key)
        if shell is not None and shell.agreed >= _TRUSTED:
            return self._filled(shell, context)
        whole = template.render(context)
        if key not in self._met:
            # Shells that nobody shares are not worth their while.
            self._met.add(key)
        elif key not in self._shells or shell is not None:
            shell = shell or self._made(template, context)
            agrees = shell is not None and self._filled(shell, context) == whole
            if shell is not None and agrees:
                shell.agreed += 1
            self._shells[key] = shell if agrees else None
        return whole

    def _key(self, context: Mapping[str, Any]) -> Hashable | None:
        """All that the theme may ask about a page but for its texts; None where it is unknown."""
        page = context["page"]
        if (
            context.keys() - {"properdocs_version"} != _CONTEXT
            or page.parent is not None
            or page.previous_page is not None
            or page.next_page is not None
            or page.is_homepage
            or "title" not in page.meta
            or not vars(page).keys() <= _ATTRIBUTES
        ):
            return None
        same = context["config"], context["nav"]
        self._seen.update({id(each): each for each in same})
        return (
            *map(id, same),
            repr({name: page.meta[name] for name in page.meta if name not in _NOT_ASKED}),
            bool(page.meta["title"]),
            bool(page.meta.get("description")),
            "description" in page.meta,
            page.canonical_url is None,
            _view(page),
            "<h1" in page.content,
            len(page.toc) > 0,
        )

    def _filled(self, shell: Shell, context: Mapping[str, Any]) -> str:
        page = context["page"]
        toc = next(iter(page.toc), None)
        texts = {
            "content": page.content,
            "title": page.meta["title"],
            "description": page.meta.get("description") or "",
            "canonical": page.canonical_url or "",
            "edit": page.edit_url or "",
            "contents": self._table(context),
            "first": toc.id if toc else "",
        }
        return shell.filled(page, context["base_url"], texts)

    def _table(self, context: Mapping[str, Any]) -> str:
        """A page's table of contents, drawn once for each that is the same."""
        key = id(context["config"]), _shape(context["page"].toc)
        if key not in self._tables:
            self._tables[key] = self._contents.render(context)
        return self._tables[key]

    def _made(self, template: Template, context: Mapping[str, Any]) -> Shell | None:
        """Draw a page with marks in place of its texts and links."""
        marks = Marks()
        page = copy.copy(context["page"])
        table = self._table(context)
        page.content = marks.text("content") + ("<h1" if "<h1" in page.content else "")
        marked = {
            name: marks.text(name) if page.meta.get(name) else page.meta[name]
            for name in _TEXTS & page.meta.keys()
        }
        page.meta = {**page.meta, **marked}
        page.canonical_url = page.canonical_url and marks.text("canonical")
        if page.edit_url:
            part = _view(page) or ""
            page.edit_url = marks.text(
                "edit", inner=f"/{part}/", change=lambda text: text.replace(part, "raw")
            )
        first = next(iter(page.toc), None)
        if first is not None:
            others = list(page.toc)[1:]
            page.toc = TableOfContents([_marked(first, marks), *others])
        config = context["config"]
        own = {
            **context,
            "page": page,
            "base_url": marks.text("base", inner=""),
            "extra_css": [marks.link(str(each)) for each in config.extra_css],
            "extra_javascript": [marks.link(str(each)) for each in config.extra_javascript],
        }
        drawn = self._with_marked_links(template, own, marks)
        mark = marks.text("contents", inner="")
        with_table = self._with_marked_links(self._contents, own, marks)
        if with_table not in drawn and table.strip():
            # The theme shows it elsewhere, or not at all.
            return None
        content = marks.text("content")
        drawn = drawn.replace(with_table, mark).replace(f"{content}<h1", content)
        parts = marks.parts_of(drawn)
        return Shell(parts, marks.links) if parts is not None else None

    def _with_marked_links(
        self, template: Template, context: Mapping[str, Any], marks: Marks
    ) -> str:
        """Draw a template whose links are marks; links within the page are as they are."""
        filters = self._env.filters
        before = {name: filters[name] for name in ("url", "script_tag")}

        @pass_context
        def url(context: Mapping[str, Any], value: object) -> str:
            del context
            target = str(value)
            return target if target.startswith("#") else marks.link(target)

        @pass_context
        def script_tag(context: Mapping[str, Any], script: object) -> str:
            target = str(script)
            tag = str(before["script_tag"]({**context, "page": None, "base_url": ""}, script))
            return tag.replace(_escaped(normalize_url(target)), marks.link(target), 1)

        filters.update(url=url, script_tag=script_tag)
        try:
            return template.render(context)
        finally:
            filters.update(before)


@attrs.frozen
class Drawn:
    """A template of the theme whose pages may be drawn in shells.

    Attributes:
        template: The template.
        shells: The shells.
    """

    template: Template
    shells: Shells

    def render(self, context: Mapping[str, Any]) -> str:
        """Draw a page."""
        return self.shells.drawn(self.template, context)


def draw_with_shells(
    env: Environment, config: MkDocsConfig, is_ours: Callable[[Page], bool]
) -> bool:
    """Let the pages of this build be drawn in shells.

    Returns:
        Whether they are; not with another theme, nor where somebody's own templates ask about
        pages, for which there is no telling what they ask.
    """
    if config.theme.name != "material" or _asks_about_pages(config):
        return False
    shells = Shells(env, is_ours)
    given = env.get_template

    def get_template(name: Any, parent: str | None = None, *others: Any, **more: Any) -> Any:
        template = given(name, parent, *others, **more)
        return Drawn(template, shells) if name == "main.html" and parent is None else template

    env.get_template = get_template  # type: ignore[method-assign]  # MkDocs asks nobody else
    return True


def _asks_about_pages(config: MkDocsConfig) -> bool:
    known = [Path(material.templates.__path__[0]), Path(mkdocs.__path__[0]) / "templates"]
    return any(
        re.search(r"\bpage\b", file.read_text(encoding="utf-8", errors="replace"))
        for folder in map(Path, config.theme.dirs)
        if not any(folder.is_relative_to(each) for each in known)
        for file in folder.rglob("*.html")
    )


def _view(page: Page) -> str | None:
    """The word that themes replace in the link for editing, to lead to the source."""
    if not page.edit_url:
        return None
    return "blob" if "/blob/" in page.edit_url else "edit"


def _shape(toc: TableOfContents | list[AnchorLink]) -> Hashable:
    return tuple((each.title, each.id, each.level, _shape(each.children)) for each in toc)


def _marked(first: AnchorLink, marks: Marks) -> AnchorLink:
    marked = copy.copy(first)
    marked.id = marks.text("first", inner="")
    return marked
