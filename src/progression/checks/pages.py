"""The page of a rule: its docstring under fixed headings, its limits, and its measured figures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import attrs

from progression.checks.rule import Rule
from progression.errors import ProgressionError

HEADINGS = ("Why it matters", "Bad", "Good", "Source")
"""What stands below the first line of a rule's docstring, in this order."""

MEASURED = files("progression.checks") / "measured.toml"
"""Where the measured figures are kept; `python -m tests.checks.rates` measures the rates anew."""

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


class PageError(ProgressionError, ValueError):
    """The docstring of a rule is not made as a page is."""


@attrs.frozen
class Page:
    """What the docstring of a rule says.

    Attributes:
        fault: The fault in one sentence.
        why: Why it matters.
        bad: A section with an example that the rule reports.
        good: A section with an example that it does not report.
        source: Where the rule comes from.
    """

    fault: str
    why: str
    bad: str
    good: str
    source: str

    @property
    def bad_example(self) -> str:
        """The definitions that the rule must report."""
        return _block(self.bad)

    @property
    def good_example(self) -> str:
        """The definitions that no rule may report."""
        return _block(self.good)


@attrs.frozen
class Rate:
    """How often a rule speaks on one public framework.

    Attributes:
        framework: The framework's short name.
        findings: How many findings the rule has there.
        signals: How many signals the framework has.
    """

    framework: str
    findings: int
    signals: int

    @property
    def share(self) -> float:
        """Findings for each signal."""
        return self.findings / self.signals if self.signals else 0.0


@attrs.frozen
class Measured:
    """How a rule did on signals that were labelled by people.

    Attributes:
        precision: The share of its findings that a reader agreed with; None where it had none.
        recall: The share of the labelled faults that it found; None where there were none.
        labelled: How many findings the precision rests on.
    """

    precision: float | None
    recall: float | None
    labelled: int


def page_of(rule: Rule) -> Page:
    """Read the page of a rule; what it lacks is empty, as it may be in a company's own rules."""
    fault, *rest = _HEADING.split(rule.page)
    sections = dict(zip(rest[::2], (part.strip() for part in rest[1::2]), strict=True))
    return Page(
        " ".join(fault.split()) or f"The rule “{rule.name}” has something to say.",
        *(sections.get(heading, "") for heading in HEADINGS),
    )


def require_page(rule: Rule) -> None:
    """Make sure that a rule has the page that every built-in rule has.

    Raises:
        PageError: A heading or an example is missing, or stands elsewhere.
    """
    _, *rest = _HEADING.split(rule.page)
    headings = tuple(rest[::2])
    if headings != HEADINGS:
        wanted = ", ".join(f"“## {each}”" for each in HEADINGS)
        raise PageError(
            f"The docstring of the rule “{rule.name}” needs one line for the fault, then"
            f" {wanted}. It has: {', '.join(headings) or 'no headings'}."
        )
    page = page_of(rule)
    for name, section in (("Bad", page.bad), ("Good", page.good)):
        if len(_BLOCK.findall(section)) != 1:
            raise PageError(
                f"The section “{name}” of the rule “{rule.name}” needs one block of Python."
            )


def rates_of(rule: Rule) -> tuple[Rate, ...]:
    """How often a rule speaks on the public frameworks; empty where it was not measured."""
    figures = _figures()
    counted = figures.findings.get(rule.name)
    if counted is None:
        return ()
    return tuple(
        Rate(name, counted.get(name, 0), signals) for name, signals in figures.signals.items()
    )


def measured(rule: Rule) -> Measured | None:
    """How a rule did on labelled signals; None where it was not measured."""
    found = _figures().labelled.get(rule.name)
    if found is None:
        return None
    return Measured(found.get("precision"), found.get("recall"), int(found.get("count", 0)))


def markdown(rule: Rule) -> str:
    """The page of a rule as Markdown, below its heading."""
    return "".join(_sections(rule, page_of(rule)))


def _sections(rule: Rule, page: Page) -> Iterator[str]:
    weight = rule.severity.value if rule.severity else "off unless switched on"
    preview = ", preview" if rule.preview else ""
    yield f"{page.fault}\n\n"
    yield f"*{rule.group.value}; {weight}{preview}; since {rule.since}.*\n"
    for heading, text in zip(HEADINGS, (page.why, page.bad, page.good, page.source), strict=True):
        if text:
            yield f"\n## {heading}\n\n{text}\n"
    if rule.limits:
        yield "\n## Limits\n\n| name | default | meaning |\n|---|---|---|\n"
        for limit in rule.limits:
            yield f"| `{limit.name}` | {limit.default} | {limit.meaning} |\n"
    rates, labelled = rates_of(rule), measured(rule)
    if rates or labelled:
        yield "\n## Measured\n"
    if labelled:
        yield f"\n{_precision(labelled)}\n"
    if rates:
        yield "\n| public framework | findings | signals | findings for 100 signals |\n"
        yield "|---|---|---|---|\n"
        for rate in rates:
            share = f"{100 * rate.share:.1f}"
            yield f"| {rate.framework} | {rate.findings} | {rate.signals} | {share} |\n"


def _precision(labelled: Measured) -> str:
    parts = []
    if labelled.precision is not None:
        parts.append(f"a reader agreed with {100 * labelled.precision:.0f} % of its findings")
    if labelled.recall is not None:
        parts.append(f"it found {100 * labelled.recall:.0f} % of the labelled faults")
    counted = f"{labelled.labelled} labelled findings"
    return f"On {counted}, {' and '.join(parts)}." if parts else f"On {counted}."


def _block(section: str) -> str:
    return _BLOCK.findall(section)[0] if section else ""


@attrs.frozen
class _Figures:
    signals: Mapping[str, int] = attrs.field(factory=dict)
    findings: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)
    labelled: Mapping[str, Mapping[str, float]] = attrs.field(factory=dict)


@cache
def _figures() -> _Figures:
    """`measured.toml`: `[signals]` by framework, and for each rule a line in the two other tables.

    Figures only: how often rules speak on public frameworks (`[findings]`), and how they did on
    labelled signals (`[labelled]`: `precision` and `recall` from 0 to 1, and the `count` of signals
    that they rest on).
    """
    return _Figures(**tomllib.loads(MEASURED.read_text(encoding="utf-8")))
