"""Cells that show something else than their author meant."""

from __future__ import annotations

from collections.abc import Callable

from progression.interchange.tables.cells import Sheet, place

_SHOWN = 3


class Odd:
    """Remembers such cells, and tells of them in few words."""

    def __init__(self) -> None:
        self._errors = _Places()
        self._no_results = _Places()

    def error(self, sheet: str, row: int, column: int, text: str) -> None:
        """A cell that shows an error, such as `#REF!`."""
        self._errors.add(lambda: f"{place(Sheet(sheet, ()), row, column)} ({text})")

    def no_result(self, sheet: str, row: int, column: int) -> None:
        """A cell with a formula whose result was not saved."""
        self._no_results.add(lambda: place(Sheet(sheet, ()), row, column))

    def notes(self) -> tuple[str, ...]:
        """One note for each kind of them."""
        notes: list[str] = []
        if self._errors.count:
            notes.append(f"Errors of formulas, read as the text that is shown: {self._errors}.")
        if self._no_results.count:
            notes.append(
                f"Formulas without a saved result, read as empty: {self._no_results}."
                " To have the results, open the file in a spreadsheet program and save it."
            )
        return tuple(notes)


class _Places:
    """The first of many places, and how many there are."""

    def __init__(self) -> None:
        self.count = 0
        self._first: list[str] = []

    def add(self, told: Callable[[], str]) -> None:
        self.count += 1
        if self.count <= _SHOWN:
            self._first.append(told())

    def __str__(self) -> str:
        more = f" and {self.count - _SHOWN:,} more" if self.count > _SHOWN else ""
        return ", ".join(self._first) + more
