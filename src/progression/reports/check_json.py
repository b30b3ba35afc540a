"""The outcome of a check as a plain record, for other tools."""

from __future__ import annotations

from pathlib import Path

from progression.checks import Outcome
from progression.findings import Finding, Severity
from progression.location import Location, short_path
from progression.reports.records import Record, Value


def outcome_record(outcome: Outcome, *, root: Path | None = None) -> Record:
    """Every finding as a record, and how many are not shown.

    Args:
        outcome: What the check gave.
        root: Files below it are named from there.
    """
    counts: dict[str, Value] = {
        severity.value: sum(each.severity is severity for each in outcome.findings)
        for severity in Severity
    }
    return {
        "format": "progression-check/1",
        "is_complete": outcome.is_complete,
        "findings": [finding_record(each, root) for each in outcome.findings],
        "counts": counts,
        "not_shown": {
            "older": len(outcome.older),
            "baselined": len(outcome.baselined),
            "suppressed": len(outcome.suppressed),
        },
    }


def finding_record(finding: Finding, root: Path | None = None) -> Record:
    """One finding; places count lines and columns from 1, and columns in characters."""
    fix: Value = None
    if finding.fix is not None:
        fix = {
            "message": finding.fix.message,
            "edits": [
                {"place": _place(each.place, root), "text": each.text} for each in finding.fix.edits
            ],
        }
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "why": finding.why,
        "remedy": finding.remedy,
        "subject": finding.subject,
        "wording": finding.wording,
        "place": _place(finding.place, root),
        "also": [_place(each, root) for each in finding.also],
        "fix": fix,
    }


def _place(place: Location | None, root: Path | None) -> Value:
    if place is None:
        return None
    return {
        "file": short_path(place.file, root),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
