"""How the handbook gets into the site's navigation.

In `nav:`, the value `progression` marks the place:

```yaml
nav:
  - Home: index.md
  - Careers: progression     # one section with this title
  - progression              # or: the handbook's own sections, right here
```

Without `nav:`, the navigation is built: the handbook and the hand-written pages, each once.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import nest_paths

from progression.pages import NavItem

MARKER = "progression"

LARGE = 200
"""So many pages in the navigation, and each page carries more navigation than text."""

Entry: TypeAlias = "str | dict[str, str | list[Entry]]"
"""One entry of `nav:` in `mkdocs.yml`, as MkDocs takes it."""


def entries(items: Iterable[NavItem], locate: Callable[[str], str]) -> list[Entry]:
    """Write the handbook's navigation as `mkdocs.yml` would.

    Args:
        items: The handbook's navigation.
        locate: Turns a page's path into the path of the file in the site.
    """
    written: list[Entry] = []
    for item in items:
        # Themes print titles as they are.
        title = html.escape(item.title, quote=False)
        if item.children:
            written.append({title: entries(item.children, locate)})
        elif item.path is not None:
            written.append({title: locate(item.path)})
    return written


def has_marker(nav: object) -> bool:
    """Tell whether `nav:` says where the handbook goes."""
    if isinstance(nav, list):
        return any(has_marker(each) for each in nav)
    if isinstance(nav, dict):
        return any(has_marker(each) for each in nav.values())
    return nav == MARKER


def spliced(nav: object, handbook: list[Entry]) -> object:
    """Put the handbook where the markers stand."""
    if isinstance(nav, list):
        return [each for item in nav for each in _opened(item, handbook)]
    if isinstance(nav, dict):
        return {title: _section(value, handbook) for title, value in nav.items()}
    return nav


def built(
    handbook: list[Entry], title: str, own_paths: Iterable[str], *, at_root: bool
) -> list[Entry]:
    """The navigation of a site that has none of its own.

    Args:
        handbook: The handbook's entries.
        title: What its section is called, where it does not live at the root.
        own_paths: The site's hand-written pages that the handbook's entries do not name.
        at_root: Whether the handbook is the site; its sections then come first.
    """
    written: list[Entry] = nest_paths(own_paths)  # type: ignore[no-untyped-call]  # MkDocs's
    if at_root:
        return [*handbook, *written]
    return [*written, {html.escape(title, quote=False): handbook}]


def paths_in(entries: object) -> Iterator[str]:
    """The paths of all pages that entries name."""
    if isinstance(entries, str):
        yield entries
    elif isinstance(entries, list):
        for each in entries:
            yield from paths_in(each)
    elif isinstance(entries, dict):
        for each in entries.values():
            yield from paths_in(each)


def crowded(config: MkDocsConfig, entries: object) -> Iterator[str]:
    """Say, in a sentence, that the navigation is most of each page, and the way out."""
    pruned = "navigation.prune" in (config.theme.get("features") or [])
    if config.theme.name == "material" and not pruned:
        number = sum(1 for _ in paths_in(entries))
        if number >= LARGE:
            yield (
                f"{number} pages stand in the navigation, and all of it is written on each."
                " `navigation.prune` below `theme: features:` makes the site several times"
                " smaller, and faster to build."
            )


def _opened(item: object, handbook: list[Entry]) -> list[object]:
    if item == MARKER:
        return list(handbook)
    return [spliced(item, handbook)]


def _section(value: object, handbook: list[Entry]) -> object:
    return list(handbook) if value == MARKER else spliced(value, handbook)
