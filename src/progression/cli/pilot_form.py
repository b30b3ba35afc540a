"""`progression pilot form`."""

from __future__ import annotations

from pathlib import Path

import click

from progression.cli.options import (
    catalog_of,
    framework_option,
    language_option,
    path_completions,
    words_in,
)


@click.command("form")
@click.option(
    "--cluster",
    metavar="PATH",
    default="",
    shell_complete=path_completions,
    help="The cluster that is tried, by its path.",
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, such as pilot.html.",
)
@framework_option
@language_option
def command(cluster: str, output: Path, framework: str | None, language: str) -> None:
    """Make the form with what a pilot's people are asked after a month, as one HTML file.

    It opens without a network and asks for no name. “progression pilot report” summarises the files
    that come back.
    """
    from progression.errors import PathError
    from progression.files import write_whole
    from progression.names import near_misses
    from progression.reports.form import html
    from progression.reports.forms import pilot_form

    catalog = catalog_of(framework)
    cluster = cluster.strip("/")
    if cluster and cluster not in catalog.clusters:
        raise PathError(cluster, near_misses(cluster, catalog.clusters) or list(catalog.clusters))
    words = words_in(language)
    write_whole(output, html(pilot_form(catalog, words, cluster=cluster), words).encode())
    click.echo(f"Wrote {output}.")
