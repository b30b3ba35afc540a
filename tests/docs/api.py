"""The pages of the API reference, made from docstrings."""

from __future__ import annotations

import enum
import importlib
import inspect
import typing
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import attrs

import progression
from progression.model import Noun
from tests.docs.docstrings import read, text_below
from tests.docs.signatures import attribute, field, members, signature

NOTE = "<!-- Written from docstrings by `python -m tests.docs.generated`. -->"
ALL: tuple[str, ...] = ()


@attrs.frozen
class Topic:
    """One page of the reference.

    Attributes:
        title: Its title.
        about: One sentence about it.
        modules: What it describes of each module; all of its public names where none are given.
    """

    title: str
    about: str
    modules: tuple[tuple[str, tuple[str, ...]], ...]


TOPICS = MappingProxyType(
    {
        "model": Topic(
            "The nouns",
            "What a definition file can hold, and what each field takes.",
            (("progression.model", ALL),),
        ),
        "catalog": Topic(
            "The catalog",
            "Every question about a framework, and the answers.",
            (
                ("progression.catalog", ALL),
                ("progression.catalog.search", ("Hit", "Search", "seat_called")),
            ),
        ),
        "loading": Topic(
            "Loading",
            "From a folder of definitions to a framework, and what stops it.",
            (
                ("progression.loader", ALL),
                ("progression.static", ("evaluate", "Evaluation")),
                (
                    "progression.findings",
                    ("Edit", "Finding", "Fix", "Severity", "in_order", "errors_among"),
                ),
                ("progression.location", ("Location",)),
                ("progression.fingerprints", ("Fingerprint", "fingerprint")),
            ),
        ),
        "revisions": Topic(
            "Revisions",
            "A framework as git had it, without touching the checkout.",
            (("progression.revisions", ALL),),
        ),
        "change-notes": Topic(
            "Change notes",
            "What authors say about changes: their files, and from when each change holds.",
            (
                (
                    "progression.changes.notes",
                    ("Note", "Subject", "declarations", "effective_dates", "is_note", "next_name"),
                ),
                (
                    "progression.changes.note_files",
                    ("NoteError", "read_note", "read_notes", "notes_among"),
                ),
                (
                    "progression.changes.settings",
                    ("Policy", "project_policy", "policy_of", "read_policy"),
                ),
                (
                    "progression.changes.note_checks",
                    ("Written", "check_notes", "earliest_day", "small_version"),
                ),
                (
                    "progression.changes.note_writing",
                    ("Said", "drafted", "amended", "lacking", "open_elsewhere", "write_note"),
                ),
            ),
        ),
        "people": Topic(
            "What people keep",
            "A person's folder, their stack, sheets and packets, and what goes into them.",
            (
                ("progression.people", ALL),
                (
                    "progression.people.stack",
                    (
                        "stack_of",
                        "Stack",
                        "StackLayer",
                        "StackEntry",
                        "Known",
                        "State",
                        "Standing",
                        "StandingRow",
                        "StackMove",
                    ),
                ),
                (
                    "progression.people.comparing",
                    ("compare_assessments", "Agenda", "Differing", "Answered", "CompareError"),
                ),
                (
                    "progression.people.packet",
                    ("packet_of", "Packet", "Section", "Claim", "Cites"),
                ),
                ("progression.people.promotion", ("PromotionPolicy", "read_promotion")),
                ("progression.people.redaction", ("Redaction", "read_redaction", "RedactionError")),
                ("progression.people.rotation", ("in_play", "questions_for", "Question")),
            ),
        ),
        "carrying": Topic(
            "Carrying ids",
            "Files that cite ids, carried from one framework to another.",
            (
                (
                    "progression.changes.carrying",
                    ("Carried", "CarriedText", "Left", "Reason", "Way", "Ways"),
                ),
                ("progression.changes.carry_json", ("CarryError", "carry_json")),
                ("progression.changes.carry_text", ("carry_text",)),
            ),
        ),
        "checks": Topic(
            "Checks",
            "What could be better, as findings, and what rules of your own are made of.",
            (
                ("progression.checks", ALL),
                ("progression.checks.rule", ALL),
                ("progression.checks.settings", ALL),
            ),
        ),
        "changes": Topic(
            "Changes",
            "What changed between two frameworks, and for whom.",
            (
                ("progression.changes", ALL),
                ("progression.changes.phrases", ("Concern", "concerns", "headline")),
            ),
        ),
        "errors": Topic(
            "Errors",
            "What is raised on purpose; most subclass what a caller already catches.",
            (
                (
                    "progression.errors",
                    (
                        "ProgressionError",
                        "DefinitionError",
                        "FieldError",
                        "ContentError",
                        "PathError",
                        "AmbiguousPathError",
                    ),
                ),
            ),
        ),
        "interchange": Topic(
            "Other formats",
            "Writing a framework down, and reading it back.",
            (
                ("progression.interchange", ALL),
                ("progression.interchange.json", ("dumps", "loads", "dump", "load", "schema")),
                ("progression.interchange.case", ("dumps",)),
                ("progression.interchange.authoring", ("files_of",)),
                ("progression.interchange.jsonld", ("dumps",)),
                (
                    "progression.interchange.assessment",
                    (
                        "Assessment",
                        "Reply",
                        "Answer",
                        *("dumps", "loads", "dump", "load", "schema"),
                    ),
                ),
                (
                    "progression.interchange.layer",
                    ("Layer", "Cell", *("dumps", "loads", "document", "dump", "load", "schema")),
                ),
                (
                    "progression.interchange.response",
                    ("Response", "Said", "Shape", *("dumps", "loads", "load", "schema")),
                ),
            ),
        ),
        "pages": Topic(
            "The handbook's pages",
            "The handbook as Markdown, navigation and assets, for outlets of your own.",
            (
                ("progression.pages", ALL),
                ("progression.pages.export", ("write", "Exported", "ExportError")),
            ),
        ),
        "testing": Topic(
            "Strategies for tests",
            "Frameworks for Hypothesis, to test your own tools with.",
            (("progression.testing", ALL),),
        ),
    }
)


def index() -> str:
    """The page that lists every public name of the package."""
    entries = [f"- {_entry(name)}" for name in progression.__all__]
    parts = [
        _opening("The package", "The tour of the package, and every public name."),
        read(progression).text,
        "## Every public name",
        "All of these are imported from `progression` itself.",
        "\n".join(entries),
    ]
    return "\n\n".join(parts) + "\n"


def page(name: str) -> str:
    """One page of the reference."""
    topic = TOPICS[name]
    parts = [_opening(topic.title, topic.about)]
    for module, names in topic.modules:
        parts += [f"## `{module}`", read(importlib.import_module(module)).text]
        parts += [part for each in names_of(module, names) for part in _described(module, each)]
    return "\n\n".join(filter(None, parts)) + "\n"


def names_of(module: str, names: tuple[str, ...] = ALL) -> list[str]:
    """The names of a module that have a heading: those given, or all public ones.

    Constants of a class that stands there too are described with it.
    """
    found = importlib.import_module(module)
    values = {name: getattr(found, name) for name in names or found.__all__}
    kinds = {value for value in values.values() if inspect.isclass(value)}
    rest = [name for name, value in values.items() if type(value) not in kinds]
    return sorted(rest, key=str.lower)


def anchor(name: str) -> str:
    """The anchor of a name's heading."""
    return name.lower().replace("__", "").replace(".", "-").replace("_", "-")


def _opening(title: str, about: str) -> str:
    return f"---\ntitle: {title}\ndescription: {about}\n---\n\n{NOTE}\n\n# {title}"


def _entry(name: str) -> str:
    """A line of the index: a link to where a name is described, and what it is."""
    value = getattr(progression, name)
    for page, topic in TOPICS.items():
        for module, names in topic.modules:
            found = importlib.import_module(module)
            if getattr(found, name, None) is not value:
                continue
            headed = names_of(module, names)
            if name in headed:
                return f"[`{name}`]({page}.md#{anchor(name)}): {_about(module, name)}"
            kind = type(value).__name__
            if kind in headed:
                return f"[`{name}`]({page}.md#{anchor(kind)}): one of the constants of `{kind}`."
    raise LookupError(f"No page of the reference describes `{name}`.")


def _about(module: str, name: str) -> str:
    value = getattr(importlib.import_module(module), name)
    if inspect.isclass(value) or inspect.isroutine(value):
        return read(value).first
    return " ".join(text_below(module, name).split("\n\n")[0].split()) or "A type."


def _described(module: str, name: str) -> Iterator[str]:
    """One name: its heading, how it is called, and what its docstring says."""
    value = getattr(importlib.import_module(module), name)
    yield f"### `{name}` {{ #{anchor(name)} }}"
    if inspect.isclass(value):
        yield from _class(module, name, value)
    elif inspect.isroutine(value):
        yield from _function(name, value)
    else:
        shown = repr(value) if isinstance(value, int | str) else ""
        yield text_below(module, name) or f"`{typing.get_args(value) or value}`"
        if shown:
            yield f"Its value is `{shown}`."


def _function(name: str, value: Any) -> Iterator[str]:
    doc = read(value)
    yield f"```py\n{signature(name, value)}\n```"
    yield doc.text
    for title in ("Args", "Returns", "Yields", "Raises"):
        items = doc.sections.get(title)
        if items:
            yield f"**{'Takes' if title == 'Args' else title}**"
            yield "\n".join(f"- `{key}`: {text}" for key, text in items.items())


def _class(module: str, name: str, value: type) -> Iterator[str]:
    doc = read(value)
    bases = [base.__name__ for base in value.__bases__ if base not in (object, Noun, enum.Enum)]
    yield doc.text
    if issubclass(value, BaseException) and bases:
        yield f"A kind of {' and '.join(f'`{base}`' for base in bases)}."
    attributes = doc.sections.get("Attributes", {})
    if issubclass(value, enum.Enum):
        yield "\n".join(f"- `{each.name}`, as text `{each.value}`" for each in value)
    elif attrs.has(value):
        fields = {each.name: each for each in attrs.fields(value)}
        yield "\n".join(
            field(key, fields[key], text) if key in fields else f"- `{key}`: {text}"
            for key, text in attributes.items()
        )
    else:
        yield "\n".join(attribute(value, key, text) for key, text in attributes.items())
    constants = _constants(module, value)
    if constants:
        yield f"Constants: {', '.join(f'`{each}`' for each in constants)}."
    for each, member in members(value):
        yield f"#### `{name}.{each}` {{ #{anchor(f'{name}.{each}')} }}"
        if isinstance(member, property):
            yield read(member).text
        else:
            yield from _function(each, member)


def _constants(module: str, kind: type) -> list[str]:
    found = importlib.import_module(module)
    public = getattr(found, "__all__", ())
    return [name for name in public if type(getattr(found, name)) is kind]
