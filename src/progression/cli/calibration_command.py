"""`progression calibration`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import (
    format_option,
    framework_option,
    language_option,
    output_option,
    words_in,
)


@click.command("calibration")
@click.argument("folder", type=click.Path(path_type=Path))
@framework_option
@output_option("The file to write, .md or .html; the screen if you leave it out.")
@language_option
@today_option
@format_option
def command(
    folder: Path,
    framework: str | None,
    output: Path | None,
    language: str,
    today: datetime.date,
    form: str,
) -> None:
    """Say how self-assessments answer each level, without names.

    FOLDER holds what people chose to share. Nothing is told of a level or a signal that fewer than
    five people answered, and nothing is written into the framework's repository.
    """
    from progression.cli.holding import holding
    from progression.cli.screen import print_json
    from progression.files import write_whole
    from progression.people.place import refuse_repository
    from progression.people.shared import read_shared
    from progression.people.spread import spreads
    from progression.reports.blocks import markdown
    from progression.reports.blocks_html import html
    from progression.reports.calibration import calibration, record

    if output is not None and output.suffix not in (".md", ".html"):
        raise click.UsageError(f"“{output.name}”: a report is .md or .html.")
    known = holding(framework, today)
    if output is not None:
        refuse_repository(output.parent, known.place)
    found = spreads(known.catalog, read_shared(folder, known.catalog))
    if form == "json" and output is None:
        print_json([record(each) for each in found])
        return
    blocks = calibration(found, words_in(language))
    if output is None:
        click.echo(markdown(blocks), nl=False)
        return
    is_html = output.suffix == ".html"
    text = html(blocks, language=language) if is_html else markdown(blocks)
    write_whole(output, text.encode())
    click.echo(f"Wrote {output}.")
