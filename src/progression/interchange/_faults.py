"""What is wrong with a document, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from progression.errors import ProgressionError
from progression.prose import counted

_SHOWN = 25


@attrs.frozen
class Fault:
    """One thing that is wrong in a document.

    Attributes:
        path: Where it stands, such as `$.clusters[0].tracks[1].lane`; empty where that is not the
            point.
        message: What is wrong and what to do, in people's words.
        line: Line in the document, counted from 1; 0 where it is not known.
        column: Column in characters, counted from 1; 0 where it is not known.
    """

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = f" (line {self.line}, column {self.column})" if self.line else ""
        start = f"{self.path}{place}"
        return f"{start}: {self.message}" if start else self.message


class FormatError(ProgressionError, ValueError):
    """A document cannot be read, or a framework cannot be written in a format.

    Attributes:
        faults: All that is wrong, in the order of the document.
        name: The document, as it was opened; empty where it has no name.
    """

    def __init__(self, faults: Iterable[Fault], name: str = "") -> None:
        self.faults = tuple(faults)
        self.name = name
        super().__init__(self.faults, name)

    def __str__(self) -> str:
        lines = [str(fault) for fault in self.faults[:_SHOWN]]
        hidden = len(self.faults) - len(lines)
        if hidden:
            lines.append(f"... and {counted(hidden, 'more fault')}.")
        if self.name:
            lines.insert(0, f"{self.name}:")
        return "\n".join(lines)
