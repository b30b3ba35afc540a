"""How often each rule speaks on the public frameworks: `python -m tests.checks.rates`.

Prints the table, rule by framework, and writes the figures into the package.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import attrs

from progression.catalog import Catalog
from progression.checks import Outcome, built_in, examine
from progression.checks.examples import TODAY
from progression.checks.rule import Context
from tests.checks.everything import EVERYTHING
from tests.checks.measured import write_rates
from tests.corpus.sources import ADAPTERS


@attrs.frozen
class Checked:
    """One public framework, checked by all rules.

    Attributes:
        signals: How many signals it has, or summaries where it has none.
        outcome: What all rules say, those that are off and previews included.
    """

    signals: int
    outcome: Outcome

    @property
    def findings(self) -> Counter[str]:
        """How many findings each rule has."""
        return Counter(finding.rule for finding in self.outcome.findings)


@cache
def checked(corpus: Path) -> Mapping[str, Checked]:
    """All public frameworks by name, each checked by all rules."""
    found = {}
    for adapter in ADAPTERS:
        catalog = Catalog(adapter.in_order(corpus))
        outcome = examine(catalog, EVERYTHING, today=TODAY)
        found[adapter.folder] = Checked(_said(catalog), outcome)
    return found


def _said(catalog: Catalog) -> int:
    context = Context(catalog, today=TODAY)
    return len(context.signals) or sum(
        text.field == "summary" and text.kind in ("Step", "Expectation") for text in context.texts
    )


def rates(corpus: Path) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """The number of signals of each framework, and each rule's number of findings there."""
    everything = checked(corpus)
    signals = {name: each.signals for name, each in everything.items()}
    findings = {
        rule: {
            name: each.findings[rule] for name, each in everything.items() if each.findings[rule]
        }
        for rule, made in built_in().items()
        if made.check is not None or any(each.findings[rule] for each in everything.values())
    }
    return signals, findings


def table(signals: Mapping[str, int], findings: Mapping[str, Mapping[str, int]]) -> str:
    """Findings for 100 signals, rule by framework."""
    width = max(map(len, findings))
    lines = [" ".join([" " * width, *(f"{name[:9]:>9}" for name in signals)])]
    for rule, found in findings.items():
        shares = [f"{100 * found.get(name, 0) / number:>9.1f}" for name, number in signals.items()]
        lines.append(" ".join([f"{rule:<{width}}", *shares]))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    measured = rates(Path(os.environ["PROGRESSION_CORPUS"]))
    write_rates(*measured)
    sys.stdout.write(table(*measured))
