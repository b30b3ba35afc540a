"""What holds for all rules together, whatever the framework."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from progression.catalog import Catalog
from progression.checks import built_in, examine, read_configuration
from progression.checks.examples import TODAY, evaluated
from progression.checks.pages import page_of
from progression.checks.rule import Context, Rule
from progression.findings import Finding
from progression.location import Location
from progression.model import Framework
from progression.testing import frameworks
from tests.checks.everything import EVERYTHING

T = TypeVar("T")

UNEASY = st.sampled_from(
    [
        "Is a strong, visible leader (10x) who always, etc., helps him or her.",
        "5 pull requests a week; 3 years of experience; is able to own it end to end",
        "日本語\u200d\u202e words   and\ttabs\n\nand\rlines ",
        "É́́ is … — “quoted” ’tis",
        "\ud800",
        "a" * 2_000,
        " ".join(["and"] * 500),
        "…",
        "-",
    ]
)

# Rules that speak only of what a company has set have something to say here.
STRICT = attrs.evolve(
    EVERYTHING,
    settings=read_configuration(
        {
            "vocabulary": {"forbid": {"own": "hold", "wor*": ""}},
            "style": {"person": "imperative", "tense": "past", "final-stop": True},
        }
    ).settings,
)

# The others are found by the loader or in comments, whose places are tested there.
CHECKED = [rule for rule in built_in().values() if rule.check is not None]


def keys(framework: Framework) -> list[tuple[str, str, str]]:
    """What makes each finding of a framework the same finding on another day."""
    outcome = examine(framework, STRICT, today=TODAY)
    return sorted(finding.key for finding in outcome.findings)


@given(frameworks())
def test_a_framework_that_loads_makes_no_rule_fail(framework: Framework) -> None:
    """Every rule has its say on every framework, and each finding names its rule and its object."""

    outcome = examine(framework, STRICT, today=TODAY)
    paths = {standing.path for standing in Context(Catalog(framework), today=TODAY).nouns}

    assert {finding.rule for finding in outcome.findings} <= set(outcome.rules)
    assert {finding.subject for finding in outcome.findings} <= paths


@given(frameworks(text=UNEASY | st.text(max_size=40)))
def test_uneasy_words_make_no_rule_fail(framework: Framework) -> None:
    """Rules take any text: very long, very strange, none at all."""

    outcome = examine(framework, STRICT, today=TODAY)

    assert all(finding.message for finding in outcome.findings)


@given(frameworks(text=UNEASY), st.randoms(use_true_random=False))
def test_the_order_of_definition_changes_no_finding(framework: Framework, random: Random) -> None:
    """What stands side by side may stand in any order."""

    def shuffled(values: Iterable[T]) -> list[T]:
        return random.sample(list(values), len(list(values)))

    other = attrs.evolve(
        framework,
        competencies=shuffled(framework.competencies),
        dimensions=shuffled(framework.dimensions),
        clusters=shuffled(framework.clusters),
        moves=shuffled(framework.moves),
        equivalents=shuffled(framework.equivalents),
        history=shuffled(framework.history),
    )

    assert keys(other) == keys(framework)


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.name)
def test_the_place_of_a_finding_lies_within_its_object(rule: Rule) -> None:
    """A caret never points at somebody else's words."""

    example = evaluated(page_of(rule).bad_example)
    assert example.framework is not None
    configuration = attrs.evolve(EVERYTHING, settings=example.settings)
    outcome = examine(example.framework, configuration, today=TODAY, loading=example.findings)

    assert [each for each in outcome.findings if not _is_within(each, example.framework)] == []


def _is_within(finding: Finding, framework: Framework) -> bool:
    place = finding.place
    if place is None:
        return False
    nouns = Context(Catalog(framework), today=TODAY).nouns
    objects = [each.noun.location for each in nouns if each.path == finding.subject]
    return any(_holds(where, place) for where in objects if where is not None)


def _holds(outer: Location, inner: Location) -> bool:
    return (
        outer.file == inner.file
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )
