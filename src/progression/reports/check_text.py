"""The outcome of a check as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from progression.checks import Outcome
from progression.prose import counted, listed
from progression.reports.findings import Segment, styled


def outcome_text(
    outcome: Outcome, *, root: Path | None = None, width: int = 80
) -> Iterator[Segment]:
    """Every finding, then what is not shown, counted, and the way to see it.

    Args:
        outcome: What the check gave.
        root: Files below it are named from there.
        width: Columns to fill.
    """
    yield from styled(outcome.findings, root=root, width=width)
    if not outcome.findings:
        yield "Nothing to say.\n" if not _hidden(outcome) else "Nothing new to say.\n", "strong"
    fixable = sum(finding.fix is not None for finding in outcome.findings)
    if fixable:
        number = "One of them" if fixable == 1 else f"{fixable} of them"
        yield f"{number} can be mended for you: progression check --fix (--diff shows how).\n", ""
    hidden = _hidden(outcome)
    if hidden:
        yield f"Not shown: {listed(hidden)}.\n", ""
    if not outcome.is_complete:
        yield "The framework does not load, so that no other rule could be tried.\n", ""


def _hidden(outcome: Outcome) -> list[str]:
    parts = []
    if outcome.older:
        parts.append(f"{counted(len(outcome.older), 'older finding')} (leave out --changed)")
    if outcome.baselined:
        parts.append(f"{len(outcome.baselined)} in the baseline")
    if outcome.suppressed:
        parts.append(f"{len(outcome.suppressed)} suppressed with a comment or an exception")
    return parts
