"""`progression at`."""

from __future__ import annotations

import click

from progression.cli.group import COMMANDS, command_named
from progression.names import near_misses

READING = ("show", "list", "compare", "export")
"""The commands that can look back."""


class _Then(click.Group):
    """The commands that read a framework, as it was."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(READING)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None if it does not look back."""
        if cmd_name not in READING:
            near = near_misses(cmd_name, READING, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            ctx.fail(f"“at” looks back with {', '.join(READING)}, not with “{cmd_name}”.{hint}")
        return command_named(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands that can look back."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in READING])


@click.group("at", cls=_Then, subcommand_metavar="COMMAND [ARGS]...")
@click.argument("when")
@click.option(
    "--trust",
    is_flag=True,
    help="Run the definitions of that revision, where they cannot be read without it.",
)
@click.pass_context
def command(ctx: click.Context, when: str, trust: bool) -> None:
    """Show the framework as it read on a day, or at a revision.

    WHEN is a day such as 2026-01-31, or a tag, branch or commit. For example: progression at
    2026-01-31 show engineering/ic/engineer
    """
    from progression.cli.options import LOOK_BACK

    ctx.meta[LOOK_BACK] = (when, trust)
