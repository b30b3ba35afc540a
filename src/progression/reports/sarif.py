"""The outcome of a check as SARIF 2.1.0, the format that code scanning takes.

What a baseline takes in, and what comments suppress, is in it and marked as such.
Source: the OASIS standard “Static Analysis Results Interchange Format Version 2.1.0”.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from progression import __version__
from progression.checks import Outcome
from progression.checks.pages import markdown, page_of
from progression.checks.rule import Rule
from progression.findings import Finding, Fix, Severity
from progression.location import Location, short_path
from progression.reports.records import Record, Value

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HOME = "https://github.com/progression-framework/progression"
_BASE = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(outcome: Outcome, *, root: Path | None = None) -> Record:
    """One run, with its rules and all results, the weightiest first.

    Args:
        outcome: What the check gave.
        root: Files below it are named from there; it stands for `%SRCROOT%`.
    """
    return _Log(outcome, root).record()


class _Log:
    """One SARIF log."""

    def __init__(self, outcome: Outcome, root: Path | None) -> None:
        self._outcome = outcome
        self._root = root
        shown = {each.rule for each in self._all()}
        self._ids = [*(name for name in outcome.known if name in outcome.rules or name in shown)]
        self._ids += sorted(shown - set(self._ids))
        self._places = {name: place for place, name in enumerate(self._ids)}
        self._has_past = bool(outcome.baselined or outcome.older)

    def record(self) -> Record:
        driver: Record = {
            "name": "progression",
            "informationUri": _HOME,
            "semanticVersion": __version__,
            "rules": [self._rule(name) for name in self._ids],
        }
        run: Record = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": self._outcome.is_complete}],
            "results": list(self._results()),
        }
        return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}

    def _all(self) -> Iterator[Finding]:
        outcome = self._outcome
        yield from outcome.findings
        yield from outcome.older
        yield from outcome.baselined
        for each in outcome.suppressed:
            yield each.finding

    def _results(self) -> Iterator[Record]:
        outcome = self._outcome
        for finding in _worst_first(outcome.findings):
            yield self._result(finding, "new")
        for finding in _worst_first(outcome.older):
            yield self._result(finding, "unchanged")
        for finding in _worst_first(outcome.baselined):
            because = "Taken in by the baseline file."
            yield self._result(finding, "unchanged", _suppression("external", because))
        for each in outcome.suppressed:
            kind = "inSource" if each.is_in_source else "external"
            yield self._result(each.finding, "unchanged", _suppression(kind, each.reason))

    def _result(self, finding: Finding, state: str, suppression: Record | None = None) -> Record:
        words = " ".join(part for part in (finding.message, finding.why, finding.remedy) if part)
        result: Record = {
            "ruleId": finding.rule,
            "ruleIndex": self._places[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": words},
            "partialFingerprints": {"progression/v1": _digest(finding)},
        }
        if finding.place is not None:
            location: Record = {"physicalLocation": self._physical(finding.place)}
            if finding.subject:
                location["logicalLocations"] = [{"fullyQualifiedName": finding.subject}]
            result["locations"] = [location]
        if finding.also:
            result["relatedLocations"] = [
                {"id": number, "physicalLocation": self._physical(each)}
                for number, each in enumerate(finding.also, 1)
            ]
        if finding.fix is not None:
            result["fixes"] = [self._fix(finding.fix)]
        if self._has_past:
            result["baselineState"] = state
        # A result without this list and one with an empty one differ: only the latter says that
        # whoever made it looks for suppressions.
        result["suppressions"] = [suppression] if suppression else []
        return result

    def _physical(self, place: Location) -> Record:
        physical: Record = {"artifactLocation": self._artifact(place)}
        if place.line:
            physical["region"] = _region(place)
        return physical

    def _artifact(self, place: Location) -> Record:
        path = short_path(place.file, self._root)
        if Path(path).is_absolute():
            return {"uri": Path(path).as_uri()}
        return {"uri": quote(path), "uriBaseId": _BASE}

    def _fix(self, fix: Fix) -> Record:
        by_file: dict[str, list[Value]] = {}
        places: dict[str, Location] = {}
        for edit in fix.edits:
            places[edit.place.file] = edit.place
            by_file.setdefault(edit.place.file, []).append(
                {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
            )
        return {
            "description": {"text": fix.message},
            "artifactChanges": [
                {"artifactLocation": self._artifact(places[file]), "replacements": replacements}
                for file, replacements in by_file.items()
            ],
        }

    def _rule(self, name: str) -> Record:
        rule = self._outcome.known.get(name)
        if rule is None:
            return {"id": name}
        severity = self._outcome.rules.get(name)
        return {"id": name, **_described(rule, severity)}


def _described(rule: Rule, severity: Severity | None) -> Record:
    found: Record = {
        "properties": {"tags": [rule.group.value], "since": rule.since},
    }
    if severity is not None:
        found["defaultConfiguration"] = {"level": _LEVELS[severity]}
    if rule.page:
        page = page_of(rule)
        found["shortDescription"] = {"text": page.fault}
        found["fullDescription"] = {"text": page.why or page.fault}
        found["help"] = {"text": f"{page.fault}\n\n{page.why}", "markdown": markdown(rule)}
    return found


def _region(place: Location) -> Record:
    region: Record = {"startLine": place.line}
    if place.column:
        region["startColumn"] = place.column
    if place.end_line:
        region["endLine"] = place.end_line
    if place.end_column:
        region["endColumn"] = place.end_column
    return region


def _suppression(kind: str, reason: str) -> Record:
    suppression: Record = {"kind": kind, "status": "accepted"}
    if reason:
        suppression["justification"] = reason
    return suppression


def _digest(finding: Finding) -> str:
    words = "\n".join((*finding.key, "" if finding.wording else finding.message))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _worst_first(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.severity.rank)
