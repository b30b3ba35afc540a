"""What can go wrong, as exceptions that keep their parts.

An error is an exception; what a check reports is a finding (`progression.findings`).
Each error subclasses what a caller already catches, says what is wrong and what to do, and pickles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self


class ProgressionError(Exception):
    """Everything that this package raises on purpose."""


class DefinitionError(ProgressionError):
    """Something in a definition is impossible, so the object cannot exist.

    Attributes:
        field: The field that it is about; empty where it is about the whole object.
        argument: The place of that field's value where it was given by position, counted from 0.
    """

    field: str = ""
    argument: int | None = None

    def about(self, field: str, argument: int | None = None) -> Self:
        """Remember which field this is about, and give the error back."""
        self.field = field
        self.argument = argument
        return self


class FieldError(DefinitionError, TypeError):
    """A field is misspelt, missing, or given something of the wrong kind."""


class ContentError(DefinitionError, ValueError):
    """A field holds something that can never be right, such as an empty id."""


class PathError(ProgressionError, KeyError):
    """A path leads nowhere.

    Attributes:
        path: What was asked for.
        near: Paths that exist and look alike, best first.
    """

    def __init__(self, path: str, near: Sequence[str] = ()) -> None:
        self.path = path
        self.near = tuple(near)
        super().__init__(path, self.near)

    def __str__(self) -> str:
        if self.near:
            return f"Nothing stands at “{self.path}”. Near it: {', '.join(self.near)}."
        return f"Nothing stands at “{self.path}”."


class AmbiguousPathError(PathError):
    """A path could mean more than one thing.

    Attributes:
        path: What was asked for.
        near: What it could mean, one description each.
    """

    def __str__(self) -> str:
        return f"“{self.path}” could mean more than one thing: {'; '.join(self.near)}."
