"""What is done for other plugins in the same site; none of them has to be there."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Container, Sequence
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from progression.mkdocs_plugin.navigation import Entry, has_marker, paths_in

DATES = ("git_revision_date_localized", "git_creation_date_localized")
"""What git-revision-date-localized says of a page, also with more words behind it."""


def takes_over_navigation(config: MkDocsConfig) -> bool:
    """Whether awesome-nav makes the navigation: of the files that there are, and `.nav.yml`."""
    return "awesome-nav" in config.plugins


def have_place(config: MkDocsConfig) -> bool:
    """Whether the site's navigation takes the handbook's pages."""
    return takes_over_navigation(config) or config.nav is None or has_marker(config.nav)


def add_nav_file(
    files: Files, config: MkDocsConfig, entries: Sequence[Entry], title: str, base: str
) -> None:
    """Tell awesome-nav the handbook's navigation, where no file of the site does.

    Args:
        files: All files of the site.
        config: Its configuration.
        entries: The handbook's navigation.
        title: What its section is called.
        base: Where the handbook lives.
    """
    plugin: Any = config.plugins["awesome-nav"]
    path = posixpath.join(base, plugin.config.filename)
    if files.get_file_from_path(path) is not None:
        return
    section = untitled_indexes(config, {title: list(entries)}, set(paths_in(list(entries))))
    own = _seen_from(base, section[title] if base else entries)
    content: dict[str, object] = {"nav": own if base else [*own, "*"]}
    if base:
        content["title"] = html.escape(title, quote=False)
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.EXCLUDED))


def untitled_indexes(config: MkDocsConfig, nav: Any, ours: Container[str]) -> Any:
    """Let a section begin with its page alone, where section-index makes one thing of both.

    It does so with pages that the navigation gives no title of their own.
    """
    return _untitled(nav, ours) if "section-index" in config.plugins else nav


def keep_out_of_references(config: MkDocsConfig) -> None:
    """Hide the next page from autorefs, which would find our headings in place of the site's.

    Ours repeat from page to page; a reference to a level or a competency names its path.
    """
    plugin: Any = config.plugins.get("autorefs")
    if plugin is not None:
        plugin.current_page = None


def without_dates(page: Page) -> None:
    """Drop the day of the build, which git-revision-date-localized takes for that of a change."""
    for name in [name for name in page.meta if name.startswith(DATES)]:
        del page.meta[name]


def _untitled(nav: Any, ours: Container[str]) -> Any:
    if isinstance(nav, list):
        return [_untitled(each, ours) for each in nav]
    if not isinstance(nav, dict):
        return nav
    return {title: _begun(_untitled(inner, ours), ours) for title, inner in nav.items()}


def _begun(section: Any, ours: Container[str]) -> Any:
    """The entries of a section; one page, which is no section, as it is."""
    if not isinstance(section, list) or not section or not isinstance(section[0], dict):
        return section
    (path,) = section[0].values()
    return [path, *section[1:]] if isinstance(path, str) and path in ours else section


def _seen_from(base: str, entries: Any) -> Any:
    """Entries whose paths are seen from a folder of the site."""
    if isinstance(entries, list | tuple):
        return [_seen_from(base, each) for each in entries]
    if isinstance(entries, dict):
        return {title: _seen_from(base, inner) for title, inner in entries.items()}
    return posixpath.relpath(entries, base or ".")
