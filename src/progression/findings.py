"""What a check or the loader has to say about a framework, as values.

A finding is not an exception: one run gathers all of them.
How they look on a terminal, in a pull request or as JSON is decided elsewhere.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs

from progression.location import Location


class Severity(enum.Enum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the weightiest, then upwards."""
        return _ORDER[self]


_ORDER = {severity: place for place, severity in enumerate(Severity)}


@attrs.frozen
class Edit:
    """Other text for a part of a file.

    Attributes:
        place: The part, from its line and column to its last; both are equal for what is put in.
        text: What stands there instead.
    """

    place: Location
    text: str


@attrs.frozen
class Fix:
    """What would mend a finding without changing what the framework means.

    Attributes:
        message: What it does, as a phrase such as “Remove the second space”.
        edits: Changes of files; all of them belong together.
    """

    message: str
    edits: tuple[Edit, ...]


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that is wrong, or could be better.

    Attributes:
        rule: The name of what was checked; it names the fault (`duplicate-id`).
        message: What is wrong, in one sentence.
        why: Why it matters, in one sentence; may be empty.
        remedy: What to do about it, in one sentence; may be empty.
        severity: How much it weighs.
        subject: Path of the object that it is about (`engineering/ic/engineer`); may be empty.
        place: Where that object, or the words within it, were written.
        also: Other places that belong to it, such as the first of two equal ids.
        fix: What would mend it, where that is safe.
        wording: A mark of the words that it is about, which changes when they do; may be empty.
    """

    rule: str
    message: str
    why: str = ""
    remedy: str = ""
    severity: Severity = Severity.ERROR
    subject: str = ""
    place: Location | None = None
    also: tuple[Location, ...] = ()
    fix: Fix | None = None
    wording: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same finding on another day: rule, object and wording."""
        return (self.rule, self.subject, self.wording)

    def __str__(self) -> str:
        start = f"{self.place}: " if self.place else ""
        return start + " ".join(part for part in (self.message, self.why, self.remedy) if part)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by file, line and column, then by weight and name."""

    def key(finding: Finding) -> tuple[str, int, int, int, str, str]:
        place = finding.place or Location("")
        return (
            place.file,
            place.line,
            place.column,
            _ORDER[finding.severity],
            finding.rule,
            finding.message,
        )

    return sorted(findings, key=key)


def errors_among(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a framework from being used."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
