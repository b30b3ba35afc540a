"""`progression goal`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "add": "Set a goal: what it is to show, by which work, and when you look back.",
    "list": "List the goals of a person.",
    "close": "Say how a goal ended: kept, changed or let go, with a sentence.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("goal", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Keep goals: what to show, by which work, when to look back.

    Nobody measures how far a goal came. It ends with a sentence.
    """
