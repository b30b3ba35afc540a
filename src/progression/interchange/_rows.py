"""A framework as one long table: a row for each text, with the words that tell where it stands.

The last column holds the address of the text in the canonical document, from which the framework
is read again. All columns before the text are for people, and are read over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from progression.interchange import json as canonical
from progression.interchange._addresses import Leaf, leaves, visible
from progression.interchange._fields import SCHEMA
from progression.messages import Messages
from progression.model import Framework

COLUMNS: tuple[str, ...] = (
    "cluster",
    "track",
    "level",
    "grade",
    "dimension",
    "competency",
    "step",
    "part",
    "text",
)
"""The columns before the address; `sheet.column` in the messages says what people call them."""

ADDRESS = SCHEMA
"""The name of the last column, in every language: it tells that we wrote the table, and how."""

_ORDER = ("schema", "id", "title", "summary", "cumulative", "version", "clusters", "competencies")
_SINGULAR = {
    "signals": "signal",
    "milestones": "milestone",
    "triggers": "trigger",
    "prompts": "prompt",
    "practices": "practice",
    "examples": "example",
}


@attrs.frozen
class Row:
    """One row.

    Attributes:
        where: The words that tell where it stands: cluster, track, level, grade, dimension,
            competency and step.
        part: What it is, as the last word of a message: `signal` for `sheet.part.signal`; for a
            free fact, the name of the fact.
        text: The text.
        address: Its address.
        is_fact: Whether `part` is the name of a free fact.
    """

    where: tuple[str, ...]
    part: str
    text: str
    address: str
    is_fact: bool = False

    def cells(self, words: Messages) -> list[str]:
        """The row as it is written, in a language."""
        part = self.part if self.is_fact else words(f"sheet.part.{self.part}")
        return [*map(visible, (*self.where, part)), self.text, self.address]


def header(words: Messages) -> list[str]:
    """The first row, in a language."""
    return [*(words(f"sheet.column.{each}") for each in COLUMNS), ADDRESS]


def rows_of(framework: Framework) -> Iterator[Row]:
    """All rows: clusters first, then competencies, then what both refer to.

    Raises:
        FormatError: The framework has no canonical document.
    """
    document = json.loads(canonical.dumps(framework, indent=None))
    document = {key: document[key] for key in _ORDER if key in document} | document
    titles = _Titles(document)
    for leaf in leaves(document):
        part, is_fact = _part(leaf.keys)
        yield Row(titles.where(leaf), part, leaf.text, leaf.address, is_fact)


def _part(keys: Sequence[str | int]) -> tuple[str, bool]:
    """What stands at the end of a way, and whether that is the name of a free fact."""
    names = [key for key in keys if isinstance(key, str)]
    if len(names) > 1 and names[-2] == "attributes":
        return names[-1], True
    last = names[-1]
    if last == "text" and len(names) > 1:
        last = names[-2]
    return _SINGULAR.get(last, last).replace("_", "-"), False


class _Titles:
    """What people call the things that a document names by id."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        unlisted = document.get("unlisted", {})
        self._competencies = _by_id(unlisted, "competencies") | _by_id(document, "competencies")
        self._dimensions = _by_id(unlisted, "dimensions") | _by_id(document, "dimensions")
        self._scales = _by_id(document, "scales")
        self._rungs: dict[str, str] = {}

    def where(self, leaf: Leaf) -> tuple[str, ...]:
        """The words of the columns that tell where a text stands."""
        found = dict.fromkeys(COLUMNS[:-2], "")
        clusters: list[str] = []
        value: Any = self._document
        kind = ""
        for key in leaf.keys:
            value = value[key]
            if isinstance(key, str):
                kind = key
            elif kind == "clusters":
                clusters.append(value["title"])
            elif kind == "tracks":
                found["track"] = value["title"]
            elif kind == "levels":
                found["level"], found["grade"] = value["title"], _grade(value)
            elif kind == "dimensions" and isinstance(value, dict):
                found["dimension"] = value["title"]
            elif kind in {"competencies", "expects", "steps"}:
                self._competency(found, kind, value)
        found["cluster"] = " › ".join(clusters)
        return tuple(found.values())

    def _competency(self, found: dict[str, str], kind: str, value: Mapping[str, Any]) -> None:
        """Enter a competency, what a level asks of it, or one of its steps."""
        if kind == "steps":
            found["step"] = self._rungs.get(value["rung"], "")
            return
        about = value if kind == "competencies" else self._competencies.get(value["competency"], {})
        found["competency"] = about.get("title", "")
        dimension = self._dimensions.get(about.get("dimension", ""), {})
        found["dimension"] = dimension.get("title", "")
        rungs = _by_id(self._scales.get(about.get("scale", ""), {}), "rungs")
        self._rungs = {key: each["title"] for key, each in rungs.items()}
        if "rung" in value:
            found["step"] = self._rungs.get(value["rung"], "")


def _by_id(within: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {each["id"]: each for each in within.get(key, ())}


def _grade(level: Mapping[str, Any]) -> str:
    grade = level.get("grade", "")
    return str(grade["number"] if isinstance(grade, dict) else grade)
