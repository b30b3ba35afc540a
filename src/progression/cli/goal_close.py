"""`progression goal close`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.asking import ask, in_utf8
from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.person_options import person_option
from progression.location import short_path

ENDS = ["kept", "changed", "let-go"]


@click.command("close")
@click.argument("name")
@person_option
@click.option("--as", "end", type=click.Choice(ENDS), help="How it ended.")
@click.option("--sentence", metavar="TEXT", callback=in_utf8, help="What there is to say of it.")
@framework_option
@today_option
def command(
    name: str,
    person: Path,
    end: str | None,
    sentence: str | None,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Say how a goal ended: kept, changed or let go, with a sentence.

    NAME is the name of its file. All else in the file stays as it is.
    """
    from progression.cli.options import project_of
    from progression.people import End, close_goal, read_person

    goal = read_person(person).goal(name)
    while end not in ENDS:
        end = ask("How did it end: kept, changed or let-go?", "--as kept, changed or let-go")
    sentence = sentence or ask("What is there to say of it, in a sentence?", "--sentence TEXT")
    if not sentence.strip():
        raise click.UsageError("--sentence is empty.")
    place = project_of(framework).framework
    file = close_goal(person, goal, End(end), sentence, ended=today, framework=place)
    click.echo(short_path(str(file), Path.cwd()))
