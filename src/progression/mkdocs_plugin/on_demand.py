"""Makes the handbook's pages when somebody asks for them, in `serve`.

A company with a thousand levels has thousands of pages, and somebody who edits a level looks at one
of them. So when a file changes, MkDocs reads the configuration, the definitions, the navigation and
the hand-written pages as always, and the handbook's pages wait. Who asks for one gets it made there
and then, from what is in force by then: nothing that was made before is kept, so nothing is stale.

The search index has words of all pages, so it waits for all of them, and is made when it is asked
for; so is the map of the site. The first build of `mkdocs serve` is a whole one: only then it is
known that somebody will answer requests. `progression serve` knows it from the start.
"""

from __future__ import annotations

import posixpath
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import field
from jinja2 import Environment
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from progression.collection import LaterCollection
from progression.mkdocs_plugin.faults import HandbookError, as_answer
from progression.mkdocs_plugin.for_tools import TWIN, MadeFile
from progression.mkdocs_plugin.shortcuts import KNOWN
from progression.mkdocs_plugin.sweeping import Sweeper

if TYPE_CHECKING:
    from progression.mkdocs_plugin.state import Build

log = get_plugin_logger("progression")

SEARCH_INDEX: Final = "search/search_index.json"
SITE_MAP: Final = "sitemap.xml"

WATCHED: Final = 0.05
"""Seconds between two looks at the definitions, where MkDocs looks at pages twice in a second."""

SETTLED: Final = 0.06
"""Seconds without a further change after which a build begins: more than one look takes."""

ANSWERED: Final = 1.0
"""Seconds after a build in which browsers ask for the page that they show."""

_SEEN: Final = (
    *("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"),
    *("env", "post_build"),
)
"""What tells a plugin that pages are made, or that all of them are."""

_ATTEMPTS: Final = 20


_expected: list[bool] = []


@contextmanager
def expected() -> Iterator[None]:
    """Say that a server will answer once a site is built, so that its pages can wait at once."""
    _expected.append(True)
    try:
        yield
    finally:
        _expected.pop()


def is_expected() -> bool:
    """Whether somebody has said that a server will answer."""
    return bool(_expected)


class PatientFiles(Files):
    """Files some of which wait until somebody asks for them.

    The loops of a build pass them by; whoever asks for the site's pages finds all of them.
    """

    def __init__(self, files: Iterable[File]) -> None:
        super().__init__(files)
        self.waiting: dict[str, File] = {}
        self.data: dict[str, File] = {
            file.dest_uri: file for file in self if isinstance(file, MadeFile)
        }

    def wait(self, paths: Iterable[str]) -> None:
        """Let pages wait, given by their path among the sources."""
        files = filter(None, map(self.src_uris.get, paths))
        self.waiting = {file.dest_uri: file for file in files}

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> list[File]:
        """All pages that belong into a site, or into what is served of it."""
        pages = [*super().documentation_pages(inclusion=inclusion)]
        if inclusion is not InclusionLevel.is_in_serve:
            return pages
        return [file for file in pages if file.dest_uri not in self.waiting]

    def copy_static_files(
        self,
        dirty: bool = False,  # MkDocs's
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Write all files that are no pages, but those that have to be made first."""
        for file in self:
            is_static = not file.is_documentation_page() and inclusion(file.inclusion)
            if is_static and file.dest_uri not in self.data:
                file.copy_file(dirty)


@attrs.define(eq=False)
class Waiting:
    """The pages of one build that wait, and what it takes to make them.

    Attributes:
        config: The site's configuration.
        files: All its files.
        nav: Its navigation.
        env: The theme's templates.
    """

    config: MkDocsConfig
    files: PatientFiles
    nav: Navigation
    env: Environment
    _pages: list[File] = field(init=False)
    _index_waits: bool = field(default=True, init=False)
    _map_waits: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._pages = self.files.documentation_pages()
        templates = self.config.theme.static_templates
        self._map_waits = SITE_MAP in templates
        templates.discard(SITE_MAP)

    def has(self, path: str) -> bool:
        """Whether a file of the site waits."""
        made_of = _page_beside(path)
        if made_of in self.files.waiting or path in self.files.data:
            return True
        return (path == SEARCH_INDEX and self._index_waits) or self._is_map(path)

    def make(self, path: str) -> bool:
        """Make a file of the site, or a part of what it takes; whether it is there."""
        if path == SEARCH_INDEX:
            return self._make_index()
        if self._is_map(path):
            _build_theme_template(SITE_MAP, self.env, self.files, self.config, self.nav)
            self._map_waits = False
        data = self.files.data.pop(path, None)
        if data is not None:
            data.copy_file()
        path = _page_beside(path)
        file = self.files.waiting.get(path)
        if file is not None and file.page is not None:
            _populate_page(file.page, self.config, self.files)
            _build_page(file.page, self.config, self._pages, self.nav, self.env)
            del self.files.waiting[path]
        return True

    def _is_map(self, path: str) -> bool:
        return self._map_waits and path in (SITE_MAP, f"{SITE_MAP}.gz")

    def _make_index(self) -> bool:
        """Make the next page; then, when none waits any more, the index."""
        path = next(iter(self.files.waiting), None)
        if path is not None:
            self.make(path)
            return False
        if self._index_waits:
            plugin: Any = self.config.plugins["material/search"]
            order = {file.url: place for place, file in enumerate(self._pages)}
            plugin.search_index.entries.sort(key=lambda entry: order[_page_of(entry)])
            plugin.on_post_build(config=self.config)
            self._index_waits = False
        return True


def _page_beside(path: str) -> str:
    """The page that is made together with a file: its text stands beside it."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "index.html") if name == TWIN else path


def _page_of(entry: Mapping[str, str]) -> str:
    return entry["location"].partition("#")[0] or "./"


class OnDemand:
    """Stands before the server of MkDocs, and makes what it is asked for.

    Args:
        server: The server.
        known: Gives what the last build knows.
    """

    def __init__(
        self,
        server: LiveReloadServer,
        known: Callable[[], Build],
    ) -> None:
        self._answer = server.serve_request
        self._build = server.builder
        self._mount_path = server.mount_path
        self._known = known
        self._lock = threading.Lock()
        self._uncollected = LaterCollection(ANSWERED)
        self._sweeper = Sweeper(Path(server.root), ANSWERED)
        server.builder = self.build
        server.set_app(self.answer)
        # What is watched from now on: the definitions, and what `watch` names.
        if hasattr(server.observer, "_timeout"):
            server.observer._timeout = WATCHED
            server.build_delay = SETTLED

    def build(self) -> None:
        """Build the site, while nobody makes pages of the last one."""
        with self._lock, self._uncollected():
            self._sweeper.sweep()
            try:
                self._build()
            finally:
                self._sweeper.rest()

    def close(self) -> None:
        """Leave nothing behind."""
        self._sweeper.remove()

    def answer(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer a request."""
        path = self._path_of(environ)
        given: list[Any] = []
        body: Iterable[bytes] = ()
        for _ in range(_ATTEMPTS):
            try:
                self._make(path)
            except Exception as error:
                if isinstance(error, HandbookError):
                    log.error("%s", error)
                else:
                    log.exception("%s cannot be made", path)
                kind, text = as_answer(error, self._known().root, self._known().say)
                headers = [("Content-Type", f"{kind}; charset=utf-8")]
                start_response("500 Internal Server Error", headers)
                return [text.encode()]
            given.clear()
            body = self._answer(environ, lambda *start: given.extend(start))
            # A build may have begun after the page was made, and swept it away.
            if not str(given[0]).startswith("404") or not self._waits(path):
                break
        start_response(*given)
        return body

    def _path_of(self, environ: Mapping[str, Any]) -> str:
        """The path of the file that is asked for, below the site."""
        path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "ignore")
        inner = path.removeprefix(self._mount_path)
        whole = posixpath.normpath(f"/{inner}").lstrip("/")
        # Without a slash, MkDocs leads on to the folder, if a page is there.
        is_file = posixpath.splitext(whole)[1] and not path.endswith("/")
        return whole if is_file else posixpath.join(whole, "index.html")

    def _make(self, path: str) -> None:
        is_made = False
        while not is_made:
            # Let go of each time, so that a page does not wait for the whole search index.
            with self._lock:
                waiting = self._known().waiting
                is_made = waiting is None or not waiting.has(path) or waiting.make(path)

    def _waits(self, path: str) -> bool:
        waiting = self._known().waiting
        return waiting is not None and waiting.has(path)


def can_wait(config: MkDocsConfig) -> bool:
    """Whether nobody but us and Material's search looks at pages when they are made.

    Who gathers something from all of them would miss those that were not made.
    """
    methods = (method for event in _SEEN for method in config.plugins.events[event])
    return all(type(getattr(each, "__self__", None)).__module__ in KNOWN for each in methods)
