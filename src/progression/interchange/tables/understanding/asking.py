"""What only the author of a spreadsheet knows: hints that were given, and what is to be asked."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class Hints:
    """What people say of a file beforehand.

    Keys of the mappings are names of sheets; an empty name holds for every sheet.

    Attributes:
        sheets: The sheets to read; all that hold a table, if empty.
        leave_out: Sheets to leave out.
        shapes: The shape of a sheet.
        headers: The rows of a sheet's header, counted from 0.
        columns: What a column is, by its letters or its header.
        clusters: The job family of a sheet.
        tracks: The track of a sheet.
        lanes: The lane of a sheet.
        competencies: The competency of a sheet.
        above: What the names above the levels of a sheet are.
        layout: The name of a published layout.
    """

    sheets: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    shapes: Mapping[str, str] = attrs.field(factory=dict)
    headers: Mapping[str, tuple[int, ...]] = attrs.field(factory=dict)
    columns: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    clusters: Mapping[str, str] = attrs.field(factory=dict)
    tracks: Mapping[str, str] = attrs.field(factory=dict)
    lanes: Mapping[str, str] = attrs.field(factory=dict)
    competencies: Mapping[str, str] = attrs.field(factory=dict)
    above: Mapping[str, str] = attrs.field(factory=dict)

    layout: str = ""

    def says(self, sheet: str) -> bool:
        """Tell whether anything is said of what a sheet or its columns are."""
        return any(
            name in values
            for name in (sheet, "")
            for values in (self.shapes, self.headers, self.columns)
        )

    def of(self, values: Mapping[str, str], sheet: str) -> str:
        """What is said of a sheet, or of every sheet."""
        return values.get(sheet, values.get("", ""))


@attrs.frozen(kw_only=True)
class Choice:
    """One answer.

    Attributes:
        value: What it is called on the command line.
        words: What it means.
    """

    value: str
    words: str


@attrs.frozen(kw_only=True)
class Question:
    """Something that the file does not tell.

    Attributes:
        about: What it is about: `shape`, `competency`, `cumulative` …
        sheet: The sheet; empty where it is about the whole.
        place: Where it stands, as people find it.
        text: What is not clear, and why.
        choices: The answers; empty where any text is one.
        values: What is to be given a name each; empty where it is one answer.
        option: How it is answered on the command line.
    """

    about: str
    sheet: str = ""
    place: str = ""
    text: str
    choices: tuple[Choice, ...] = ()
    values: tuple[str, ...] = ()
    option: str
