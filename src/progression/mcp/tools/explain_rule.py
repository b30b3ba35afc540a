"""`explain_rule`: why a rule matters, and a bad and a good example."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any, cast

from pydantic import Field
from typing_extensions import TypedDict

from progression.errors import ProgressionError
from progression.mcp.paging import within
from progression.mcp.shelf import Shelf
from progression.mcp.tools import Ability
from progression.names import near_misses
from progression.reports.rules import rule_record


class RuleNameError(ProgressionError, LookupError):
    """No rule has the name that was asked for."""


class LimitRecord(TypedDict):
    """A number that the company may set."""

    name: str
    default: int
    meaning: str


class RuleExplained(TypedDict):
    """A rule of the checks."""

    name: str
    group: str
    severity: Annotated[str, Field(description="What its findings weigh here; off if it is off.")]
    fault: Annotated[str, Field(description="The fault in one sentence.")]
    why: Annotated[str, Field(description="Why it matters.")]
    bad: Annotated[str, Field(description="Definitions that the rule reports.")]
    good: Annotated[str, Field(description="Definitions that nobody reports.")]
    source: str
    limits: list[LimitRecord]


def made(shelf: Shelf) -> Callable[..., Any]:
    """The tool for a framework."""

    def explain_rule(
        rule: Annotated[
            str, Field(description="The name that a finding gives, such as vague-trait.")
        ],
    ) -> RuleExplained:
        """Explain a rule of the checks: why it matters, a bad and a good example.

        Use it when a finding of `check_draft` is not plain by itself.
        """
        configuration, rules = shelf.checking()
        if rule not in rules:
            raise RuleNameError(_unknown(rule, rules))
        severity = configuration.selection(rules).get(rule)
        record = cast("dict[str, Any]", rule_record(rules[rule], severity))
        kept = {name: record[name] for name in RuleExplained.__annotations__}
        return cast("RuleExplained", within(kept))

    return explain_rule


def _unknown(name: str, known: Iterable[str]) -> str:
    near = near_misses(name, known, limit=1)
    hint = f" Did you mean “{near[0]}”?" if near else " `check_draft` names the rules that it met."
    return f"There is no rule “{name}”.{hint}"


TOOL = Ability("Explain a rule", made)
