"""`progression vignette`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "new": "Write the beginning of a made-up case.",
    "form": "Make the form in which somebody rates a case.",
    "report": "Say how far people agree, and which signals they read differently.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("vignette", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Try the words on a made-up case, before people are judged.

    Several managers rate the same case, each alone and in a file. Where they read a signal
    differently, the signal needs better words.
    """
