"""Reads one table of settings, and says everything that is wrong with it in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from progression.findings import Finding
from progression.loader.refusal import LoadError
from progression.loader.toml_places import key_places
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed

Take = Callable[[Any], Any]
"""Gives what a value means, or raises `RefusedError`."""


class RefusedError(Exception):
    """A value is not what its key takes; the text says what it takes."""


def read_settings(
    table: Mapping[str, Any], takes: Mapping[str, Take], *, name: str, file: Path, page: str
) -> dict[str, Any]:
    """The values of a table by key, with underscores for hyphens.

    Args:
        table: The table, as TOML gives it.
        takes: What each key takes.
        name: The table's name, such as `tool.progression.changes`.
        file: The file that it stands in.
        page: The page of the documentation that shows each key.

    Raises:
        LoadError: It holds a key that is not known, or a value that no key takes.
    """
    places = dict(key_places(file, name)) if table else {}
    found: dict[str, Any] = {}
    faults: list[Finding] = []
    for key, value in table.items():
        place = places.get(key, Location(str(file)))
        if key not in takes:
            faults.append(unknown_key(key, takes, name, place))
            continue
        try:
            found[key.replace("-", "_")] = takes[key](value)
        except RefusedError as refused:
            faults.append(wrong_setting(key, str(refused), value, name, place, page=page))
    if faults:
        raise LoadError(faults)
    return found


def text(value: Any) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise RefusedError("takes text in quotes")
    return value


def texts(value: Any) -> tuple[str, ...]:
    """A list of texts, none of them empty."""
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise RefusedError("takes a list of texts")
    return tuple(value)


def number(value: Any) -> int:
    """A whole number of 0 or more."""
    if type(value) is not int or value < 0:
        raise RefusedError("takes a whole number of 0 or more")
    return value


def path_inside(value: Any) -> str:
    """A path that leads to something below the folder of `pyproject.toml`."""
    given = text(value)
    path = Path(given)
    if path.is_absolute() or ".." in path.parts or path == Path():
        raise RefusedError("takes a path below the folder of pyproject.toml")
    return path.as_posix()


def unknown_key(
    key: str, known: Mapping[str, object], table: str, place: Location | None
) -> Finding:
    """A table holds a key that nobody reads."""
    near = near_misses(key, known, limit=1)
    names = listed([f"`{name}`" for name in known])
    hint = f"Did you mean `{near[0]}`?" if near else f"It has {names}."
    return Finding(
        rule="unknown-key",
        message=f"[{table}] has no key `{key}`. {hint}",
        why="A misspelt setting would silently do nothing.",
        remedy="Mend its name, or remove it.",
        place=place,
    )


def wrong_setting(
    key: str, takes: str, value: object, table: str, place: Location | None, *, page: str
) -> Finding:
    """A key was given what it does not take.

    Args:
        key: The key.
        takes: What it takes, as in “takes text in quotes”.
        value: What it was given.
        table: The table's name.
        place: Where it was written.
        page: The page that shows each key.
    """
    shown = f"“{value}”" if isinstance(value, str) else repr(value)
    return Finding(
        rule="wrong-setting",
        message=f"`{key}` in [{table}] {takes}, not {shown}.",
        why="The setting cannot be understood as it stands.",
        remedy=f"Mend it; the page “{page}” has an example of each.",
        place=place,
    )
