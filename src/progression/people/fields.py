"""Reads the fields of a table that people wrote by hand, and gathers everything that is wrong."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from progression.fingerprints import Fingerprint, is_fingerprint
from progression.front_matter import FrontMatterError, decoded, parted, table_of
from progression.loader.toml_places import places_in
from progression.location import Location
from progression.names import is_well_formed, near_misses
from progression.people.faults import Fault, PersonError
from progression.people.formats import FORMAT, current, format_of
from progression.prose import listed

Kind = TypeVar("Kind", bound=enum.Enum)


@attrs.frozen
class Cited:
    """A signal that somebody cites.

    Attributes:
        path: `competency/signal`.
        wording: The fingerprint of the words that were meant; empty where it was not kept.
    """

    path: str
    wording: Fingerprint | str = ""


class Fields:
    """The fields of one file; what is wrong with them is gathered until `done` is asked.

    Attributes:
        table: All that the TOML says.
        prose: The Markdown behind it.
        file: The file's path, for messages.
    """

    def __init__(self, table: Mapping[str, Any], file: str, *, front: str, first: int = 1) -> None:
        self.table = current(table)
        self.file = file
        self.prose = ""
        self._lines = dict(places_in(front, file, first=first))
        self._faults: list[Fault] = []
        self._known: set[str] = set()

    def fault(self, key: str, message: str) -> None:
        """Say what is wrong with a key."""
        self._faults.append(Fault(message, self.place(key)))

    def place(self, key: str) -> Location:
        """Where a key stands, or the file."""
        while key and key not in self._lines:
            key = key.rpartition(".")[0]
        return self._lines.get(key, Location(self.file))

    def text(self, key: str, *, needed: str = "") -> str:
        """A text; empty where there is none.

        Args:
            key: Its key.
            needed: What it says, where the file is of no use without it.
        """
        self._known.add(key)
        value = self.table.get(key, "")
        if not isinstance(value, str):
            self.fault(key, f"`{key}` takes text in quotes.")
            return ""
        if needed and not value.strip():
            self.fault(key, f"`{key}` is missing: {needed}.")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        self._known.add(key)
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.fault(key, f'`{key}` takes a list of texts, such as ["a", "b"].')
            return ()
        return tuple(value)

    def truth(self, key: str) -> bool:
        """True or false; false where it is not said."""
        self._known.add(key)
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, f"`{key}` takes true or false, without quotes.")
        return value is True

    def number(self, key: str, default: int) -> int:
        """A whole number of 1 or more."""
        self._known.add(key)
        value = self.table.get(key, default)
        if type(value) is not int or value < 1:
            self.fault(key, f"`{key}` takes a whole number of 1 or more, without quotes.")
            return default
        return value

    def maybe_day(self, key: str) -> datetime.date | None:
        """A day, or nothing."""
        self._known.add(key)
        value = self.table.get(key)
        if value is None or type(value) is datetime.date:
            return value
        self.fault(key, f"`{key}` takes a day without quotes, such as 2027-01-31.")
        return None

    def day(self, key: str, needed: str) -> datetime.date:
        """A day that the file is of no use without."""
        if key not in self.table:
            self.fault(key, f"`{key}` is missing: {needed}, such as {key} = 2027-01-31.")
        return self.maybe_day(key) or datetime.date.min

    def choice(self, key: str, kinds: type[Kind], default: Kind) -> Kind:
        """One of a few words."""
        self._known.add(key)
        value = self.table.get(key, default.value)
        known = {str(each.value): each for each in kinds}
        if isinstance(value, str) and value in known:
            return known[value]
        near = near_misses(value, known, limit=1) if isinstance(value, str) else []
        names = listed([f'"{each}"' for each in known], "or")
        hint = f' Did you mean "{near[0]}"?' if near else ""
        self.fault(key, f"`{key}` takes {names}.{hint}")
        return default

    def cited(self, key: str = "signals") -> tuple[Cited, ...]:
        """The signals of tables below lines of `[[signals]]`."""
        found = []
        for at, each in self.tables(key):
            path, wording = each.get("path"), each.get("wording", "")
            if not isinstance(path, str) or not _is_path(path):
                self.fault(f"{at}.path", "`path` takes competency/signal, in quotes.")
            elif not isinstance(wording, str) or (wording and not is_fingerprint(wording)):
                message = "`wording` takes the mark of a wording, such as 1:0a1b2c3d4e5f."
                self.fault(f"{at}.wording", message)
            else:
                found.append(Cited(path, wording))
        return tuple(dict.fromkeys(found))

    def tables(self, key: str) -> list[tuple[str, Mapping[str, Any]]]:
        """The tables of a list of tables, each with its place among the keys."""
        self._known.add(key)
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.fault(key, f"`{key}` takes tables below lines of [[{key}]].")
            return []
        return [(f"{key}.{place}", each) for place, each in enumerate(value)]

    def rest(self) -> Mapping[str, Any]:
        """What nobody has asked for: keys of a later version, or of somebody's own."""
        return {key: value for key, value in self.table.items() if key not in self._known}

    def done(self) -> None:
        """Be done with reading.

        Raises:
            PersonError: Something was wrong; all of it is in the error.
        """
        version = format_of(self.table)
        if type(version) is int and version > FORMAT:
            message = (
                f"This was written by a newer progression (format {version}; this one knows"
                f" {FORMAT}). Update progression; nothing was changed."
            )
            raise PersonError([Fault(message, self.place("format"))])
        self._known.add("format")
        if type(version) is not int or version < 1:
            self.fault("format", f"`format` takes a whole number, such as {FORMAT}.")
        if self._faults:
            raise PersonError(self._faults)


def _is_path(text: str) -> bool:
    parts = text.split("/")
    return len(parts) == 2 and all(map(is_well_formed, parts))


def fields_of(content: bytes, file: str, *, what: str) -> Fields:
    """The fields of a file of Markdown with TOML in front.

    Raises:
        PersonError: It is none.
    """
    try:
        parts = parted(decoded(content, file, what=what), file, what=what)
        table = table_of(parts.front, file, first=parts.first)
    except FrontMatterError as error:
        raise PersonError([Fault(error.message, error.place)]) from None
    found = Fields(table, file, front=parts.front, first=parts.first)
    found.prose = parts.prose
    return found


def toml_fields(content: bytes, file: str, *, what: str) -> Fields:
    """The fields of a file of TOML.

    Raises:
        PersonError: It is none.
    """
    try:
        text = decoded(content, file, what=what)
        table = table_of(text, file)
    except FrontMatterError as error:
        raise PersonError([Fault(error.message, error.place)]) from None
    return Fields(table, file, front=text)
