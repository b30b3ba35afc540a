"""`progression evidence show`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.person_options import known, person_option

if TYPE_CHECKING:
    from rich.console import Console

    from progression.catalog import Catalog
    from progression.people import Cited


@click.command("show")
@click.argument("name")
@person_option
@framework_option
@today_option
def command(name: str, person: Path, framework: str | None, today: datetime.date) -> None:
    """Show a piece of evidence, with what others saw of it.

    NAME is the name of its file, with or without the ending.
    """
    from progression.cli.screen import heading, item, paragraph, screen
    from progression.prose import paragraphs

    found = known(person, framework, today)
    piece = found.person.piece(name)
    console = screen()
    where = f", {piece.where}" if piece.where else ""
    heading(console, piece.title)
    paragraph(console, f"{piece.happened}, {piece.source.value}{where}", style="dim")
    for each in paragraphs(piece.text):
        if each != piece.title:
            console.print()
            paragraph(console, each)
    console.print()
    heading(console, "It shows")
    for cites in piece.signals:
        _signal(console, found.catalog, cites)
    for note in piece.notes:
        console.print()
        heading(console, note.by, f"{note.relation.value}, {note.written}")
        for each in paragraphs(note.text):
            paragraph(console, each, indent=2)
        for cites in note.signals:
            item(console, "·", cites.path, style="dim")


def _signal(console: Console, catalog: Catalog, cites: Cited) -> None:
    from progression.cli.screen import item, paragraph
    from progression.people import is_current

    signal = catalog.signal(cites.path)
    item(console, "·", signal.text if signal else f"{cites.path}, which is gone by now")
    told = cites.path if signal else ""
    if signal and not is_current(catalog, cites):
        told = f"{told}, cited for other words: progression verify {cites.wording}"
    paragraph(console, told, indent=4, style="dim")
