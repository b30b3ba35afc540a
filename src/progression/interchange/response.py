"""What somebody answers in a form that was sent to them: feedback, a pilot's questions, a rating.

One file is one person's answers, as the form saves them. `schema` says which form it was:

- `progression/feedback/1`: what a peer has seen, signal by signal, for one person;
- `progression/pilot/1`: what somebody says after a month with a new framework;
- `progression/rating/1`: how somebody reads a made-up case, before people are judged.

What a reader does not know is kept. Messages name places and never what somebody wrote.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import attrs
from attrs import field

from progression.fingerprints import is_fingerprint
from progression.interchange._browser import browser_json, sort_key
from progression.interchange._faults import Fault, FormatError
from progression.interchange._kind import check_kind, decoded
from progression.interchange._plain import DAY, is_day
from progression.interchange._text import Path as Within
from progression.interchange._text import located, parse
from progression.interchange.assessment import Answer

LARGEST: Final = 1_000_000
"""How many bytes a file has at most; a form that is filled in has a hundredth of it."""

_REPLY: Final = ("answer", "note", "wording")
Found = Iterator[tuple[Within, str]]


@attrs.frozen
class Shape:
    """What one kind of file holds.

    Attributes:
        schema: What its `schema` says.
        name: What it is called in a sentence.
        needed: Texts without which it is of no use, with what each of them says.
        others: Texts that may be left out, with what each of them says.
        answers: What may be answered.
        keys: What answers are known by.
        key: The pattern of that.
    """

    schema: str
    name: str
    needed: Mapping[str, str] = field(hash=False, repr=False)
    others: Mapping[str, str] = field(hash=False, repr=False)
    answers: tuple[str, ...]
    keys: str
    key: str

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts, in the order in which they are written."""
        return (*self.needed, *self.others)


_FRAMEWORK: Final = {"framework": "The framework's id."}
_ALWAYS: Final = {
    "id": "Made by the form, so that a file that is sent again is known again.",
    "version": "The framework's version when the form was made.",
}
_BY_SIGNAL: Final = ("competency/signal", r"^[^/]+/[^/]+$")

FEEDBACK: Final = Shape(
    schema="progression/feedback/1",
    name="A feedback file",
    needed=_FRAMEWORK | {"from": "Who says so; feedback is never anonymous."},
    others=_ALWAYS
    | {
        "about": "Whom it is about, as the form names them.",
        "level": "The path of the level that the signals were taken from.",
        "relation": "What they are to each other: peer, manager, report, customer or other.",
        "keep": "What is good as it is.",
        "change": "What would help.",
    },
    answers=tuple(each.value for each in Answer),
    keys=_BY_SIGNAL[0],
    key=_BY_SIGNAL[1],
)
PILOT: Final = Shape(
    schema="progression/pilot/1",
    name="A pilot file",
    needed=_FRAMEWORK,
    others=_ALWAYS
    | {
        "cluster": "The path of the cluster that is tried.",
        "unclear": "Which signal is unclear, or wrong for the work.",
        "missing": "What is missing.",
        "drop": "What could go.",
    },
    answers=("yes", "partly", "no", "cannot-say"),
    keys="question",
    key=r"^[a-z0-9-]+$",
)
RATING: Final = Shape(
    schema="progression/rating/1",
    name="A rating file",
    needed=_FRAMEWORK
    | {
        "vignette": "The id of the made-up case.",
        "wording": "The fingerprint of its text.",
        "from": "Who rates; a made-up name will do.",
    },
    others=_ALWAYS | {"level": "The path of the level that the case is read against."},
    answers=tuple(each.value for each in Answer),
    keys=_BY_SIGNAL[0],
    key=_BY_SIGNAL[1],
)
SHAPES: Final = (FEEDBACK, PILOT, RATING)


def _kept(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Said:
    """What is said to one question.

    Attributes:
        answer: The answer's id; empty where only something was noted.
        note: What was seen, or what else there is to say.
        wording: The fingerprint of the words that were asked; empty where not known.
        rest: Keys that this version does not know.
    """

    answer: str = ""
    note: str = field(default="", kw_only=True, repr=False)
    wording: str = field(default="", kw_only=True)
    rest: Mapping[str, Any] = field(factory=dict, converter=_kept, kw_only=True, hash=False)


@attrs.frozen
class Response:
    """One person's answers to a form.

    Attributes:
        shape: Which form.
        date: The day on which it was saved.
        texts: What stands beside the answers, by its key; empty texts are left out.
        answers: What is said to each question, by its key.
        rest: Keys that this version does not know.
    """

    shape: Shape
    date: datetime.date
    texts: Mapping[str, str] = field(converter=_kept, hash=False, repr=False)
    answers: Mapping[str, Said] = field(factory=dict, converter=_kept, hash=False)
    rest: Mapping[str, Any] = field(factory=dict, converter=_kept, kw_only=True, hash=False)

    def text(self, key: str) -> str:
        """One of its texts; empty where it is not there."""
        return str(self.texts.get(key, ""))


def dumps(response: Response) -> str:
    """Write answers as JSON text, byte for byte as a form saves them."""
    shape = response.shape
    known: dict[str, object] = {"schema": shape.schema}
    known |= {key: response.text(key) for key in shape.texts if response.text(key)}
    answers = {
        key: _said_document(response.answers[key]) for key in sorted(response.answers, key=sort_key)
    }
    document = {**known, "date": str(response.date), "answers": answers, **response.rest}
    return browser_json(document) + "\n"


def loads(text: str, shape: Shape, *, name: str = "") -> Response:
    """Read answers from JSON text.

    Args:
        text: The document.
        shape: Which form it has to come from.
        name: The file, for messages.

    Raises:
        FormatError: The text is no such document; all faults are told at once, and none of them
            says what somebody wrote.
    """
    document = _parsed(text, name)
    if not isinstance(document, dict):
        message = f"{shape.name} is an object, and this is {_kind(document)}."
        raise FormatError(located(text, [((), message)]), name)
    if document.get("schema") != shape.schema:
        _refuse_other(document, text, shape, name)
    check_kind(document, text, name, kind=shape.name, schema=shape.schema)
    faults = list(_faults(document, shape))
    if faults:
        raise FormatError(located(text, faults), name)
    known = {"$schema", "schema", "date", "answers", *shape.texts}
    return Response(
        shape,
        datetime.date.fromisoformat(document["date"]),
        {key: document[key] for key in shape.texts if document.get(key)},
        {key: _said(found) for key, found in document["answers"].items()},
        rest={key: value for key, value in document.items() if key not in known},
    )


def load(path: str | os.PathLike[str], shape: Shape) -> Response:
    """Read answers from a file.

    Raises:
        FormatError: As for `loads`, and for a file that is not UTF-8 or far too large.
        OSError: The file cannot be read.
    """
    name = os.fspath(path)
    with Path(path).open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        message = "The file is far larger than a form that somebody filled in. Is it another one?"
        raise FormatError([Fault("$", message)], name)
    return loads(decoded(content, name), shape, name=name)


def schema(shape: Shape) -> str:
    """The JSON Schema (draft 2020-12) of a document, as JSON text."""

    def texts(found: Mapping[str, str], least: int) -> dict[str, object]:
        length = {"minLength": 1} if least else {}
        return {
            key: {"type": "string", **length, "description": told} for key, told in found.items()
        }

    reply = {
        "type": "object",
        "properties": {
            "answer": {
                "enum": list(shape.answers),
                "description": "The answer; left out where only something was noted.",
            },
            "note": {"type": "string", "description": "What there is to say."},
            "wording": {
                "type": "string",
                "pattern": "^([0-9]+:[0-9a-f]{12})?$",
                "description": "The fingerprint of the words that were asked.",
            },
        },
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": shape.name,
        "description": "Keys that are not named here are kept.",
        "type": "object",
        "properties": {
            "schema": {"const": shape.schema, "description": "What this document is."},
            **texts(shape.needed, 1),
            **texts(shape.others, 0),
            "date": {
                "type": "string",
                "format": "date",
                "pattern": f"^{DAY.pattern}$",
                "description": "The day on which it was saved.",
            },
            "answers": {
                "type": "object",
                "description": f"What is said, by {shape.keys}.",
                "propertyNames": {"pattern": shape.key},
                "additionalProperties": reply,
            },
        },
        "required": ["schema", *shape.needed, "date", "answers"],
    }
    return browser_json(document) + "\n"


def _parsed(text: str, name: str) -> Any:
    try:
        document, _ = parse(text.removeprefix("\ufeff"), name)
    except FormatError as error:
        # The reader's own words quote the document, and so what somebody wrote.
        message = "The file was cut or changed on its way, and is no JSON. Ask for it again."
        faults = [attrs.evolve(each, path="$", message=message) for each in error.faults[:1]]
        raise FormatError(faults, name) from None
    return document


def _refuse_other(document: Mapping[str, Any], text: str, shape: Shape, name: str) -> None:
    """Say which of our files it is, where it is another one of ours."""
    for other in SHAPES:
        if document.get("schema") == other.schema:
            article = other.name[:1].lower() + other.name[1:]
            message = f"{shape.name} is wanted, and this is {article}."
            raise FormatError(located(text, [(("schema",), message)]), name)
    if "schema" in document and not str(document["schema"]).startswith("progression/"):
        message = f"`schema` takes “{shape.schema}”."
        raise FormatError(located(text, [(("schema",), message)]), name)


def _faults(document: Mapping[str, Any], shape: Shape) -> Found:
    """What is wrong beneath the top; unknown keys are no faults."""
    for key in (*shape.needed, "date", "answers"):
        if key not in document:
            yield (), f"The document lacks `{key}`."
    for key in (*shape.texts, "date"):
        value = document.get(key, "")
        if type(value) is not str:
            yield (key,), f"`{key}` takes text, not {_kind(value)}."
        elif key in shape.needed and key in document and not value.strip():
            yield (key,), f"`{key}` is empty. {shape.needed[key]}"
        elif key == "date" and key in document and not is_day(value):
            yield (key,), "`date` takes a day such as “2026-03-01”."
    answers = document.get("answers", {})
    if type(answers) is not dict:
        yield ("answers",), f"`answers` takes an object, not {_kind(answers)}."
        return
    for key, said in answers.items():
        yield from _said_faults(key, said, shape)


def _said_faults(key: str, said: object, shape: Shape) -> Found:
    where: Within = ("answers", key)
    if not re.fullmatch(shape.key, key):
        yield ("answers",), f"Answers stand by {shape.keys}, and one of them does not."
        return
    if not isinstance(said, dict):
        yield where, f"`{key}` takes an object, not {_kind(said)}."
        return
    for name in _REPLY:
        value = said.get(name, "")
        if type(value) is not str:
            yield (*where, name), f"`{name}` takes text, not {_kind(value)}."
        elif name == "answer" and name in said and value not in shape.answers:
            known = ", ".join(f"“{each}”" for each in shape.answers)
            yield (*where, name), f"`answer` takes one of {known}."
        elif name == "wording" and value and not is_fingerprint(value):
            yield (*where, name), "`wording` takes a mark such as “1:0123456789ab”."


def _said(found: Mapping[str, Any]) -> Said:
    return Said(
        found.get("answer", ""),
        note=found.get("note", ""),
        wording=found.get("wording", ""),
        rest={key: value for key, value in found.items() if key not in _REPLY},
    )


def _said_document(said: Said) -> dict[str, Any]:
    known = {"answer": said.answer, "note": said.note, "wording": said.wording}
    return {**{key: value for key, value in known.items() if value}, **said.rest}


def _kind(value: object) -> str:
    """What a value is, and nothing of what it says."""
    if value is None or isinstance(value, bool):
        return "true, false or null"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "an object"
