"""`progression vignette form`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option, language_option, words_in


@click.command("form")
@click.argument("case", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, such as case.html.",
)
@framework_option
@language_option
@today_option
def command(
    case: Path, output: Path, framework: str | None, language: str, today: datetime.date
) -> None:
    """Make the form in which somebody rates CASE, as one HTML file.

    Send it to several managers. Each rates alone and sends back a file; “progression vignette
    report” lays them beside each other.
    """
    from progression.cli.holding import holding
    from progression.files import write_whole
    from progression.people.vignette import asked_by, read_vignette
    from progression.reports.form import html
    from progression.reports.forms import rating_form

    catalog, words = holding(framework, today).catalog, words_in(language)
    vignette = read_vignette(case)
    if not vignette.is_written:
        raise click.UsageError(f"{case} has no story yet. Write it in the place of what is there.")
    asked = asked_by(catalog, vignette, str(case))
    write_whole(output, html(rating_form(catalog, vignette, asked, words), words).encode())
    click.echo(f"Wrote {output}: {len(asked)} signals to rate.")
