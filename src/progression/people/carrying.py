"""Carries a person's whole folder over changes of the framework.

Each file is carried from its own day, or from the day up to which the folder was carried before:
an id that was given anew since would otherwise be carried twice. `person.toml` remembers the day.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import attrs

from progression.changes.carry_json import carry_json
from progression.changes.carry_text import carry_text
from progression.changes.carrying import CarriedText, Ways
from progression.people import evidence, goals, meetings
from progression.people.adding import front_of, with_front
from progression.people.faults import refused
from progression.people.formats import upgraded
from progression.people.keeping import Keeping, Writer
from progression.people.person import ASSESSMENTS, FEEDBACK, Person, read_person
from progression.people.place import PERSON
from progression.toml_text import TomlEditError, with_value

WaysOf = Callable[[datetime.date], Ways]
"""What became of each path since a day."""


@attrs.frozen(kw_only=True)
class CarriedFolder:
    """What is to become of a person's folder.

    Attributes:
        changes: For each file that changes what it says, and what it is going to say.
        found: For each file what became of the ids that it cites.
    """

    changes: Mapping[str, tuple[bytes, bytes]]
    found: Mapping[str, CarriedText]


def carried_folder(root: Path, ways_of: WaysOf, *, today: datetime.date) -> CarriedFolder:
    """Work out what becomes of a person's folder; nothing is written.

    Args:
        root: The folder.
        ways_of: What became of each path since a day.
        today: The day of the framework that it is carried to.

    Raises:
        PersonError: Something in it cannot be understood, or is written in an unusual way.
    """
    person = read_person(root)
    files = Keeping(root)
    changes: dict[str, tuple[bytes, bytes]] = {}
    found: dict[str, CarriedText] = {}
    for name, day in _days(person, files).items():
        content = files.content(name)
        ways = ways_of(day)
        carried = carry_content(name, content, ways)
        found[name] = carried
        after = _current(name, carried.text.encode(), root)
        if name == PERSON:
            after = _profile(after, person, ways, today, root)
        if after != content:
            changes[name] = (content, after)
    return CarriedFolder(changes=changes, found=found)


def write_carried(writer: Writer, carried: CarriedFolder) -> None:
    """Write what becomes of a folder: all of it, also where this process is stopped in between."""
    writer.change(carried.changes)


def carry_content(name: str, content: bytes, ways: Ways) -> CarriedText:
    """Carry one file of a person's.

    Evidence that cites two signals which became one cites that one for both wordings.
    """
    text = content.decode("utf-8")
    if name.endswith(".json"):
        return carry_json(text, ways, name)
    return carry_text(text, ways, joins=_for_both_wordings)


def day_of(person: Person, name: str) -> datetime.date | None:
    """The day whose ids a file of a person's folder cites; None where nothing says it."""
    return _days(person, Keeping(person.root)).get(name)


def _for_both_wordings(_: str, __: Iterable[str]) -> bool:
    return True


def _days(person: Person, files: Keeping) -> dict[str, datetime.date]:
    own: dict[str, datetime.date] = {}
    for piece in person.evidence:
        own[piece.name] = piece.written
        own.update((note.name, note.written) for note in piece.notes)
    own.update((each.name, each.set_on) for each in person.goals)
    own.update((each.name, each.met) for each in person.meetings)
    own.update((name, each.date) for name, each in person.assessments.items())
    for name in person.feedback:
        own[name] = _json_day(files.content(name)) or person.profile.carried or datetime.date.max
    profile = person.profile
    made = profile.written or min(own.values(), default=profile.since)
    if made is not None:
        own[PERSON] = made
    since = profile.carried
    days = {name: max(day, since) if since else day for name, day in own.items()}
    return {name: day for name, day in days.items() if day != datetime.date.max}


def _json_day(content: bytes) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(json.loads(content)["date"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _current(name: str, content: bytes, root: Path) -> bytes:
    """A file in the format of today."""
    folder = name.rpartition("/")[0]
    try:
        if folder in (evidence.FOLDER, goals.FOLDER, meetings.FOLDER):
            front = front_of(content)
            new = upgraded(front)
            return content if new == front else with_front(content, new)
        if folder not in (ASSESSMENTS, FEEDBACK):
            return _as_lines_end(content, upgraded)
    except TomlEditError as error:
        raise refused(str(error), root / name) from None
    return content


def _profile(content: bytes, person: Person, ways: Ways, today: datetime.date, root: Path) -> bytes:
    """`person.toml` with the framework's id of today, and the day up to which all was carried."""
    before, after = ways.framework_ids

    def mended(text: str) -> str:
        if person.profile.framework == before != after:
            text = with_value(text, "framework", after)
        return with_value(text, "carried", today)

    try:
        return _as_lines_end(content, mended)
    except TomlEditError as error:
        raise refused(str(error), root / PERSON) from None


def _as_lines_end(content: bytes, change: Callable[[str], str]) -> bytes:
    """Change a text; its lines end as they did."""
    text = content.decode("utf-8")
    is_windows = "\r\n" in text
    found = change(text.replace("\r\n", "\n"))
    return (found.replace("\n", "\r\n") if is_windows else found).encode()
