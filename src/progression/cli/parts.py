"""Commands that have commands of their own; each is imported when it is needed."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click

from progression.names import near_misses


class Parts(click.Group):
    """A command of several parts, each in a module of its own: `note_new` for `note new`.

    Attributes:
        parts: Name and short help, in the order in which `--help` lists them.
    """

    def __init__(self, *args: Any, parts: Mapping[str, str], **settings: Any) -> None:
        """Take what click takes, and the parts."""
        super().__init__(*args, **settings)
        self.parts = parts

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(self.parts)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; a misspelt one is answered with the nearest."""
        if cmd_name not in self.parts:
            near = near_misses(cmd_name, self.parts, limit=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            ctx.fail(f"“{self.name}” has {', '.join(self.parts)}, and no “{cmd_name}”.{hint}")
        name = f"{self.name}_{cmd_name}".replace("-", "_")
        command: click.Command = importlib.import_module(f"progression.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.parts.items()))
