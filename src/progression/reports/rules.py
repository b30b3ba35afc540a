"""Rules as text and as records, for people and for other tools."""

from __future__ import annotations

from progression.checks.pages import markdown, measured, page_of, rates_of
from progression.checks.rule import Rule
from progression.findings import Severity
from progression.reports.records import Record, Value


def rule_text(rule: Rule) -> str:
    """The page of a rule as Markdown, with its name as the heading."""
    return f"# {rule.name}\n\n{markdown(rule)}"


def rule_record(rule: Rule, severity: Severity | None) -> Record:
    """A rule as a plain record.

    Args:
        rule: The rule.
        severity: What its findings weigh here; None where it does not run.
    """
    page = page_of(rule)
    judged = measured(rule)
    rates: list[Value] = [
        {"framework": each.framework, "findings": each.findings, "signals": each.signals}
        for each in rates_of(rule)
    ]
    return {
        "name": rule.name,
        "group": rule.group.id,
        "severity": severity.value if severity else "off",
        "default": rule.severity.value if rule.severity else "off",
        "preview": rule.preview,
        "since": rule.since,
        "fault": page.fault,
        "why": page.why,
        "bad": page.bad_example,
        "good": page.good_example,
        "source": page.source,
        "limits": [
            {"name": each.name, "default": each.default, "meaning": each.meaning}
            for each in rule.limits
        ],
        "rates": rates,
        "precision": _rounded(judged.precision) if judged else None,
        "recall": _rounded(judged.recall) if judged else None,
    }


def _rounded(share: float | None) -> Value:
    """A share in whole percent."""
    return None if share is None else round(100 * share)
