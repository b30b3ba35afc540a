"""Puts the handbook into a site: its pages among the files, and its entries into the navigation."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Callable, Iterable

import attrs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from progression.mkdocs_plugin import faults, navigation, neighbours, site_files
from progression.mkdocs_plugin.state import Build
from progression.pages import Site


@attrs.frozen
class Placing:
    """Where the handbook stands in one build.

    Attributes:
        build: What the hooks know.
        files: The files of the site.
        config: The site's configuration.
        say: Tells people something once.
        serving: Whether the site is served, where drafts are seen.
    """

    build: Build
    files: Files
    config: MkDocsConfig
    say: Callable[[str], None]
    serving: bool = attrs.field(kw_only=True)

    @property
    def _base(self) -> str:
        return self.build.settings.base

    def add_pages(self, handbook: Site) -> None:
        """Add all pages, each as empty as it is until it is its turn."""
        named = set(navigation.paths_in(navigation.entries(handbook.nav, str)))
        placed = neighbours.have_place(self.config)
        where: dict[str, str] = {}
        # To MkDocs they differ by place alone; working out each is slow where there are thousands.
        model = File.generated(self.config, "index.md", content="")
        for page in handbook.pages:
            in_nav = placed and page.path in named
            path = posixpath.join(self._base, page.path)
            file = copy.copy(model)
            file.src_uri, file.dest_uri = path, f"{path.removesuffix('.md')}.html"
            file.inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
            # A hand-written page at the same address wins.
            winner = self.build.options.replaced.get(page.path)
            where[page.path] = posixpath.join(self._base, winner or page.path)
            if winner is not None:
                site_files.put_at(self.files, where[page.path], file.dest_uri)
            else:
                site_files.replace(self.files, file)
                self.build.pages[path] = page
        title = self.build.settings.title or handbook.pages[0].title
        if not self.config.site_name:
            site_files.be_alone(self.config, handbook, title)
        self._add_navigation(navigation.entries(handbook.nav, where.__getitem__), title)

    def add_faults(self, addresses: Iterable[str]) -> None:
        """Show what is wrong wherever the handbook was.

        Args:
            addresses: Those of its pages, when it was made last.
        """
        build, config, say = self.build, self.config, self.build.say
        config.site_name = config.site_name or "Handbook"
        own = site_files.replaced(self.files, self._base, serving=self.serving)
        where = posixpath.join(self._base, own.get("index.md", "index.md"))
        markdown = f"# {faults.title_of(build.findings, say)}\n\n{say('fault.what-now')}\n"
        if "index.md" not in own:
            level = InclusionLevel.NOT_IN_NAV
            file = File.generated(config, where, content=markdown, inclusion=level)
            site_files.replace(self.files, file)
        whole = faults.as_page(build.findings, build.root, say)
        for address in addresses:
            if posixpath.join(address, "index.md") not in own:
                path = posixpath.join(self._base, address, "index.html")
                site_files.replace(self.files, File.generated(config, path, content=whole))
        self._add_navigation([{say("fault.entry"): where}], build.settings.title or "Handbook")

    def _add_navigation(self, entries: list[navigation.Entry], title: str) -> None:
        config = self.config
        named = set(navigation.paths_in(entries))
        if neighbours.takes_over_navigation(config):
            neighbours.add_nav_file(self.files, config, entries, title, self._base)
        elif config.nav is None:
            own = site_files.listed(self.files, self.build.pages)
            others = [path for path in own if path not in named]
            config.nav = navigation.built(entries, title, others, at_root=not self._base)
        elif navigation.has_marker(config.nav):
            config.nav = navigation.spliced(config.nav, entries)
        else:
            self.say(
                "The handbook is in the site, and not in its navigation."
                " An entry such as `- Careers: progression` below `nav:` puts it there."
            )
        config.nav = neighbours.untitled_indexes(config, config.nav, named)
        for sentence in navigation.crowded(config, config.nav or entries):
            self.say(sentence)
