"""The static API: what other tools read of a handbook, as JSON files beside its pages.

Each file is made when somebody writes it, from what the pages are made of; so what readers may not
see is in none of them. `api.schema.json` says what they look like.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from importlib.resources import files

from progression.catalog import Seat
from progression.interchange import FormatError
from progression.interchange import json as canonical
from progression.model import Competency
from progression.pages import api_parts
from progression.pages.api_parts import Document, filled
from progression.pages.book import Book
from progression.pages.linked import Linked
from progression.pages.links import API, Branch, tree
from progression.pages.site import Asset


class Api:
    """Makes the files of one handbook.

    Attributes:
        book: The handbook in the making.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self._catalog = book.catalog
        self._branches = [
            branch
            for branch in tree(book.catalog)
            if any(book.catalog.seats_of(path) for path, _ in branch.tracks)
        ]

    def assets(self) -> Iterator[Asset]:
        """Every file; the contents are made when they are asked for."""
        yield self._file("index.json", self.index)
        yield self._file("levels.json", self.levels)
        for seat in self._catalog.seats:
            yield self._file(self.level_file(seat), partial(self.level, seat))
        yield self._file("rows.json", self.rows)
        yield self._file("matrices.json", self.matrices)
        for branch in self._branches:
            yield self._file(self.matrix_file(branch), partial(self.matrix, branch))
        yield self._file("competencies.json", self.competencies)
        for each in self._catalog.competencies.values():
            yield self._file(self.competency_file(each), partial(self.competency, each))
        if self._canonical is not None:
            yield Asset(self._path("framework.json"), self._canonical)
            yield Asset(self._path("framework.jsonld"), Linked(self.book).whole)
        yield Asset(self._path("schema.json"), schema().encode())

    def counterparts(self) -> Mapping[str, str]:
        """The file that says what a page says, by the page's address."""
        addresses = self.book.addresses
        found = {addresses.seat(seat): self.level_file(seat) for seat in self._catalog.seats}
        for each in self._catalog.competencies.values():
            found[addresses.competency(each)] = self.competency_file(each)
        for branch in self._branches:
            found[addresses.matrix(branch.path)] = self.matrix_file(branch)
        found[""] = "index.json"
        return {address: f"{API}{file}" for address, file in found.items()}

    def level_file(self, seat: Seat) -> str:
        """The file of a level, below the API's folder."""
        return f"levels/{self.book.addresses.seat(seat).rstrip('/')}.json"

    def matrix_file(self, branch: Branch) -> str:
        """The file of a cluster's matrix."""
        return f"matrices/{self.book.addresses.cluster(branch.path).rstrip('/')}.json"

    def competency_file(self, competency: Competency) -> str:
        """The file of a competency."""
        return f"{self.book.addresses.competency(competency).rstrip('/')}.json"

    def index(self) -> Document:
        """What there is, and where."""
        framework = self._catalog.framework
        names = ("levels", "rows", "matrices", "competencies", "schema")
        whole = {"framework": "framework.json", "terms": "framework.jsonld"}
        return self._document(
            "index",
            title=self.book.title,
            **filled({"summary": framework.summary}),
            cumulative=framework.cumulative,
            files={
                **(whole if self._canonical is not None else {}),
                **{name: f"{name}.json" for name in names},
            },
        )

    def levels(self) -> Document:
        """Every level in a line, and where all of it stands."""
        lines = [
            {**api_parts.level_line(self.book, seat), "data": self.level_file(seat)}
            for seat in self._catalog.seats
        ]
        return self._document("levels", levels=lines)

    def level(self, seat: Seat) -> Document:
        """All that is in force at a level."""
        return self._document("level", **api_parts.level(self.book, seat))

    def rows(self) -> Document:
        """Everything in force everywhere, flat; the columns are those of `Catalog.rows`."""
        rows = self._catalog.rows()
        columns = [each for each in (rows[0] if rows else ()) if each != "framework"]
        lines = [[value for name, value in row.items() if name != "framework"] for row in rows]
        return self._document("rows", columns=columns, rows=lines)

    def matrices(self) -> Document:
        """The clusters that have a matrix."""
        lines = [
            filled(
                {
                    "cluster": branch.path,
                    "title": branch.cluster.title,
                    "status": api_parts.status(branch.cluster.status),
                    "page": api_parts.page(self.book, self.book.addresses.matrix(branch.path)),
                    "data": self.matrix_file(branch),
                }
            )
            for branch in self._branches
        ]
        return self._document("matrices", matrices=lines)

    def matrix(self, branch: Branch) -> Document:
        """What each competency asks at each level of a cluster."""
        return self._document("matrix", **api_parts.matrix(self.book, branch))

    def competencies(self) -> Document:
        """Every competency in a line."""
        lines = [
            {**api_parts.competency_line(self.book, each), "data": self.competency_file(each)}
            for each in self._catalog.competencies.values()
        ]
        return self._document("competencies", competencies=lines)

    def competency(self, competency: Competency) -> Document:
        """A competency, its signals, and what it asks at which level."""
        return self._document("competency", **api_parts.competency(self.book, competency))

    @cached_property
    def _canonical(self) -> bytes | None:
        """The framework as canonical JSON; None where some of its names lead to two things.

        Such a framework has a handbook all the same, in which people see what is wrong.
        """
        try:
            return canonical.dumps(self._catalog.framework, indent=None).encode()
        except FormatError:
            return None

    def _document(self, kind: str, **content: object) -> Document:
        framework = self._catalog.framework
        return {
            "schema": f"progression/api/{kind}/1",
            "framework": framework.id,
            **filled({"version": framework.version}),
            **content,
        }

    def _file(self, name: str, make: Callable[[], Document]) -> Asset:
        return Asset(self._path(name), lambda: _encoded(make()))

    def _path(self, name: str) -> str:
        return posixpath.join(self.book.options.base, API, name)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of all files but those of the whole framework."""
    return (files("progression.pages") / "api.schema.json").read_text(encoding="utf-8")


def _encoded(document: Document) -> bytes:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode("utf-8", "ignore")
