"""The handbook as a folder of plain Markdown, for Zensical and any other generator.

Pages carry their front matter as YAML, `.nav.yml` holds the navigation in the form of awesome-nav
(which Zensical reads too), and style sheets and scripts lie where the pages expect them.
Which of them the generator must load, `Exported` says: `extra_css` and `extra_javascript`.

A note of what was written is kept in the folder. So a page that is gone from the handbook goes from
the folder as well, and a file that somebody else wrote is never touched.
"""

from __future__ import annotations

import html
import json
import os
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import yaml

from progression.errors import ProgressionError
from progression.pages.site import NavItem, Page, Site
from progression.prose import listed

NOTE = ".progression.json"
"""The note of what was written, in the folder itself."""


class ExportError(ProgressionError):
    """The handbook cannot be written to a folder without harm.

    Attributes:
        paths: The files that stand in the way.
    """

    def __init__(self, message: str, paths: tuple[str, ...] = ()) -> None:
        self.paths = paths
        super().__init__(message, paths)

    def __str__(self) -> str:
        return str(self.args[0])


@attrs.frozen
class Exported:
    """What was written.

    Attributes:
        files: Every file, by its path in the folder.
        stylesheets: What the generator must load as style sheets, in this order.
        scripts: What it must load as scripts, in this order.
    """

    files: tuple[str, ...]
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]


def write(site: Site, directory: str | os.PathLike[str], *, base: str = "") -> Exported:
    """Write a handbook to a folder, which is made if it is not there.

    Files whose content did not change are left alone, so that a watching generator stays calm.

    Args:
        site: The handbook.
        directory: The folder of the generator's pages.
        base: Where in it the handbook lives, as in `Options.base`.

    Raises:
        ExportError: A file that somebody else wrote stands in the way; nothing was written.
    """
    folder = Path(directory)
    contents = dict(_contents(site, base))
    before = _noted(folder)
    _refuse_others(folder, contents, before)
    for path, content in contents.items():
        _write(folder / path, content)
    for path in before - contents.keys():
        _remove(folder, path)
    note = json.dumps({"written": sorted(contents)}, indent=1) + "\n"
    _write(folder / NOTE, note.encode())
    return Exported(tuple(contents), site.stylesheets, site.scripts)


def front_matter(page: Page) -> dict[str, object]:
    """A page's front matter, its texts as HTML: themes print them as they are."""
    given = {"title": page.title, **page.meta}
    return {name: _as_html(value) for name, value in given.items()}


def page_text(page: Page) -> str:
    """A page as it stands in a file: front matter, then Markdown."""
    return f"---\n{_yaml(front_matter(page))}---\n\n{page.body.strip()}\n"


def navigation_text(site: Site) -> str:
    """The navigation as `.nav.yml` holds it; themes print its titles as they are, too."""
    return _yaml({"nav": [_entry(item) for item in site.nav]})


def _as_html(value: object) -> object:
    if isinstance(value, list):
        # The search looks for tags as they are written, and shows them as HTML: only what would
        # begin an element is escaped, and people find “R&D”.
        return [each.replace("<", "&lt;") if isinstance(each, str) else each for each in value]
    return html.escape(value) if isinstance(value, str) else value


def _contents(site: Site, base: str) -> Iterator[tuple[str, bytes]]:
    for page in site.pages:
        yield posixpath.join(base, page.path), page_text(page).encode()
    yield posixpath.join(base, ".nav.yml"), navigation_text(site).encode()
    for redirect in site.redirects:
        yield posixpath.join(base, redirect.path), redirect.content
    for asset in site.assets:
        yield asset.path, asset.content


def _entry(item: NavItem) -> dict[str, Any]:
    title = html.escape(item.title, quote=False)
    if item.children:
        return {title: [_entry(child) for child in item.children]}
    return {title: item.path}


def _yaml(content: Mapping[str, object]) -> str:
    text: str = yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _noted(folder: Path) -> frozenset[str]:
    note = folder / NOTE
    if not note.is_file():
        return frozenset()
    try:
        found = json.loads(note.read_text(encoding="utf-8"))
        return frozenset(str(path) for path in found["written"])
    except (ValueError, KeyError, TypeError) as error:
        raise ExportError(
            f"{note} cannot be read, so that nobody can tell what was written by hand."
            " Empty the folder, or choose another one.",
            (NOTE,),
        ) from error


def _refuse_others(folder: Path, contents: Mapping[str, bytes], before: frozenset[str]) -> None:
    others = tuple(
        path
        for path, content in contents.items()
        if path not in before and (folder / path).exists() and not _holds(folder / path, content)
    )
    if others:
        shown = [f"`{path}`" for path in others[:3]]
        if len(others) > 3:
            shown.append(f"{len(others) - 3} more")
        raise ExportError(
            f"{folder} holds {listed(shown)}, and they were not written by an export."
            " Move them away, or choose an empty folder; nothing was written.",
            others,
        )


def _holds(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def _write(file: Path, content: bytes) -> None:
    if not _holds(file, content):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _remove(folder: Path, path: str) -> None:
    """Remove a file that an earlier export wrote, and folders that it leaves empty."""
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()):
        return
    file.unlink(missing_ok=True)
    for above in file.parents:
        if above == folder.resolve() or any(above.iterdir()):
            return
        above.rmdir()
