"""`progression one-on-one`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progression.cli.checking import today_option
from progression.cli.options import framework_option
from progression.cli.person_options import known, person_option
from progression.cli.sheets import sheet_options, words_of, write_sheet
from progression.location import short_path

if TYPE_CHECKING:
    from progression.catalog import Catalog, Seat
    from progression.cli.person_options import Known
    from progression.people import SeenTrigger
    from progression.people.news import Tiding


@click.command("one-on-one")
@person_option
@click.option(
    "--for",
    "audience",
    type=click.Choice(["person", "manager"]),
    help="Whose questions stand on the sheet; those of both if you leave it out.",
)
@click.option(
    "--seen",
    metavar="TRIGGER",
    multiple=True,
    help="A trigger that was seen, by its id, as a level's page has it. Can be repeated.",
)
@sheet_options
@click.option("--no-record", is_flag=True, help="Keep no file of this 1:1.")
@framework_option
@today_option
def command(
    person: Path,
    audience: str | None,
    seen: tuple[str, ...],
    form: str | None,
    output: Path | None,
    no_record: bool,
    language: str | None,
    framework: str | None,
    today: datetime.date,
) -> None:
    """Make the sheet of a 1:1: one page, questions that rotate.

    It is kept as one-on-ones/DAY.md in the person's folder, where both write down what they agree:
    the next sheet begins with it. Each question of the level and its competencies comes up within
    half a year. What changed in the framework since the last 1:1 is read from git.
    """
    from progression.model import Audience
    from progression.people import add_meeting, refuse_repository
    from progression.people.one_on_one import one_on_one
    from progression.people.person import seat_of
    from progression.reports.one_on_one import blocks, fits, record

    found = known(person, framework, today)
    refuse_repository(person, found.place)
    words = words_of(language, found.person.profile.language)
    own = seat_of(found.person, found.catalog)
    triggers = _seen(found.catalog, own, seen, today)
    news = _news(found, today)
    sheet = one_on_one(found.person, found.catalog, today=today, news=news, seen=triggers)
    if sheet.record is None and not no_record:
        text = record(sheet, words, triggers)
        file = add_meeting(person, sheet.meeting, text, framework=found.place)
        click.echo(f"Kept {short_path(str(file), Path.cwd())}.", err=True)
    elif triggers and not no_record:
        raise click.UsageError(
            f"{person / sheet.meeting.name} is there already. Write the trigger down in it, below a"
            " line of [[triggers]]."
        )
    whom = Audience(audience) if audience else None
    page = blocks(sheet, words, audience=whom)
    if not fits(page):
        told = (
            f"This sheet is longer than a page: {len(sheet.questions)} questions come up, with"
            f" {found.person.profile.every} days from one 1:1 to the next. Meet more often (`every`"
            " in person.toml), or print one for each of you: --for."
        )
        click.echo(click.style(told, dim=True), err=True)
    fictional = found.person.profile.fictional
    write_sheet(page, words, form, output, place=found.place, is_sheet=True, is_fictional=fictional)


def _seen(
    catalog: Catalog, own: Seat, names: tuple[str, ...], today: datetime.date
) -> tuple[SeenTrigger, ...]:
    """The triggers that were named: of the level above, of the own level, or of any by its path."""
    from progression.names import near_misses
    from progression.people import SeenTrigger

    above = catalog.above(own)
    known_paths = {
        f"{seat.path}#{each.id}": None for seat in catalog.seats for each in seat.level.triggers
    }
    found = []
    for name in names:
        candidates = [f"{seat.path}#{name}" for seat in (above, own) if seat]
        path = next((each for each in [name, *candidates] if each in known_paths), None)
        if path is None:
            ids = [
                each.partition("#")[2]
                for each in known_paths
                if each.partition("#")[0] in {seat.path for seat in (above, own) if seat}
            ]
            near = near_misses(name, ids) or ids
            raise click.UsageError(f"There is no trigger “{name}”. Near it: {', '.join(near)}.")
        found.append(SeenTrigger(path, today))
    return tuple(found)


def _news(found: Known, today: datetime.date) -> tuple[Tiding, ...] | None:
    """What changed for the level since the last 1:1; None where git cannot tell."""
    from progression.catalog import Catalog
    from progression.changes import in_force
    from progression.changes.notes import declarations
    from progression.errors import PathError
    from progression.people.news import tidings
    from progression.revisions import RevisionError, past_of, published
    from progression.revisions.cache import Cache, cache_folder

    last = max((each.met for each in found.person.meetings if each.met < today), default=None)
    if last is None:
        return None
    name = found.files.id
    try:
        past = past_of(str(last), found.place, framework_id=name, cache=Cache(cache_folder()))
        waited = any(note.is_pending(last) for note in found.notes)
        editions = published(found.place, found.files, until=today) if waited else None
        return tidings(
            Catalog(past.side.framework),
            Catalog(found.files),
            in_force(found.files, found.notes, editions or (), today=last),
            found.person.profile.level,
            today=today,
            declared=declarations(found.notes),
        )
    except (RevisionError, PathError) as error:
        told = f"What changed in the framework since {last} cannot be told: {error}"
        click.echo(click.style(told, dim=True), err=True)
        return None
