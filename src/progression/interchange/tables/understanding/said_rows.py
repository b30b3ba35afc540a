"""The rows of a table, what was said above them and still holds, and the account of their cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from progression.interchange.tables.understanding.grid import Grid
from progression.interchange.tables.understanding.ledger import Ledger
from progression.interchange.tables.understanding.level_words import without_number
from progression.interchange.tables.understanding.mapping import (
    LADDER,
    LIBRARY,
    LONG,
    MATRIX,
    SCALE,
    Table,
)
from progression.prose import fold

_ORDER: Final = (
    "cluster", "track", "lane", "level", "short", "grade", "dimension", "group", "competency",
)  # fmt: skip
_ALWAYS: Final = frozenset({"cluster", "track", "lane", "level", "competency"})
_NUMBERED: Final = frozenset({"dimension", "group", "competency"})
"""Roles whose texts people number."""

_INNER: Final = {
    "dimension": ("group", "competency"), "group": ("competency",),
    "cluster": ("track", "level"), "track": ("level",), "level": ("short", "grade"),
}  # fmt: skip


@attrs.define
class SaidRow:
    """One row of a table.

    Attributes:
        place: Its place, counted from 0.
        said: What holds for it by role, said in it or above it.
        own: The roles that it says something new of.
        role: What the row is, where it is no plain content.
    """

    place: int
    said: dict[str, str]
    own: set[str]
    role: str = ""

    def get(self, role: str) -> str:
        """What holds for it; empty where nothing does."""
        return self.said.get(role, "")


class SaidRows:
    """Walks over the rows of one table."""

    def __init__(self, table: Table, grid: Grid, ledger: Ledger) -> None:
        self.table = table
        self.grid = grid
        self.ledger = ledger
        self.sparse = self._sparse()
        self._above: dict[str, str] = {}
        self._homes: dict[str, tuple[int, int]] = {}

    # Rows, and what holds for them.

    def _rows(self) -> Iterator[SaidRow]:
        for place in range(self.table.first, self.table.last + 1):
            role = self.table.rows.get(place, "")
            if role == "leave-out" and self._is_header_again(place):
                for column in self.grid.filled(place):
                    self.ledger.head(place, column)
            elif role == "leave-out":
                self._leave(place, "the row is no part of the table")
            elif role in ("heading", "dimension", "competency", "level"):
                self._heading(place, role)
            elif role:
                yield SaidRow(place, dict(self._above), set(), role)
            elif not self.grid.is_blank(place) or self.grid.seen_in(place):
                yield self._row(place)

    def _is_header_again(self, place: int) -> bool:
        """Tell whether a row says what the header says, as at the top of a new page."""
        return all(
            any(
                self.grid.at(place, column) == self.grid.seen(row, column)
                for row in self.table.header
            )
            for column in self.grid.filled(place)
        )

    def _row(self, place: int) -> SaidRow:
        own: set[str] = set()
        for role in _ORDER:
            column = self.table.column_of(role)
            if column is None or not self.grid.seen(place, column):
                continue
            text = fold(self.grid.seen(place, column))
            text = without_number(text) if role in _NUMBERED else text
            self._homes[role] = (place, column)
            own.add(role)
            if text != self._above.get(role):
                for inner in _INNER.get(role, ()):
                    if self.table.column_of(inner) is not None:
                        self._above.pop(inner, None)
            self._above[role] = text
        said = {
            role: text
            for role, text in self._above.items()
            if role in own or role in _ALWAYS or role in self.sparse
        }
        return SaidRow(place, said, own)

    def _took(self, row: SaidRow) -> None:
        """Account for the cells, in this row or above it, that say what a row is about."""
        for role in row.said:
            if role in self._homes:
                self.ledger.use(*self._homes[role])

    def _sparse(self) -> set[str]:
        """Roles whose text stands in the first of several rows only, and holds below."""
        rows = range(self.table.first, self.table.last + 1)
        full = [row for row in rows if row not in self.table.rows and self.grid.filled(row)]
        found = set()
        for role in _ORDER:
            column = self.table.column_of(role)
            if column is None or sum(bool(self.grid.seen(row, column)) for row in full) < 0.6 * len(
                full
            ):
                found.add(role)
        if self.table.shape == MATRIX:
            found |= {"dimension", "group"}
        return found - {"short", "grade"}

    def _heads(self) -> None:
        """Account for the header, and for columns that are left out."""
        for row in self.table.header:
            for column in range(self.grid.width):
                if not self.grid.seen(row, column):
                    continue
                known = self.table.columns.get(column)
                if known is None or known.role == "leave-out":
                    self.ledger.leave(row, column, "the column is left out")
                else:
                    self.ledger.head(row, column)
        for column in range(self.grid.width):
            known = self.table.columns.get(column)
            if known is None or known.role == "leave-out":
                for row in range(self.table.first, self.table.last + 1):
                    self.ledger.leave(row, column, "the column is left out")

    def _leave(self, place: int, why: str) -> None:
        for column in self.grid.filled(place):
            self.ledger.used.discard((place, column))
            self.ledger.leave(place, column, why)

    def _heading(self, place: int, role: str) -> None:
        column = self.grid.filled(place)[0] if self.grid.filled(place) else None
        if column is None:
            return
        role = "group" if role == "heading" else role
        self._above[role] = without_number(fold(self.grid.seen(place, column)))
        self._homes[role] = (place, column)
        for inner in _INNER.get(role, ()):
            self._above.pop(inner, None)
        self.sparse.add(role)

    def _texts(self, place: int, role: str) -> Iterator[str]:
        for column in self.table.columns_of(role):
            if self.grid.seen(place, column):
                yield self.ledger.use(place, column)

    def _use_all(self, place: int, role: str) -> str:
        return "\n\n".join(self._texts(place, role))

    def _facts_of(self, row: SaidRow, of: str, facts: dict[str, str]) -> None:
        for column, known in self.table.columns.items():
            cell = self.grid.seen(row.place, column)
            if known.role != "fact" or (known.of or _ABOUT[self.table.shape]) != of or not cell:
                continue
            self.ledger.use(row.place, column)
            name = known.name or "More"
            before = facts.get(name)
            if before is None:
                facts[name] = cell
            elif cell not in before.split("\n"):
                facts[name] = f"{before}\n{cell}"


_ABOUT: Final = {MATRIX: "competency", LIBRARY: "competency", LADDER: "level", LONG: "signal",
                SCALE: "rung"}  # fmt: skip
"""What a fact is about where the mapping does not say."""
