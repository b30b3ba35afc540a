"""`progression feedback-form`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.holding import holding
from progression.cli.options import (
    framework_option,
    language_option,
    path_completions,
    words_in,
)
from progression.cli.person_options import known

_MANY = 8
"""From how many signals on people put a form off."""


@click.command("feedback-form")
@click.option(
    "--signals",
    "-s",
    metavar="A,B…",
    multiple=True,
    help="The signals that are asked about, as competency/signal; of a competency, all of it.",
)
@click.option(
    "--for",
    "level",
    metavar="LEVEL",
    default="",
    shell_complete=path_completions,
    help="The level, by its path; of a competency, only what is in force there is asked.",
)
@click.option("--about", metavar="NAME", default="", help="Whom it is about.")
@click.option(
    "--person",
    "-p",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The person's folder, which says their name and their level.",
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, such as feedback.html.",
)
@framework_option
@language_option
@today_option
def command(
    signals: tuple[str, ...],
    level: str,
    about: str,
    person: Path | None,
    output: Path,
    framework: str | None,
    language: str,
    today: datetime.date,
) -> None:
    """Make a form, as one HTML file, for what a peer has seen.

    Send the file; it opens without a network and asks nothing of any. The peer saves their answers
    as a file and sends that back: “progression feedback read” takes it in.
    """
    from progression.files import write_whole
    from progression.people.wanted import wanted_signals
    from progression.reports.form import html
    from progression.reports.forms import feedback_form

    if person is not None:
        found = known(person, framework, today)
        catalog, profile = found.catalog, found.person.profile
        about, level = about or profile.name, level or profile.level
    else:
        catalog = holding(framework, today).catalog
    level = level.strip("/")
    seat = catalog.seat(level) if level else None
    names = [name for each in signals for name in each.split(",") if name.strip()]
    if not names:
        asked = [each.competency.id for each in catalog.bar(seat)] if seat else []
        there = f" Competencies there: {', '.join(asked)}." if asked else ""
        raise click.UsageError(
            f"Which signals? Name them with --signals competency/signal,…{there}"
        )
    wanted = wanted_signals(catalog, names, level)
    words = words_in(language)
    form = feedback_form(catalog, wanted, words, about=about.strip(), level=level)
    write_whole(output, html(form, words).encode())
    click.echo(f"Wrote {output}: {len(wanted)} to answer.", err=False)
    if len(wanted) > _MANY:
        told = f"{len(wanted)} are many: three to five are answered soon and well."
        click.echo(click.style(told, dim=True), err=True)
