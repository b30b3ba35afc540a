"""Self-assessment: what one person answers, signal by signal, about one level.

A file says `"schema": "progression/assessment/1"`. The self-assessment page of the handbook saves
and opens it; this module reads and writes the same bytes. It belongs to the person who filled it
in: nothing in this package sends or gathers it.

Signals are named `competency/signal`. Each answer carries the fingerprint of the wording that it
was given for, so that whoever reads it later can tell whether the words are still the same.
What a reader does not know is kept: signals that are gone, and keys that a later version adds.

    >>> import datetime
    >>> today = datetime.date(2026, 3, 1)
    >>> answers = {"direction/decides-in-writing": Reply(Answer.AT_TIMES, note="The cache note.")}
    >>> mine = Assessment("harbour", "engineering/ic/staff-engineer", today, answers)
    >>> loads(dumps(mine)) == mine
    True
"""

from __future__ import annotations

import datetime
import enum
import os
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import attrs
from attrs import field

from progression.files import write_whole
from progression.fingerprints import Fingerprint
from progression.interchange._browser import browser_json, sort_key
from progression.interchange._faults import FormatError
from progression.interchange._kind import check_kind, decoded
from progression.interchange._plain import is_day
from progression.interchange._reading import kind_of
from progression.interchange._text import Path as Within
from progression.interchange._text import located, parse
from progression.names import near_misses

SCHEMA: Final = "progression/assessment/1"
"""What the file's `schema` says."""

_TEXTS: Final = ("framework", "version", "level", "date")
_FIELDS: Final = ("schema", *_TEXTS, "answers")
_REPLY_FIELDS: Final = ("answer", "note", "reason", "wording")
Found = Iterator[tuple[Within, str]]


class Answer(enum.Enum):
    """What people say of themselves; there is no order among the answers, and no score."""

    NOT_YET = "not-yet"
    AT_TIMES = "at-times"
    CONSISTENTLY = "consistently"
    NO_CHANCE_YET = "no-chance-yet"
    """Nothing in the work has asked for it so far."""


def _kept(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Reply:
    """What is said about one signal.

    Attributes:
        answer: The answer; None where only something was noted.
        note: What somebody could have seen.
        reason: What would give the chance, where there was none yet.
        wording: The fingerprint of the signal's text that was answered; empty where not known.
        rest: Keys that this version does not know.
    """

    answer: Answer | None = None
    note: str = field(default="", kw_only=True)
    reason: str = field(default="", kw_only=True)
    wording: Fingerprint | str = field(default="", kw_only=True)
    rest: Mapping[str, Any] = field(factory=dict, converter=_kept, kw_only=True, hash=False)


@attrs.frozen
class Assessment:
    """One person's answers about one level.

    Attributes:
        framework: The framework's id.
        level: The level's path.
        date: The day on which an answer last changed.
        replies: What is said about each signal, by `competency/signal`.
        version: The framework's version on that day; may be empty.
        rest: Keys that this version does not know.
    """

    framework: str
    level: str
    date: datetime.date
    replies: Mapping[str, Reply] = field(factory=dict, converter=_kept, hash=False)
    version: str = field(default="", kw_only=True)
    rest: Mapping[str, Any] = field(factory=dict, converter=_kept, kw_only=True, hash=False)


def dumps(assessment: Assessment) -> str:
    """Write an assessment as JSON text, byte for byte as the handbook's page saves it.

    Signals stand in the order of the alphabet; what is empty is left out.
    """
    known: dict[str, object] = {
        "schema": SCHEMA,
        "framework": assessment.framework,
        "version": assessment.version,
        "level": assessment.level,
        "date": assessment.date.isoformat(),
    }
    replies = {
        signal: _reply_document(assessment.replies[signal])
        for signal in sorted(assessment.replies, key=sort_key)
    }
    document = {key: value for key, value in known.items() if value}
    return browser_json({**document, "answers": replies, **assessment.rest}) + "\n"


def loads(text: str, *, name: str = "") -> Assessment:
    """Read an assessment from JSON text.

    Args:
        text: The document.
        name: The file that it comes from, for messages.

    Raises:
        FormatError: The text is no such document; all faults are told at once.
    """
    document, _ = parse(text.removeprefix("\ufeff"), name)
    check_kind(document, text, name, kind="A self-assessment", schema=SCHEMA)
    faults = list(_faults(document))
    if faults:
        raise FormatError(located(text, faults), name)
    return Assessment(
        document["framework"],
        document["level"],
        datetime.date.fromisoformat(document["date"]),
        {signal: _reply(found) for signal, found in document["answers"].items()},
        version=document.get("version", ""),
        rest={key: value for key, value in document.items() if key not in _FIELDS},
    )


def dump(assessment: Assessment, path: str | os.PathLike[str]) -> None:
    """Write an assessment to a file: all of it or, where something fails, nothing.

    Raises:
        OSError: The file cannot be written.
    """
    write_whole(path, dumps(assessment).encode())


def load(path: str | os.PathLike[str]) -> Assessment:
    """Read an assessment from a file.

    Raises:
        FormatError: As for `loads`, and for a file that is not UTF-8.
        OSError: The file cannot be read.
    """
    name = os.fspath(path)
    return loads(decoded(Path(path).read_bytes(), name), name=name)


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a document, as JSON text."""
    found = files("progression.interchange") / "assessment.schema.json"
    return found.read_text(encoding="utf-8")


def _reply_document(reply: Reply) -> dict[str, Any]:
    known = {
        "answer": reply.answer.value if reply.answer else "",
        "note": reply.note,
        "reason": reply.reason,
        "wording": str(reply.wording),
    }
    return {**{key: value for key, value in known.items() if value}, **reply.rest}


def _reply(found: Mapping[str, Any]) -> Reply:
    return Reply(
        Answer(found["answer"]) if "answer" in found else None,
        note=found.get("note", ""),
        reason=found.get("reason", ""),
        wording=found.get("wording", ""),
        rest={key: value for key, value in found.items() if key not in _REPLY_FIELDS},
    )


def _faults(document: Mapping[str, Any]) -> Found:
    """What is wrong beneath the top; unknown keys are no faults."""
    for key in ("framework", "level", "date", "answers"):
        if key not in document:
            yield (), f"The document lacks `{key}`."
    for key in _TEXTS:
        value = document.get(key, "")
        if type(value) is not str:
            yield (key,), f"`{key}` takes text, not {_sort_of(value)}."
        elif key == "date" and "date" in document and not is_day(value):
            yield (key,), "`date` takes a day such as “2026-03-01”."
        elif key in ("framework", "level") and key in document and not value:
            yield (key,), f"`{key}` is empty, so that nobody can tell what was answered."
    answers = document.get("answers", {})
    if type(answers) is not dict:
        yield ("answers",), f"`answers` takes an object, not {_sort_of(answers)}."
        return
    for signal, reply in answers.items():
        yield from _reply_faults(signal, reply)


def _reply_faults(signal: str, reply: object) -> Found:
    where: Within = ("answers", signal)
    if "/" not in signal:
        yield where, f"Signals are named `competency/signal`, and `{signal}` has no slash."
    if not isinstance(reply, dict):
        yield where, f"`{signal}` takes an object, not {_sort_of(reply)}."
        return
    for key in _REPLY_FIELDS:
        value = reply.get(key, "")
        if type(value) is not str:
            yield (*where, key), f"`{key}` takes text, not {_sort_of(value)}."
        elif key == "answer" and key in reply and value not in _ANSWERS:
            near = near_misses(value, _ANSWERS, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            known = ", ".join(f"“{each}”" for each in _ANSWERS)
            yield (*where, key), f"There is no such answer, but {known}.{hint}"


def _sort_of(value: object) -> str:
    """What a JSON value is; a text is not repeated, since it may be what somebody wrote."""
    return "text" if isinstance(value, str) else kind_of(value)


_ANSWERS: Final = tuple(answer.value for answer in Answer)
