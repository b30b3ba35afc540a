"""`progression pilot`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "form": "Make the form with what a pilot's people are asked after a month.",
    "report": "Summarise what they said, without names.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("pilot", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Ask the people of a pilot what the framework does for them."""
