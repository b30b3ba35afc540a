"""The error that carries everything that stops a framework from being loaded."""

from __future__ import annotations

from collections.abc import Sequence

from progression.errors import ProgressionError
from progression.findings import Finding


class LoadError(ProgressionError):
    """A framework could not be loaded.

    Attributes:
        findings: Everything that stops it, by place.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)
