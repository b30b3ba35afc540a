"""Build and serve a handbook, with and without `mkdocs.yml`; for the command line.

A company that has definitions and nothing else gets a site of the handbook alone.
Where there is a `mkdocs.yml`, it is the site, as `mkdocs build` and `mkdocs serve` would make it.
Nothing is printed here: whoever calls gets MkDocs's own lines through a callback.
"""

from __future__ import annotations

import contextlib
import datetime
import logging
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import mkdocs
import yaml
from material.plugins.offline.plugin import OfflinePlugin  # type: ignore[import-untyped]  # untyped
from mkdocs.commands.build import build as build_site
from mkdocs.commands.serve import serve as serve_site
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory

from progression.errors import ProgressionError
from progression.findings import Finding
from progression.loader import Project, the_framework
from progression.mkdocs_plugin.faults import HandbookError
from progression.mkdocs_plugin.on_demand import expected
from progression.mkdocs_plugin.options import laid_on_top
from progression.mkdocs_plugin.plugin import ProgressionPlugin
from progression.pages.setting import SettingsError
from progression.pages.settings import project_settings, settings_of

Listener = Callable[[str, int], None]
"""Told each line that MkDocs logs, and its level as in `logging`."""

Progress = Callable[[int, int], None]
"""Told how many steps are done, and how many there are."""

CONFIG = "mkdocs.yml"

MARK = "404.html"
"""Tells a folder that a build wrote from one that holds somebody's files."""

PAGES = "pages"
"""Where a site that is the handbook alone would have pages of its own."""

PALETTE = [
    {
        "media": "(prefers-color-scheme)",
        # What readers without JavaScript see.
        "primary": "white",
        "toggle": {"icon": "material/brightness-auto", "name": "Switch to light mode"},
    },
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "white",
        "toggle": {"icon": "material/weather-sunny", "name": "Switch to dark mode"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "black",
        "toggle": {"icon": "material/weather-night", "name": "Follow the system"},
    },
]

FEATURES = [
    "navigation.indexes",
    "navigation.path",
    "navigation.prune",
    "navigation.tabs",
    "search.highlight",
    "toc.follow",
]


class SiteError(ProgressionError):
    """A site could not be made; the message says why.

    Attributes:
        findings: What is wrong in the definitions, or in references from hand-written pages.
    """

    def __init__(self, message: str, findings: Sequence[Finding] = ()) -> None:
        self.findings = tuple(findings)
        super().__init__(message, self.findings)

    def __str__(self) -> str:
        return str(self.args[0])


def build(
    project: Project,
    directory: str | os.PathLike[str],
    *,
    offline: bool = True,
    strict: bool = False,
    audience: str | None = None,
    today: datetime.date | None = None,
    listener: Listener | None = None,
    progress: Progress | None = None,
) -> Path:
    """Build the handbook of a project, and give back the handbook's first page.

    Args:
        project: Where the framework and, if there is one, `mkdocs.yml` lie.
        directory: Where the site is written; what an earlier build left there is removed.
        offline: Whether the site opens from disk, search included, without any other host.
        strict: Whether a warning stops the build.
        audience: For whom it is built, whatever is set; None where what is set holds.
        today: The day on which it is read, whatever is set; None where what is set holds.
        listener: Told what MkDocs logs.
        progress: Told how far it is, page by page.

    Raises:
        SiteError: The site cannot be built, because of the definitions, the pages or `mkdocs.yml`.
        LoadError: It is not clear which framework is meant.
    """
    site_dir = Path(directory).absolute()
    _refuse_others(site_dir)
    with (
        _config_file(project, audience) as file,
        laid_on_top(audience=audience, today=today.isoformat() if today else None),
        _told(listener) as errors,
        _refused(errors),
        _nothing_by_halves(site_dir),
    ):
        config = _loaded(file, site_dir=str(site_dir), strict=strict or None)
        if offline:
            _make_offline(config)
        if progress is not None:
            _add(config, "progression/progress", _Steps(progress))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_site(config)
        finally:
            config.plugins.on_shutdown()
    return site_dir / _base_of(config) / "index.html"


def serve(
    project: Project,
    address: str = "127.0.0.1:8000",
    *,
    open_in_browser: bool = False,
    audience: str | None = None,
    today: datetime.date | None = None,
    listener: Listener | None = None,
) -> None:
    """Serve the handbook of a project, and rebuild it whenever a file changes, until interrupted.

    Args:
        project: Where the framework and, if there is one, `mkdocs.yml` lie.
        address: Host and port to listen on.
        open_in_browser: Whether to open the handbook once it is there.
        audience: As for `build`.
        today: As for `build`.
        listener: Told what MkDocs logs.

    Raises:
        SiteError: The server cannot start, because of `mkdocs.yml` or the address.
        LoadError: It is not clear which framework is meant.
    """
    with (
        _config_file(project, audience) as file,
        laid_on_top(audience=audience, today=today.isoformat() if today else None),
        _told(listener) as errors,
        _refused(errors),
        expected(),
    ):
        try:
            serve_site(config_file=str(file), dev_addr=address, open_in_browser=open_in_browser)
        except OSError as error:
            raise SiteError(
                f"Cannot listen on {address}: {error.strerror or error}."
                " Another server may be running there; choose another port."
            ) from error


@contextlib.contextmanager
def _config_file(project: Project, audience: str | None) -> Iterator[Path]:
    """The project's `mkdocs.yml`, or one that is made for the time being."""
    own = project.root / CONFIG
    if own.is_file():
        yield own
        return
    framework = the_framework(project).absolute()
    own_settings = project_settings(project)
    try:
        settings = settings_of(own_settings, {"audience": audience} if audience else {})
    except SettingsError as error:
        raise SiteError(str(error)) from None
    with laid_on_top(**own_settings), tempfile.TemporaryDirectory(prefix="progression-") as folder:
        Path(folder, PAGES).mkdir()
        file = Path(folder, CONFIG)
        file.write_text(yaml.safe_dump(_plain_site(framework, settings.language)), encoding="utf-8")
        yield file


def _plain_site(framework: Path, language: str) -> dict[str, Any]:
    return {
        # The plugin puts the handbook's title here.
        "site_name": "",
        "docs_dir": PAGES,
        "theme": {
            "name": "material",
            "language": language or "en",
            "font": False,
            "features": FEATURES,
            "palette": PALETTE,
        },
        # The foot of each page names the handbook, and nothing else.
        "extra": {"generator": False},
        "plugins": ["search", {"progression": {"framework": str(framework)}}],
    }


def _refuse_others(folder: Path) -> None:
    """Leave a folder alone that no build wrote, since a build empties it first."""
    if not folder.is_dir() or (folder / MARK).is_file():
        return
    if any(not each.name.startswith(".") for each in folder.iterdir()):
        raise SiteError(
            f"{folder} holds files that no build wrote, and a build would remove them."
            " Choose another folder, or empty this one."
        )


@contextlib.contextmanager
def _nothing_by_halves(folder: Path) -> Iterator[None]:
    """Leave nothing of a build that failed: it emptied the folder, and wrote a part of a site."""

    def age() -> int:
        mark = folder / MARK
        return mark.stat().st_mtime_ns if mark.is_file() else 0

    before = age()
    try:
        yield
    except BaseException:
        if age() != before or not before:
            clean_directory(str(folder))
        raise


def _loaded(file: Path, **options: Any) -> MkDocsConfig:
    try:
        return load_config(config_file=str(file), **options)
    except ValueError as error:
        # YAML knows days, and says no more than what is wrong with one.
        raise SiteError(f"{file} cannot be read: {error}.") from error


def _base_of(config: MkDocsConfig) -> str:
    """Where in the site the handbook lives, if the site has one."""
    plugin = config.plugins.get("progression")
    return plugin.base if isinstance(plugin, ProgressionPlugin) else ""


def _make_offline(config: MkDocsConfig) -> None:
    """Let the site work from disk, whatever `mkdocs.yml` says."""
    offline = config.plugins.get("material/offline")
    if offline is None:
        plugin = OfflinePlugin()
        plugin.load_config({})
        _add(config, "material/offline", plugin)
    else:
        offline.config["enabled"] = True
    if config.theme.name == "material":
        config.theme["font"] = False
        _hide_repository(config)


def _hide_repository(config: MkDocsConfig) -> None:
    """Keep Material from asking the repository's host for stars, and keep the edit links."""
    if config.repo_url and config.edit_uri and not config.edit_uri_template:
        config.edit_uri = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
    config.repo_url = None


def _add(config: MkDocsConfig, name: str, plugin: BasePlugin[Any]) -> None:
    config.plugins[name] = plugin


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs's
    """What a plugin without options takes."""


class _Steps(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # MkDocs's
    """Counts pages: each is read once and written once."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = self._all = 0

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        del config
        self._all = 2 * len(files.documentation_pages())
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        del page, config, files
        self._step()
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        del page, config
        self._step()
        return output

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, self._all)


class _Lines(logging.Handler):
    """Passes MkDocs's lines on, and keeps its errors for the one who has to explain them."""

    def __init__(self, listener: Listener | None) -> None:
        super().__init__()
        self.listener = listener
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if record.levelno >= logging.ERROR:
            self.errors.append(message)
        if self.listener is not None:
            self.listener(message, record.levelno)


@contextlib.contextmanager
def _told(listener: Listener | None) -> Iterator[list[str]]:
    """Listen to MkDocs, and give its loggers back as they were."""
    lines = _Lines(listener)
    # ProperDocs, where it stands in for MkDocs, logs under its own name.
    logger = logging.getLogger(mkdocs.__name__)
    level, propagate = logger.level, logger.propagate
    logger.addHandler(lines)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield lines.errors
    finally:
        logger.removeHandler(lines)
        logger.setLevel(level)
        logger.propagate = propagate


@contextlib.contextmanager
def _refused(errors: list[str]) -> Iterator[None]:
    """Turn MkDocs's ways of giving up into an error that says why."""
    try:
        yield
    except (MkDocsException, SystemExit) as error:
        reasons = "\n".join(dict.fromkeys(errors)) or str(error)
        # MkDocs gives up for a reason that it keeps as the context.
        cause = error.__context__
        findings = cause.findings if isinstance(cause, HandbookError) else ()
        raise SiteError(reasons, findings) from error
