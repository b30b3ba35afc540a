"""`progression evidence note`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.asking import ask, in_utf8
from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.person_options import known, person_option, signal_option, text_option
from progression.location import short_path

RELATIONS = ["peer", "manager", "report", "customer", "other"]


@click.command("note")
@click.argument("name")
@person_option
@click.option("--by", metavar="NAME", callback=in_utf8, help="Who saw it.")
@click.option(
    "--relation",
    type=click.Choice(RELATIONS),
    default="peer",
    show_default=True,
    help="What they are to the person.",
)
@text_option("What they saw, as Markdown.")
@signal_option("A signal that they speak of; all of the evidence's if you leave it out.")
@framework_option
@today_option
def command(
    name: str,
    person: Path,
    by: str | None,
    relation: str,
    text: str | None,
    signals: tuple[str, ...],
    framework: str | None,
    today: datetime.date,
) -> None:
    """Write down what somebody else saw, in a file of their own beside a piece of evidence.

    NAME is the name of the evidence. The note is not anonymous. The path of the file is printed.
    """
    from progression.cli.person_options import signals_of
    from progression.people import PeerNote, Relation, add_note, refuse_repository

    found = known(person, framework, today)
    refuse_repository(person, found.place)
    piece = found.person.piece(name)
    note = PeerNote(
        name="",
        by=by or ask("Who saw it?", "--by NAME"),
        relation=Relation(relation),
        written=today,
        text=text or ask("What did they see?", "--text TEXT"),
        signals=signals_of(found, signals, "") if signals else (),
    )
    click.echo(short_path(str(add_note(person, piece, note, framework=found.place)), Path.cwd()))
