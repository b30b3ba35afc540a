"""The files of a site: which are its own, and how ours come to stand beside them."""

from __future__ import annotations

import posixpath
from collections.abc import Container
from html import escape
from importlib.resources import files as resources
from pathlib import Path

from markdown.extensions import Extension
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key

from progression.loader import LoadError
from progression.loader.personal import personal_findings
from progression.mkdocs_plugin.for_tools import MadeFile
from progression.pages import Site
from progression.pages.history import notes_folder
from progression.pages.markdown import Desk, ProgressionExtension
from progression.pages.settings import Settings
from progression.pages.site import Asset

TABS = 12
"""So many entries of a navigation fit beside each other; with more, nobody would find the last."""

SHIM = "assets/progression/iframe-worker.js"
"""Stands in for a worker where the site is read from disk; the offline plugin knows it by name."""


def extensions(config: MkDocsConfig, desk: Desk) -> list[str | Extension]:
    """The site's Markdown extensions, ours, and the one that gives headings their anchors."""
    named = [each for each in config.markdown_extensions if each != "progression"]
    if "attr_list" not in named:
        named.append("attr_list")
    return [*named, ProgressionExtension(desk)]


def watched(place: Path, settings: Settings) -> list[str]:
    """What `serve` looks at beside the site's own pages."""
    notes = notes_folder(place)
    return [str(place), *([str(notes)] if notes.is_dir() else []), *settings.templates]


def replaced(files: Files, base: str, *, serving: bool) -> dict[str, str]:
    """Which pages of the handbook are hand-written, by their path: where, seen from the base.

    Whether addresses end in a slash or in `.html`, a page is at the same one as the handbook's.
    """
    inclusion = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
    found: dict[str, str] = {}
    for file in files.documentation_pages(inclusion=inclusion):
        path = posixpath.relpath(file.src_uri, base or ".")
        if not path.startswith("../"):
            folder = posixpath.dirname(path)
            name = "" if file.name == "index" else file.name
            found[posixpath.join(folder, name, "index.md")] = path
    return found


def put_at(files: Files, path: str, place: str) -> None:
    """Let a hand-written page be where the one of the handbook that it replaces would be."""
    file = files.get_file_from_path(path)
    if file is not None and file.dest_uri != place:
        file.dest_uri = place
        for known in ("url", "abs_dest_path"):
            file.__dict__.pop(known, None)


def listed(files: Files, made: Container[str]) -> list[str]:
    """The hand-written pages that belong into a navigation, in MkDocs's order."""
    own = (
        file
        for file in files.documentation_pages()
        if file.inclusion is not InclusionLevel.NOT_IN_NAV and file.src_uri not in made
    )
    return [file.src_uri for file in sorted(own, key=file_sort_key)]


def refuse_people(config: MkDocsConfig) -> None:
    """Refuse a site with what belongs to a person among its files.

    Raises:
        LoadError: Such files lie in its folder.
    """
    findings = personal_findings([Path(config.docs_dir)], follows_links=True)
    if findings:
        raise LoadError(findings)


def replace(files: Files, file: File) -> None:
    """Add a file, in place of one that the site leaves out."""
    excluded = files.src_uris.get(file.src_uri)
    if excluded is not None:
        files.remove(excluded)
    files.append(file)


def be_alone(config: MkDocsConfig, handbook: Site, title: str) -> None:
    """Let the handbook name a site that nobody has named, since it is the site."""
    # Themes print it as it is in one place, and escape it in another.
    config.site_name = Markup.escape(title)
    config.copyright = config.copyright or escape(handbook.imprint)
    if len(handbook.nav) > TABS:
        features = config.theme.get("features") or []
        config.theme["features"] = [each for each in features if each != "navigation.tabs"]


def add_assets(files: Files, config: MkDocsConfig, handbook: Site, base: str = "") -> None:
    """Add style sheets and scripts; a company's own come behind them, and so win."""
    assets = [*handbook.assets]
    if SHIM in (config.extra.get("polyfills") or []):
        shim = resources("progression.mkdocs_plugin").joinpath("assets", "iframe-worker.js")
        assets.append(Asset(SHIM, shim.read_bytes()))
    for asset in assets:
        if files.get_file_from_path(asset.path) is None:
            files.append(MadeFile.of(asset, config))
    taken = {file.dest_uri for file in files}
    for redirect in handbook.redirects:
        path = posixpath.join(base, redirect.path)
        # Neither search nor the site's map looks at it, since to MkDocs it is no page.
        if files.get_file_from_path(path) is None and path not in taken:
            level = InclusionLevel.INCLUDED
            files.append(File.generated(config, path, content=redirect.content, inclusion=level))
    config.extra_css = [*handbook.stylesheets, *config.extra_css]
    config.extra_javascript = [*handbook.scripts, *config.extra_javascript]
