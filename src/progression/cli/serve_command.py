"""`progression serve`."""

from __future__ import annotations

import datetime
import logging

import click

from progression.cli.checking import today_option
from progression.cli.options import asked_day, audience_option, framework_option, project_of


@click.command("serve")
@framework_option
@click.option(
    "--address",
    "-a",
    default="127.0.0.1:8000",
    show_default=True,
    metavar="HOST:PORT",
    help="Where to listen.",
)
@click.option("--open", "open_in_browser", is_flag=True, help="Open a browser once it is there.")
@audience_option
@today_option
def command(
    framework: str | None,
    address: str,
    open_in_browser: bool,
    audience: str | None,
    today: datetime.date,
) -> None:
    """Show the handbook in a browser, current while you write.

    A broken definition shows its place in the browser; the site comes back when it is mended.
    """
    from progression.mkdocs_plugin.commands import serve

    def listen(line: str, level: int) -> None:
        if level >= logging.INFO:
            click.echo(line, err=True)

    project = project_of(framework)
    click.echo("Building the handbook; end with Ctrl+C.", err=True)
    serve(
        project,
        address,
        open_in_browser=open_in_browser,
        audience=audience,
        today=asked_day(today),
        listener=listen,
    )
