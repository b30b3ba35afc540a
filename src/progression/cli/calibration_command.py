"""`progression calibration`."""

from __future__ import annotations

from pathlib import Path

import click

from progression.cli.options import (
    catalog_of,
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
@format_option
def command(
    folder: Path, framework: str | None, output: Path | None, language: str, form: str
) -> None:
    """Say how self-assessments answer each level, without names.

    FOLDER holds what people chose to share. Nothing is told of a level or a signal that fewer than
    five people answered, and nothing is written into the framework's repository.
    """
    from progression.cli.options import project_of
    from progression.cli.screen import print_json
    from progression.files import write_whole
    from progression.loader import the_framework
    from progression.people.place import refuse_repository
    from progression.people.shared import read_shared
    from progression.people.spread import spreads
    from progression.reports.blocks import markdown
    from progression.reports.blocks_html import html
    from progression.reports.calibration import calibration, record

    if output is not None:
        if output.suffix not in (".md", ".html"):
            raise click.UsageError(f"“{output.name}”: a report is .md or .html.")
        refuse_repository(output.parent, the_framework(project_of(framework)))
    catalog = catalog_of(framework)
    found = spreads(catalog, read_shared(folder, catalog))
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
