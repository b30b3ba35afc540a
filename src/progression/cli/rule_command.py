"""`progression rule`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.checking import rules_here
from progression.cli.options import format_option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _completions(_: click.Context, __: click.Parameter, start: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from progression.checks import built_in

    return [CompletionItem(name) for name in built_in() if name.startswith(start)]


@click.command("rule")
@click.argument("name", shell_complete=_completions)
@format_option
def command(name: str, form: str) -> None:
    """Explain a rule: why it matters, examples, and its source."""
    from progression.cli.screen import print_json, screen
    from progression.names import near_misses
    from progression.reports.rules import rule_record, rule_text

    _, configuration, rules = rules_here()
    if name not in rules:
        near = near_misses(name, rules, limit=1)
        hint = f" Did you mean “{near[0]}”?" if near else " “progression rules” lists them."
        raise click.UsageError(f"There is no rule “{name}”.{hint}")
    rule = rules[name]
    if form == "json":
        print_json(rule_record(rule, configuration.selection(rules).get(name)))
        return
    console = screen()
    text = rule_text(rule)
    if console.is_terminal:
        from rich.markdown import Markdown

        console.print(Markdown(text))
    else:
        console.print(text, soft_wrap=True, end="")
