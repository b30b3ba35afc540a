"""Every rule against its own examples, and against those of all others."""

from __future__ import annotations

import attrs
import pytest

from progression.checks import built_in, examine
from progression.checks.examples import TODAY, evaluated
from progression.checks.pages import page_of, require_page
from progression.checks.rule import Rule
from tests.checks.everything import EVERYTHING

RULES = list(built_in().values())


def found_in(block: str) -> set[str]:
    """The names of the rules that have something to say about an example."""
    example = evaluated(block)
    if example.framework is None:
        return {finding.rule for finding in example.findings}
    configuration = attrs.evolve(EVERYTHING, settings=example.settings)
    outcome = examine(example.framework, configuration, today=TODAY, loading=example.findings)
    return {finding.rule for finding in outcome.findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_bad_example_is_reported_by_its_rule_and_no_other(rule: Rule) -> None:
    """The bad example of a page is reported by its rule, and by no other."""

    assert found_in(page_of(rule).bad_example) == {rule.name}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_good_example_is_reported_by_no_rule(rule: Rule) -> None:
    """The good example of a page is reported by no rule."""

    assert found_in(page_of(rule).good_example) == set()


def test_the_company_around_the_examples_is_reported_by_no_rule() -> None:
    """What examples stand in gives no rule anything to say."""

    assert found_in("") == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_lies_in_a_module_of_its_name(rule: Rule) -> None:
    """A rule is found where a newcomer looks for it."""

    check = rule.check
    if check is not None:
        assert check.__module__.rpartition(".")[2] == rule.name.replace("-", "_")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_is_whole(rule: Rule) -> None:
    """Each page has all headings in their order, and one example under each of two."""

    require_page(rule)
