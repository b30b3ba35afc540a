"""`progression pages`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import asked_day, audience_option, framework_option, project_of


@click.command("pages")
@click.argument("directory", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@framework_option
@click.option(
    "--base",
    metavar="PATH",
    help="Where the handbook lives in the site, such as careers; DIR is then all of the site.",
)
@click.option("--language", metavar="CODE", help="The language of the handbook's own words.")
@audience_option
@today_option
def command(
    directory: Path,
    framework: str | None,
    base: str | None,
    language: str | None,
    audience: str | None,
    today: datetime.date,
) -> None:
    """Write the handbook as Markdown, for any site generator.

    DIR receives pages with front matter, a .nav.yml, style sheets and scripts. Written again, it
    drops pages that are gone; files that somebody else wrote are never touched.
    What [tool.progression.handbook] sets holds here, too.
    """
    from progression.loader import load, the_framework
    from progression.pages import site
    from progression.pages.export import write
    from progression.pages.history import timely
    from progression.pages.setting import read_settings
    from progression.pages.settings import project_settings, settings_of
    from progression.prose import counted
    from progression.revisions.dates import last_changes

    project = project_of(framework)
    given = read_settings({"base": base, "language": language, "audience": audience}, project.root)
    settings = settings_of(project_settings(project), given)
    place = the_framework(project)
    loaded = load(place)
    day = asked_day(today) or settings.today or today
    known = timely(place, loaded, settings, today=day)
    if known.warning:
        click.echo(f"Warning: {known.warning}", err=True)
    options = known.options(settings.options(changed=lambda: last_changes(place)))
    handbook = site(known.catalog, options)
    written = write(handbook, directory, base=settings.base)
    click.echo(f"Wrote {counted(len(written.files), 'file')} to {directory}.")
    for name, paths in (("extra_css", written.stylesheets), ("extra_javascript", written.scripts)):
        if paths:
            click.echo(f"Let the generator load, as {name}: {', '.join(paths)}")
