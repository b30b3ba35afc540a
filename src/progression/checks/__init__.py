"""Checks: what a career framework's text and structure could do better, as findings.

`check(framework)` runs all rules; `examine` also gives what comments and configuration keep back.
Both take the settings of a project from `project_configuration()`.

A rule is one module: `progression.checks.rule` says how it is made, and `progression.checks.rules`
holds the built-in ones. How findings look is decided in `progression.reports`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from progression.checks.baseline import Baseline, BaselineError, read_baseline
    from progression.checks.configuration import Configuration, ConfigurationError, Ignored
    from progression.checks.engine import Outcome, Suppressed, check, examine
    from progression.checks.reading import project_configuration, read_configuration
    from progression.checks.registry import RuleError, all_rules, built_in

__all__ = [
    "Baseline",
    "BaselineError",
    "Configuration",
    "ConfigurationError",
    "Ignored",
    "Outcome",
    "RuleError",
    "Suppressed",
    "all_rules",
    "built_in",
    "check",
    "examine",
    "project_configuration",
    "read_baseline",
    "read_configuration",
]

_ELSEWHERE = {
    "Baseline": "baseline",
    "BaselineError": "baseline",
    "Configuration": "configuration",
    "ConfigurationError": "configuration",
    "Ignored": "configuration",
    "Outcome": "engine",
    "RuleError": "registry",
    "Suppressed": "engine",
    "all_rules": "registry",
    "built_in": "registry",
    "check": "engine",
    "examine": "engine",
    "project_configuration": "reading",
    "read_baseline": "baseline",
    "read_configuration": "reading",
}


def __getattr__(name: str) -> object:
    # Rules import this package's modules, and must not run all others by doing so.
    if name not in _ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(importlib.import_module(f"{__name__}.{_ELSEWHERE[name]}"), name)
    globals()[name] = found
    return found
