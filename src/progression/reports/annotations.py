"""The outcome of a check beside the lines of a pull request: GitHub and GitLab."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from progression.checks import Outcome
from progression.findings import Finding, Severity
from progression.location import short_path
from progression.prose import counted, listed
from progression.reports.records import Record, Value

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_GITHUB_MOST = 10
"""Annotations of one level that GitHub shows for one step; it drops the others silently."""

_GITLAB = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


def github(outcome: Outcome, *, root: Path | None = None) -> Iterator[str]:
    """Workflow commands for GitHub Actions, one a line: the worst first, and the rest counted.

    Source: “Workflow commands for GitHub Actions” in GitHub's documentation.

    Args:
        outcome: What the check gave.
        root: The top of the checkout, from which GitHub names files.
    """
    left: list[str] = []
    by_weight = {
        severity: [each for each in outcome.findings if each.severity is severity]
        for severity in Severity
    }
    crowded = any(len(each) > _GITHUB_MOST for each in by_weight.values())
    for severity, findings in by_weight.items():
        # What is left out is told in a notice of its own, which takes one of their places.
        most = _GITHUB_MOST - (crowded and severity is Severity.ADVICE)
        for finding in findings[:most]:
            yield _command(_GITHUB[severity], finding, root)
        if len(findings) > most:
            left.append(f"{len(findings) - most} of {counted(len(findings), _noun(severity))}")
    if left:
        words = f"Not shown here: {listed(left)}. The log of “progression check” has them all."
        yield f"::notice title=progression::{_escaped(words)}"


def gitlab(outcome: Outcome, *, root: Path | None = None) -> list[Value]:
    """A Code Quality report for GitLab: a list of records, the worst first.

    Source: “Code Quality report format” in GitLab's documentation.

    Args:
        outcome: What the check gave.
        root: The top of the checkout, from which GitLab names files.
    """
    seen: dict[str, int] = {}
    records: list[Value] = []
    for finding in sorted(outcome.findings, key=lambda each: each.severity.rank):
        place = finding.place
        if place is None:
            continue
        lines: Record = {"begin": max(place.line, 1)}
        if place.end_line > place.line:
            lines["end"] = place.end_line
        file = short_path(place.file, root)
        # GitLab drops a second record of one fingerprint, so equal ones are numbered.
        key = "\n".join((*finding.key, file, finding.message))
        seen[key] = seen.get(key, 0) + 1
        mark = hashlib.sha256(f"{key}\n{seen[key]}".encode("utf-8", "surrogatepass"))
        records.append(
            {
                "description": " ".join(filter(None, (finding.message, finding.remedy))),
                "check_name": finding.rule,
                "fingerprint": mark.hexdigest()[:32],
                "severity": _GITLAB[finding.severity],
                "location": {"path": file, "lines": lines},
            }
        )
    return records


def _noun(severity: Severity) -> str:
    return {Severity.ADVICE: "notice"}.get(severity, severity.value)


def _command(level: str, finding: Finding, root: Path | None) -> str:
    facts = {"title": f"progression: {finding.rule}"}
    place = finding.place
    if place is not None:
        facts["file"] = short_path(place.file, root)
        if place.line:
            facts["line"] = str(place.line)
            facts["endLine"] = str(max(place.end_line, place.line))
        # Columns only count within one line.
        if place.column and place.end_line == place.line:
            facts["col"] = str(place.column)
            facts["endColumn"] = str(place.end_column)
    words = "\n".join(part for part in (finding.message, finding.why, finding.remedy) if part)
    named = ",".join(f"{name}={_escaped_fact(value)}" for name, value in facts.items())
    return f"::{level} {named}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_fact(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
