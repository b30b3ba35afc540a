"""The elements of a small XML part, one after another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.parsers import expat

from progression.interchange.tables import limits
from progression.interchange.tables.archive import Archive
from progression.interchange.tables.cells import TableError


class Elements:
    """Names, without their prefix, and attributes of all elements, in their order.

    Attributes with a prefix keep it. Elements named in `ends` come a second time where they end.
    """

    def __init__(self, archive: Archive, content: bytes, *, ends: Collection[str] = ()) -> None:
        """Parse the part.

        Raises:
            TableError: It is no XML, or has too many.
        """
        self._file = archive.file
        self._found: list[tuple[str, dict[str, str]]] = []
        self._ends = ends
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        archive.parse(content, parser)

    def __iter__(self) -> Iterator[tuple[str, dict[str, str]]]:
        return iter(self._found)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        self._found.append((tag.rpartition(":")[2], given))
        if len(self._found) > limits.ELEMENTS:
            told = f"Its styles or sheets number more than {limits.ELEMENTS:,}."
            raise TableError(self._file, told, "Copy the tables into a new file.")

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in self._ends:
            self._found.append((tag, {}))
