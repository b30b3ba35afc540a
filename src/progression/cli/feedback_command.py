"""`progression feedback`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "read": "Take a file of feedback into a person's folder.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("feedback", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Take in what peers said in the form."""
