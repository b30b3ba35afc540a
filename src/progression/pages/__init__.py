"""The handbook as Markdown, navigation and assets; it knows no generator.

`site` turns a catalog into a `Site`. Outlets write it: the MkDocs plugin, or a plain folder of
Markdown. `pieces` makes parts of the handbook for hand-written pages.
"""

from __future__ import annotations

from progression.catalog import Catalog
from progression.pages.site import Asset, NavItem, Options, Page, Site

__all__ = ["Asset", "NavItem", "Options", "Page", "Site", "site"]


def site(catalog: Catalog, options: Options | None = None) -> Site:
    """Make the handbook of a framework; bodies are made when they are asked for."""
    from progression.pages.building import build

    return build(catalog, options or Options())
