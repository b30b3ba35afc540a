"""`progression evidence`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "add": "Write down what happened, and which signals it shows.",
    "list": "List the evidence of a person.",
    "show": "Show a piece of evidence, with what others saw of it.",
    "note": "Write down what somebody else saw, beside a piece of evidence.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("evidence", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Keep evidence: what happened, and which signals it shows.

    Each piece is a file of Markdown in the person's folder, with its day and its source. It cites
    signals by the wording of its day, so that a later change of the framework rewrites nothing.
    """
