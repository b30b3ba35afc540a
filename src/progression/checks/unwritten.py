"""Checks definitions that stand in no file yet, among those that do; nothing is executed.

What a draft defines and the framework does not hold yet is checked as if the framework held it, so
that a competency can be checked before a level asks it, and a level before it stands in a track.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

import attrs

from progression.catalog import Catalog
from progression.checks.configuration import Configuration
from progression.checks.engine import Outcome
from progression.checks.folder import Loaded, outcome_of
from progression.checks.rule import Rule
from progression.checks.texts import standings
from progression.findings import Finding, Severity, errors_among
from progression.model import (
    INDIVIDUAL_CONTRIBUTOR,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Level,
    Milestone,
    Practice,
    Prompt,
    Signal,
    Step,
    Track,
    Trigger,
)
from progression.model.integrity import faults as integrity_faults
from progression.sources import sources_of
from progression.static import Evaluation, evaluate

_OURS = "draft"
"""The id of what is put around a part that stands nowhere."""


@attrs.frozen
class Drafted:
    """What a check of a draft gave.

    Attributes:
        outcome: What the rules said.
        framework: The framework with the draft in it; None where that cannot be read.
        loose: Names of what the draft defines and the framework does not hold.
        unchecked: Names of what belongs into something that the draft does not say, such as a
            signal that no competency holds; no rule has read it.
    """

    outcome: Outcome
    framework: Framework | None
    loose: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


def check_unwritten(
    draft: Mapping[str, str],
    among: Mapping[str, str | bytes],
    configuration: Configuration,
    *,
    package: str,
    today: datetime.date,
    rules: Mapping[str, Rule],
    folder: str = "",
) -> Drafted:
    """Check definition files that are held in memory.

    Args:
        draft: What each file of the draft says, by its path within the framework's folder.
        among: The files that there are, by path; those of the draft take their places.
        configuration: What the company has set.
        package: Name of the package that the files form; empty for a file that stands alone.
        today: The day of the check.
        rules: All rules that there are.
        folder: Where the files lie, to put in front of the paths in locations.

    Raises:
        ConfigurationError: The configuration names a rule or limit that does not exist.
    """
    evaluation = evaluate({**among, **draft}, package=package, folder=folder)
    known = sources_of(draft, package, folder).modules
    own = {source.module for source in known.values() if source.path in draft}
    findings = [each for each in evaluation.findings if each.rule != "no-framework"]
    framework, loose = evaluation.framework, {}
    if not errors_among(findings):
        loose = _loose(evaluation, own)
        framework = _holding(framework, list(loose.values())) if framework or loose else None
    if framework is None or errors_among([*findings, *integrity_faults(framework)]):
        told = findings if framework or findings else evaluation.findings
        unread = Loaded(None, (*told, *_impossible(framework)))
        return Drafted(outcome_of(unread, configuration, today=today, rules=rules), None)
    loaded = Loaded(framework, tuple(findings))
    outcome = outcome_of(loaded, configuration, today=today, rules=rules)
    return Drafted(
        attrs.evolve(outcome, findings=tuple(_about_draft(outcome.findings, framework))),
        None if loose else framework,
        tuple(loose),
        tuple(_unchecked(evaluation, own, framework)),
    )


_Part = Cluster | Track | Level | Competency
_INNER = Signal | Step | Milestone | Trigger | Prompt | Practice


def _impossible(framework: Framework | None) -> list[Finding]:
    return errors_among(integrity_faults(framework)) if framework is not None else []


def _loose(evaluation: Evaluation, own: Iterable[str]) -> dict[str, _Part]:
    """What the modules of a draft define and the framework does not hold, by name."""
    held: set[int] = set()
    if evaluation.framework is not None:
        held = {id(each.noun) for each in standings(Catalog(evaluation.framework))}
    return {
        name: value
        for module in sorted(own)
        for name, value in evaluation.defined.get(module, {}).items()
        if isinstance(value, Cluster | Track | Level | Competency) and id(value) not in held
    }


def _unchecked(evaluation: Evaluation, own: Iterable[str], framework: Framework) -> Iterable[str]:
    """What the modules of a draft define and nothing holds, not even a loose part, by name."""
    held = {_said(each.noun) for each in standings(Catalog(framework))}
    for module in sorted(own):
        for name, value in evaluation.defined.get(module, {}).items():
            if isinstance(value, _INNER) and _said(value) not in held:
                yield name


def _said(noun: object) -> tuple[type, str, str]:
    """What makes a part the same wherever it stands: a walk meets one that is used twice once."""
    rung = getattr(noun, "rung", None)
    told = getattr(noun, "text", "") or getattr(noun, "summary", "")
    return type(noun), getattr(noun, "id", "") or getattr(rung, "id", ""), told


def _holding(framework: Framework | None, loose: Sequence[_Part]) -> Framework:
    """The framework with what stands nowhere in it."""
    inside = {id(inner) for each in loose for inner in _held_by(each)}
    outer = [each for each in loose if id(each) not in inside]
    clusters = [each for each in outer if isinstance(each, Cluster)]
    tracks = [each for each in outer if isinstance(each, Track)]
    levels = [each for each in outer if isinstance(each, Level)]
    if levels:
        tracks.append(Track(_OURS, "Draft", lane=INDIVIDUAL_CONTRIBUTOR, levels=levels))
    if tracks:
        clusters.append(Cluster(_OURS, "Draft", tracks=tracks))
    competencies = [each for each in loose if isinstance(each, Competency)]
    if framework is None:
        framework = Framework(_OURS, "Draft", cumulative=True, dimensions=_dimensions(competencies))
        asked = [
            expectation.competency
            for cluster in clusters
            for track in cluster.tracks
            for level in track.levels
            for expectation in level.expects
        ]
        known = {each.id for each in competencies}
        competencies += {each.id: each for each in asked if each.id not in known}.values()
    if not loose:
        return framework
    return attrs.evolve(
        framework,
        clusters=[*framework.clusters, *clusters],
        competencies=[*framework.competencies, *competencies],
    )


def _held_by(part: _Part) -> Iterable[object]:
    if isinstance(part, Cluster):
        for inner in part.clusters:
            yield inner
            yield from _held_by(inner)
        for track in part.tracks:
            yield track
            yield from track.levels
    elif isinstance(part, Track):
        yield from part.levels


def _dimensions(competencies: Iterable[Competency]) -> list[Dimension]:
    found = [each.dimension for each in competencies if each.dimension is not None]
    return list({each.id: each for each in found}.values())


def _about_draft(findings: Iterable[Finding], framework: Framework) -> Iterable[Finding]:
    """The findings less those about what was put around a part that stands nowhere."""
    ours = {f"{_OURS}/{_OURS}"}
    if framework.id == _OURS:
        ours.add("")
    if framework.id == _OURS or any(each.id == _OURS for each in framework.clusters):
        ours.add(_OURS)
    for finding in findings:
        if finding.subject not in ours or finding.severity is Severity.ERROR:
            yield finding
