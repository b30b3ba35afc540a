"""The command `progression`: the only code that prints or exits.

A command is one file of this package, imported when it runs, so that `--help` answers at once.
"""

from __future__ import annotations

import sys

import click

from progression.cli.group import Commands


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog="Start with “progression list”, or “progression serve” to read in a browser.",
)
@click.version_option(package_name="progression-framework", prog_name="progression")
def cli() -> None:
    """Keep a career framework as Python, and read it as a handbook.

    Every command finds the framework by itself: from the current folder upwards, as git does, in
    pyproject.toml under [tool.progression], or below frameworks/.
    """


def main() -> None:
    """Run the command line, and turn whatever goes wrong into a message and an exit code.

    Exits with 0 when all went well, 1 when there is something to decide, 2 when it could not run.
    """
    from progression.cli.faults import guarded

    sys.exit(guarded(cli))


__all__ = ["cli", "main"]
