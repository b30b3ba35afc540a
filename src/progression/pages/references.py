"""What a hand-written page can point at or show, by its path.

A reference is a path of the catalog (`engineering/ic/staff-engineer`, `direction`,
`direction/decides-in-writing`) or an address of the handbook (`engineering/matrix`, `glossary`).
Behind `#` stands an anchor of that page; on a level's page, a competency.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import attrs

from progression.catalog import Catalog
from progression.errors import PathError
from progression.model import Cluster, Competency, Level, Signal
from progression.names import near_misses
from progression.pages.pieces import Pieces
from progression.pages.site import Options, Page, Site


class FormError(PathError):
    """Something can be linked, but not shown as a block."""

    def __init__(self, reference: str, title: str) -> None:
        self.title = title
        super().__init__(reference)

    def __str__(self) -> str:
        return (
            f"“{self.title}” has no form of its own to show: clusters, matrices, levels and signals"
            " have."
        )


@attrs.frozen
class Target:
    """Where a reference leads.

    Attributes:
        title: What it is called; the text, for a signal.
        path: The page, as in `Page.path`.
        anchor: The place on that page; may be empty.
    """

    title: str
    path: str
    anchor: str


class References:
    """Answers references into one handbook.

    Attributes:
        catalog: The framework's catalog.
        site: Its handbook.
        options: How the handbook was made.
    """

    def __init__(self, catalog: Catalog, site: Site, options: Options) -> None:
        self.catalog = catalog
        self.site = site
        self.options = options
        self._pages: dict[str, Page] = {page.path: page for page in site.pages}

    def target(self, reference: str) -> Target:
        """Where a reference leads.

        Raises:
            PathError: It leads nowhere; the error names what is near.
        """
        name, _, anchor = reference.partition("#")
        name = name.strip("/")
        page = self._pages.get(f"{name}/index.md" if name else "index.md")
        if page is not None:
            return self._at(page.title, page.path, anchor)
        found = self.catalog.get(name)
        if isinstance(found, Competency):
            return self._at(found.title, f"competencies/{name}/index.md", anchor)
        if isinstance(found, Signal):
            competency, _, signal = name.partition("/")
            return self._at(found.text, f"competencies/{competency}/index.md", signal)
        raise PathError(reference, near_misses(name, self._names()))

    def _at(self, title: str, path: str, anchor: str) -> Target:
        return Target(title, self.options.replaced.get(path, path), anchor)

    def shown(self, reference: str, address: str) -> str:
        """What a reference shows, as a block of HTML.

        A cluster shows its pathway, its matrix the table, a level its signals (those of one
        competency behind `#`), a signal its words.

        Args:
            reference: What to show.
            address: The folder of the page that shows it, seen from the root of the site.

        Raises:
            PathError: It leads nowhere, or to something that has no such form.
        """
        target = self.target(reference)
        name, _, anchor = reference.partition("#")
        name = name.strip("/")
        cluster, _, last = name.rpartition("/")
        if last == "matrix" and cluster in self.catalog.clusters:
            return self._pieces.matrix(cluster, address)
        match self.catalog.get(name):
            case Cluster():
                return self._pieces.pathway(name, address)
            case Level():
                return self._pieces.signals(name, address, anchor)
            case Signal():
                return self._pieces.signal(name, address)
        raise FormError(reference, target.title)

    @cached_property
    def _pieces(self) -> Pieces:
        return Pieces(self.catalog, self.options)

    def _names(self) -> Iterator[str]:
        yield from self.catalog
        for page in self.site.pages:
            yield page.address.rstrip("/")
