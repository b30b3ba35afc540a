"""What a company says about its checks: `[tool.progression.check]`.

```toml
[tool.progression.check]
ignore = ["signal-without-example"]
fail-on = "warning"
rules = ["company_rules"]

[tool.progression.check.severity]
long-signal = "error"

[tool.progression.check.vocabulary]
allow = ["go-to"]
forbid = { synergy = "", staff = "colleagues" }

[tool.progression.check.style]
person = "third"
final-stop = true

[tool.progression.check.limits]
words-in-a-signal = 25

[[tool.progression.check.exceptions]]
at = "direction/decides-in-writing"
ignore = ["vague-trait"]
reason = "The works council agreed on this wording."
```
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from progression.checks.rule import Group, Rule
from progression.checks.settings import Settings
from progression.errors import ProgressionError
from progression.findings import Finding, Severity
from progression.location import Location
from progression.names import near_misses

BASELINE = "progression-baseline.json"
"""The name of the baseline file, beside `pyproject.toml`, unless another is configured."""


class ConfigurationError(ProgressionError, ValueError):
    """What a company says about its checks cannot be followed.

    Attributes:
        findings: Everything that is wrong with it, each with its place.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)


@attrs.frozen(kw_only=True)
class Ignored:
    """Rules that are not applied to one object; for objects that no comment can stand at.

    Attributes:
        at: The path of the object.
        ignore: The names of the rules.
        reason: Why.
        place: Where this was written.
    """

    at: str
    ignore: tuple[str, ...]
    reason: str
    place: Location | None = None

    def covers(self, finding: Finding) -> bool:
        """Tell whether it keeps a finding back."""
        return self.at == finding.subject and finding.rule in self.ignore


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Configuration:
    """Which rules run, how much they weigh, and what they are told.

    Attributes:
        select: Names of rules and groups that run; None for all that are settled and not off.
        ignore: Names of rules and groups that do not run.
        severity: Weights by the name of a rule; None switches it off.
        preview: Whether rules that are not settled run as well.
        fail_on: The weight from which findings fail a check on the command line.
        baseline: Path of the baseline file, from the folder of `pyproject.toml`.
        rules: Names of modules with rules of the company's own.
        exceptions: Objects for which rules are ignored.
        settings: Vocabulary, house style and limits.
        root: The folder of `pyproject.toml`, from which modules of rules are imported.
        places: Where each key was written, for messages.
    """

    select: tuple[str, ...] | None = attrs.field(
        default=None, converter=attrs.converters.optional(_names)
    )
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_names)
    severity: Mapping[str, Severity | None] = attrs.field(factory=dict)
    preview: bool = False
    fail_on: Severity = Severity.WARNING
    baseline: str = BASELINE
    rules: tuple[str, ...] = attrs.field(default=(), converter=_names)
    exceptions: tuple[Ignored, ...] = attrs.field(default=(), converter=tuple)
    settings: Settings = attrs.field(factory=Settings)
    root: Path | None = attrs.field(default=None, eq=False, repr=False)
    places: Mapping[str, Location] = attrs.field(factory=dict, eq=False, repr=False)

    def selection(self, known: Mapping[str, Rule]) -> dict[str, Severity]:
        """The rules that run, each with its weight.

        Raises:
            ConfigurationError: Something names a rule, group or limit that does not exist.
        """
        faults = list(self._unknown(known))
        if faults:
            raise ConfigurationError(faults)
        chosen: dict[str, Severity] = {}
        ignored = _spread(self.ignore, known)
        for name, rule in known.items():
            severity = self._severity(rule, known)
            if severity is not None and name not in ignored:
                chosen[name] = severity
        return chosen

    def for_rules(self, known: Mapping[str, Rule]) -> Configuration:
        """The same for these rules alone: what it says of others is left out.

        Args:
            known: The rules that there are to be, such as the built-in ones.
        """
        names = {*known, *(group.id for group in Group), "all"}
        limits = {limit.name for rule in known.values() for limit in rule.limits}
        exceptions = [
            attrs.evolve(each, ignore=tuple(name for name in each.ignore if name in known))
            for each in self.exceptions
        ]
        kept = {name: number for name, number in self.settings.limits.items() if name in limits}
        return attrs.evolve(
            self,
            rules=(),
            select=None if self.select is None else [each for each in self.select if each in names],
            ignore=[each for each in self.ignore if each in names],
            severity={name: each for name, each in self.severity.items() if name in known},
            # The converter takes them as they are; a type checker sees what it reads from TOML.
            exceptions=tuple(each for each in exceptions if each.ignore),  # type: ignore[misc]
            settings=attrs.evolve(self.settings, limits=kept),
        )

    def _severity(self, rule: Rule, known: Mapping[str, Rule]) -> Severity | None:
        """The weight of a rule; None where it does not run."""
        is_named = rule.name in (self.select or ()) or rule.name in self.severity
        if self.select is not None and rule.name not in _spread(self.select, known):
            return None
        if rule.preview and not self.preview and not is_named:
            return None
        if rule.name in self.severity:
            return self.severity[rule.name]
        if rule.severity is None and rule.name in (self.select or ()):
            return Severity.ADVICE
        return rule.severity

    def _unknown(self, known: Mapping[str, Rule]) -> Iterable[Finding]:
        names = [*known, *(group.id for group in Group), "all"]
        for key, given in (("select", self.select or ()), ("ignore", self.ignore)):
            for name in given:
                if name not in names:
                    yield unknown_rule(name, names, f"`{key}`", self.places.get(key))
        for name in self.severity:
            if name not in known:
                place = self.places.get(f"severity.{name}")
                yield unknown_rule(name, known, "`severity`", place)
        for each in self.exceptions:
            for name in each.ignore:
                if name not in known:
                    yield unknown_rule(name, known, f"the exception at “{each.at}”", each.place)
        limits = {limit.name for rule in known.values() for limit in rule.limits}
        for name in self.settings.limits:
            if name not in limits:
                yield unknown_limit(name, limits, self.places.get(f"limits.{name}"))


def unknown_rule(name: str, known: Iterable[str], where: str, place: Location | None) -> Finding:
    """A rule is named that does not exist."""
    near = near_misses(name, known, limit=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return Finding(
        rule="unknown-rule",
        message=f"There is no rule “{name}”, which {where} names.{hint}",
        why="A misspelt name would silently do nothing.",
        remedy="“progression rules” lists the rules.",
        place=place,
    )


def unknown_limit(name: str, known: Iterable[str], place: Location | None) -> Finding:
    """A limit is set that no rule has."""
    names = sorted(known)
    near = near_misses(name, names, limit=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(names) or 'none'}."
    return Finding(
        rule="unknown-limit",
        message=f"No rule has a limit “{name}”. {hint}",
        why="A misspelt name would silently do nothing.",
        remedy="“progression rule NAME” tells the limits of a rule.",
        place=place,
    )


def _spread(names: Iterable[str], known: Mapping[str, Rule]) -> frozenset[str]:
    """Names of rules and groups as names of rules."""
    given = frozenset(names)
    return frozenset(
        name
        for name, rule in known.items()
        if name in given or rule.group.id in given or "all" in given
    )
