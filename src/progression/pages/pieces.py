"""Parts of the handbook as HTML, for pages that people write by hand.

Each is made for one place: the address of the page that shows it, seen from the root of the site
(`guides/start/`), so that its links lead to the handbook wherever it lives.
"""

from __future__ import annotations

from progression.catalog import Catalog
from progression.errors import PathError
from progression.names import near_misses
from progression.pages.book import Book
from progression.pages.cluster import moves_of, tracks_with_seats
from progression.pages.level import layers_of
from progression.pages.links import Branch, link, tree
from progression.pages.matrix import matrix_view
from progression.pages.pathway import Pathway
from progression.pages.site import Options
from progression.pages.text import clean, html_block


class Pieces:
    """Makes pieces of one handbook."""

    def __init__(self, catalog: Catalog, options: Options) -> None:
        self._catalog = catalog
        self._book = Book(catalog, options)
        self._base = f"{options.base.strip('/')}/" if options.base.strip("/") else ""
        self._branches = {branch.path: branch for branch in tree(catalog)}

    def matrix(self, cluster: str, here: str) -> str:
        """The matrix of a cluster, given as its path.

        Raises:
            PathError: There is no such cluster, or it has no levels.
        """
        branch = self._branch(cluster)
        return self._rendered("piece-matrix.html", here, view=matrix_view(self._book, branch))

    def pathway(self, cluster: str, here: str) -> str:
        """The pathway of a cluster, given as its path.

        Raises:
            PathError: There is no such cluster, or it has no levels.
        """
        branch = self._branch(cluster)
        tracks = [found for _, _, found in tracks_with_seats(self._catalog, branch)]
        inside, _ = moves_of(self._catalog, [seat for seats in tracks for seat in seats])
        return self._rendered(
            "piece-pathway.html", here, pathway=Pathway(self._book, tracks, inside)
        )

    def signals(self, level: str, here: str, competency: str = "") -> str:
        """What a level asks, of all competencies or of one, given as its id.

        Raises:
            PathError: There is no such level, or it does not ask the competency.
        """
        seat = self._catalog.seat(level)
        layers = layers_of(self._book, seat, self._catalog.arrival(seat))
        parts = [part for layer in layers for part in layer.parts]
        if competency:
            asked = [part.asked.competency.id for part in parts]
            if competency not in asked:
                raise PathError(f"{level}#{competency}", near_misses(competency, asked))
            parts = [part for part in parts if part.asked.competency.id == competency]
        return self._rendered(
            "piece-signals.html",
            here,
            parts=parts,
            titled=not competency,
            lane=seat.lane,
            arrival=self._catalog.arrival(seat),
        )

    def signal(self, path: str, here: str) -> str:
        """The words of one signal, given as `competency/signal`, with where it stands.

        Raises:
            PathError: There is no such signal.
        """
        name, _, signal = path.partition("/")
        competency = self._catalog.competencies.get(name)
        found = self._catalog.signal(path)
        if competency is None or found is None:
            raise PathError(path, near_misses(path, self._catalog))
        return self._rendered(
            "piece-signal.html", here, competency=competency, signal=found, anchor=signal
        )

    def _branch(self, cluster: str) -> Branch:
        branch = self._branches.get(cluster)
        if branch is None or not any(self._catalog.seats_of(path) for path, _ in branch.tracks):
            raise PathError(cluster, near_misses(cluster, self._branches))
        return branch

    def _rendered(self, template: str, here: str, **view: object) -> str:
        directory_urls = self._book.options.directory_urls

        def url(address: str, anchor: str = "") -> str:
            return link(here, self._base + address, anchor, directory_urls=directory_urls)

        text = self._book.environment.get_template(template).render(url=url, **view)
        return html_block(clean(text))
