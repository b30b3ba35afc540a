"""`progression build`."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import asked_day, audience_option, framework_option, project_of

if TYPE_CHECKING:
    from progression.mkdocs_plugin.commands import Progress


@click.command("build")
@framework_option
@click.option(
    "--output",
    "-o",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder to write; what an earlier build left there is replaced.",
)
@click.option(
    "--online",
    is_flag=True,
    help="Build for a web server, with addresses that end in a slash.",
)
@click.option("--strict", is_flag=True, help="Stop at a warning.")
@audience_option
@today_option
def command(
    framework: str | None,
    output: Path,
    online: bool,
    strict: bool,
    audience: str | None,
    today: datetime.date,
) -> None:
    """Build the handbook, to be opened from disk.

    Where there is a mkdocs.yml it is the site that is built; otherwise the handbook alone.
    """
    from progression.mkdocs_plugin.commands import build

    warnings: list[str] = []

    def listen(line: str, level: int) -> None:
        if level == logging.WARNING:
            warnings.append(line)

    project = project_of(framework)
    try:
        with _shown_progress() as progress:
            first = build(
                project,
                output,
                offline=not online,
                strict=strict,
                audience=audience,
                today=asked_day(today),
                listener=listen,
                progress=progress,
            )
    finally:
        for line in dict.fromkeys(warnings):
            click.echo(f"Warning: {line}", err=True)
    if online:
        click.echo(f"The handbook lies in {output}, made for a web server. It begins at:")
        click.echo(f"  {first.relative_to(Path(output).absolute()).as_posix()}")
    else:
        click.echo(f"The handbook lies in {output}. Open it from disk:")
        click.echo(f"  {first.absolute().as_uri()}")
    click.echo("Read it live, rebuilt at every change:")
    click.echo("  progression serve")


@contextmanager
def _shown_progress() -> Iterator[Progress | None]:
    """A bar on a terminal, and nothing in a pipe."""
    from progression.cli.screen import error_screen

    console = error_screen()
    if not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("Building"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Building", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
