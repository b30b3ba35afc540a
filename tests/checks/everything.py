"""The configuration under which every rule runs, also those that are off or not settled."""

from __future__ import annotations

from progression.checks import Configuration, built_in
from progression.findings import Severity

EVERYTHING = Configuration(
    preview=True,
    severity={rule.name: Severity.ADVICE for rule in built_in().values() if rule.severity is None},
)
