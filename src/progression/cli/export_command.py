"""`progression export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from progression.cli.options import framework_argument, framework_of, output_option


def _known(_: click.Context, __: click.Parameter, value: str) -> str:
    from progression.interchange import UnknownFormatError, format_named

    try:
        format_named(value)
    except UnknownFormatError as fault:
        raise click.BadParameter(str(fault)) from None
    return value


@click.command("export")
@framework_argument
@click.option(
    "--to",
    "form",
    required=True,
    callback=_known,
    metavar="FORMAT",
    help="The format, such as json.",
)
@output_option("The file to write; standard output if you leave it out.")
def command(framework: str | None, form: str, output: Path | None) -> None:
    """Write the framework in another format.

    The format json is the canonical one: it holds everything, and reads back as an equal framework.
    """
    from progression.files import write_whole
    from progression.interchange import format_named

    content = format_named(form).write(framework_of(framework))
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(output, content)
        click.echo(f"Wrote {output}.", err=True)
