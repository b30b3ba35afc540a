"""The labelled signals: what they are, and that the figures which rest on them are current."""

from __future__ import annotations

from collections import Counter

import pytest

from progression.checks import built_in
from progression.checks.pages import measured as judged
from progression.checks.rule import Rule, Severity
from tests.checks import measured
from tests.checks.scoring import RULES, everything, figures

ENOUGH = 300
RIGHT = 0.9
WRITE_ANEW = "It is out of date. Write it anew: python -m tests.checks.scoring --publish"


def test_the_figures_are_those_of_the_rules_as_they_are() -> None:
    """Precision and recall on the pages of rules can be had again by anybody."""

    assert measured.read().labelled == figures(), WRITE_ANEW


def test_half_of_the_signals_are_good_and_half_are_held_out() -> None:
    """The set is large enough, and neither half of it is an afterthought."""
    reads = everything()

    assert len(reads) >= ENOUGH
    assert 0.45 < sum(not each.labels for each in reads) / len(reads) < 0.55
    assert 0.45 < sum(each.is_held_out for each in reads) / len(reads) < 0.55


def test_the_half_that_was_held_out_is_the_one_that_was_measured() -> None:
    """The figures of the first measurement count the faults that the reader named in that half."""
    held = Counter(rule for each in everything() if each.is_held_out for rule in each.labels)

    assert {rule: line["labelled"] for rule, line in measured.read().held_out.items()} == held


@pytest.mark.parametrize(
    "rule",
    [rule for rule in built_in().values() if rule.severity in (Severity.ERROR, Severity.WARNING)],
    ids=lambda rule: rule.name,
)
def test_a_rule_above_advice_is_right_nine_times_in_ten(rule: Rule) -> None:
    """On labelled signals and public findings together; a rule that misses it becomes advice."""
    found = judged(rule)

    assert found is None or found.precision is None or found.precision >= RIGHT


def test_every_rule_that_the_reader_could_name_was_tried() -> None:
    """No fault of the instructions is left out of the figures."""

    assert set(RULES.values()) == set(measured.read().labelled)
