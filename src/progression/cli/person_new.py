"""`progression person new`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.asking import ask, in_utf8
from progression.cli.checking import today_option
from progression.cli.options import framework_option, path_completions
from progression.cli.person_options import day_option
from progression.location import short_path


@click.command("new")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--name", metavar="NAME", callback=in_utf8, help="What the person likes to be called."
)
@click.option(
    "--level",
    metavar="LEVEL",
    shell_complete=path_completions,
    help="Their level, by its path, such as engineering/ic/engineer.",
)
@day_option("--since", "Since when they have it.")
@click.option("--team", metavar="NAME", default="", callback=in_utf8, help="Their team.")
@click.option("--language", metavar="CODE", default="", help="The language of their sheets.")
@click.option(
    "--every",
    metavar="DAYS",
    type=click.IntRange(1, 365),
    default=14,
    show_default=True,
    help="Days from one 1:1 to the next.",
)
@click.option("--fictional", is_flag=True, help="The person is made up, for an example.")
@framework_option
@today_option
def command(
    folder: Path,
    name: str | None,
    level: str | None,
    since: datetime.date | None,
    team: str,
    language: str,
    every: int,
    fictional: bool,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Make a folder for what a person keeps, and say in it who it is.

    FOLDER lies outside the repository of the framework, such as ~/growth/ada. Its path is printed.
    """
    from progression.catalog import Catalog
    from progression.cli.options import project_of
    from progression.loader import load, the_framework
    from progression.messages import Messages
    from progression.people import Profile, new_person, refuse_repository

    if language:
        Messages(language)
    place = the_framework(project_of(framework))
    if not fictional:
        refuse_repository(folder, place)
    catalog = Catalog(load(place))
    name = name or ask("What does the person like to be called?", "--name NAME")
    seat = catalog.seat((level or ask("Which level do they have?", "--level LEVEL")).strip("/"))
    profile = Profile(
        name=name,
        framework=catalog.framework.id,
        level=seat.path,
        since=since,
        team=team,
        language=language,
        every=every,
        written=today,
        fictional=fictional,
    )
    click.echo(short_path(str(new_person(folder, profile, framework=place)), Path.cwd()))
