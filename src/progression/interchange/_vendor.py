"""What files for performance tools have in common: raw CSV, names of files, and the report.

These tools read CSV as it stands, so no text is changed to keep spreadsheets from running it; the
report says so where that matters, and all else that a tool has no place for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from progression.catalog import Catalog
from progression.fingerprints import fingerprint
from progression.interchange import Written
from progression.names import suggest_id
from progression.prose import counted, fold, listed

REPORT: Final = "report.txt"
"""The name of the report, in the folder of the files."""

_TOLD: Final = 3
"""Names that were cut of which the terminal tells; the report has all."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

Rows = list[list[str]]


@attrs.define
class Folder:
    """Files for one tool, and what did not fit into them.

    Attributes:
        tool: What people call the tool.
        files: What each file holds, by its name.
        cut: Names that were cut to what the tool allows, in a sentence each.
        notes: What else did not fit, in sentences.
    """

    tool: str
    files: dict[str, bytes] = attrs.field(factory=dict, init=False)
    cut: list[str] = attrs.field(factory=list, init=False)
    notes: list[str] = attrs.field(factory=list, init=False)
    _formulas: int = attrs.field(default=0, init=False)

    def add(self, name: str, header: Sequence[str], rows: Rows) -> str:
        """Add a table under a name that no other file has, and give that name."""
        start = suggest_id(name) or fingerprint([name]).rpartition(":")[2]
        given, number = f"{start}.csv", 1
        while given in self.files:
            number += 1
            given = f"{start}-{number}.csv"
        text = io.StringIO(newline="")
        csv.writer(text).writerows([header, *rows])
        self.files[given] = text.getvalue().encode("utf-8", "ignore")
        cells = [cell for row in (header, *rows) for cell in row]
        self._formulas += len([cell for cell in cells if cell.startswith(_FORMULA)])
        return given

    def written(self, *about: str) -> Written:
        """All files, with the report.

        Args:
            about: What to know before they are read in, in sentences.
        """
        if self._formulas:
            texts = counted(self._formulas, "text")
            self.notes.append(
                f"{texts} {'begins' if self._formulas == 1 else 'begin'} with a sign that makes"
                f" spreadsheets compute (= + - @). {self.tool} wants them as they are: read the"
                " files in without opening them in a spreadsheet."
            )
        parts = [f"Files for {self.tool}", "\n".join(f"- {name}" for name in self.files)]
        left_out = "\n".join(f"- {each}" for each in [*self.cut, *self.notes])
        parts += [*about, *(["What did not fit", left_out] if left_out else ["Everything fits."])]
        report = "\n\n".join(filter(None, parts)) + "\n"
        return Written(
            files={**self.files, REPORT: report.encode("utf-8", "ignore")},
            left_out=(*self._told_cut(), *self.notes),
        )

    def _told_cut(self) -> list[str]:
        """The first names that were cut, how many more there are, and where they all stand."""
        more = len(self.cut) - _TOLD
        if more < 2:
            return self.cut
        return [*self.cut[:_TOLD], f"{more} more names were cut: {REPORT} in the folder has all."]


def one_line(text: str) -> str:
    """A text for a cell that holds one line."""
    return fold(text)


def shortened(text: str, limit: int) -> str:
    """A text that is no longer than a tool allows, cut between words where that is possible."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"


def without_place(catalog: Catalog, tool: str, kept: Iterable[str] = ()) -> list[str]:
    """One sentence on what a framework has and a tool has no place for.

    Args:
        catalog: The framework.
        tool: What people call the tool.
        kept: What it has a place for all the same: keys of what is counted here.
    """
    levels = [seat.level for seat in catalog.seats]
    competencies = [*catalog.competencies.values()]
    signals = [each for name in catalog.competencies for each in catalog.signals_of(name)]
    prompts = [prompt for level in levels for prompt in level.prompts]
    prompts += [prompt for competency in competencies for prompt in competency.prompts]
    amounts: Mapping[str, int] = {
        "milestone": sum(len(each.milestones) for each in levels),
        "trigger": sum(len(each.triggers) for each in levels),
        "question for 1:1s": len(prompts),
        "practice": sum(len(each.practices) for each in competencies),
        "example": sum(len(each.examples) for each in signals),
        "move": len(catalog.moves()),
        "grade": len(catalog.grades()),
    }
    plurals = {"question for 1:1s": "questions for 1:1s"}
    found = [
        counted(number, noun, plurals.get(noun))
        for noun, number in amounts.items()
        if number and noun not in kept
    ]
    return [f"{tool} has no place for {listed(found)}."] if found else []
