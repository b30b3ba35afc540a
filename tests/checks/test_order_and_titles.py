"""Order and titles decide nothing: rules speak about the same objects whatever they are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from progression.checks import Configuration, check
from progression.checks.examples import TODAY
from progression.checks.rule import Group
from progression.interchange.json import dumps, loads
from progression.model import Framework
from progression.testing import frameworks
from tests.checks.everything import EVERYTHING

Told = Counter[tuple[str, str, str]]
# Words that rules know, so that drawn frameworks give them something to say.
SENTENCES = st.lists(
    st.sampled_from(
        "writes the cause of a fault on the job card and shows colleagues how it was found"
        " everything below always good team".split()
    ),
    max_size=12,
).map(" ".join)
BUILT = (Group.STRUCTURE, Group.LANES, Group.DUPLICATION, Group.COVERAGE, Group.LIVING)
TITLES_MATTER = ("repeated-title", "undeclared-cumulation")


def told(framework: Framework, configuration: Configuration = EVERYTHING) -> Told:
    """What all rules say, and how often, whatever its order."""
    return Counter(
        (each.rule, each.subject, each.message)
        for each in check(framework, configuration, today=TODAY)
    )


def rewritten(framework: Framework, change: Callable[[dict[str, Any]], None]) -> Framework:
    """The framework after a change to each object of its JSON."""

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            change(value)
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    document = json.loads(dumps(framework))
    walk(document)
    return loads(json.dumps(document))


def reversed_lists(value: dict[str, Any]) -> None:
    """Turn the lists around whose order says nothing."""
    for name in ("clusters", "competencies", "equivalents", "history", "moves", "tracks"):
        if isinstance(value.get(name), list):
            value[name].reverse()


def other_titles(value: dict[str, Any]) -> None:
    """Give everything another title."""
    if isinstance(value.get("title"), str):
        value["title"] = f"{value['title']} of old"


@given(frameworks(text=SENTENCES))
def test_order_of_definitions_changes_no_finding(framework: Framework) -> None:
    """In whatever order clusters, tracks and competencies are written, the findings are equal."""

    assert told(rewritten(framework, reversed_lists)) == told(framework)


@given(frameworks(text=SENTENCES))
def test_titles_change_no_finding_about_how_a_framework_is_built(framework: Framework) -> None:
    """Nothing is keyed by a title: with other titles, the same objects are spoken about."""

    groups = [group.id for group in BUILT]
    configuration = attrs.evolve(EVERYTHING, select=groups, ignore=TITLES_MATTER)
    before = told(framework, configuration)
    after = told(rewritten(framework, other_titles), configuration)

    assert Counter(key[:2] for key in after.elements()) == Counter(
        key[:2] for key in before.elements()
    )
