"""Finds the project around a folder, and the framework in it, as git finds its repository."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from progression.findings import Finding
from progression.loader.refusal import LoadError
from progression.location import Location
from progression.names import near_misses
from progression.prose import listed

KEYS = frozenset({"framework"})
"""Keys of `[tool.progression]`."""

TABLES = frozenset({"changes", "check", "handbook", "people", "promotion"})
"""Tables below `[tool.progression]`; whoever needs one reads it."""

_FOLDER = "frameworks"
_FILE = "pyproject.toml"


@attrs.frozen
class Project:
    """Where a company keeps its framework.

    Attributes:
        root: The folder of the nearest `pyproject.toml` upwards, else the one that holds
            `frameworks/`, else the folder that was asked about.
        table: What `[tool.progression]` says.
        framework: The framework's folder or file; None where that is not clear.
        candidates: The frameworks that were found where none is configured.
    """

    root: Path
    table: Mapping[str, Any] = attrs.field(factory=dict)
    framework: Path | None = None
    candidates: tuple[Path, ...] = ()


def find_project(start: str | os.PathLike[str] | None = None) -> Project:
    """Find the project that a folder belongs to.

    Args:
        start: Where to stand; the current folder, if not given.

    Raises:
        LoadError: `[tool.progression]` cannot be read, or holds what is not known.
    """
    here = Path(start if start is not None else Path.cwd()).absolute()
    root = _root(here)
    table = _table(root / _FILE)
    if "framework" in table:
        configured = root / table["framework"]
        return Project(root, table, configured, (configured,))
    candidates = tuple(_below(root / _FOLDER)) or ((here,) if _holds_one(here) else ())
    framework = candidates[0] if len(candidates) == 1 else None
    return Project(root, table, framework, candidates)


def the_framework(project: Project) -> Path:
    """The place of a project's one framework.

    Raises:
        LoadError: There is none, or more than one.
    """
    if project.framework is not None:
        return project.framework
    setting = f'write `framework = "frameworks/company"` under `[tool.progression]` in {_FILE}.'
    names = [f"`{each.relative_to(project.root).as_posix()}`" for each in project.candidates]
    if names:
        message = f"There are several frameworks here: {listed(names)}."
        remedy = f"Name one of them, or {setting}"
    else:
        message = f"There is no framework here: neither in a folder below `{_FOLDER}/`, nor in the"
        message += " current folder."
        remedy = f"Give its path, or {setting}"
    finding = Finding(
        rule="several-frameworks" if names else "no-framework",
        message=message,
        why="Without a path, the project around the current folder says which framework is meant.",
        remedy=remedy,
        place=Location(str(project.root)),
    )
    raise LoadError([finding])


def _root(here: Path) -> Path:
    around = [here, *here.parents]
    for folder in around:
        if (folder / _FILE).is_file():
            return folder
    return next((folder for folder in around if any(_below(folder / _FOLDER))), here)


def _below(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    entries = sorted(each for each in folder.iterdir() if each.stem.isidentifier())
    return [
        each
        for each in entries
        if (each.is_dir() and any(each.glob("*.py"))) or (each.suffix == ".py" and each.is_file())
    ]


def _holds_one(folder: Path) -> bool:
    # A glance at the words is enough here; loading says the rest.
    return any(b"Framework(" in file.read_bytes() for file in sorted(folder.glob("*.py")))


def _table(file: Path) -> Mapping[str, Any]:
    if not file.is_file():
        return {}
    content = file.read_bytes()
    try:
        text = content.decode("utf-8")
        whole = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LoadError([_unreadable(file, error)]) from None
    tool = whole.get("tool")
    table = tool.get("progression", {}) if isinstance(tool, dict) else {}
    findings = list(_faults(file, text, table))
    if findings:
        raise LoadError(findings)
    found: Mapping[str, Any] = table
    return found


def _faults(file: Path, text: str, table: object) -> list[Finding]:
    if not isinstance(table, dict):
        return [_wrong(file, text, "progression", "`tool.progression` is a table of settings.")]
    findings = []
    for key, value in table.items():
        if key not in KEYS | TABLES:
            findings.append(_unknown(file, text, key))
        elif key in TABLES and not isinstance(value, dict):
            findings.append(
                _wrong(file, text, key, f"`{key}` is a table: [tool.progression.{key}].")
            )
        elif key in KEYS and not (isinstance(value, str) and value.strip()):
            findings.append(
                _wrong(file, text, key, f"`{key}` takes a path in quotes, not {value!r}.")
            )
    return findings


def _unknown(file: Path, text: str, key: str) -> Finding:
    near = near_misses(key, sorted(KEYS | TABLES), limit=1)
    known = listed([f"`{each}`" for each in sorted(KEYS)])
    hint = f"Did you mean `{near[0]}`?" if near else f"It has {known}."
    return Finding(
        rule="unknown-key",
        message=f"[tool.progression] has no key `{key}`. {hint}",
        why="A misspelt setting would silently do nothing.",
        remedy="Mend its name, or remove it.",
        place=_line_of(file, text, key),
    )


def _wrong(file: Path, text: str, key: str, message: str) -> Finding:
    return Finding(
        rule="wrong-setting",
        message=message,
        why="The setting cannot be understood as it stands.",
        remedy='For example: framework = "frameworks/company".',
        place=_line_of(file, text, key),
    )


def _unreadable(file: Path, error: ValueError) -> Finding:
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    line, column = (int(found[1]), int(found[2])) if found else (0, 0)
    words = re.sub(r"\s*\(at .*\)$", "", str(error)).replace("Invalid", "Malformed")
    return Finding(
        rule="broken-configuration",
        message=f"`{file.name}` cannot be read: {words}.",
        why="It says where the framework lies.",
        remedy="Mend the line; it is TOML.",
        place=Location(str(file), line, column),
    )


def _line_of(file: Path, text: str, key: str) -> Location:
    """The line of a key below `[tool.progression]`; line 0 where it is written in another form."""
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = line.strip().startswith("[tool.progression")
            if re.match(rf"\s*\[tool\.progression\.[\"']?{re.escape(key)}[\"']?\]", line):
                return Location(str(file), number, 1)
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
            return Location(str(file), number, len(line) - len(line.lstrip()) + 1)
    return Location(str(file))
