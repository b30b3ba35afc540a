"""`progression list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import catalog_of, format_option, framework_argument

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Catalog
    from progression.model import Cluster


@click.command("list")
@framework_argument
@format_option
def command(framework: str | None, form: str) -> None:
    """List clusters, tracks, levels and competencies, with paths.

    The paths are what “progression show” and “progression compare” take.
    """
    from progression.cli.screen import print_json, screen
    from progression.reports.records import listing

    catalog = catalog_of(framework)
    if form == "json":
        print_json(listing(catalog))
    else:
        _print(screen(), catalog)


def _print(console: Console, catalog: Catalog) -> None:
    from progression.cli.screen import heading, paragraph
    from progression.cli.words import status_word

    framework = catalog.framework
    heading(console, framework.title, f"version {framework.version}" if framework.version else "")
    paragraph(console, framework.summary)
    if not catalog.clusters:
        console.print("\nIt has no clusters yet.")
    for path, cluster in catalog.clusters.items():
        console.print()
        heading(console, cluster.title, path, status_word(cluster.status))
        if cluster.tracks:
            _print_levels(console, catalog, cluster)
    if framework.competencies:
        console.print()
        heading(console, "Competencies", str(len(framework.competencies)))
        _print_competencies(console, catalog)


def _print_levels(console: Console, catalog: Catalog, cluster: Cluster) -> None:
    from progression.cli.screen import table

    seats = [seat for track in cluster.tracks for seat in catalog.seats_of(catalog.path(track))]
    rows = [(f"  {seat.level.short}", seat.path, seat.title) for seat in seats]
    table(console, rows, kept_whole=1)


def _print_competencies(console: Console, catalog: Catalog) -> None:
    from progression.cli.screen import table

    rows = [
        (f"  {each.id}", each.title, each.dimension.title if each.dimension else "")
        for each in catalog.framework.competencies
    ]
    table(console, rows, kept_whole=0)
