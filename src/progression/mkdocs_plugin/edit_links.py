"""From a page of the handbook to the line of Python that defines what it shows.

MkDocs knows where the site's own pages are edited: `repo_url` with `edit_uri`, which ends with the
folder of the pages. The way from that folder to the definition, put behind it, is the link.
"""

from __future__ import annotations

import functools
import os
from pathlib import Path, PurePath
from urllib.parse import quote, urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig

from progression.location import Location


def edit_link(place: Location | None, config: MkDocsConfig) -> str | None:
    """The address at which a definition is edited.

    None where the repository is not known, the definition lies outside of it, or `edit_uri` does
    not end with the folder of the pages, so that nobody could tell what stands beside it.
    """
    before, after = _around_path(config)
    if place is None or not before or "?" in before or "#" in before:
        return None
    way = PurePath(os.path.relpath(place.file, config.docs_dir)).as_posix()
    up = way.split("/").count("..")
    folders = Path(config.docs_dir).resolve().parts
    if not _within(place.file, _repository(config.config_file_path or config.docs_dir)) or (
        up and tuple(before.rstrip("/").split("/")[-up:]) != folders[-up:]
    ):
        return None
    pages = urljoin(f"{config.repo_url or ''}".rstrip("/") + "/", before)
    link = urljoin(pages, quote(way) + after)
    address = urlsplit(link)
    if not address.netloc:
        return None
    return f"{link}{_line(address.netloc, place.line)}" if place.line else link


def _around_path(config: MkDocsConfig) -> tuple[str, str]:
    """What stands before and behind the path of a page in the address where it is edited."""
    if config.edit_uri_template:
        text = str(config.edit_uri_template)
        before, found, after = text.partition("{path}")
        return (before, after) if found and "{" not in before + after else ("", "")
    return config.edit_uri or "", ""


@functools.lru_cache(maxsize=8)
def _repository(file: str) -> Path:
    """The folder of the repository; that of `mkdocs.yml` where there is no git."""
    own = Path(file).resolve().parent
    return next((each for each in (own, *own.parents) if (each / ".git").exists()), own)


def _within(file: str, folder: Path) -> bool:
    return Path(file).resolve().is_relative_to(folder)


def _line(host: str, number: int) -> str:
    # GitHub, GitLab, Gitea and Forgejo agree; Bitbucket has a form of its own.
    return f"#lines-{number}" if "bitbucket" in host else f"#L{number}"
