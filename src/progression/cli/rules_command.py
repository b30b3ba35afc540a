"""`progression rules`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from progression.cli.checking import rules_here
from progression.cli.options import format_option

if TYPE_CHECKING:
    from progression.checks.rule import Rule
    from progression.findings import Severity


@click.command("rules")
@format_option
def command(form: str) -> None:
    """List the rules of “progression check”, with their weights.

    The name of a rule is what configuration and comments name; “progression rule NAME” explains it.
    """
    from progression.cli.screen import print_json
    from progression.reports.rules import rule_record

    _, configuration, rules = rules_here()
    chosen = configuration.selection(rules)
    if form == "json":
        print_json([rule_record(rule, chosen.get(name)) for name, rule in rules.items()])
    else:
        _print(rules, chosen)


def _print(rules: Mapping[str, Rule], chosen: Mapping[str, Severity]) -> None:
    from progression.checks.pages import page_of
    from progression.cli.screen import heading, screen, table

    console = screen()
    groups = dict.fromkeys(rule.group for rule in rules.values())
    for place, group in enumerate(groups):
        if place:
            console.print()
        heading(console, group.value)
        rows = [
            (f"  {name}", chosen[name].value if name in chosen else "off", page_of(rule).fault)
            for name, rule in rules.items()
            if rule.group is group
        ]
        table(console, rows, kept_whole=0)
