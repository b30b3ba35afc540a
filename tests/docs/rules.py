"""The pages of the rules of `progression check`, made from their docstrings, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from progression.checks import built_in
from progression.checks.pages import markdown, measured, page_of, rates_of
from progression.checks.rule import Rule

NOTE = "<!-- Written from the rules by `python -m tests.docs.generated`. -->"
OPENING = f"""\
---
title: Rules
description: Every rule of progression check, with its weight and its measured rates.
---

{NOTE}

# Rules

What `progression check` looks for, group by group.
[The settings](../check-settings.md) choose among them and weigh them, and \
[what the checks are, and are not](../../explanation/checks.md) says what to make of a finding.
"""
RATES = """\
## Measured

Findings for 100 signals on six public frameworks that people respect.
A rule that would speak on more than a quarter of good text is advice at most.
*Precision* is the share of a rule's findings that people agreed with, *recall* the share of the \
labelled faults that it found; the rule's page says on how much they rest, and \
[how it was measured](../../explanation/checks.md#measured) is explained.
A dash means that nobody judged this: the rule did not speak there, or nothing was to be judged.
"""


JUDGED = """\
## Judged { #judged }

Where people judged: a reader who knew no rule, on labelled signals, and the makers of the rules, \
on findings drawn from the public frameworks.
*Agreed* counts the signals in which rule and reader named the same fault, *found* the faults that \
the reader named and the rule found, and *defended* the findings that we would defend to the author.
*Kept out* is the half of the signals that nobody read before it was measured.
"""


def page(rule: Rule) -> str:
    """The page of one rule."""
    fault = page_of(rule).fault
    # What these blocks need around them stands in `progression.checks.preamble`.
    text = markdown(rule).replace("```python\n", "```py\n")
    head = f"---\ntitle: {rule.name}\ndescription: {_quoted(fault)}\n---\n\n{NOTE}\n\n"
    return f"{head}# {rule.name} {{ #{rule.name} }}\n\n{text}"


def index() -> str:
    """The page that lists all rules, and how often they speak."""
    return "\n".join([OPENING, *_lists(), RATES, *_rates(), JUDGED, *_judged()])


def _lists() -> Iterator[str]:
    rules = built_in().values()
    for group in dict.fromkeys(rule.group for rule in rules):
        yield f"## {group.value}\n\n| rule | weight | what it reports |\n|---|---|---|"
        for rule in rules:
            if rule.group is group:
                yield f"| {_link(rule)} | {_weight(rule)} | {_cell(page_of(rule).fault)} |"
        yield ""


def _rates() -> Iterator[str]:
    measured_rules = [rule for rule in built_in().values() if rate_names(rule)]
    names = rate_names(measured_rules[0])
    yield f"| rule | {' | '.join(names)} | precision | recall |"
    yield f"|---|{'---:|' * (len(names) + 2)}"
    for rule in measured_rules:
        shares = [f"{100 * rate.share:.1f}" if rate.findings else "0" for rate in rates_of(rule)]
        judged = measured(rule)
        quality = [judged.precision, judged.recall] if judged else [None, None]
        cells = [*shares, *("–" if each is None else f"{100 * each:.0f} %" for each in quality)]
        yield f"| {_link(rule)} | {' | '.join(cells)} |"
    yield ""


def _judged() -> Iterator[str]:
    yield "| rule | agreed | found | kept out: agreed | kept out: found | defended |"
    yield f"|---|{'---:|' * 5}"
    for rule in built_in().values():
        judged = measured(rule)
        if judged is None:
            continue
        cells: list[str] = []
        for each in (judged.labelled, judged.held_out):
            wholes = (each.found, each.labelled) if each else ()
            cells += [f"{each.agreed} of {whole}" for whole in wholes] if each else ["–", "–"]
        cells.append(f"{judged.defended} of {judged.read}" if judged.read else "–")
        yield f"| {' | '.join([_link(rule), *cells])} |"
    yield ""


def rate_names(rule: Rule) -> list[str]:
    """The frameworks on which a rule was measured."""
    return [rate.framework for rate in rates_of(rule)]


def _link(rule: Rule) -> str:
    return f"[`{rule.name}`]({rule.name}.md)"


def _weight(rule: Rule) -> str:
    weight = rule.severity.value if rule.severity else "off"
    return f"{weight}, preview" if rule.preview else weight


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
