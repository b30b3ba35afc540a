"""What a check writes for other tools is what their schemas ask."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

from progression.checks import Baseline, Outcome, built_in, examine
from progression.checks.examples import TODAY, evaluated
from progression.checks.pages import page_of
from progression.reports.annotations import github
from progression.reports.check_json import outcome_record
from progression.reports.sarif import sarif

# The schema of the standard, without its descriptions.
SARIF = json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text(encoding="utf-8"))
JSON = json.loads((files("progression.reports") / "check.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """A finding with a fix, a suppressed one, and comments that are wrong themselves."""
    rules = built_in()
    blocks = [page_of(rules[name]).bad_example for name in ("stray-space", "unused-suppression")]
    blocks.append(page_of(rules["unused-suppression"]).good_example)
    found = [
        examine(each.framework, today=TODAY) for each in map(evaluated, blocks) if each.framework
    ]
    return attrs.evolve(
        found[0],
        findings=tuple(finding for each in found for finding in each.findings),
        suppressed=tuple(kept for each in found for kept in each.suppressed),
    )


def test_json_keeps_its_schema(outcome: Outcome) -> None:
    """The record holds what the published schema says, and nothing else."""

    assert outcome.findings and outcome.suppressed
    assert list(Draft202012Validator(JSON).iter_errors(outcome_record(outcome))) == []


def test_sarif_keeps_the_standard(outcome: Outcome) -> None:
    """The log follows the schema; what is forgiven or suppressed is marked, and not dropped."""

    forgiven = Baseline().forgiving(outcome).applied(outcome)
    for each in (outcome, forgiven):
        log = json.loads(json.dumps(sarif(each)))
        results = log["runs"][0]["results"]

        assert list(Draft202012Validator(SARIF).iter_errors(log)) == []
        assert len(results) == len(outcome.findings) + len(outcome.suppressed)
    assert all(result["suppressions"] for result in results)


def test_github_counts_what_it_drops(outcome: Outcome) -> None:
    """Ten annotations of one weight at most, the notice that counts the others among them."""

    many = attrs.evolve(outcome, findings=(outcome.findings[0],) * 25)
    lines = list(github(many))

    assert len(lines) == 10
    assert "16 of 25" in lines[-1]
