"""`progression assess compare`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.sheets import sheet_options, words_of, write_sheet


@click.command("compare")
@click.argument("mine", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("theirs", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@sheet_options
@framework_option
@today_option
def command(
    mine: Path,
    theirs: Path,
    form: str | None,
    output: Path | None,
    language: str | None,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Show where two assessments of one level differ, as an agenda.

    MINE and THEIRS are files as the handbook's page saves them, such as those of a person and of
    their manager; each is called by the person in whose folder it lies, or by its own name. Only
    what they see differently is shown. Answers that were given for other words are marked.
    """
    from progression.cli.holding import holding
    from progression.interchange.assessment import load
    from progression.people.comparing import compare_assessments
    from progression.reports.agenda import blocks

    known = holding(framework, today)
    words = words_of(language)
    agenda = compare_assessments(load(mine), load(theirs), known.catalog)
    names = (_name(mine), _name(theirs))
    if names[0] == names[1]:
        names = (mine.stem, theirs.stem) if mine.stem != theirs.stem else (str(mine), str(theirs))
    page = blocks(agenda, words, mine=names[0], theirs=names[1])
    write_sheet(page, words, form, output, place=known.place)


def _name(file: Path) -> str:
    """The person in whose folder a file lies, or the file's own name."""
    from progression.people import read_person
    from progression.people.person import ASSESSMENTS
    from progression.people.place import PERSON

    folder = file.absolute().parent
    is_kept = folder.name == ASSESSMENTS and (folder.parent / PERSON).is_file()
    return read_person(folder.parent).profile.name if is_kept else file.stem
