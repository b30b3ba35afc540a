"""`progression feedback read`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option


@click.command("read")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--person",
    "-p",
    metavar="FOLDER",
    envvar="PROGRESSION_PERSON",
    show_envvar=True,
    required=True,
    type=click.Path(path_type=Path),
    help="The person's folder.",
)
@framework_option
@today_option
def command(
    files: tuple[Path, ...], person: Path, framework: str | None, today: datetime.date
) -> None:
    """Take files of feedback into a person's folder.

    A FILE is what a peer saved in the form. It is kept as it came, below “feedback”, and what it
    says of signals that the peer has seen becomes a piece of evidence. The same file is taken in
    once.
    """
    from progression.cli.faults import COULD_NOT_RUN
    from progression.cli.holding import holding
    from progression.interchange import FormatError
    from progression.people import PersonError
    from progression.people.feedback import take_in
    from progression.prose import counted

    known = holding(framework, today)
    failed = False
    for file in files:
        try:
            taken = take_in(file, person, known.catalog, framework=known.place)
        except (PersonError, FormatError) as error:
            # One file that is none keeps nobody else's out.
            click.echo(f"Error: {error}", err=True)
            failed = True
            continue
        click.echo(f"{taken.by} spoke of {counted(taken.answered, 'signal')}: {taken.file}")
        if taken.evidence:
            click.echo(f"What they saw is evidence: {taken.evidence}")
        for path in taken.reworded:
            told = (
                f"{path} reads otherwise than in the form; the answer keeps the mark of its words."
            )
            click.echo(click.style(told, dim=True), err=True)
        for path in taken.unknown:
            told = f"{path} is not in this framework any more; the answer is kept all the same."
            click.echo(click.style(told, dim=True), err=True)
    if failed:
        raise click.exceptions.Exit(COULD_NOT_RUN)
