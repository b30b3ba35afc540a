"""Makes the handbook's headings as the site's own Markdown would, each wording once.

A page of the handbook is headings and ready HTML. Python-Markdown makes of a heading what the
site's settings say: a permanent link, another depth, a label. It does so with each alone; nothing
of it depends on the rest of the page. So a heading is converted once, by a converter with the
site's own settings, and stands on all pages that have it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents, get_toc

from progression.mkdocs_plugin.blocks import Parted, ids_in
from progression.pages.markdown import ProgressionExtension

LOCAL = frozenset(
    {
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
        *("footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"),
        *("smarty", "tables", "toc", "wikilinks", "pymdownx.arithmatex", "pymdownx.betterem"),
        *("pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition"),
        *("pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab"),
        *("pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji"),
        *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink"),
        *("pymdownx.mark", "pymdownx.progressbar", "pymdownx.saneheaders"),
        *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed"),
        *("pymdownx.tasklist", "pymdownx.tilde", "pymdownx.snippets"),
    }
)
"""Extensions that leave ready HTML as it is, and see no more of a heading than its own line."""


@attrs.frozen
class Heading:
    """What became of a heading.

    Attributes:
        html: The element.
        ids: Its anchors.
        tokens: What the table of contents is made of; empty where the site leaves this depth out.
    """

    html: str
    ids: tuple[str, ...]
    tokens: tuple[Mapping[str, Any], ...]


@attrs.frozen
class Converted:
    """What became of a page.

    Attributes:
        html: The whole of it.
        toc: Its table of contents.
        ids: Its anchors.
    """

    html: str
    toc: TableOfContents
    ids: set[str]


class Headings:
    """Makes headings, and pages of them, under the settings of one site."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._markdown = Markdown(
            extensions=config["markdown_extensions"],
            extension_configs=config["mdx_configs"] or {},
        )
        self._made: dict[str, Heading] = {}

    def page(self, parted: Parted) -> Converted | None:
        """Make a page; None where something on it is to be read in full."""
        if not parted.is_plain:
            return None
        parts: list[str] = []
        tokens: list[Any] = []
        ids: list[str] = []
        for place, block in enumerate(parted.blocks):
            if place in parted.ready:
                parts.append(f"{block}\n")
                continue
            heading = self.heading(block)
            ids += heading.ids
            tokens += map(dict, heading.tokens)
            parts.append(heading.html)
        if len(set(ids)) < len(ids):
            # Python-Markdown would give one of them a number.
            return None
        html = "\n".join(parts).rstrip("\n")
        return Converted(html, get_toc(nest_toc_tokens(tokens)), {*ids, *parted.ids()})

    def heading(self, line: str) -> Heading:
        """Make a heading."""
        made = self._made.get(line)
        if made is None:
            made = self._made[line] = self._convert(line)
        return made

    def _convert(self, line: str) -> Heading:
        converter: Any = self._markdown
        html = converter.reset().convert(line)
        tokens = tuple(converter.toc_tokens)
        ids = tuple(token["id"] for token in tokens)
        return Heading(html, ids or tuple(ids_in(html)), tokens)


def of(config: MkDocsConfig) -> Headings | None:
    """The headings of a site; None where an extension may look at more than one line of a page."""
    return Headings(config) if are_local(config) else None


def are_local(config: MkDocsConfig) -> bool:
    """Whether no extension of a site looks at more than one line of a page."""
    extensions: Sequence[str | Extension] = config["markdown_extensions"]
    configs: Mapping[str, Any] = config["mdx_configs"] or {}
    return all(
        isinstance(each, ProgressionExtension)
        or (isinstance(each, str) and each.removeprefix("markdown.extensions.") in LOCAL)
        for each in extensions
    ) and not configs.get("pymdownx.snippets", {}).get("auto_append")
