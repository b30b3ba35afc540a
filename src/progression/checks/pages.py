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
class Tried:
    """How a rule did on signals that a reader labelled without knowing the rules.

    Attributes:
        found: On how many signals the rule spoke.
        agreed: On how many of those the reader named the same fault.
        labelled: On how many signals the reader named its fault.
    """

    found: int
    agreed: int
    labelled: int

    @property
    def precision(self) -> float | None:
        """The share of its findings that the reader agreed with; None where it had none."""
        return self.agreed / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the labelled faults that it found; None where there were none."""
        return self.agreed / self.labelled if self.labelled else None


@attrs.frozen
class Measured:
    """How a rule did where people judged.

    Attributes:
        labelled: On all labelled signals; None where the reader did not look for its fault.
        held_out: On the half of them that nobody read before it was measured, once.
        read: How many of its findings on public frameworks were read by the makers of the rules.
        defended: How many of those they would defend to the author.
    """

    labelled: Tried | None
    held_out: Tried | None
    read: int
    defended: int

    @property
    def precision(self) -> float | None:
        """The share of its findings that people agreed with: labelled signals and public ones."""
        tried = self.labelled or Tried(0, 0, 0)
        found = tried.found + self.read
        return (tried.agreed + self.defended) / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of the labelled faults that it found; None where it was not tried on any."""
        return self.labelled.recall if self.labelled else None


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
    """How a rule did where people judged; None where nobody did."""
    figures = _figures()
    tried, held = figures.labelled.get(rule.name), figures.held_out.get(rule.name)
    read = figures.read.get(rule.name, {"read": 0, "defended": 0})
    if tried is None and not read["read"]:
        return None
    return Measured(Tried(**tried) if tried else None, Tried(**held) if held else None, **read)


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
    rates, judged = rates_of(rule), measured(rule)
    if rates or judged:
        yield "\n## Measured\n"
    if judged:
        yield from _judged(judged)
    if rates:
        yield "\n| public framework | findings | signals | findings for 100 signals |\n"
        yield "|---|---|---|---|\n"
        for rate in rates:
            share = f"{100 * rate.share:.1f}"
            yield f"| {rate.framework} | {rate.findings} | {rate.signals} | {share} |\n"


def _judged(judged: Measured) -> Iterator[str]:
    """What people made of a rule's findings: the shares, and what they rest on."""
    shares = {"Precision": judged.precision, "recall": judged.recall}
    told = [f"{name} {100 * each:.0f} %" for name, each in shares.items() if each is not None]
    yield f"\n{', '.join(told)}.\n"
    yield "\n| judged | findings | agreed | faults found |\n|---|---|---|---|\n"
    rows = (
        ("labelled signals, by a reader who knew no rule", judged.labelled),
        ("the half of them that was kept out", judged.held_out),
    )
    for name, tried in rows:
        if tried:
            found = f"{tried.agreed} of {tried.labelled}"
            yield f"| {name} | {tried.found} | {tried.agreed} | {found} |\n"
    if judged.read:
        yield f"| findings on public frameworks, by us | {judged.read} | {judged.defended} | – |\n"


def _block(section: str) -> str:
    return _BLOCK.findall(section)[0] if section else ""


@attrs.frozen
class _Figures:
    signals: Mapping[str, int] = attrs.field(factory=dict)
    findings: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)
    labelled: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)
    held_out: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)
    read: Mapping[str, Mapping[str, int]] = attrs.field(factory=dict)


@cache
def _figures() -> _Figures:
    """`measured.toml`: `[signals]` by framework, and for each rule a line in the other tables.

    Figures only: how often rules speak on public frameworks (`[findings]`), how they did on all
    labelled signals (`[labelled]`) and on those that were kept out (`[held_out]`), and how many of
    their findings on public frameworks were read and would be defended (`[read]`).
    """
    return _Figures(**tomllib.loads(MEASURED.read_text(encoding="utf-8")))
