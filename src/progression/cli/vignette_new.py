"""`progression vignette new`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option, path_completions

_MOST = 9
"""How many signals a case is read for, where nobody says which."""


@click.command("new")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--for",
    "level",
    metavar="LEVEL",
    required=True,
    shell_complete=path_completions,
    help="The level that the case is read against, by its path.",
)
@click.option("--title", metavar="WORDS", default="", help="What the case is called.")
@click.option(
    "--signals",
    "-s",
    metavar="A,B…",
    multiple=True,
    help="The signals that it is read for; those that are new at the level if you leave it out.",
)
@framework_option
@today_option
def command(
    file: Path,
    level: str,
    title: str,
    signals: tuple[str, ...],
    framework: str | None,
    today: datetime.date,
) -> None:
    """Write the beginning of a made-up case to FILE, such as cases/the-second-tide.md.

    The name of the file is the name of the case. The story is yours to write.
    """
    from progression.cli.holding import holding
    from progression.files import write_new
    from progression.names import is_well_formed, suggest_id
    from progression.people.vignette import template
    from progression.people.wanted import wanted_signals

    if file.suffix != ".md" or not is_well_formed(file.stem):
        near = f"{suggest_id(file.stem) or 'a-case'}.md"
        raise click.UsageError(
            f"A case is Markdown, and its file is named in words joined by hyphens: {near}"
        )
    catalog = holding(framework, today).catalog
    seat = catalog.seat(level.strip("/"))
    names = [name for each in signals for name in each.split(",") if name.strip()]
    if not names:
        arrival = catalog.arrival(seat)
        fresh = [entry for each in (arrival.shifts if arrival else ()) for entry in each.new]
        raised = [
            each.after for shift in (arrival.shifts if arrival else ()) for each in shift.raised
        ]
        names = [each.path for each in (*fresh, *raised)][:_MOST]
    asked = wanted_signals(catalog, names or [each.competency.id for each in catalog.bar(seat)])
    words = title or file.stem.replace("-", " ").capitalize()
    text = template(words, seat.path, [each.path for each in asked])
    try:
        write_new(file, text.encode())
    except FileExistsError:
        raise click.UsageError(f"{file} is there already; it is left as it is.") from None
    click.echo(f"Wrote {file}: read for {len(asked)} signals. Write the story in it.")
