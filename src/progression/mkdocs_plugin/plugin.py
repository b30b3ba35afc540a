"""The hooks of the plugin; what they do stands in the modules beside this one."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from progression.loader import LoadError, find_project, load
from progression.mkdocs_plugin import (
    faults,
    headings,
    mending,
    neighbours,
    sealing,
    search_entries,
    shells,
    site_files,
)
from progression.mkdocs_plugin.edit_links import edit_link
from progression.mkdocs_plugin.elsewhere import requests_elsewhere
from progression.mkdocs_plugin.for_tools import Beside, with_head
from progression.mkdocs_plugin.handbook_page import prepare
from progression.mkdocs_plugin.on_demand import (
    OnDemand,
    PatientFiles,
    Waiting,
    can_wait,
    is_expected,
)
from progression.mkdocs_plugin.options import HandbookOptions
from progression.mkdocs_plugin.placing import Placing
from progression.mkdocs_plugin.state import Build
from progression.mkdocs_plugin.theme_files import read_once
from progression.mkdocs_plugin.unchanged import kept
from progression.pages import Options, Site, site
from progression.pages.export import front_matter
from progression.pages.hiding import HidingError
from progression.pages.history import timely
from progression.pages.own_templates import OwnTemplateError
from progression.pages.references import References
from progression.pages.setting import SettingsError
from progression.pages.settings import Settings, project_settings, settings_of
from progression.revisions.dates import last_changes

log = get_plugin_logger("progression")


class ProgressionPlugin(BasePlugin[HandbookOptions]):  # type: ignore[no-untyped-call]  # MkDocs's
    """Puts the handbook of a framework into a site."""

    def __init__(self) -> None:
        self._serving = False
        self._is_whole = False
        self._will_answer = False
        self._answering: OnDemand | None = None
        self._build = Build(Path())
        # Of the last build that worked, so that a reader finds the fault where the page was.
        self._addresses: tuple[str, ...] = ()
        self._said: set[str] = set()

    @property
    def base(self) -> str:
        """Where in the site the handbook lives; empty for its root."""
        return self._build.settings.base

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command; a plugin with this hook is kept across the rebuilds of `serve`."""
        self._serving = command == "serve"
        self._is_whole = not self._serving and not dirty
        self._will_answer = self._serving and is_expected()
        self._answering = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Answer requests for pages that wait, from the next build on."""
        del config, builder
        if self.config.shortcuts.serve:
            self._answering = OnDemand(server, lambda: self._build)
        return server

    def on_shutdown(self) -> None:
        """Remove what `serve` has put aside."""
        if self._answering is not None:
            self._answering.close()

    # Early: the offline plugin adds a shim from another host if there is none by then.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Forget the last build, watch the definitions, and add the Markdown extension."""
        root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
        self._build = Build(root)
        try:
            self._build.settings = self._set()
            self._build.place = self._build.find()
        except LoadError as error:
            self._build.findings = error.findings
        else:
            config.watch.extend(site_files.watched(self._build.place, self._build.settings))
        if self.config.shortcuts.theme:
            read_once(config.theme)
        config["markdown_extensions"] = site_files.extensions(config, self._build.desk)
        if "material/offline" in config.plugins:
            config.extra["polyfills"] = [site_files.SHIM, *(config.extra.get("polyfills") or [])]
        for sentence in requests_elsewhere(config):
            self._say(sentence)
        return config

    # Late: other plugins have changed the configuration by then.
    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Leave the site as it is, if it is what this build would make."""
        build = self._build
        if self._is_whole and self.config.shortcuts.rebuild and build.place is not None:
            build.kept = kept(config, build.root, build.place, build.settings)
        if build.kept is not None and build.kept.is_current():
            build.is_unchanged = True
            build.kept.put_aside()
            log.info("Nothing has changed since the last build: the site stays as it is.")

    # First: other plugins find all files of the site.
    @event_priority(200)
    def _wait_for_files(self, *, config: MkDocsConfig) -> None:
        """Wait until all files are written."""
        del config
        if self._build.beside is not None:
            self._build.beside.finish()

    # Last: nobody writes any more.
    @event_priority(-200)
    def _note_files(self, *, config: MkDocsConfig) -> None:
        """Note what was written, for the next build."""
        del config
        if self._build.kept is not None:
            self._build.kept.close(is_whole=True)

    # For pyright, such a hook would have no `self`.
    on_post_build = CombinedEvent(  # pyright: ignore[reportAssignmentType]
        _wait_for_files, _note_files
    )

    def on_build_error(self, *, error: Exception) -> None:
        """Note nothing of a build that failed."""
        del error
        if self._build.beside is not None:
            self._build.beside.stop()
        if self._build.kept is not None:
            self._build.kept.close()

    # Early: whoever looks at the files afterwards sees the handbook's among them.
    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Load the framework, and add its pages, files and navigation."""
        build = self._build
        if build.is_unchanged:
            return Files([])
        placing = Placing(build, files, config, self._say, serving=self._serving)
        try:
            site_files.refuse_people(config)
            handbook = self._made(self._options(config, files))
        except (LoadError, HidingError, OwnTemplateError) as error:
            if not self._serving:
                raise faults.HandbookError(error.findings, build.root) from None
            build.findings = error.findings
            log.error("%s", faults.told(build.findings, build.root))
            placing.add_faults(self._addresses)
            return files
        placing.add_pages(handbook)
        site_files.add_assets(files, config, handbook, self.base)
        self._addresses = tuple(page.address for page in handbook.pages)
        waits = self.config.shortcuts.serve and (self._answering or self._will_answer)
        return PatientFiles(files) if waits and can_wait(config) else files

    # Late: plugins for navigation have made all pages by then.
    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let the handbook's pages turn themselves into HTML, or wait until somebody asks."""
        self._build.nav = nav
        made = headings.of(config) if self.config.shortcuts.html else None
        prepare(files, self._build.pages, made, shortened=self.config.shortcuts.html)
        self._build.sealed = sealing.places(files, self._build.pages)
        if isinstance(files, PatientFiles):
            files.wait(self._build.pages)
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """Make the body of a page when it is its turn, and put its text beside it."""
        made = self._build.pages.get(page.file.src_uri)
        if made is not None:
            try:
                page.file.content_string = made.body
            except OwnTemplateError as error:
                raise faults.HandbookError(error.findings, self._build.root) from None
            if self._build.options.twins:
                self._write_beside(config, files).write_twin(made, page.file.content_string)
        return page

    def _write_beside(self, config: MkDocsConfig, files: Files) -> Beside:
        """What writes the files beside the pages, from the first page on."""
        build = self._build
        if build.beside is None:
            twins = {page.address for page in build.pages.values()}
            build.beside = Beside(Path(config.site_dir) / self.base, twins)
            if self._is_whole and self.config.shortcuts.processes:
                build.beside.divide(files)
        return build.beside

    # Early: other plugins see the front matter as if it had been read.
    @event_priority(100)
    def _give_front_matter(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page its front matter, and tell the Markdown extension which page it is."""
        del config, files
        made = self._build.pages.get(page.file.src_uri)
        if made is not None:
            given = front_matter(made)
            given.pop("tags", None)
            page.meta.update(given)
        desk = self._build.desk
        desk.page = page.file.src_uri
        desk.address = page.url if page.url.endswith("/") else posixpath.dirname(page.url)
        desk.file = page.file.abs_src_path or ""
        return markdown

    # Late: what other plugins made of the page is known, and what they must not see comes now.
    @event_priority(-100)
    def _give_tags(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a page the words that it is searched by, which are none of the site's tags."""
        del files
        made = self._build.pages.get(page.file.src_uri)
        if made is not None:
            page.meta.update(front_matter(made))
            neighbours.keep_out_of_references(config)
            neighbours.without_dates(page)
        return markdown

    on_page_markdown = CombinedEvent(_give_front_matter, _give_tags)

    # Late: nothing that other plugins make of the page stands before what is wrong.
    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Show on top of a page what is wrong in the definitions, or in its own references."""
        del config, files
        build = self._build
        if page.file.src_uri in build.pages:
            # MkDocs keeps all files until the end, and this text is no longer needed.
            page.file.content_string = ""
        own = [each for each in build.desk.findings or () if faults.is_in(each, page.file)]
        findings = [*build.findings, *own]
        if not findings:
            return html
        shown = faults.as_html(findings, build.root)
        return f"{html}\n{shown}" if page.file.generated_by else f"{shown}\n{html}"

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Show what is wrong at addresses that were never built, such as an open tab's.

        Sealed pages stay out of the site map, so that instant navigation loads them whole.
        """
        del config
        build = self._build
        if template_name == "sitemap.xml":
            return sealing.unlisted(output, build.sealed)
        if template_name == "404.html" and build.findings:
            return faults.as_page(build.findings, build.root, build.say, reload_after=2)
        return output

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Refuse a site with references that lead nowhere, once all its pages have been read."""
        findings = self._build.desk.findings
        if self.config.shortcuts.search:
            search_entries.shorten(config, self._is_ours)
        if self.config.shortcuts.theme:
            shells.draw_with_shells(env, config, self._is_ours)
        if isinstance(files, PatientFiles) and self._build.nav is not None:
            self._build.waiting = Waiting(config, files, self._build.nav, env)
        if findings and not self._serving:
            raise faults.HandbookError(findings, self._build.root)
        if findings:
            log.error("%s", faults.told(findings, self._build.root))
        return env

    # Late: other plugins point to a file that does not exist, since the page was made.
    @event_priority(-50)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Lead from a page to the line of Python that defines what it shows."""
        del nav
        made = self._build.pages.get(page.file.src_uri)
        if made is not None:
            source = made.source if self._build.settings.edit else None
            page.edit_url = edit_link(source, config)
            if made.sealed:
                self._build.quiet = self._build.quiet or sealing.quiet(config)
                context["config"] = self._build.quiet
        return context

    # Last: the policy names every script that is in the page by then.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme leaves unsaid, name files that say the same, and seal what is."""
        del config
        made = self._build.pages.get(page.file.src_uri)
        if made is not None:
            output = with_head(mending.mended(output, self._build.options), made)
        return sealing.sealed(output) if made is not None and made.sealed else output

    def _set(self) -> Settings:
        """What is set about the handbook, in `pyproject.toml` and on top of it in `mkdocs.yml`.

        Raises:
            LoadError: Something in `pyproject.toml` cannot be followed.
        """
        project = find_project(self._build.root)
        try:
            return settings_of(project_settings(project), self.config.settings)
        except SettingsError as error:
            raise PluginError(str(error)) from None

    def _options(self, config: MkDocsConfig, files: Files) -> Options:
        place = self._build.place
        return self._build.settings.options(
            language=str(config.theme.get("language") or ""),
            directory_urls=config.use_directory_urls,
            site_url=config.site_url or "",
            twins=True,
            replaced=site_files.replaced(files, self.base, serving=self._serving),
            changed=lambda: last_changes(place) if place is not None else {},
        )

    def _made(self, options: Options) -> Site:
        """Load the framework and make its handbook.

        Raises:
            LoadError: Something is wrong in the definitions.
            HidingError: Something is to be hidden that does not exist.
        """
        if self._build.place is None:
            raise LoadError(self._build.findings)
        settings, framework = self._build.settings, load(self._build.place)
        today = settings.today or datetime.date.fromisoformat(get_build_date())
        known = timely(self._build.place, framework, settings, today=today)
        if known.warning:
            log.warning("%s", known.warning)
        self._build.options = options = known.options(options)
        handbook = site(known.catalog, options)
        self._build.desk.references = References(known.catalog, handbook, options)
        return handbook

    def _is_ours(self, page: Page) -> bool:
        return page.file.src_uri in self._build.pages

    def _say(self, sentence: str) -> None:
        """Tell people something once, however often the site is built."""
        if sentence not in self._said:
            self._said.add(sentence)
            log.info("%s", sentence)
