"""`progression assess`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "show": "Show a self-assessment beside the words of today.",
    "compare": "Show where two assessments differ, as an agenda.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("assess", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Read self-assessments, as the handbook's page saves them.

    Nothing is added up: answers stand beside the words that they were given for.
    """
