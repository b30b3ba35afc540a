"""What the hooks of one build tell each other."""

from __future__ import annotations

from pathlib import Path

import attrs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from progression.findings import Finding
from progression.loader import find_project, the_framework
from progression.messages import Messages
from progression.mkdocs_plugin.for_tools import Beside
from progression.mkdocs_plugin.on_demand import Waiting
from progression.mkdocs_plugin.unchanged import Kept
from progression.pages import Options
from progression.pages import Page as HandbookPage
from progression.pages.markdown import Desk
from progression.pages.settings import Settings


@attrs.define(eq=False)
class Build:
    """What one build knows; made anew for each, since plugins live as long as the process.

    Attributes:
        root: The folder from which paths are shown.
        settings: What is set about the handbook.
        options: How the handbook is made, once that is known.
        place: The framework's folder or file; None where it could not be found.
        desk: What the Markdown extension asks.
        pages: The handbook's pages, by their path in the site.
        beside: Writes the files that stand beside them.
        findings: What is wrong in the definitions; the site then shows this in their place.
        quiet: The site's configuration as sealed pages see it.
        nav: The site's navigation.
        sealed: The sealed pages, as the map of the site names them.
        kept: The site of the last build, if it can be kept.
        is_unchanged: Whether it is what this build would make.
        waiting: The pages that nobody has asked for; None where all are made.
    """

    root: Path
    settings: Settings = attrs.field(factory=Settings)
    options: Options = attrs.field(factory=Options)
    place: Path | None = None
    desk: Desk = attrs.field(factory=lambda: Desk(findings=[]))
    pages: dict[str, HandbookPage] = attrs.field(factory=dict)
    beside: Beside | None = None
    findings: tuple[Finding, ...] = ()
    quiet: MkDocsConfig | None = None
    nav: Navigation | None = None
    sealed: frozenset[str] = frozenset()
    kept: Kept | None = None
    is_unchanged: bool = False
    waiting: Waiting | None = None

    @property
    def say(self) -> Messages:
        """The handbook's own words."""
        return Messages(self.options.language, self.options.words)

    def find(self) -> Path:
        """Where the framework lies: as set, seen from `mkdocs.yml`, or as the project says.

        Raises:
            LoadError: No place is set, and it is not clear which one is meant.
        """
        if self.settings.framework:
            return self.root / self.settings.framework
        return the_framework(find_project(self.root))
