"""`progression pages`."""

from __future__ import annotations

from pathlib import Path

import click

from progression.cli.options import catalog_of, framework_option


@click.command("pages")
@click.argument("directory", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@framework_option
def command(directory: Path, framework: str | None) -> None:
    """Write the handbook as Markdown, for any site generator.

    DIR receives pages with front matter, a .nav.yml, style sheets and scripts. Written again, it
    drops pages that are gone; files that somebody else wrote are never touched.
    """
    from progression.pages import site
    from progression.pages.export import write
    from progression.prose import counted

    written = write(site(catalog_of(framework)), directory)
    click.echo(f"Wrote {counted(len(written.files), 'file')} to {directory}.")
    for name, paths in (("extra_css", written.stylesheets), ("extra_javascript", written.scripts)):
        if paths:
            click.echo(f"Let the generator load, as {name}: {', '.join(paths)}")
