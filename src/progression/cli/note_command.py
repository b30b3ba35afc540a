"""`progression note`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "new": "Write a note about what changes, asking only what cannot be computed.",
    "amend": "Bring a note up to date with what changes.",
    "check": "Hold the notes against what changes.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("note", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Say what a change means for people, in a note beside it.

    A change note declares what changes ask of people, from which day they hold, who was asked and
    who agreed, and why. Its prose becomes the changelog.
    """
