"""Checks a folder of definitions, whether it loads or not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from progression.checks.configuration import Configuration
from progression.checks.engine import Outcome, examine
from progression.checks.rule import Rule
from progression.findings import Finding, Severity, in_order
from progression.loader.personal import personal_findings, repository_of
from progression.loader.running import run
from progression.model import Framework
from progression.sources import Sources
from progression.sources.folder import read_folder
from progression.static import evaluate_sources

NOT_STATIC, CHANGING = "not-static", "changing-definition"


@attrs.frozen
class Loaded:
    """What loading a folder for a check gave.

    Attributes:
        framework: The framework; None where the files do not make one.
        findings: What loading had to say: errors that stop it, and advice.
    """

    framework: Framework | None
    findings: tuple[Finding, ...]


def check_folder(
    folder: Path,
    configuration: Configuration,
    *,
    today: datetime.date,
    rules: Mapping[str, Rule],
) -> Outcome:
    """Load a folder or file of definitions, and check it.

    Where it does not load, what stops it is the outcome. What belongs to people and lies in the
    repository of the framework is found as well.

    Args:
        folder: The folder or file.
        configuration: What the company has set.
        today: The day of the check.
        rules: All rules that there are.

    Raises:
        ConfigurationError: The configuration names a rule or limit that does not exist.
    """
    outcome = outcome_of(loaded(folder), configuration, today=today, rules=rules)
    # Whatever is set or forgiven, what belongs to a person does not belong here.
    personal = personal_findings([repository_of(folder)])
    return attrs.evolve(outcome, findings=tuple(in_order([*outcome.findings, *personal])))


def outcome_of(
    found: Loaded,
    configuration: Configuration,
    *,
    today: datetime.date,
    rules: Mapping[str, Rule],
) -> Outcome:
    """Check what was loaded; what stops it from loading is the outcome where it does not.

    Raises:
        ConfigurationError: The configuration names a rule or limit that does not exist.
    """
    if found.framework is None:
        chosen = configuration.selection(rules)
        ordered = tuple(in_order(found.findings))
        return Outcome(findings=ordered, rules=chosen, known=rules)
    return examine(found.framework, configuration, today=today, rules=rules, loading=found.findings)


def loaded(folder: Path) -> Loaded:
    """Load a folder by running it, and look whether it could be read without being run."""
    reading = read_folder(folder)
    if reading.sources is None:
        return Loaded(None, reading.findings)
    place = str(folder)
    framework, findings = run(reading.sources, place)
    found = [*reading.findings, *findings]
    if framework is not None and not found:
        found += _looked_at(framework, reading.sources, place)
    return Loaded(framework, tuple(found))


def _looked_at(framework: Framework, sources: Sources, place: str) -> Iterator[Finding]:
    """What is worth saying about files that load."""
    found = [each for each in evaluate_sources(sources, place).findings if each.rule == NOT_STATIC]
    # What is plain is the same each time; only what runs may differ.
    if found and run(sources, place)[0] != framework:
        yield Finding(
            rule=CHANGING,
            message="The definitions give another framework each time that they are loaded.",
            why="Nobody could say what holds, and each comparison would show a change.",
            remedy="Write out what depends on the day, on chance or on the machine.",
            severity=Severity.WARNING,
            place=found[0].place,
            also=tuple(each.place for each in found[1:] if each.place is not None),
        )
        # That they need to be run is the lesser half of it.
        return
    for finding in found:
        yield attrs.evolve(finding, severity=Severity.ADVICE)
