"""Reads `[tool.progression.check]`, and says everything that is wrong with it in one go."""

from __future__ import annotations

import enum
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from progression.checks.configuration import Configuration, ConfigurationError, Ignored
from progression.checks.settings import Person, Settings, Style, Tense, Vocabulary
from progression.findings import Finding, Severity
from progression.loader import find_project
from progression.loader.settings import RefusedError, text, texts, unknown_key, wrong_setting
from progression.loader.toml_places import key_places
from progression.location import Location
from progression.prose import listed

E = TypeVar("E", bound=enum.Enum)

_TABLE = "tool.progression.check"


def read_configuration(table: Mapping[str, Any], file: Path | None = None) -> Configuration:
    """What a table says about checks.

    Args:
        table: The table `[tool.progression.check]`, as TOML gives it.
        file: The `pyproject.toml` that it came from, for the places of faults.

    Raises:
        ConfigurationError: It holds a key that is not known, or a value that no key takes.
    """
    return _Reading(table, file).configuration()


def project_configuration(start: str | os.PathLike[str] | None = None) -> Configuration:
    """What the project around a folder says about checks.

    Args:
        start: Where to stand; the current folder, if not given.

    Raises:
        ConfigurationError: `[tool.progression.check]` holds a key that is not known, or a value
            that its key does not take.
        LoadError: `pyproject.toml` cannot be read.
    """
    project = find_project(start)
    return read_configuration(project.table.get("check", {}), project.root / "pyproject.toml")


class _Reading:
    """One reading of one table."""

    def __init__(self, table: Mapping[str, Any], file: Path | None) -> None:
        self._table = table
        self._file = file
        self._places = dict(key_places(file, _TABLE)) if file is not None and file.is_file() else {}
        self._faults: list[Finding] = []

    def configuration(self) -> Configuration:
        takes: dict[str, Callable[[Any, str], Any]] = {
            "baseline": _text,
            "exceptions": self._exceptions,
            "fail-on": _one_of(Severity),
            "ignore": _texts,
            "limits": self._limits,
            "preview": _truth,
            "rules": _texts,
            "select": _texts,
            "severity": self._severities,
            "style": self._style,
            "vocabulary": self._vocabulary,
        }
        found = self._each(self._table, takes, "")
        settings = Settings(
            vocabulary=found.pop("vocabulary", Vocabulary()),
            style=found.pop("style", Style()),
            limits=found.pop("limits", {}),
        )
        if self._faults:
            raise ConfigurationError(self._faults)
        named = {name.replace("-", "_"): value for name, value in found.items()}
        root = self._file.parent if self._file is not None else None
        return Configuration(**named, settings=settings, root=root, places=self._places)

    def _each(
        self, table: Mapping[str, Any], takes: Mapping[str, Callable[[Any, str], Any]], above: str
    ) -> dict[str, Any]:
        """The values of a table by key; what is wrong is kept as a finding."""
        found: dict[str, Any] = {}
        for key, value in table.items():
            full = f"{above}{key}"
            if key not in takes:
                self._faults.append(self._unknown(key, takes, above))
                continue
            try:
                found[key] = takes[key](value, full)
            except RefusedError as refused:
                self._faults.append(self._wrong(full, str(refused), value))
        return found

    def _severities(self, value: Any, key: str) -> dict[str, Severity | None]:
        found: dict[str, Severity | None] = {}
        for name, each in _table(value).items():
            if each == "off":
                found[name] = None
                continue
            try:
                found[name] = Severity(each)
            except ValueError:
                takes = "takes “error”, “warning”, “advice” or “off”"
                self._faults.append(self._wrong(f"{key}.{name}", takes, each))
        return found

    def _limits(self, value: Any, key: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for name, each in _table(value).items():
            if type(each) is int and each >= 0:
                found[name] = each
            else:
                takes = "takes a whole number of 0 or more"
                self._faults.append(self._wrong(f"{key}.{name}", takes, each))
        return found

    def _vocabulary(self, value: Any, key: str) -> Vocabulary:
        takes: dict[str, Callable[[Any, str], Any]] = {"allow": _texts, "forbid": _forbidden}
        found = self._each(_table(value), takes, f"{key}.")
        allow = frozenset(each.casefold() for each in found.get("allow", ()))
        forbid = found.get("forbid", {})
        self._faults += [self._both(key, word) for word in sorted(allow.intersection(forbid))]
        return Vocabulary(allow=allow, forbid=forbid)

    def _style(self, value: Any, key: str) -> Style:
        takes: dict[str, Callable[[Any, str], Any]] = {
            "person": _one_of(Person),
            "tense": _one_of(Tense),
            "final-stop": _truth,
        }
        found = self._each(_table(value), takes, f"{key}.")
        return Style(**{name.replace("-", "_"): each for name, each in found.items()})

    def _exceptions(self, value: Any, key: str) -> tuple[Ignored, ...]:
        if not isinstance(value, list):
            raise RefusedError("takes tables: [[tool.progression.check.exceptions]]")
        takes = {"at": _text, "ignore": _texts, "reason": _text}
        found: list[Ignored] = []
        for place, each in enumerate(value):
            entry = self._each(_table(each), takes, f"{key}.")
            missing = [f"`{name}`" for name in takes if not _table(each).get(name)]
            here = self._places.get(f"{key}.{place}", self._places.get(key))
            if missing:
                self._faults.append(self._incomplete(missing, here))
            elif set(takes) <= set(entry):
                found.append(Ignored(**entry, place=here))
        return tuple(found)

    def _place(self, key: str) -> Location | None:
        # Where a table is written in one line, the place is that of the table.
        while key not in self._places and "." in key:
            key = key.rpartition(".")[0]
        return self._places.get(key) or (Location(str(self._file)) if self._file else None)

    def _unknown(self, key: str, known: Mapping[str, object], above: str) -> Finding:
        table = f"{_TABLE}.{above}".rstrip(".")
        return unknown_key(key, known, table, self._place(f"{above}{key}"))

    def _wrong(self, key: str, takes: str, value: object) -> Finding:
        page = "Settings of the checks"
        return wrong_setting(key, takes, value, _TABLE, self._place(key), page=page)

    def _both(self, key: str, word: str) -> Finding:
        return Finding(
            rule="wrong-setting",
            message=f"“{word}” is allowed and forbidden at once in [{_TABLE}.{key}].",
            why="Nobody could tell which of the two holds.",
            remedy="Take it out of `allow`, or out of `forbid`.",
            place=self._place(f"{key}.forbid"),
        )

    def _incomplete(self, missing: list[str], place: Location | None) -> Finding:
        return Finding(
            rule="wrong-setting",
            message=f"An exception of [{_TABLE}] lacks {listed(missing)}.",
            why="An exception without them would be as good as none, or would hide too much.",
            remedy="Give the path of the object, the rules, and the reason.",
            place=place,
        )


def _table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise RefusedError("is a table")
    return value


def _text(value: Any, _: str) -> str:
    return text(value)


def _texts(value: Any, _: str) -> tuple[str, ...]:
    return texts(value)


def _forbidden(value: Any, _: str) -> dict[str, str]:
    """Words to what is written instead: a list of words has nothing better, a table says it."""
    found = dict.fromkeys(value, "") if isinstance(value, list) and _are_texts(value) else value
    if not isinstance(found, dict) or not _are_texts(found.values()):
        raise RefusedError("takes a list of words, or a table from words to better ones")
    empty = [word for word in found if not any(map(str.isalnum, word))]
    if empty:
        raise RefusedError("takes words with letters or digits in them")
    return {word.casefold(): instead.strip() for word, instead in found.items()}


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(each, str) for each in values)


def _truth(value: Any, _: str) -> bool:
    if not isinstance(value, bool):
        raise RefusedError("takes true or false")
    return value


def _one_of(kind: type[E]) -> Callable[[Any, str], E]:
    def take(value: Any, _: str) -> E:
        try:
            return kind(value)
        except ValueError:
            names = listed([f"“{each.value}”" for each in kind], "or")
            raise RefusedError(f"takes {names}") from None

    return take
