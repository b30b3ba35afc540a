"""What a company says about its change notes: `[tool.progression.changes]`.

```toml
[tool.progression.changes]
folder = "changes"
changelog = "CHANGELOG.md"
base = "origin/main"
approvers = ["Head of Operations"]
notice-days = 30
```
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from progression.loader.project import Project, find_project
from progression.loader.settings import (
    RefusedError,
    number,
    path_inside,
    read_settings,
    text,
    texts,
)

_TABLE = "tool.progression.changes"
_LONGEST = 3660


def _days(value: Any) -> int:
    days = number(value)
    if days > _LONGEST:
        raise RefusedError(f"takes a number of days up to {_LONGEST}")
    return days


_TAKES = {
    "folder": path_inside,
    "changelog": path_inside,
    "base": text,
    "approvers": texts,
    "notice-days": _days,
}


@attrs.frozen(kw_only=True)
class Policy:
    """Where change notes lie, and what a company asks of them.

    Attributes:
        folder: The folder of the notes, from the folder of `pyproject.toml`.
        changelog: The file that releases are told in, from there as well.
        base: The branch that changes are compared with; found by itself where it is empty.
        approvers: Who may agree to changes that ask more; empty where nobody has to.
        notice_days: Days that lie at least between today and the day from which more is asked.
    """

    folder: str = "changes"
    changelog: str = "CHANGELOG.md"
    base: str = ""
    approvers: tuple[str, ...] = ()
    notice_days: int = 0


def read_policy(table: Mapping[str, Any], file: Path) -> Policy:
    """What a table says about change notes.

    Args:
        table: The table `[tool.progression.changes]`, as TOML gives it.
        file: The `pyproject.toml` that it came from, for the places of faults.

    Raises:
        LoadError: It holds a key that is not known, or a value that no key takes.
    """
    found = read_settings(table, _TAKES, name=_TABLE, file=file, page="Change notes")
    return Policy(**found)


def policy_of(project: Project) -> Policy:
    """What a project says about change notes.

    Raises:
        LoadError: As for `read_policy`.
    """
    return read_policy(project.table.get("changes", {}), project.root / "pyproject.toml")


def project_policy(start: str | os.PathLike[str] | None = None) -> Policy:
    """What the project around a folder says about change notes.

    Args:
        start: Where to stand; the current folder, if not given.

    Raises:
        LoadError: As for `read_policy`; or `pyproject.toml` cannot be read.
    """
    return policy_of(find_project(start))
