"""Reads a theme's folders once where MkDocs and Material read them again and again.

Material brings ten thousand icons, which no site takes over: MkDocs passes by all names that begin
with a dot. Its templates stay compiled from one build to the next, like our own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from progression.pages.compiled import COMPILED


class VisibleFiles(FileSystemLoader):
    """Lists the files of some folders but for those that are hidden; loads each, as always."""

    def list_templates(self) -> list[str]:
        """The names of all files that a site may have, sorted."""
        return sorted({name for folder in self.searchpath for name in _visible(folder)})


def _visible(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        inner = Path(place).relative_to(folder)
        yield from ((inner / name).as_posix() for name in names if not name.startswith("."))


def read_once(theme: Theme) -> None:
    """Let the environments of a theme list no hidden files, and keep what they compile."""
    given = theme.get_env

    def get_env() -> Environment:
        env = given()
        if type(env.loader) is FileSystemLoader:
            env.loader = VisibleFiles(env.loader.searchpath)
        env.bytecode_cache = COMPILED
        return env

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs asks nobody else
