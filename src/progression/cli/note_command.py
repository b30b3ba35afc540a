"""`progression note`."""

from __future__ import annotations

import importlib

import click

from progression.names import near_misses

PARTS = {
    "new": "Write a note about what changes, asking only what cannot be computed.",
    "amend": "Bring a note up to date with what changes.",
    "check": "Hold the notes against what changes.",
}
"""Name and short help, in the order in which `--help` lists them."""


class _Notes(click.Group):
    """The commands about change notes; each is imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; a misspelt one is answered with the nearest."""
        if cmd_name not in PARTS:
            near = near_misses(cmd_name, PARTS, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            ctx.fail(f"“note” has {', '.join(PARTS)}, and no “{cmd_name}”.{hint}")
        module = importlib.import_module(f"progression.cli.note_{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(PARTS.items()))


@click.group("note", cls=_Notes, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Say what a change means for people, in a file beside the framework.

    A change note declares what changes ask of people, from which day they hold, who was asked and
    who agreed, and why. Its prose becomes the changelog.
    """
