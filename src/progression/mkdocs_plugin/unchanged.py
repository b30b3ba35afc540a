"""Leaves a site as it is where nothing that it is made of has changed since the last build.

What a site is made of is summed up in a mark: the configuration, the hand-written pages, the
definitions, templates, what git says, the day, and the versions of all that takes part. After a
build without warnings, what was written is noted under this mark. A later build that finds the same
mark, and each file of the site as it was left, has nothing to do.

That holds only where all that takes part is known. Another plugin, a hook, an extension that reads
files, or definitions that import something may depend on anything; then the site is built.
"""

from __future__ import annotations

import ast
import hashlib
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Final

import attrs
from attrs import field
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler, get_build_date

from progression.mkdocs_plugin.headings import are_local
from progression.mkdocs_plugin.shortcuts import KNOWN
from progression.pages.history import notes_folder
from progression.pages.settings import Settings
from progression.revisions.cache import Cache, cache_folder
from progression.revisions.git import RevisionError, ask
from progression.sources import Sources
from progression.sources.faults import BrokenError
from progression.sources.folder import read_folder
from progression.sources.parsing import pieces

LOGGERS: Final = ("mkdocs", "properdocs")

_QUIET: Final = KNOWN | {"progression.mkdocs_plugin.commands", "material.plugins.offline.plugin"}
"""Where the plugins lie that add nothing to a site but what their options say."""

_PACKAGES: Final = (
    *("mkdocs", "properdocs", "mkdocs-material", "Markdown", "pymdown-extensions"),
    *("Jinja2", "MarkupSafe", "Pygments", "PyYAML", "attrs"),
)
_IMPORTED: Final = frozenset({"__future__", "datetime", "progression", "typing"})
_READING: Final = re.compile(
    r"open|eval|exec|compile|input|getattr|vars|globals|locals|evaluate|load\w*|read\w*|__\w+__"
)


@attrs.define(eq=False)
class Kept:
    """The site of the last build, if it can be kept.

    Attributes:
        config: The site's configuration.
        root: The folder of the project.
        place: Where the definitions are.
        settings: What is set about the handbook.
    """

    config: MkDocsConfig
    root: Path
    place: Path
    settings: Settings
    _site: Path = field(init=False)
    _settings: tuple[str, ...] = field(init=False)
    _mark: str = field(init=False)
    _cache: Cache = field(init=False, factory=lambda: Cache(cache_folder()))
    _counter: CountHandler = field(init=False, factory=CountHandler)

    def __attrs_post_init__(self) -> None:
        self._site = Path(self.config.site_dir)
        # A site without `mkdocs.yml` has a folder for the time being.
        self._settings = tuple(each.replace(str(self.root), "") for each in self._facts())
        self._mark = self._made_of()
        self._counter.setLevel(logging.WARNING)
        for name in LOGGERS:
            logging.getLogger(name).addHandler(self._counter)

    def is_current(self) -> bool:
        """Whether the site is what a build would make."""
        noted = self._cache.get(self._mark)
        return noted is not None and noted == self._written()

    def put_aside(self) -> None:
        """Let MkDocs build nothing, elsewhere."""
        self.config.site_dir = tempfile.mkdtemp(prefix="progression-")
        self.config.nav = []
        self.config.theme.static_templates = set()
        self.config.extra_templates = []

    def close(self, *, is_whole: bool = False) -> None:
        """Note what a build has written, or put everything back.

        Args:
            is_whole: Whether the build came to its end.
        """
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(self._counter)
        if self.config.site_dir != str(self._site):
            shutil.rmtree(self.config.site_dir, ignore_errors=True)
            self.config.site_dir = str(self._site)
        # What was edited during the build may be in the site, or not.
        elif is_whole and not self._counter.get_counts() and self._made_of() == self._mark:
            self._cache.put(self._mark, self._written())

    def _written(self) -> dict[str, tuple[int, int]]:
        """Each file of the site, with its size and when it was written."""
        found = {}
        for folder, _, names in os.walk(self._site):
            for name in names:
                facts = os.lstat(path := os.path.join(folder, name))  # noqa: PTH118  # many
                found[path] = (facts.st_size, facts.st_mtime_ns)
        return found

    def _made_of(self) -> str:
        """A mark of all that the site is made of."""
        mark = hashlib.sha256()
        for text in (*self._settings, _said_by_git(self.place)):
            mark.update(f"{text}\0".encode("utf-8", "surrogateescape"))
        for file in _files_in(*self._folders()):
            name = str(file).replace(str(self.root), "")
            mark.update(f"{name}\0".encode("utf-8", "surrogateescape"))
            mark.update(hashlib.sha256(_content(file)).digest())
        return mark.hexdigest()

    def _facts(self) -> Iterator[str]:
        """What is set, before the build changes it."""
        config = self.config
        yield f"{self._site} {get_build_date()} {os.environ.get('SOURCE_DATE_EPOCH')} {sys.version}"
        others = ("plugins", "theme", "markdown_extensions", "hooks")
        yield repr({name: value for name, value in config.items() if name not in others})
        yield repr([each for each in config.markdown_extensions if isinstance(each, str)])
        yield repr((config.theme.name, dict(config.theme)))
        yield repr({name: dict(plugin.config) for name, plugin in config.plugins.items()})
        yield repr((config.theme.dirs, self.settings))
        yield repr([(name, _version(name)) for name in _PACKAGES])

    def _folders(self) -> Iterator[Path]:
        yield Path(self.config.docs_dir)
        yield self.place
        yield notes_folder(self.place)
        yield self.root / "pyproject.toml"
        if self.config.config_file_path:
            yield Path(self.config.config_file_path)
        if self.config.theme.custom_dir:
            yield Path(self.config.theme.custom_dir)
        for text in _texts_in(attrs.asdict(self.settings)):
            yield self.root / text


def kept(config: MkDocsConfig, root: Path, place: Path, settings: Settings) -> Kept | None:
    """The site of the last build; None where it may depend on something that nobody knows of."""
    known = all(type(plugin).__module__ in _QUIET for plugin in config.plugins.values())
    reads = any("snippets" in str(each) for each in config.markdown_extensions)
    if not known or config.hooks or not are_local(config) or reads or not _is_closed(place):
        return None
    return Kept(config, root, place, settings)


def _is_closed(place: Path) -> bool:
    """Whether definitions are made of nothing but what stands in them."""
    found = read_folder(place).sources
    try:
        return found is not None and not any(map(_reaches_out, _nodes(found)))
    except BrokenError:
        return False


def _nodes(sources: Sources) -> Iterator[ast.AST]:
    for source in sources.modules.values():
        for _, statements in pieces(source.file, source.text()):
            for statement in statements:
                yield from ast.walk(statement)


def _reaches_out(node: ast.AST) -> bool:
    """Whether a piece of a definition may bring in something from elsewhere."""
    match node:
        case ast.Import():
            return True
        case ast.ImportFrom(level=0, module=module):
            return module not in _IMPORTED
        case (
            ast.Name(id=name)
            | ast.Attribute(attr=name)
            | ast.alias(name=name)
            | ast.FunctionDef(name=name)
        ):
            return _READING.fullmatch(name) is not None
    return False


def _files_in(*places: Path) -> Iterator[Path]:
    """Files, and those of folders; links are followed, as MkDocs and the loader do."""
    for place in places:
        # A setting may be a text of any length, of which `Path.is_dir` would complain.
        if os.path.isdir(place):  # noqa: PTH112 - as said above
            for name, inner, names in os.walk(place, followlinks=True):
                folder = Path(name)
                inner[:] = sorted(
                    each for each in inner if each != "__pycache__" and not _leads_up(folder / each)
                )
                yield from (folder / each for each in sorted(names))
        elif os.path.isfile(place):  # noqa: PTH113 - as said above
            yield place


def _leads_up(folder: Path) -> bool:
    """Whether it is a link to a folder around it, which would be walked for ever."""
    return folder.is_symlink() and folder.parent.resolve().is_relative_to(folder.resolve())


def _content(file: Path) -> bytes:
    """What a file says; nothing where it cannot be read, as by a link that leads nowhere."""
    try:
        return file.read_bytes() if file.is_file() else b""
    except OSError:
        return b""


def _texts_in(value: object) -> Iterator[str]:
    """The texts in settings, among which are the paths of files and folders."""
    if isinstance(value, str):
        # Else the whole project would be read.
        if value.strip("./"):
            yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for each in sorted(map(str, value)):
            yield from _texts_in(each)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _said_by_git(place: Path) -> str:
    """All that the handbook may tell of earlier days; nothing where there is no git."""
    folder = place if place.is_dir() else place.parent
    try:
        found = ask(folder, "rev-parse", "--git-path", "shallow", "HEAD")
        tags = ask(folder, "for-each-ref", "--merged=HEAD", "refs/tags")
    except RevisionError:
        return ""
    shallow, _, head = found.text.partition("\n")
    # A clone that is made deeper knows more of the same commits.
    ends = folder / shallow
    return f"{head} {tags.text} {ends.read_text() if ends.is_file() else ''}"
