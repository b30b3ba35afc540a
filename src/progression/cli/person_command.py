"""`progression person`."""

from __future__ import annotations

import click

from progression.cli.parts import Parts

PARTS = {
    "new": "Make a folder for what a person keeps.",
    "show": "Say what is in a person's folder, and whether all of it can be read.",
}
"""Name and short help, in the order in which `--help` lists them."""


@click.group("person", cls=Parts, parts=PARTS, subcommand_metavar="COMMAND [ARGS]...")
def command() -> None:
    """Keep a folder for one person, which that person owns.

    Evidence, goals, 1:1s and self-assessments lie in it as files that read well without any tool.
    It never lies in the repository of the framework, and nothing of it is sent anywhere.
    """
