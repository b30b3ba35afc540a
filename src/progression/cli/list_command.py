"""`progression list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from progression.cli.options import catalog_of, format_option, framework_argument

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Catalog


@click.command("list")
@framework_argument
@format_option
def command(framework: str | None, form: str) -> None:
    """List clusters, tracks, levels and competencies with their paths.

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
    from progression.prose import counted

    framework = catalog.framework
    heading(console, framework.title, f"version {framework.version}" if framework.version else "")
    paragraph(console, framework.summary)
    if not catalog.clusters:
        console.print("\nIt has no clusters yet.")
    for path, cluster in catalog.clusters.items():
        console.print()
        heading(console, cluster.title, path, status_word(cluster.status))
        for track in cluster.tracks:
            _print_track(console, catalog, catalog.path(track))
    if framework.competencies:
        console.print()
        heading(console, "Competencies", counted(len(framework.competencies), "of them", "of them"))
        _print_competencies(console, catalog)


def _print_track(console: Console, catalog: Catalog, path: str) -> None:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    for style in ("", "dim", "", "dim"):
        grid.add_column(style=style, overflow="fold")
    for seat in catalog.seats_of(path):
        grade = f"grade {seat.grade.number}" if seat.grade else ""
        grid.add_row(f"  {seat.level.short}", grade, seat.title, seat.path)
    console.print(grid)


def _print_competencies(console: Console, catalog: Catalog) -> None:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    for style in ("", "dim", "dim"):
        grid.add_column(style=style, overflow="fold")
    for each in catalog.framework.competencies:
        grid.add_row(f"  {each.title}", each.id, each.dimension.title if each.dimension else "")
    console.print(grid)
