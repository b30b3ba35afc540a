"""Reads change notes from files, and says everything that is wrong with one in one go."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from progression.changes.notes import Note, Subject, is_note
from progression.changes.words import Decision
from progression.errors import ProgressionError
from progression.findings import Finding
from progression.fingerprints import Fingerprint, is_fingerprint
from progression.front_matter import FENCE, FrontMatterError, decoded, parted, table_of
from progression.loader.toml_places import places_in
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed

_DAYS: Final = ("effective_from", "released_on")
_TEXTS: Final = ("open_cases", "released")
_LISTS: Final = ("consulted", "approved_by")
_KEYS: Final = ("effective_from", *_LISTS, *_TEXTS, "released_on", "declares")
_DECLARES: Final = ("subject", "decision", "wording")
_WHAT: Final = "A change note"
_NO_NOTES = frozenset({"readme.md", "changelog.md"})


class NoteError(ProgressionError, ValueError):
    """A change note cannot be understood.

    Attributes:
        findings: What is wrong with it, each with its place.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


def read_note(content: bytes | str, name: str, file: str = "") -> Note:
    """Read one change note.

    Args:
        content: What the file says.
        name: The name of the file.
        file: Its path, for messages.

    Raises:
        NoteError: It cannot be understood; every fault is in the error.
    """
    shown = file or name
    try:
        parts = parted(decoded(content, shown, what=_WHAT), shown, what=_WHAT)
        table = table_of(parts.front, shown, first=parts.first)
    except FrontMatterError as error:
        raise NoteError([_fault(error.message, error.place)]) from None
    front, reason, first = parts.front, parts.prose, parts.first
    lines = dict(places_in(front, shown, first=first))
    findings = list(_Faults(table, shown, lines))
    if not reason:
        message = (
            f"The note does not say why; the reason stands as prose behind the second {FENCE}."
        )
        findings.append(_fault(message, Location(shown, first + front.count("\n"))))
    if findings:
        raise NoteError(findings)
    declares = enumerate(table.get("declares", ()))
    return Note(
        name=name,
        subjects=tuple(
            Subject(
                each["subject"].strip(),
                Fingerprint(each["wording"]),
                Decision(each["decision"]) if "decision" in each else None,
                lines.get(f"declares.{place}.subject") or Location(shown, first),
            )
            for place, each in declares
        ),
        reason=reason,
        effective_from=table.get("effective_from"),
        open_cases=table.get("open_cases", ""),
        consulted=tuple(table.get("consulted", ())),
        approved_by=tuple(table.get("approved_by", ())),
        released=table.get("released", ""),
        released_on=table.get("released_on"),
        file=shown,
        lines=lines,
    )


def read_notes(folder: Path) -> tuple[Note, ...]:
    """Read all change notes of a folder, in the order of their numbers.

    Notes that were released lie in folders below it, one for each version.

    Args:
        folder: The folder; one that does not exist holds no notes.

    Raises:
        NoteError: Some cannot be understood; every fault of every note is in the error.
        OSError: One cannot be read.
    """
    files = sorted([*folder.glob("*.md"), *folder.glob("*/*.md")])
    return notes_among(
        (file.relative_to(folder).as_posix(), file.read_bytes(), str(file))
        for file in files
        if file.is_file()
    )


def notes_among(files: Iterable[tuple[str, bytes, str]]) -> tuple[Note, ...]:
    """The notes among files, in the order of their numbers.

    Args:
        files: For each: its path within the folder of notes, its content, and its path for
            messages.

    Raises:
        NoteError: Some cannot be understood; every fault of every note is in the error.
    """
    found: list[Note] = []
    faults: list[Finding] = []
    for path, content, file in files:
        name = path.rpartition("/")[2]
        try:
            if is_note(name):
                found.append(read_note(content, name, file))
            elif _is_misnamed(name, content):
                faults.append(_misnamed(name, file))
        except NoteError as error:
            faults += error.findings
    if faults:
        raise NoteError(faults)
    return tuple(sorted(found, key=lambda note: (note.number, note.name)))


def _is_misnamed(name: str, content: bytes) -> bool:
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(FENCE)]
    return start == FENCE.encode() and name.lower() not in _NO_NOTES


def _misnamed(name: str, file: str) -> Finding:
    return _fault(
        f"A change note is named like 0007-decides-in-writing.md, and not “{name}”: four digits,"
        " then lower-case words joined by hyphens.",
        Location(file),
        remedy="Rename the file; its number says where it stands among the others.",
    )


class _Faults:
    """Everything that is wrong with what one note declares."""

    def __init__(self, table: Mapping[str, Any], file: str, lines: Mapping[str, Location]) -> None:
        self._table = table
        self._lines = lines
        self._file = Location(file, 1)

    def __iter__(self) -> Iterator[Finding]:
        for key, value in self._table.items():
            takes = self._takes(key, value)
            if key not in _KEYS:
                message = f"A change note has no `{key}`.{_near(key, _KEYS)}"
                yield _fault(message, self._place(key))
            elif takes:
                yield _fault(f"`{key}` takes {takes}.", self._place(key))
        declares = self._table.get("declares", [])
        if not declares:
            message = "The note speaks of no change: it lacks a table of [[declares]]."
            yield _fault(message, self._file)
        elif isinstance(declares, list) and all(isinstance(each, dict) for each in declares):
            for place, each in enumerate(declares):
                yield from self._of(each, f"declares.{place}")
            yield from self._twice(declares)

    def _place(self, key: str) -> Location:
        above = key.rpartition(".")[0]
        return self._lines.get(key) or self._lines.get(above) or self._file

    @staticmethod
    def _takes(key: str, value: object) -> str:
        """What a key takes, where it was given something else."""
        if key in _DAYS and type(value) is not datetime.date:
            return "a day without quotes, such as 2027-01-01"
        if key in _TEXTS and not isinstance(value, str):
            return "text in quotes"
        if key in _LISTS and not _are_texts(value):
            return 'a list of names, such as ["Ada"]'
        tables = isinstance(value, list) and all(isinstance(each, dict) for each in value)
        return "tables below lines of [[declares]]" if key == "declares" and not tables else ""

    def _of(self, declares: Mapping[str, Any], at: str) -> Iterator[Finding]:
        for key in declares:
            if key not in _DECLARES:
                message = f"A declaration has no `{key}`.{_near(key, _DECLARES)}"
                yield _fault(message, self._place(f"{at}.{key}"))
        subject = declares.get("subject")
        if not isinstance(subject, str) or not subject.strip():
            message = "A declaration needs a `subject`: the path of what changes, in quotes."
            yield _fault(message, self._place(f"{at}.subject"))
        known = [each.value for each in Decision]
        if "decision" in declares and declares["decision"] not in known:
            message = f"`decision` takes {listed([f'“{each}”' for each in known], 'or')}."
            yield _fault(message, self._place(f"{at}.decision"))
        wording = declares.get("wording")
        if not isinstance(wording, str) or not is_fingerprint(wording):
            message = (
                "A declaration needs the `wording` that it was made for, a mark such as"
                " 1:0a1b2c3d4e5f."
            )
            yield _fault(message, self._place(f"{at}.wording"))

    def _twice(self, declares: Sequence[Mapping[str, Any]]) -> Iterator[Finding]:
        seen: set[tuple[str, str]] = set()
        for place, each in enumerate(declares):
            key = (str(each.get("subject")), str(each.get("wording")))
            if key in seen:
                message = f"The note declares `{key[0]}` twice. Keep one of the two."
                yield _fault(message, self._place(f"declares.{place}.subject"))
            seen.add(key)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _near(key: str, known: Sequence[str]) -> str:
    near = near_misses(key, known, limit=1)
    return f" Did you mean `{near[0]}`?" if near else f" It has {listed(known)}."


def _fault(message: str, place: Location, *, remedy: str = "") -> Finding:
    return Finding(
        rule="broken-note",
        message=message,
        why="What it declares cannot be held against the change.",
        remedy=remedy or "Mend the line; “progression note new” writes notes that are whole.",
        place=place,
    )
