"""`progression mcp`."""

from __future__ import annotations

import click

from progression.cli.asking import is_answered
from progression.cli.options import framework_argument


@click.command("mcp")
@framework_argument
@click.option(
    "--run",
    "runs",
    is_flag=True,
    help="Run definitions that cannot be read otherwise, and rules of your own.",
)
def command(framework: str | None, runs: bool) -> None:
    """Let an assistant read the framework and check drafts.

    Speaks the Model Context Protocol on standard input and output, for a client that starts it.
    Every tool reads, and none changes anything. Name FRAMEWORK by its whole path where the client
    starts its servers elsewhere.

    Needs the extra “mcp”: pip install "progression-framework[mcp]"
    """
    from progression.mcp import server_of
    from progression.mcp.shelf import Shelf
    from progression.revisions.cache import Cache, cache_folder

    shelf = Shelf.around(framework, runs=runs, cache=Cache(cache_folder()))
    server = server_of(shelf, over_stdio=True)
    if is_answered():
        click.echo("Waiting for an assistant on standard input. Ctrl+C ends it.", err=True)
    server.run("stdio")
