"""Writes new files into a person's folder, and closes goals; nothing is ever overwritten."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from progression.front_matter import FENCE
from progression.names import first_words
from progression.people import evidence, goals, meetings
from progression.people.evidence import Evidence, PeerNote
from progression.people.faults import refused
from progression.people.goals import End, Goal
from progression.people.keeping import Writer, writing
from progression.people.meetings import Meeting
from progression.toml_text import TomlEditError, Value, with_value

_WORDS = 6
"""How many words of a title go into the name of a file."""


def add_evidence(root: Path, piece: Evidence, *, framework: Path | None = None) -> Path:
    """Write a piece of evidence down.

    Args:
        root: The person's folder.
        piece: What happened.
        framework: The folder or file of the framework that is in use, if there is one.

    Raises:
        PersonError: The folder cannot be written now.
        OSError: The file cannot be written.
    """
    with writing(root, framework=framework) as writer:
        start = f"{evidence.FOLDER}/{piece.happened}-{_slug(piece.title, 'evidence')}"
        return _write(writer, start, piece.document())


def add_note(root: Path, piece: Evidence, note: PeerNote, *, framework: Path | None = None) -> Path:
    """Write down what somebody else saw, beside the evidence that it is about.

    Raises:
        PersonError: The folder cannot be written now.
        OSError: The file cannot be written.
    """
    with writing(root, framework=framework) as writer:
        start = f"{evidence.FOLDER}/{piece.id}--{_slug(note.by, 'note')}"
        return _write(writer, start, note.document())


def add_goal(root: Path, goal: Goal, *, framework: Path | None = None) -> Path:
    """Write a goal down.

    Raises:
        PersonError: The folder cannot be written now.
        OSError: The file cannot be written.
    """
    with writing(root, framework=framework) as writer:
        start = f"{goals.FOLDER}/{goal.set_on}-{_slug(goal.title, 'goal')}"
        return _write(writer, start, goal.document())


def close_goal(
    root: Path,
    goal: Goal,
    end: End,
    sentence: str,
    *,
    ended: datetime.date,
    framework: Path | None = None,
) -> Path:
    """Say how a goal ended; all else in its file stays to the letter.

    Raises:
        PersonError: It has ended already, or its file is written in an unusual way.
        OSError: The file cannot be written.
    """
    file = root / goal.name
    if not goal.is_open:
        raise refused("This goal has ended already. Set a new one, or change the file.", file)
    with writing(root, framework=framework) as writer:
        before = writer.content(goal.name)
        values: dict[str, Value] = {"end": end.value, "ended": ended, "sentence": sentence.strip()}
        writer.change({goal.name: (before, _with_values(before, values, file))})
    return file


def add_meeting(root: Path, meeting: Meeting, text: str, *, framework: Path | None = None) -> Path:
    """Write the sheet of a 1:1 down.

    Args:
        root: The person's folder.
        meeting: The 1:1; its `name` says where it goes.
        text: The whole file.
        framework: The folder or file of the framework that is in use, if there is one.

    Raises:
        FileExistsError: There is a 1:1 of that day.
        PersonError: The folder cannot be written now.
        OSError: The file cannot be written.
    """
    with writing(root, framework=framework) as writer:
        return writer.new(meeting.name, text.encode())


def meeting_name(day: datetime.date) -> str:
    """The name of the file for the 1:1 of a day."""
    return f"{meetings.FOLDER}/{day}.md"


def with_front(content: bytes, front: str) -> bytes:
    """A file of Markdown with other TOML in front; the rest stays to the byte."""
    lines = content.decode("utf-8").splitlines(keepends=True)
    fences = [place for place, line in enumerate(lines) if line.strip("\ufeff \t\r\n") == FENCE][:2]
    start, end = fences
    newline = "\r\n" if lines[start].endswith("\r\n") else "\n"
    body = front.strip("\n").replace("\n", newline) + newline
    return "".join([*lines[: start + 1], body, *lines[end:]]).encode()


def front_of(content: bytes) -> str:
    """The TOML in front of a file of Markdown, with simple line ends."""
    lines = content.decode("utf-8").replace("\r\n", "\n").split("\n")
    fences = [place for place, line in enumerate(lines) if line.strip("\ufeff \t") == FENCE][:2]
    return "\n".join(lines[fences[0] + 1 : fences[1]]) + "\n"


def _with_values(content: bytes, values: dict[str, Value], file: Path) -> bytes:
    front = front_of(content)
    try:
        for key, value in values.items():
            front = with_value(front, key, value)
    except TomlEditError as error:
        raise refused(str(error), file) from None
    return with_front(content, front)


def _slug(words: str, otherwise: str) -> str:
    return first_words(words, _WORDS) or otherwise


def _write(writer: Writer, start: str, text: str) -> Path:
    for name in _names(start):
        try:
            return writer.new(name, text.encode())
        except FileExistsError:
            continue
    raise AssertionError("there is always another number")


def _names(start: str) -> Iterator[str]:
    yield f"{start}.md"
    number = 2
    while True:
        yield f"{start}-{number}.md"
        number += 1
