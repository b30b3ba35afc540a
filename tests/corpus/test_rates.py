"""What the rules say about the public frameworks."""

from __future__ import annotations

from pathlib import Path

from progression.checks import built_in
from progression.findings import Severity
from tests.checks import measured
from tests.checks.rates import checked, rates

WRITE_ANEW = "It is out of date. Write it anew: python -m tests.checks.rates"


def test_measured_rates_are_current(corpus: Path) -> None:
    """The rates that pages of rules show are those of the rules as they are."""

    found = measured.read()

    assert (found.signals, found.findings) == rates(corpus), WRITE_ANEW


def test_no_rule_above_advice_speaks_on_a_quarter_of_the_signals(corpus: Path) -> None:
    """Whoever wrote a respected framework is not told by one rule that a quarter of it is wrong."""

    rules = built_in()
    loud = [
        (name, rule)
        for name, each in checked(corpus).items()
        for rule, number in each.findings.items()
        if rule in rules
        and rules[rule].severity in (Severity.ERROR, Severity.WARNING)
        and number > each.signals / 4
    ]

    assert loud == []
