"""The baseline file: what a framework had to be forgiven for on the day when checks began.

It is keyed by rule, object and wording, so that a text that is touched is judged like a new one.
What is found no longer is taken out of it, so that it only ever shrinks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import attrs

from progression.checks.engine import Outcome
from progression.errors import ProgressionError
from progression.findings import Finding

_FORMAT = "progression-baseline/1"

Key = tuple[str, str, str]
"""Rule, path of the object, mark of the wording."""


class BaselineError(ProgressionError, ValueError):
    """A baseline file cannot be read."""


@attrs.frozen
class Baseline:
    """What is forgiven.

    Attributes:
        keys: One entry for each finding.
    """

    keys: frozenset[Key] = frozenset()

    def text(self) -> str:
        """The file: one line for each finding, in order, so that a comparison shows what left."""
        lines = [f"    {json.dumps(key, ensure_ascii=False)}" for key in sorted(self.keys)]
        inner = "[\n{}\n  ]".format(",\n".join(lines)) if lines else "[]"
        return f'{{\n  "format": "{_FORMAT}",\n  "findings": {inner}\n}}\n'

    def applied(self, outcome: Outcome) -> Outcome:
        """An outcome without the findings that are forgiven, which it keeps apart."""
        taken = tuple(each for each in outcome.findings if each.key in self.keys)
        left = tuple(each for each in outcome.findings if each.key not in self.keys)
        return attrs.evolve(outcome, findings=left, baselined=(*outcome.baselined, *taken))

    def shrunk(self, outcome: Outcome) -> Baseline:
        """The baseline without what an outcome of the whole framework no longer needs.

        Entries of rules that did not run are kept, since nobody knows about them.
        """
        needed = {each.key for each in outcome.baselined}
        return Baseline(
            frozenset(key for key in self.keys if key in needed or key[0] not in outcome.rules)
        )


def baseline_of(findings: Iterable[Finding]) -> Baseline:
    """The baseline that forgives some findings; what stops a framework is never forgiven."""
    return Baseline(frozenset(each.key for each in findings if each.wording))


def read_baseline(file: Path) -> Baseline:
    """Read a baseline file; where there is none, nothing is forgiven.

    Raises:
        BaselineError: It is not such a file.
    """
    if not file.is_file():
        return Baseline()
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BaselineError(
            f"The baseline {file} cannot be read: {error}. It is JSON; restore it from git, or"
            " write it anew with “progression check --write-baseline”."
        ) from None
    entries = found.get("findings") if isinstance(found, dict) else None
    if not isinstance(found, dict) or found.get("format") != _FORMAT or not _are_keys(entries):
        raise BaselineError(
            f"The file {file} is no baseline of this version of progression (“{_FORMAT}”)."
            " Write it anew with “progression check --write-baseline”."
        )
    return Baseline(frozenset((each[0], each[1], each[2]) for each in entries or ()))


def _are_keys(entries: object) -> bool:
    return isinstance(entries, list) and all(
        isinstance(each, list) and len(each) == 3 and all(isinstance(part, str) for part in each)
        for each in entries
    )
